//! A place among tokens, and the small questions that every part of the grammar asks there.

use super::token::{Kind, Token};

/// The tokens of one paragraph.
#[derive(Debug, Clone, Copy)]
pub(super) struct Tokens<'a>(pub(super) &'a [Token<'a>]);

impl<'a> Tokens<'a> {
    pub(super) fn get(self, at: usize) -> Option<&'a Token<'a>> {
        self.0.get(at)
    }

    /// The token before.
    pub(super) fn before(self, at: usize) -> Option<&'a Token<'a>> {
        self.get(at.checked_sub(1)?)
    }

    pub(super) fn is(self, at: usize, word: &str) -> bool {
        self.get(at).is_some_and(|token| token.is(word))
    }

    pub(super) fn is_any(self, at: usize, words: &[&str]) -> bool {
        self.get(at).is_some_and(|token| token.is_any(words))
    }

    pub(super) fn is_kind(self, at: usize, kind: Kind) -> bool {
        self.get(at).is_some_and(|token| token.kind == kind)
    }

    /// The place after a phrase (words in lower case, parted by spaces). Commas and dashes that the
    /// text has between the words are passed over.
    pub(super) fn phrase(self, at: usize, phrase: &str) -> Option<usize> {
        let mut next = at;
        let mut rest = phrase;
        loop {
            let end = rest.as_bytes().iter().position(|byte| *byte == b' ');
            if !self.is(next, &rest[..end.unwrap_or(rest.len())]) {
                return None;
            }
            next += 1;
            let Some(end) = end else { return Some(next) };
            rest = &rest[end + 1..];
            next += usize::from(self.is_kind(next, Kind::Comma) || self.is_kind(next, Kind::Dash));
        }
    }

    /// The place after the longest of some phrases.
    pub(super) fn longest(self, at: usize, phrases: &[&str]) -> Option<usize> {
        let first = self.get(at).filter(|token| token.kind == Kind::Word)?;
        phrases.iter().filter(|phrase| first.may_begin(phrase)).filter_map(|phrase| self.phrase(at, phrase)).max()
    }

    /// The place after `số`, and after a colon that follows it; the same place if it is not there.
    pub(super) fn past_so(self, at: usize) -> usize {
        match (self.is_any(at, &["số"]), self.is_kind(at + 1, Kind::Colon)) {
            (true, true) => at + 2,
            (true, false) => at + 1,
            _ => at,
        }
    }

    /// The words between two places, with single spaces where the text has any.
    pub(super) fn text(self, from: usize, to: usize) -> String {
        let mut out = String::new();
        for token in &self.0[from..to.min(self.0.len())] {
            if !out.is_empty() && token.gap == super::token::Gap::Space {
                out.push(' ');
            }
            out.push_str(token.text);
        }
        out
    }

    /// The first byte of the token at one place and the byte after the token before another.
    pub(super) fn bytes(self, from: usize, to: usize) -> std::ops::Range<usize> {
        let start = self.get(from).map_or(0, |token| token.start);
        let end = self.before(to).map_or(start, Token::end);
        start..end
    }
}
