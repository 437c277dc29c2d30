//! Claims the addresses of records: criteria sets, rounds, years, units, open data.

use super::addresses::Addresses;
use super::guides::Guides;
use super::page::{Nature, Section};
use super::results::Results;
use super::route::{self, Address};
use super::tree::Tree;
use crate::base::{Id, Place, Report};
use crate::domain::criteria::CriteriaSet;
use crate::load::Drafts;
use crate::value::Lang;
use crate::value::fold::nfc;

/// Lists of records and data files, with the languages that an editor wrote an introduction in.
#[must_use]
pub fn lists(results: &Results) -> Vec<Address> {
    let mut lists = Vec::new();
    if !results.sets.is_empty() {
        lists.push(route::criteria_sets());
    }
    if !results.rounds.is_empty() {
        lists.push(route::rounds());
    }
    if results.addresses.units().len() > 0 {
        lists.extend([route::units(), route::lookup(), route::compare()]);
    }
    if results.territories.shown().next().is_some() {
        lists.push(route::territories());
    }
    if !(results.sets.is_empty() && results.rounds.is_empty()) {
        lists.push(route::data());
    }
    lists
}

/// Rounds stand at the address of their year, not at that of their folder.
pub fn move_rounds(tree: &mut Tree, results: &Results) {
    for (id, round) in results.rounds.iter() {
        let folder = folder(&round.place.path);
        let address = results.addresses.round(id);
        let sections: Vec<Id<Section>> = tree.sections.ids().collect();
        for section in sections {
            let section = &mut tree.sections[section];
            if section.nature != Nature::Round || section.folder != folder {
                continue;
            }
            section.address = address.clone();
            for page in section.indexes.clone() {
                let lang = tree.pages[page].lang;
                tree.pages[page].address = address.in_lang(lang);
            }
        }
    }
}

/// Adds every record to the addresses of the site, and data files to those that links may name.
pub fn claim(
    addresses: &mut Addresses,
    tree: &Tree,
    results: &Results,
    guides: &Guides,
    drafts: &Drafts,
    report: &mut Report,
) {
    let mut desk = Desk { addresses, tree, report };
    desk.addresses.all.extend(lists(results));
    for (id, set) in results.sets.iter() {
        desk.set(id, set, results, guides);
    }
    for (id, round) in results.rounds.iter() {
        let address = results.addresses.round(id);
        desk.own(address, &round.place, Nature::Round);
        let folder = folder(&round.place.path);
        let inside = drafts.tables.iter().filter(|table| table.path.starts_with(folder));
        let files = inside.map(|table| &table.path).chain([&round.place.path]);
        desk.addresses.by_file.extend(files.map(|file| (path_key(file), address.clone())));
    }
    for year in results.addresses.years.iter().filter(|year| year.rounds.len() > 1) {
        desk.addresses.all.insert(year.address.clone());
    }
    desk.addresses.all.extend(results.pairs().into_iter().map(|pair| results.revision_address(pair)));
    let territories = results.territories.shown().map(|(_, territory)| territory.address.clone());
    desk.addresses.all.extend(territories);
    for (id, address) in results.addresses.units() {
        desk.addresses.claim(address, &results.register.units()[id].place, tree, desk.report);
    }
    let registers = drafts.units.iter().map(|units| &units.path).chain(drafts.changes.iter().map(|all| &all.path));
    if results.addresses.units().len() > 0 {
        desk.addresses.by_file.extend(registers.map(|file| (path_key(file), route::units())));
    }
}

struct Desk<'a> {
    addresses: &'a mut Addresses,
    tree: &'a Tree,
    report: &'a mut Report,
}

impl Desk<'_> {
    fn set(&mut self, id: Id<CriteriaSet>, set: &CriteriaSet, results: &Results, guides: &Guides) {
        let address = results.set_address(id);
        self.own(&address, &set.place, Nature::Set);
        self.addresses.by_file.insert(path_key(&set.place.path), address);
        for part in set.parts() {
            let address = results.part_address(id, set.no(part));
            let place = set.indicator(part).map_or(&set.criterion(part).place, |indicator| &indicator.place);
            if guides.of_part(id, part, Lang::Vi).is_some() {
                self.addresses.all.insert(address);
            } else {
                self.addresses.claim(&address, place, self.tree, self.report);
            }
        }
    }

    /// Claims the page of a folder's record; the folder's own Markdown page is a part of it.
    fn own(&mut self, address: &Address, record: &Place, nature: Nature) {
        let page = self.addresses.pages.get(address).map(|page| &self.tree.pages[*page]);
        if page.is_some_and(|page| self.tree.sections[page.section].nature == nature) {
            self.addresses.all.insert(address.clone());
        } else {
            self.addresses.claim(address, record, self.tree, self.report);
        }
    }
}

/// The folder of a file, ending in `/`.
fn folder(path: &str) -> &str {
    &path[..path.rfind('/').map_or(0, |at| at + 1)]
}

/// The key under which a file's page is found.
fn path_key(path: &str) -> String {
    nfc(path).into_owned()
}
