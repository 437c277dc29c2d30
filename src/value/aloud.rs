//! Numbers as they are read aloud in Vietnamese.
//!
//! Chosen once, as schoolbooks of the north and national radio have it: «linh» (not «lẻ») for an
//! empty place of tens, «nghìn» (not «ngàn»), «tỷ»; after «mươi», one is «mốt», four is «tư», five
//! is «lăm»; after «mười», five is «lăm»; after «linh» digits keep their plain names.

use super::Date;

const DIGITS: [&str; 10] = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];

/// The largest number that has a reading: a million times a milliard.
pub const LARGEST: u64 = 1_000_000_000_000_000;

/// A whole number: 2025 is «hai nghìn không trăm hai mươi lăm». Larger ones than [`LARGEST`] are
/// read digit by digit.
#[must_use]
pub fn number(value: u64) -> String {
    if value > LARGEST {
        return digits(&value.to_string());
    }
    let mut words = Vec::new();
    read(value, Place::First, &mut words);
    words.join(" ")
}

/// Whether something was read before a group, so that its empty places are named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    First,
    Later,
}

fn read(value: u64, place: Place, words: &mut Vec<&'static str>) {
    const MILLIARD: u64 = 1_000_000_000;
    let (milliards, rest) = (value / MILLIARD, value % MILLIARD);
    let mut place = place;
    if milliards > 0 {
        read(milliards, place, words);
        words.push("tỷ");
        place = Place::Later;
    }
    for (size, name) in [(1_000_000, Some("triệu")), (1000, Some("nghìn")), (1, None)] {
        let group = rest / size % 1000;
        if group > 0 || (value == 0 && size == 1) {
            hundreds(group, place, words);
            words.extend(name);
            place = Place::Later;
        }
    }
}

fn digit(of: u64) -> &'static str {
    DIGITS[usize::try_from(of % 10).unwrap_or(0)]
}

/// A group of three digits.
fn hundreds(group: u64, place: Place, words: &mut Vec<&'static str>) {
    let (hundred, ten, one) = (group / 100, group / 10 % 10, group % 10);
    let named = hundred > 0 || place == Place::Later;
    if named {
        words.extend([digit(hundred), "trăm"]);
    }
    match ten {
        0 if named && one > 0 => words.push("linh"),
        0 => {}
        1 => words.push("mười"),
        _ => words.extend([digit(ten), "mươi"]),
    }
    match (ten, one) {
        (0, 0) if !named => words.push("không"),
        (_, 0) => {}
        (2.., 1) => words.push("mốt"),
        (2.., 4) => words.push("tư"),
        (1.., 5) => words.push("lăm"),
        _ => words.push(digit(one)),
    }
}

/// Digit by digit, as telephone numbers and codes are read.
#[must_use]
pub fn digits(text: &str) -> String {
    let words: Vec<&str> = text.bytes().filter(u8::is_ascii_digit).map(|byte| digit(u64::from(byte - b'0'))).collect();
    words.join(" ")
}

/// A run of digits: leading zeros of two digits are dropped (`01`), longer ones are a code and read
/// digit by digit (`00097`).
#[must_use]
pub fn whole(text: &str) -> String {
    match text.parse() {
        Ok(value) if !(text.starts_with('0') && text.len() > 2) => number(value),
        _ => digits(text),
    }
}

/// A decimal: 95,45 is «chín mươi lăm phẩy bốn mươi lăm», 3,05 is «ba phẩy không năm». At most two
/// decimals are read as a number, more digit by digit.
#[must_use]
pub fn decimal(before: &str, after: &str) -> String {
    let after = if after.len() <= 2 && !after.starts_with('0') { whole(after) } else { digits(after) };
    format!("{} phẩy {after}", whole(before))
}

/// An ordinal: «thứ nhất», «thứ hai», «thứ tư», «thứ mười lăm».
#[must_use]
pub fn ordinal(value: u64) -> String {
    match value {
        1 => "thứ nhất".to_owned(),
        4 => "thứ tư".to_owned(),
        other => format!("thứ {}", number(other)),
    }
}

/// A month's number: the fourth is «tư».
#[must_use]
pub fn month(value: u64) -> String {
    if value == 4 { "tư".to_owned() } else { number(value) }
}

/// A day: «ngày bốn tháng tám năm hai nghìn không trăm hai mươi lăm».
#[must_use]
pub fn date(date: Date) -> String {
    let part = |value: i8| u64::try_from(value).unwrap_or(0);
    format!(
        "ngày {} tháng {} năm {}",
        number(part(date.day())),
        month(part(date.month())),
        number(u64::try_from(date.year()).unwrap_or(0))
    )
}

/// How many syllables (tiếng) a text has.
#[must_use]
pub fn syllables(text: &str) -> usize {
    text.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{LARGEST, date, decimal, digits, number, ordinal, syllables, whole};
    use crate::value::Date;

    /// Hears a number: the opposite of reading, written by its own rules.
    fn hear(text: &str) -> u64 {
        let (mut total, mut group, mut last) = (0, 0, None);
        for word in text.split(' ') {
            let value = match word {
                "không" => 0,
                "một" | "mốt" => 1,
                "hai" => 2,
                "ba" => 3,
                "bốn" | "tư" => 4,
                "năm" | "lăm" => 5,
                "sáu" => 6,
                "bảy" => 7,
                "tám" => 8,
                "chín" => 9,
                "linh" => continue,
                "mười" => {
                    group += 10;
                    continue;
                }
                "mươi" => {
                    group += last.take().unwrap_or(0) * 9;
                    continue;
                }
                "trăm" => {
                    group += last.take().unwrap_or(0) * 99;
                    continue;
                }
                "nghìn" | "triệu" => {
                    total += group * if word == "nghìn" { 1000 } else { 1_000_000 };
                    (group, last) = (0, None);
                    continue;
                }
                "tỷ" => {
                    total = (total + group) * 1_000_000_000;
                    (group, last) = (0, None);
                    continue;
                }
                other => panic!("«{other}» in «{text}»"),
            };
            group += value;
            last = Some(value);
        }
        total + group
    }

    #[test]
    fn numbers_are_read_as_people_say_them() {
        for (value, said) in [
            (0, "không"),
            (5, "năm"),
            (10, "mười"),
            (14, "mười bốn"),
            (15, "mười lăm"),
            (21, "hai mươi mốt"),
            (24, "hai mươi tư"),
            (25, "hai mươi lăm"),
            (100, "một trăm"),
            (101, "một trăm linh một"),
            (104, "một trăm linh bốn"),
            (105, "một trăm linh năm"),
            (111, "một trăm mười một"),
            (1000, "một nghìn"),
            (1005, "một nghìn không trăm linh năm"),
            (2025, "hai nghìn không trăm hai mươi lăm"),
            (20_021, "hai mươi nghìn không trăm hai mươi mốt"),
            (1_050_000, "một triệu không trăm năm mươi nghìn"),
            (1_000_005, "một triệu không trăm linh năm"),
            (1_000_000_000_000, "một nghìn tỷ"),
            (2_000_000_015, "hai tỷ không trăm mười lăm"),
        ] {
            assert_eq!(number(value), said, "{value}");
        }
    }

    #[test]
    fn decimals_codes_ordinals_and_days() {
        assert_eq!(decimal("95", "45"), "chín mươi lăm phẩy bốn mươi lăm");
        assert_eq!(decimal("3", "05"), "ba phẩy không năm");
        assert_eq!(decimal("0", "125"), "không phẩy một hai năm");
        assert_eq!(whole("02"), "hai");
        assert_eq!(whole("00097"), "không không không chín bảy");
        assert_eq!(digits("0225 3847"), "không hai hai năm ba tám bốn bảy");
        assert_eq!([1, 2, 4, 15].map(ordinal), ["thứ nhất", "thứ hai", "thứ tư", "thứ mười lăm"]);
        let day = Date::new(2025, 4, 21).unwrap();
        assert_eq!(date(day), "ngày hai mươi mốt tháng tư năm hai nghìn không trăm hai mươi lăm");
        assert_eq!(syllables("Quyết định số hai mươi bảy, ngày …"), 7);
    }

    proptest! {
        #[test]
        fn whoever_hears_a_number_writes_the_same(value in 0..=1_000_000_000_000_u64) {
            prop_assert_eq!(hear(&number(value)), value, "{}", number(value));
        }

        #[test]
        fn small_numbers_too(value in 0..=20_000_u64) {
            prop_assert_eq!(hear(&number(value)), value, "{}", number(value));
        }

        #[test]
        fn no_two_numbers_sound_alike(a in 0..=LARGEST, b in 0..=LARGEST) {
            prop_assert_eq!(number(a) == number(b), a == b);
        }
    }
}
