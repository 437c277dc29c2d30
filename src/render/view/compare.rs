//! Feeds `compare.html`: communes side by side.

use super::{Chrome, LookupPlace};

#[derive(Debug, Clone, serde::Serialize)]
pub struct CompareView {
    /// Frame.
    pub chrome: Chrome,
    /// One or two sentences.
    pub lead: String,
    /// Body of the page by the editors.
    pub body_html: Option<String>,
    /// Folder of the look-up data, from the root.
    pub folder: String,
    /// Which files hold units that ended.
    pub old: String,
    /// Words for the look-up box, as JSON.
    pub words: String,
    /// Words for the table, as JSON.
    pub compare_words: String,
    /// Criteria sets with the titles of their parts, as JSON.
    pub sets: String,
    /// Provinces with their districts, for those without scripts.
    pub places: Vec<LookupPlace>,
}
