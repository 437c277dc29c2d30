//! A table (bảng): headings and rows of cells, each with its place, whatever file it came from.

pub mod columns;
mod csv;
mod separator;

use std::sync::Arc;

use crate::base::{Cell, Place, Span};

pub use columns::{Columns, Sense};
pub use csv::parse_csv;

/// A table with one row of headings. Rows that hold nothing are left out, cells missing at the
/// end of a row are empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// The file.
    pub path: Arc<str>,
    /// The sheet's name, where the file is a workbook; its cells then have no byte positions.
    pub sheet: Option<Arc<str>>,
    /// The headings (NFC, trimmed), one a column; an empty one heads a column without a name.
    pub headings: Vec<Heading>,
    /// Where the row of headings stands, from 0.
    heading_row: u32,
    /// The text of all cells, one after another.
    text: String,
    cells: Vec<Stored>,
    rows: Vec<StoredRow>,
}

/// The heading of a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// What it says.
    pub text: Arc<str>,
    span: Span,
}

/// A cell's text as a range of [`Table::text`], and its place in the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Stored {
    text: Span,
    span: Span,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct StoredRow {
    /// The row of the file, from 0.
    number: u32,
    /// Its first cell among all.
    first: u32,
    /// How many cells were written.
    width: u32,
    /// Where the row ends in the file.
    end: u32,
}

impl Table {
    /// A table with headings alone.
    fn headed(path: Arc<str>, heading_row: u32, headings: Vec<Heading>) -> Self {
        let (text, cells, rows) = (String::new(), Vec::new(), Vec::new());
        Self { path, sheet: None, headings, heading_row, text, cells, rows }
    }

    /// Adds a row of cells with their places.
    fn push<'a>(&mut self, number: u32, end: u32, cells: impl Iterator<Item = (&'a str, Span)>) {
        let first = self.cells.len();
        for (value, span) in cells {
            let start = self.text.len();
            self.text.push_str(value);
            self.cells.push(Stored { text: Span::new(start..self.text.len()), span });
        }
        let (first, last) = (Span::new(first..first).start, Span::new(self.cells.len()..self.cells.len()).start);
        self.rows.push(StoredRow { number, first, width: last - first, end });
    }

    /// The rows below the headings, in order.
    #[must_use]
    pub fn rows(&self) -> impl ExactSizeIterator<Item = Row<'_>> + DoubleEndedIterator {
        self.rows.iter().map(|row| Row { table: self, row: *row })
    }

    /// The row at a position among [`rows`](Self::rows).
    #[must_use]
    pub fn row(&self, at: u32) -> Option<Row<'_>> {
        self.rows.get(at as usize).map(|row| Row { table: self, row: *row })
    }

    /// The place of a column's heading.
    #[must_use]
    pub fn heading_place(&self, column: u32) -> Place {
        let heading = self.headings.get(column as usize);
        let text = heading.map_or_else(|| "".into(), |heading| Arc::clone(&heading.text));
        let cell =
            Cell { sheet: self.sheet.clone(), row: self.heading_row, column, value: text.to_string(), header: text };
        self.place(heading.map(|heading| heading.span).unwrap_or_default(), cell)
    }

    fn place(&self, span: Span, cell: Cell) -> Place {
        let span = self.sheet.is_none().then_some(span);
        Place { path: Arc::clone(&self.path), span, cell: Some(cell) }
    }
}

/// A row of a table.
#[derive(Debug, Clone, Copy)]
pub struct Row<'t> {
    table: &'t Table,
    row: StoredRow,
}

impl<'t> Row<'t> {
    /// The row's number in the file, from 0.
    #[must_use]
    pub const fn number(self) -> u32 {
        self.row.number
    }

    /// How many cells were written, empty ones at the end included.
    #[must_use]
    pub const fn width(self) -> u32 {
        self.row.width
    }

    /// The first cell beyond the headings that holds something: the row's cells have slipped, and
    /// nobody knows which column each belongs to.
    #[must_use]
    pub fn overflow(self) -> Option<CellRef<'t>> {
        let wanted = u32::try_from(self.table.headings.len()).unwrap_or(u32::MAX);
        (wanted..self.row.width).map(|column| self.cell(column)).find(|cell| !cell.is_empty())
    }

    /// The cell in a column; one that was not written is empty and stands at the row's end.
    #[must_use]
    pub fn cell(self, column: u32) -> CellRef<'t> {
        let end = Stored { text: Span::default(), span: Span { start: self.row.end, end: self.row.end } };
        let written = (column < self.row.width).then(|| (self.row.first + column) as usize);
        let stored = written.and_then(|at| self.table.cells.get(at)).copied().unwrap_or(end);
        CellRef { table: self.table, row: self.row.number, column, stored }
    }
}

/// A cell and where it stands.
#[derive(Debug, Clone, Copy)]
pub struct CellRef<'t> {
    table: &'t Table,
    row: u32,
    column: u32,
    stored: Stored,
}

impl<'t> CellRef<'t> {
    /// What it holds (NFC, trimmed).
    #[must_use]
    pub fn text(self) -> &'t str {
        self.table.text.get(self.stored.text.range()).unwrap_or("")
    }

    /// Whether it holds nothing.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.text().is_empty()
    }

    /// Its place, for a problem or a note.
    #[must_use]
    pub fn place(self) -> Place {
        let heading = self.table.headings.get(self.column as usize);
        let cell = Cell {
            sheet: self.table.sheet.clone(),
            row: self.row,
            column: self.column,
            header: heading.map_or_else(|| "".into(), |heading| Arc::clone(&heading.text)),
            value: self.text().to_owned(),
        };
        self.table.place(self.stored.span, cell)
    }
}
