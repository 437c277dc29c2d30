//! A report of several rounds (sơ kết, tổng kết), on the page that an editor writes of it.

use super::{Link, YearRow};

#[derive(Debug, Clone, serde::Serialize)]
pub struct Period {
    /// «Giai đoạn 2017–2021».
    pub title: String,
    /// What came of it, in a sentence or two.
    pub sentence: String,
    /// Every round as a bar, the first year first.
    pub years: Vec<YearRow>,
    /// The same in numbers.
    pub rows: Vec<PeriodRow>,
    /// Whether some row has a middle of totals.
    pub has_totals: bool,
}

#[derive(Debug, Clone, serde::Serialize)]
pub struct PeriodRow {
    /// The round.
    pub year: Link,
    /// Its place; none where all have one.
    pub place: Option<String>,
    /// Units in all; none without figures, with the reason in `state`.
    pub total: Option<String>,
    /// Units that met the standard.
    pub met: Option<String>,
    /// Their share.
    pub share: Option<String>,
    /// Units that did not.
    pub not_met: Option<String>,
    /// What the plan set out to reach, and whether it was.
    pub target: Option<String>,
    /// The total in the middle.
    pub total_middle: Option<String>,
    /// The criterion whose middle is the lowest share of its maximum.
    pub weakest: Option<Link>,
    /// «85% số điểm tối đa».
    pub weakest_share: Option<String>,
    /// Why there are no figures.
    pub state: Option<String>,
}
