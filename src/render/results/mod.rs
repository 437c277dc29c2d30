//! Jobs of criteria sets, results, units and open data.

mod entries;

use std::sync::Arc;

use crate::base::Id;
use crate::domain::criteria::CriteriaSet;
use crate::domain::place::Unit;
use crate::domain::round::Round;
use crate::link::Site;
use crate::link::guides::PartOf;
use crate::link::page::Page;
use crate::link::results::{Pair, Territory};
use crate::link::route::{self, Address};
use crate::render::build::criteria::revision;
use crate::render::build::results::table::Order;
use crate::render::build::results::territory;
use crate::render::build::{criteria, data as data_page, results as rounds, units};
use crate::render::data;
use crate::render::run::{Failed, Press, Published};
use crate::render::scope::Scope;
use crate::value::Lang;

pub use entries::entries;

/// A file of results.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Job {
    /// The list of criteria sets.
    Sets(Lang),
    /// A criteria set.
    Set(Id<CriteriaSet>, Lang),
    /// What a criteria set changed against an earlier one.
    Revision(Pair, Lang),
    /// A criterion or indicator.
    Part(PartOf, Lang),
    /// All rounds.
    Rounds(Lang),
    /// A year with several rounds: its position among the years.
    Year(usize),
    /// A round.
    Round(Id<Round>, Lang),
    /// A page of a round's table: in another order, or after the first.
    Table(Id<Round>, Order, usize, Lang),
    /// All provinces.
    Territories(Lang),
    /// A province or district.
    Territory(Id<Territory>),
    /// Looking up a commune.
    Lookup(Lang),
    /// Communes side by side.
    Compare(Lang),
    /// The index of units.
    Units(Lang),
    /// A unit.
    Unit(Id<Unit>),
    /// The page of open data.
    Data(Lang),
    /// A file of open data.
    File(data::File),
}

/// Whether an address is that of a list which this module makes.
#[must_use]
pub fn makes(site: &Site, address: &Address) -> bool {
    crate::link::records::lists(&site.results).contains(address)
}

/// Whether a page is the introduction of a list or record which this module makes.
#[must_use]
pub fn introduces(site: &Site, page: &Page) -> bool {
    let lists = crate::link::records::lists(&site.results);
    lists.iter().any(|list| list.in_lang(page.lang) == page.address)
}

/// All jobs, in a fixed order. Lists, sets and rounds exist in the languages that an editor
/// introduced them in, criteria in those of their guides.
#[must_use]
pub fn plan(site: &Site) -> Vec<Job> {
    let results = &site.results;
    let languages = |address: &Address| -> Vec<Lang> {
        let own = |lang: Lang| lang == Lang::Vi || site.addresses.pages.contains_key(&address.in_lang(lang));
        site.config.languages.iter().copied().filter(|lang| own(*lang)).collect()
    };
    let mut jobs = Vec::new();
    for address in crate::link::records::lists(results) {
        let job = [
            (route::criteria_sets(), Job::Sets as fn(Lang) -> Job),
            (route::rounds(), Job::Rounds),
            (route::lookup(), Job::Lookup),
            (route::territories(), Job::Territories),
            (route::compare(), Job::Compare),
            (route::units(), Job::Units),
            (route::data(), Job::Data),
        ];
        let job = job.into_iter().find(|(list, _)| *list == address);
        jobs.extend(job.into_iter().flat_map(|(_, job)| languages(&address).into_iter().map(job)));
    }
    for (id, set) in results.sets.iter() {
        jobs.extend(languages(&results.set_address(id)).into_iter().map(|lang| Job::Set(id, lang)));
        for part in set.parts() {
            let languages = languages(&results.part_address(id, set.no(part)));
            jobs.extend(languages.into_iter().map(|lang| Job::Part((id, part), lang)));
        }
    }
    for pair in results.pairs() {
        jobs.extend(languages(&results.revision_address(pair)).into_iter().map(|lang| Job::Revision(pair, lang)));
    }
    let years = results.addresses.years.iter().enumerate();
    jobs.extend(years.filter(|(_, year)| year.rounds.len() > 1).map(|(at, _)| Job::Year(at)));
    for id in results.rounds.ids() {
        jobs.extend(languages(results.addresses.round(id)).into_iter().map(|lang| Job::Round(id, lang)));
    }
    for id in results.rounds.ids() {
        let pages = rounds::table::pages(results, id);
        let after = (2..=pages).map(|page| (Order::Place, page));
        let orders = rounds::table::orders(results, id).into_iter().filter(|_| pages > 0);
        let sorted = orders.flat_map(|order| (1..=pages).map(move |page| (order, page)));
        for (order, page) in after.chain(sorted) {
            let languages = languages(results.addresses.round(id)).into_iter();
            jobs.extend(languages.map(|lang| Job::Table(id, order, page, lang)));
        }
    }
    jobs.extend(results.addresses.units().map(|(id, _)| Job::Unit(id)));
    jobs.extend(results.territories.shown().map(|(id, _)| Job::Territory(id)));
    jobs.extend(data::files(site).into_iter().map(Job::File));
    jobs
}

impl Press<'_> {
    /// Makes a file of results.
    pub(in crate::render) fn print_result(&self, job: Job) -> Result<Published, Failed> {
        let results = &self.site.results;
        match job {
            Job::Sets(lang) => self.page(lang, &route::criteria_sets().in_lang(lang), criteria::sets::build),
            Job::Set(id, lang) => {
                let here = results.set_address(id).in_lang(lang);
                self.page(lang, &here, |scope| criteria::set::build(scope, id))
            }
            Job::Revision(pair, lang) => {
                let here = results.revision_address(pair).in_lang(lang);
                self.page(lang, &here, |scope| revision::build(scope, pair))
            }
            Job::Part((id, part), lang) => {
                let here = results.part_address(id, results.sets[id].no(part)).in_lang(lang);
                self.page(lang, &here, |scope| criteria::criterion::build(scope, (id, part)))
            }
            Job::Rounds(lang) => self.page(lang, &route::rounds().in_lang(lang), rounds::rounds::build),
            Job::Year(at) => {
                let year = &results.addresses.years[at];
                self.page(Lang::Vi, &year.address, |scope| rounds::year::build(scope, year))
            }
            Job::Round(id, lang) => {
                let here = results.addresses.round(id).in_lang(lang);
                self.page(lang, &here, |scope| rounds::round::build(scope, id))
            }
            Job::Table(id, order, page, lang) => {
                let here = order.address(&results.addresses.round(id).in_lang(lang), page);
                self.page(lang, &here, |scope| rounds::table::page(scope, id, order, page))
            }
            Job::Lookup(lang) => self.page(lang, &route::lookup().in_lang(lang), units::lookup::build),
            Job::Compare(lang) => self.page(lang, &route::compare().in_lang(lang), units::compare::build),
            Job::Territories(lang) => self.page(lang, &route::territories().in_lang(lang), territory::list),
            Job::Territory(id) => {
                let here = &results.territories.all()[id].address;
                self.page(Lang::Vi, here, |scope| territory::build(scope, id))
            }
            Job::Units(lang) => self.page(lang, &route::units().in_lang(lang), units::index::build),
            Job::Unit(id) => {
                let home = Address::home();
                let here = results.addresses.unit(id).unwrap_or(&home);
                self.page(Lang::Vi, here, |scope| units::unit::build(scope, id))
            }
            Job::Data(lang) => self.page(lang, &route::data().in_lang(lang), data_page::build),
            Job::File(file) => {
                let here = route::data();
                let scope = Scope::new(self.site, self.theme, Lang::Vi, &here);
                Ok((file.path(results), Arc::from(data::print(&scope, file))))
            }
        }
    }
}
