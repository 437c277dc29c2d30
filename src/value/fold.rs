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
    match is_nfc_quick(text.chars()) {
        unicode_normalization::IsNormalized::Yes => text.into(),
        _ => text.nfc().collect::<String>().into(),
    }
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

#[cfg(test)]
mod tests {
    use super::{fold, modern_tones, name_key};

    #[test]
    fn folds_what_no_decomposition_folds() {
        assert_eq!(fold("Đặc khu Cát Hải"), "dac khu cat hai");
        assert_eq!(fold("Tie\u{302}\u{301}p ca\u{302}\u{323}n"), "tiep can");
        assert_eq!(fold("ÐANG KÝ"), "dang ky");
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
}
