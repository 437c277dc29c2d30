//! The search page and the page for addresses that do not exist.

use unicode_normalization::UnicodeNormalization as _;

use crate::link::page::{Page, Role};
use crate::link::route::{self, Address};
use crate::render::scope::{Scope, lists};
use crate::render::theme::SEARCH_SCRIPT;
use crate::render::view::{LinkGroup, NotFoundView, SearchView};
use crate::value::{Collator, Lang};

use super::home;

/// Builds the search page; `index` is the folder of the index, where the site has one.
#[must_use]
pub fn search(scope: &Scope<'_>, index: Option<&str>) -> SearchView {
    let intro = scope.intro(&route::search());
    let mut frame = scope.frame_of(intro, scope.words().get("titles.search"));
    let other = scope.site.config.languages.iter().filter(|lang| **lang != scope.lang);
    frame.twins = other.map(|lang| (*lang, route::search().in_lang(*lang))).collect();
    frame.noindex = true;
    SearchView {
        chrome: scope.chrome(frame),
        scripts: index.map(|_| scope.here.href_to_file(&scope.theme.asset(SEARCH_SCRIPT))).into_iter().collect(),
        index: index.unwrap_or_default().to_owned(),
        words: scope.words().tree["search_page"].to_string(),
        browse: browse(scope),
        letters: letters(scope),
    }
}

/// Of more pages than this, none are listed by letter: the page would be too heavy.
const LISTED: usize = 800;

/// Pages and legal documents by the first letter of their titles, as a dictionary orders them.
fn letters(scope: &Scope<'_>) -> Vec<LinkGroup> {
    let site = scope.site;
    let shown = |page: &&Page| page.lang == scope.lang && page.role == Role::Leaf && page.draft.front.law.is_none();
    let pages = site.pages.iter().map(|(_, page)| page).filter(shown);
    let pages = pages.filter(|page| site.addresses.all.contains(&page.address));
    let mut titles: Vec<(String, Address)> = pages.map(|page| (page.title.clone(), page.address.clone())).collect();
    if scope.lang == Lang::Vi {
        titles.extend(site.laws.laws.iter().map(|(id, law)| (law.short_reference(), site.laws.address(id))));
    }
    if titles.len() > LISTED {
        return Vec::new();
    }
    let collator = Collator::vietnamese();
    titles.sort_by(|a, b| collator.compare(&a.0, &b.0).then_with(|| a.1.cmp(&b.1)));
    let mut groups: Vec<LinkGroup> = Vec::new();
    for (title, address) in titles {
        let letter = letter(&title);
        let link = scope.link(title, &address);
        match groups.iter_mut().find(|group| group.title == letter) {
            Some(group) => group.links.push(link),
            None => groups.push(LinkGroup { title: letter, links: vec![link] }),
        }
    }
    groups
}

/// The letter under which a title is looked for: without accents, but Đ is a letter of its own.
fn letter(title: &str) -> String {
    let first = title.chars().find(|c| c.is_alphanumeric()).and_then(|c| std::iter::once(c).nfd().next());
    match first {
        Some(letter) if letter.is_alphabetic() => letter.to_uppercase().collect(),
        _ => "0–9".to_owned(),
    }
}

/// Ways to go without searching: by section, by audience.
fn browse(scope: &Scope<'_>) -> Vec<LinkGroup> {
    let words = scope.words();
    let home = scope.site.sections.iter().next().map(|(_, home)| home);
    let sections = home.into_iter().flat_map(|home| &home.sections).map(|id| &scope.site.sections[*id]);
    let mut sections: Vec<_> =
        sections.map(|section| (scope.section_title(section), scope.section_address(section))).collect();
    for (address, key) in lists() {
        let intro = scope.intro(&address);
        if !sections.iter().any(|(_, known)| *known == address || intro.is_some_and(|page| page.address == *known)) {
            sections.push((intro.map_or_else(|| words.get(key), |page| page.title.clone()), address));
        }
    }
    let sections: Vec<_> = sections
        .into_iter()
        .filter(|(_, address)| scope.site.addresses.all.contains(address))
        .map(|(title, address)| scope.link(title, &address))
        .collect();
    let audiences: Vec<_> = scope
        .site
        .taxonomy
        .audiences
        .iter()
        .map(|(audience, _)| {
            scope.link(words.get(&format!("audience.{}", audience.word())), &route::audience(audience.word()))
        })
        .collect();
    let groups =
        [(scope.site.config.title.get(scope.lang).to_owned(), sections), (words.get("facts.audience"), audiences)];
    groups.into_iter().filter(|(_, links)| !links.is_empty()).map(|(title, links)| LinkGroup { title, links }).collect()
}

/// The page for addresses that do not exist. It is served at any depth, so its links are absolute.
#[must_use]
pub fn not_found(scope: &Scope<'_>) -> NotFoundView {
    let title = scope.words().get("titles.not_found");
    let mut chrome = scope.chrome(crate::render::scope::Frame { title, noindex: true, ..Default::default() });
    let root = absolute_root(scope.site.config.base_url.as_deref());
    let tasks = home::tasks(scope);
    let absolute = |href: &str| format!("{root}{}", href.trim_start_matches("./"));
    let links = tasks.iter().map(|task| crate::render::view::Link {
        title: task.title.clone(),
        href: absolute(&task.href),
        lang: None,
    });
    let links = links.collect();
    chrome.breadcrumbs.clear();
    chrome.languages.clear();
    chrome.canonical = None;
    chrome.root = root;
    NotFoundView { chrome, links }
}

/// The path part of the site's address: `/tiepcan/`, or `/`.
fn absolute_root(base_url: Option<&str>) -> String {
    let after = base_url.and_then(|url| url.split_once("://")).map(|(_, rest)| rest);
    match after.and_then(|rest| rest.find('/').map(|at| &rest[at..])) {
        Some(path) => path.to_owned(),
        None => "/".to_owned(),
    }
}
