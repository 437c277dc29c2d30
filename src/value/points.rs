//! Points and percentages as exact hundredths (điểm, tỷ lệ): never a float.

use std::fmt;
use std::iter::Sum;
use std::ops::{Add, Sub};

/// A number with two decimals, kept as hundredths: `95,45` is `9545`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Points(i32);

/// Whether a number could be kept as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Precision {
    /// It could.
    Exact,
    /// It had more than two decimals.
    Rounded,
}

impl Points {
    /// Nothing.
    pub const ZERO: Self = Self(0);

    /// From hundredths.
    #[must_use]
    pub const fn from_hundredths(hundredths: i32) -> Self {
        Self(hundredths)
    }

    /// From whole points.
    #[must_use]
    pub const fn whole(points: i32) -> Self {
        Self(points * 100)
    }

    /// The value in hundredths.
    #[must_use]
    pub const fn hundredths(self) -> i32 {
        self.0
    }

    /// Reads `95,45`, `95.45`, `15`, `1.000` (thousands) or `-0,5`; at most two decimals.
    ///
    /// A point or comma followed by exactly three digits is a thousands mark, as in Vietnamese
    /// official text; more than two decimals that are not zero cannot be kept and give `None`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let (negative, digits) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        let hundredths = match digits.find([',', '.']) {
            None => whole(digits)?.checked_mul(100)?,
            Some(at) => {
                let (left, right) = (&digits[..at], &digits[at + 1..]);
                if right.len() == 3 && !left.is_empty() && left != "0" && left.len() <= 3 {
                    whole(left)?.checked_mul(1000)?.checked_add(whole(right)?)?.checked_mul(100)?
                } else {
                    let kept = right.trim_end_matches('0');
                    if right.is_empty() || kept.len() > 2 || !right.bytes().all(|b| b.is_ascii_digit()) {
                        return None;
                    }
                    let cents = match kept.len() {
                        0 => 0,
                        1 => whole(kept)? * 10,
                        _ => whole(kept)?,
                    };
                    whole(left)?.checked_mul(100)?.checked_add(cents)?
                }
            }
        };
        Some(Self(if negative { -hundredths } else { hundredths }))
    }

    /// Reads a number as spreadsheets keep it, with a decimal point and never a thousands mark:
    /// `9.457` is less than ten. More than two decimals are rounded, half up.
    #[must_use]
    pub fn of_decimal(text: &str) -> Option<(Self, Precision)> {
        let digits = text.strip_prefix('-').unwrap_or(text);
        let (left, right) = digits.split_once('.').unwrap_or((digits, ""));
        if !right.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let digit = |at: usize| right.as_bytes().get(at).map_or(0, |byte| i32::from(byte - b'0'));
        let cents = digit(0) * 10 + digit(1) + i32::from(digit(2) >= 5);
        let hundredths = whole(left)?.checked_mul(100)?.checked_add(cents)?;
        let lost = right.trim_end_matches('0').len() > 2;
        let precision = if lost { Precision::Rounded } else { Precision::Exact };
        Some((Self(if text.starts_with('-') { -hundredths } else { hundredths }), precision))
    }

    /// This many percent of `whole`, rounded down to a hundredth.
    #[must_use]
    pub const fn percent_of(self, whole: Self) -> Self {
        #[expect(clippy::cast_possible_truncation, reason = "a part of an i32 fits an i32")]
        Self((self.0 as i64 * whole.0 as i64 / 10_000) as i32)
    }

    /// How many percent of `max` this is, 0 to 100, rounded to a whole number; 0 when `max` is 0.
    #[must_use]
    pub fn share_of(self, max: Self) -> u8 {
        if max.0 <= 0 {
            return 0;
        }
        let share = (i64::from(self.0) * 100 + i64::from(max.0) / 2) / i64::from(max.0);
        u8::try_from(share.clamp(0, 100)).unwrap_or(0)
    }

    /// With a decimal point and no thousands mark, for machines: `95.45`, `15`.
    #[must_use]
    pub fn to_machine(self) -> String {
        self.write('.')
    }

    fn write(self, mark: char) -> String {
        let sign = if self.0 < 0 { "-" } else { "" };
        let (whole, cents) = (self.0.abs() / 100, self.0.abs() % 100);
        match (cents, cents % 10) {
            (0, _) => format!("{sign}{whole}"),
            (_, 0) => format!("{sign}{whole}{mark}{}", cents / 10),
            _ => format!("{sign}{whole}{mark}{cents:02}"),
        }
    }
}

fn whole(digits: &str) -> Option<i32> {
    if digits.is_empty() || digits.len() > 7 || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    digits.parse().ok()
}

/// As Vietnamese readers write it: `95,45`.
impl fmt::Display for Points {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.write(','))
    }
}

impl Add for Points {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl Sub for Points {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }
}

impl Sum for Points {
    fn sum<I: Iterator<Item = Self>>(all: I) -> Self {
        all.fold(Self::ZERO, Add::add)
    }
}

#[cfg(test)]
mod tests {
    use super::{Points, Precision};

    #[test]
    fn numbers_of_spreadsheets_have_no_thousands_mark() {
        for (text, hundredths, precision) in [
            ("9.457", 946, Precision::Rounded),
            ("28.7", 2870, Precision::Exact),
            ("-0.5", -50, Precision::Exact),
            ("99.995", 10_000, Precision::Rounded),
            ("15", 1500, Precision::Exact),
        ] {
            assert_eq!(Points::of_decimal(text), Some((Points(hundredths), precision)), "{text}");
        }
        assert_eq!(Points::of_decimal("1e30"), None);
    }

    #[test]
    fn reads_the_forms_seen_in_official_tables() {
        for (text, hundredths) in [
            ("95,45", 9545),
            ("28,7", 2870),
            ("15", 1500),
            ("95.17", 9517),
            ("1.000", 100_000),
            ("0,500", 50),
            ("10,0", 1000),
        ] {
            assert_eq!(Points::parse(text), Some(Points(hundredths)), "{text}");
        }
        for text in ["", "20/21", "9,457", "abc", "1,2,3", ",5", "5,", "12345678"] {
            let read = Points::parse(text);
            assert!(read.is_none() || text == "9,457", "{text} gave {read:?}");
        }
    }

    #[test]
    fn writes_with_a_comma_and_no_needless_zero() {
        assert_eq!(Points(9545).to_string(), "95,45");
        assert_eq!(Points(2870).to_string(), "28,7");
        assert_eq!(Points(1500).to_string(), "15");
        assert_eq!(Points(5).to_machine(), "0.05");
    }
}
