//! Where sets, rounds, years and units stand on the site.

use std::collections::{BTreeMap, BTreeSet};

use super::Results;
use crate::base::Id;
use crate::domain::criteria::CriteriaSet;
use crate::domain::place::Unit;
use crate::domain::round::Round;
use crate::link::route::{self, Address};
use crate::load::settings::UnitPages;
use crate::value::Slug;

/// The addresses of results.
#[derive(Debug, Default)]
pub struct ResultAddresses {
    rounds: Vec<Address>,
    /// Of every unit of the register, whether or not it has a page.
    units: Vec<Address>,
    /// The units that have a page.
    shown: BTreeSet<Id<Unit>>,
    /// Years that have a round, newest first.
    pub years: Vec<Year>,
}

/// A year and its rounds.
#[derive(Debug, Clone)]
pub struct Year {
    /// The year.
    pub year: u16,
    /// Its page: that of its only round, or a list of several.
    pub address: Address,
    /// Its rounds, in the order of their files.
    pub rounds: Vec<Id<Round>>,
}

impl ResultAddresses {
    /// Gives everything its address.
    pub(super) fn assign(results: &Results, pages: UnitPages) -> Self {
        let years = years(results);
        let mut rounds = vec![Address::home(); results.rounds.len()];
        for year in &years {
            let mut taken = BTreeSet::new();
            for id in &year.rounds {
                rounds[id.index()] = match year.rounds.len() {
                    1 => year.address.clone(),
                    _ => round_address(&results.rounds[*id], year.year, &mut taken),
                };
            }
        }
        let shown = match pages {
            UnitPages::Results => shown(results),
            UnitPages::All => results.register.units().ids().collect(),
        };
        Self { rounds, units: units(results), shown, years }
    }

    /// A round's page.
    #[must_use]
    pub fn round(&self, round: Id<Round>) -> &Address {
        &self.rounds[round.index()]
    }

    /// A unit's page, if it has one.
    #[must_use]
    pub fn unit(&self, unit: Id<Unit>) -> Option<&Address> {
        self.units.get(unit.index()).filter(|_| self.shown.contains(&unit))
    }

    /// The units that have a page, with their addresses, in the order of the register.
    #[must_use]
    pub fn units(&self) -> impl ExactSizeIterator<Item = (Id<Unit>, &Address)> {
        self.shown.iter().map(|unit| (*unit, &self.units[unit.index()]))
    }

    /// A unit's name for machines, whether or not it has a page: the last part of its address. It
    /// stays when the unit gets results.
    #[must_use]
    pub fn unit_name(&self, unit: Id<Unit>) -> &str {
        self.units[unit.index()].as_str().trim_end_matches('/').rsplit('/').next().unwrap_or("")
    }
}

/// Two criteria sets that a page compares.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pair {
    /// The set of earlier years.
    pub earlier: Id<CriteriaSet>,
    /// The set of later years.
    pub newer: Id<CriteriaSet>,
}

impl Results {
    /// Every pair of sets; for each newer set its earlier ones, the nearest last.
    #[must_use]
    pub fn pairs(&self) -> Vec<Pair> {
        let ids: Vec<_> = self.sets.ids().collect();
        let before = |at: usize| ids[..at].iter().map(move |earlier| (at, *earlier));
        (0..ids.len()).flat_map(before).map(|(at, earlier)| Pair { earlier, newer: ids[at] }).collect()
    }

    /// The page that compares two sets.
    #[must_use]
    pub fn revision_address(&self, pair: Pair) -> Address {
        route::revision(self.sets[pair.newer].id.as_str(), self.sets[pair.earlier].id.as_str())
    }

    /// A criteria set's page.
    #[must_use]
    pub fn set_address(&self, set: Id<CriteriaSet>) -> Address {
        route::criteria_set(self.sets[set].id.as_str())
    }

    /// The page of a criterion or indicator, by its number.
    #[must_use]
    pub fn part_address(&self, set: Id<CriteriaSet>, no: &str) -> Address {
        let set = self.sets[set].id.as_str();
        Slug::of(no).map_or_else(|| route::criteria_set(set), |no| route::criterion(set, no.as_str()))
    }
}

fn years(results: &Results) -> Vec<Year> {
    let mut by_year: BTreeMap<u16, Vec<Id<Round>>> = BTreeMap::new();
    for (id, round) in results.rounds.iter() {
        by_year.entry(round.year).or_default().push(id);
    }
    let years = by_year.into_iter().rev();
    years.map(|(year, rounds)| Year { year, address: route::year(year), rounds }).collect()
}

/// `/ket-qua/<year>/<folder>/`; of two folders with one name the later is numbered.
fn round_address(round: &Round, year: u16, taken: &mut BTreeSet<Address>) -> Address {
    let folder = round.place.path.trim_end_matches("/round.yaml").rsplit('/').next().unwrap_or("");
    let name = Slug::of(folder).or_else(|| Slug::of("dot"));
    let at = |slug: &Slug| route::round_of_several(year, slug);
    let first = name.as_ref().map_or_else(|| route::year(year), at);
    let numbered = (2..).filter_map(|number| Slug::of(&format!("{}-{number}", name.as_ref()?)));
    let address = std::iter::once(first.clone()).chain(numbered.map(|slug| at(&slug)));
    let free = address.into_iter().find(|address| !taken.contains(address)).unwrap_or(first);
    taken.insert(free.clone());
    free
}

/// Addresses are made for the whole register, so that a unit's address does not change when
/// another gets results: of units with one code and name, the first keeps the plain address and
/// later ones add the year from which they were valid.
fn units(results: &Results) -> Vec<Address> {
    let register = &results.register;
    let mut alike: BTreeMap<Address, Vec<Id<Unit>>> = BTreeMap::new();
    for (id, unit) in register.units().iter() {
        alike.entry(plain(unit)).or_default().push(id);
    }
    let mut addresses = vec![Address::home(); register.units().len()];
    for (address, mut ids) in alike {
        ids.sort_by_key(|id| register.units()[*id].valid);
        for (number, id) in ids.into_iter().enumerate() {
            addresses[id.index()] = distinct(&address, &register.units()[id], number);
        }
    }
    addresses
}

/// Units that somebody may ask for: those with results or named as pilots, what they came from
/// and what they became.
fn shown(results: &Results) -> BTreeSet<Id<Unit>> {
    let register = &results.register;
    let mut shown: BTreeSet<Id<Unit>> = results.assessments.iter().map(|(_, assessment)| assessment.unit).collect();
    shown.extend(results.rounds.iter().flat_map(|(_, round)| round.pilots.iter().copied()));
    for unit in shown.clone() {
        shown.extend(register.predecessors(unit).map(|change| change.from));
        shown.extend(register.successors(unit).map(|change| change.to));
    }
    shown
}

fn plain(unit: &Unit) -> Address {
    let district = unit.district.as_ref().and_then(|district| district.name.as_deref());
    match (&unit.code, district) {
        (Some(code), _) => route::unit(code, &unit.name),
        (None, Some(district)) => route::unit_without_code(&format!("{} {district}", unit.name)),
        (None, None) => route::unit_without_code(&unit.name),
    }
}

fn distinct(address: &Address, unit: &Unit, number: usize) -> Address {
    let suffix = match (number, unit.valid.from) {
        (0, _) => return address.clone(),
        (_, Some(from)) => format!("tu-{}", from.year()),
        (number, None) => (number + 1).to_string(),
    };
    Address::of([format!("{}-{suffix}", address.as_str().trim_end_matches('/')).as_str()])
}
