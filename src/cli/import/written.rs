//! An imported round as files: `round.yaml`, `scores.csv`, and `scores.trace.csv`, which has the same
//! columns and says of each value which cell of the list it was read from.

use csv::Writer;

use crate::base::Id;
use crate::domain::assessment::{Assessment, Outcome, Value};
use crate::domain::criteria::CriteriaSet;
use crate::domain::round::Round;
use crate::format::table::{CellRef, Row};
use crate::link::results::{Column, Results, Sheet};
use crate::value::Points;

/// The files with their names; nothing where the round could not be linked.
pub(super) fn files(results: &Results, round_yaml: &str) -> Vec<(String, String)> {
    let Some((id, _)) = results.rounds.iter().next() else { return Vec::new() };
    let (Some(set), Some(sheet)) = (results.set_of(id), results.sheet(id)) else { return Vec::new() };
    let lines = Lines { results, set, sheet, columns: columns(results, id, set, sheet) };
    vec![
        ("round.yaml".to_owned(), round_yaml.to_owned()),
        ("scores.csv".to_owned(), lines.table(id, &[], |_, cell| cell.value)),
        ("scores.trace.csv".to_owned(), lines.table(id, &["unit"], |_, cell| cell.from)),
    ]
}

/// The columns of the list, and codes where the register knows them, in the order of our own tables.
fn columns(results: &Results, id: Id<Round>, set: &CriteriaSet, sheet: &Sheet) -> Vec<Column> {
    let units = results.register.units();
    let coded = results.of_round(id).iter().any(|row| units[row.unit].code.is_some());
    let start = [Column::Code, Column::Name, Column::District, Column::Class, Column::Total];
    let end = [Column::Satisfaction, Column::Disciplined, Column::Outcome, Column::Note];
    let all = start.into_iter().chain(set.parts().map(Column::Part)).chain(end);
    all.filter(|column| sheet.has(*column) || (*column == Column::Code && coded)).collect()
}

/// A value, and the cell that it was read from.
struct Traced {
    value: String,
    from: String,
}

struct Lines<'a> {
    results: &'a Results,
    set: &'a CriteriaSet,
    sheet: &'a Sheet,
    columns: Vec<Column>,
}

impl Lines<'_> {
    /// One line a unit, each cell as `pick` takes it. With a column `unit` that says which unit it is.
    fn table(&self, id: Id<Round>, first: &[&str], pick: fn(Column, Traced) -> String) -> String {
        let mut writer = Writer::from_writer(Vec::new());
        let headings = self.columns.iter().map(|column| self.heading(*column));
        let head: Vec<&str> = first.iter().copied().chain(headings).collect();
        // Writing into memory does not fail.
        let _ = writer.write_record(head);
        for assessment in self.results.of_round(id) {
            let Some(row) = self.sheet.table.row(assessment.row) else { continue };
            let own = first.iter().map(|_| self.unit(row, assessment));
            let cells = self.columns.iter().map(|column| pick(*column, self.cell(*column, row, assessment)));
            let _ = writer.write_record(own.chain(cells));
        }
        writer.into_inner().ok().and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default()
    }

    fn heading(&self, column: Column) -> &str {
        match column {
            Column::Part(part) => self.set.no(part),
            named => crate::domain::heading::name(named),
        }
    }

    fn unit(&self, row: Row<'_>, assessment: &Assessment) -> String {
        let code = self.cell(Column::Code, row, assessment).value;
        if code.is_empty() { self.cell(Column::Name, row, assessment).value } else { code }
    }

    fn cell(&self, column: Column, row: Row<'_>, assessment: &Assessment) -> Traced {
        let written = |column| self.sheet.columns.at(column).map(|at| row.cell(at));
        let text = |cell: Option<CellRef<'_>>| cell.map(|cell| cell.text().to_owned()).unwrap_or_default();
        let points = |points: Option<Points>| points.map(Points::to_machine).unwrap_or_default();
        let cell = written(column);
        let value = match column {
            Column::Code => {
                let unit = &self.results.register.units()[assessment.unit];
                unit.code.as_ref().map(ToString::to_string).unwrap_or_default()
            }
            Column::Name | Column::District => text(cell),
            Column::Class => assessment.class.map(|class| class.name().to_owned()).unwrap_or_default(),
            Column::Total => points(assessment.total),
            Column::Part(part) => match self.set.value(assessment, part) {
                Value::Missing => String::new(),
                Value::Points(points) => points.to_machine(),
                Value::Met => "đạt".into(),
                Value::NotMet => "không đạt".into(),
                Value::NotArisen => "không phát sinh".into(),
            },
            Column::Satisfaction => points(assessment.satisfaction),
            Column::Disciplined => {
                assessment.disciplined.map(|yes| if yes { "yes" } else { "no" }.into()).unwrap_or_default()
            }
            Column::Outcome => match assessment.declared {
                None => String::new(),
                Some(Outcome::Met) => "đạt".into(),
                Some(Outcome::NotMet) => "chưa đạt".into(),
                Some(Outcome::NotAssessed) => "chưa đánh giá".into(),
            },
            Column::Note => assessment.note.clone().unwrap_or_default(),
        };
        // A code that the list does not have was found by the name.
        let cell = cell.or_else(|| written(Column::Name)).filter(|_| !value.is_empty());
        let place = cell.and_then(|cell| cell.place().cell);
        Traced { value, from: place.map(|cell| cell.to_string()).unwrap_or_default() }
    }
}
