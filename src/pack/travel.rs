//! Pages that leave the site together: links inside stay, links outward become addresses on the
//! web with a visible mark, and every file that a page needs comes along.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::place::{relative, resolve, web};
use super::words::Words;
use super::{Source, Target};
use crate::base::Failure;
use crate::format::html::{self, Element};
use crate::link::route::Address;

/// Elements with this attribute only serve readers who are on the site; they stay behind.
pub(super) const ONLINE: &str = "data-online";

/// The class of a link that needs the network.
pub(super) const OUTWARD: &str = "pack-out";

/// Marks a link to another page of the package.
const INSIDE: &str = "data-inside";

/// Attributes that name a file.
const NAMING: [&str; 6] = ["href", "src", "action", "poster", "data", "xlink:href"];

/// A company of pages.
pub(super) struct Company<'a> {
    source: &'a Source<'a>,
    words: Words,
    /// Files of the pages that travel.
    inside: BTreeSet<String>,
    /// Links to these files lead to others: the home page to the page that opens the package.
    instead: BTreeMap<String, String>,
    /// What the pages need: style, scripts, pictures, attachments.
    pub(super) files: BTreeMap<String, Arc<[u8]>>,
}

impl<'a> Company<'a> {
    /// The company of a target's pages.
    pub(super) fn of(source: &'a Source<'a>, target: &Target) -> Self {
        Self {
            source,
            words: Words::of(target.lang),
            inside: target.pages.iter().map(Address::file).collect(),
            instead: BTreeMap::new(),
            files: BTreeMap::new(),
        }
    }

    /// Makes links to one file lead to another, which travels.
    pub(super) fn lead(&mut self, from: &str, to: &str) {
        self.instead.insert(from.to_owned(), to.to_owned());
        self.inside.insert(to.to_owned());
    }

    /// A page as published, ready to travel.
    pub(super) fn page(&mut self, file: &str) -> Result<Element, Failure> {
        let bytes = self.source.files.get(file);
        let bytes = bytes.ok_or_else(|| Failure::Bug(format!("{file} was not rendered")))?;
        let mut page = html::read(&String::from_utf8_lossy(bytes));
        self.prepare(file, &mut page);
        Ok(page)
    }

    /// Leaves behind what is of no use on the way, and turns every link.
    pub(super) fn prepare(&mut self, file: &str, page: &mut Element) {
        page.prune(&|element| {
            let is_feed = element.name == "link" && element.get("rel").is_some_and(|rel| rel.contains("alternate"));
            element.get(ONLINE).is_some() || is_feed
        });
        page.each_mut(&mut |element| self.turn(file, element));
    }

    fn turn(&mut self, file: &str, element: &mut Element) {
        for name in NAMING {
            let Some((to, rest)) = element.get(name).and_then(|value| resolve(file, value)) else { continue };
            let to = self.instead.get(&to).cloned().unwrap_or(to);
            if self.inside.contains(&to) {
                element.set(name, format!("{}{rest}", relative(file, &to)));
                if element.name == "a" && to != file {
                    element.set(INSIDE, "");
                }
            } else if is_page(&to) {
                self.send_out(element, name, &to, &rest);
            } else if let Some(bytes) = self.source.files.get(&to) {
                self.files.insert(to, Arc::clone(bytes));
            }
        }
        if let Some(list) = element.get("srcset").map(str::to_owned) {
            for entry in list.split(',') {
                let named = entry.split_whitespace().next().and_then(|href| resolve(file, href));
                if let Some((to, bytes)) = named.and_then(|(to, _)| Some((to.clone(), self.source.files.get(&to)?))) {
                    self.files.insert(to, Arc::clone(bytes));
                }
            }
        }
    }

    /// A link to a page that stays at home: its address on the web, or its words alone where the
    /// site does not know its own.
    fn send_out(&self, element: &mut Element, name: &str, to: &str, rest: &str) {
        let Some(base) = &self.source.site.config.base_url else {
            element.remove(name);
            if element.name == "form" {
                element.set("hidden", "");
            }
            return;
        };
        element.set(name, format!("{base}{}{rest}", web(to)));
        if element.name == "a" {
            let classes = element.get("class").map_or(String::new(), |classes| format!("{classes} "));
            element.set("class", format!("{classes}{OUTWARD}"));
            element.set("title", self.words.needs_network);
            element.remove("download");
        }
    }
}

/// Whether a file is a page.
fn is_page(file: &str) -> bool {
    file.rsplit_once('.').is_some_and(|(_, ending)| matches!(ending, "html" | "htm"))
}
