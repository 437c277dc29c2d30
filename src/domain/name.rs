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
const KINDS: [(&str, UnitKind); 16] = [
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
    ("t.t.", UnitKind::ThiTran),
    ("t.trấn ", UnitKind::ThiTran),
    ("đặc khu ", UnitKind::DacKhu),
    ("đk.", UnitKind::DacKhu),
    ("đk ", UnitKind::DacKhu),
];

/// Type words in tables typed without diacritics.
const PLAIN_KINDS: [(&str, UnitKind); 4] = [
    ("xa ", UnitKind::Xa),
    ("phuong ", UnitKind::Phuong),
    ("thi tran ", UnitKind::ThiTran),
    ("dac khu ", UnitKind::DacKhu),
];

/// Type words of districts and provinces, with and without diacritics.
const AREAS: [&str; 20] = [
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
    "thanh pho ",
    "thi xa ",
    "huyen ",
    "quan ",
    "tinh ",
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

    /// The name read once more, where a table typed without diacritics may have put a type word in
    /// front of it: `Phuong Truc Bach`. Tried only when nothing has the name as it stands.
    #[must_use]
    pub fn plainly_typed(&self) -> Option<Self> {
        let plain = self.kind.is_none() && self.spelling == self.folded;
        let (rest, kind) = PLAIN_KINDS
            .iter()
            .filter(|_| plain)
            .find_map(|(word, kind)| Some((self.folded.strip_prefix(word)?, *kind)))?;
        Some(Self { kind: Some(kind), spelling: rest.to_owned(), folded: rest.to_owned() })
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
    let is_number = |text: &str| !text.is_empty() && text.trim().bytes().all(|byte| byte.is_ascii_digit());
    // «Quận 1» without its word is a bare number; it keeps the word, so that it is not a code. Only
    // urban districts are numbered: «Q. 1», «Q1».
    let numbered = proper.or_else(|| text.strip_prefix('q')).filter(|rest| is_number(rest));
    match (numbered, proper) {
        (Some(number), _) => spelling(&format!("quận {number}")),
        (None, proper) => spelling(proper.unwrap_or(&text)),
    }
}

/// The initials of an area's full name: `TPCL` for `Thành phố Cao Lãnh`.
fn initials(name: &str) -> String {
    name.split_whitespace().filter_map(|word| word.chars().next()).flat_map(char::to_uppercase).collect()
}

impl Area {
    /// Whether a text names this area: by code, by name (tones may be left out of all of it), or by
    /// the initials of its name.
    #[must_use]
    pub fn is_named(&self, written: &str) -> bool {
        let by_code = self.code.as_ref().is_some_and(|code| code.as_str() == written.trim());
        by_code || self.name.as_ref().is_some_and(|name| is_name(name, written))
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

fn is_name(name: &str, written: &str) -> bool {
    let (known, key) = (area_key(name), area_key(written));
    let plain = fold(&key);
    if known == key || (plain == key && fold(&known) == plain) {
        return true;
    }
    let letters = written.trim();
    let short = letters.chars().count() >= 2 && letters.chars().all(char::is_uppercase);
    short && initials(name) == letters
}

/// A name and the district written after it: in brackets (`Xã Ba Sao (Cao Lãnh)`) or after a comma
/// (`Xã Ba Sao, H. Cao Lãnh`).
#[must_use]
pub fn split_district(written: &str) -> (&str, Option<&str>) {
    let (name, district) = split_bracket(written);
    match (district, name.split_once(',')) {
        (None, Some((name, rest))) if !name.trim().is_empty() => {
            let first = rest.split(',').next().map(str::trim).filter(|district| !district.is_empty());
            (name.trim(), first)
        }
        _ => (name, district),
    }
}

fn split_bracket(written: &str) -> (&str, Option<&str>) {
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

const APOSTROPHES: [char; 5] = ['\'', '’', '‘', 'ʼ', '`'];

/// Without apostrophes (nor a space after one), dots and dashes; numbers without leading zeros.
fn spelling(text: &str) -> String {
    let mut key = String::with_capacity(text.len());
    let mut joined = text.to_owned();
    for apostrophe in APOSTROPHES {
        if joined.contains(apostrophe) {
            joined = joined.replace(&format!("{apostrophe} "), "").replace(apostrophe, "");
        }
    }
    let dash = |c: char| c.is_whitespace() || matches!(c, '-' | '\u{2010}'..='\u{2015}');
    for word in joined.split(dash) {
        let word: String = word.chars().filter(|c| *c != '.').collect();
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
    use super::{Area, UnitName, area_key, split_district};
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
            assert!(UnitName::of(one).agrees_with(&UnitName::of(other)), "{one} / {other}");
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
        for written in ["Quận 1", "Q. 1", "Q1", "q.01", "quận 01"] {
            assert_eq!(area_key(written), "quận 1", "{written}");
        }
        let area = |name: &str| Area { code: None, name: Some(name.into()) };
        assert!(area("Thành phố Cao Lãnh").is_named("TPCL") && area("Huyện Cao Lãnh").is_named("HCL"));
        assert!(area("Thị xã Hồng Ngự").is_named("TXHN") && !area("Huyện Hồng Ngự").is_named("TXHN"));
        assert!(area("Huyện An Lão").is_named("An Lao") && area("Huyện An Lão").is_named("Huyen An Lao"));
    }

    #[test]
    fn a_district_after_a_name_is_split_off() {
        for (written, name, district) in [
            ("Xã Ba Sao (Cao Lãnh)", "Xã Ba Sao", Some("Cao Lãnh")),
            ("Xã Ba Sao, H. Cao Lãnh", "Xã Ba Sao", Some("H. Cao Lãnh")),
            ("Xã Ba Sao, huyện Cao Lãnh, tỉnh Đồng Tháp", "Xã Ba Sao", Some("huyện Cao Lãnh")),
            ("Xã Ba Sao", "Xã Ba Sao", None),
            ("Xã Ba Sao,", "Xã Ba Sao", None),
            ("(Cao Lãnh)", "(Cao Lãnh)", None),
        ] {
            assert_eq!(split_district(written), (name, district), "{written}");
        }
    }

    #[test]
    fn a_type_word_without_diacritics_is_a_second_reading() {
        let name = UnitName::of("Phuong Truc Bach").plainly_typed().unwrap();
        assert_eq!((name.kind, name.folded.as_str()), (Some(UnitKind::Phuong), "truc bach"));
        assert_eq!(UnitName::of("Phường Trúc Bạch").plainly_typed(), None);
        assert_eq!(UnitName::of("Phương Liên").plainly_typed(), None);
    }
}
