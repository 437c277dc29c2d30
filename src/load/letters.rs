//! Letters that a conversion has spoilt, told at their place with the word that was meant.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::base::problem::Letters;
use crate::base::prose::{Item, Node, Prose};
use crate::base::{Report, Span};
use crate::value::spoilt::{Font, decode, is_old, look_alike};

/// Looks at every word of a text; each wrong word is told once.
pub fn check(prose: &Prose, path: &Arc<str>, report: &mut Report) {
    if !is_suspect(prose.text.as_bytes()) {
        return;
    }
    let mut told = BTreeSet::new();
    for item in &prose.items {
        let Node::Text(range) = item.node else { continue };
        let text = prose.text_of(range);
        let old = old_font(text);
        if let Some((font, start, end)) = old {
            let (written, right) = (text[start..end].to_owned(), decode(&text[start..end], font));
            let problem = Letters::OldEncoding { written, right, font: font.name() };
            report.at(problem, path, place(item, text, start, end));
            continue;
        }
        for (at, word) in words(text) {
            let problem = if word.contains('\u{fffd}') {
                Some(Letters::Lost { written: word.to_owned() })
            } else {
                look_alike(word).map(|right| Letters::Wrong { written: word.to_owned(), right })
            };
            if let Some(problem) = problem.filter(|_| told.insert(word.to_owned())) {
                report.at(problem, path, place(item, text, at, at + word.len()));
            }
        }
    }
}

/// Whether a text has a byte sequence that only spoilt letters have, or signs that may be some. Most
/// texts have none, and are read no further.
fn is_suspect(bytes: &[u8]) -> bool {
    let mut at = 0;
    while let Some(next) = bytes[at..].iter().position(|byte| matches!(byte, 0xc2 | 0xc3 | 0xc6 | 0xef)) {
        at += next + 1;
        let Some(&second) = bytes.get(at) else { return false };
        let suspect = match bytes[at - 1] {
            // Signs of Latin-1 other than quotation marks, the middle dot and the non-breaking space.
            0xc2 => !matches!(second, 0xa0 | 0xab | 0xbb | 0xb7),
            // `õ`, where `hõa`, `tõa`, `phõng`, `cõn` may be.
            0xc3 if matches!(second, 0x95 | 0xb5) => {
                let before = at.checked_sub(2).map(|before| bytes[before] | 0x20);
                let after = bytes.get(at + 1).map(|next| next | 0x20);
                matches!((before, after), (Some(b'h' | b't'), Some(b'a')) | (Some(b'h' | b'c'), Some(b'n')))
            }
            0xc3 => FOREIGN[usize::from(second)],
            0xc6 => matches!(second, 0x89 | 0xa2 | 0xa3),
            _ => second == 0xbf,
        };
        if suspect {
            return true;
        }
    }
    false
}

/// The second bytes of letters of Latin-1 that Vietnamese does not have.
const FOREIGN: [bool; 256] = {
    let letters = "ÄÅÆÇËÎÏÐÑÖ×ØÛÜÞßäåæçëîïðñö÷øûüþÿ".as_bytes();
    let mut foreign = [false; 256];
    let mut at = 1;
    while at < letters.len() {
        foreign[letters[at] as usize] = true;
        at += 2;
    }
    foreign
};

/// The stretch of a text that is in an old encoding, from its first sure word to its last. One
/// word alone is not enough: names of other languages have such letters.
fn old_font(text: &str) -> Option<(Font, usize, usize)> {
    [Font::Tcvn3, Font::Vni].into_iter().find_map(|font| {
        let all: Vec<(usize, &str)> = words(text).collect();
        let sure: Vec<usize> = (0..all.len()).filter(|at| is_old(all[*at].1, font)).collect();
        let (mut first, last) = (*sure.first()?, *sure.last()?);
        if sure.len() < 2 {
            return None;
        }
        // Words before it may be of the encoding too: those whose letters change when it is read so.
        while let Some(before) =
            first.checked_sub(1).filter(|at| decode(all[*at].1, font) != all[*at].1 || all[*at].1.is_ascii())
        {
            first = before;
        }
        while first < sure[0] && all[first].1.is_ascii() {
            first += 1;
        }
        Some((font, all[first].0, all[last].0 + all[last].1.len()))
    })
}

/// What spaces and the usual marks part.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let apart = |c: char| {
        c.is_whitespace()
            || matches!(
                c,
                ',' | '.'
                    | ';'
                    | ':'
                    | '('
                    | ')'
                    | '«'
                    | '»'
                    | '"'
                    | '“'
                    | '”'
                    | '/'
                    | '-'
                    | '–'
                    | '!'
                    | '?'
                    | '['
                    | ']'
            )
    };
    text.split(apart)
        .filter(|word| !word.is_empty())
        .map(move |word| (word.as_ptr() as usize - text.as_ptr() as usize, word))
}

/// Where a word was written: exactly where the source says the same, else the whole text.
fn place(item: &Item, text: &str, start: usize, end: usize) -> Span {
    let source = item.span.range();
    if source.len() == text.len() { Span::new(source.start + start..source.start + end) } else { item.span }
}
