//! Rows of a score table to assessments: the unit that each row means, and what it says.

use std::collections::BTreeMap;

use super::columns::Column;
use super::sheet::Sheet;
use super::{cells, extent, personal};
use crate::base::problem::{Results as Problem, Tables, Units, Workbook};
use crate::base::say::{Names, Nearest};
use crate::base::{Id, Note, Report};
use crate::domain::assessment::{Assessment, Status, Value};
use crate::domain::criteria::{CriteriaSet, NoneArises, Part};
use crate::domain::place::Unit;
use crate::domain::register::{Found, Register, Wanted, padded};
use crate::domain::round::Round;
use crate::domain::scoring::Method;
use crate::format::table::{CellRef, Origin, Row};
use crate::value::UnitCode;

/// The assessments of a round; rows whose unit is not certain are reported and left out.
pub(super) fn link(
    id: Id<Round>,
    round: &Round,
    set: &CriteriaSet,
    sheet: &Sheet,
    register: &Register,
    report: &mut Report,
) -> Vec<Assessment> {
    if !sheet.has(Column::Name) && !sheet.has(Column::Code) {
        if !["name", "code"].iter().any(|name| sheet.columns.is_mistyped(name)) {
            report.push(Tables::HeadingMissing { heading: "name".into() }, sheet.table.heading_place(0));
        }
        return Vec::new();
    }
    let mut linker = Linker { id, round, set, sheet, register, report, seen: BTreeMap::new() };
    // A row that is too long was reported when the table was read.
    let rows = (0..).zip(sheet.table.rows()).filter(|(_, row)| row.overflow().is_none());
    rows.filter_map(|(at, row)| linker.row(at, row)).collect()
}

struct Linker<'a> {
    id: Id<Round>,
    round: &'a Round,
    set: &'a CriteriaSet,
    sheet: &'a Sheet,
    register: &'a Register,
    report: &'a mut Report,
    /// Units already met in this table, with their places.
    seen: BTreeMap<Id<Unit>, CellRef<'a>>,
}

impl<'a> Linker<'a> {
    fn row(&mut self, at: u32, row: Row<'a>) -> Option<Assessment> {
        let unit = self.unit(row);
        for column in &self.sheet.personal {
            let cell = row.cell(*column);
            if !cell.is_empty() {
                self.personal(cell);
            }
        }
        let class = self.cell(row, Column::Class).and_then(|cell| cells::class(cell, self.report));
        let total = self.figure(row, Column::Total).and_then(|cell| cells::points(cell, self.report));
        let satisfaction = self.figure(row, Column::Satisfaction).and_then(|cell| cells::points(cell, self.report));
        let disciplined = self.cell(row, Column::Disciplined).and_then(|cell| cells::disciplined(cell, self.report));
        let declared = self.cell(row, Column::Outcome).and_then(|cell| cells::outcome(cell, self.report));
        let note = self.cell(row, Column::Note).filter(|cell| !cell.is_empty()).map(|cell| cell.text().to_owned());
        let values = self.values(row);
        let mut assessment = Assessment {
            unit: unit?,
            round: self.id,
            row: at,
            class,
            values,
            total,
            satisfaction,
            disciplined,
            declared,
            note,
            status: Status::NoData,
        };
        let outcome = declared.or_else(|| self.set.verdict(&assessment).outcome);
        assessment.status = outcome.into();
        Some(assessment)
    }

    fn values(&mut self, row: Row<'a>) -> Vec<Value> {
        let set = self.set;
        let value = |part: Part| {
            let Some(cell) = self.figure(row, Column::Part(part)) else { return Value::Missing };
            let value = cells::value(cell, set.scoring.method, self.report);
            let no = || set.no(part).to_owned();
            match (value, set.scoring.method, set.none_arises(part)) {
                (Value::NotArisen, Method::Points, None | Some(NoneArises::CountsAsMet)) => {
                    self.report.push(Problem::NotArisenUnruled { no: no() }, cell.place());
                }
                (Value::NotArisen, Method::PassFail, None) => {
                    self.report.push(Problem::NotArisenUncounted { no: no() }, cell.place());
                }
                _ => {}
            }
            value
        };
        set.parts().map(value).collect()
    }

    /// The cell of a row in a column, if it can be read; one that cannot, or that holds personal data,
    /// is reported.
    fn cell(&mut self, row: Row<'a>, column: Column) -> Option<CellRef<'a>> {
        let cell = row.cell(self.sheet.columns.at(column)?);
        if personal::is_in(cell.text()) {
            self.personal(cell);
            return None;
        }
        cells::is_sound(cell, self.report).then_some(cell)
    }

    /// The same for a figure, which must be its column's own.
    fn figure(&mut self, row: Row<'a>, column: Column) -> Option<CellRef<'a>> {
        let cell = self.cell(row, column)?;
        if cell.origin() == Origin::MergedRight {
            self.report.push(Workbook::CellMerged {}, cell.place());
            return None;
        }
        Some(cell)
    }

    /// Reports personal data without repeating it: reports are kept in logs that others read.
    fn personal(&mut self, cell: CellRef<'_>) {
        let mut place = cell.place();
        if let Some(cell) = &mut place.cell {
            cell.value = "…".into();
        }
        self.report.push(Problem::PersonalData {}, place);
    }

    fn unit(&mut self, row: Row<'a>) -> Option<Id<Unit>> {
        let columns = &self.sheet.columns;
        let cell = |column| columns.at(column).map(|at| row.cell(at)).filter(|cell| !cell.is_empty());
        let (code_cell, name_cell, district_cell) = (cell(Column::Code), cell(Column::Name), cell(Column::District));
        let naming = [code_cell, name_cell, district_cell];
        if let Some(cell) = naming.into_iter().flatten().find(|cell| personal::is_in(cell.text())) {
            self.personal(cell);
            return None;
        }
        if !naming.into_iter().flatten().all(|cell| cells::is_sound(cell, self.report)) {
            return None;
        }
        let code = code_cell.map(|cell| cells::code(cell, self.report));
        let Some(at) = name_cell.or(code_cell) else {
            let column = columns.at(Column::Name).or(columns.at(Column::Code)).unwrap_or(0);
            self.report.push(Tables::CellEmpty { heading: "name".into() }, row.cell(column).place());
            return None;
        };
        // A code that cannot be read was told; going by the name alone might find another unit.
        let code = match code {
            Some(None) => return None,
            other => other.flatten(),
        };
        let wanted = Wanted {
            code: code.as_ref(),
            name: name_cell.map(CellRef::text),
            district: district_cell.map(CellRef::text),
            year: self.round.year,
            extent: &self.round.extent,
        };
        let deciding = code_cell.unwrap_or(at);
        let unit = self.found(wanted, deciding, at)?;
        if let Some(first) = self.seen.get(&unit) {
            let name = self.register.units()[unit].name.clone();
            let note = Note::FirstHere(first.place());
            self.report.push_with(Units::Twice { name }, deciding.place(), vec![note]);
            return None;
        }
        self.seen.insert(unit, deciding);
        Some(unit)
    }

    /// The unit that a row means, or a problem that says why it is not certain. `deciding` is the
    /// code's cell where there is one, `name` the cell that names the unit.
    fn found(&mut self, wanted: Wanted<'_>, deciding: CellRef<'_>, name: CellRef<'_>) -> Option<Id<Unit>> {
        let units = self.register.units();
        let year = wanted.year;
        let written = name.text().to_owned();
        let code = wanted.code.map(UnitCode::as_str);
        let may_be_lost = [code, wanted.name].into_iter().flatten().any(|text| self.register.may_have(text));
        let names = |ids: &[Id<Unit>]| Names(ids.iter().take(3).map(|id| extent::describe(&units[*id])).collect());
        let (problem, cell) = match self.register.find(wanted) {
            Found::One(unit) => return Some(unit),
            Found::Repaired(unit) => {
                if let Some((code, meant)) = wanted.code.and_then(|code| Some((code.clone(), padded(code)?))) {
                    self.report.push(Units::ZerosLost { written: code, meant }, deciding.place());
                }
                return Some(unit);
            }
            // The row of the register that it means was told.
            Found::OtherDistrict(_) | Found::OtherYears(_) | Found::None if may_be_lost => return None,
            Found::Several(ids) => (Units::Ambiguous { written, units: names(&ids) }, name),
            Found::OtherDistrict(ids) => {
                let nearest = Nearest(ids.iter().take(3).map(|id| extent::located(&units[*id])).collect());
                (Units::Unknown { written, year, nearest }, name)
            }
            Found::OtherYears(ids) => {
                let known = names(&ids);
                (Units::NotThatYear { written, year, known }, deciding)
            }
            Found::OtherName(unit) => {
                let (code, known) = (wanted.code?.clone(), units[unit].name.clone());
                (Units::NameDiffers { code, written, year, known }, name)
            }
            Found::Outside(unit) => (Units::Outside { written, known: extent::located(&units[unit]) }, deciding),
            Found::None => {
                let nearest = Nearest::of(wanted.name.unwrap_or(""), self.register.candidates(wanted));
                (Units::Unknown { written, year, nearest }, deciding)
            }
        };
        self.report.push(problem, cell.place());
        None
    }
}
