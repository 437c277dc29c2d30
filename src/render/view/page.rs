//! Feeds `page.html`: article, guide, page, step, qa, form, experience.

use super::{Card, Change, Chrome, Download, Fact, Freshness, LegalBasis, Link, Pager, Period, TocEntry};

#[derive(Debug, Clone, serde::Serialize)]
pub struct PageView {
    /// Frame.
    pub chrome: Chrome,
    /// Kind as in the front matter: `article`, `guide`, `qa` …; a class on the page.
    pub kind: String,
    /// One or two sentences under the H1.
    pub lead: Option<String>,
    /// Who wrote it.
    pub author: Option<String>,
    /// Main picture.
    pub image_html: Option<String>,
    /// Steps or pages this one belongs to.
    pub series: Option<Series>,
    /// Headings; templates show it from three entries on.
    pub toc: Vec<TocEntry>,
    /// The text.
    pub body_html: String,
    /// What the rounds of some years came to, where the page reports on them.
    pub period: Option<Period>,
    /// Pages below this one (children), when the page is also a folder.
    pub children: Vec<Card>,
    /// Dates and owner.
    pub freshness: Freshness,
    /// Label and value pairs: place, audience, fee, time.
    pub facts: Vec<Fact>,
    /// Citations.
    pub basis: Vec<LegalBasis>,
    /// Attachments and packs.
    pub downloads: Vec<Download>,
    /// Related pages.
    pub related: Vec<Card>,
    /// Tags.
    pub tags: Vec<Link>,
    /// «Có gì thay đổi», latest first.
    pub changes: Vec<Change>,
    /// Neighbours in the series or section.
    pub pager: Pager,
}

#[derive(Debug, Clone, serde::Serialize)]
pub struct Series {
    /// Name of the whole.
    pub title: String,
    /// Its own page.
    pub href: Option<String>,
    /// The parts are steps to follow in order, and carry numbers.
    pub steps: bool,
    /// Parts in order, this page among them.
    pub parts: Vec<SeriesPart>,
}

#[derive(Debug, Clone, serde::Serialize)]
pub struct SeriesPart {
    /// Title of the part.
    pub title: String,
    /// Relative href.
    pub href: String,
    /// This page.
    pub current: bool,
}
