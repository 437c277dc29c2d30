//! Links and images as written to where they lead, checked before anything is rendered.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::Unpublished;
use super::addresses::Addresses;
use super::files::{Asset, Assets, has_ending, is_image};
use super::page::{Attachment, Page, Picture, Target};
use super::route::{self, Address};
use super::tree::{CONTENT, Tree, likely_address};
use crate::base::problem::{self, Links};
use crate::base::say::Nearest;
use crate::base::{Arena, Id, Report, Span, Spanned};
use crate::domain::law::Law;
use crate::load::Drafts;
use crate::value::fold::nfc;

/// Everything that a link may lead to.
#[derive(Debug)]
pub struct Destinations<'a> {
    pages: &'a Arena<Page>,
    assets: &'a Assets,
    /// Source files that have a page: path (NFC) to its address.
    by_path: BTreeMap<String, Address>,
    /// Pages made of Markdown, by address: those whose headings are known.
    by_address: BTreeMap<&'a Address, Id<Page>>,
    /// Every address of the site.
    addresses: &'a Addresses,
    unpublished: &'a Unpublished,
    /// Files that could not be decoded: links to them stay silent.
    broken: BTreeSet<String>,
    /// Where their pages would stand.
    broken_addresses: BTreeSet<Address>,
}

/// An image heavier than this is told, in kilobytes.
const HEAVY: u64 = 600;

impl<'a> Destinations<'a> {
    /// Gathers them.
    #[must_use]
    pub fn gather(tree: &'a Tree, assets: &'a Assets, addresses: &'a Addresses, drafts: &Drafts) -> Self {
        let mut by_path: BTreeMap<String, Address> =
            tree.pages.iter().map(|(_, page)| (nfc(&page.path).into_owned(), page.address.clone())).collect();
        by_path.extend(tree.sections.iter().map(|(_, section)| (section.folder.clone(), section.address.clone())));
        by_path.extend(addresses.by_file.iter().map(|(path, address)| (path.clone(), address.clone())));
        let broken = || drafts.broken.iter().chain(&tree.failed);
        Self {
            pages: &tree.pages,
            assets,
            by_path,
            by_address: tree.pages.iter().map(|(id, page)| (&page.address, id)).collect(),
            addresses,
            unpublished: &tree.unpublished,
            broken: broken().map(|path| nfc(path).into_owned()).collect(),
            broken_addresses: broken().map(|path| likely_address(path)).collect(),
        }
    }

    /// Where a link of a page leads.
    pub fn link(&self, page: &Page, written: &Spanned<String>, report: &mut Report) -> Target {
        let target = written.value.as_str();
        match scheme(target) {
            Some("http" | "https" | "mailto" | "tel") => return Target::External(target.to_owned()),
            Some(_) => return fail(report, page, written, Links::SchemeUnknown { target: target.to_owned() }),
            None if target.starts_with("//") => return Target::External(format!("https:{target}")),
            None => {}
        }
        let (path, anchor) = target.split_once('#').map_or((target, None), |(path, anchor)| (path, Some(anchor)));
        let path = path.split('?').next().unwrap_or(path);
        let anchor = anchor.filter(|anchor| !anchor.is_empty());
        if path.is_empty() {
            let Some(anchor) = anchor else { return Target::Here(String::new()) };
            check_anchor(page, page, anchor, written.span, report);
            return Target::Here(anchor.to_owned());
        }
        match self.find(page, path) {
            Found::Address(address) => {
                let address = self.in_language_of(page, address);
                if let (Some(anchor), Some(id)) = (anchor, self.by_address.get(&address)) {
                    check_anchor(page, &self.pages[*id], anchor, written.span, report);
                }
                Target::Page(address, anchor.map(str::to_owned))
            }
            Found::File(file) => Target::File(file),
            Found::Silent => Target::Broken,
            Found::Unpublished => fail(report, page, written, Links::Unpublished { target: path.to_owned() }),
            Found::Outside => fail(report, page, written, Links::LeavesSite { target: path.to_owned() }),
            Found::Nothing => {
                let nearest = self.nearest(page, path);
                fail(report, page, written, Links::PageMissing { target: path.to_owned(), nearest })
            }
        }
    }

    /// The image that a page shows.
    pub fn image(&self, page: &Page, written: &Spanned<String>, report: &mut Report) -> Picture {
        let target = written.value.as_str();
        if matches!(scheme(target), Some("http" | "https")) {
            report.at(Links::ImageElsewhere { target: target.to_owned() }, &page.path, written.span);
            return Picture::External(target.to_owned());
        }
        let path = if target.starts_with('/') { None } else { join(folder(&page.path), target) };
        let asset = path.as_deref().and_then(|path| self.assets.find(path));
        let asset = asset.or_else(|| self.assets.published(target.trim_start_matches('/')));
        let Some(asset) = asset else {
            if path.is_some_and(|path| self.is_broken(&path)) {
                return Picture::Broken;
            }
            let near = self.assets.all.iter().map(|(_, asset)| &*asset.path).filter(|path| is_image(path));
            let nearest = nearest_path(&page.path, target, near);
            report.at(Links::ImageMissing { target: target.to_owned(), nearest }, &page.path, written.span);
            return Picture::Broken;
        };
        let kilobytes = asset.bytes.len() as u64 / 1024;
        if kilobytes > HEAVY {
            report.at(Links::ImageHeavy { target: target.to_owned(), kilobytes }, &page.path, written.span);
        }
        if asset.size.is_none() && !has_ending(&asset.file, "svg") {
            report.at(Links::ImageBroken { target: target.to_owned() }, &page.path, written.span);
        }
        Picture::File(asset.file.clone(), asset.size)
    }

    /// A file attached to a page.
    pub fn attachment(
        &self,
        page: &Page,
        written: &Spanned<String>,
        title: Option<&str>,
        report: &mut Report,
    ) -> Option<Attachment> {
        match self.beside(&page.path, &written.value) {
            Beside::File(asset) => Some(attached(asset, title)),
            Beside::Nothing(nearest) => {
                report.at(Links::PageMissing { target: written.value.clone(), nearest }, &page.path, written.span);
                None
            }
            Beside::Silent => None,
        }
    }

    /// The file with a document's text.
    pub fn text_of(&self, law: &Law, written: &Spanned<String>, report: &mut Report) -> Option<Attachment> {
        match self.beside(&law.place.path, &written.value) {
            Beside::File(asset) => Some(attached(asset, Some(&law.short_reference()))),
            Beside::Nothing(nearest) => {
                let problem = problem::Law::FileMissing { file: written.value.clone(), nearest };
                report.at(problem, &law.place.path, written.span);
                None
            }
            Beside::Silent => None,
        }
    }

    /// The file that a path means from another.
    fn beside(&self, from: &str, written: &str) -> Beside<'_> {
        let path = join(folder(from), written);
        if let Some(asset) = path.as_deref().and_then(|path| self.assets.find(path)) {
            return Beside::File(asset);
        }
        if path.is_some_and(|path| self.is_broken(&path)) {
            return Beside::Silent;
        }
        Beside::Nothing(nearest_path(from, written, self.assets.all.iter().map(|(_, asset)| &*asset.path)))
    }

    fn find(&self, page: &Page, path: &str) -> Found {
        if path.starts_with('/') {
            return match self.addresses.find(path) {
                Some(address) => Found::Address(address),
                None if self.broken_addresses.contains(&Address::parse(path)) => Found::Silent,
                None => self.published_file(path.trim_start_matches('/')),
            };
        }
        let Some(source) = join(folder(&page.path), path) else { return Found::Outside };
        if !source.starts_with(CONTENT) && source != CONTENT.trim_end_matches('/') {
            return Found::Outside;
        }
        if let Some(address) = self.by_path.get(&source).or_else(|| self.by_path.get(&format!("{source}/"))) {
            return Found::Address(address.clone());
        }
        if let Some(asset) = self.assets.find(&source) {
            return Found::File(asset.file.clone());
        }
        if self.unpublished.contains(source.as_str()) {
            return Found::Unpublished;
        }
        if self.is_broken(&source) {
            return Found::Silent;
        }
        let relative = join(page.address.as_str(), path).map(|address| Address::parse(&address));
        match relative.filter(|address| self.addresses.all.contains(address)) {
            Some(address) => Found::Address(address),
            None => Found::Nothing,
        }
    }

    /// Whether a source file, or a folder above it, could not be read.
    fn is_broken(&self, source: &str) -> bool {
        let folders = source.match_indices('/').map(|(at, _)| &source[..at]);
        folders.chain([source]).any(|path| self.broken.contains(path))
    }

    fn published_file(&self, file: &str) -> Found {
        match self.assets.published(file) {
            Some(asset) => Found::File(asset.file.clone()),
            None if file.starts_with(route::data().as_str()) && file.contains('.') => Found::File(file.to_owned()),
            None => Found::Nothing,
        }
    }

    /// A page in the language of the page that links to it, where there is one.
    fn in_language_of(&self, page: &Page, address: Address) -> Address {
        let twin = |id: &Id<Page>| {
            let twins = self.pages[*id].twins.iter();
            twins.map(|twin| &self.pages[*twin]).find(|twin| twin.lang == page.lang)
        };
        let found = self.by_address.get(&address).filter(|id| self.pages[**id].lang != page.lang).and_then(twin);
        found.map_or(address, |twin| twin.address.clone())
    }

    fn nearest(&self, page: &Page, path: &str) -> Nearest {
        if path.starts_with('/') {
            return self.addresses.nearest(path);
        }
        nearest_path(&page.path, path, self.by_path.keys().map(String::as_str))
    }
}

/// A heading that a link names must be there.
fn check_anchor(from: &Page, page: &Page, anchor: &str, span: Span, report: &mut Report) {
    let headings = || page.draft.body.shown_headings().map(|heading| heading.id.as_str());
    if headings().any(|id| id == anchor) || makes_own_anchors(page) {
        return;
    }
    let problem = Links::AnchorMissing {
        anchor: anchor.to_owned(),
        page: page.address.to_string(),
        nearest: Nearest::of(anchor, headings()),
    };
    report.at(problem, &from.path, span);
}

/// Lists and records put anchors of their own beside those of the text.
fn makes_own_anchors(page: &Page) -> bool {
    [route::glossary(), route::laws(), route::criteria_sets(), route::units()]
        .iter()
        .any(|own| page.address.as_str().starts_with(own.as_str()))
}

/// What a path leads to.
enum Found {
    Address(Address),
    File(String),
    Unpublished,
    Silent,
    Outside,
    Nothing,
}

fn fail(report: &mut Report, page: &Page, written: &Spanned<String>, problem: Links) -> Target {
    report.at(problem, &page.path, written.span);
    Target::Broken
}

/// The scheme of an address, if it has one: letters before the first colon.
pub(super) fn scheme(target: &str) -> Option<&str> {
    let (scheme, _) = target.split_once(':')?;
    let first = scheme.bytes().next()?;
    let rest = scheme.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'-' | b'.'));
    (first.is_ascii_alphabetic() && rest).then_some(scheme)
}

/// What a path to a file leads to.
enum Beside<'a> {
    File(&'a Asset),
    Nothing(Nearest),
    /// What could not be read may be there.
    Silent,
}

fn attached(asset: &Asset, title: Option<&str>) -> Attachment {
    let name = asset.path.rsplit('/').next().unwrap_or(&asset.path);
    let title = title.map_or_else(|| nfc(name).into_owned(), str::to_owned);
    Attachment { title, file: asset.file.clone(), bytes: asset.bytes.len() }
}

/// The folder of a file, ending in `/`.
fn folder(path: &str) -> &str {
    &path[..path.rfind('/').map_or(0, |at| at + 1)]
}

/// A relative path from a folder, with `.` and `..` taken out (NFC); `None` when it leads above the root.
fn join(folder: &str, path: &str) -> Option<String> {
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    Some(nfc(&parts.join("/")).into_owned())
}

/// Paths that were probably meant: files of the same name elsewhere, then similar paths; as they
/// would be written in this page.
fn nearest_path<'p>(from: &str, written: &str, known: impl Iterator<Item = &'p str> + Clone) -> Nearest {
    let name = written.trim_end_matches('/').rsplit('/').next().unwrap_or(written);
    let is_same = |path: &str| {
        let own = path.rsplit('/').next().unwrap_or(path);
        own == name || own.strip_suffix(".md") == Some(name)
    };
    let same: Vec<String> =
        known.clone().filter(|path| is_same(path)).take(3).map(|path| relative(folder(from), path)).collect();
    if !same.is_empty() {
        return Nearest(same);
    }
    let names: Vec<String> = known.map(|path| relative(folder(from), path)).collect();
    Nearest::of(written, names.iter().map(String::as_str))
}

/// A path as written from a folder.
fn relative(folder: &str, path: &str) -> String {
    let shared = folder.bytes().zip(path.bytes()).take_while(|(a, b)| a == b).count();
    let shared = path[..shared.min(path.len())].rfind('/').map_or(0, |at| at + 1);
    let up = folder[shared..].matches('/').count();
    format!("{}{}", "../".repeat(up), &path[shared..])
}

/// The key under which a page's file is found.
#[must_use]
pub fn path_key(path: &Arc<str>) -> String {
    nfc(path).into_owned()
}

#[cfg(test)]
mod tests {
    use super::{join, relative, scheme};

    #[test]
    fn paths_are_joined_and_never_leave_the_root() {
        assert_eq!(join("content/a/", "../b/x.md").as_deref(), Some("content/b/x.md"));
        assert_eq!(join("content/", "../../x").as_deref(), None);
        assert_eq!(relative("content/a/", "content/b/x.md"), "../b/x.md");
        assert_eq!(relative("content/a/", "content/a/y.md"), "y.md");
    }

    #[test]
    fn schemes_are_not_windows_paths_or_colons_in_text() {
        assert_eq!(scheme("https://a"), Some("https"));
        assert_eq!(scheme("javascript:alert(1)"), Some("javascript"));
        assert_eq!(scheme("điều 1: a"), None);
        assert_eq!(scheme("a/b:c"), None);
    }
}
