//! Feeds `data.html`: the open data page.

use super::{Change, Chrome, Day, Download, Link};

#[derive(Debug, Clone, serde::Serialize)]
pub struct DataView {
    /// Frame.
    pub chrome: Chrome,
    /// One or two sentences.
    pub lead: Option<String>,
    /// Body of the section page.
    pub body_html: Option<String>,
    /// Data sets in order.
    pub datasets: Vec<Dataset>,
    /// `datapackage.json`.
    pub package: Option<Download>,
    /// Licence.
    pub licence: Option<Link>,
    /// «Có gì thay đổi», latest first.
    pub changes: Vec<Change>,
}

#[derive(Debug, Clone, serde::Serialize)]
pub struct Dataset {
    /// «Kết quả đánh giá».
    pub title: String,
    /// Anchor, ASCII.
    pub id: String,
    /// What a row is.
    pub description: Option<String>,
    /// «2.230 dòng».
    pub rows: Option<String>,
    /// Last change.
    pub updated: Option<Day>,
    /// CSV, JSON.
    pub files: Vec<Download>,
    /// Fields in order.
    pub fields: Vec<FieldRow>,
}

#[derive(Debug, Clone, serde::Serialize)]
pub struct FieldRow {
    /// Name in the file: `ma_don_vi`.
    pub name: String,
    /// «chuỗi», «số», «ngày».
    pub kind: String,
    /// What it holds.
    pub text: String,
}
