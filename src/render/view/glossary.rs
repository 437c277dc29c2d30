//! Feeds `glossary.html`.

use super::{Chrome, LegalBasis, Link};

#[derive(Debug, Clone, serde::Serialize)]
pub struct GlossaryView {
    /// Frame.
    pub chrome: Chrome,
    /// One or two sentences.
    pub lead: Option<String>,
    /// Letters that occur, in Vietnamese order.
    pub letters: Vec<GlossaryLetter>,
}

#[derive(Debug, Clone, serde::Serialize)]
pub struct GlossaryLetter {
    /// «Đ».
    pub letter: String,
    /// Anchor, ASCII: `chu-dd`.
    pub id: String,
    /// Terms in Vietnamese order.
    pub entries: Vec<GlossaryEntry>,
}

#[derive(Debug, Clone, serde::Serialize)]
pub struct GlossaryEntry {
    /// Anchor of the term.
    pub id: String,
    /// The term.
    pub term: String,
    /// «PBGDPL».
    pub abbreviation: Option<String>,
    /// The term in other languages, «English: …».
    pub translation: Option<String>,
    /// Language of the translation.
    pub translation_lang: Option<String>,
    /// Definition, block HTML.
    pub definition_html: String,
    /// Citations.
    pub basis: Vec<LegalBasis>,
    /// Other terms and pages.
    pub see: Vec<Link>,
    /// Pages that use it, as many as are shown.
    pub used: Vec<Link>,
    /// «và 12 trang khác».
    pub more: Option<String>,
}
