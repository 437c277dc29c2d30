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
    /// The first byte of its first letter in lower case: what tells most words apart.
    pub(super) first: u8,
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
    #[inline]
    pub(super) fn is(&self, word: &str) -> bool {
        // Vietnamese letters are as long in lower case as in upper case.
        self.text.len() == word.len() && self.may_begin(word) && self.kind == Kind::Word && same(self.text, word)
    }

    /// Whether a phrase, given in lower case, has its first letter; most have not.
    #[inline]
    pub(super) fn may_begin(&self, phrase: &str) -> bool {
        phrase.as_bytes().first() == Some(&self.first)
    }

    /// Whether it is one of some words, given in lower case.
    #[inline]
    pub(super) fn is_any(&self, words: &[&str]) -> bool {
        words.iter().any(|word| self.is(word))
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
    text == word || text.chars().map(|c| plain(lower(c))).eq(word.chars())
}

/// A letter in lower case. One that becomes several there, which Vietnamese has none of, stays.
pub(super) fn lower(letter: char) -> char {
    match letter {
        '\0'..='\x7f' => letter.to_ascii_lowercase(),
        // The letters of Vietnamese, as they stand in Unicode: in two rows, then in pairs.
        'à'..='ö' | 'ù'..='ý' | 'ư' => letter,
        'À'..='Ö' | 'Ù'..='Ý' => moved(letter, u32::from(letter) + 0x20),
        'Ă' | 'ă' | 'Đ' | 'đ' | 'Ĩ' | 'ĩ' | 'Ũ' | 'ũ' | 'Ơ' | 'ơ' | 'Ạ'..='ỹ' => {
            moved(letter, u32::from(letter) | 1)
        }
        'Ư' => 'ư',
        _ => {
            let mut low = letter.to_lowercase();
            match (low.next(), low.next()) {
                (Some(one), None) => one,
                _ => letter,
            }
        }
    }
}

fn moved(letter: char, to: u32) -> char {
    char::from_u32(to).unwrap_or(letter)
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
            c if is_alphabetic(c) => Some(Kind::Word),
            '&' if range.len() > 1 => Some(Kind::Slash),
            other => Some(mark(other)),
        };
        at = range.end;
        if let Some(kind) = kind {
            let first = plain(lower(letter)).encode_utf8(&mut [0; 4]).as_bytes()[0];
            tokens.push(Token { kind, start: range.start, text: &text[range], gap, first });
            gap = Gap::None;
        }
    }
    tokens
}

/// Whether it is a letter; those of the Latin alphabet are known at a glance.
fn is_alphabetic(letter: char) -> bool {
    match letter {
        '\0'..='\x7f' => letter.is_ascii_alphabetic(),
        'À'..='Ö' | 'Ø'..='ö' | 'ø'..='ɏ' | 'Ạ'..='ỹ' => true,
        _ => letter.is_alphabetic(),
    }
}

/// Whether a word goes on with it.
fn goes_on(letter: char) -> bool {
    is_alphabetic(letter) || letter.is_numeric() || (!letter.is_ascii() && is_combining_mark(letter))
}

const SLASHES: [&str; 6] = ["&#x002F;", "&#x002f;", "&#x2F;", "&#x2f;", "&#47;", "&sol;"];

/// The whole token that begins with a letter.
fn run(text: &str, at: usize, letter: char) -> Range<usize> {
    let rest = &text[at..];
    let length = if letter.is_ascii_digit() {
        rest.bytes().take_while(u8::is_ascii_digit).count()
    } else if is_alphabetic(letter) {
        rest.find(|c| !goes_on(c)).unwrap_or(rest.len())
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

#[cfg(test)]
mod tests {
    use super::{is_alphabetic, lower};

    #[test]
    fn letters_known_at_a_glance_are_those_of_unicode() {
        for letter in '\0'..='\u{ffff}' {
            assert_eq!(is_alphabetic(letter), letter.is_alphabetic(), "{letter:?}");
            let low: Vec<char> = letter.to_lowercase().collect();
            assert_eq!(lower(letter), if low.len() == 1 { low[0] } else { letter }, "{letter:?}");
        }
    }
}
