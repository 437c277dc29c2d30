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
            for year in pair[0].year + 1..pair[1].year {
                report.push(Problem::YearMissing { year }, pair[1].place.clone());
            }
        }
    }
}

/// Rounds of one place follow each other; figures that are made up are a place of their own.
fn place_of(round: &Round) -> (Option<&Area>, Option<&Area>, &[crate::base::Id<crate::domain::place::Unit>], bool) {
    (round.extent.province.as_ref(), round.extent.district.as_ref(), &round.extent.units, round.illustrative)
}
