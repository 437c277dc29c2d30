//! stub

use crate::base::Report;
use crate::format::table::Table;

/// A row of `units.csv`.
#[derive(Debug)]
pub struct UnitRow;
/// A row of `changes.csv`.
#[derive(Debug)]
pub struct ChangeRow;

/// Rows of a units table.
pub fn decode_units(_table: &Table, _report: &mut Report) -> Vec<UnitRow> {
    Vec::new()
}

/// Rows of a changes table.
pub fn decode_changes(_table: &Table, _report: &mut Report) -> Vec<ChangeRow> {
    Vec::new()
}
