//! Places, which are bytes, become lines and columns that an editor's program shows.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::Snippet;
use crate::base::{Diagnostic, Note, Place, Span};

/// Gives the bytes of a file of the site by its path.
pub type Sources<'a> = &'a dyn Fn(&str) -> Option<&'a [u8]>;

/// A diagnostic with everything about where it is.
#[derive(Debug)]
pub struct Finding<'a> {
    /// What is wrong.
    pub diagnostic: &'a Diagnostic,
    /// Where.
    pub at: Located,
    /// What explains it, and where that is.
    pub notes: Vec<(&'a Note, Option<Located>)>,
}

/// Where something is, in terms that people use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Located {
    /// The path below the site's root.
    pub path: Arc<str>,
    /// Lines and columns; `None` for a whole file and for cells of workbooks.
    pub extent: Option<Extent>,
    /// The cell, where the file is a table.
    pub cell: Option<CellName>,
    /// The source at that place, where it is text.
    pub snippet: Option<Snippet>,
}

/// A stretch of text in lines and columns, both from 1; a column is a character.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Extent {
    /// The first line.
    pub line: u32,
    /// The first character's column.
    pub column: u32,
    /// The last line.
    pub end_line: u32,
    /// The column after the last character.
    pub end_column: u32,
}

/// A cell as spreadsheets name it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CellName {
    /// The sheet of a workbook; `None` in a CSV file.
    pub sheet: Option<Arc<str>>,
    /// `C7`.
    pub name: String,
    /// The heading of its column; empty where there is none.
    pub header: Arc<str>,
    /// What it holds.
    pub value: String,
}

impl Located {
    /// `path`, `path:line:column` or `path!sheet!cell`.
    #[must_use]
    pub fn name(&self) -> String {
        match (&self.extent, &self.cell) {
            (Some(extent), _) => format!("{}:{}:{}", self.path, extent.line, extent.column),
            (None, Some(cell)) => format!("{}{}", self.path, cell.suffix()),
            (None, None) => self.path.to_string(),
        }
    }
}

impl CellName {
    /// `!sheet!C7`, or `!C7` in a file without sheets.
    #[must_use]
    pub fn suffix(&self) -> String {
        self.sheet.as_ref().map_or_else(|| format!("!{}", self.name), |sheet| format!("!{sheet}!{}", self.name))
    }
}

/// Locates every diagnostic; each file's lines are counted once.
#[must_use]
pub fn find<'a>(diagnostics: &'a [Diagnostic], sources: Sources<'_>) -> Vec<Finding<'a>> {
    let mut files = Files { sources, lines: BTreeMap::new() };
    let mut finding = |diagnostic: &'a Diagnostic| Finding {
        at: files.locate(&diagnostic.place),
        notes: diagnostic.notes.iter().map(|note| (note, note.place().map(|place| files.locate(place)))).collect(),
        diagnostic,
    };
    diagnostics.iter().map(&mut finding).collect()
}

/// Locates one place.
#[must_use]
pub fn locate(place: &Place, sources: Sources<'_>) -> Located {
    Files { sources, lines: BTreeMap::new() }.locate(place)
}

struct Files<'a> {
    sources: Sources<'a>,
    /// For each file the byte at which each line starts.
    lines: BTreeMap<Arc<str>, Vec<usize>>,
}

impl Files<'_> {
    fn locate(&mut self, place: &Place) -> Located {
        let cell = place.cell.as_ref().map(|cell| CellName {
            sheet: cell.sheet.clone(),
            name: cell.to_string(),
            header: Arc::clone(&cell.header),
            value: cell.value.clone(),
        });
        let bytes = (self.sources)(&place.path);
        let text = place.span.zip(bytes).map(|(span, bytes)| self.measure(&place.path, bytes, span));
        let (extent, snippet) = text.map_or((None, None), |(extent, snippet)| (Some(extent), snippet));
        Located { path: Arc::clone(&place.path), extent, cell, snippet }
    }

    fn measure(&mut self, path: &Arc<str>, bytes: &[u8], span: Span) -> (Extent, Option<Snippet>) {
        let lines = self.lines.entry(Arc::clone(path)).or_insert_with(|| {
            let breaks = bytes.iter().enumerate().filter(|(_, byte)| **byte == b'\n');
            std::iter::once(0).chain(breaks.map(|(at, _)| at + 1)).collect()
        });
        let start = span.range().start.min(bytes.len());
        let end = span.range().end.clamp(start, bytes.len());
        let line_of = |at: usize| lines.partition_point(|line| *line <= at).saturating_sub(1);
        let (first, last) = (line_of(start), line_of(end));
        let column = |line: usize, at: usize| number(characters(&bytes[lines[line]..at]) + 1);
        let extent = Extent {
            line: number(first + 1),
            column: column(first, start),
            end_line: number(last + 1),
            end_column: column(last, end),
        };
        (extent, Snippet::cut(bytes, lines, start..end))
    }
}

/// How many characters some bytes hold; a byte order mark is none.
fn characters(bytes: &[u8]) -> usize {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    bytes.iter().filter(|byte| (**byte & 0xc0) != 0x80).count()
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
