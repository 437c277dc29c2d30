//! Results (kết quả): criteria sets, units, rounds and score tables, joined so that every
//! assessment has its unit, its rules and its place in a table.

mod addresses;
mod cells;
mod columns;
mod conditions;
mod derived;
mod extent;
mod maps;
mod personal;
mod provenance;
mod register;
mod roster;
mod rounds;
mod rows;
mod sets;
mod sheet;
pub mod summary;
mod territory;

use std::ops::Range;

use crate::base::{Arena, Id, Report, Spanned};
use crate::domain::assessment::Assessment;
use crate::domain::criteria::CriteriaSet;
use crate::domain::map::Ground;
use crate::domain::place::{Area, Unit};
use crate::domain::register::Register;
use crate::domain::round::{Counts, Round};
use crate::load::Drafts;
use crate::load::front::PeriodDraft;
use crate::load::settings::UnitPages;

pub use addresses::{Pair, ResultAddresses, Year};
pub use columns::Column;
pub use sheet::Sheet;
pub use summary::{Share, Summary};
pub use territory::{Territories, Territory};

/// Everything about results, linked.
#[derive(Debug, Default)]
pub struct Results {
    /// Criteria sets, in the order of their years, then of their files.
    pub sets: Arena<CriteriaSet>,
    /// Administrative units and their changes.
    pub register: Register,
    /// Rounds, in the order of years, then of their files.
    pub rounds: Arena<Round>,
    /// Assessments, round by round, in the order of their tables.
    pub assessments: Arena<Assessment>,
    /// The score table of each round, where it has one that could be read.
    sheets: Vec<Option<Sheet>>,
    /// The assessments of each round, as positions.
    by_round: Vec<Range<usize>>,
    /// The assessments of each unit, in the order of years.
    by_unit: Vec<Vec<Id<Assessment>>>,
    /// Who belongs to each round besides.
    roster: roster::Roster,
    /// Provinces and districts.
    pub territories: Territories,
    /// The place of each unit in the order of names.
    order: Vec<u32>,
    summaries: summary::Summaries,
    /// The ground of units.
    maps: maps::Maps,
    /// Where all of it stands on the site.
    pub addresses: ResultAddresses,
}

/// Links what was written about results.
pub fn link(drafts: &Drafts, report: &mut Report) -> Results {
    let sets = sets::link(drafts, report);
    let written = rounds::Written::gather(drafts, &sets, report);
    let register = register::link(drafts, &written, report);
    let mut results = Results { sets, register, ..Results::default() };
    for round in &written.rounds {
        rounds::link(round, &mut results, report);
    }
    results.by_unit = vec![Vec::new(); results.register.units().len()];
    for (id, assessment) in results.assessments.iter() {
        results.by_unit[assessment.unit.index()].push(id);
    }
    results.roster = roster::Roster::gather(&results);
    results.maps = maps::Maps::link(drafts, &results, report);
    results.order = territory::order(&results.register);
    results.territories = Territories::gather(&results.register, &results.order);
    results.summaries = summary::Summaries::count(&results);
    let pages = drafts.settings.as_ref().and_then(|settings| settings.draft.unit_pages.as_ref());
    results.addresses = ResultAddresses::assign(&results, pages.map_or(UnitPages::Results, |pages| pages.value));
    results.territories.show(results.addresses.units().map(|(unit, _)| unit));
    results
}

impl Results {
    /// A round's assessments, in the order of its table.
    #[must_use]
    pub fn of_round(&self, round: Id<Round>) -> &[Assessment] {
        let range = self.by_round.get(round.index()).cloned().unwrap_or_default();
        self.assessments.as_slice().get(range).unwrap_or_default()
    }

    /// The rounds that a report tells of, by year.
    #[must_use]
    pub fn of_period(&self, period: &PeriodDraft) -> Vec<Id<Round>> {
        let place = period.place.as_ref();
        let named = |area: Option<&Area>, text: Option<&Spanned<String>>| {
            text.is_none_or(|text| area.is_some_and(|area| area.is_named(&text.value)))
        };
        let covered = |round: &Round| {
            named(round.extent.province.as_ref(), place.and_then(|place| place.province.as_ref()))
                && named(round.extent.district.as_ref(), place.and_then(|place| place.district.as_ref()))
        };
        let years = period.from.value.0..=period.to.value.0;
        let inside = self.rounds.iter().filter(|(_, round)| years.contains(&round.year) && covered(round));
        inside.map(|(id, _)| id).collect()
    }

    /// A unit's assessments, oldest year first.
    #[must_use]
    pub fn of_unit(&self, unit: Id<Unit>) -> impl DoubleEndedIterator<Item = &Assessment> + ExactSizeIterator {
        let ids = self.by_unit.get(unit.index()).map_or(&[][..], Vec::as_slice);
        ids.iter().map(|id| &self.assessments[*id])
    }

    /// A round's criteria set.
    #[must_use]
    pub fn set_of(&self, round: Id<Round>) -> Option<&CriteriaSet> {
        self.rounds[round].set.map(|set| &self.sets[set])
    }

    /// The criteria set with a name.
    #[must_use]
    pub fn set_named(&self, id: &str) -> Option<Id<CriteriaSet>> {
        self.sets.iter().find(|(_, set)| set.id.as_str() == id).map(|(id, _)| id)
    }

    /// A round's score table.
    #[must_use]
    pub fn sheet(&self, round: Id<Round>) -> Option<&Sheet> {
        self.sheets.get(round.index()).and_then(Option::as_ref)
    }

    /// Where a unit lies on the map.
    #[must_use]
    pub fn ground(&self, unit: Id<Unit>) -> Option<&Ground> {
        self.maps.ground(unit)
    }

    /// A round's units by status.
    #[must_use]
    pub fn counts(&self, round: Id<Round>) -> Counts {
        self.of_round(round).iter().map(|assessment| assessment.status).collect()
    }
}
