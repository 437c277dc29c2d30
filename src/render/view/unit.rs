//! Feeds `unit.html`: one administrative unit and its results.

use super::{
    Bars, Card, CheckGroup, Chrome, Download, Fact, Freshness, HistoryRow, LegalBasis, Link, Medians, Provenance,
    Spread, StatusTag, Timeline,
};

#[derive(Debug, Clone, serde::Serialize)]
pub struct UnitView {
    /// Frame; `title` is «Xã Lai Uyên».
    pub chrome: Chrome,
    /// «huyện Bàu Bàng, tỉnh Bình Dương».
    pub place: String,
    /// «Xã điểm» and the like.
    pub marks: Vec<String>,
    /// The unit no longer exists: the sentence that says so.
    pub ended: Option<String>,
    /// Latest result; the status may be «chưa có số liệu».
    pub verdict: Verdict,
    /// Scores per criterion, when the set has points.
    pub bars: Option<Bars>,
    /// Indicators, when the set is pass or fail.
    pub checks: Vec<CheckGroup>,
    /// Satisfaction and other measures of the year.
    pub measures: Vec<Fact>,
    /// Where the unit stands among those of the latest round.
    pub spread: Option<Spread>,
    /// The unit beside the middle of its district and province.
    pub medians: Option<Medians>,
    /// The years as a drawing; none where fewer than two have points.
    pub timeline: Option<Timeline>,
    /// Years, latest first.
    pub history: Vec<HistoryRow>,
    /// Units this one came from.
    pub predecessors: Vec<UnitRelation>,
    /// Units that came out of this one.
    pub successors: Vec<UnitRelation>,
    /// «Điều này có nghĩa gì»; none uses the theme's own words.
    pub meaning_html: Option<String>,
    /// «Bạn có thể làm gì»; empty uses the theme's own words.
    pub actions: Vec<Action>,
    /// The commune's office.
    pub contact: Option<Contact>,
    /// Citations.
    pub basis: Vec<LegalBasis>,
    /// What is not verified.
    pub provenance: Vec<Provenance>,
    /// CSV, JSON, PDF.
    pub downloads: Vec<Download>,
    /// Licence of the data.
    pub licence: Option<Link>,
    /// The same year's table with its neighbours.
    pub compare: Option<Link>,
    /// Code, kind, valid from and to.
    pub facts: Vec<Fact>,
    /// Experience and news about the unit.
    pub related: Vec<Card>,
    /// Text by the editors.
    pub body_html: Option<String>,
    /// Dates and owner.
    pub freshness: Freshness,
}

#[derive(Debug, Clone, serde::Serialize)]
pub struct Verdict {
    /// Status of the latest year.
    pub tag: StatusTag,
    /// «2017»; none when there is no result at all.
    pub year: Option<String>,
    /// The result in one plain sentence.
    pub sentence: String,
    /// «95,45»; none without points.
    pub score: Option<String>,
    /// «100»; none without points.
    pub max: Option<String>,
    /// «Chủ tịch Ủy ban nhân dân huyện Bàu Bàng».
    pub decided_by: Option<String>,
    /// «Quyết định số 2793/QĐ-UBND ngày 20 tháng 11 năm 2017».
    pub decision: Option<String>,
    /// Text of the decision or the publication.
    pub decision_href: Option<String>,
    /// Round page of the year.
    pub round: Option<Link>,
    /// Criteria set used.
    pub set: Option<Link>,
}

#[derive(Debug, Clone, serde::Serialize)]
pub struct UnitRelation {
    /// «Xã Lai Hưng».
    pub title: String,
    /// Its page; none when not on the site.
    pub href: Option<String>,
    /// Whole area, not a part of it.
    pub whole: bool,
    /// «toàn bộ», «một phần», in words.
    pub extent: String,
}

#[derive(Debug, Clone, serde::Serialize)]
pub struct Action {
    /// «Gọi Trung tâm trợ giúp pháp lý».
    pub title: String,
    /// How, in one or two sentences.
    pub text: Option<String>,
    /// Where to go on.
    pub href: Option<String>,
}

#[derive(Debug, Clone, serde::Serialize)]
pub struct Contact {
    /// «Ủy ban nhân dân xã Lai Uyên».
    pub name: String,
    /// Address on one line.
    pub address: Option<String>,
    /// Telephone as it is read.
    pub phone: Option<String>,
    /// Telephone as a `tel:` href.
    pub phone_href: Option<String>,
    /// E-mail address.
    pub email: Option<String>,
    /// Opening hours.
    pub hours: Option<String>,
    /// Web site.
    pub website: Option<Link>,
}
