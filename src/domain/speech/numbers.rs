//! Words with digits in them, by what stands beside them.

use crate::value::Date;
use crate::value::aloud::{date, decimal, digits, month, number, ordinal, whole};

/// Words after which a number is a telephone's.
const TELEPHONES: [&str; 6] = ["thoại", "gọi", "đt", "máy", "đài", "hotline"];

/// Words after which a Roman number may stand.
const ROMAN_AFTER: [&str; 14] =
    ["loại", "chương", "phần", "mục", "quý", "hạng", "khóa", "khoá", "lục", "kỳ", "lần", "thứ", "nhóm", "mức"];

/// Units as they are written, with their names.
const UNITS: [(&str, &str); 16] = [
    ("%", "phần trăm"),
    ("đ", "đồng"),
    ("đồng", "đồng"),
    ("km", "ki lô mét"),
    ("m", "mét"),
    ("m2", "mét vuông"),
    ("m²", "mét vuông"),
    ("cm", "xăng ti mét"),
    ("mm", "mi li mét"),
    ("kg", "ki lô gam"),
    ("g", "gam"),
    ("ha", "héc ta"),
    ("kb", "ki lô bai"),
    ("mb", "mê ga bai"),
    ("p", "phút"),
    ("tr", "triệu"),
];

/// How a word with digits is said, if it is one.
pub(super) fn say(word: &str, before: Option<&str>) -> Option<String> {
    let before = before.map(|word| super::signs::peel(word).1.to_lowercase()).unwrap_or_default();
    let before = before.rsplit(' ').next().unwrap_or("");
    if let Some(value) = roman(word, before) {
        return Some(number(value));
    }
    if !word.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    if TELEPHONES.contains(&before) || telephone(word) {
        return Some(digits(word));
    }
    plain(word, before).or_else(|| with_unit(word, before)).or_else(|| joined(word, before))
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Nine digits or more that begin with 0 and are parted by dots, dashes or spaces at most.
fn telephone(word: &str) -> bool {
    let count = word.bytes().filter(u8::is_ascii_digit).count();
    word.starts_with('0')
        && (9..=12).contains(&count)
        && word.bytes().all(|b| b.is_ascii_digit() || b == b'.' || b == b'-')
}

/// A single number: whole, with thousands, decimal, numbered like 2.3.
fn plain(word: &str, before: &str) -> Option<String> {
    if is_digits(word) {
        let value = word.parse::<u64>().ok();
        return Some(match (before, value) {
            ("thứ", Some(value)) => ordinal(value).trim_start_matches("thứ ").to_owned(),
            ("tháng", Some(value)) => month(value),
            _ => whole(word),
        });
    }
    let thousands: Vec<&str> = word.split('.').collect();
    let are_thousands = thousands.len() > 1
        && (1..=3).contains(&thousands[0].len())
        && !thousands[0].starts_with('0')
        && thousands.iter().all(|part| is_digits(part))
        && thousands[1..].iter().all(|part| part.len() == 3);
    if are_thousands {
        return thousands.concat().parse().ok().map(number);
    }
    if let Some((left, right)) = word.split_once(',').filter(|(left, right)| {
        is_digits(right) && {
            let left = left.replace('.', "");
            is_digits(&left)
        }
    }) {
        return Some(decimal(&left.replace('.', ""), right));
    }
    thousands
        .iter()
        .all(|part| is_digits(part))
        .then(|| thousands.iter().map(|part| whole(part)).collect::<Vec<_>>().join(" chấm "))
}

/// A number with its unit, a time of day, a number with a letter.
fn with_unit(word: &str, before: &str) -> Option<String> {
    let end = word.find(|c: char| !(c.is_ascii_digit() || c == '.' || c == ','))?;
    let (value, unit) = word.split_at(end);
    let said = plain(value, before)?;
    if let Some((_, name)) = UNITS.iter().find(|(known, _)| *known == unit.to_lowercase()) {
        return Some(format!("{said} {name}"));
    }
    if let Some(minutes) = unit.strip_prefix(['h', 'g', ':']).filter(|rest| rest.len() <= 2) {
        return match minutes {
            "" if unit == "h" => Some(format!("{said} giờ")),
            "00" => Some(format!("{said} giờ")),
            minutes if is_digits(minutes) => Some(format!("{said} giờ {}", whole(minutes))),
            _ => None,
        };
    }
    unit.chars().all(char::is_alphabetic).then(|| format!("{said} {unit}"))
}

/// Days, fractions and ranges.
fn joined(word: &str, before: &str) -> Option<String> {
    let parts: Vec<&str> = word.split(['/', '-', '–']).collect();
    let value = |text: &str| text.parse::<u64>().ok();
    let slash = word.contains('/');
    match parts.as_slice() {
        [day, of, year] if parts.iter().all(|part| is_digits(part)) => {
            let known = Date::new(year.parse().ok()?, of.parse().ok()?, day.parse().ok()?);
            let said = known.map_or_else(|| parts.iter().map(|part| whole(part)).collect::<Vec<_>>().join(" "), date);
            Some(if before == "ngày" { said.trim_start_matches("ngày ").to_owned() } else { said })
        }
        [day, of] if slash && before == "ngày" && is_digits(day) && is_digits(of) && of.len() <= 2 => {
            Some(format!("{} tháng {}", whole(day), month(value(of)?)))
        }
        [of, year] if slash && is_digits(of) && is_digits(year) && year.len() == 4 && value(of)? <= 12 => {
            let said = format!("{} năm {}", month(value(of)?), whole(year));
            Some(if before == "tháng" { said } else { format!("tháng {said}") })
        }
        [left, right] => {
            let (left, right) = (plain(left, "")?, plain(right, "").or_else(|| with_unit(right, ""))?);
            Some(format!("{left} {} {right}", if slash { "trên" } else { "đến" }))
        }
        _ => None,
    }
}

/// A Roman number, where one may be meant: `II`, or `I` after «loại».
fn roman(word: &str, before: &str) -> Option<u64> {
    let value = |letter| match letter {
        'I' => Some(1_i64),
        'V' => Some(5),
        'X' => Some(10),
        'L' => Some(50),
        _ => None,
    };
    let values: Vec<i64> = word.chars().map(value).collect::<Option<_>>()?;
    let is_likely = ROMAN_AFTER.contains(&before) || (values.len() > 1 && word.contains('I'));
    if values.is_empty() || !is_likely {
        return None;
    }
    let sum: i64 = values
        .iter()
        .enumerate()
        .map(|(at, value)| if values.get(at + 1).is_some_and(|next| next > value) { -value } else { *value })
        .sum();
    u64::try_from(sum).ok()
}
