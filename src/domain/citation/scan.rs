//! A quick look at a stretch of text: whether anything in it can be a citation at all. Most of a
//! site's text is passed over by this look, so it reads bytes and allocates nothing.

use super::token::lower;

/// Whether a text may hold a citation. It never says no to one that does, also where the spaces and
/// line breaks between pieces of the text are left out.
#[must_use]
pub fn may_cite(text: &str) -> bool {
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(next) = bytes[at..].iter().position(|byte| BEGINS[usize::from(*byte)]) {
        at += next;
        let second = bytes.get(at + 1).map_or(0, u8::to_ascii_lowercase);
        at += match (bytes[at].to_ascii_lowercase(), second) {
            (b'0'..=b'9', _) => {
                let digits = bytes[at..].iter().take_while(|b| b.is_ascii_digit()).count();
                if joins(&text[at + digits..]) || follows_form(&text[..at]) {
                    return true;
                }
                digits
            }
            (b'l', b'u') if is_law(text, at) => return true,
            (b'h', b'i') if two_words(&text[at..], "hiến", "pháp") => return true,
            (b'p', b'h') if two_words(&text[at..], "pháp", "lệnh") => return true,
            _ => 1,
        };
    }
    false
}

/// The bytes that a citation, or the name of a law in any case, may begin with.
const BEGINS: [bool; 256] = {
    let mut begins = [false; 256];
    let mut at: u8 = 0;
    while at < u8::MAX {
        begins[at as usize] = matches!(at, b'0'..=b'9' | b'l' | b'L' | b'h' | b'H' | b'p' | b'P');
        at += 1;
    }
    begins
};

/// What may stand between two words, or between the pieces of a number.
const GAPS: [char; 7] = [' ', '\n', '\t', '\r', '*', '_', '\u{a0}'];

/// Whether a mark goes on a number as in `619/QĐ-TTg`, `32-CT/TW`, `02a/2015`, `01 /QĐ`.
fn joins(after: &str) -> bool {
    let letter = after.bytes().next().is_some_and(|b| b.is_ascii_lowercase());
    let after = after[usize::from(letter)..].trim_start_matches(GAPS);
    let Some(mark) = after.chars().next() else { return false };
    let wide = !mark.is_ascii() && !mark.is_alphanumeric();
    if !(matches!(mark, '/' | '-' | '&') || wide) {
        return false;
    }
    // A symbol or a year with a symbol follows; `12/5/2017` and `139/144` have digits alone.
    let rest = after[mark.len_utf8()..].trim_start_matches(GAPS);
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    match digits {
        0 => wide || mark == '&' || rest.chars().next().is_some_and(char::is_alphabetic),
        4 => rest[4..].trim_start().chars().next().is_some_and(|c| c == '/' || c == '&' || !c.is_ascii()),
        _ => false,
    }
}

/// Whether the word before a number is the last of a form's name: `Thông tư 07`, `Nghị định số 42`.
fn follows_form(before: &str) -> bool {
    const LAST: [&str; 7] = ["tư", "định", "thị", "quyết", "hoạch", "luận", "số"];
    let before = before.trim_end_matches(GAPS).trim_end_matches(':').trim_end_matches(GAPS);
    LAST.iter().any(|word| ends(before, word))
        || ["QĐ", "NĐ", "TT", "NQ", "CT"].iter().any(|form| before.ends_with(form))
}

/// `Luật` with a capital, or `luật` before a name that may be a law's; `pháp luật` is neither.
fn is_law(text: &str, at: usize) -> bool {
    let rest = &text[at..];
    if after_word(rest, "luật").is_none() {
        return false;
    }
    let before = text[..at].trim_end_matches(GAPS);
    if ends(before, "pháp") {
        return false;
    }
    rest.starts_with('L') || ends(before, "bộ") || rest.bytes().take(120).any(|b| b.is_ascii_digit())
}

/// Whether a text begins with two words, given in lower case.
fn two_words(text: &str, first: &str, second: &str) -> bool {
    after_word(text, first).is_some_and(|rest| after_word(rest.trim_start_matches(GAPS), second).is_some())
}

/// What follows a word, given in lower case, that a text begins with in any case.
fn after_word<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    // Vietnamese letters are as long in lower case as in upper case.
    let (head, rest) = text.split_at_checked(word.len())?;
    is(head, word).then_some(rest)
}

/// Whether a text ends with a word, given in lower case, in any case.
fn ends(text: &str, word: &str) -> bool {
    let tail = text.len().checked_sub(word.len()).and_then(|at| text.get(at..));
    tail.is_some_and(|tail| is(tail, word))
}

fn is(text: &str, word: &str) -> bool {
    text == word || text.chars().map(lower).eq(word.chars())
}
