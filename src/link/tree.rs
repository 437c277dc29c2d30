//! Page drafts to pages in sections: what is published, of which kind, at which address.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::page::{Nature, Page, Role, Section};
use super::route::{self, Address};
use super::{Options, Unpublished};
use crate::base::problem::Content;
use crate::base::{Arena, Id, Place, Report, Span};
use crate::load::front::PageKind;
use crate::load::page::PageDraft;
use crate::load::{Drafts, Sourced};
use crate::value::{Lang, Slug};

/// Pages and the sections they stand in.
#[derive(Debug, Default)]
pub struct Tree {
    /// Every published page.
    pub pages: Arena<Page>,
    /// Every section; the first is the home section.
    pub sections: Arena<Section>,
    /// Files whose pages are not published now.
    pub unpublished: Unpublished,
    /// Files whose pages cannot stand, which has been told: links to them stay silent.
    pub failed: BTreeSet<Arc<str>>,
}

/// A page file's name taken apart.
struct Name<'a> {
    folder: &'a str,
    stem: &'a str,
    lang: Lang,
}

impl<'a> Name<'a> {
    fn of(path: &'a str) -> Self {
        let (folder, file) = path.split_at(path.rfind('/').map_or(0, |at| at + 1));
        let stem = file.strip_suffix(".md").unwrap_or(file);
        match stem.rsplit_once('.').and_then(|(stem, tag)| Some((stem, Lang::from_tag(tag)?))) {
            Some((stem, lang)) => Self { folder, stem, lang },
            None => Self { folder, stem, lang: Lang::Vi },
        }
    }

    fn is_index(&self) -> bool {
        self.stem == "_index"
    }
}

/// The folder that pages live in.
pub const CONTENT: &str = "content/";

/// The address that a page's file would have by its path alone: what is known of a page that cannot
/// be read.
#[must_use]
pub fn likely_address(path: &str) -> Address {
    let name = Name::of(path);
    let folders = name.folder.strip_prefix(CONTENT).unwrap_or(name.folder).split('/');
    let last = (!name.is_index()).then_some(name.stem);
    let slugs: Vec<Slug> = folders.chain(last).filter_map(Slug::of).collect();
    Address::of(slugs.iter().map(Slug::as_str)).in_lang(name.lang)
}

/// Builds the tree.
pub fn grow(drafts: &Drafts, options: &Options, report: &mut Report) -> Tree {
    let mut growth = Growth { drafts, report, tree: Tree::default(), folders: BTreeMap::new() };
    growth.section(CONTENT);
    let live: Vec<&Sourced<PageDraft>> = drafts
        .pages
        .iter()
        .filter(|page| page.path.starts_with(CONTENT))
        .filter(|page| growth.is_live(page, options))
        .collect();
    // Own pages first: what is below inherits their kind and address.
    for page in live.iter().filter(|page| Name::of(&page.path).is_index()) {
        growth.add(page);
    }
    for page in live.iter().filter(|page| !Name::of(&page.path).is_index()) {
        growth.add(page);
    }
    let Growth { mut tree, .. } = growth;
    twin(&mut tree, report);
    tree
}

struct Growth<'a> {
    drafts: &'a Drafts,
    report: &'a mut Report,
    tree: Tree,
    folders: BTreeMap<String, Id<Section>>,
}

impl Growth<'_> {
    /// Whether a page is published on the day of the build; checks its dates against each other.
    fn is_live(&mut self, page: &Sourced<PageDraft>, options: &Options) -> bool {
        let common = &page.draft.front.common;
        let pairs = [
            ("publish", &common.publish, "expires", &common.expires),
            ("reviewed", &common.reviewed, "review_by", &common.review_by),
        ];
        for (earlier, first, later, second) in pairs {
            if let (Some(first), Some(second)) = (first, second)
                && second.value < first.value
            {
                let problem = Content::DatesCrossed { earlier: earlier.into(), later: later.into() };
                self.report.at(problem, &page.path, second.span);
            }
        }
        let waits = common.publish.as_ref().is_some_and(|day| day.value > options.today);
        let over = common.expires.as_ref().is_some_and(|day| day.value <= options.today);
        let draft = common.draft == Some(true) || waits;
        let live = !over && (!draft || options.drafts == super::DraftPages::Include);
        if !live {
            self.tree.unpublished.insert(Arc::clone(&page.path));
        }
        live
    }

    /// The section of a folder, made with those above it when it is new.
    fn section(&mut self, folder: &str) -> Id<Section> {
        if let Some(known) = self.folders.get(folder) {
            return *known;
        }
        let above = folder.trim_end_matches('/').rfind('/').map(|at| &folder[..=at]);
        let parent = above.filter(|_| folder != CONTENT).map(|above| self.section(above));
        let nature = self.nature(folder);
        let section = Section {
            folder: folder.to_owned(),
            address: self.folder_address(folder, parent, nature),
            parent,
            sections: Vec::new(),
            indexes: Vec::new(),
            pages: Vec::new(),
            nature,
            dated: false,
        };
        let id = self.tree.sections.push(section);
        if let Some(parent) = parent {
            self.tree.sections[parent].sections.push(id);
        }
        self.folders.insert(folder.to_owned(), id);
        id
    }

    fn index_of(&self, folder: &str) -> Option<&Sourced<PageDraft>> {
        let path = format!("{folder}_index.md");
        let at = self.drafts.pages.binary_search_by(|page| (*page.path).cmp(&path)).ok()?;
        self.drafts.pages.get(at)
    }

    fn nature(&self, folder: &str) -> Nature {
        let holds = |name: &str| format!("{folder}{name}");
        let index_kind = self.index_of(folder).and_then(|index| index.draft.front.common.kind.as_ref());
        if folder == CONTENT {
            Nature::Home
        } else if self.drafts.sets.iter().any(|set| *set.path == holds("set.yaml")) {
            Nature::Set
        } else if self.drafts.rounds.iter().any(|round| *round.path == holds("round.yaml")) {
            Nature::Round
        } else if index_kind.is_some_and(|kind| kind.value == PageKind::Course) {
            Nature::Course
        } else {
            Nature::List
        }
    }

    fn folder_address(&mut self, folder: &str, parent: Option<Id<Section>>, nature: Nature) -> Address {
        let Some(parent) = parent else { return Address::home() };
        let name = folder.trim_end_matches('/').rsplit('/').next().unwrap_or(folder);
        let given = self.index_of(folder).and_then(|index| index.draft.front.common.slug.as_ref());
        let slug = given.map(|slug| slug.value.clone()).or_else(|| Slug::of(name));
        let Some(slug) = slug else {
            let place = Place::file(folder.into());
            self.report.push(Content::SlugEmpty { name: name.to_owned() }, place);
            return self.tree.sections[parent].address.join("_");
        };
        match nature {
            Nature::Course => route::course(&slug),
            Nature::Set => {
                let path = format!("{folder}set.yaml");
                let set = self.drafts.sets.iter().find(|set| *set.path == path);
                route::criteria_set(set.map_or(slug.as_str(), |set| set.draft.id.as_str()))
            }
            _ => self.tree.sections[parent].address.join(slug.as_str()),
        }
    }

    fn add(&mut self, source: &Sourced<PageDraft>) {
        let name = Name::of(&source.path);
        let section = self.section(name.folder);
        let title = self.title(source, name.stem);
        let Some(address) = self.page_address(source, &name, section) else {
            self.tree.failed.insert(Arc::clone(&source.path));
            return;
        };
        let page = Page {
            path: Arc::clone(&source.path),
            draft: Arc::clone(&source.draft),
            lang: name.lang,
            kind: self.kind(source, &name),
            title,
            address: address.in_lang(name.lang),
            section,
            role: if name.is_index() { Role::Index } else { Role::Leaf },
            twins: Vec::new(),
            links: Vec::new(),
            images: Vec::new(),
            cover: None,
            attachments: Vec::new(),
            quizzes: Vec::new(),
            basis: Vec::new(),
            cited: Vec::new(),
            marks: Vec::new(),
            course: None,
            related: Vec::new(),
            handouts: Vec::new(),
            criteria: Vec::new(),
        };
        let id = self.tree.pages.push(page);
        let section = &mut self.tree.sections[section];
        if name.is_index() { section.indexes.push(id) } else { section.pages.push(id) }
    }

    /// The page's title. Where none was written, or one that cannot be read, the file's name stands
    /// in, so that links to the page stay whole.
    fn title(&mut self, source: &Sourced<PageDraft>, stem: &str) -> String {
        let front = &source.draft.front;
        if let Some(title) = front.common.title.as_ref().filter(|title| !title.value.is_empty()) {
            return title.value.clone();
        }
        if front.common.title.is_some() || !front.has_title {
            let span = front.common.span;
            self.report.at(Content::NoTitle {}, &source.path, Span { start: span.start, end: span.start });
        }
        stem.to_owned()
    }

    /// The page's kind: its own, else that of the nearest section above; a course's pages are lessons.
    fn kind(&self, source: &Sourced<PageDraft>, name: &Name<'_>) -> PageKind {
        if let Some(kind) = &source.draft.front.common.kind {
            return kind.value;
        }
        let mut folder = name.folder;
        let mut own = name.is_index();
        loop {
            let index = self.index_of(folder).and_then(|index| index.draft.front.common.kind.as_ref());
            match index.map(|kind| kind.value) {
                Some(PageKind::Course) if !own => return PageKind::Lesson,
                Some(kind) => return kind,
                None if self.nature(folder) == Nature::Set && !own => return PageKind::Criterion,
                None => {}
            }
            own = false;
            match folder.trim_end_matches('/').rfind('/') {
                Some(at) => folder = &folder[..=at],
                None => return PageKind::Page,
            }
        }
    }

    fn page_address(&mut self, source: &Sourced<PageDraft>, name: &Name<'_>, section: Id<Section>) -> Option<Address> {
        let base = self.tree.sections[section].address.clone();
        if name.is_index() {
            return Some(base);
        }
        if let Some(law) = &source.draft.front.law {
            let given = law.slug.as_ref().map(|slug| slug.value.clone());
            return given.or_else(|| Slug::of(law.number.as_str())).map(|slug| route::law(&slug));
        }
        let given = source.draft.front.common.slug.as_ref().map(|slug| slug.value.clone());
        if let Some(slug) = given.or_else(|| Slug::of(name.stem)) {
            return Some(base.join(slug.as_str()));
        }
        let place = Place::file(Arc::clone(&source.path));
        self.report.push(Content::SlugEmpty { name: name.stem.to_owned() }, place);
        None
    }
}

/// Joins pages of one name in several languages. A page without a Vietnamese one is a problem.
fn twin(tree: &mut Tree, report: &mut Report) {
    let mut by_name: BTreeMap<(String, String), Vec<Id<Page>>> = BTreeMap::new();
    for (id, page) in tree.pages.iter() {
        let name = Name::of(&page.path);
        by_name.entry((name.folder.to_owned(), name.stem.to_owned())).or_default().push(id);
    }
    for ((folder, stem), ids) in by_name {
        let vietnamese = ids.iter().copied().find(|id| tree.pages[*id].lang == Lang::Vi);
        for &id in &ids {
            if vietnamese.is_none() {
                let path = Arc::clone(&tree.pages[id].path);
                let wanted = format!("{folder}{stem}.md");
                if !tree.unpublished.contains(wanted.as_str()) {
                    report.push(Content::Alone { path: wanted }, Place::file(path));
                }
            }
            tree.pages[id].twins = ids.iter().copied().filter(|other| *other != id).collect();
        }
    }
    for section in tree.sections.ids() {
        let vietnamese = |id: &Id<Page>| tree.pages[*id].lang == Lang::Vi;
        let pages: Vec<_> = tree.sections[section].pages.iter().copied().filter(vietnamese).collect();
        tree.sections[section].dated = pages.iter().any(|id| tree.pages[*id].day().is_some());
        tree.sections[section].pages = pages;
    }
}
