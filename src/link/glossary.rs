//! Terms as written to one glossary in the order of a dictionary.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::base::problem;
use crate::base::{Note, Place, Report};
use crate::domain::glossary::{Glossary, Term, exact_key};
use crate::load::Drafts;
use crate::value::{Collator, Slug};

/// Makes the glossary. Names that two terms share are reported; the first written answers to them.
pub fn link(drafts: &Drafts, report: &mut Report) -> Glossary {
    let mut names = Names::default();
    let mut terms: Vec<Term> = Vec::new();
    for file in &drafts.glossaries {
        for draft in file.draft.iter() {
            let term = Term {
                term: draft.term.value.clone(),
                abbr: draft.abbr.as_ref().map(|abbr| abbr.value.clone()),
                text: draft.text.value.clone(),
                synonyms: draft.synonyms.iter().map(|synonym| synonym.value.clone()).collect(),
                anchor: Slug::of(&draft.term.vi).unwrap_or_else(unnamed),
                place: Place::span(Arc::clone(&file.path), draft.term.span),
            };
            let place = |span| Place::span(Arc::clone(&file.path), span);
            let mut kept = names.take(&term, &term.term.vi, Sort::Term, place(draft.term.span), report);
            for synonym in &draft.synonyms {
                kept &= names.take(&term, synonym, Sort::Term, place(synonym.span), report);
            }
            if let Some(abbr) = &draft.abbr {
                names.take(&term, abbr, Sort::Abbreviation, place(abbr.span), report);
            }
            if kept {
                terms.push(term);
            }
        }
    }
    let collator = Collator::vietnamese();
    terms.sort_by(|a, b| collator.compare(&a.term.vi, &b.term.vi).then_with(|| a.place.cmp(&b.place)));
    name_anchors(&mut terms);
    Glossary::new(terms)
}

/// The anchor of a term without a letter or digit.
///
/// # Panics
/// Never: the text has letters.
fn unnamed() -> Slug {
    Slug::of("muc-tu").expect("letters make a slug")
}

/// Gives terms that fold alike anchors of their own: `ban`, `ban-2`.
fn name_anchors(terms: &mut [Term]) {
    let mut taken = BTreeSet::new();
    for term in terms {
        let plain = term.anchor.to_string();
        let mut number = 2;
        while !taken.insert(term.anchor.clone()) {
            term.anchor = Slug::of(&format!("{plain}-{number}")).unwrap_or_else(unnamed);
            number += 1;
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Sort {
    Term,
    Abbreviation,
}

/// Names seen so far, with the term that has each, and where.
#[derive(Default)]
struct Names(BTreeMap<String, (Sort, String, Place)>);

impl Names {
    /// Notes a name of a term; false when another term is called so, which is reported.
    fn take(&mut self, term: &Term, name: &str, sort: Sort, place: Place, report: &mut Report) -> bool {
        let key = exact_key(name);
        let Some((first, owner, there)) = self.0.get(&key) else {
            self.0.insert(key, (sort, term.term.vi.clone(), place));
            return true;
        };
        // A term may list its own name again.
        if *owner == term.term.vi && there.path == term.place.path && there.span >= term.place.span {
            return true;
        }
        let notes = vec![Note::FirstHere(there.clone())];
        if sort == Sort::Abbreviation || *first == Sort::Abbreviation {
            let problem = problem::Glossary::AbbreviationShared { abbr: name.to_owned(), other: owner.clone() };
            report.push_with(problem, place, notes);
            return true;
        }
        report.push_with(problem::Glossary::TermTwice { name: name.to_owned() }, place, notes);
        false
    }
}
