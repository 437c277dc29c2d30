//! Values to JSON with exact decimals, in the order of their structs.

use serde::{Serialize, Serializer};

use crate::value::Points;

/// A number of points: `15`, `95.45`.
#[derive(Debug, Clone, Copy)]
pub(super) struct Decimal(pub(super) Points);

impl Serialize for Decimal {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let hundredths = self.0.hundredths();
        match hundredths % 100 {
            0 => serializer.serialize_i32(hundredths / 100),
            // JSON has one kind of number; the nearest double prints the very same digits.
            _ => serializer.serialize_f64(f64::from(hundredths) / 100.0),
        }
    }
}

/// Pairs as an object, in their order.
#[derive(Debug, Clone)]
pub(super) struct Pairs<T>(pub(super) Vec<(String, T)>);

impl<T: Serialize> Serialize for Pairs<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(name, value)| (name, value)))
    }
}

/// Prints a value, indented so that people can read changes.
pub(super) fn print(value: &impl Serialize) -> Vec<u8> {
    let mut bytes = serde_json::to_vec_pretty(value).unwrap_or_default();
    bytes.push(b'\n');
    bytes
}

#[cfg(test)]
mod tests {
    use super::{Decimal, Pairs};
    use crate::value::Points;

    #[test]
    fn decimals_print_the_digits_that_were_written() {
        for hundredths in (0..=100_000).chain([-50, 9545, 2_963]) {
            let points = Points::from_hundredths(hundredths);
            assert_eq!(serde_json::to_string(&Decimal(points)).unwrap(), points.to_machine());
        }
    }

    #[test]
    fn pairs_keep_their_order() {
        let pairs = Pairs(vec![("2".to_owned(), 1), ("1".to_owned(), 2)]);
        assert_eq!(serde_json::to_string(&pairs).unwrap(), r#"{"2":1,"1":2}"#);
    }
}
