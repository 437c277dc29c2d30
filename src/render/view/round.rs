//! Feeds `rounds.html` (all years), `year.html` (several rounds) and `round.html`.

use super::{
    AreaMap, Chrome, Download, Fact, Freshness, LegalBasis, Link, Pager, Provenance, ResultTable, Spread, StatusCounts,
};

#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum RoundState {
    /// Results are published.
    Assessed,
    /// The year was suspended.
    Suspended,
    /// Going on.
    Running,
    /// No data on this site.
    NoData,
}

#[derive(Debug, Clone, serde::Serialize)]
pub struct RoundsView {
    /// Frame.
    pub chrome: Chrome,
    /// One or two sentences.
    pub lead: Option<String>,
    /// Body of the section page.
    pub body_html: Option<String>,
    /// Years, latest first.
    pub years: Vec<YearRow>,
    /// Data of all years.
    pub downloads: Vec<Download>,
}

#[derive(Debug, Clone, serde::Serialize)]
pub struct YearRow {
    /// «2017».
    pub year: String,
    /// Page of the year; none without data.
    pub href: Option<String>,
    /// Place the numbers are for; none when the site has one place.
    pub place: Option<String>,
    /// Assessed, suspended, going on, no data.
    pub state: RoundState,
    /// «Tạm dừng», «Đang đánh giá»; none when assessed.
    pub state_label: Option<String>,
    /// «199».
    pub met: Option<String>,
    /// «223».
    pub total: Option<String>,
    /// «89,2%».
    pub share: Option<String>,
    /// Share as an integer, 0-100.
    pub percent: Option<u8>,
    /// Criteria set used.
    pub set: Option<Link>,
    /// Why there is no number, or another remark.
    pub note: Option<String>,
    /// Rules changed between the row above and this one; the sentence that says so.
    pub break_note: Option<String>,
    /// What the plan set out to reach.
    pub target: Option<Target>,
    /// Figures are made up.
    pub illustrative: bool,
}

#[derive(Debug, Clone, serde::Serialize)]
pub struct Target {
    /// «Kế hoạch đặt ra 20 đơn vị, đã đạt 19.»
    pub text: String,
    /// Where the mark stands, 0-100.
    pub percent: u8,
    /// It was reached.
    pub reached: bool,
}

#[derive(Debug, Clone, serde::Serialize)]
pub struct YearView {
    /// Frame.
    pub chrome: Chrome,
    /// One or two sentences.
    pub lead: Option<String>,
    /// All rounds of the year together; none when they cannot be added up.
    pub counts: Option<StatusCounts>,
    /// One per round.
    pub rounds: Vec<RoundCard>,
    /// Neighbouring years.
    pub pager: Pager,
    /// Data of the year.
    pub downloads: Vec<Download>,
}

#[derive(Debug, Clone, serde::Serialize)]
pub struct RoundCard {
    /// «Huyện Bàu Bàng, tỉnh Bình Dương».
    pub title: String,
    /// Relative href.
    pub href: String,
    /// «2 trong 2 xã đạt chuẩn».
    pub summary: String,
    /// Criteria set used.
    pub set: Option<String>,
    /// Share as an integer, 0-100.
    pub percent: Option<u8>,
    /// Figures are made up.
    pub illustrative: bool,
}

#[derive(Debug, Clone, serde::Serialize)]
pub struct RoundView {
    /// Frame.
    pub chrome: Chrome,
    /// The result in one plain sentence.
    pub sentence: String,
    /// Assessed, suspended, going on, no data.
    pub state: RoundState,
    /// Words for a state other than assessed, and why.
    pub state_note: Option<String>,
    /// Counts by status.
    pub counts: Option<StatusCounts>,
    /// Share that reached the standard, 0-100.
    pub met_percent: u8,
    /// What the plan set out to reach.
    pub target: Option<Target>,
    /// How totals spread; none with few units.
    pub spread: Option<Spread>,
    /// The units on a map.
    pub map: Option<AreaMap>,
    /// Criteria set used.
    pub set: Option<Link>,
    /// Decision, deciding body, scope, source, date.
    pub facts: Vec<Fact>,
    /// One per district, province or class, with its own counts; empty without roll-up.
    pub groups: Vec<RoundCard>,
    /// The rows; none while nothing is published.
    pub table: Option<ResultTable>,
    /// Text by the editors.
    pub body_html: Option<String>,
    /// What is not verified, and where declared and computed numbers differ.
    pub provenance: Vec<Provenance>,
    /// Citations.
    pub basis: Vec<LegalBasis>,
    /// CSV, JSON, original decision.
    pub downloads: Vec<Download>,
    /// Original publication.
    pub source: Option<Link>,
    /// Neighbouring years.
    pub pager: Pager,
    /// Dates and owner.
    pub freshness: Freshness,
}
