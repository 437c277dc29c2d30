//! Who cites what: for each document the places of the site that name it.

use std::collections::BTreeMap;

use super::laws::Cited;
use super::page::Page;
use super::results::Results;
use super::said::{Role, Said, Speaker};
use super::tree::Tree;
use crate::base::Id;
use crate::domain::citation::Pinpoint;
use crate::domain::criteria::CriteriaSet;
use crate::domain::law::Law;
use crate::value::Lang;

/// A place that cites a document.
#[derive(Debug, Clone)]
pub struct Citing {
    /// What cites it.
    pub by: Speaker,
    /// The parts of the document; empty for the whole of it.
    pub pinpoints: Vec<Pinpoint>,
    /// Where.
    pub place: CitingPlace,
}

/// Where a document is cited.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CitingPlace {
    /// In the basis of a page (căn cứ).
    Basis,
    /// In a page's text: the citation's place in the page's list.
    Text(u32),
    /// In a record or the head of a page: its place among what is said.
    Said(u32),
    /// In the basis of the criteria set that a round applies.
    Set(Id<CriteriaSet>),
}

/// Gathers the places: pages in order with their bases and texts, then heads and records. A
/// translation cites what its Vietnamese page cites.
#[must_use]
pub fn gather(tree: &Tree, results: &Results, said: &[Said]) -> BTreeMap<Id<Law>, Vec<Citing>> {
    let mut citing: BTreeMap<Id<Law>, Vec<Citing>> = BTreeMap::new();
    let mut add = |law: Option<Id<Law>>, by: Speaker, pinpoints: &[Pinpoint], place| {
        if let Some(law) = law {
            citing.entry(law).or_default().push(Citing { by, pinpoints: pinpoints.to_vec(), place });
        }
    };
    let own = |page: &Page| page.lang == Lang::Vi || page.twins.is_empty();
    for (id, page) in tree.pages.iter().filter(|(_, page)| own(page)) {
        let by = Speaker::Page(id);
        for Cited { citation, law, .. } in page.basis.iter().flatten() {
            add(*law, by, &citation.pinpoints, CitingPlace::Basis);
        }
        for ((found, law), at) in page.draft.citations.iter().zip(&page.cited).zip(0..) {
            add(*law, by, &found.citation.pinpoints, CitingPlace::Text(at));
        }
    }
    let theirs = |said: &Said| !matches!(said.by, Speaker::Page(page) if !own(&tree.pages[page]));
    for (said, at) in said.iter().zip(0..).filter(|(said, _)| theirs(said)) {
        for Cited { citation, law, .. } in &said.cited {
            add(*law, said.by, &citation.pinpoints, CitingPlace::Said(at));
        }
    }
    for (round, set) in results.rounds.iter().filter_map(|(id, round)| Some((id, round.set?))) {
        let rests = |said: &&Said| said.by == Speaker::Set(set) && said.role == Role::Basis;
        for Cited { citation, law, .. } in said.iter().filter(rests).flat_map(|said| &said.cited) {
            add(*law, Speaker::Round(round), &citation.pinpoints, CitingPlace::Set(set));
        }
    }
    citing
}
