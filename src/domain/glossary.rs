//! Terms and abbreviations (thuật ngữ, chữ viết tắt), and how a text is looked up among them.

use std::collections::BTreeMap;

use crate::base::{Arena, Id, Place};
use crate::value::fold::{fold, modern_tones};
use crate::value::{Localized, Slug};

/// A term.
#[derive(Debug, Clone)]
pub struct Term {
    /// The term itself.
    pub term: Localized,
    /// Its abbreviation (chữ viết tắt).
    pub abbr: Option<String>,
    /// What it means, in plain text.
    pub text: Localized,
    /// Other names for the same thing.
    pub synonyms: Vec<String>,
    /// Its anchor on the glossary's page; unique there.
    pub anchor: Slug,
    /// Where it was written.
    pub place: Place,
}

/// All terms, in the order of a Vietnamese dictionary.
#[derive(Debug, Default)]
pub struct Glossary {
    /// The terms.
    pub terms: Arena<Term>,
    exact: BTreeMap<String, Id<Term>>,
    folded: BTreeMap<String, Vec<Id<Term>>>,
}

impl Term {
    /// Every name that it goes by: the term, its abbreviation, its synonyms.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        let english = self.term.en.as_deref();
        let more = self.abbr.as_deref().into_iter().chain(self.synonyms.iter().map(String::as_str));
        std::iter::once(self.term.vi.as_str()).chain(english).chain(more)
    }
}

impl Glossary {
    /// Takes terms that are in order; of two with one name the first answers to it.
    #[must_use]
    pub fn new(terms: Vec<Term>) -> Self {
        let mut glossary = Self { terms: terms.into_iter().collect(), ..Self::default() };
        for (id, term) in glossary.terms.iter() {
            for name in term.names() {
                glossary.exact.entry(exact_key(name)).or_insert(id);
                let same: &mut Vec<_> = glossary.folded.entry(fold(&exact_key(name))).or_default();
                if !same.contains(&id) {
                    same.push(id);
                }
            }
        }
        glossary
    }

    /// The term that goes by a name: with its accents as written, else without accents when that
    /// leaves only one.
    #[must_use]
    pub fn look_up(&self, name: &str) -> Option<Id<Term>> {
        let key = exact_key(name);
        if let Some(id) = self.exact.get(&key) {
            return Some(*id);
        }
        match self.folded.get(&fold(&key)).map(Vec::as_slice) {
            // A word that carries accents of its own is another word (`bán`, `bàn`).
            Some([id]) if key.is_ascii() => Some(*id),
            _ => None,
        }
    }
}

/// What spellings of one name share: case, place of the tone mark and spaces do not matter.
#[must_use]
pub fn exact_key(name: &str) -> String {
    modern_tones(name).split_whitespace().collect::<Vec<_>>().join(" ")
}
