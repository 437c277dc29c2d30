//! `changes.csv` as written: how units merged, split and were renamed.

use crate::base::{Place, Report};
use crate::domain::place::Share;
use crate::format::record::not_a_choice;
use crate::format::table::{CellRef, Columns, Row, Table};
use crate::value::fold::fold;
use crate::value::{Date, UnitCode};

use super::units::{code, columns, day, filled, required};

/// Changes of units, with the table they came from.
#[derive(Debug)]
pub struct ChangesDraft {
    /// The table.
    pub table: Table,
    /// Its columns.
    pub columns: Columns<ChangeColumn>,
    /// The rows that could be read, in order.
    pub rows: Vec<ChangeRow>,
}

/// A column of `changes.csv`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "named as the columns are")]
pub enum ChangeColumn {
    Date,
    From,
    To,
    Share,
}

/// A row of `changes.csv`.
#[derive(Debug, Clone)]
pub struct ChangeRow {
    /// Its position among the table's rows.
    pub row: u32,
    /// The first day of what came after.
    pub date: Date,
    /// The code of what was before.
    pub from: UnitCode,
    /// The code of what came after.
    pub to: UnitCode,
    /// How much went there.
    pub share: Share,
}

impl ChangeColumn {
    const ALL: [(Self, &'static str, &'static [&'static str]); 4] = [
        (Self::Date, "date", &["ngay"]),
        (Self::From, "from_code", &["ma cu"]),
        (Self::To, "to_code", &["ma moi"]),
        (Self::Share, "share", &["phan"]),
    ];
}

/// Reads changes. A row that cannot be read is reported and left out.
pub fn decode(table: Table, report: &mut Report) -> ChangesDraft {
    let columns = columns(&table, &ChangeColumn::ALL, report);
    let needed = ChangeColumn::ALL.map(|(column, name, _)| (column, name));
    let mut rows = Vec::new();
    if required(&table, &columns, &needed, report) {
        let whole = (0..).zip(table.rows()).filter(|(_, row)| row.overflow().is_none());
        rows.extend(whole.filter_map(|(at, row)| decode_row(at, row, &columns, report)));
    }
    ChangesDraft { table, columns, rows }
}

fn decode_row(at: u32, row: Row<'_>, columns: &Columns<ChangeColumn>, report: &mut Report) -> Option<ChangeRow> {
    let mut cell = |column, name| filled(row.cell(columns.at(column)?), name, report);
    let date = cell(ChangeColumn::Date, "date");
    let from = cell(ChangeColumn::From, "from_code");
    let to = cell(ChangeColumn::To, "to_code");
    let written = cell(ChangeColumn::Share, "share");
    let date = date.and_then(|cell| day(Some(cell), report)).flatten();
    let from = from.and_then(|cell| code(cell, report));
    let to = to.and_then(|cell| code(cell, report));
    let share = written.and_then(|cell| share(cell, report));
    Some(ChangeRow { row: at, date: date?, from: from?, to: to?, share: share? })
}

fn share(cell: CellRef<'_>, report: &mut Report) -> Option<Share> {
    match fold(cell.text()).as_str() {
        "whole" | "toan bo" => Some(Share::Whole),
        "part" | "mot phan" => Some(Share::Part),
        _ => {
            report.push(not_a_choice(cell.text(), &["whole", "part"]), cell.place());
            None
        }
    }
}

impl ChangesDraft {
    /// The place of a row's cell.
    #[must_use]
    pub fn place(&self, row: u32, column: ChangeColumn) -> Place {
        let column = self.columns.at(column).unwrap_or(0);
        self.table.row(row).map_or_else(|| self.table.heading_place(column), |row| row.cell(column).place())
    }
}
