//! Units of a site that has no `units.csv`: those that its score tables name.

use std::collections::BTreeMap;

use super::columns::Column;
use super::extent::as_written;
use super::rounds::{Written, WrittenRound};
use crate::base::Place;
use crate::domain::name::{UnitName, area_key, split_district};
use crate::domain::place::{Area, Unit, UnitKind, Validity};
use crate::domain::register::padded;
use crate::format::table::CellRef;
use crate::value::UnitCode;

/// What tells units apart: code and name, or without a code name, kind, district and province.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Identity {
    Coded(UnitCode, String),
    Named(String, Option<UnitKind>, Option<String>, Option<Area>),
}

/// The units of all tables, in the order of rounds and rows. One code with two names is two units,
/// because codes are used again; a row without a code adds nothing where a coded row of the same
/// name stands.
pub(super) fn units(written: &Written<'_>) -> Vec<Unit> {
    let mut found = Found::default();
    for coded in [true, false] {
        for round in &written.rounds {
            found.gather(round, coded);
        }
    }
    found.units
}

#[derive(Debug, Default)]
struct Found {
    units: Vec<Unit>,
    known: BTreeMap<Identity, usize>,
    /// Names of units with codes, with their districts.
    coded: BTreeMap<String, Vec<usize>>,
}

impl Found {
    fn gather(&mut self, round: &WrittenRound<'_>, coded: bool) {
        let Some(sheet) = &round.sheet else { return };
        let place = round.draft.place.as_ref();
        let area = |written: Option<&crate::base::Spanned<String>>| written.map(|text| as_written(&text.value));
        let province = area(place.and_then(|place| place.province.as_ref()));
        let round_district = area(place.and_then(|place| place.district.as_ref()));
        for row in sheet.table.rows() {
            let cell = |column| sheet.columns.at(column).map(|at| row.cell(at)).filter(|cell| !cell.is_empty());
            let code = cell(Column::Code).and_then(|cell| UnitCode::parse(cell.text()));
            let Some(name_cell) = cell(Column::Name).filter(|_| code.is_some() == coded) else { continue };
            let (name, bracket) = split_district(name_cell.text());
            let written = cell(Column::District).map(CellRef::text).or(bracket);
            let named = written.map(|name| Area { code: None, name: Some(name.to_owned()) });
            let district = named.or_else(|| round_district.clone());
            let parsed = UnitName::of(name);
            let unit = Unit {
                code: code.map(|code| padded(&code).unwrap_or(code)),
                name: name.to_owned(),
                kind: parsed.kind,
                district,
                province: province.clone(),
                valid: Validity::default(),
                place: Place { cell: None, ..name_cell.place() },
            };
            self.add(unit, parsed);
        }
    }

    fn add(&mut self, unit: Unit, name: UnitName) {
        let district = unit.district.as_ref().and_then(|district| district.name.as_deref()).map(area_key);
        let identity = match &unit.code {
            Some(code) => Identity::Coded(code.clone(), name.spelling.clone()),
            None if self.has_coded(&unit, &name) => return,
            None => Identity::Named(name.spelling.clone(), name.kind, district, unit.province.clone()),
        };
        if let Some(known) = self.known.get(&identity) {
            // An earlier round may not have said where the unit lies.
            let known = &mut self.units[*known];
            known.district = known.district.take().or(unit.district);
            known.province = known.province.take().or(unit.province);
            return;
        }
        if unit.code.is_some() {
            self.coded.entry(name.spelling).or_default().push(self.units.len());
        }
        self.known.insert(identity, self.units.len());
        self.units.push(unit);
    }

    fn has_coded(&self, unit: &Unit, name: &UnitName) -> bool {
        let mut alike = self.coded.get(&name.spelling).into_iter().flatten().map(|at| &self.units[*at]);
        alike.any(|known| match (&known.district, &unit.district) {
            (Some(known), Some(unit)) => known.agrees_with(unit),
            _ => true,
        })
    }
}
