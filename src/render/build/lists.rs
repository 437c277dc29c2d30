//! Sections, tags and audiences: lists of pages, cut into pages.

use crate::base::Id;
use crate::link::page::{Page, Section};
use crate::link::route;
use crate::link::taxonomy::Tag;
use crate::load::front::{Audience, PageKind};
use crate::render::prose;
use crate::render::scope::{Frame, Scope, list_crumb};
use crate::render::view::{AudienceView, Card, CardGroup, SectionView, TagEntry, TagView, TagsView};

use super::{course, home, parts};

/// A page of a section's list, from 1.
#[must_use]
pub fn section(scope: &Scope<'_>, id: Id<Section>, number: usize) -> SectionView {
    let section = &scope.site.sections[id];
    let list = scope.section_address(section);
    let index = scope.index_of(section);
    let size = scope.site.config.page_size;
    let total = section.pages.len().div_ceil(size).max(1);
    let first = number == 1;
    let shown = section.pages.iter().skip((number - 1) * size).take(size);
    let title = numbered(scope, scope.section_title(section), number);
    let body = index.filter(|page| first && !page.draft.body.items.is_empty());
    let mut crumbs = section.parent.map(|parent| scope.crumbs_to(parent)).unwrap_or_default();
    if !first {
        crumbs.push((scope.section_title(section), list.clone()));
    }
    SectionView {
        chrome: scope.chrome(Frame {
            title,
            description: index.and_then(Page::summary),
            crumbs,
            twins: index.filter(|_| first).map(|page| twins(scope, page)).unwrap_or_default(),
            feed: section.dated.then(|| section.address.clone()),
            ..Frame::default()
        }),
        lead: index
            .filter(|_| first)
            .and_then(|page| page.common().description.as_ref())
            .map(|text| text.value.clone()),
        body_html: body.map(|page| prose::page_html(scope, page)),
        sections: if first {
            section.sections.iter().filter_map(|id| section_card(scope, *id)).collect()
        } else {
            Vec::new()
        },
        cards: shown.map(|id| scope.card(*id)).collect(),
        count: (total > 1).then(|| scope.words().fill("counts.pages", &section.pages.len().to_string())),
        pagination: parts::pagination(scope, &list, number, total),
        browse: Vec::new(),
    }
}

/// A section as a card; none when it has no page of its own and nothing to list.
#[must_use]
pub fn section_card(scope: &Scope<'_>, id: Id<Section>) -> Option<Card> {
    let section = &scope.site.sections[id];
    let address = scope.section_address(section);
    if !scope.site.addresses.all.contains(&address) {
        return None;
    }
    let index = scope.index_of(section);
    Some(Card {
        title: scope.section_title(section),
        href: scope.href(&address),
        summary: index.and_then(Page::summary),
        kind_label: None,
        date: None,
        date_iso: None,
        lang: index.and_then(|page| scope.foreign(page.lang)),
    })
}

/// The same page in other languages.
#[must_use]
pub fn twins(scope: &Scope<'_>, page: &Page) -> Vec<(crate::value::Lang, route::Address)> {
    let twins = page.twins.iter().map(|twin| &scope.site.pages[*twin]);
    let twins = twins.filter(|twin| scope.site.config.languages.contains(&twin.lang));
    twins.map(|twin| (twin.lang, twin.address.clone())).collect()
}

/// The list of tags.
#[must_use]
pub fn tags(scope: &Scope<'_>) -> TagsView {
    let intro = scope.intro(&route::tags());
    let entry = |tag: &Tag| TagEntry {
        title: tag.title.clone(),
        href: scope.href(&tag.address),
        count: parts::small(tag.pages.len()),
    };
    TagsView {
        chrome: scope.chrome(scope.frame_of(intro, scope.words().get("titles.tags"))),
        lead: intro.and_then(|page| page.common().description.as_ref()).map(|text| text.value.clone()),
        tags: scope.site.taxonomy.tags.iter().map(entry).collect(),
    }
}

/// A page of a tag's list, from 1.
#[must_use]
pub fn tag(scope: &Scope<'_>, tag: &Tag, number: usize) -> TagView {
    let size = scope.site.config.page_size;
    let total = tag.pages.len().div_ceil(size).max(1);
    let shown = tag.pages.iter().skip((number - 1) * size).take(size);
    let title = scope.words().fill("titles.tag", &tag.title);
    let crumbs = vec![list_crumb(scope, "titles.tags", route::tags())];
    TagView {
        chrome: scope.chrome(Frame { title: numbered(scope, title, number), crumbs, ..Frame::default() }),
        count: Some(scope.words().fill("counts.tagged", &tag.pages.len().to_string())),
        cards: shown.map(|id| scope.card_with_kind(*id)).collect(),
        pagination: parts::pagination(scope, &tag.address, number, total),
    }
}

/// How many pages of each kind an audience's page shows.
const PER_KIND: usize = 12;

/// An audience's way in.
#[must_use]
pub fn audience(scope: &Scope<'_>, audience: Audience, pages: &[Id<Page>]) -> AudienceView {
    let words = scope.words();
    let intro = scope.intro(&route::audience(audience.word()));
    let name = words.get(&format!("audience.{}", audience.word()));
    let lead = words.get(&format!("audience_lead.{}", audience.word()));
    let kinds = [PageKind::Guide, PageKind::Qa, PageKind::Form, PageKind::Article, PageKind::Event, PageKind::Page];
    let group = |kind: &PageKind| {
        let cards: Vec<Card> = pages
            .iter()
            .filter(|id| scope.site.pages[**id].kind == *kind)
            .take(PER_KIND)
            .map(|id| scope.card(*id))
            .collect();
        let title = words.get(&format!("kinds.{}", kind.word()));
        (!cards.is_empty()).then_some(CardGroup { title, more: None, cards })
    };
    AudienceView {
        chrome: scope.chrome(scope.frame_of(intro, words.fill("titles.audience", &name))),
        lead: Some(intro.and_then(Page::summary).unwrap_or(lead)),
        body_html: intro.map(|page| prose::page_html(scope, page)),
        tasks: home::tasks(scope),
        courses: course::cards_for(scope, audience),
        groups: kinds.iter().filter_map(group).collect(),
    }
}

/// A title with the number of its list page, after the first.
fn numbered(scope: &Scope<'_>, title: String, number: usize) -> String {
    match number {
        1 => title,
        _ => scope.words().fill_all("titles.list_page", &[("title", &title), ("n", &number.to_string())]),
    }
}
