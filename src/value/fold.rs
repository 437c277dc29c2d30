//! How Vietnamese text folds: the one place that knows it.
//!
//! A folded text is lower case, without marks, with `đ` as `d`: what a reader types without
//! diacritics. Both ways of placing a tone (`hoà`, `hòa`) and both normal forms fold alike.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;
use unicode_normalization::is_nfc_quick;

/// Normal form C, borrowing when nothing changes.
#[must_use]
pub fn nfc(text: &str) -> std::borrow::Cow<'_, str> {
    if is_nfc(text) { text.into() } else { text.nfc().collect::<String>().into() }
}

/// Whether a text is in normal form C for sure.
#[must_use]
pub fn is_nfc(text: &str) -> bool {
    is_plainly_nfc(text.as_bytes()) || is_nfc_quick(text.chars()) == unicode_normalization::IsNormalized::Yes
}

/// Whether a text is in normal form C for sure, seen by its bytes alone: ASCII, Latin letters as
/// Vietnamese has them (U+0080 to U+01BF, U+1E80 to U+1EFF), dashes and quotes (from U+2010 on),
/// signs of money, arrows, boxes and ticks.
fn is_plainly_nfc(bytes: &[u8]) -> bool {
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        at += match byte {
            0..=0x7f => 1,
            0xc2..=0xc6 => 2,
            0xe1 if matches!(bytes.get(at + 1), Some(0xba | 0xbb)) => 3,
            0xe2 if bytes.get(at + 1) == Some(&0x80) && bytes.get(at + 2).is_some_and(|last| *last >= 0x90) => 3,
            0xe2 if matches!(bytes.get(at + 1), Some(0x82 | 0x86 | 0x94..=0x9c)) => 3,
            _ => return false,
        };
    }
    true
}

/// Lower case, no marks, `đ` as `d`: `Đặc khu Cát Hải` gives `dac khu cat hai`.
#[must_use]
pub fn fold(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    text.nfd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase).map(plain).collect()
}

/// Letters that carry their difference in the letter itself, not in a combining mark. The eth
/// (`Ð`, `ð`) stands in old files for `Đ`; typographic apostrophes become the plain one.
const fn plain(letter: char) -> char {
    match letter {
        'đ' | 'ð' => 'd',
        '\u{2019}' | '\u{2018}' | '\u{02bc}' => '\'',
        '\u{a0}' => ' ',
        other => other,
    }
}

/// The key by which two spellings of one name agree: folded, single spaces, no apostrophes or dots.
#[must_use]
pub fn name_key(name: &str) -> String {
    let folded = fold(name);
    let mut key = String::with_capacity(folded.len());
    for word in folded.split(|c: char| c.is_whitespace()).filter(|w| !w.is_empty()) {
        if !key.is_empty() {
            key.push(' ');
        }
        key.extend(word.chars().filter(|c| !matches!(c, '\'' | '.')));
    }
    key
}

/// A text with each tone mark where the newer rule puts it (`hoà` gives `hòa`, `thuỷ` gives `thủy`),
/// in normal form C; what is searched for, never what is shown.
#[must_use]
pub fn modern_tones(text: &str) -> String {
    const MOVES: [(&str, &str); 15] = [
        ("oà", "òa"),
        ("oá", "óa"),
        ("oả", "ỏa"),
        ("oã", "õa"),
        ("oạ", "ọa"),
        ("oè", "òe"),
        ("oé", "óe"),
        ("oẻ", "ỏe"),
        ("oẽ", "õe"),
        ("oẹ", "ọe"),
        ("uỳ", "ùy"),
        ("uý", "úy"),
        ("uỷ", "ủy"),
        ("uỹ", "ũy"),
        ("uỵ", "ụy"),
    ];
    let text = nfc(text).to_lowercase();
    let mut out = String::with_capacity(text.len());
    let mut rest = text.as_str();
    while let Some(letter) = rest.chars().next() {
        let after_q = out.ends_with('q');
        let moved = MOVES.iter().find(|(old, _)| {
            !after_q && rest.starts_with(old) && !rest[old.len()..].starts_with(|c: char| c.is_alphabetic())
        });
        if let Some((old, new)) = moved {
            out.push_str(new);
            rest = &rest[old.len()..];
        } else {
            out.push(letter);
            rest = &rest[letter.len_utf8()..];
        }
    }
    out
}

/// What a word is looked up by: folded, final `i` and `y` alike where both are written (`kĩ`, `kỹ`),
/// numbers without leading zeros and thousands points (`03`, `1.000`). Empty for marks alone.
#[must_use]
pub fn search_key(word: &str) -> String {
    let mut key = fold(word);
    key.retain(|c| !is_invisible(c));
    if key.starts_with(|c: char| c.is_ascii_digit()) {
        key.retain(|c| c != '.');
        let zeros = key.len() - key.trim_start_matches('0').len();
        key.drain(..zeros.min(key.len() - 1));
    } else if matches!(key.as_str(), "hi" | "ki" | "li" | "mi" | "si" | "ti" | "vi" | "qui") {
        key.pop();
        key.push('y');
    }
    key
}

/// Characters that print nothing and may stand inside a word: soft hyphens, joiners, direction marks.
#[must_use]
pub const fn is_invisible(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{feff}')
}

/// What folding takes from a word, as one number below 64: tone + 6 x letter shape + 30 for `đ`.
///
/// Tones: 0 ngang, 1 huyền, 2 hỏi, 3 ngã, 4 sắc, 5 nặng. Shapes: 0 plain, 1 `â ê ô`, 2 `ă ơ`, 3 `ư`,
/// 4 `ươ`. Where the tone stands does not count, so `hoà` is `hòa`. 63 is whatever is no Vietnamese
/// syllable. Key and accents together tell every Vietnamese syllable apart.
#[must_use]
pub fn accents(word: &str) -> u8 {
    const OTHER: u8 = 63;
    if word.is_ascii() {
        return 0;
    }
    let (mut tone, mut shape, mut stroke, mut base) = (0, 0, 0, ' ');
    for letter in word.nfd().flat_map(char::to_lowercase).filter(|c| !is_invisible(*c)) {
        if !is_combining_mark(letter) {
            if matches!(letter, 'đ' | 'ð') {
                if base != ' ' {
                    return OTHER;
                }
                stroke = 30;
            }
            base = letter;
            continue;
        }
        let met = match letter {
            '\u{300}' => 1,
            '\u{309}' => 2,
            '\u{303}' => 3,
            '\u{301}' => 4,
            '\u{323}' => 5,
            _ => 0,
        };
        if met > 0 {
            if tone > 0 {
                return OTHER;
            }
            tone = met;
            continue;
        }
        shape = match (letter, base, shape) {
            ('\u{302}', _, 0) => 1,
            ('\u{306}', _, 0) | ('\u{31b}', 'o', 0) => 2,
            ('\u{31b}', 'u', 0) => 3,
            ('\u{31b}', 'o', 3) => 4,
            _ => return OTHER,
        };
    }
    stroke + 6 * shape + tone
}

#[cfg(test)]
mod tests {
    use unicode_normalization::UnicodeNormalization;

    use super::{accents, fold, is_plainly_nfc, modern_tones, name_key, search_key};

    #[test]
    fn what_is_plainly_in_normal_form_is_so_wherever_it_stands() {
        use unicode_normalization::{IsNormalized, is_nfc_quick};
        let plain = |letter: &char| is_plainly_nfc(letter.encode_utf8(&mut [0; 4]).as_bytes());
        for letter in ('\0'..=char::MAX).filter(plain) {
            assert_eq!(is_nfc_quick(std::iter::once(letter)), IsNormalized::Yes, "{letter:?}");
        }
    }

    #[test]
    fn folds_what_no_decomposition_folds() {
        assert_eq!(fold("Đặc khu Cát Hải"), "dac khu cat hai");
        assert_eq!(fold("Tie\u{302}\u{301}p ca\u{302}\u{323}n"), "tiep can");
        assert_eq!(fold("ÐANG KÝ"), "dang ky");
    }

    #[test]
    fn texts_that_are_plainly_composed_are_composed() {
        for text in ["Thủ tướng «Chính phủ» – 2025…", "ƯƠ ươ Đđ Ẵỵ", "a\u{301}", "\u{212b}", "\u{2000}", "가"]
        {
            let composed: String = text.nfc().collect();
            assert_eq!(super::nfc(text), composed);
            assert!(!super::is_plainly_nfc(text.as_bytes()) || composed == text, "{text}");
        }
        for letter in ('\u{80}'..='\u{1bf}').chain('\u{1e80}'..='\u{1eff}').chain('\u{2010}'..='\u{203f}') {
            let text = letter.to_string();
            assert!(super::is_plainly_nfc(text.as_bytes()), "{letter:?}");
            assert_eq!(text.nfc().collect::<String>(), text, "{letter:?}");
        }
    }

    #[test]
    fn names_agree_across_spellings() {
        assert_eq!(name_key("Xã  Hoà An"), name_key("xã Hòa An"));
        assert_eq!(name_key("Cư M’gar"), name_key("Cư M'gar"));
    }

    #[test]
    fn tones_move_only_where_the_rule_says() {
        assert_eq!(modern_tones("Hoà giải, Thuỷ Nguyên"), "hòa giải, thủy nguyên");
        assert_eq!(modern_tones("quý, hoàn, uỷ ban"), "quý, hoàn, ủy ban");
    }

    #[test]
    fn spellings_of_one_word_share_key_and_accents() {
        let of = |word| (search_key(word), accents(word));
        for (left, right) in
            [("hoà", "Hòa"), ("kĩ", "KỸ"), ("Ủy", "uỷ"), ("tiê\u{301}p", "tiếp"), ("03", "3"), ("1.000", "1000")]
        {
            assert_eq!(of(left), of(right), "{left} and {right}");
        }
        assert_ne!(accents("đường"), accents("dương"));
        assert_ne!(accents("ưu"), accents("uu"));
        assert_eq!(search_key("\u{200f}"), "");
    }
}
