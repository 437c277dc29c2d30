//! Administrative units (đơn vị hành chính cấp xã): a code and the period in which it was valid.

use std::fmt;

use crate::base::{Id, Place};
use crate::value::{Date, UnitCode};

/// A unit. Its identity is its code and period, never the code alone: codes are used again.
#[derive(Debug, Clone)]
pub struct Unit {
    /// Its code; `None` for a unit known only by name.
    pub code: Option<UnitCode>,
    /// Its full name as written: `Xã Lai Uyên`.
    pub name: String,
    /// Xã, phường, thị trấn or đặc khu, where known.
    pub kind: Option<UnitKind>,
    /// Its district, until 2025-06-30.
    pub district: Option<Area>,
    /// Its province.
    pub province: Option<Area>,
    /// When it was valid.
    pub valid: Validity,
    /// The row that says so.
    pub place: Place,
}

/// A kind of unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum UnitKind {
    /// Xã.
    Xa,
    /// Phường.
    Phuong,
    /// Thị trấn.
    ThiTran,
    /// Đặc khu.
    DacKhu,
}

/// A district or province: by code, by name, or both.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Area {
    /// Its code.
    pub code: Option<UnitCode>,
    /// Its name.
    pub name: Option<String>,
}

/// A run of days, both ends included; an open end is unbounded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Validity {
    /// The first day.
    pub from: Option<Date>,
    /// The last day.
    pub to: Option<Date>,
}

/// How one unit became another, or a part of it.
#[derive(Debug, Clone)]
pub struct Change {
    /// The first day of what came after.
    pub date: Date,
    /// What was before.
    pub from: Id<Unit>,
    /// What came after.
    pub to: Id<Unit>,
    /// How much of the former went there.
    pub share: Share,
    /// The row that says so.
    pub place: Place,
}

/// How much of a unit went into another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Share {
    /// All of it (toàn bộ).
    Whole,
    /// A part (một phần).
    Part,
}

impl UnitKind {
    /// Every kind.
    pub const ALL: [Self; 4] = [Self::Xa, Self::Phuong, Self::ThiTran, Self::DacKhu];

    /// The Vietnamese word: `Xã`.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Xa => "Xã",
            Self::Phuong => "Phường",
            Self::ThiTran => "Thị trấn",
            Self::DacKhu => "Đặc khu",
        }
    }
}

impl Validity {
    /// Whether a day is in it.
    #[must_use]
    pub fn holds_on(self, day: Date) -> bool {
        self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day <= to)
    }

    /// Whether some day of a year is in it.
    #[must_use]
    pub fn touches(self, year: u16) -> bool {
        let year = i16::try_from(year).unwrap_or(i16::MAX);
        self.from.is_none_or(|from| from.year() <= year) && self.to.is_none_or(|to| year <= to.year())
    }

    /// Whether the last day of a year is in it.
    #[must_use]
    pub fn holds_at_end_of(self, year: u16) -> bool {
        let end = i16::try_from(year).ok().and_then(|year| Date::new(year, 12, 31));
        end.is_some_and(|end| self.holds_on(end))
    }

    /// Whether two share a day.
    #[must_use]
    pub fn overlaps(self, other: Self) -> bool {
        let before = |to: Option<Date>, from: Option<Date>| matches!((to, from), (Some(to), Some(from)) if to < from);
        !before(self.to, other.from) && !before(other.to, self.from)
    }
}

/// `2025-07-01…`, `…2025-06-30`, `…` for all time.
impl fmt::Display for Validity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(from) = self.from {
            write!(f, "{from}")?;
        }
        f.write_str("…")?;
        if let Some(to) = self.to {
            write!(f, "{to}")?;
        }
        Ok(())
    }
}
