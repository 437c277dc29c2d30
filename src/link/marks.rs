//! What a page's text marks by itself: citations that lead to their document, terms that lead to
//! the glossary where a section first names them.

use std::collections::{BTreeMap, BTreeSet};

use super::laws::Laws;
use super::page::{Mark, Marked, Page};
use crate::base::Id;
use crate::base::prose::{Flow, TextRange};
use crate::domain::glossary::{Glossary, Term};
use crate::value::Lang;
use crate::value::fold::modern_tones;

/// What texts are searched for.
#[derive(Debug)]
pub struct Marker<'a> {
    laws: &'a Laws,
    /// By language and first word: the words of each name, longest first.
    names: BTreeMap<Lang, BTreeMap<String, Vec<Name>>>,
}

/// A name of a term, word by word.
#[derive(Debug)]
struct Name {
    words: Vec<String>,
    /// Abbreviations are told from words by their capitals.
    exact: Option<String>,
    term: Id<Term>,
}

impl<'a> Marker<'a> {
    /// Prepares the names of a glossary.
    #[must_use]
    pub fn new(laws: &'a Laws, glossary: &Glossary) -> Self {
        let mut names: BTreeMap<Lang, BTreeMap<String, Vec<Name>>> = BTreeMap::new();
        for (id, term) in glossary.terms.iter() {
            let mut add = |lang: Lang, name: &str, exact: bool| {
                let words: Vec<String> = words(name).map(|(_, word)| key(word)).collect();
                let Some(first) = words.first().cloned() else { return };
                let exact = exact.then(|| name.to_owned());
                names.entry(lang).or_default().entry(first).or_default().push(Name { words, exact, term: id });
            };
            add(Lang::Vi, &term.term.vi, false);
            if let Some(english) = &term.term.en {
                add(Lang::En, english, false);
            }
            for synonym in &term.synonyms {
                add(Lang::Vi, synonym, false);
            }
            if let Some(abbr) = &term.abbr {
                add(Lang::Vi, abbr, true);
                add(Lang::En, abbr, true);
            }
        }
        for name in names.values_mut().flat_map(BTreeMap::values_mut) {
            name.sort_by_key(|name| std::cmp::Reverse(name.words.len()));
        }
        Self { laws, names }
    }

    /// Resolves a page's citations and finds its terms.
    pub fn mark(&self, page: &mut Page) {
        let draft = page.draft.clone();
        let own = draft.front.law.as_ref().map(|law| law.number.value.key());
        page.cited = draft.citations.iter().map(|found| self.laws.resolve(&found.citation)).collect();
        let citations = draft.citations.iter().zip(&page.cited).zip(0..);
        page.marks = citations
            .filter_map(|((found, law), number)| {
                let law = law.filter(|law| own.as_ref() != Some(&self.laws.laws[*law].number.key()))?;
                Some(Mark { range: found.at.range, what: Marked::Citation(number, law) })
            })
            .collect();
        if let Some(names) = self.names.get(&page.lang).filter(|names| !names.is_empty()) {
            let taken: Vec<TextRange> = draft.citations.iter().map(|found| found.at.range).collect();
            page.marks.extend(terms(&Flow::of(&draft.body), names, &taken));
            page.marks.sort_by_key(|mark| mark.range.start);
        }
    }
}

/// The first mention of each term under each heading, outside what is taken.
fn terms(flow: &Flow<'_>, names: &BTreeMap<String, Vec<Name>>, taken: &[TextRange]) -> Vec<Mark> {
    let words: Vec<(usize, &str)> = words(&flow.text).collect();
    let mut found = Vec::new();
    let mut told: BTreeSet<(Option<u32>, Id<Term>)> = BTreeSet::new();
    let mut at = 0;
    while at < words.len() {
        let candidates = names.get(&key(words[at].1)).map_or(&[][..], Vec::as_slice);
        let Some(name) = candidates.iter().find(|name| fits(name, &flow.text, &words[at..])) else {
            at += 1;
            continue;
        };
        let (start, _) = words[at];
        let (last, word) = words[at + name.words.len() - 1];
        at += name.words.len();
        let Some(place) = flow.place(&(start..last + word.len())) else { continue };
        let next = taken.partition_point(|other| other.end <= place.range.start);
        let free = taken.get(next).is_none_or(|other| other.start >= place.range.end);
        if free && told.insert((place.heading, name.term)) {
            found.push(Mark { range: place.range, what: Marked::Term(name.term) });
        }
    }
    found
}

/// Whether a name stands at the beginning of some words, with nothing but spaces, commas and
/// dashes between its own.
fn fits(name: &Name, text: &str, words: &[(usize, &str)]) -> bool {
    let Some(here) = words.get(..name.words.len()) else { return false };
    let apart = here.windows(2).all(|pair| {
        let between = &text[pair[0].0 + pair[0].1.len()..pair[1].0];
        between.len() <= 4
            && between.chars().all(|c| c.is_whitespace() || matches!(c, ',' | '-' | '–' | '&' | '/'))
            && !between.contains("\n\n")
    });
    if let Some(exact) = &name.exact {
        let (first, last) = (here[0], here[here.len() - 1]);
        return apart && text[first.0..last.0 + last.1.len()] == **exact;
    }
    apart && here.iter().zip(&name.words).all(|((_, word), known)| key(word) == *known)
}

/// The words of a text with their places.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut rest = 0;
    std::iter::from_fn(move || {
        let start = rest + text[rest..].find(char::is_alphanumeric)?;
        let end = text[start..].find(|c: char| !c.is_alphanumeric()).map_or(text.len(), |end| start + end);
        rest = end;
        Some((start, &text[start..end]))
    })
}

/// What spellings of one word share: neither case nor the place of the tone mark.
fn key(word: &str) -> String {
    if word.is_ascii() { word.to_ascii_lowercase() } else { modern_tones(word) }
}
