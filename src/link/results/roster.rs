//! Which units a round should tell of, whether or not its table does.

use std::collections::{BTreeMap, BTreeSet};

use super::Results;
use crate::base::Id;
use crate::domain::place::{Area, Unit};
use crate::domain::round::{Extent, Round};

/// Units that stand in a round's place at the end of its year and have no row in its table.
#[derive(Debug, Default)]
pub(super) struct Roster {
    /// By round.
    silent: Vec<Vec<Id<Unit>>>,
    /// The same by unit: the rounds that are silent of it.
    silent_of: Vec<Vec<Id<Round>>>,
    /// How many units stand in each round's province or district at the end of its year.
    standing: Vec<Option<u32>>,
}

/// A province and a district.
type Whereabouts<'a> = (Option<&'a Area>, Option<&'a Area>);

impl Roster {
    /// Looks once through the register for each place that rounds are about.
    pub(super) fn gather(results: &Results) -> Self {
        let units = results.register.units();
        let mut roster = Self { silent_of: vec![Vec::new(); units.len()], ..Self::default() };
        let mut places: BTreeMap<Whereabouts<'_>, Vec<Id<Unit>>> = BTreeMap::new();
        for (id, round) in results.rounds.iter() {
            let Extent { province, district, units: named } = &round.extent;
            let by_area = province.is_some() || district.is_some();
            if !by_area && named.is_empty() {
                roster.silent.push(Vec::new());
                roster.standing.push(None);
                continue;
            }
            let inside = places.entry((province.as_ref(), district.as_ref())).or_insert_with(|| {
                let area = Extent { units: Vec::new(), ..round.extent.clone() };
                units.ids().filter(|unit| results.register.covers(&area, *unit)).collect()
            });
            let named: BTreeSet<Id<Unit>> = named.iter().copied().collect();
            let stands = |unit: &Id<Unit>| {
                units[*unit].valid.holds_at_end_of(round.year) && (named.is_empty() || named.contains(unit))
            };
            let standing: Vec<Id<Unit>> = inside.iter().copied().filter(stands).collect();
            let told: BTreeSet<Id<Unit>> = results.of_round(id).iter().map(|row| row.unit).collect();
            let silent: Vec<Id<Unit>> = standing.iter().copied().filter(|unit| !told.contains(unit)).collect();
            for unit in &silent {
                roster.silent_of[unit.index()].push(id);
            }
            roster.standing.push(u32::try_from(standing.len()).ok().filter(|_| by_area && named.is_empty()));
            roster.silent.push(silent);
        }
        roster
    }
}

impl Results {
    /// The units that a round should tell of but does not: they stand in its place on the last day
    /// of its year, and its table has no row of them.
    #[must_use]
    pub fn silent(&self, round: Id<Round>) -> &[Id<Unit>] {
        self.roster.silent.get(round.index()).map_or(&[], Vec::as_slice)
    }

    /// The rounds that should tell of a unit but do not, in the order of years.
    #[must_use]
    pub fn silent_of(&self, unit: Id<Unit>) -> &[Id<Round>] {
        self.roster.silent_of.get(unit.index()).map_or(&[], Vec::as_slice)
    }

    /// How many units the register has in a round's province or district at the end of its year;
    /// `None` where the round is not about a whole place.
    #[must_use]
    pub fn standing(&self, round: Id<Round>) -> Option<u32> {
        self.roster.standing.get(round.index()).copied().flatten()
    }
}
