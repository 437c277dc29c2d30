//! The headings of a list: found below titles, put together from one to four rows.

use std::ops::Range;

use super::label::Label;
use crate::domain::heading::{Column, Word, word};
use crate::format::table::{Grid, GridCell, GridRow, Heading, Origin, Source, heading_key};

/// Rows above the headings that are looked through.
const ABOVE: u32 = 60;
/// Rows that headings may take.
const DEEP: u32 = 4;

/// Where the headings stand.
#[derive(Debug)]
pub(super) struct Header {
    /// Their rows, as positions in the grid.
    pub(super) rows: Range<u32>,
    /// The column of the units' names, else of their codes.
    pub(super) name: u32,
    /// The column after the last heading.
    pub(super) width: u32,
}

impl Header {
    /// The first row that names a unit's column and one more.
    pub(super) fn find(grid: &Grid) -> Option<Self> {
        let count = u32::try_from(grid.rows().len()).unwrap_or(u32::MAX);
        (0..count.min(ABOVE)).find_map(|at| {
            let row = grid.row(at)?;
            let unit = unit_column(row)?;
            let known = row.filled().filter(|cell| is_own(*cell) && understood(*cell).is_some());
            if known.count() < 2 {
                return None;
            }
            let mut end = at + 1;
            while end < at + DEEP && grid.row(end).is_some_and(|row| continues(row, unit)) {
                end += 1;
            }
            let width = (at..end).filter_map(|at| grid.row(at)).map(GridRow::width).max()?;
            Some(Self { rows: at..end, name: unit, width })
        })
    }

    /// The headings, each of a column of the sheet.
    pub(super) fn headings(&self, grid: &Grid) -> Vec<Heading> {
        (0..self.width).filter_map(|column| self.heading(grid, column)).collect()
    }

    /// The lowest text over a column that is understood, else all of them together.
    fn heading(&self, grid: &Grid, column: u32) -> Option<Heading> {
        let rows: Vec<GridRow<'_>> = self.rows.clone().filter_map(|at| grid.row(at)).collect();
        let mut said: Vec<GridCell<'_>> = Vec::new();
        for (at, row) in rows.iter().enumerate() {
            let mut cell = row.cell(column);
            let has_lower = || rows[at + 1..].iter().any(|row| !row.cell(column).text().is_empty());
            if cell.text().is_empty() && has_lower() {
                // A heading over several columns stands in the first of them.
                cell = row.filled().take_while(|cell| cell.column() < column).last().unwrap_or(cell);
            }
            if !cell.text().is_empty() && said.last().is_none_or(|last| last.text() != cell.text()) {
                said.push(cell);
            }
        }
        let known = said.iter().rev().find(|cell| cell.column() == column && understood(**cell).is_some());
        let (text, cell) = match (known, &said[..]) {
            (Some(cell), _) => (cell.text().to_owned(), *cell),
            (None, []) => (String::new(), rows.first()?.cell(column)),
            (None, said) => {
                let texts: Vec<&str> = said.iter().map(|cell| cell.text()).collect();
                (texts.join(" "), said[said.len() - 1])
            }
        };
        Some(Heading::new(text.into(), Source::Column(column), cell))
    }

    /// Whether a row repeats the headings, as lists do on each page.
    pub(super) fn is_repeated(&self, row: GridRow<'_>, grid: &Grid) -> bool {
        let headings = || self.rows.clone().filter_map(|at| grid.row(at));
        let name = row.cell(self.name).text();
        let repeats = |cell: GridCell<'_>| headings().any(|row| row.cell(cell.column()).text() == cell.text());
        let lower = name.is_empty() || row.cell(self.name).origin() == Origin::MergedDown;
        row.filled().next().is_some()
            && row.filled().all(repeats)
            && (lower || understood(row.cell(self.name)).is_some())
    }
}

fn is_own(cell: GridCell<'_>) -> bool {
    cell.origin() != Origin::MergedRight
}

fn understood(cell: GridCell<'_>) -> Option<()> {
    word(&heading_key(cell.text())).map(|_| ())
}

/// The column with the heading of names, else of codes.
fn unit_column(row: GridRow<'_>) -> Option<u32> {
    let find = |wanted: Column| {
        let mut cells = row.filled().filter(|cell| is_own(*cell));
        cells.find(|cell| word(&heading_key(cell.text())) == Some(Word::Column(wanted))).map(GridCell::column)
    };
    find(Column::Name).or_else(|| find(Column::Code))
}

/// Whether a row below headings belongs to them: it lies under a merged cell of theirs, or names no
/// unit and holds no figure.
fn continues(row: GridRow<'_>, name: u32) -> bool {
    if is_numbered(row) {
        return false;
    }
    let cell = row.cell(name);
    if cell.origin() == Origin::MergedDown {
        return true;
    }
    let mut own = row.filled().filter(|cell| is_own(*cell)).peekable();
    cell.text().is_empty() && own.peek().is_some() && {
        let texts: Vec<&str> = own.map(GridCell::text).collect();
        let counts = texts.iter().zip(1..).all(|(text, number): (_, u32)| *text == number.to_string());
        let words = texts.iter().all(|text| text.chars().any(char::is_alphabetic));
        let grouped = texts.len() == 1 && super::group::named(texts[0]).is_some();
        let closing = texts.len() == 1 && Label::of(texts[0]).begins(&["ghi chu", "tong", "cong"]);
        (counts && texts.len() > 1) || (words && !grouped && !closing)
    }
}

/// Whether a row numbers the columns: `(1)`, `(2)`, … or `A`, `B`, `1`, `2`, …
pub(super) fn is_numbered(row: GridRow<'_>) -> bool {
    let mut last = 0;
    let mut count = 0;
    for cell in row.filled() {
        let text = cell.text();
        let head = text.split('=').next().unwrap_or(text);
        let inner = head.trim_matches(|c: char| matches!(c, '(' | ')' | '[' | ']') || c.is_whitespace());
        let letter = inner.len() == 1 && inner.starts_with(|c: char| c.is_ascii_uppercase());
        match inner.parse::<u32>() {
            Ok(number) if number == last + 1 => last = number,
            // Numbering may begin anywhere, as at 0.
            Ok(number) if count == 0 && number <= 1 => last = number,
            Err(_) if letter && last == 0 => {}
            _ => return false,
        }
        count += 1;
    }
    count >= 3
}
