//! A quick look at a stretch of text: whether anything in it can be a citation at all. Most of a
//! site's text is passed over by this look, so it reads bytes and allocates nothing.

use super::token::lower;

/// Whether a stretch may hold a citation. It never says no to one that does.
pub(super) fn may_cite(text: &str) -> bool {
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        at += match byte {
            b'0'..=b'9' => {
                let end = at + bytes[at..].iter().take_while(|b| b.is_ascii_digit()).count();
                if joins(&text[end..]) || follows_form(&text[..at]) {
                    return true;
                }
                end - at
            }
            // `Luật`, `luật`, `Hiến pháp`, `Pháp lệnh` in any case and normal form.
            b'l' | b'L' if is_law(text, at) => return true,
            b'h' | b'H' if begins(&text[at..], &["hiến p", "hiến\u{a0}", "hiến\n"]) => return true,
            b'p' | b'P' if begins(&text[at..], &["pháp l"]) => return true,
            _ => 1,
        };
    }
    false
}

/// Whether a mark goes on a number as in `619/QĐ-TTg`, `32-CT/TW`, `02a/2015`, `01 /QĐ`.
fn joins(after: &str) -> bool {
    let letter = after.bytes().next().is_some_and(|b| b.is_ascii_lowercase());
    let after = after[usize::from(letter)..].trim_start_matches([' ', '\n', '\t', '\r', '*', '_', '\u{a0}']);
    let Some(mark) = after.chars().next() else { return false };
    let wide = !mark.is_ascii() && !mark.is_alphanumeric();
    if !(matches!(mark, '/' | '-' | '&') || wide) {
        return false;
    }
    // A symbol or a year with a symbol follows; `12/5/2017` and `139/144` have digits alone.
    let rest = after[mark.len_utf8()..].trim_start_matches([' ', '*', '_', '\n', '\u{a0}']);
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    match digits {
        0 => wide || mark == '&' || rest.chars().next().is_some_and(char::is_alphabetic),
        4 => rest[4..].trim_start().chars().next().is_some_and(|c| c == '/' || c == '&' || !c.is_ascii()),
        _ => false,
    }
}

/// Whether the word before a number is the last of a form's name: `Thông tư 07`, `Nghị định số 42`.
fn follows_form(before: &str) -> bool {
    const LAST: [&str; 14] =
        ["tư", "TƯ", "định", "ĐỊNH", "thị", "THỊ", "quyết", "QUYẾT", "hoạch", "HOẠCH", "luận", "LUẬN", "số", "SỐ"];
    let before = before.trim_end_matches([' ', '\n', '\t', '\r', ':', '*', '_', '\u{a0}']);
    LAST.iter().any(|word| before.ends_with(word))
}

/// `Luật` with a capital, or `luật` before a name that may be a law's; `pháp luật` is neither.
fn is_law(text: &str, at: usize) -> bool {
    let rest = &text[at..];
    let capital = rest.starts_with('L');
    if !begins(rest, &["luật"]) {
        return false;
    }
    let before = text[..at].trim_end_matches([' ', '\n', '\u{a0}']);
    let after = |words: [&str; 3]| words.iter().any(|word| before.ends_with(word));
    if after(["pháp", "Pháp", "PHÁP"]) {
        return false;
    }
    capital || after(["bộ", "Bộ", "BỘ"]) || rest.bytes().take(120).any(|b| b.is_ascii_digit())
}

/// Whether a text begins with one of some words that are given in lower case.
fn begins(text: &str, words: &[&str]) -> bool {
    words.iter().any(|word| {
        let mut left = text.chars();
        word.chars().all(|letter| left.next().is_some_and(|c| c == letter || lower(c) == letter))
    })
}
