//! A table (bảng): headings and rows of cells, each with its place, whatever file it came from.

pub mod columns;
mod csv;
mod grid;
mod separator;
pub mod workbook;

use std::sync::Arc;

use crate::base::problem::Tables;
use crate::base::{Place, Report};

pub use columns::{Columns, Sense, heading_key};
pub use csv::{parse_csv, read_csv, tell_unfit};
use grid::Stored;
pub use grid::{Grid, GridCell, GridRow, Kind, Origin};

/// Rows of a grid under one row of headings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    grid: Grid,
    /// The headings (NFC, trimmed), one a column; an empty one heads a column without a name.
    pub headings: Vec<Heading>,
    rows: Vec<Body>,
}

/// The heading of a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// What it says; of headings over several rows, what they say together.
    pub text: Arc<str>,
    /// Where its cells stand.
    pub source: Source,
    /// The cell that says it.
    place: Place,
}

/// Where the cells of a column stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// In a column of the sheet.
    Column(u32),
    /// In rows that name a group, each for all rows below it: the group of that position in
    /// [`Body::groups`].
    Group(usize),
}

/// Most kinds of groups that a table can have.
pub const GROUPS: usize = 3;

/// A row of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Body {
    /// Its position among the rows of the grid.
    pub row: u32,
    /// For each kind of group the row of the grid and the column that name it.
    pub groups: [Option<GroupCell>; GROUPS],
}

/// The cell that names a group, and which part of it is the name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GroupCell {
    /// The position of its row in the grid.
    pub row: u32,
    /// Its column.
    pub column: u16,
    /// Bytes of the cell's text before the name, such as `I. `.
    pub skip: u16,
    /// Bytes of the name.
    pub length: u16,
}

impl Heading {
    /// A heading said by a cell.
    #[must_use]
    pub fn new(text: Arc<str>, source: Source, cell: GridCell<'_>) -> Self {
        Self { place: cell.place(Arc::clone(&text)), text, source }
    }
}

impl Table {
    /// A table of rows of a grid.
    #[must_use]
    pub const fn new(grid: Grid, headings: Vec<Heading>, rows: Vec<Body>) -> Self {
        Self { grid, headings, rows }
    }

    /// The first row of the grid as headings, all others below it. `None` for a grid without rows,
    /// which is reported.
    pub fn headed_by_first_row(grid: Grid, report: &mut Report) -> Option<Self> {
        let Some(first) = grid.row(0) else {
            report.push(Tables::Empty {}, Place::file(Arc::clone(&grid.path)));
            return None;
        };
        let heading = |column| {
            let cell = first.cell(column);
            Heading::new(cell.text().into(), Source::Column(column), cell)
        };
        let headings = (0..first.width()).map(heading).collect();
        let count = u32::try_from(grid.rows().len()).unwrap_or(u32::MAX);
        let rows = (1..count).map(|row| Body { row, ..Body::default() }).collect();
        let table = Self::new(grid, headings, rows);
        table.tell_twice(report);
        Some(table)
    }

    /// The file.
    #[must_use]
    pub const fn path(&self) -> &Arc<str> {
        &self.grid.path
    }

    /// The sheet's name, where the file is a workbook.
    #[must_use]
    pub const fn sheet(&self) -> Option<&Arc<str>> {
        self.grid.sheet.as_ref()
    }

    /// The rows below the headings, in order.
    #[must_use]
    pub fn rows(&self) -> impl ExactSizeIterator<Item = Row<'_>> + DoubleEndedIterator {
        self.rows.iter().map(|body| Row { table: self, body: *body })
    }

    /// The row at a position among [`rows`](Self::rows).
    #[must_use]
    pub fn row(&self, at: u32) -> Option<Row<'_>> {
        self.rows.get(at as usize).map(|body| Row { table: self, body: *body })
    }

    /// How many columns of the sheet have a heading.
    pub(super) fn columns(&self) -> u32 {
        let columns = self.headings.iter().filter(|heading| matches!(heading.source, Source::Column(_)));
        u32::try_from(columns.count()).unwrap_or(u32::MAX)
    }

    /// The place of a column's heading.
    #[must_use]
    pub fn heading_place(&self, column: u32) -> Place {
        let heading = self.headings.get(column as usize).or_else(|| self.headings.first());
        heading.map_or_else(|| Place::file(Arc::clone(&self.grid.path)), |heading| heading.place.clone())
    }

    /// Reports headings that say what an earlier one says.
    pub fn tell_twice(&self, report: &mut Report) {
        for (column, heading) in (0..).zip(&self.headings) {
            let mut earlier = self.headings.iter().take(column as usize);
            if !heading.text.is_empty() && earlier.any(|known| known.text == heading.text) {
                let heading = heading.text.to_string();
                report.push(Tables::HeadingTwice { heading }, self.heading_place(column));
            }
        }
    }
}

/// A row of a table.
#[derive(Debug, Clone, Copy)]
pub struct Row<'t> {
    table: &'t Table,
    body: Body,
}

impl<'t> Row<'t> {
    fn grid(self) -> Option<GridRow<'t>> {
        self.table.grid.row(self.body.row)
    }

    /// The row's number in the file, from 0.
    #[must_use]
    pub fn number(self) -> u32 {
        self.grid().map_or(0, GridRow::number)
    }

    /// How many cells were written, empty ones at the end included.
    #[must_use]
    pub fn width(self) -> u32 {
        self.grid().map_or(0, GridRow::width)
    }

    /// The first cell beyond the headings that holds something: the row's cells have slipped, and
    /// nobody knows which column each belongs to.
    #[must_use]
    pub fn overflow(self) -> Option<CellRef<'t>> {
        (self.table.columns()..self.width())
            .map(|column| self.at(Source::Column(column), column))
            .find(|cell| !cell.is_empty())
    }

    /// The cell in a column of the table; one that was not written is empty and stands at the row's end.
    #[must_use]
    pub fn cell(self, column: u32) -> CellRef<'t> {
        let source = self.table.headings.get(column as usize).map_or(Source::Column(column), |heading| heading.source);
        self.at(source, column)
    }

    fn at(self, source: Source, heading: u32) -> CellRef<'t> {
        let missing = || CellRef { table: self.table, row: self.number(), heading, stored: Stored::default() };
        match source {
            Source::Column(column) => {
                let found = self.grid().map(|row| row.cell(column).stored);
                found.map_or_else(missing, |stored| CellRef { stored, ..missing() })
            }
            Source::Group(group) => {
                let named = self.body.groups.get(group).copied().flatten();
                let found = named.and_then(|named| Some((named, self.table.grid.row(named.row)?)));
                let Some((named, row)) = found else { return missing() };
                let mut stored = row.cell(u32::from(named.column)).stored;
                stored.text.start += u32::from(named.skip);
                stored.text.end = stored.text.start + u32::from(named.length);
                CellRef { table: self.table, row: row.number(), heading, stored }
            }
        }
    }
}

/// A cell and where it stands.
#[derive(Debug, Clone, Copy)]
pub struct CellRef<'t> {
    table: &'t Table,
    row: u32,
    /// The column of the table, for the heading.
    heading: u32,
    stored: Stored,
}

impl<'t> CellRef<'t> {
    /// What it holds (NFC, trimmed).
    #[must_use]
    pub fn text(self) -> &'t str {
        self.table.grid.text(self.stored)
    }

    /// Whether it holds nothing.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.text().is_empty()
    }

    /// What the spreadsheet holds.
    #[must_use]
    pub const fn kind(self) -> Kind {
        self.stored.kind
    }

    /// Where its text comes from.
    #[must_use]
    pub const fn origin(self) -> Origin {
        self.stored.origin
    }

    /// The heading of its column.
    #[must_use]
    pub fn heading(self) -> Arc<str> {
        let heading = self.table.headings.get(self.heading as usize);
        heading.map_or_else(|| "".into(), |heading| Arc::clone(&heading.text))
    }

    /// Its place, for a problem or a note.
    #[must_use]
    pub fn place(self) -> Place {
        self.table.grid.place(self.row, self.stored, self.heading())
    }
}
