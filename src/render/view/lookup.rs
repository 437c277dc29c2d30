//! Feeds `lookup.html`: the page that finds a commune by its name.

use super::{Chrome, Link};

#[derive(Debug, Clone, serde::Serialize)]
pub struct LookupView {
    /// Frame.
    pub chrome: Chrome,
    /// One or two sentences.
    pub lead: Option<String>,
    /// Body of the page by the editors.
    pub body_html: Option<String>,
    /// Folder of the data, from the root.
    pub folder: String,
    /// Which files hold units that ended.
    pub old: String,
    /// Words for the script, as JSON.
    pub words: String,
    /// Provinces with their districts, for those without scripts.
    pub places: Vec<LookupPlace>,
    /// The list of all units.
    pub all: Link,
}

#[derive(Debug, Clone, serde::Serialize)]
pub struct LookupPlace {
    /// «Tỉnh Bình Dương».
    pub title: String,
    /// Its page.
    pub href: String,
    /// «24 đơn vị».
    pub count: String,
    /// Its districts.
    pub parts: Vec<Link>,
}
