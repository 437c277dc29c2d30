//! What is to be packed: one page, or a page with those that belong to it.

use crate::base::Id;
use crate::domain::course::Course;
use crate::link::Site;
use crate::link::page::{Nature, Page, Section};
use crate::link::route::{self, Address};
use crate::value::Lang;

/// Pages that are handed out together.
#[derive(Debug, Clone)]
pub struct Target {
    /// The page asked for.
    pub address: Address,
    /// Its language.
    pub lang: Lang,
    /// It and the pages that belong to it, in reading order.
    pub pages: Vec<Address>,
    /// The course, where it is one or a lesson of one: its place among the site's.
    pub course: Option<usize>,
}

impl Target {
    /// The target at an address. A course brings its lessons, a criteria set its criteria, a list
    /// its pages; any other page stands alone.
    #[must_use]
    pub fn at(site: &Site, address: &Address) -> Self {
        let lang = Lang::ALL.into_iter().rev().find(|lang| is_in(address, *lang)).unwrap_or(Lang::Vi);
        let section = section_at(site, address);
        let mut pages = vec![address.clone()];
        match section {
            Some((_, section)) if matches!(section.nature, Nature::List | Nature::Course) => {
                pages.extend(section.pages.iter().map(|id| twin(site, *id, lang).address.clone()));
            }
            _ => pages.extend(criteria(site, address, lang)),
        }
        let of = section.map(|(id, _)| id).or_else(|| lesson_of(site, address));
        let course = of.and_then(|of| site.courses.iter().position(|(section, _)| *section == of));
        Self { address: address.clone(), lang, pages, course }
    }

    /// The course that it is, or is a lesson of.
    #[must_use]
    pub fn course<'a>(&self, site: &'a Site) -> Option<&'a Course> {
        self.course.map(|at| &site.courses[at].1)
    }

    /// The Markdown pages behind its pages; none for those made of records.
    pub fn prose<'a>(&self, site: &'a Site) -> impl Iterator<Item = Option<&'a Page>> {
        self.pages.iter().map(|address| page_at(site, address))
    }

    /// The places of those Markdown pages among the site's.
    pub fn ids(&self, site: &Site) -> impl Iterator<Item = Id<Page>> {
        self.pages.iter().filter_map(|address| site.addresses.page(address, Lang::Vi))
    }

    /// A name for its file: the last part of its address.
    #[must_use]
    pub fn name(&self) -> &str {
        let last = self.address.as_str().trim_end_matches('/').rsplit('/').next();
        last.filter(|name| !name.is_empty()).unwrap_or("trang-chu")
    }
}

/// The Markdown page at an address.
#[must_use]
pub(super) fn page_at<'a>(site: &'a Site, address: &Address) -> Option<&'a Page> {
    site.addresses.page(address, Lang::Vi).map(|id| &site.pages[id])
}

fn is_in(address: &Address, lang: Lang) -> bool {
    lang == Lang::Vi || address.as_str().starts_with(Address::home().in_lang(lang).as_str())
}

fn section_at<'a>(site: &'a Site, address: &Address) -> Option<(Id<Section>, &'a Section)> {
    let is_it = |section: &Section| {
        section.address == *address || section.indexes.iter().any(|id| site.pages[*id].address == *address)
    };
    site.sections.iter().skip(1).find(|(_, section)| is_it(section))
}

fn lesson_of(site: &Site, address: &Address) -> Option<Id<Section>> {
    page_at(site, address).map(|page| page.section)
}

/// The criteria of a set, by its address.
fn criteria(site: &Site, address: &Address, lang: Lang) -> Vec<Address> {
    let list = route::criteria_sets().in_lang(lang);
    let below = address.as_str().strip_prefix(list.as_str());
    if below.is_none_or(|set| set.matches('/').count() != 1) {
        return Vec::new();
    }
    let inside = |other: &&Address| {
        other.as_str().len() > address.as_str().len() && other.as_str().starts_with(address.as_str())
    };
    let mut found: Vec<Address> = site.addresses.all.iter().filter(inside).cloned().collect();
    found.sort_by_key(|address| numbers(address.as_str()));
    found
}

/// The numbers of an address, so that 2.10 stands after 2.9.
fn numbers(address: &str) -> Vec<u32> {
    address.split(|c: char| !c.is_ascii_digit()).filter_map(|part| part.parse().ok()).collect()
}

fn twin(site: &Site, id: Id<Page>, lang: Lang) -> &Page {
    let page = &site.pages[id];
    let twins = page.twins.iter().map(|twin| &site.pages[*twin]);
    twins.into_iter().find(|twin| twin.lang == lang).filter(|_| page.lang != lang).unwrap_or(page)
}
