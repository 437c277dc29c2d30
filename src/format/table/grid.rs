//! A grid (lưới ô): every cell of a sheet as it stands, before anybody says which row is the heading.

use std::sync::Arc;

use crate::base::{Cell, Place, Span};

/// What a spreadsheet holds in a cell; CSV knows text alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Kind {
    /// Text as somebody typed it.
    #[default]
    Text,
    /// A number, written with a decimal point and at most 15 digits, as spreadsheets keep them.
    Number,
    /// A day, written as in `08/8/2018`.
    Date,
    /// An error such as `#DIV/0!`.
    Error,
    /// A formula whose value was not saved with it.
    Uncalculated,
}

/// Where the text of a cell comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Origin {
    /// The cell itself.
    #[default]
    Own,
    /// A cell to its left that it was merged with.
    MergedRight,
    /// A cell in a row above that it was merged with.
    MergedDown,
}

/// A cell's text as a range of the grid's, and what is known of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Stored {
    pub(super) text: Span,
    /// Its bytes in the file; of no use in a workbook.
    pub(super) span: Span,
    pub(super) column: u16,
    pub(super) kind: Kind,
    pub(super) origin: Origin,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct StoredRow {
    /// The row of the file, from 0.
    pub(super) number: u32,
    /// Its first cell among all.
    first: u32,
    /// How many cells are stored.
    count: u32,
    /// Where the row ends in the file.
    pub(super) end: u32,
}

/// The cells of a sheet, row by row; rows that hold nothing are left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grid {
    /// The file.
    pub path: Arc<str>,
    /// The sheet's name, where the file is a workbook; its cells then have no byte positions.
    pub sheet: Option<Arc<str>>,
    /// The text of all cells, one after another.
    text: String,
    cells: Vec<Stored>,
    rows: Vec<StoredRow>,
}

impl Grid {
    /// A grid without cells.
    pub(super) const fn new(path: Arc<str>, sheet: Option<Arc<str>>) -> Self {
        Self { path, sheet, text: String::new(), cells: Vec::new(), rows: Vec::new() }
    }

    /// Keeps a text for a cell.
    pub(super) fn keep(&mut self, text: &str) -> Span {
        let start = self.text.len();
        self.text.push_str(text);
        Span::new(start..self.text.len())
    }

    /// Adds a row below the others; its cells are in the order of their columns.
    pub(super) fn push(&mut self, number: u32, end: u32, cells: impl IntoIterator<Item = Stored>) {
        let first = self.cells.len();
        self.cells.extend(cells);
        let (first, last) = (Span::new(first..first).start, Span::new(self.cells.len()..self.cells.len()).start);
        self.rows.push(StoredRow { number, first, count: last - first, end });
    }

    /// The rows from the top, in order.
    #[must_use]
    pub fn rows(&self) -> impl ExactSizeIterator<Item = GridRow<'_>> + DoubleEndedIterator {
        self.rows.iter().map(|row| GridRow { grid: self, row: *row })
    }

    /// The row at a position among [`rows`](Self::rows).
    #[must_use]
    pub fn row(&self, at: u32) -> Option<GridRow<'_>> {
        self.rows.get(at as usize).map(|row| GridRow { grid: self, row: *row })
    }

    pub(super) fn text(&self, cell: Stored) -> &str {
        self.text.get(cell.text.range()).unwrap_or("")
    }

    /// The place of a cell, under a heading.
    pub(super) fn place(&self, row: u32, cell: Stored, header: Arc<str>) -> Place {
        let value = self.text(cell).to_owned();
        let span = self.sheet.is_none().then_some(cell.span);
        let cell = Cell { sheet: self.sheet.clone(), row, column: u32::from(cell.column), header, value };
        Place { path: Arc::clone(&self.path), span, cell: Some(cell) }
    }
}

/// A row of a grid.
#[derive(Debug, Clone, Copy)]
pub struct GridRow<'g> {
    grid: &'g Grid,
    row: StoredRow,
}

impl<'g> GridRow<'g> {
    /// The row's number in the file, from 0.
    #[must_use]
    pub const fn number(self) -> u32 {
        self.row.number
    }

    /// The column after the last that was written.
    #[must_use]
    pub fn width(self) -> u32 {
        self.stored().last().map_or(0, |cell| u32::from(cell.column) + 1)
    }

    /// Its cells that hold something, in the order of columns.
    #[must_use]
    pub fn filled(self) -> impl DoubleEndedIterator<Item = GridCell<'g>> {
        let number = self.row.number;
        let cells = self.stored().iter().map(move |cell| GridCell { grid: self.grid, row: number, stored: *cell });
        cells.filter(|cell| !cell.text().is_empty())
    }

    /// The cell in a column; one that was not written is empty and stands at the row's end.
    #[must_use]
    pub fn cell(self, column: u32) -> GridCell<'g> {
        GridCell { grid: self.grid, row: self.row.number, stored: self.find(column) }
    }

    fn stored(self) -> &'g [Stored] {
        let first = self.row.first as usize;
        self.grid.cells.get(first..first + self.row.count as usize).unwrap_or_default()
    }

    fn find(self, column: u32) -> Stored {
        let cells = self.stored();
        let wanted = u16::try_from(column).unwrap_or(u16::MAX);
        // Where no cell is left out, the column is the position.
        let straight = cells.get(column as usize).filter(|cell| cell.column == wanted);
        let found = straight.or_else(|| {
            let at = cells.binary_search_by_key(&wanted, |cell| cell.column).ok()?;
            cells.get(at)
        });
        let end = Span { start: self.row.end, end: self.row.end };
        found.copied().unwrap_or(Stored { span: end, column: wanted, ..Stored::default() })
    }
}

/// A cell of a grid.
#[derive(Debug, Clone, Copy)]
pub struct GridCell<'g> {
    grid: &'g Grid,
    row: u32,
    pub(super) stored: Stored,
}

impl<'g> GridCell<'g> {
    /// What it holds (NFC, trimmed, single spaces in workbooks).
    #[must_use]
    pub fn text(self) -> &'g str {
        self.grid.text(self.stored)
    }

    /// Its column, from 0.
    #[must_use]
    pub fn column(self) -> u32 {
        u32::from(self.stored.column)
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

    /// Its place, under a heading.
    #[must_use]
    pub fn place(self, header: Arc<str>) -> Place {
        self.grid.place(self.row, self.stored, header)
    }
}
