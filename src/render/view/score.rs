//! Scores of one unit in one year: bars for points, rows for pass or fail.

use super::{Link, StatusTag};

#[derive(Debug, Clone, serde::Serialize)]
pub struct Bars {
    /// Heading that states the finding: «Cả 5 tiêu chí đạt từ 50% điểm tối đa trở lên».
    pub finding: String,
    /// Caption: what and which year.
    pub caption: String,
    /// One bar per criterion.
    pub bars: Vec<Bar>,
    /// Row of the total; none when there is none.
    pub total: Option<Bar>,
    /// Where the numbers come from.
    pub source: Option<String>,
}

#[derive(Debug, Clone, serde::Serialize)]
pub struct Bar {
    /// «1».
    pub number: String,
    /// Name of the criterion.
    pub label: String,
    /// Page of the criterion.
    pub href: Option<String>,
    /// «29,63»; «Chưa có số liệu» when `missing`.
    pub value: String,
    /// «30».
    pub max: String,
    /// Length of the bar, 0-100.
    pub percent: u8,
    /// Where the mark stands, 0-100.
    pub threshold_percent: Option<u8>,
    /// «Mức tối thiểu: 15 điểm».
    pub threshold: Option<String>,
    /// Reaches the threshold; none without one.
    pub met: Option<bool>,
    /// There is no number.
    pub missing: bool,
    /// Pages that tell of this unit and this criterion.
    pub stories: Vec<Link>,
}

#[derive(Debug, Clone, serde::Serialize)]
pub struct CheckGroup {
    /// «Tiêu chí 1. Ban hành văn bản quy phạm pháp luật».
    pub title: String,
    /// Page of the criterion.
    pub href: Option<String>,
    /// Result of the criterion; none when only indicators are judged.
    pub tag: Option<StatusTag>,
    /// Its indicators.
    pub rows: Vec<CheckRow>,
    /// Pages that tell of this unit and this criterion.
    pub stories: Vec<Link>,
}

#[derive(Debug, Clone, serde::Serialize)]
pub struct CheckRow {
    /// «1.1».
    pub number: String,
    /// Name of the indicator.
    pub title: String,
    /// Page of the indicator.
    pub href: Option<String>,
    /// Required level: «100%».
    pub required: Option<String>,
    /// Level reached, as text.
    pub reached: Option<String>,
    /// Result.
    pub tag: StatusTag,
}
