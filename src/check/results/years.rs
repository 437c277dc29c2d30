//! A year without a round, between years that have one, is explained by a suspended round.

use std::collections::BTreeMap;

use crate::base::Report;
use crate::base::problem::Results as Problem;
use crate::domain::place::Area;
use crate::domain::round::Round;
use crate::link::results::Results;

pub(super) fn check(results: &Results, report: &mut Report) {
    let mut by_place: BTreeMap<_, Vec<&Round>> = BTreeMap::new();
    for (_, round) in results.rounds.iter() {
        by_place.entry(place_of(round)).or_default().push(round);
    }
    // Rounds stand in the order of years.
    for rounds in by_place.values() {
        for pair in rounds.windows(2) {
            for year in (pair[0].year + 1..pair[1].year).filter(|year| !is_suspended(results, pair[1], *year)) {
                report.push(Problem::YearMissing { year }, pair[1].place.clone());
            }
        }
    }
}

/// Whether a suspended round of a year covers the place of another: itself, what holds it, or
/// the whole country.
fn is_suspended(results: &Results, of: &Round, year: u16) -> bool {
    let holds = |wide: &Option<Area>, narrow: &Option<Area>| {
        wide.as_ref().is_none_or(|wide| narrow.as_ref().is_some_and(|narrow| wide.agrees_with(narrow)))
    };
    results.rounds.iter().map(|(_, round)| round).any(|round| {
        round.suspended
            && round.year == year
            && round.extent.units.is_empty()
            && holds(&round.extent.province, &of.extent.province)
            && holds(&round.extent.district, &of.extent.district)
    })
}

/// Rounds of one place follow each other; figures that are made up are a place of their own.
fn place_of(round: &Round) -> (Option<&Area>, Option<&Area>, &[crate::base::Id<crate::domain::place::Unit>], bool) {
    (round.extent.province.as_ref(), round.extent.district.as_ref(), &round.extent.units, round.illustrative)
}
