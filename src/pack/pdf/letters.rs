//! Text as a string of Typst, and the letters that hand-outs cannot show.

use std::fmt::Write as _;

use unicode_normalization::UnicodeNormalization as _;

use super::world::has_letter;
use crate::base::prose::Node;
use crate::base::{Place, Span};
use crate::link::page::Page;

/// What stands for a letter that the font lacks and whose meaning others carry.
const fn instead(letter: char) -> Option<&'static str> {
    Some(match letter {
        '→' | '⇒' | '➔' | '▶' | '►' => "›",
        '←' | '⇐' | '◀' => "‹",
        '\u{2010}' | '\u{2011}' => "-",
        '\u{202f}' | '\u{2007}' => "\u{a0}",
        '▲' | '▼' | '●' | '■' | '◆' | '▪' | '○' => "•",
        // Marks that only choose how the letter before looks, or where a line may break.
        '\u{fe0e}'
        | '\u{fe0f}'
        | '\u{200b}'..='\u{200f}'
        | '\u{2028}'..='\u{202e}'
        | '\u{2060}'..='\u{2069}'
        | '\u{feff}'
        | '\u{ad}' => "",
        _ => return None,
    })
}

/// A piece of text: what can be set, or an empty frame in place of a letter that cannot.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Piece {
    /// To be set as it stands.
    Text(String),
    /// A box to tick.
    Square,
    /// A letter that the font lacks.
    Lost(char),
}

/// A text in pieces, in NFC.
pub(super) fn pieces(text: &str) -> Vec<Piece> {
    let mut out = Vec::new();
    let mut run = String::new();
    for letter in text.nfc() {
        let other = match letter {
            '\n' | '\t' | ' ' | '\u{a0}' => None,
            '☐' => Some(Piece::Square),
            control if control.is_control() => continue,
            known if has_letter(known) => None,
            unknown => match instead(unknown) {
                Some(instead) => {
                    run.push_str(instead);
                    continue;
                }
                None => Some(Piece::Lost(unknown)),
            },
        };
        match other {
            None => run.push(letter),
            Some(piece) => {
                if !run.is_empty() {
                    out.push(Piece::Text(std::mem::take(&mut run)));
                }
                out.push(piece);
            }
        }
    }
    if !run.is_empty() {
        out.push(Piece::Text(run));
    }
    out
}

/// A string literal of Typst.
pub(super) fn literal(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for letter in text.chars() {
        match letter {
            '"' | '\\' => {
                out.push('\\');
                out.push(letter);
            }
            control if control.is_control() => {
                let _ = write!(out, "\\u{{{:x}}}", u32::from(control));
            }
            other => out.push(other),
        }
    }
    out.push('"');
    out
}

/// A text for places that take plain strings: letters that cannot be shown are left out.
pub(super) fn plain(text: &str) -> String {
    let shown = |piece: Piece| match piece {
        Piece::Text(text) => Some(text),
        Piece::Square | Piece::Lost(_) => None,
    };
    let text: String = pieces(text).into_iter().filter_map(shown).collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// How a letter is named to people: itself and its number.
pub(super) fn name(letter: char) -> String {
    format!("{letter} (U+{:04X})", u32::from(letter))
}

/// Where a page's file first has a letter.
pub(super) fn place(page: &Page, letter: char) -> Place {
    let common = page.common();
    let given = [common.title.as_ref(), common.description.as_ref()].into_iter().flatten();
    let prose = &page.draft.body;
    let items = prose.items.iter().filter_map(|item| match item.node {
        Node::Text(range) | Node::Code(range) => Some((prose.text_of(range), item.span)),
        _ => None,
    });
    let mut texts = given.map(|given| (given.value.as_str(), given.span)).chain(items);
    let found = texts.find_map(|(text, span)| Some((text, text.find(letter)?, span)));
    let Some((text, at, span)) = found else { return Place::file(page.path.clone()) };
    let start = u32::try_from(at).ok().filter(|_| (span.end - span.start) as usize == text.len());
    let length = u32::try_from(letter.len_utf8()).unwrap_or(1);
    let exact = start.map(|at| Span { start: span.start + at, end: span.start + at + length });
    Place::span(page.path.clone(), exact.unwrap_or(span))
}

#[cfg(test)]
mod tests {
    use super::{Piece, literal, pieces, plain};

    #[test]
    fn text_is_never_code() {
        assert_eq!(literal("a\"#b\\c\n"), r##""a\"#b\\c\u{a}""##);
    }

    #[test]
    fn letters_that_the_font_lacks_are_found() {
        let text = |text: &str| Piece::Text(text.to_owned());
        assert_eq!(pieces("Tie\u{302}\u{301}ng Việt ₫ ≥ 5"), [text("Tiếng Việt ₫ ≥ 5")]);
        assert_eq!(pieces("a→b"), [text("a›b")]);
        assert_eq!(pieces("☐ Có 🙂"), [Piece::Square, text(" Có "), Piece::Lost('🙂')]);
        assert_eq!(pieces("א"), [Piece::Lost('א')]);
        assert_eq!(plain("a\n 🙂 b"), "a b");
    }
}
