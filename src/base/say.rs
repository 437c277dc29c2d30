//! How values are spoken inside messages, in each language.

use std::sync::Arc;

use crate::value::{Date, Lang, LawNumber, Points, Slug, UnitCode};

/// A value that a message may name.
pub trait Say {
    /// The words for it.
    fn say(&self, lang: Lang) -> String;
}

macro_rules! say_by_display {
    ($($type:ty),*) => {$(
        impl Say for $type {
            fn say(&self, _: Lang) -> String {
                self.to_string()
            }
        }
    )*};
}

say_by_display!(
    String,
    Arc<str>,
    &'static str,
    char,
    u8,
    u16,
    u32,
    u64,
    usize,
    i16,
    i32,
    Points,
    LawNumber,
    Slug,
    UnitCode
);

impl Say for Date {
    fn say(&self, lang: Lang) -> String {
        self.short(lang)
    }
}

/// Names that may have been meant, nearest first; spoken as a closing question, or not at all.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Nearest(pub Vec<String>);

impl Say for Nearest {
    fn say(&self, lang: Lang) -> String {
        if self.0.is_empty() {
            return String::new();
        }
        let (ask, or) = match lang {
            Lang::Vi => (" Có phải ý bạn là ", " hoặc "),
            Lang::En => (" Did you mean ", " or "),
        };
        let names: Vec<String> = self.0.iter().map(|name| format!("«{name}»")).collect();
        format!("{ask}{}?", names.join(or))
    }
}

/// A list of names, spoken with commas.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Names(pub Vec<String>);

impl Say for Names {
    fn say(&self, _: Lang) -> String {
        self.0.join(", ")
    }
}

impl Nearest {
    /// Up to three of `known` that are close to `written`: equal when folded, or a small edit away.
    pub fn of<'a>(written: &str, known: impl IntoIterator<Item = &'a str>) -> Self {
        let key = crate::value::fold::name_key(written);
        let limit = 1 + key.chars().count() / 4;
        let mut close: Vec<(usize, &str)> = known
            .into_iter()
            .filter_map(|name| {
                let away = distance(&key, &crate::value::fold::name_key(name), limit)?;
                Some((away, name))
            })
            .collect();
        close.sort_unstable();
        close.dedup();
        Self(close.into_iter().take(3).map(|(_, name)| name.to_owned()).collect())
    }
}

/// Edits (insert, delete, replace, swap of neighbours) between two texts, if at most `limit`.
fn distance(left: &str, right: &str, limit: usize) -> Option<usize> {
    let (left, right): (Vec<char>, Vec<char>) = (left.chars().collect(), right.chars().collect());
    if left.len().abs_diff(right.len()) > limit {
        return None;
    }
    let mut before_last: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=right.len()).collect();
    for (i, a) in left.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, b) in right.iter().enumerate() {
            let mut best = (last[j + 1] + 1).min(row[j] + 1).min(last[j] + usize::from(a != b));
            if i > 0 && j > 0 && *a == right[j - 1] && left[i - 1] == *b {
                best = best.min(before_last[j - 1] + 1);
            }
            row.push(best);
        }
        before_last = std::mem::replace(&mut last, row);
    }
    last.last().copied().filter(|away| *away <= limit)
}

#[cfg(test)]
mod tests {
    use super::Nearest;

    #[test]
    fn offers_what_was_probably_meant() {
        let known = ["title", "tags", "description", "weight"];
        assert_eq!(Nearest::of("tilte", known).0, ["title"]);
        assert_eq!(Nearest::of("descripton", known).0, ["description"]);
        assert!(Nearest::of("zzzz", known).0.is_empty());
    }
}
