//! Every address of the site, each claimed once; old addresses that lead to new ones.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::config::Config;
use super::laws::Laws;
use super::page::{Nature, Page};
use super::route::{self, Address};
use super::taxonomy::Taxonomy;
use super::tree::Tree;
use crate::base::problem::Content;
use crate::base::say::Nearest;
use crate::base::{Id, Note, Place, Report};
use crate::domain::glossary::Glossary;
use crate::load::Drafts;
use crate::value::Lang;
use crate::value::fold::nfc;

/// Addresses of the site.
#[derive(Debug, Default)]
pub struct Addresses {
    /// Every page that will exist.
    pub all: BTreeSet<Address>,
    /// Pages made of Markdown, by address.
    pub pages: BTreeMap<Address, Id<Page>>,
    /// Old addresses and the pages they lead to.
    pub redirects: BTreeMap<Address, Id<Page>>,
    /// Data files that have a page: path to address.
    pub by_file: BTreeMap<String, Address>,
    /// Addresses that several pages or records have, which has been told.
    pub shared: BTreeSet<Address>,
}

impl Addresses {
    /// Collects them; two pages at one address are a problem.
    #[must_use]
    pub fn collect(tree: &Tree, taxonomy: &Taxonomy, config: &Config, report: &mut Report) -> Self {
        let mut addresses = Self::default();
        for (id, page) in tree.pages.iter() {
            match addresses.pages.get(&page.address) {
                Some(first) => {
                    let other = &tree.pages[*first].path;
                    let problem = Content::SameUrl { url: page.address.to_string(), other: other.to_string() };
                    let note = Note::FirstHere(Place::file(Arc::clone(other)));
                    report.push_with(problem, place_of(page), vec![note]);
                    addresses.shared.insert(page.address.clone());
                }
                None => {
                    addresses.pages.insert(page.address.clone(), id);
                }
            }
        }
        addresses.all.extend(addresses.pages.keys().cloned());
        let listed = tree.sections.iter().filter(|(_, section)| !matches!(section.nature, Nature::Round | Nature::Set));
        addresses.all.extend(listed.map(|(_, section)| section.address.clone()));
        addresses.all.extend(config.languages.iter().map(|lang| Address::home().in_lang(*lang)));
        addresses.all.extend(config.languages.iter().map(|lang| route::search().in_lang(*lang)));
        addresses.all.extend(taxonomy.tags.iter().map(|tag| tag.address.clone()));
        if !taxonomy.tags.is_empty() {
            addresses.all.insert(route::tags());
        }
        addresses.all.extend(taxonomy.audiences.iter().map(|(audience, _)| route::audience(audience.word())));
        addresses.redirect(tree, report);
        addresses
    }

    /// Adds the page of a record that stands in a file; a page already there is a problem.
    pub fn claim(&mut self, address: &Address, record: &Place, tree: &Tree, report: &mut Report) {
        if let Some(page) = self.pages.get(address) {
            let page = &tree.pages[*page];
            let problem = Content::SameUrl { url: address.to_string(), other: record.path.to_string() };
            report.push_with(problem, place_of(page), vec![Note::FirstHere(record.clone())]);
            self.shared.insert(address.clone());
        }
        self.all.insert(address.clone());
    }

    /// Adds the registers of documents and terms, and a page for each document.
    pub fn add_registers(&mut self, tree: &Tree, drafts: &Drafts, laws: &Laws, terms: &Glossary, report: &mut Report) {
        for file in &drafts.laws {
            self.by_file.insert(nfc(&file.path).into_owned(), route::laws());
        }
        for file in &drafts.glossaries {
            self.by_file.insert(nfc(&file.path).into_owned(), route::glossary());
        }
        if !terms.terms.is_empty() {
            self.all.insert(route::glossary());
        }
        if !laws.laws.is_empty() {
            self.all.insert(route::laws());
        }
        for (id, law) in laws.laws.iter() {
            let address = laws.address(id);
            match &law.page {
                Some(_) => drop(self.all.insert(address)),
                None => self.claim(&address, &law.place, tree, report),
            }
        }
        if tree.sections.iter().any(|(_, section)| section.nature == Nature::Course) {
            self.all.insert(route::courses());
        }
    }

    /// The address that a text means, where the site has it.
    #[must_use]
    pub fn find(&self, written: &str) -> Option<Address> {
        let address = Address::parse(written.split(['#', '?']).next().unwrap_or(written));
        self.all.contains(&address).then_some(address)
    }

    /// Addresses close to what was written.
    #[must_use]
    pub fn nearest(&self, written: &str) -> Nearest {
        let known: Vec<String> = self.all.iter().map(ToString::to_string).collect();
        Nearest::of(written, known.iter().map(String::as_str))
    }

    fn redirect(&mut self, tree: &Tree, report: &mut Report) {
        for (id, page) in tree.pages.iter() {
            for alias in &page.common().aliases {
                let Some(address) = Address::parse_old(&alias.value) else {
                    report.at(Content::AliasInvalid { written: alias.value.clone() }, &page.path, alias.span);
                    continue;
                };
                if self.all.contains(&address) || self.redirects.contains_key(&address) {
                    report.at(Content::AliasTaken { alias: address.to_string() }, &page.path, alias.span);
                } else {
                    self.redirects.insert(address, id);
                }
            }
        }
    }

    /// The Markdown page at an address in a language, else in Vietnamese.
    #[must_use]
    pub fn page(&self, address: &Address, lang: Lang) -> Option<Id<Page>> {
        self.pages.get(&address.in_lang(lang)).or_else(|| self.pages.get(address)).copied()
    }
}

/// The place that decides a page's address: its slug, else its title, else the file.
#[must_use]
pub fn place_of(page: &Page) -> Place {
    let common = page.common();
    let span = common.slug.as_ref().map(|slug| slug.span).or(common.title.as_ref().map(|title| title.span));
    match span {
        Some(span) => Place::span(Arc::clone(&page.path), span),
        None => Place::file(Arc::clone(&page.path)),
    }
}
