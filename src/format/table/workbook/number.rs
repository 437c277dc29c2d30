//! Numbers of spreadsheets to decimal text: the one place where a float is touched.

/// A number as spreadsheets show it, with at most 15 digits: `28.7`, never `28.699999999999999`.
/// `None` for what is no number.
pub(super) fn decimal(number: f64) -> Option<String> {
    if !number.is_finite() {
        return None;
    }
    let rounded: f64 = format!("{number:.14e}").parse().ok()?;
    // Minus zero is zero.
    Some(if rounded == 0.0 { "0".to_owned() } else { rounded.to_string() })
}

/// A share of one as percent: `0.9735` is `97.35`.
pub(super) fn percent(share: f64) -> Option<String> {
    decimal(share * 100.0)
}

#[cfg(test)]
mod tests {
    use super::{decimal, percent};

    #[test]
    fn numbers_are_written_as_spreadsheets_show_them() {
        for (number, text) in
            [(28.7, "28.7"), (0.1 + 0.2, "0.3"), (-0.0, "0"), (97.0, "97"), (1e15, "1000000000000000")]
        {
            assert_eq!(decimal(number).as_deref(), Some(text));
        }
        assert_eq!(percent(0.9735).as_deref(), Some("97.35"));
        assert_eq!(decimal(f64::NAN), None);
    }
}
