//! Who belongs to a round: the units of its table, and those of its place that the table leaves out.
//!
//! A unit without a row has no data (chưa có số liệu); it is not left out in silence.

use crate::base::Id;
use crate::domain::assessment::{Assessment, Status};
use crate::domain::place::Unit;
use crate::domain::round::{Counts, Round};
use crate::link::results::Results;

/// A unit of a round.
#[derive(Debug, Clone, Copy)]
pub struct Entry<'a> {
    /// The unit.
    pub unit: Id<Unit>,
    /// What the table says of it.
    pub assessment: Option<&'a Assessment>,
}

impl Entry<'_> {
    /// The status shown.
    #[must_use]
    pub fn status(&self) -> Status {
        self.assessment.map_or(Status::NoData, |assessment| assessment.status)
    }
}

/// The units of a round; first those of its table, in its order.
#[must_use]
pub fn of(results: &Results, round: Id<Round>) -> Vec<Entry<'_>> {
    let rows =
        results.of_round(round).iter().map(|assessment| Entry { unit: assessment.unit, assessment: Some(assessment) });
    let mut entries: Vec<Entry<'_>> = rows.collect();
    entries.extend(results.silent(round).iter().map(|unit| Entry { unit: *unit, assessment: None }));
    entries
}

/// A round's units by status; those of a suspended round are not counted.
#[must_use]
pub fn counts(results: &Results, round: Id<Round>) -> Counts {
    results.summary(round).whole.counts
}

/// Sorts by name proper, as a Vietnamese dictionary does; of one name, by the earlier code.
pub fn sort(results: &Results, entries: &mut [Entry<'_>]) {
    entries.sort_by_key(|entry| results.rank(entry.unit));
}
