//! Rank 4: drafts to a site in which every reference resolves.

pub mod addresses;
pub mod citing;
pub mod config;
pub mod courses;
pub mod files;
pub mod glossary;
pub mod guides;
pub mod laws;
pub mod marks;
pub mod order;
pub mod outward;
pub mod page;
pub mod records;
pub mod results;
pub mod route;
pub mod said;
pub mod targets;
pub mod taxonomy;
pub mod tree;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rayon::prelude::*;

use crate::base::problem::Links;
use crate::base::{Arena, Id, Report};
use crate::domain::course::Course;
use crate::domain::glossary::Glossary;
use crate::domain::law::Law;
use crate::domain::quiz::Quiz;
use crate::load::Drafts;
use crate::value::Date;

use addresses::Addresses;
use citing::Citing;
use config::Config;
use files::Assets;
use guides::Guides;
use laws::Laws;
use marks::Marker;
use page::{Attachment, Page, Section};
use results::Results;
use said::Said;
use targets::Destinations;
use taxonomy::Taxonomy;
use tree::Tree;

/// What the site is linked for.
#[derive(Debug, Clone)]
pub struct Options {
    /// The day of the build.
    pub today: Date,
    /// Whether drafts are published.
    pub drafts: DraftPages,
    /// The address to use instead of the one in `site.yaml`.
    pub base_url: Option<String>,
}

/// What becomes of pages that are drafts or wait for their day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DraftPages {
    /// They are left out.
    Leave,
    /// They are published, with a banner.
    Include,
}

/// Source files of pages that are not published on the day of the build.
pub type Unpublished = BTreeSet<Arc<str>>;

/// A site that holds together.
#[derive(Debug)]
pub struct Site {
    /// The day it is built for.
    pub today: Date,
    /// Its settings.
    pub config: Config,
    /// Its pages.
    pub pages: Arena<Page>,
    /// Its folders of pages; the first is home.
    pub sections: Arena<Section>,
    /// Tags and audiences.
    pub taxonomy: Taxonomy,
    /// Criteria sets, units, rounds and what they found.
    pub results: Results,
    /// Files published as they are.
    pub assets: Assets,
    /// Every address, and old ones that lead elsewhere.
    pub addresses: Addresses,
    /// Pages by the criteria and units that they tell of.
    pub guides: Guides,
    /// Legal documents.
    pub laws: Laws,
    /// What cites documents beside texts and the basis of pages.
    pub said: Vec<Said>,
    /// The places that cite each document.
    pub citing: BTreeMap<Id<Law>, Vec<Citing>>,
    /// Terms and abbreviations.
    pub glossary: Glossary,
    /// Courses and the sections they live in.
    pub courses: Vec<(Id<Section>, Course)>,
}

impl Site {
    /// The places that cite a document, page by page.
    #[must_use]
    pub fn citing(&self, law: Id<Law>) -> &[Citing] {
        self.citing.get(&law).map_or(&[], Vec::as_slice)
    }
}

/// Links the drafts.
#[must_use]
pub fn link(drafts: &Drafts, options: &Options) -> (Site, Report) {
    let mut report = Report::default();
    let config = config::link(drafts, options.base_url.as_deref(), &mut report);
    let mut tree = tree::grow(drafts, options, &mut report);
    let results = results::link(drafts, &mut report);
    records::move_rounds(&mut tree, &results);
    let guides = Guides::tie(&mut tree, &results, &mut report);
    order::sort(&mut tree);
    let taxonomy = Taxonomy::gather(&tree);
    let assets = Assets::place(drafts, &tree, &mut report);
    let mut laws = laws::link(drafts, &mut report);
    let glossary = glossary::link(drafts, &mut report);
    let mut addresses = Addresses::collect(&tree, &taxonomy, &config, &mut report);
    addresses.add_registers(&tree, drafts, &laws, &glossary, &mut report);
    records::claim(&mut addresses, &tree, &results, &guides, drafts, &mut report);
    check_menus(drafts, &addresses, &mut report);
    let marker = Marker::new(&laws, &glossary);
    let world =
        World { assets: &assets, addresses: &addresses, taxonomy: &taxonomy, laws: &laws, marker: &marker, drafts };
    laws.texts = world.resolve(&mut tree, &mut report);
    let said = said::gather(&tree, drafts, &results, &laws, &glossary);
    let citing = citing::gather(&tree, &results, &said);
    let courses = courses::gather(&tree, &mut report);
    let Tree { pages, sections, .. } = tree;
    let today = options.today;
    (
        Site {
            today,
            config,
            pages,
            sections,
            taxonomy,
            results,
            assets,
            addresses,
            guides,
            laws,
            said,
            citing,
            glossary,
            courses,
        },
        report,
    )
}

/// Menu entries must lead somewhere.
fn check_menus(drafts: &Drafts, addresses: &Addresses, report: &mut Report) {
    let Some(settings) = &drafts.settings else { return };
    let entries = settings.draft.menu.iter().chain(&settings.draft.footer);
    for url in entries.map(|entry| &entry.url).filter(|url| !outward::is_known(&url.value)) {
        if targets::scheme(&url.value).is_some() {
            report.at(Links::SchemeUnknown { target: url.value.clone() }, &settings.path, url.span);
        } else if addresses.find(&url.value).is_none() {
            let nearest = addresses.nearest(&url.value);
            report.at(Links::PageMissing { target: url.value.clone(), nearest }, &settings.path, url.span);
        }
    }
}

/// What pages may refer to.
struct World<'a> {
    assets: &'a Assets,
    addresses: &'a Addresses,
    taxonomy: &'a Taxonomy,
    laws: &'a Laws,
    marker: &'a Marker<'a>,
    drafts: &'a Drafts,
}

impl World<'_> {
    /// Resolves every page's references, in parallel, and finds the files of documents.
    fn resolve(&self, tree: &mut Tree, report: &mut Report) -> BTreeMap<Id<Law>, Attachment> {
        let destinations = Destinations::gather(tree, self.assets, self.addresses, self.drafts);
        let ids: Vec<Id<Page>> = tree.pages.ids().collect();
        let resolved: Vec<(Page, Report)> = ids
            .par_iter()
            .map(|&id| {
                let mut report = Report::default();
                let mut page = tree.pages[id].clone();
                resolve_page(&mut page, &destinations, &mut report);
                page.basis = page.common().basis.iter().map(|entry| self.laws.read(entry)).collect();
                self.marker.mark(&mut page);
                page.related = self.taxonomy.related(tree, id);
                (page, report)
            })
            .collect();
        let texts = self.texts(&destinations, report);
        tree.pages = resolved
            .into_iter()
            .map(|(page, found)| {
                report.absorb(found);
                page
            })
            .collect();
        texts
    }

    fn texts(&self, destinations: &Destinations<'_>, report: &mut Report) -> BTreeMap<Id<Law>, Attachment> {
        let named = self.laws.laws.iter().filter_map(|(id, law)| Some((id, law, law.file.as_ref()?)));
        named.filter_map(|(id, law, file)| Some((id, destinations.text_of(law, file, report)?))).collect()
    }
}

fn resolve_page(page: &mut Page, destinations: &Destinations<'_>, report: &mut Report) {
    let draft = Arc::clone(&page.draft);
    page.links = draft.body.links.iter().map(|link| destinations.link(page, &link.target, report)).collect();
    page.images = draft.body.images.iter().map(|image| destinations.image(page, &image.target, report)).collect();
    for image in draft.body.images.iter().filter(|image| image.alt.trim().is_empty()) {
        missing_alt(page, &image.target, report);
    }
    let quizzes = draft.body.quizzes.iter();
    page.quizzes = quizzes.map(|block| Quiz::read(&draft.body, block, &page.path, report)).collect();
    page.course = draft.front.event.course.as_ref().map(|course| destinations.link(page, course, report));
    let common = &draft.front.common;
    page.cover = common.image.as_ref().map(|image| {
        if image.alt.as_ref().is_none_or(|alt| alt.trim().is_empty()) {
            missing_alt(page, &image.src, report);
        }
        (destinations.image(page, &image.src, report), image.alt.clone().unwrap_or_default())
    });
    page.attachments = common
        .attachments
        .iter()
        .filter_map(|attached| {
            let title = attached.title.as_ref().map(|title| title.get(page.lang));
            destinations.attachment(page, &attached.file, title, report)
        })
        .collect();
}

fn missing_alt(page: &Page, target: &crate::base::Spanned<String>, report: &mut Report) {
    let problem = Links::AltMissing { target: target.value.clone() };
    report.at(problem, &page.path, target.span);
}
