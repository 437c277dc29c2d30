//! Feeds `law.html` (one document) and `laws.html` (the register).

use super::{Change, Chrome, Day, Download, Freshness, Link, Provenance, TocEntry};

#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum LawState {
    /// Còn hiệu lực.
    InForce,
    /// Chưa có hiệu lực or hết hiệu lực; the words say which.
    NotInForce,
    /// Not known, never guessed.
    Unknown,
}

#[derive(Debug, Clone, serde::Serialize)]
pub struct LawStatus {
    /// Three states.
    pub state: LawState,
    /// «Còn hiệu lực».
    pub label: String,
    /// Why nothing more is known.
    pub sentence: Option<String>,
    /// What replaces it.
    pub replaced: Vec<Link>,
    /// Day the status holds for.
    pub as_of: Day,
}

#[derive(Debug, Clone, serde::Serialize)]
pub struct LawView {
    /// Frame; `title` is «Quyết định số 619/QĐ-TTg».
    pub chrome: Chrome,
    /// Status line.
    pub status: LawStatus,
    /// Hình thức: «Quyết định».
    pub form: String,
    /// Cơ quan ban hành; none when not recorded.
    pub issuer: Option<String>,
    /// Số, ký hiệu.
    pub number: String,
    /// Ngày ban hành.
    pub issued: Option<Day>,
    /// Ngày có hiệu lực.
    pub effective: Option<Day>,
    /// Ngày hết hiệu lực.
    pub expired: Option<Day>,
    /// Trích yếu.
    pub summary: String,
    /// Người ký.
    pub signer: Option<String>,
    /// Official text on an official site.
    pub official: Option<Link>,
    /// Files of the text.
    pub downloads: Vec<Download>,
    /// Amends, replaced by, guides …
    pub relations: Vec<LawRelation>,
    /// Articles that the register knows.
    pub articles: Vec<ArticleRow>,
    /// Issue, force, amendments, end: by day.
    pub timeline: Vec<Change>,
    /// Pages of this site that cite it.
    pub cited_by: Vec<CitingPage>,
    /// Our notes on the document.
    pub body_html: Option<String>,
    /// Headings of the notes.
    pub toc: Vec<TocEntry>,
    /// What is not verified.
    pub provenance: Vec<Provenance>,
    /// Known changes of the record, latest first.
    pub changes: Vec<Change>,
    /// Dates and owner of the record.
    pub freshness: Freshness,
}

#[derive(Debug, Clone, serde::Serialize)]
pub struct LawRelation {
    /// «Được hướng dẫn bởi».
    pub label: String,
    /// Documents on the other side.
    pub laws: Vec<LawRow>,
}

#[derive(Debug, Clone, serde::Serialize)]
pub struct CitingPage {
    /// Title of the page.
    pub title: String,
    /// Relative href.
    pub href: String,
    /// Its kind in words.
    pub kind_label: Option<String>,
    /// Parts it cites: «khoản 1 Điều 8».
    pub pinpoints: Vec<String>,
    /// The sentences that cite it.
    pub passages: Vec<Passage>,
}

#[derive(Debug, Clone, serde::Serialize)]
pub struct Passage {
    /// The sentence.
    pub text: String,
    /// The part of the page that holds it.
    pub href: String,
}

#[derive(Debug, Clone, serde::Serialize)]
pub struct ArticleRow {
    /// Anchor: `dieu-4`.
    pub id: String,
    /// «Điều 4».
    pub name: String,
    /// Its heading.
    pub title: Option<String>,
    /// «3 khoản».
    pub clauses: Option<String>,
}

#[derive(Debug, Clone, serde::Serialize)]
pub struct LawFilters {
    /// Documents in all.
    pub total: usize,
    /// By form, in the order of the groups.
    pub forms: Vec<Choice>,
    /// By force; those that occur.
    pub states: Vec<Choice>,
    /// By year, latest first; the last may stand for all years before.
    pub years: Vec<Choice>,
}

#[derive(Debug, Clone, serde::Serialize)]
pub struct Choice {
    /// `in-force`; `1` for the first of those that are told apart by their place.
    pub value: String,
    /// Its words.
    pub label: String,
    /// Documents that it leaves.
    pub count: usize,
}

#[derive(Debug, Clone, serde::Serialize)]
pub struct LawsView {
    /// Frame.
    pub chrome: Chrome,
    /// One or two sentences.
    pub lead: Option<String>,
    /// Body of the section page.
    pub body_html: Option<String>,
    /// Ways to narrow the list.
    pub filters: LawFilters,
    /// Documents by form or field.
    pub groups: Vec<LawGroup>,
    /// Register as data.
    pub downloads: Vec<Download>,
}

#[derive(Debug, Clone, serde::Serialize)]
pub struct LawGroup {
    /// «Quyết định của Thủ tướng Chính phủ».
    pub title: String,
    /// Anchor, ASCII.
    pub id: String,
    /// At least one row.
    pub laws: Vec<LawRow>,
}

#[derive(Debug, Clone, serde::Serialize)]
pub struct LawRow {
    /// «Quyết định số 619/QĐ-TTg».
    pub title: String,
    /// Our page; none when the document is only named.
    pub href: Option<String>,
    /// In the register's list: the place of its year among the choices.
    pub year_at: Option<usize>,
    /// Trích yếu.
    pub summary: Option<String>,
    /// Cơ quan ban hành.
    pub issuer: Option<String>,
    /// Ngày ban hành.
    pub issued: Option<Day>,
    /// State; none when only named.
    pub state: Option<LawState>,
    /// Its words.
    pub state_label: Option<String>,
}
