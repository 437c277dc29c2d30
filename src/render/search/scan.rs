//! Text into words.
//!
//! A word is a run of digits, or a letter with the letters and digits after it: `619QĐ` is two words,
//! `QH13` one. Three digits after a point belong to the number before it (`1.000`). Marks and characters
//! that print nothing stay inside their word. `tests/search/words.json` is the rule in examples; the
//! client reads text by the same rule.

use unicode_normalization::char::is_combining_mark;

use crate::value::fold::is_invisible;

/// The words of a text as written, in order.
pub fn words(text: &str) -> impl Iterator<Item = &str> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let bytes = text.as_bytes();
        loop {
            let byte = *bytes.get(at)?;
            let start = at;
            if byte.is_ascii_digit() {
                at = number_end(bytes, at);
                return text.get(start..at);
            }
            let length = letter_length(text, at, byte);
            if length == 0 {
                at += skip_length(byte);
                continue;
            }
            at += length;
            while let Some(&byte) = bytes.get(at) {
                let length = if byte.is_ascii_digit() { 1 } else { letter_length(text, at, byte) };
                if length == 0 {
                    break;
                }
                at += length;
            }
            return text.get(start..at);
        }
    })
}

/// Where a number that begins at `start` ends, groups of three digits after a point included.
fn number_end(bytes: &[u8], start: usize) -> usize {
    let digits = |from: usize| bytes[from..].iter().take_while(|b| b.is_ascii_digit()).count();
    let head = digits(start);
    let mut end = start + head;
    if head > 3 || bytes[start] == b'0' {
        return end;
    }
    while bytes.get(end) == Some(&b'.') && digits(end + 1) == 3 {
        end += 4;
    }
    end
}

/// Bytes of the letter at `at`; 0 when no letter stands there.
fn letter_length(text: &str, at: usize, byte: u8) -> usize {
    if byte.is_ascii() {
        return usize::from(byte.is_ascii_alphabetic());
    }
    let Some(letter) = text.get(at..).and_then(|rest| rest.chars().next()) else { return 0 };
    let latin =
        matches!(letter, '\u{1ea0}'..='\u{1eff}' | '\u{c0}'..='\u{d6}' | '\u{d8}'..='\u{f6}' | '\u{f8}'..='\u{24f}');
    if latin || letter.is_alphanumeric() || is_combining_mark(letter) || is_invisible(letter) {
        letter.len_utf8()
    } else {
        0
    }
}

/// Bytes of the character that begins with `byte`.
const fn skip_length(byte: u8) -> usize {
    match byte {
        0xf0.. => 4,
        0xe0.. => 3,
        0xc0.. => 2,
        _ => 1,
    }
}
