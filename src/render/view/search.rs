//! Feeds `search.html` and `not-found.html`.

use super::{Chrome, Link, LinkGroup};

#[derive(Debug, Clone, serde::Serialize)]
pub struct SearchView {
    /// Frame.
    pub chrome: Chrome,
    /// Scripts in order, relative hrefs.
    pub scripts: Vec<String>,
    /// Ways to browse without searching: kinds, provinces.
    pub browse: Vec<LinkGroup>,
}

#[derive(Debug, Clone, serde::Serialize)]
pub struct NotFoundView {
    /// Frame; `root` is absolute.
    pub chrome: Chrome,
    /// Where to go from here.
    pub links: Vec<Link>,
}
