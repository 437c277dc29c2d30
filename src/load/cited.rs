//! The citations in a page's running text, found when the page is read and so remembered with it.

use super::front::Front;
use crate::base::Spanned;
use crate::base::prose::{Flow, Prose, Stretch};
use crate::domain::citation::{Citation, may_cite, recognise, recognise_composed};

/// A citation in a page's text.
#[derive(Debug, Clone)]
pub struct InText {
    /// What it says; its own span has no meaning outside the reading.
    pub citation: Citation,
    /// Where it stands.
    pub at: Stretch,
    /// The sentence that holds it.
    pub passage: String,
}

/// Finds the citations of a text, in the order of its text. Blocks are read as one text, so that a
/// name given in one paragraph holds in the next.
#[must_use]
pub fn find(prose: &Prose) -> Vec<InText> {
    if !may_cite(&prose.text) {
        return Vec::new();
    }
    let flow = Flow::of(prose);
    let placed = recognise_composed(&flow.text).into_iter().filter_map(|citation| {
        let at = flow.place(&citation.span)?;
        let passage = flow.passage(&citation.span);
        Some(InText { citation, at, passage })
    });
    let mut found: Vec<InText> = placed.collect();
    found.sort_by_key(|found| found.at.range.start);
    found
}

/// The values of a page's front matter that cite documents: title, description, objectives. Its
/// basis is read when the page is linked.
#[must_use]
pub fn head(front: &Front) -> Vec<(Spanned<String>, Vec<Citation>)> {
    // The title of a document's own page is its title as issued.
    let title = front.common.title.as_ref().filter(|_| front.law.is_none());
    let values = title.into_iter().chain(&front.common.description).chain(&front.training.objectives);
    values.map(|value| (value.clone(), recognise(value))).filter(|(_, found)| !found.is_empty()).collect()
}
