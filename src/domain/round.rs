//! Rounds (đợt đánh giá): one year's assessment of one place, and what was declared of it.

use crate::base::{Id, Place, Spanned};
use crate::value::{Date, LawNumber, Localized, Points};

use super::criteria::CriteriaSet;
use super::place::{Area, Unit};

/// A round.
#[derive(Debug, Clone)]
pub struct Round {
    /// The year assessed (năm đánh giá).
    pub year: u16,
    /// Its title, where the editor gave one.
    pub title: Option<Localized>,
    /// The rules; `None` in a suspended round, or when the reference is broken.
    pub set: Option<Id<CriteriaSet>>,
    /// Which units it covers.
    pub extent: Extent,
    /// The decision that recognises (quyết định công nhận).
    pub decision: Option<Decision>,
    /// Where the figures were published.
    pub source: Option<Source>,
    /// Counts as declared.
    pub declared: Option<Declared>,
    /// What the plan set out to reach.
    pub targets: Option<Targets>,
    /// Pilot communes (chỉ đạo điểm), in the order written.
    pub pilots: Vec<Id<Unit>>,
    /// Whether the figures are made up to show how things work (số liệu minh họa).
    pub illustrative: bool,
    /// Whether the year's assessment was suspended (tạm dừng).
    pub suspended: bool,
    /// A remark for readers.
    pub note: Option<Localized>,
    /// The year in the round's file.
    pub place: Place,
}

/// Which units a round covers. Without any of the three, those of its table.
#[derive(Debug, Clone, Default)]
pub struct Extent {
    /// A province.
    pub province: Option<Area>,
    /// A district (until 2025-06-30).
    pub district: Option<Area>,
    /// Units by name.
    pub units: Vec<Id<Unit>>,
}

/// A decision.
#[derive(Debug, Clone)]
pub struct Decision {
    /// Its number as written.
    pub number: Option<Spanned<String>>,
    /// The number, where it has the form of one.
    pub law: Option<LawNumber>,
    /// When it was signed.
    pub date: Option<Spanned<Date>>,
    /// Who decided.
    pub by: Option<Localized>,
}

/// Where figures were published.
#[derive(Debug, Clone)]
pub struct Source {
    /// What it is called.
    pub title: Option<Localized>,
    /// Its address.
    pub url: Option<Spanned<String>>,
    /// When it was looked at.
    pub accessed: Option<Date>,
}

/// What was declared of the whole round.
#[derive(Debug, Clone)]
pub struct Declared {
    /// The counts of all units.
    pub counts: DeclaredCounts,
    /// The share that meets the standard, percent, as published.
    pub met_percent: Option<Spanned<Points>>,
    /// The counts of its parts: districts, or kinds of unit.
    pub parts: Vec<DeclaredPart>,
}

/// Counts as declared, with their places in the round's file.
#[derive(Debug, Clone)]
pub struct DeclaredCounts {
    /// Đạt.
    pub met: Option<Spanned<u32>>,
    /// Chưa đạt.
    pub not_met: Option<Spanned<u32>>,
    /// Chưa đánh giá.
    pub not_assessed: Option<Spanned<u32>>,
    /// All.
    pub total: Option<Spanned<u32>>,
}

/// What was declared of a part of a round.
#[derive(Debug, Clone)]
pub struct DeclaredPart {
    /// What it is called.
    pub name: Localized,
    /// Its counts.
    pub counts: DeclaredCounts,
}

/// What the plan set out to reach.
#[derive(Debug, Clone)]
pub struct Targets {
    /// Units that were to meet the standard.
    pub met: Option<Spanned<u32>>,
}

/// Units by status.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// Đạt.
    pub met: u32,
    /// Chưa đạt.
    pub not_met: u32,
    /// Chưa đánh giá.
    pub not_assessed: u32,
    /// Chưa có số liệu.
    pub no_data: u32,
}

impl Counts {
    /// All units.
    #[must_use]
    pub const fn total(self) -> u32 {
        self.met + self.not_met + self.not_assessed + self.no_data
    }

    /// Two of them together.
    #[must_use]
    pub const fn plus(self, other: Self) -> Self {
        Self {
            met: self.met + other.met,
            not_met: self.not_met + other.not_met,
            not_assessed: self.not_assessed + other.not_assessed,
            no_data: self.no_data + other.no_data,
        }
    }
}

impl FromIterator<super::assessment::Status> for Counts {
    fn from_iter<I: IntoIterator<Item = super::assessment::Status>>(all: I) -> Self {
        use super::assessment::Status;
        let mut counts = Self::default();
        for status in all {
            *match status {
                Status::Met => &mut counts.met,
                Status::NotMet => &mut counts.not_met,
                Status::NotAssessed => &mut counts.not_assessed,
                Status::NoData => &mut counts.no_data,
            } += 1;
        }
        counts
    }
}
