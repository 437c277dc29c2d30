//! A round's score table (bảng điểm) with its columns, for the places of its cells.

use std::sync::Arc;

use super::columns::Column;
use crate::base::Place;
use crate::format::table::{CellRef, Columns, Table};

/// A score table.
#[derive(Debug, Clone)]
pub struct Sheet {
    /// The table.
    pub table: Arc<Table>,
    /// Its columns.
    pub columns: Columns<Column>,
    /// Its columns that say something of people; they are told, and never published.
    pub(super) personal: Vec<u32>,
}

impl Sheet {
    /// The place of a row's cell; where the table has no such column, the cell that names the unit.
    #[must_use]
    pub fn place(&self, row: u32, column: Column) -> Place {
        let wanted = [column, Column::Name, Column::Code].into_iter().find_map(|column| self.columns.at(column));
        let column = wanted.unwrap_or(0);
        self.table.row(row).map_or_else(|| self.table.heading_place(column), |row| row.cell(column).place())
    }

    /// A row's cell in a column, where the table has that column.
    #[must_use]
    pub fn row_cell(&self, row: u32, column: Column) -> Option<CellRef<'_>> {
        Some(self.table.row(row)?.cell(self.columns.at(column)?))
    }

    /// Whether the table has a column.
    #[must_use]
    pub fn has(&self, column: Column) -> bool {
        self.columns.at(column).is_some()
    }
}
