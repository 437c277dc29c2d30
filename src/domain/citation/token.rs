//! Text to words, numbers and marks, with their places.

use std::ops::Range;

use unicode_normalization::char::is_combining_mark;

/// A word, a number or a mark.
#[derive(Debug, Clone, Copy)]
pub(super) struct Token<'a> {
    pub(super) kind: Kind,
    pub(super) text: &'a str,
    /// First byte in the text.
    pub(super) start: usize,
    /// Whether space stands before it.
    pub(super) gap: Gap,
    /// Its first letter in lower case: what tells most words apart.
    first: char,
}

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A letter, then letters and digits: `Điều`, `QH13`.
    Word,
    /// Digits.
    Number,
    Slash,
    Dash,
    Dot,
    Comma,
    Colon,
    Semicolon,
    Ampersand,
    Open,
    Close,
    Other,
}

/// What stands before a token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Gap {
    None,
    Space,
}

impl Token<'_> {
    pub(super) const fn end(&self) -> usize {
        self.start + self.text.len()
    }

    /// Its text, marks in their plain form.
    pub(super) fn plain(&self) -> &str {
        match self.kind {
            Kind::Slash => "/",
            Kind::Dash => "-",
            _ => self.text,
        }
    }

    pub(super) fn is_glued(&self, kind: Kind) -> bool {
        self.kind == kind && self.gap == Gap::None
    }

    /// Whether it is a word, given in lower case.
    pub(super) fn is(&self, word: &str) -> bool {
        self.kind == Kind::Word && word.starts_with(self.first) && same(self.text, word)
    }

    /// Whether it is one of some words, given in lower case.
    pub(super) fn is_any(&self, words: &[&str]) -> bool {
        self.kind == Kind::Word && words.iter().any(|word| word.starts_with(self.first) && same(self.text, word))
    }

    /// Whether it begins with a capital letter.
    pub(super) fn is_capital(&self) -> bool {
        self.kind == Kind::Word && self.text.starts_with(char::is_uppercase)
    }

    /// Whether it is longer than a letter and all capitals.
    pub(super) fn is_upper(&self) -> bool {
        self.kind == Kind::Word && self.text.chars().nth(1).is_some() && !self.text.contains(char::is_lowercase)
    }

    /// The number, if it has at most four digits.
    pub(super) fn number(&self) -> Option<u16> {
        self.text.parse().ok().filter(|_| self.kind == Kind::Number && self.text.len() <= 4)
    }

    /// The number, if it is a year that documents bear.
    pub(super) fn year(&self) -> Option<u16> {
        self.number().filter(|year| self.text.len() == 4 && (1945..=2100).contains(year))
    }
}

/// Whether a text is a word that is given in lower case. Letters that stand for others in spoilt
/// files are read as those: `ƣ` for `ư`, eth for `đ`.
fn same(text: &str, word: &str) -> bool {
    let mut left = word.chars();
    text.chars().all(|c| left.next().is_some_and(|letter| c == letter || plain(lower(c)) == letter))
        && left.next().is_none()
}

/// A letter in lower case. One that becomes several there, which Vietnamese has none of, stays.
pub(super) fn lower(letter: char) -> char {
    if letter.is_ascii() {
        return letter.to_ascii_lowercase();
    }
    let mut low = letter.to_lowercase();
    match (low.next(), low.next()) {
        (Some(one), None) => one,
        _ => letter,
    }
}

const fn plain(letter: char) -> char {
    match letter {
        'ƣ' => 'ư',
        'ð' => 'đ',
        other => other,
    }
}

/// Cuts a text (NFC). Marks of emphasis and invisible characters are passed over.
pub(super) fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::with_capacity(text.len() / 5);
    let mut gap = Gap::Space;
    let mut at = 0;
    while let Some(letter) = text[at..].chars().next() {
        let range = run(text, at, letter);
        let kind = match letter {
            '*' | '_' | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' => None,
            c if c.is_whitespace() => {
                gap = Gap::Space;
                None
            }
            c if c.is_ascii_digit() => Some(Kind::Number),
            c if c.is_alphabetic() => Some(Kind::Word),
            '&' if range.len() > 1 => Some(Kind::Slash),
            other => Some(mark(other)),
        };
        at = range.end;
        if let Some(kind) = kind {
            let first = plain(lower(letter));
            tokens.push(Token { kind, start: range.start, text: &text[range], gap, first });
            gap = Gap::None;
        }
    }
    tokens
}

const SLASHES: [&str; 6] = ["&#x002F;", "&#x002f;", "&#x2F;", "&#x2f;", "&#47;", "&sol;"];

/// The whole token that begins with a letter.
fn run(text: &str, at: usize, letter: char) -> Range<usize> {
    let rest = &text[at..];
    let length = if letter.is_ascii_digit() {
        rest.bytes().take_while(u8::is_ascii_digit).count()
    } else if letter.is_alphabetic() {
        let inside = |c: char| c.is_alphanumeric() || is_combining_mark(c);
        rest.find(|c| !inside(c)).unwrap_or(rest.len())
    } else {
        // Slashes that some programs leave as entities.
        let entity = SLASHES.iter().find(|entity| letter == '&' && rest.starts_with(**entity));
        entity.map_or(letter.len_utf8(), |entity| entity.len())
    };
    at..at + length
}

const fn mark(letter: char) -> Kind {
    match letter {
        '/' | '\u{2044}' | '\u{2215}' | '\u{ff0f}' => Kind::Slash,
        '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}' => Kind::Dash,
        '.' => Kind::Dot,
        ',' => Kind::Comma,
        ':' => Kind::Colon,
        ';' => Kind::Semicolon,
        '&' => Kind::Ampersand,
        '(' | '[' => Kind::Open,
        ')' | ']' => Kind::Close,
        _ => Kind::Other,
    }
}
