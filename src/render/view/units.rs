//! Feeds `units.html`: the index of administrative units.

use super::{Chrome, Link, StatusTag};

#[derive(Debug, Clone, serde::Serialize)]
pub struct UnitsView {
    /// Frame.
    pub chrome: Chrome,
    /// One or two sentences.
    pub lead: Option<String>,
    /// Body of the section page.
    pub body_html: Option<String>,
    /// Other index pages, when the list is split by province.
    pub parts: Vec<Link>,
    /// «Từ ngày 01/7/2025», «Trước ngày 01/7/2025».
    pub periods: Vec<UnitPeriod>,
}

#[derive(Debug, Clone, serde::Serialize)]
pub struct UnitPeriod {
    /// Heading.
    pub title: String,
    /// Anchor, ASCII.
    pub id: String,
    /// What changed, in one sentence.
    pub note: Option<String>,
    /// Provinces, or districts of one province.
    pub groups: Vec<UnitGroup>,
}

#[derive(Debug, Clone, serde::Serialize)]
pub struct UnitGroup {
    /// «Huyện Bàu Bàng».
    pub title: String,
    /// Anchor, ASCII.
    pub id: String,
    /// «7 đơn vị».
    pub count: String,
    /// Units in Vietnamese order.
    pub units: Vec<UnitEntry>,
}

#[derive(Debug, Clone, serde::Serialize)]
pub struct UnitEntry {
    /// «Xã Lai Uyên».
    pub title: String,
    /// Relative href.
    pub href: String,
    /// Latest result; none when there is none.
    pub tag: Option<StatusTag>,
    /// Year of that result.
    pub year: Option<String>,
    /// «Nay là Phường …» or a remark that tells namesakes apart.
    pub note: Option<String>,
}
