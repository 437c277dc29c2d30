//! Who cites what: for each document the places of the site that name it.

use std::collections::BTreeMap;

use super::laws::Cited;
use super::page::Page;
use super::tree::Tree;
use crate::base::Id;
use crate::domain::citation::Pinpoint;
use crate::domain::law::Law;
use crate::value::Lang;

/// A place that cites a document.
#[derive(Debug, Clone)]
pub struct Citing {
    /// The page.
    pub page: Id<Page>,
    /// The parts of the document; empty for the whole of it.
    pub pinpoints: Vec<Pinpoint>,
    /// Where on the page.
    pub place: CitingPlace,
}

/// Where a page cites a document.
#[derive(Debug, Clone)]
pub enum CitingPlace {
    /// In its front matter (căn cứ).
    Basis,
    /// In its text: the citation's place in the page's list.
    Text(u32),
}

/// Gathers the places, in the order of pages and texts. A translation cites what its Vietnamese
/// page cites.
#[must_use]
pub fn gather(tree: &Tree) -> BTreeMap<Id<Law>, Vec<Citing>> {
    let mut citing: BTreeMap<Id<Law>, Vec<Citing>> = BTreeMap::new();
    let own = |page: &Page| page.lang == Lang::Vi || page.twins.is_empty();
    for (id, page) in tree.pages.iter().filter(|(_, page)| own(page)) {
        let mut add = |law: Id<Law>, pinpoints: &[Pinpoint], place| {
            citing.entry(law).or_default().push(Citing { page: id, pinpoints: pinpoints.to_vec(), place });
        };
        for Cited { citation, law, .. } in page.basis.iter().flatten() {
            if let Some(law) = law {
                add(*law, &citation.pinpoints, CitingPlace::Basis);
            }
        }
        for ((found, law), at) in page.draft.citations.iter().zip(&page.cited).zip(0..) {
            if let Some(law) = law {
                add(*law, &found.citation.pinpoints, CitingPlace::Text(at));
            }
        }
    }
    citing
}
