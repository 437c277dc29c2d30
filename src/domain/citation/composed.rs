//! A text in normal form C, and where each of its characters stands in the text as given.

use std::borrow::Cow;
use std::ops::Range;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::value::fold::is_nfc;

/// A text in normal form C.
pub(super) struct Composed<'a> {
    text: Cow<'a, str>,
    /// For each character that was put together, where it ends here and in the source; empty when
    /// the source was composed.
    ends: Vec<(usize, usize)>,
}

impl<'a> Composed<'a> {
    pub(super) fn of(source: &'a str) -> Self {
        if is_nfc(source) {
            return Self { text: Cow::Borrowed(source), ends: Vec::new() };
        }
        let mut text = String::with_capacity(source.len());
        let mut ends = Vec::new();
        let mut at = 0;
        while at < source.len() {
            let length = cluster(&source[at..]);
            let piece = &source[at..at + length];
            at += length;
            if piece.len() == 1 {
                text.push_str(piece);
                continue;
            }
            text.extend(piece.nfc());
            ends.push((text.len(), at));
        }
        Self { text: Cow::Owned(text), ends }
    }

    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// The same range in the source.
    pub(super) fn source(&self, range: &Range<usize>) -> Range<usize> {
        self.place(range.start)..self.place(range.end)
    }

    fn place(&self, at: usize) -> usize {
        match self.ends[..self.ends.partition_point(|(here, _)| *here <= at)].last() {
            Some((here, there)) => there + (at - here),
            None => at,
        }
    }
}

/// The length of a character with the marks that follow it.
fn cluster(text: &str) -> usize {
    let mut letters = text.char_indices();
    letters.next();
    letters.find(|(_, letter)| !is_combining_mark(*letter)).map_or(text.len(), |(at, _)| at)
}
