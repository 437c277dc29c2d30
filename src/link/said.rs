//! What cites documents beside the text and the basis of pages: the heads of pages, and records of
//! criteria sets, rounds, documents and terms. All of it is read as texts are.

use std::sync::Arc;

use super::Site;
use super::laws::{Cited, Laws};
use super::page::Page;
use super::results::Results;
use super::route::{self, Address};
use super::tree::Tree;
use crate::base::{Arena, Id, Span, Spanned};
use crate::domain::citation::{Citation, Dated};
use crate::domain::criteria::{CriteriaSet, Part};
use crate::domain::glossary::{Glossary, Term};
use crate::domain::law::Law;
use crate::domain::round::Round;
use crate::load::Drafts;
use crate::load::criteria::{CriterionDraft, SetDraft};
use crate::load::round::{DecisionDraft, RoundDraft};
use crate::value::{Lang, LawNumber, Localized};

/// A value that an editor wrote outside running text, and the documents that it cites.
#[derive(Debug, Clone)]
pub struct Said {
    /// What it belongs to.
    pub by: Speaker,
    /// What it is there.
    pub role: Role,
    /// The file.
    pub path: Arc<str>,
    /// What was written; the spans of its citations count in it.
    pub text: Spanned<String>,
    /// What it cites; empty only for an entry of a basis that names no document.
    pub cited: Vec<Cited>,
}

/// What cites a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Speaker {
    /// A page.
    Page(Id<Page>),
    /// A criteria set.
    Set(Id<CriteriaSet>),
    /// A criterion or indicator.
    Part(Id<CriteriaSet>, Part),
    /// A round.
    Round(Id<Round>),
    /// A document of the register.
    Law(Id<Law>),
    /// A term of the glossary.
    Term(Id<Term>),
}

/// What a value is to what it belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// The ground that it rests on (căn cứ).
    Basis,
    /// The decision of a round.
    Decision,
    /// Where figures were taken from or compared.
    Source,
    /// A title or wording of the rules, as issued.
    Wording,
    /// Words of the editor: a note, a description.
    Note,
}

/// Gathers what the heads of pages and the records say, in the order of files.
#[must_use]
pub fn gather(tree: &Tree, drafts: &Drafts, results: &Results, laws: &Laws, glossary: &Glossary) -> Vec<Said> {
    let mut desk = Desk { laws, said: Vec::new() };
    for (id, page) in tree.pages.iter() {
        desk.page(id, page);
    }
    for source in &drafts.sets {
        let set = results.sets.iter().find(|(_, set)| set.place.path == source.path);
        if let Some((id, set)) = set {
            desk.at(Speaker::Set(id), &source.path).set(&source.draft, id, set);
        }
    }
    for source in &drafts.rounds {
        if let Some((id, _)) = results.rounds.iter().find(|(_, round)| round.place.path == source.path) {
            desk.at(Speaker::Round(id), &source.path).round(&source.draft);
        }
    }
    for (path, draft) in drafts.laws.iter().flat_map(|file| file.draft.iter().map(move |draft| (&file.path, draft))) {
        let is_its = |law: &Law| law.place.path == *path && law.place.span == Some(draft.number.span);
        if let Some(id) = find(&laws.laws, is_its) {
            desk.at(Speaker::Law(id), path).words(draft.note.as_ref(), Role::Note);
        }
    }
    for (path, draft) in
        drafts.glossaries.iter().flat_map(|file| file.draft.iter().map(move |draft| (&file.path, draft)))
    {
        let is_its = |term: &Term| term.place.path == *path && term.place.span == Some(draft.term.span);
        if let Some(id) = find(&glossary.terms, is_its) {
            desk.at(Speaker::Term(id), path).words(Some(&draft.text), Role::Note);
        }
    }
    desk.said
}

fn find<T>(all: &Arena<T>, is_it: impl Fn(&T) -> bool) -> Option<Id<T>> {
    all.iter().find(|(_, one)| is_it(one)).map(|(id, _)| id)
}

struct Desk<'a> {
    laws: &'a Laws,
    said: Vec<Said>,
}

/// A record that is being read.
struct Reading<'d, 'a> {
    desk: &'d mut Desk<'a>,
    by: Speaker,
    path: &'d Arc<str>,
}

impl<'a> Desk<'a> {
    fn at<'d>(&'d mut self, by: Speaker, path: &'d Arc<str>) -> Reading<'d, 'a> {
        Reading { desk: self, by, path }
    }

    fn page(&mut self, id: Id<Page>, page: &Page) {
        for (text, found) in &page.draft.head {
            let cited = self.laws.resolve_all(text, found.clone());
            let (by, path, text) = (Speaker::Page(id), Arc::clone(&page.path), text.clone());
            self.said.push(Said { by, role: Role::Note, path, text, cited });
        }
    }
}

impl Reading<'_, '_> {
    fn push(&mut self, role: Role, text: Spanned<String>, cited: Vec<Cited>) {
        self.desk.said.push(Said { by: self.by, role, path: Arc::clone(self.path), text, cited });
    }

    fn text(&mut self, text: &Spanned<String>, role: Role) {
        let cited = self.desk.laws.read(text);
        if !cited.is_empty() {
            self.push(role, text.clone(), cited);
        }
    }

    /// The Vietnamese words of a value.
    fn words(&mut self, words: Option<&Spanned<Localized>>, role: Role) {
        if let Some(words) = words {
            self.text(&Spanned::new(words.vi.clone(), words.span), role);
        }
    }

    fn set(&mut self, draft: &SetDraft, id: Id<CriteriaSet>, set: &CriteriaSet) {
        for entry in &draft.basis {
            let cited = self.desk.laws.read(entry);
            self.push(Role::Basis, entry.clone(), cited);
        }
        self.words(Some(&draft.title), Role::Wording);
        self.words(draft.note.as_ref(), Role::Note);
        for programme in &draft.programmes {
            self.words(Some(&programme.name), Role::Wording);
            programme.basis.iter().for_each(|entry| self.text(entry, Role::Basis));
        }
        for criterion in &draft.criteria {
            self.criterion(criterion, id, set);
        }
        for proof in &draft.provenance {
            proof.verified_against.iter().for_each(|text| self.text(text, Role::Source));
            self.words(proof.note.as_ref(), Role::Source);
        }
    }

    fn criterion(&mut self, draft: &CriterionDraft, id: Id<CriteriaSet>, set: &CriteriaSet) {
        let whole = self.by;
        let part = |no: &str| set.part(no).map_or(whole, |part| Speaker::Part(id, part));
        self.by = part(&draft.no);
        self.words(Some(&draft.title), Role::Wording);
        for indicator in &draft.indicators {
            self.by = part(&indicator.no);
            self.words(Some(&indicator.title), Role::Wording);
            self.words(indicator.level.as_ref(), Role::Wording);
            for content in &indicator.contents {
                self.words(Some(&content.0.title), Role::Wording);
                self.words(content.0.level.as_ref(), Role::Wording);
            }
        }
        self.by = whole;
    }

    fn round(&mut self, draft: &RoundDraft) {
        self.words(draft.title.as_ref(), Role::Wording);
        if let Some(decision) = &draft.decision {
            self.decision(decision);
        }
        self.words(draft.source.as_ref().and_then(|source| source.title.as_ref()), Role::Source);
        self.words(draft.note.as_ref(), Role::Note);
    }

    /// Number, day and issuer of a decision stand under keys of their own; together they cite it.
    fn decision(&mut self, draft: &DecisionDraft) {
        let Some(written) = &draft.number else { return };
        let Some(number) = LawNumber::parse(written.trim()) else { return self.text(written, Role::Decision) };
        let dated = draft.date.as_ref().map(|date| Dated::Day(date.value));
        let issuer = draft.by.as_ref().map(|by| by.vi.clone());
        let citation = Citation { span: 0..written.len(), number: Some(number), dated, issuer, ..Citation::default() };
        let law = self.desk.laws.resolve(&citation);
        let cited = Cited { citation, law, span: written.span };
        self.push(Role::Decision, written.clone(), vec![cited]);
    }
}

impl Speaker {
    /// The page that shows it, and the part of that page.
    #[must_use]
    pub fn address(self, site: &Site) -> (Address, Option<String>) {
        let results = &site.results;
        match self {
            Self::Page(page) => (site.pages[page].address.clone(), None),
            Self::Set(set) => (results.set_address(set), None),
            Self::Part(set, part) => (results.part_address(set, results.sets[set].no(part)), None),
            Self::Round(round) => (results.addresses.round(round).clone(), None),
            Self::Law(law) => (site.laws.address(law), None),
            Self::Term(term) => (route::glossary(), Some(site.glossary.terms[term].anchor.to_string())),
        }
    }

    /// Its title.
    #[must_use]
    pub fn title(self, site: &Site, lang: Lang) -> String {
        let results = &site.results;
        match self {
            Self::Page(page) => site.pages[page].title.clone(),
            Self::Set(set) => results.sets[set].title.get(lang).to_owned(),
            Self::Part(set, part) => results.sets[set].title(part).get(lang).to_owned(),
            Self::Round(round) => {
                let round = &results.rounds[round];
                let plain = match lang {
                    Lang::Vi => format!("Kết quả năm {}", round.year),
                    Lang::En => format!("Results of {}", round.year),
                };
                round.title.as_ref().map_or(plain, |title| title.get(lang).to_owned())
            }
            Self::Law(law) => site.laws.laws[law].short_reference(),
            Self::Term(term) => site.glossary.terms[term].term.get(lang).to_owned(),
        }
    }

    /// Its kind, as programs read it.
    #[must_use]
    pub fn kind(self, site: &Site) -> &'static str {
        match self {
            Self::Page(page) => site.pages[page].kind.word(),
            Self::Set(_) => "criteria-set",
            Self::Part(_, Part { indicator: None, .. }) => "criterion",
            Self::Part(..) => "indicator",
            Self::Round(_) => "round",
            Self::Law(_) => "law",
            Self::Term(_) => "glossary",
        }
    }
}

/// Where a citation stands in the file, as far as the value was written as it is read: else the
/// whole value.
#[must_use]
pub fn narrowed(text: &Spanned<String>, citation: &Citation) -> Span {
    let whole = text.span.range();
    if whole.len() != text.len() {
        return text.span;
    }
    Span::new(whole.start + citation.span.start..whole.start + citation.span.end)
}
