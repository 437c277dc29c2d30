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

/// Bytes of the letter at `at`; 0 when no letter stands there. Latin letters, Vietnamese ones among
/// them, are known by their bytes.
#[inline]
fn letter_length(text: &str, at: usize, byte: u8) -> usize {
    match byte {
        b'A'..=b'Z' | b'a'..=b'z' => 1,
        ..0x80 => 0,
        // U+00C0 to U+023F, but for the signs of multiplication and division.
        0xc3 if !matches!(text.as_bytes().get(at + 1), Some(0x97 | 0xb7)) => 2,
        0xc4..=0xc8 => 2,
        // U+1EA0 to U+1EFF.
        0xe1 if matches!(text.as_bytes().get(at + 1..at + 3), Some([0xba, 0xa0..=0xbf] | [0xbb, _])) => 3,
        _ => rare_letter_length(text, at),
    }
}

fn rare_letter_length(text: &str, at: usize) -> usize {
    let Some(letter) = text.get(at..).and_then(|rest| rest.chars().next()) else { return 0 };
    if letter.is_alphanumeric() || is_combining_mark(letter) || is_invisible(letter) { letter.len_utf8() } else { 0 }
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
