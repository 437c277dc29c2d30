//! Assessments (đánh giá): what one round says of one unit, as published.

use crate::base::Id;
use crate::value::Points;

use super::place::Unit;
use super::round::Round;

/// What a round says of a unit.
#[derive(Debug, Clone)]
pub struct Assessment {
    /// The unit.
    pub unit: Id<Unit>,
    /// The round: its year, its criteria set.
    pub round: Id<Round>,
    /// The row of the round's table, from 0 for the first below the headings.
    pub row: u32,
    /// The commune's class (loại), where the table gives it.
    pub class: Option<Class>,
    /// What is said of each part of the set, in the order of its parts.
    pub values: Vec<Value>,
    /// The total as declared.
    pub total: Option<Points>,
    /// How satisfied people are (kết quả đánh giá sự hài lòng), percent.
    pub satisfaction: Option<Points>,
    /// Whether somebody was disciplined; `None` where the table does not say.
    pub disciplined: Option<bool>,
    /// The outcome as declared.
    pub declared: Option<Outcome>,
    /// A remark, if it holds no personal data.
    pub note: Option<String>,
    /// The status shown: as declared, else as the rules give it.
    pub status: Status,
}

/// What a table says of a criterion or indicator.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Value {
    /// Nothing: no data (chưa có số liệu).
    #[default]
    Missing,
    /// Points.
    Points(Points),
    /// Met (đạt).
    Met,
    /// Not met (không đạt).
    NotMet,
    /// Nothing of its kind arose (không phát sinh).
    NotArisen,
}

/// A class of communes (loại đơn vị hành chính cấp xã).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Class {
    /// Loại I.
    I,
    /// Loại II.
    II,
    /// Loại III.
    III,
}

/// How an assessment ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Outcome {
    /// Đạt chuẩn.
    Met,
    /// Chưa đạt chuẩn.
    NotMet,
    /// Chưa đánh giá: the unit was left out, with a reason.
    NotAssessed,
}

/// What readers are told; the four are never mixed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// Đạt.
    Met,
    /// Chưa đạt.
    NotMet,
    /// Chưa đánh giá.
    NotAssessed,
    /// Chưa có số liệu.
    NoData,
}

impl Class {
    /// Every class.
    pub const ALL: [Self; 3] = [Self::I, Self::II, Self::III];

    /// `I`, `II` or `III`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::I => "I",
            Self::II => "II",
            Self::III => "III",
        }
    }
}

impl Status {
    /// Every status, in the order of lists.
    pub const ALL: [Self; 4] = [Self::Met, Self::NotMet, Self::NotAssessed, Self::NoData];

    /// A name for machines: `met`, `not-met`, `not-assessed`, `no-data`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::NotMet => "not-met",
            Self::NotAssessed => "not-assessed",
            Self::NoData => "no-data",
        }
    }
}

impl From<Option<Outcome>> for Status {
    fn from(outcome: Option<Outcome>) -> Self {
        match outcome {
            Some(Outcome::Met) => Self::Met,
            Some(Outcome::NotMet) => Self::NotMet,
            Some(Outcome::NotAssessed) => Self::NotAssessed,
            None => Self::NoData,
        }
    }
}
