//! Feeds `section.html`, `tags.html` and `tag.html`.

use super::{Card, Chrome, LinkGroup, Pagination};

#[derive(Debug, Clone, serde::Serialize)]
pub struct SectionView {
    /// Frame.
    pub chrome: Chrome,
    /// One or two sentences.
    pub lead: Option<String>,
    /// Body of `_index.md`; on the first page only.
    pub body_html: Option<String>,
    /// Sections below this one.
    pub sections: Vec<Card>,
    /// Pages of this section on this page of the list.
    pub cards: Vec<Card>,
    /// «24 bài».
    pub count: Option<String>,
    /// Pages of the list.
    pub pagination: Pagination,
    /// Ways to narrow down: by kind, by tag, by year.
    pub browse: Vec<LinkGroup>,
}

#[derive(Debug, Clone, serde::Serialize)]
pub struct TagsView {
    /// Frame.
    pub chrome: Chrome,
    /// One or two sentences.
    pub lead: Option<String>,
    /// Tags in Vietnamese order.
    pub tags: Vec<TagEntry>,
}

#[derive(Debug, Clone, serde::Serialize)]
pub struct TagEntry {
    /// The tag.
    pub title: String,
    /// Relative href.
    pub href: String,
    /// Pages that carry it.
    pub count: u32,
}

#[derive(Debug, Clone, serde::Serialize)]
pub struct TagView {
    /// Frame.
    pub chrome: Chrome,
    /// «12 trang».
    pub count: Option<String>,
    /// Pages on this page of the list.
    pub cards: Vec<Card>,
    /// Pages of the list.
    pub pagination: Pagination,
}
