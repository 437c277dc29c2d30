//! Pages that are published, each with its place in the site.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::laws::{Cited, LawChange, Laws};
use super::route::Address;
use crate::base::Id;
use crate::base::prose::TextRange;
use crate::domain::glossary::Term;
use crate::domain::law::Law;
use crate::domain::quiz::Quiz;
use crate::load::front::{Common, PageKind};
use crate::load::page::PageDraft;
use crate::value::{Date, Lang};

/// A page that is published.
#[derive(Debug, Clone)]
pub struct Page {
    /// The file it was written in.
    pub path: Arc<str>,
    /// What was written.
    pub draft: Arc<PageDraft>,
    /// Its language.
    pub lang: Lang,
    /// Its kind: its own, else the nearest `_index.md`'s.
    pub kind: PageKind,
    /// Its title.
    pub title: String,
    /// Where it stands.
    pub address: Address,
    /// The section it belongs to; for a section's own page, that section.
    pub section: Id<Section>,
    /// Whether it is its section's own page (`_index.md`).
    pub role: Role,
    /// The same page in other languages.
    pub twins: Vec<Id<Page>>,
    /// Where its links lead, in the order of the text's links.
    pub links: Vec<Target>,
    /// Its images, in the order of the text's images.
    pub images: Vec<Picture>,
    /// Its main picture and the words for it.
    pub cover: Option<(Picture, String)>,
    /// Its attached files: title, file, bytes.
    pub attachments: Vec<Attachment>,
    /// The forms it can be taken away in; empty until they are made.
    pub handouts: Vec<Handout>,
    /// Its questions, in the order of the text's quiz blocks; none where one could not be read.
    pub quizzes: Vec<Option<Quiz>>,
    /// The documents that each entry of its basis cites.
    pub basis: Vec<Vec<Cited>>,
    /// The documents that the citations of its text mean, in the order of those.
    pub cited: Vec<Option<Id<Law>>>,
    /// What the text marks: citations that lead to a document, terms that lead to the glossary; in
    /// order, none in another.
    pub marks: Vec<Mark>,
    /// The course that an event belongs to, as a link leads there.
    pub course: Option<Target>,
    /// Pages on the same matters, nearest first.
    pub related: Vec<Id<Page>>,
    /// Criteria it tells of: set and number.
    pub criteria: Vec<(String, String)>,
}

/// What part a page plays.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// A page by itself.
    Leaf,
    /// A section's own page.
    Index,
}

/// A folder of pages (mục).
#[derive(Debug, Clone)]
pub struct Section {
    /// The folder, ending in `/`.
    pub folder: String,
    /// Where it stands.
    pub address: Address,
    /// The section above; none for the home section.
    pub parent: Option<Id<Section>>,
    /// Sections below, in order.
    pub sections: Vec<Id<Section>>,
    /// Its own pages, one a language at most.
    pub indexes: Vec<Id<Page>>,
    /// Its Vietnamese pages (and pages in other languages without one), in order.
    pub pages: Vec<Id<Page>>,
    /// What it is.
    pub nature: Nature,
    /// Whether any of its pages has a day: it then has a feed.
    pub dated: bool,
}

/// What a folder of pages is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Nature {
    /// The whole site.
    Home,
    /// A list of pages.
    List,
    /// A course: its pages are lessons.
    Course,
    /// The folder of a criteria set: its pages are guides.
    Set,
    /// The folder of a round.
    Round,
}

/// A stretch of a page's text that leads somewhere although nobody wrote a link.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mark {
    /// Where it stands in the prose's text.
    pub range: TextRange,
    /// What it is.
    pub what: Marked,
}

/// What a stretch of text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Marked {
    /// The citation of that place in the page's list, and the document that it means.
    Citation(u32, Id<Law>),
    /// A term of the glossary where a section first names it.
    Term(Id<Term>),
}

/// Where a link leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// A page of this site, and a heading of it.
    Page(Address, Option<String>),
    /// A heading of the same page.
    Here(String),
    /// A file of this site.
    File(String),
    /// Another site.
    External(String),
    /// Nowhere: the problem has been reported.
    Broken,
}

/// An image.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Picture {
    /// A file of this site, with width and height in pixels where known.
    File(String, Option<(u32, u32)>),
    /// On another site.
    External(String),
    /// Nowhere: the problem has been reported.
    Broken,
}

/// An attached file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attachment {
    /// Its title.
    pub title: String,
    /// The published file.
    pub file: String,
    /// Its size.
    pub bytes: usize,
}

/// A page as one file to take away.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Handout {
    /// What it is good for.
    pub title: String,
    /// The published file.
    pub file: String,
    /// Its form: «SCORM 1.2».
    pub label: &'static str,
    /// Its size.
    pub bytes: usize,
}

impl Page {
    /// The front matter of every page.
    #[must_use]
    pub fn common(&self) -> &Common {
        &self.draft.front.common
    }

    /// The description, or the text's first sentences.
    #[must_use]
    pub fn summary(&self) -> Option<String> {
        match &self.common().description {
            Some(description) => Some(description.value.clone()),
            None => self.draft.summary.clone(),
        }
    }

    /// Every document that it cites, in its basis and its text, each once.
    #[must_use]
    pub fn laws(&self) -> BTreeSet<Id<Law>> {
        let basis = self.basis.iter().flatten().filter_map(|cited| cited.law);
        basis.chain(self.cited.iter().copied().flatten()).collect()
    }

    /// What has happened since its last review to the documents that it cites.
    #[must_use]
    pub fn stale(&self, laws: &Laws, today: Date) -> Vec<LawChange> {
        let Some(reviewed) = &self.common().reviewed else { return Vec::new() };
        self.laws().into_iter().flat_map(|law| laws.changes(law, reviewed.value, today)).collect()
    }

    /// How many questions the page asks its readers.
    #[must_use]
    pub fn questions(&self) -> usize {
        self.quizzes.iter().flatten().count()
    }

    /// The day that lists sort it by: its date, else its last change.
    #[must_use]
    pub fn day(&self) -> Option<Date> {
        let common = self.common();
        common.date.as_ref().or(common.updated.as_ref()).or(common.publish.as_ref()).map(|date| date.value)
    }
}
