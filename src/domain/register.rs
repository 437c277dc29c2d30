//! The register (danh mục đơn vị hành chính): units found by code and year, or by name.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::{Arena, Id};
use crate::value::fold::name_key;
use crate::value::{Date, UnitCode};

use super::name::{UnitName, split_district};
use super::place::{Area, Change, Unit};
use super::round::Extent;

/// Digits of a commune's code in the national list.
const CODE_DIGITS: usize = 5;

/// All units, with what became of them.
#[derive(Debug, Clone, Default)]
pub struct Register {
    units: Arena<Unit>,
    names: Vec<UnitName>,
    by_code: BTreeMap<UnitCode, Vec<Id<Unit>>>,
    by_spelling: BTreeMap<String, Vec<Id<Unit>>>,
    by_folded: BTreeMap<String, Vec<Id<Unit>>>,
    provinces: BTreeSet<Area>,
    /// Districts with their provinces.
    districts: BTreeSet<(Area, Option<Area>)>,
    changes: Vec<Change>,
    /// For each unit, the changes that it came from and those that it went into.
    before: BTreeMap<Id<Unit>, Vec<usize>>,
    /// Codes and names of rows that could not be read.
    lost: Lost,
    after: BTreeMap<Id<Unit>, Vec<usize>>,
}

/// What is known of rows that could not be read.
#[derive(Debug, Clone, Default)]
struct Lost {
    /// None of them could.
    all: bool,
    /// Keys of codes and names.
    texts: BTreeSet<String>,
}

/// What a row says of the unit it means.
#[derive(Debug, Clone, Copy)]
pub struct Wanted<'a> {
    /// Its code.
    pub code: Option<&'a UnitCode>,
    /// Its name, perhaps with its district after it.
    pub name: Option<&'a str>,
    /// Its district.
    pub district: Option<&'a str>,
    /// The year of assessment.
    pub year: u16,
    /// Where the round looks.
    pub extent: &'a Extent,
}

/// Which unit a row means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// This one.
    One(Id<Unit>),
    /// This one, once its code has its zeros back.
    Repaired(Id<Unit>),
    /// Several, and nothing tells which.
    Several(Vec<Id<Unit>>),
    /// None in that district, but these in others.
    OtherDistrict(Vec<Id<Unit>>),
    /// None of that year, but these of other years.
    OtherYears(Vec<Id<Unit>>),
    /// The code is this unit's, the name is not.
    OtherName(Id<Unit>),
    /// The unit is outside of the round's place.
    Outside(Id<Unit>),
    /// None.
    None,
}

impl Register {
    /// Adds a unit.
    pub fn add(&mut self, unit: Unit) -> Id<Unit> {
        let (code, name) = (unit.code.clone(), UnitName::of(&unit.name));
        if let Some(province) = unit.province.as_ref().filter(|province| !self.provinces.contains(province)) {
            self.provinces.insert(province.clone());
        }
        if let Some(district) = unit.district.clone() {
            self.districts.insert((district, unit.province.clone()));
        }
        let id = self.units.push(unit);
        if let Some(code) = code {
            self.by_code.entry(code).or_default().push(id);
        }
        self.by_spelling.entry(name.spelling.clone()).or_default().push(id);
        self.by_folded.entry(name.folded.clone()).or_default().push(id);
        self.names.push(name);
        id
    }

    /// Notes that a row could not be read: what is looked for by its code or name may be there.
    pub fn lose<'a>(&mut self, texts: impl IntoIterator<Item = &'a str>) {
        self.lost.texts.extend(texts.into_iter().map(name_key));
    }

    /// Notes that no row could be read.
    pub fn lose_all(&mut self) {
        self.lost.all = true;
    }

    /// Whether a unit of this code or name may stand in a row that could not be read.
    #[must_use]
    pub fn may_have(&self, text: &str) -> bool {
        self.lost.all || (!self.lost.texts.is_empty() && self.lost.texts.contains(&name_key(text)))
    }

    /// Adds a change between two of its units.
    pub fn add_change(&mut self, change: Change) {
        let at = self.changes.len();
        self.before.entry(change.to).or_default().push(at);
        self.after.entry(change.from).or_default().push(at);
        self.changes.push(change);
    }

    /// The units.
    #[must_use]
    pub const fn units(&self) -> &Arena<Unit> {
        &self.units
    }

    /// The provinces of its units.
    pub fn provinces(&self) -> impl Iterator<Item = &Area> {
        self.provinces.iter()
    }

    /// The districts of its units, in one province or in all.
    pub fn districts(&self, province: Option<&Area>) -> impl Iterator<Item = &Area> {
        let within = move |of: &Option<Area>| match (province, of) {
            (Some(province), Some(of)) => province.agrees_with(of),
            _ => true,
        };
        self.districts.iter().filter(move |(_, of)| within(of)).map(|(district, _)| district)
    }

    /// The changes, as written.
    #[must_use]
    pub fn changes(&self) -> &[Change] {
        &self.changes
    }

    /// The changes through which a unit came to be (its `from`s are the predecessors, đơn vị tiền thân).
    pub fn predecessors(&self, unit: Id<Unit>) -> impl Iterator<Item = &Change> {
        self.before.get(&unit).into_iter().flatten().filter_map(|at| self.changes.get(*at))
    }

    /// The changes through which a unit went on (its `to`s are the successors).
    pub fn successors(&self, unit: Id<Unit>) -> impl Iterator<Item = &Change> {
        self.after.get(&unit).into_iter().flatten().filter_map(|at| self.changes.get(*at))
    }

    /// A unit's name, taken apart.
    #[must_use]
    pub fn name(&self, unit: Id<Unit>) -> &UnitName {
        &self.names[unit.index()]
    }

    /// The units that ever had a code, as written.
    #[must_use]
    pub fn coded(&self, code: &UnitCode) -> &[Id<Unit>] {
        self.by_code.get(code).map_or(&[], Vec::as_slice)
    }

    /// The unit that had a code on a day.
    #[must_use]
    pub fn on(&self, code: &UnitCode, day: Date) -> Option<Id<Unit>> {
        self.coded(code).iter().copied().find(|unit| self.units[*unit].valid.holds_on(day))
    }

    /// The unit that had a code in a year: of several, the one valid on its last day.
    #[must_use]
    pub fn in_year(&self, code: &UnitCode, year: u16) -> Option<Id<Unit>> {
        let live = self.coded(code).iter().copied().filter(|unit| self.units[*unit].valid.touches(year));
        live.max_by_key(|unit| (self.units[*unit].valid.holds_at_end_of(year), self.units[*unit].valid.from))
    }

    /// A code with the zeros that a spreadsheet dropped, if a unit has that code and none has the
    /// code as written.
    #[must_use]
    pub fn with_zeros(&self, code: &UnitCode) -> Option<UnitCode> {
        let padded = padded(code)?;
        (self.coded(code).is_empty() && !self.coded(&padded).is_empty()).then_some(padded)
    }

    /// Finds the unit that a row means; never guesses.
    #[must_use]
    pub fn find(&self, wanted: Wanted<'_>) -> Found {
        match (wanted.code, wanted.name) {
            (Some(code), name) => self.find_by_code(code, name, wanted),
            (None, Some(name)) => self.find_by_name(name, wanted),
            (None, None) => Found::None,
        }
    }

    fn find_by_code(&self, code: &UnitCode, name: Option<&str>, wanted: Wanted<'_>) -> Found {
        let repaired = self.with_zeros(code);
        let all = self.coded(repaired.as_ref().unwrap_or(code));
        let live: Vec<_> = all.iter().copied().filter(|unit| self.units[*unit].valid.touches(wanted.year)).collect();
        let Some(likeliest) = self.likeliest(&live, wanted) else {
            return if all.is_empty() { Found::None } else { Found::OtherYears(all.to_vec()) };
        };
        let unit = match name {
            None => likeliest,
            Some(name) => {
                let name = UnitName::of(split_district(name).0);
                let named: Vec<_> = live.into_iter().filter(|unit| self.name(*unit).agrees_with(&name)).collect();
                match self.likeliest(&named, wanted) {
                    Some(unit) => unit,
                    None => return Found::OtherName(likeliest),
                }
            }
        };
        if !self.covers(wanted.extent, unit) {
            return Found::Outside(unit);
        }
        if repaired.is_some() { Found::Repaired(unit) } else { Found::One(unit) }
    }

    /// Of units with one code, the one in the round's place, then the one valid on the year's last
    /// day, then the latest.
    fn likeliest(&self, units: &[Id<Unit>], wanted: Wanted<'_>) -> Option<Id<Unit>> {
        units.iter().copied().max_by_key(|id| {
            let valid = self.units[*id].valid;
            (self.covers(wanted.extent, *id), valid.holds_at_end_of(wanted.year), valid.from)
        })
    }

    fn find_by_name(&self, written: &str, wanted: Wanted<'_>) -> Found {
        let (bare, after) = split_district(written);
        let district = wanted.district.or(after);
        let name = UnitName::of(bare);
        let found = self.named(&name, district, wanted);
        match name.plainly_typed().filter(|_| found == Found::None) {
            Some(name) => self.named(&name, district, wanted),
            None => found,
        }
    }

    fn named(&self, name: &UnitName, district: Option<&str>, wanted: Wanted<'_>) -> Found {
        let here = |index: &BTreeMap<String, Vec<Id<Unit>>>, key: &str| -> Vec<Id<Unit>> {
            let all = index.get(key).into_iter().flatten().copied();
            all.filter(|unit| self.covers(wanted.extent, *unit)).collect()
        };
        let live = |units: &[Id<Unit>]| -> Vec<Id<Unit>> {
            units.iter().copied().filter(|unit| self.units[*unit].valid.touches(wanted.year)).collect()
        };
        let spelled = here(&self.by_spelling, &name.spelling);
        let mut found = live(&spelled);
        if found.is_empty() && name.spelling == name.folded {
            found = live(&here(&self.by_folded, &name.folded));
        }
        if let Some(district) = district.filter(|_| !found.is_empty()) {
            let inside: Vec<_> = found.iter().copied().filter(|unit| self.in_district(*unit, district)).collect();
            if inside.is_empty() {
                return Found::OtherDistrict(found);
            }
            found = inside;
        }
        narrow(&mut found, |id| name.kind.is_some() && self.units[id].kind == name.kind);
        narrow(&mut found, |id| self.units[id].valid.holds_at_end_of(wanted.year));
        match (found.as_slice(), spelled.is_empty()) {
            ([one], _) => Found::One(*one),
            ([], true) => Found::None,
            ([], false) => Found::OtherYears(spelled),
            _ => Found::Several(found),
        }
    }

    fn in_district(&self, unit: Id<Unit>, written: &str) -> bool {
        self.units[unit].district.as_ref().is_some_and(|district| district.is_named(written))
    }

    /// Whether a round's place covers a unit.
    #[must_use]
    pub fn covers(&self, extent: &Extent, unit: Id<Unit>) -> bool {
        let within = |area: &Option<Area>, of: &Option<Area>| match (area, of) {
            (Some(area), Some(of)) => area.agrees_with(of),
            (Some(_), None) => false,
            (None, _) => true,
        };
        let unit_is = &self.units[unit];
        within(&extent.province, &unit_is.province)
            && within(&extent.district, &unit_is.district)
            && (extent.units.is_empty() || extent.units.contains(&unit))
    }

    /// Names of units of that year and place that are close to one that was not found.
    pub fn candidates<'a>(&'a self, wanted: Wanted<'a>) -> impl Iterator<Item = &'a str> {
        let name = UnitName::of(split_district(wanted.name.unwrap_or("")).0);
        let close = move |other: &UnitName| {
            other.folded == name.folded || other.folded.chars().next() == name.folded.chars().next()
        };
        let units = self.units.iter().filter(move |(id, unit)| {
            close(self.name(*id)) && unit.valid.touches(wanted.year) && self.covers(wanted.extent, *id)
        });
        units.map(|(_, unit)| unit.name.as_str())
    }
}

/// Keeps those that `fits`, if any does.
fn narrow(units: &mut Vec<Id<Unit>>, fits: impl Fn(Id<Unit>) -> bool) {
    if units.len() > 1 && units.iter().any(|unit| fits(*unit)) {
        units.retain(|unit| fits(*unit));
    }
}

/// A numeric code with its leading zeros back; `None` when it has them.
#[must_use]
pub fn padded(code: &UnitCode) -> Option<UnitCode> {
    let text = code.as_str();
    let short = text.len() < CODE_DIGITS && text.bytes().all(|byte| byte.is_ascii_digit());
    short.then(|| UnitCode::parse(&format!("{text:0>CODE_DIGITS$}"))).flatten()
}
