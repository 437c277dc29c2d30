//! Tags and audiences: which pages carry them, and which pages are related by them.

use std::collections::BTreeMap;

use super::page::{Nature, Page, Role};
use super::route::{self, Address};
use super::tree::Tree;
use crate::base::Id;
use crate::load::front::Audience;
use crate::value::{Collator, Lang, Slug};

/// A tag (thẻ) and the pages that carry it.
#[derive(Debug, Clone)]
pub struct Tag {
    /// Its words, as the first page writes them.
    pub title: String,
    /// Its page.
    pub address: Address,
    /// Pages with it, in the order of the site.
    pub pages: Vec<Id<Page>>,
}

/// All tags by their slug, and the pages of each audience.
#[derive(Debug, Default)]
pub struct Taxonomy {
    /// Tags, in Vietnamese order of their words.
    pub tags: Vec<Tag>,
    /// Pages by audience, in the order of [`Audience`]; only audiences that have any.
    pub audiences: Vec<(Audience, Vec<Id<Page>>)>,
    by_slug: BTreeMap<Slug, usize>,
}

/// How many related pages are shown.
const RELATED: usize = 4;
/// How many pages of a tag are looked at for relations, so that a tag on all pages costs nothing.
const CANDIDATES: usize = 40;

impl Taxonomy {
    /// Gathers the tags of Vietnamese pages.
    #[must_use]
    pub fn gather(tree: &Tree) -> Self {
        let mut by_slug: BTreeMap<Slug, Tag> = BTreeMap::new();
        let mut audiences: BTreeMap<Audience, Vec<Id<Page>>> = BTreeMap::new();
        for (id, page) in tree.pages.iter().filter(|(_, page)| page.lang == Lang::Vi) {
            for tag in &page.common().tags {
                let Some(slug) = Slug::of(&tag.value) else { continue };
                let entry = by_slug.entry(slug.clone()).or_insert_with(|| Tag {
                    title: tag.value.clone(),
                    address: route::tag(&slug),
                    pages: Vec::new(),
                });
                if entry.pages.last() != Some(&id) {
                    entry.pages.push(id);
                }
            }
            for audience in &page.common().audience {
                audiences.entry(audience.value).or_default().push(id);
            }
        }
        let collator = Collator::vietnamese();
        let mut tags: Vec<(Slug, Tag)> = by_slug.into_iter().collect();
        tags.sort_by(|a, b| collator.compare(&a.1.title, &b.1.title).then_with(|| a.0.cmp(&b.0)));
        let by_slug = tags.iter().enumerate().map(|(at, (slug, _))| (slug.clone(), at)).collect();
        let tags = tags.into_iter().map(|(_, tag)| tag).collect();
        Self { tags, audiences: audiences.into_iter().collect(), by_slug }
    }

    /// The tag of some words.
    #[must_use]
    pub fn tag(&self, words: &str) -> Option<&Tag> {
        self.by_slug.get(&Slug::of(words)?).and_then(|at| self.tags.get(*at))
    }

    /// The pages nearest to one in tags: rarer tags weigh more.
    #[must_use]
    pub fn related(&self, tree: &Tree, of: Id<Page>) -> Vec<Id<Page>> {
        let page = &tree.pages[of];
        let lesson = tree.sections[page.section].nature == Nature::Course;
        if page.lang != Lang::Vi || page.role == Role::Index || lesson {
            return Vec::new();
        }
        let mut scores: BTreeMap<Id<Page>, u32> = BTreeMap::new();
        for tag in page.common().tags.iter().filter_map(|tag| self.tag(&tag.value)) {
            let at = tag.pages.partition_point(|id| *id < of);
            let from = at.saturating_sub(CANDIDATES / 2);
            let weight = 1 + 60 / u32::try_from(tag.pages.len()).unwrap_or(u32::MAX);
            for other in tag.pages.iter().skip(from).take(CANDIDATES).filter(|id| **id != of) {
                *scores.entry(*other).or_default() += weight;
            }
        }
        let mut best: Vec<(u32, Id<Page>)> = scores.into_iter().map(|(id, score)| (score, id)).collect();
        best.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
        best.into_iter().filter(|(_, id)| tree.pages[*id].role == Role::Leaf).take(RELATED).map(|(_, id)| id).collect()
    }
}
