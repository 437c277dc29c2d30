//! The search page and the page for addresses that do not exist.

use crate::link::route;
use crate::render::scope::{Scope, lists};
use crate::render::theme::SEARCH_SCRIPT;
use crate::render::view::{LinkGroup, NotFoundView, SearchView};

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
