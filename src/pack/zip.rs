//! The offline copy: the pages as a folder that opens by double click, with their search.

use super::archive::Archive;
use super::place::relative;
use super::travel::Company;
use super::words::Words;
use super::{Source, Target, age};
use crate::base::Failure;
use crate::format::html::{Element, Node, Syntax};
use crate::link::route::{self, Address};

/// The page to open; named so that it is found in a list of files.
pub(super) const START: &str = "MO-TRANG-NAY.html";

pub(super) const STYLE: (&str, &str) = ("goi/goi.css", include_str!("offline.css"));
pub(super) const SCRIPT: (&str, &str) = ("goi/goi.js", include_str!("offline.js"));

/// Makes the copy.
pub(super) fn make(source: &Source<'_>, target: &Target) -> Result<Vec<u8>, Failure> {
    let mut company = Company::of(source, target);
    company.lead(&Address::home().in_lang(target.lang).file(), START);
    company.lead(&Address::home().file(), START);
    let search = route::search().in_lang(target.lang).file();
    let index = source.files.get(&search).and_then(|_| (source.index)(&target.pages));
    if index.is_some() {
        company.lead(&search, &search);
    }
    let mut pages = Vec::new();
    for address in &target.pages {
        let file = address.file();
        pages.push((file.clone(), dressed(source, target, &file, company.page(&file)?)));
    }
    if let Some(index) = &index {
        let mut page = company.page(&search)?;
        page.each_mut(&mut |element| {
            if element.get("data-index").is_some() {
                element.set("data-index", index.folder.clone());
            }
        });
        pages.push((search.clone(), dressed(source, target, &search, page)));
    }
    let start = start(source, target, &pages, index.is_some().then_some(search.as_str()));
    pages.push((START.to_owned(), start));
    let mut files: Vec<(String, Vec<u8>)> = pages.into_iter().map(|(file, page)| (file, document(&page))).collect();
    files.extend([STYLE, SCRIPT].map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec())));
    files.extend(std::mem::take(&mut company.files).into_iter().map(|(name, bytes)| (name, bytes.to_vec())));
    files.extend(index.into_iter().flat_map(|index| index.files).map(|(name, bytes)| (name, bytes.to_vec())));
    files.sort();
    files.dedup_by(|later, first| later.0 == first.0);
    let mut archive = Archive::new();
    for (name, bytes) in files {
        archive.add(&name, &bytes)?;
    }
    archive.finish()
}

/// A page with the style, the script and the age of the copy.
pub(super) fn dressed(source: &Source<'_>, target: &Target, file: &str, mut page: Element) -> Element {
    if let Some(head) = page.find_mut(&|element| element.name == "head") {
        head.children.push(Element::new("link", &[("rel", "stylesheet"), ("href", &relative(file, STYLE.0))]).into());
        head.children.push(Element::new("script", &[("src", &relative(file, SCRIPT.0)), ("defer", "")]).into());
    }
    if let Some(body) = page.find_mut(&|element| element.name == "body") {
        let is_main = |child: &Node| matches!(child, Node::Element(element) if element.name == "main");
        let before = body.children.iter().position(is_main).unwrap_or(0);
        body.children.insert(before, age::note(source, target).into());
    }
    page
}

/// The page that opens the copy: what is in it, how to use it, how old it is. It wears the frame of
/// the first page.
pub(super) fn start(
    source: &Source<'_>,
    target: &Target,
    pages: &[(String, Element)],
    search: Option<&str>,
) -> Element {
    let words = Words::of(target.lang);
    let mut list = Element::new("ol", &[("class", "pack-list")]);
    for (file, page) in pages.iter().filter(|(file, _)| Some(file.as_str()) != search) {
        let link = Element::new("a", &[("href", &relative(START, file))]).with(heading(page));
        list = list.with(Element::new("li", &[]).with(link));
    }
    let title = pages.first().map_or_else(String::new, |(_, page)| heading(page));
    let head = Element::new("header", &[("class", "page-head")]).with(Element::new("h1", &[]).with(title.as_str()));
    let mut article = Element::new("article", &[("class", "wrap prose")])
        .with(head)
        .with(Element::new("h2", &[]).with(words.contents))
        .with(list);
    if let Some(search) = search {
        let link = Element::new("a", &[("href", &relative(START, search))]).with(words.search);
        article = article.with(Element::new("p", &[]).with(link));
    }
    article = article.with(Element::new("h2", &[]).with(words.how)).with(Element::new("p", &[]).with(words.how_text));
    if let Some(base) = &source.site.config.base_url {
        let address = format!("{base}{}", target.address.as_str());
        let link = Element::new("a", &[("href", &address), ("rel", "external")]).with(address.as_str());
        article = article.with(Element::new("p", &[]).with(format!("{}: ", words.newest())).with(link));
    }
    let mut page = pages.first().map_or_else(|| Element::new("html", &[]), |(_, page)| page.clone());
    let from = pages.first().map_or(START, |(file, _)| file.as_str());
    page.prune(&|element| element.has_class("crumbs") || element.get("rel").is_some_and(|rel| rel == "canonical"));
    rebase(&mut page, from);
    if let Some(name) = page.find_mut(&|element| element.name == "title") {
        name.children = vec![title.into()];
    }
    if let Some(main) = page.find_mut(&|element| element.name == "main") {
        main.children = vec![article.into()];
    }
    page
}

/// Turns the links of a page that is moved from its own place to the start page's.
fn rebase(page: &mut Element, from: &str) {
    page.each_mut(&mut |element| {
        for name in ["href", "src", "action"] {
            let to = element.get(name).and_then(|value| super::place::resolve(from, value));
            if let Some((file, rest)) = to {
                element.set(name, format!("{}{rest}", relative(START, &file)));
            }
        }
    });
}

/// The page's heading.
pub(super) fn heading(page: &Element) -> String {
    let heading = page.find(&|element| element.name == "h1").map(Element::text).unwrap_or_default();
    heading.split_whitespace().collect::<Vec<_>>().join(" ")
}

pub(super) fn document(page: &Element) -> Vec<u8> {
    format!("<!doctype html>\n{}\n", page.to_text(Syntax::Html)).into_bytes()
}
