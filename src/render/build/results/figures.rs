//! Numbers as readers see them: «95,45», «2.230», «89,2%».

use crate::render::scope::Scope;
use crate::value::{Lang, Points};

/// Points: «95,45», `95.45` in English.
#[must_use]
pub fn points(scope: &Scope<'_>, points: Points) -> String {
    let (text, mark, between) = match scope.lang {
        Lang::Vi => (points.to_string(), ',', '.'),
        Lang::En => (points.to_machine(), '.', ','),
    };
    match text.split_once(mark) {
        Some((whole, rest)) => format!("{}{mark}{rest}", grouped(whole, between)),
        None => grouped(&text, between),
    }
}

/// A percentage: «97,35%».
#[must_use]
pub fn percent(scope: &Scope<'_>, percent: Points) -> String {
    format!("{}%", points(scope, percent))
}

/// A count with a mark between thousands: «2.230».
#[must_use]
pub fn count(scope: &Scope<'_>, number: u32) -> String {
    let mark = if scope.lang == Lang::Vi { '.' } else { ',' };
    grouped(&number.to_string(), mark)
}

/// Digits with a mark between thousands.
fn grouped(digits: &str, mark: char) -> String {
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(mark);
        }
        text.push(digit);
    }
    text
}

/// A share to a tenth of a percent: «89,2%». Some is never «0%», and not all is never «100%».
#[must_use]
pub fn share(scope: &Scope<'_>, part: u32, whole: u32) -> String {
    let (part, whole) = (u64::from(part), u64::from(whole.max(1)));
    let rounded = (part * 1000 + whole / 2) / whole;
    let tenths = match rounded {
        0 if part > 0 => 1,
        1000 if part < whole => 999,
        other => other,
    };
    percent(scope, Points::from_hundredths(i32::try_from(tenths * 10).unwrap_or(0)))
}

/// A share as a whole number, 0 to 100, for the length of a bar.
#[must_use]
pub fn length(part: u32, whole: u32) -> u8 {
    let share = (u64::from(part) * 100 + u64::from(whole) / 2).checked_div(u64::from(whole)).unwrap_or(0);
    u8::try_from(share.min(100)).unwrap_or(100)
}

/// Whole parts of a hundred, by largest remainder, so that they add up.
#[must_use]
pub fn parts_of_hundred(counts: &[u32]) -> Vec<u8> {
    let whole: u64 = counts.iter().copied().map(u64::from).sum::<u64>().max(1);
    let mut parts: Vec<u64> = counts.iter().map(|count| u64::from(*count) * 100 / whole).collect();
    let mut by_remainder: Vec<usize> = (0..counts.len()).collect();
    by_remainder.sort_by_key(|at| std::cmp::Reverse(u64::from(counts[*at]) * 100 % whole));
    let missing = 100_u64.saturating_sub(parts.iter().sum());
    for at in by_remainder.into_iter().take(usize::try_from(missing).unwrap_or(0)) {
        parts[at] += 1;
    }
    parts.into_iter().map(|part| u8::try_from(part).unwrap_or(100)).collect()
}

#[cfg(test)]
mod tests {
    use super::{grouped, length, parts_of_hundred};

    #[test]
    fn parts_add_up_to_a_hundred() {
        for counts in [&[1, 1, 1][..], &[199, 24], &[17, 6, 1, 0], &[1], &[5, 0, 0]] {
            assert_eq!(parts_of_hundred(counts).iter().copied().map(u32::from).sum::<u32>(), 100, "{counts:?}");
        }
        assert_eq!(length(0, 0), 0);
    }

    #[test]
    fn thousands_are_marked() {
        assert_eq!((grouped("13356", '.'), grouped("999", '.')), ("13.356".to_owned(), "999".to_owned()));
    }
}
