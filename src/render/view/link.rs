//! Links and the lists made of them.

#[derive(Debug, Clone, serde::Serialize)]
pub struct Link {
    /// Words of the link.
    pub title: String,
    /// Relative href ending in `index.html`, or an absolute address.
    pub href: String,
    /// Language of the target when it differs from the page's.
    pub lang: Option<String>,
}

#[derive(Debug, Clone, serde::Serialize)]
pub struct LinkGroup {
    /// Heading of the group.
    pub title: String,
    /// At least one link.
    pub links: Vec<Link>,
}

#[derive(Debug, Clone, serde::Serialize)]
pub struct Card {
    /// Title, the link's words.
    pub title: String,
    /// Relative href.
    pub href: String,
    /// One sentence.
    pub summary: Option<String>,
    /// «Hướng dẫn», «Hỏi đáp»; none when all cards share it.
    pub kind_label: Option<String>,
    /// Date as text: «15/12/2019».
    pub date: Option<String>,
    /// Same date in ISO form, for `<time>`.
    pub date_iso: Option<String>,
    /// Language of the target when it differs.
    pub lang: Option<String>,
}

#[derive(Debug, Clone, serde::Serialize)]
pub struct CardGroup {
    /// Heading of the group.
    pub title: String,
    /// «Xem tất cả»; none when everything is shown.
    pub more: Option<Link>,
    /// At least one card.
    pub cards: Vec<Card>,
}

#[derive(Debug, Clone, serde::Serialize)]
pub struct TocEntry {
    /// 2 for h2, 3 for h3.
    pub level: u8,
    /// Text of the heading.
    pub title: String,
    /// Its id, without `#`.
    pub id: String,
}

#[derive(Debug, Clone, serde::Serialize)]
pub struct Pager {
    /// Page before; none on the first.
    pub prev: Option<Link>,
    /// Page after; none on the last.
    pub next: Option<Link>,
}

#[derive(Debug, Clone, serde::Serialize)]
pub struct Pagination {
    /// Number of this page, from 1.
    pub current: u32,
    /// Pages in all; templates show nothing when 1.
    pub total: u32,
    /// Every page shown, in order; gaps are the template's to draw.
    pub pages: Vec<PageNumber>,
    /// Page before.
    pub prev_href: Option<String>,
    /// Page after.
    pub next_href: Option<String>,
}

#[derive(Debug, Clone, serde::Serialize)]
pub struct PageNumber {
    /// From 1.
    pub number: u32,
    /// Relative href.
    pub href: String,
    /// Pages were left out before this one.
    pub gap: bool,
}

#[derive(Debug, Clone, serde::Serialize)]
pub struct Download {
    /// «Bảng kết quả năm 2017».
    pub title: String,
    /// Relative href of the file.
    pub href: String,
    /// «CSV», «PDF».
    pub format: String,
    /// «12 KB»; none when not known.
    pub size: Option<String>,
}
