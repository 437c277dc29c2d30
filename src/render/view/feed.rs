//! Feeds `feed.xml`, `sitemap.xml`, `robots.txt` and `redirect.html`: files without a frame.

use super::Alternate;

#[derive(Debug, Clone, serde::Serialize)]
pub struct FeedView {
    /// Language tag.
    pub lang: String,
    /// Title of the feed.
    pub title: String,
    /// One sentence.
    pub subtitle: Option<String>,
    /// Permanent id: the absolute address of the section.
    pub id: String,
    /// Absolute address of the feed.
    pub self_href: String,
    /// Absolute address of the page it follows.
    pub page_href: String,
    /// Latest change, RFC 3339.
    pub updated: String,
    /// Owner of the site.
    pub author: String,
    /// Latest first.
    pub entries: Vec<FeedEntry>,
}

#[derive(Debug, Clone, serde::Serialize)]
pub struct FeedEntry {
    /// Title.
    pub title: String,
    /// Absolute address, also the id.
    pub href: String,
    /// RFC 3339.
    pub updated: String,
    /// RFC 3339.
    pub published: Option<String>,
    /// One sentence.
    pub summary: Option<String>,
}

#[derive(Debug, Clone, serde::Serialize)]
pub struct SitemapView {
    /// Pages in path order.
    pub entries: Vec<SitemapEntry>,
}

#[derive(Debug, Clone, serde::Serialize)]
pub struct SitemapEntry {
    /// Absolute address.
    pub loc: String,
    /// ISO date.
    pub lastmod: Option<String>,
    /// Same page in other languages, itself included.
    pub alternates: Vec<Alternate>,
}

#[derive(Debug, Clone, serde::Serialize)]
pub struct RobotsView {
    /// Let robots in.
    pub allow: bool,
    /// Absolute address of the site map.
    pub sitemap: Option<String>,
}

#[derive(Debug, Clone, serde::Serialize)]
pub struct RedirectView {
    /// Language tag.
    pub lang: String,
    /// Title of the target.
    pub title: String,
    /// Relative href of the target.
    pub target: String,
    /// Absolute address of the target.
    pub canonical: Option<String>,
}
