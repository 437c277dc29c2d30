//! The home page: one question, one search box, ways in.

use crate::base::Id;
use crate::link::page::{Page, Role};
use crate::link::route::{self, Address};
use crate::load::front::PageKind;
use crate::render::prose;
use crate::render::scope::{Frame, Scope};
use crate::render::view::{Card, HomeView, Icon, Link, Task};
use crate::value::Lang;

use super::{course, lists};

/// How many news the home page shows.
const NEWS: usize = 4;
/// How many courses it shows.
const COURSES: usize = 2;

/// Builds it.
#[must_use]
pub fn build(scope: &Scope<'_>) -> HomeView {
    let site = scope.site;
    let home = site.sections.iter().next().map(|(_, section)| section);
    let index = home.and_then(|home| scope.index_of(home));
    let title = index.map_or_else(|| site.config.title.get(scope.lang).to_owned(), |page| page.title.clone());
    let description = index.and_then(Page::summary);
    let twins = index.map(|page| lists::twins(scope, page)).unwrap_or_default();
    let other = site.config.languages.iter().filter(|lang| **lang != scope.lang);
    let twins =
        if twins.is_empty() { other.map(|lang| (*lang, Address::home().in_lang(*lang))).collect() } else { twins };
    let news = latest(scope, NEWS);
    HomeView {
        chrome: scope.chrome(Frame {
            title,
            description: description.clone(),
            twins,
            feed: (!news.is_empty()).then(Address::home),
            ..Frame::default()
        }),
        lead: description,
        body_html: index.filter(|page| !page.draft.body.items.is_empty()).map(|page| prose::page_html(scope, page)),
        examples: Vec::new(),
        tasks: tasks(scope),
        audiences: audiences(scope),
        years: Vec::new(),
        results: None,
        news: news.iter().map(|id| scope.card(*id)).collect(),
        news_more: news.first().and_then(|id| more(scope, *id)),
        courses: course::cards(scope, COURSES),
        courses_more: (site.courses.len() > COURSES)
            .then(|| scope.link(scope.words().get("see_all"), &route::courses())),
    }
}

/// The latest news of the site, newest first.
#[must_use]
pub fn latest(scope: &Scope<'_>, count: usize) -> Vec<Id<Page>> {
    let pages = scope.site.pages.iter().filter(|(_, page)| page.lang == Lang::Vi && page.role == Role::Leaf);
    let mut news: Vec<_> = pages
        .filter(|(_, page)| page.kind == PageKind::Article && page.common().places.is_empty())
        .map(|(id, page)| (std::cmp::Reverse(page.day()), id))
        .collect();
    news.sort();
    news.into_iter().take(count).map(|(_, id)| id).collect()
}

fn more(scope: &Scope<'_>, news: Id<Page>) -> Option<Link> {
    let section = &scope.site.sections[scope.site.pages[news].section];
    let address = scope.section_address(section);
    scope.site.addresses.all.contains(&address).then(|| scope.link(scope.words().get("see_all"), &address))
}

fn audiences(scope: &Scope<'_>) -> Vec<Card> {
    let words = scope.words();
    let card = |word: &str| Card {
        title: words.get(&format!("audience.{word}")),
        href: scope.href(&route::audience(word)),
        summary: Some(words.get(&format!("audience_lead.{word}"))),
        kind_label: None,
        date: None,
        date_iso: None,
        lang: None,
    };
    scope.site.taxonomy.audiences.iter().map(|(audience, _)| card(audience.word())).collect()
}

/// What people come for, as far as the site has it.
#[must_use]
pub fn tasks(scope: &Scope<'_>) -> Vec<Task> {
    let guides = kind_section(scope, PageKind::Guide);
    let questions = kind_section(scope, PageKind::Qa);
    let ways = [
        ("results", Some(route::rounds()), Icon::Search),
        ("criteria", Some(route::criteria_sets()), Icon::Check),
        ("guides", guides, Icon::Book),
        ("courses", Some(route::courses()), Icon::People),
        ("laws", Some(route::laws()), Icon::Law),
        ("questions", questions, Icon::Question),
    ];
    let task = |(key, address, icon): (&str, Option<Address>, Icon)| {
        let address = address.filter(|address| scope.site.addresses.all.contains(address))?;
        Some(Task {
            title: scope.words().get(&format!("tasks.{key}")),
            href: scope.href(&address),
            summary: Some(scope.words().get(&format!("tasks.{key}_text"))),
            icon,
        })
    };
    ways.into_iter().filter_map(task).collect()
}

/// The section whose own page has a kind: where pages of that kind live.
fn kind_section(scope: &Scope<'_>, kind: PageKind) -> Option<Address> {
    let sections = scope.site.sections.iter().map(|(_, section)| section);
    let found = sections.filter(|section| scope.index_of(section).is_some_and(|index| index.kind == kind));
    found.map(|section| scope.section_address(section)).next()
}
