//! Rank 4: drafts to a site in which every reference resolves.

pub mod addresses;
pub mod config;
pub mod files;
pub mod order;
pub mod page;
pub mod route;
pub mod targets;
pub mod taxonomy;
pub mod tree;

use std::collections::BTreeSet;
use std::sync::Arc;

use rayon::prelude::*;

use crate::base::problem::Links;
use crate::base::{Arena, Id, Report};
use crate::load::Drafts;
use crate::value::Date;

use addresses::Addresses;
use config::Config;
use files::Assets;
use page::{Page, Section};
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
    /// Files published as they are.
    pub assets: Assets,
    /// Every address, and old ones that lead elsewhere.
    pub addresses: Addresses,
}

/// Links the drafts.
#[must_use]
pub fn link(drafts: &Drafts, options: &Options) -> (Site, Report) {
    let mut report = Report::default();
    let config = config::link(drafts, options.base_url.as_deref(), &mut report);
    let mut tree = tree::grow(drafts, options, &mut report);
    order::sort(&mut tree);
    let taxonomy = Taxonomy::gather(&tree);
    let assets = Assets::place(drafts, &tree, &mut report);
    let addresses = Addresses::collect(&tree, &taxonomy, &config, &mut report);
    check_menus(drafts, &addresses, &mut report);
    resolve(&mut tree, &assets, &addresses, &taxonomy, drafts, &mut report);
    let Tree { pages, sections, .. } = tree;
    (Site { today: options.today, config, pages, sections, taxonomy, assets, addresses }, report)
}

/// Menu entries must lead somewhere.
fn check_menus(drafts: &Drafts, addresses: &Addresses, report: &mut Report) {
    let Some(settings) = &drafts.settings else { return };
    let entries = settings.draft.menu.iter().chain(&settings.draft.footer);
    for url in entries.map(|entry| &entry.url).filter(|url| !url.value.contains(':')) {
        if addresses.find(&url.value).is_none() {
            let nearest = addresses.nearest(&url.value);
            report.at(Links::PageMissing { target: url.value.clone(), nearest }, &settings.path, url.span);
        }
    }
}

/// What one page's references lead to.
struct Resolved {
    page: Page,
    report: Report,
}

fn resolve(
    tree: &mut Tree,
    assets: &Assets,
    addresses: &Addresses,
    taxonomy: &Taxonomy,
    drafts: &Drafts,
    report: &mut Report,
) {
    let destinations = Destinations::gather(tree, assets, addresses, drafts);
    let ids: Vec<Id<Page>> = tree.pages.ids().collect();
    let resolved: Vec<Resolved> = ids
        .par_iter()
        .map(|&id| {
            let mut resolved = Resolved { page: tree.pages[id].clone(), report: Report::default() };
            resolve_page(&mut resolved, &destinations);
            resolved.page.related = taxonomy.related(tree, id);
            resolved
        })
        .collect();
    tree.pages = resolved
        .into_iter()
        .map(|Resolved { page, report: found }| {
            report.absorb(found);
            page
        })
        .collect();
}

fn resolve_page(resolved: &mut Resolved, destinations: &Destinations<'_>) {
    let Resolved { page, report } = resolved;
    let draft = Arc::clone(&page.draft);
    page.links = draft.body.links.iter().map(|link| destinations.link(page, &link.target, report)).collect();
    page.images = draft.body.images.iter().map(|image| destinations.image(page, &image.target, report)).collect();
    for image in draft.body.images.iter().filter(|image| image.alt.trim().is_empty()) {
        missing_alt(page, &image.target, report);
    }
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
