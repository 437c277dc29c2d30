//! One year in the history of a unit.

use super::{Link, StatusTag};

#[derive(Debug, Clone, serde::Serialize)]
pub struct HistoryRow {
    /// «2017».
    pub year: String,
    /// Round page of that year.
    pub href: Option<String>,
    /// Result of the year.
    pub tag: StatusTag,
    /// «95,45/100»; none when the set has no points or nothing was scored.
    pub score: Option<String>,
    /// Length of its bar, 0-100; none without points.
    pub percent: Option<u8>,
    /// Criteria set used.
    pub set: Option<Link>,
    /// Number and date of the decision.
    pub decision: Option<String>,
    /// Unit that held the result when it was a predecessor of this one.
    pub holder: Option<Link>,
    /// Why the year has no result («đợt năm 2025 được tạm dừng»), or another remark.
    pub note: Option<String>,
    /// The rules changed between the row above and this one; the sentence that says so.
    pub break_note: Option<String>,
}
