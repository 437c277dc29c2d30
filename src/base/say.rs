//! How values are spoken inside messages, in each language.

use std::sync::Arc;

use crate::value::{Date, Lang, LawNumber, Localized, Points, Slug, UnitCode};

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

impl Say for Localized {
    fn say(&self, lang: Lang) -> String {
        self.get(lang).to_owned()
    }
}

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

/// How many units the register has, where it tells; spoken at the end of a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InRegister(pub Option<u32>);

impl Say for InRegister {
    fn say(&self, lang: Lang) -> String {
        match (self.0, lang) {
            (None, _) => String::new(),
            (Some(units), Lang::Vi) => format!("; danh mục có {units} đơn vị"),
            (Some(units), Lang::En) => format!("; the register has {units} units"),
        }
    }
}

/// The form that a value takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Nothing.
    Empty,
    /// Text.
    Text,
    /// A whole number.
    Whole,
    /// A year.
    Year,
    /// A number with at most two decimals.
    Points,
    /// A day.
    Date,
    /// A day, `null` or `unknown`.
    DateOrUnknown,
    /// A day and a time.
    Moment,
    /// `true` or `false`.
    Flag,
    /// A list.
    List,
    /// Keys with values.
    Group,
    /// Text, or texts by language.
    Localized,
    /// The code of an administrative unit.
    UnitCode,
    /// The number of a legal document.
    LawNumber,
    /// A part of an address.
    Slug,
}

impl Say for Form {
    fn say(&self, lang: Lang) -> String {
        let (vi, en) = match self {
            Self::Empty => ("giá trị trống", "nothing"),
            Self::Text => ("văn bản", "text"),
            Self::Whole => ("số nguyên, ví dụ 90", "a whole number such as 90"),
            Self::Year => ("năm gồm bốn chữ số, ví dụ 2023", "a year of four digits, such as 2023"),
            Self::Points => (
                "số có nhiều nhất hai chữ số thập phân, ví dụ 28,7",
                "a number with at most two decimals, such as 28.7",
            ),
            Self::Date => ("ngày dạng năm-tháng-ngày, ví dụ 2019-12-15", "a date such as 2019-12-15"),
            Self::DateOrUnknown => ("ngày dạng năm-tháng-ngày, null hoặc unknown", "a date, null or unknown"),
            Self::Moment => ("ngày giờ, ví dụ 2026-12-08T08:00", "a date and time such as 2026-12-08T08:00"),
            Self::Flag => ("true (có) hoặc false (không)", "true or false"),
            Self::List => ("danh sách, mỗi dòng bắt đầu bằng dấu gạch -", "a list, each line with a dash"),
            Self::Group => ("nhóm gồm các dòng «khóa: giá trị»", "a group of «key: value» lines"),
            Self::Localized => ("văn bản, hoặc {vi: …, en: …}", "text, or {vi: …, en: …}"),
            Self::UnitCode => ("mã đơn vị hành chính, ví dụ \"00097\"", "a unit code such as \"00097\""),
            Self::LawNumber => {
                ("số, ký hiệu văn bản, ví dụ 25/2021/QĐ-TTg", "the number of a legal document such as 25/2021/QĐ-TTg")
            }
            Self::Slug => (
                "phần địa chỉ gồm chữ không dấu, số và gạch nối",
                "an address part of plain letters, digits and hyphens",
            ),
        };
        match lang {
            Lang::Vi => vi,
            Lang::En => en,
        }
        .to_owned()
    }
}

/// What is wrong with a YAML text, as far as an editor can tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum YamlFault {
    /// A quote that never closes, or text after it.
    Quote,
    /// A bracket or brace that does not close.
    Bracket,
    /// A line that starts too far left or right.
    Indent,
    /// A colon inside a value.
    Colon,
    /// Something that cannot be a key.
    Key,
    /// A wrong `\\` escape.
    Escape,
    /// Nesting beyond reason.
    TooDeep,
    /// The text stops in the middle.
    Unfinished,
    /// Anything else.
    Other,
}

impl Say for YamlFault {
    fn say(&self, lang: Lang) -> String {
        let (vi, en) = match self {
            Self::Quote => {
                ("dấu nháy mở ra mà không đóng đúng chỗ", "a quote opens and does not close where it should")
            }
            Self::Bracket => (
                "dấu ngoặc mở ra mà không đóng, hoặc thiếu dấu phẩy",
                "a bracket does not close, or a comma is missing",
            ),
            Self::Indent => {
                ("dòng này thụt vào không khớp với các dòng trên", "this line is not indented like those above")
            }
            Self::Colon => ("có thêm dấu hai chấm trong giá trị", "there is another colon inside the value"),
            Self::Key => ("chỗ này cần một tên khóa và dấu hai chấm", "a key with a colon is expected here"),
            Self::Escape => ("dấu \\ trong ngoặc kép viết sai", "a \\ inside double quotes is wrong"),
            Self::TooDeep => ("các mục lồng nhau quá sâu", "the values nest too deeply"),
            Self::Unfinished => ("tệp dừng giữa chừng", "the text stops in the middle"),
            Self::Other => ("không hiểu được chỗ này", "this cannot be understood"),
        };
        match lang {
            Lang::Vi => vi,
            Lang::En => en,
        }
        .to_owned()
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
        // Of a word of one letter any other is one edit away.
        let limit = match key.chars().count() {
            0 | 1 => 0,
            letters => 1 + letters / 4,
        };
        let mut close: Vec<(usize, &str)> = known
            .into_iter()
            .filter(|name| !name.is_empty())
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
        assert!(Nearest::of("3", ["1", "2", ""]).0.is_empty(), "one letter is near to every other");
    }
}
