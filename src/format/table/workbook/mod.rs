//! Workbooks (xlsx, ods) to grids, one a sheet.

mod archive;
mod number;
mod ods;
mod sheet;
mod xlsx;

use std::sync::Arc;

use super::Grid;
use crate::base::problem::Workbook as Problem;
use crate::base::{Place, Report};

/// A sheet of a workbook.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// Its name.
    pub name: Arc<str>,
    /// Whether whoever opens the workbook sees it.
    pub visibility: Visibility,
    /// Its cells.
    pub grid: Grid,
}

/// Whether whoever opens a workbook sees a sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Visibility {
    /// It has its tab.
    Shown,
    /// Somebody hid it.
    Hidden,
}

/// The columns of a sheet that are read; a list of results has a few dozen.
const COLUMNS: u32 = 512;

/// Most cells of a workbook: 100,000 rows of 20.
const CELLS: usize = 2_000_000;

/// Whether a file is a workbook, by its name.
#[must_use]
pub fn is_workbook(path: &str) -> bool {
    let ending = path.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
    ending.is_some_and(|ending| matches!(ending.as_str(), "xlsx" | "xlsm" | "ods" | "xls" | "xlsb"))
}

/// Reads the sheets that hold something, in the order of their tabs. `None` for a workbook that
/// cannot be read, which is reported: old, locked, broken, or larger than any list of results.
pub fn read_workbook(path: &Arc<str>, bytes: &[u8], report: &mut Report) -> Option<Vec<Sheet>> {
    match archive::open(bytes).and_then(|kind| match kind {
        archive::Kind::Xlsx => xlsx::read(path, bytes),
        archive::Kind::Ods(archive) => ods::read(path, archive),
    }) {
        Ok(sheets) => Some(sheets),
        Err(problem) => {
            report.push(problem, Place::file(Arc::clone(path)));
            None
        }
    }
}

/// What keeps a workbook from being read.
type Read<T> = Result<T, Problem>;
