//! Feeds `search.html` and `not-found.html`.

use super::{Chrome, Link, LinkGroup};

#[derive(Debug, Clone, serde::Serialize)]
pub struct SearchView {
    /// Frame.
    pub chrome: Chrome,
    /// Scripts in order, relative hrefs; none when the site has no index.
    pub scripts: Vec<String>,
    /// Folder of the index from the root, with a final `/`; empty without an index.
    pub index: String,
    /// The script's words, JSON.
    pub words: String,
    /// Ways to browse without searching: kinds, audiences.
    pub browse: Vec<LinkGroup>,
    /// Pages by the first letter of their titles; none on a large site.
    pub letters: Vec<LinkGroup>,
}

#[derive(Debug, Clone, serde::Serialize)]
pub struct NotFoundView {
    /// Frame; `root` is absolute.
    pub chrome: Chrome,
    /// Where to go from here.
    pub links: Vec<Link>,
}
