//! How a page's own marks look: a citation leads to its document and says so where that is not in
//! force; a term leads to the glossary. Both are links, so that they work on touch and without
//! scripts.

use std::collections::BTreeSet;

use crate::base::Id;
use crate::base::prose::TextRange;
use crate::domain::glossary::Term;
use crate::domain::law::{Law, Status};
use crate::link::page::{Marked, Page};
use crate::link::route;
use crate::render::build::law;

use super::html;
use super::scope::Scope;

/// The marks of one page, ready to be written.
pub(super) struct Marks<'a> {
    scope: &'a Scope<'a>,
    page: &'a Page,
    /// Their places in the text.
    pub(super) ranges: Vec<TextRange>,
    /// Marks that tell readers more, because they are the first of their document under a heading.
    telling: BTreeSet<usize>,
}

impl<'a> Marks<'a> {
    /// Prepares the marks of a page.
    #[must_use]
    pub(super) fn of(scope: &'a Scope<'a>, page: &'a Page) -> Self {
        let mut told = BTreeSet::new();
        let mut telling = BTreeSet::new();
        for (at, mark) in page.marks.iter().enumerate() {
            if let Marked::Citation(number, law) = mark.what {
                let heading = page.draft.citations[number as usize].at.heading;
                if told.insert((heading, law)) {
                    telling.insert(at);
                }
            }
        }
        Self { scope, page, ranges: page.marks.iter().map(|mark| mark.range).collect(), telling }
    }

    /// Writes what a mark opens with.
    pub(super) fn open(&self, at: usize, out: &mut String) {
        match self.page.marks[at].what {
            Marked::Citation(number, law) => self.open_citation(at, number, law, out),
            Marked::Term(term) => self.open_term(at, term, out),
        }
    }

    /// Writes what a mark closes with.
    pub(super) fn close(&self, at: usize, out: &mut String) {
        match self.page.marks[at].what {
            Marked::Citation(_, law) => {
                out.push_str("</a>");
                if self.telling.contains(&at) {
                    self.note(law, out);
                }
            }
            Marked::Term(term) => {
                out.push_str(if self.is_abbreviation(at, term) { "</abbr></a>" } else { "</a>" });
            }
        }
    }

    fn open_citation(&self, at: usize, number: u32, id: Id<Law>, out: &mut String) {
        let law = &self.scope.site.laws.laws[id];
        let said = &self.page.draft.citations[number as usize].citation;
        let mut href = self.scope.href(&self.scope.site.laws.address(id));
        let article = said.pinpoints.first().and_then(|part| part.article.as_ref());
        if let Some(article) = article.filter(|number| law.articles.iter().any(|known| known.number == **number)) {
            href = format!("{href}#{}", law::article_anchor(article));
        }
        out.push_str("<a class=\"cite\"");
        html::attribute(out, "href", &html::address(&href));
        html::attribute(out, "title", law.title.get(self.scope.lang));
        // On paper a link leads nowhere: the first mention then carries the whole reference.
        let short = said.number.is_none() || said.dated.is_none() && law.issued.is_some();
        if short && self.telling.contains(&at) {
            html::attribute(out, "data-print", &law.full_reference());
        }
        out.push('>');
    }

    /// What readers must know of a document that is not in force on the day of the build.
    fn note(&self, law: Id<Law>, out: &mut String) {
        let status = self.scope.site.laws.laws[law].status_on(self.scope.site.today);
        if let Status::Expired(_) | Status::NotYet(_) = status {
            let label = law::status_label(self.scope, status);
            let mut letters = label.chars();
            let first = letters.next().map(char::to_lowercase).into_iter().flatten();
            let label: String = first.chain(letters).collect();
            out.push_str(" <span class=\"cite-note\">(");
            out.push_str(&html::text(&label));
            out.push_str(")</span>");
        }
    }

    fn open_term(&self, at: usize, id: Id<Term>, out: &mut String) {
        let term = &self.scope.site.glossary.terms[id];
        let href = format!("{}#{}", self.scope.href(&route::glossary()), term.anchor);
        out.push_str("<a class=\"term\"");
        html::attribute(out, "href", &html::address(&href));
        if self.is_abbreviation(at, id) {
            out.push_str("><abbr");
            html::attribute(out, "title", term.term.get(self.scope.lang));
        } else {
            html::attribute(out, "title", term.text.get(self.scope.lang));
        }
        out.push('>');
    }

    fn is_abbreviation(&self, at: usize, term: Id<Term>) -> bool {
        let written = self.page.draft.body.text_of(self.page.marks[at].range);
        self.scope.site.glossary.terms[term].abbr.as_deref() == Some(written)
    }
}
