//! Vietnamese order of words (thứ tự từ điển): letters first, then tones, numbers by value.

use std::cmp::Ordering;

use icu_collator::options::CollatorOptions;
use icu_collator::preferences::CollationNumericOrdering;
use icu_collator::{CollatorBorrowed, CollatorPreferences};
use icu_locale_core::locale;

/// Compares texts as a Vietnamese dictionary does: `An Biên`, `Ăn Khê`, `Ân Thi`; `Xã 2` before `Xã 10`.
pub struct Collator(CollatorBorrowed<'static>);

impl Collator {
    /// The collator for Vietnamese, from data compiled in.
    ///
    /// # Panics
    /// Never: the data for `vi` is part of the program.
    #[must_use]
    pub fn vietnamese() -> Self {
        let mut preferences = CollatorPreferences::from(&locale!("vi"));
        preferences.numeric_ordering = Some(CollationNumericOrdering::True);
        let collator = icu_collator::Collator::try_new(preferences, CollatorOptions::default())
            .expect("Vietnamese collation data is compiled in");
        Self(collator)
    }

    /// The order of two texts; equal texts in different normal forms are equal.
    #[must_use]
    pub fn compare(&self, left: &str, right: &str) -> Ordering {
        self.0.compare(left, right)
    }
}

impl std::fmt::Debug for Collator {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Collator(vi)")
    }
}

#[cfg(test)]
mod tests {
    use super::Collator;

    #[test]
    fn sorts_as_a_vietnamese_dictionary() {
        let sorted =
            ["An Biên", "Áng Sơn", "Ăn Khê", "Ân Thi", "Du Lễ", "Dương Kinh", "Đặc khu Cát Hải", "Xã 2", "Xã 10"];
        let collator = Collator::vietnamese();
        let mut shuffled = sorted;
        shuffled.reverse();
        shuffled.sort_by(|a, b| collator.compare(a, b));
        assert_eq!(shuffled, sorted);
    }
}
