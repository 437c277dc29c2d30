//! Places: a file, a stretch of it, or a cell of a table.

use std::fmt;
use std::sync::Arc;

use super::Span;

/// Something an editor can open and look at.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// The file's path below the site's root, with `/`, as the disk spells it.
    pub path: Arc<str>,
    /// The bytes meant; `None` for the whole file (or a cell of a workbook).
    pub span: Option<Span>,
    /// The cell meant, where the file is a table.
    pub cell: Option<Cell>,
}

/// A cell of a table (ô), with what an editor needs to find it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Cell {
    /// The sheet's name in a workbook; `None` in a CSV file.
    pub sheet: Option<Arc<str>>,
    /// Row, from 0 for the first row of the file.
    pub row: u32,
    /// Column, from 0.
    pub column: u32,
    /// The heading of the column, if the table has one.
    pub header: Arc<str>,
    /// What the cell holds.
    pub value: String,
}

impl Place {
    /// A whole file.
    #[must_use]
    pub const fn file(path: Arc<str>) -> Self {
        Self { path, span: None, cell: None }
    }

    /// A stretch of a file.
    #[must_use]
    pub const fn span(path: Arc<str>, span: Span) -> Self {
        Self { path, span: Some(span), cell: None }
    }
}

/// As spreadsheets write it: `C7`.
impl fmt::Display for Cell {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut letters = Vec::new();
        let mut column = self.column + 1;
        while column > 0 {
            let letter = u8::try_from((column - 1) % 26).unwrap_or(0);
            letters.push(char::from(b'A' + letter));
            column = (column - 1) / 26;
        }
        for letter in letters.iter().rev() {
            write!(f, "{letter}")?;
        }
        write!(f, "{}", self.row + 1)
    }
}

#[cfg(test)]
mod tests {
    use super::Cell;

    #[test]
    fn cells_are_named_as_spreadsheets_name_them() {
        let name = |row, column| Cell { sheet: None, row, column, header: "".into(), value: String::new() }.to_string();
        assert_eq!(name(6, 2), "C7");
        assert_eq!(name(0, 25), "Z1");
        assert_eq!(name(0, 26), "AA1");
        assert_eq!(name(9, 701), "ZZ10");
    }
}
