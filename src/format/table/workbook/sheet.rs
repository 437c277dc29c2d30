//! Cells in any order, with merged areas, to a grid.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{CELLS, COLUMNS, Read};
use crate::base::problem::Workbook as Problem;
use crate::format::table::grid::{Grid, Kind, Origin, Stored};
use crate::value::fold::nfc;

/// A sheet being read.
#[derive(Debug)]
pub(super) struct Draft {
    grid: Grid,
    cells: BTreeMap<(u32, u16), Stored>,
    merged: Vec<Area>,
}

/// A rectangle of cells, corners included.
#[derive(Debug, Clone, Copy)]
pub(super) struct Area {
    pub(super) top: u32,
    pub(super) left: u32,
    pub(super) bottom: u32,
    pub(super) right: u32,
}

impl Draft {
    pub(super) fn new(path: &Arc<str>, name: &Arc<str>) -> Self {
        let grid = Grid::new(Arc::clone(path), Some(Arc::clone(name)));
        Self { grid, cells: BTreeMap::new(), merged: Vec::new() }
    }

    /// Adds a cell; of columns far to the right nothing is kept.
    pub(super) fn add(&mut self, row: u32, column: u32, text: &str, kind: Kind) -> Read<()> {
        let text = spaced(text);
        let Some(column) = u16::try_from(column).ok().filter(|column| u32::from(*column) < COLUMNS) else {
            return Ok(());
        };
        if text.is_empty() && kind == Kind::Text {
            return Ok(());
        }
        let text = self.grid.keep(&text);
        self.cells.insert((row, column), Stored { text, column, kind, ..Stored::default() });
        self.within()
    }

    pub(super) fn merge(&mut self, area: Area) {
        if area.top < area.bottom || area.left < area.right {
            self.merged.push(area);
        }
    }

    fn within(&self) -> Read<()> {
        if self.cells.len() > CELLS { Err(Problem::TooManyCells { limit: CELLS }) } else { Ok(()) }
    }

    /// The grid, in which every cell of a merged area says what its first cell says.
    pub(super) fn finish(mut self) -> Read<Grid> {
        let bottom = self.cells.keys().next_back().map_or(0, |(row, _)| *row);
        let right = self.cells.keys().map(|(_, column)| *column).max().unwrap_or(0);
        for area in std::mem::take(&mut self.merged) {
            let Ok(left) = u16::try_from(area.left) else { continue };
            let Some(first) = self.cells.get(&(area.top, left)).copied() else { continue };
            let last = u16::try_from(area.right).unwrap_or(u16::MAX).min(right);
            for row in area.top..=area.bottom.min(bottom) {
                for column in left..=last {
                    let origin = if row > area.top { Origin::MergedDown } else { Origin::MergedRight };
                    self.cells.entry((row, column)).or_insert(Stored { column, origin, ..first });
                }
                self.within()?;
            }
        }
        let mut row: Option<(u32, Vec<Stored>)> = None;
        for ((number, _), cell) in self.cells {
            match &mut row {
                Some((open, cells)) if *open == number => cells.push(cell),
                _ => {
                    if let Some((number, cells)) = row.replace((number, vec![cell])) {
                        self.grid.push(number, 0, cells);
                    }
                }
            }
        }
        if let Some((number, cells)) = row {
            self.grid.push(number, 0, cells);
        }
        Ok(self.grid)
    }
}

/// Normal form C, without spaces at the ends, with one space for any run of spaces and line breaks.
fn spaced(text: &str) -> String {
    let text = nfc(text);
    let mut out = String::with_capacity(text.len());
    for word in text.split(|c: char| c.is_whitespace()).filter(|word| !word.is_empty()) {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}
