//! Feeds, site map, robots file and redirects: what machines read.

use crate::base::Id;
use crate::link::page::{Page, Section};
use crate::link::route::Address;
use crate::render::scope::Scope;
use crate::render::view::{Alternate, FeedEntry, FeedView, RedirectView, RobotsView, SitemapEntry, SitemapView};
use crate::value::Date;

use super::{home, lists};

/// How many entries a feed has.
const ENTRIES: usize = 20;

/// The feed of a section; of the whole site without one.
#[must_use]
pub fn feed(scope: &Scope<'_>, section: Option<Id<Section>>) -> FeedView {
    let site = scope.site;
    let (title, address, pages) = match section {
        None => (site.config.title.get(scope.lang).to_owned(), Address::home(), home::latest(scope, ENTRIES)),
        Some(id) => {
            let section = &site.sections[id];
            let mut pages: Vec<Id<Page>> = section.pages.clone();
            pages.retain(|id| site.pages[*id].day().is_some());
            pages.sort_by_key(|id| (std::cmp::Reverse(site.pages[*id].day()), *id));
            pages.truncate(ENTRIES);
            let title = format!("{} · {}", scope.section_title(section), site.config.title.get(scope.lang));
            (title, section.address.clone(), pages)
        }
    };
    let entries: Vec<FeedEntry> = pages.iter().map(|id| entry(scope, &site.pages[*id])).collect();
    let newest = entries.iter().map(|entry| entry.updated.clone()).max();
    FeedView {
        lang: scope.lang.tag().to_owned(),
        title,
        subtitle: site.config.description.as_ref().map(|text| text.get(scope.lang).to_owned()),
        id: scope.absolute(address.as_str()),
        self_href: scope.absolute(&format!("{}feed.xml", address.as_str())),
        page_href: scope.absolute(address.as_str()),
        updated: newest.unwrap_or_else(|| moment(site.today)),
        author: site.config.owner.as_ref().map_or(&site.config.title, |owner| &owner.name).get(scope.lang).to_owned(),
        entries,
    }
}

fn entry(scope: &Scope<'_>, page: &Page) -> FeedEntry {
    let common = page.common();
    let published = common.date.as_ref().map(|date| moment(date.value));
    let updated = common.updated.as_ref().map(|date| moment(date.value)).or_else(|| published.clone());
    FeedEntry {
        title: page.title.clone(),
        href: scope.absolute(page.address.as_str()),
        updated: updated.unwrap_or_else(|| moment(scope.site.today)),
        published,
        summary: page.summary(),
    }
}

/// A day as RFC 3339, at midnight in Vietnam.
fn moment(date: Date) -> String {
    format!("{date}T00:00:00+07:00")
}

/// The site map: every page but search, in the order of addresses.
#[must_use]
pub fn sitemap(scope: &Scope<'_>) -> SitemapView {
    let site = scope.site;
    let listed = site.addresses.all.iter().filter(|address| !crate::render::scope::is_search(address));
    let entry = |address: &Address| {
        let page = site.addresses.pages.get(address).map(|id| &site.pages[*id]);
        let changed = page.and_then(|page| page.common().updated.as_ref().or(page.common().date.as_ref()));
        let twins = page.map(|page| (page, lists::twins(scope, page))).filter(|(_, twins)| !twins.is_empty());
        let alternates = twins.map(|(page, mut twins)| {
            twins.push((page.lang, page.address.clone()));
            twins.sort();
            let alternate = |(lang, address): (crate::value::Lang, Address)| Alternate {
                lang: lang.tag().to_owned(),
                href: scope.absolute(address.as_str()),
            };
            twins.into_iter().map(alternate).collect()
        });
        SitemapEntry {
            loc: scope.absolute(address.as_str()),
            lastmod: changed.map(|date| date.value.to_string()),
            alternates: alternates.unwrap_or_default(),
        }
    };
    SitemapView { entries: listed.map(entry).collect() }
}

/// The robots file.
#[must_use]
pub fn robots(scope: &Scope<'_>) -> RobotsView {
    let sitemap = scope.site.config.base_url.as_ref().map(|_| scope.absolute("sitemap.xml"));
    RobotsView { allow: true, sitemap }
}

/// A page at an old address that leads to the new one.
#[must_use]
pub fn redirect(scope: &Scope<'_>, to: &Page) -> RedirectView {
    RedirectView {
        lang: scope.lang.tag().to_owned(),
        title: to.title.clone(),
        target: scope.href(&to.address),
        canonical: scope.site.config.base_url.as_ref().map(|_| scope.absolute(to.address.as_str())),
    }
}
