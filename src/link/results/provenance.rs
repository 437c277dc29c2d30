//! Which numbers of a criteria set were compared with the legal text.

use std::sync::Arc;

use crate::base::problem::Criteria;
use crate::base::say::Nearest;
use crate::base::{Place, Report, Spanned};
use crate::domain::criteria::{Figure, Proof, Provenance};
use crate::load::criteria::ProvenanceDraft;

/// Gives each number its proof, and knows every path that an editor may name.
#[derive(Debug)]
pub(super) struct Prover<'d> {
    file: &'d Arc<str>,
    entries: Vec<Provenance>,
    /// Paths of numbers, with whether each was verified, in the order of the set.
    figures: Vec<(String, bool)>,
    /// Other paths that can be named.
    texts: Vec<String>,
}

impl<'d> Prover<'d> {
    pub(super) fn new(file: &'d Arc<str>, drafts: &[ProvenanceDraft]) -> Self {
        let entry = |draft: &ProvenanceDraft| Provenance {
            path: draft.path.value.clone(),
            proof: match &draft.verified_against {
                Some(against) => Proof::Verified {
                    against: against.value.clone(),
                    on: draft.checked_on.as_ref().map(|date| date.value),
                },
                None => Proof::Unverified { note: draft.note.as_ref().map(|note| note.value.clone()) },
            },
            place: Place::span(Arc::clone(file), draft.path.span),
        };
        Self { file, entries: drafts.iter().map(entry).collect(), figures: Vec::new(), texts: Vec::new() }
    }

    /// Gives a number its proof: that of the entry with the longest path that covers it.
    pub(super) fn figure<T>(&mut self, path: String, written: Spanned<T>) -> Figure<T> {
        let covering = self.entries.iter().filter(|entry| covers(&entry.path, &path));
        let nearest = covering.max_by_key(|entry| entry.path.len());
        let proof = nearest.map_or(Proof::Unverified { note: None }, |entry| entry.proof.clone());
        self.figures.push((path.clone(), matches!(proof, Proof::Verified { .. })));
        Figure { value: written.value, path, place: Place::span(Arc::clone(self.file), written.span), proof }
    }

    /// Notes a path that can be named but is not counted as a number.
    pub(super) fn text(&mut self, path: impl Into<String>) {
        self.texts.push(path.into());
    }

    /// Reports entries for paths that are not there.
    pub(super) fn check(&self, report: &mut Report) {
        let known = || self.figures.iter().map(|(path, _)| path).chain(&self.texts).map(String::as_str);
        for entry in &self.entries {
            if !known().any(|path| covers(&entry.path, path)) {
                let nearest = Nearest::of(&entry.path, known());
                report.push(Criteria::PathUnknown { path: entry.path.clone(), nearest }, entry.place.clone());
            }
        }
    }

    /// The entries, and the paths of what was not verified: a path that covers only unverified
    /// numbers stands for all of them.
    pub(super) fn finish(self) -> (Vec<Provenance>, Vec<String>) {
        let mut unverified: Vec<String> = Vec::new();
        for (path, verified) in &self.figures {
            if !verified && !unverified.iter().any(|known| covers(known, path)) {
                unverified.push(self.widest(path).to_owned());
            }
        }
        for entry in self.entries.iter().filter(|entry| matches!(entry.proof, Proof::Unverified { .. })) {
            if !unverified.iter().any(|known| covers(known, &entry.path)) {
                unverified.push(entry.path.clone());
            }
        }
        (self.entries, unverified)
    }

    /// The shortest path that covers this number and no verified one.
    fn widest<'p>(&self, path: &'p str) -> &'p str {
        let ends = path.match_indices('.').map(|(at, _)| at);
        let mut shorter = ends.map(|at| &path[..at]);
        let clear = |short: &&str| !self.figures.iter().any(|(path, verified)| *verified && covers(short, path));
        shorter.find(clear).unwrap_or(path)
    }
}

/// Whether a path is the other, or stands above it.
fn covers(path: &str, other: &str) -> bool {
    other.strip_prefix(path).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}

#[cfg(test)]
mod tests {
    use super::covers;

    #[test]
    fn a_path_covers_what_is_below_it() {
        assert!(covers("criteria.2", "criteria.2.max") && covers("max", "max"));
        assert!(!covers("criteria.2", "criteria.20.max") && !covers("criteria.2.max", "criteria.2"));
    }
}
