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
    /// «Có hiệu lực từ 01/01/2026; chưa ghi nhận văn bản sửa đổi.»
    pub sentence: Option<String>,
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
}

#[derive(Debug, Clone, serde::Serialize)]
pub struct LawsView {
    /// Frame.
    pub chrome: Chrome,
    /// One or two sentences.
    pub lead: Option<String>,
    /// Body of the section page.
    pub body_html: Option<String>,
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
