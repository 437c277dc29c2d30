//! A run of text: what the parser gives in pieces (around entities, escapes and `\r\n`) put
//! together again, so that words and addresses are whole, with the place of every byte.

use std::ops::Range;

use crate::base::Span;

/// Text that is being put together; kept and reused.
#[derive(Default)]
pub(super) struct Run {
    /// The text so far, as the parser gave it.
    pub(super) text: String,
    pieces: Vec<Piece>,
}

/// A stretch of the text and where it was written.
struct Piece {
    start: usize,
    source: Range<usize>,
    /// Whether the source says the same, byte for byte; an entity (`&amp;`) does not.
    verbatim: bool,
}

impl Run {
    /// Adds a piece.
    pub(super) fn push(&mut self, text: &str, source: Range<usize>) {
        let verbatim = text.len() == source.len();
        let start = self.text.len();
        self.text.push_str(text);
        match self.pieces.last_mut() {
            Some(last) if verbatim && last.verbatim && last.source.end == source.start => last.source.end = source.end,
            _ => self.pieces.push(Piece { start, source, verbatim }),
        }
    }

    /// Empties it.
    pub(super) fn clear(&mut self) {
        self.text.clear();
        self.pieces.clear();
    }

    /// Where a stretch of the text was written, in bytes of the body.
    pub(super) fn source(&self, range: &Range<usize>) -> Span {
        let start =
            self.piece(range.start).map_or(0, |p| p.source.start + if p.verbatim { range.start - p.start } else { 0 });
        let end = match range.end.checked_sub(1).and_then(|last| self.piece(last)) {
            Some(p) if p.verbatim => p.source.start + range.end - p.start,
            Some(p) => p.source.end,
            None => start,
        };
        Span::new(start..end)
    }

    /// The piece that holds a byte of the text.
    fn piece(&self, at: usize) -> Option<&Piece> {
        self.pieces.get(self.pieces.partition_point(|piece| piece.start <= at).saturating_sub(1))
    }
}

#[cfg(test)]
mod tests {
    use super::{Run, Span};

    #[test]
    fn places_survive_entities() {
        let mut run = Run::default();
        run.push("a", 0..1);
        run.push("&", 1..6);
        run.push("bc", 6..8);
        assert_eq!(run.text, "a&bc");
        assert_eq!(run.source(&(0..4)), Span::new(0..8));
        assert_eq!(run.source(&(1..2)), Span::new(1..6));
        assert_eq!(run.source(&(3..4)), Span::new(7..8));
    }
}
