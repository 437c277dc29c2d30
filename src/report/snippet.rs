//! The lines of source around a place, cut so that they fit a screen.

use std::ops::Range;

/// Some source with a stretch of it marked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Snippet {
    /// Whole lines, or a part of very long ones.
    pub text: String,
    /// The number of the first line, from 1.
    pub line: usize,
    /// The marked bytes of `text`.
    pub mark: Range<usize>,
    /// Whether the beginning of the first line is left out.
    pub starts_inside: bool,
}

/// A marked stretch of more lines is shown by its first ones.
const LINES: usize = 3;
/// Of a very long line, this many bytes on either side of the start of the mark are kept.
const REACH: usize = 300;

impl Snippet {
    /// Cuts the lines that hold `mark`; `None` if they are not UTF-8. `lines` are the bytes at
    /// which lines start.
    pub(super) fn cut(bytes: &[u8], lines: &[usize], mark: Range<usize>) -> Option<Self> {
        let first = lines.partition_point(|line| *line <= mark.start).saturating_sub(1);
        let after = lines.partition_point(|line| *line < mark.end.max(mark.start + 1)).min(first + LINES);
        let end = lines.get(after).copied().unwrap_or(bytes.len());
        let text = std::str::from_utf8(bytes.get(lines[first]..end)?).ok()?;
        let start = mark.start - lines[first];
        let from = match start.checked_sub(REACH) {
            Some(from) => text.floor_char_boundary(from),
            // The byte order mark has no width and is no part of the first line.
            None if text.starts_with('\u{feff}') => '\u{feff}'.len_utf8(),
            None => 0,
        };
        let to = text.ceil_char_boundary((start + REACH).min(text.len()));
        let shown = text[from..to].trim_end_matches(['\n', '\r']);
        let clip = |at: usize| shown.floor_char_boundary(at.saturating_sub(from).min(shown.len()));
        let mark = clip(start)..clip(mark.end - lines[first]);
        Some(Self { text: shown.to_owned(), line: first + 1, mark, starts_inside: start > REACH })
    }
}
