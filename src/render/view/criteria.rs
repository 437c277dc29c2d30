//! Feeds `criteria-sets.html`, `criteria-set.html` and `criterion.html`.

use super::{Card, Chrome, Download, Fact, Freshness, LegalBasis, Link, Pager, Provenance, TocEntry};

#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Scoring {
    /// Points up to a maximum.
    Points,
    /// Each indicator is met or not.
    PassFail,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Rank {
    /// Tiêu chí.
    Criterion,
    /// Chỉ tiêu.
    Indicator,
}

#[derive(Debug, Clone, serde::Serialize)]
pub struct CriteriaSetsView {
    /// Frame.
    pub chrome: Chrome,
    /// One or two sentences.
    pub lead: Option<String>,
    /// Body of the section page.
    pub body_html: Option<String>,
    /// Sets, latest first.
    pub sets: Vec<SetCard>,
}

#[derive(Debug, Clone, serde::Serialize)]
pub struct SetCard {
    /// «Quyết định số 27/2025/QĐ-TTg».
    pub title: String,
    /// Relative href.
    pub href: String,
    /// «Áp dụng từ năm 2026».
    pub period: String,
    /// «3 tiêu chí, 14 chỉ tiêu, không chấm điểm».
    pub shape: String,
    /// In use on the day of the build.
    pub current: bool,
    /// One sentence.
    pub summary: Option<String>,
    /// What it changed against the set before.
    pub revision: Option<Link>,
}

#[derive(Debug, Clone, serde::Serialize)]
pub struct CriteriaSetView {
    /// Frame.
    pub chrome: Chrome,
    /// One or two sentences.
    pub lead: Option<String>,
    /// In use on the day of the build.
    pub current: bool,
    /// «Áp dụng cho các năm đánh giá 2017-2021».
    pub period: String,
    /// Set that replaced it.
    pub successor: Option<Link>,
    /// Set it replaced.
    pub predecessor: Option<Link>,
    /// What it changed against each earlier set, the nearest first; then what later sets changed.
    pub revisions: Vec<Link>,
    /// Points or pass-fail.
    pub scoring: Scoring,
    /// «100»; none when not scored by points.
    pub max_total: Option<String>,
    /// Who decides, who checks, deadlines, counts.
    pub facts: Vec<Fact>,
    /// All must hold for a unit to meet the standard.
    pub conditions: Vec<Condition>,
    /// Criteria in order.
    pub criteria: Vec<CriterionRow>,
    /// Body beside the data.
    pub body_html: Option<String>,
    /// Headings of the body.
    pub toc: Vec<TocEntry>,
    /// Citations.
    pub basis: Vec<LegalBasis>,
    /// Numbers not verified.
    pub provenance: Vec<Provenance>,
    /// Rounds that used it.
    pub rounds: Vec<Link>,
    /// Score sheet and data.
    pub downloads: Vec<Download>,
    /// Dates and owner.
    pub freshness: Freshness,
}

#[derive(Debug, Clone, serde::Serialize)]
pub struct Condition {
    /// «Tổng số điểm đạt từ 80 điểm trở lên».
    pub text: String,
    /// Citation of this condition.
    pub basis: Option<LegalBasis>,
    /// Not verified: the sentence that says so.
    pub unverified: Option<String>,
}

#[derive(Debug, Clone, serde::Serialize)]
pub struct CriterionRow {
    /// «1».
    pub number: String,
    /// Name.
    pub title: String,
    /// Its page.
    pub href: Option<String>,
    /// «15»; none without points.
    pub max: Option<String>,
    /// Share of the whole in percent, 0-100; none without points.
    pub percent: Option<u8>,
    /// Its number or name is not verified.
    pub unverified: bool,
    /// «3 chỉ tiêu».
    pub count: Option<String>,
    /// Indicators known; empty when the list is not recorded.
    pub indicators: Vec<IndicatorRow>,
}

#[derive(Debug, Clone, serde::Serialize)]
pub struct IndicatorRow {
    /// «2.4».
    pub number: String,
    /// Name.
    pub title: String,
    /// Its page.
    pub href: Option<String>,
    /// «3»; none without points.
    pub max: Option<String>,
    /// Required level: «100%».
    pub level: Option<String>,
    /// Not verified.
    pub unverified: bool,
}

#[derive(Debug, Clone, serde::Serialize)]
pub struct CriterionView {
    /// Frame.
    pub chrome: Chrome,
    /// Criterion or indicator.
    pub rank: Rank,
    /// «2» or «2.4».
    pub number: String,
    /// Its set.
    pub set: Link,
    /// Its criterion, when this is an indicator.
    pub parent: Option<Link>,
    /// One or two sentences.
    pub lead: Option<String>,
    /// Most points, required level, period, who is in charge.
    pub facts: Vec<Fact>,
    /// Indicators, when this is a criterion.
    pub indicators: Vec<IndicatorRow>,
    /// Contents to score, when this is an indicator.
    pub contents: Vec<ContentRow>,
    /// «Trong năm không phát sinh … thì tính đạt».
    pub none_rule: Option<String>,
    /// The guide.
    pub body_html: Option<String>,
    /// Headings of the guide.
    pub toc: Vec<TocEntry>,
    /// Citations.
    pub basis: Vec<LegalBasis>,
    /// What is not verified.
    pub provenance: Vec<Provenance>,
    /// Same matter in other sets.
    pub counterparts: Vec<Link>,
    /// Guides, questions and experience on it.
    pub related: Vec<Card>,
    /// Forms.
    pub downloads: Vec<Download>,
    /// Neighbours in the set.
    pub pager: Pager,
    /// Dates and owner.
    pub freshness: Freshness,
}

#[derive(Debug, Clone, serde::Serialize)]
pub struct ContentRow {
    /// «1» or «a)».
    pub label: String,
    /// What is scored.
    pub text: String,
    /// Most points.
    pub max: Option<String>,
    /// Steps of the scale.
    pub options: Vec<ContentOption>,
    /// Not verified.
    pub unverified: bool,
}

#[derive(Debug, Clone, serde::Serialize)]
pub struct ContentOption {
    /// «a)»; none for a band.
    pub label: Option<String>,
    /// «Từ 90% trở lên».
    pub text: String,
    /// «1 điểm».
    pub points: Option<String>,
}

#[derive(Debug, Clone, serde::Serialize)]
pub struct RevisionView {
    /// Frame.
    pub chrome: Chrome,
    /// One or two sentences.
    pub lead: String,
    /// The earlier set.
    pub earlier: Link,
    /// The newer set.
    pub newer: Link,
    /// How the sets differ as wholes.
    pub figures: Vec<RevisionFigure>,
    /// The newer set's parts with what they came from.
    pub rows: Vec<RevisionRow>,
    /// Parts of the earlier set that nothing came from.
    pub gone: Vec<RevisionPart>,
    /// Why indicators are not compared.
    pub shallow: Option<String>,
    /// How parts were matched.
    pub method: String,
    /// Other pairs of sets.
    pub others: Vec<Link>,
}

#[derive(Debug, Clone, serde::Serialize)]
pub struct RevisionFigure {
    /// «Điểm tối đa».
    pub label: String,
    /// In the earlier set, one line each.
    pub earlier: Vec<String>,
    /// In the newer set.
    pub newer: Vec<String>,
    /// Whether they differ.
    pub changed: bool,
}

#[derive(Debug, Clone, serde::Serialize)]
pub struct RevisionRow {
    /// The part of the newer set.
    pub part: RevisionPart,
    /// What it came from.
    pub from: Vec<RevisionPart>,
    /// What changed.
    pub changes: Vec<RevisionChange>,
    /// Whether an editor matched it.
    pub by_editor: bool,
}

#[derive(Debug, Clone, serde::Serialize)]
pub struct RevisionPart {
    /// Criterion or indicator.
    pub rank: Rank,
    /// «2» or «2.4».
    pub number: String,
    /// Name.
    pub title: String,
    /// Its page.
    pub href: String,
    /// «15 điểm»; none without points.
    pub max: Option<String>,
    /// Its number or name is not verified.
    pub unverified: bool,
}

#[derive(Debug, Clone, serde::Serialize)]
pub struct RevisionChange {
    /// `new`, `kept`, `renamed`, `moved`, `merged`, `weight`.
    pub kind: &'static str,
    /// «Điểm tối đa 15 → 10».
    pub text: String,
}
