//! The columns of a round's score table.

use crate::base::Report;
use crate::domain::criteria::CriteriaSet;
use crate::domain::heading::{NAMED, Word, part, word};
use crate::domain::scoring::Method;
use crate::format::table::{Columns, Sense, Table, heading_key};

pub use crate::domain::heading::Column;

/// Finds the columns of a round's table under its criteria set; what does not fit is reported.
pub(super) fn find(table: &Table, set: &CriteriaSet, report: &mut Report) -> Columns<Column> {
    let points = set.scoring.method == Method::Points;
    let named = |row: &&(Column, &str, &[&str])| points || row.0 != Column::Total;
    let numbers = set.parts().map(|part| set.no(part).to_owned());
    let shown: Vec<String> = NAMED.iter().filter(named).map(|row| row.1.to_owned()).chain(numbers).collect();
    let sense = |key: &str| {
        let part = || part(set, key).map(|part| Sense::Means(Column::Part(part)));
        match word(key) {
            // People are looked for by themselves, and never read.
            Some(Word::Running | Word::Personal) => Some(Sense::Ignored),
            Some(Word::Column(Column::Total)) if !points => part(),
            Some(Word::Column(column)) => Some(Sense::Means(column)),
            Some(Word::Part(_)) | None => part(),
        }
    };
    Columns::find(table, sense, &shown, report)
}

/// The columns that say something of people.
pub(super) fn personal(table: &Table) -> Vec<u32> {
    let is_personal = |key: &str| word(key) == Some(Word::Personal);
    let columns = (0..).zip(&table.headings);
    columns.filter(|(_, heading)| is_personal(&heading_key(&heading.text))).map(|(column, _)| column).collect()
}
