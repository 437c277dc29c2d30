//! Results in words: the four statuses, kept apart, and counts of them.

use crate::domain::assessment::{Status, Value};
use crate::domain::round::Counts;
use crate::render::scope::Scope;
use crate::render::view::{self, StatusCount, StatusCounts, StatusTag};

use super::figures;

/// The tag of a status.
#[must_use]
pub fn tag(scope: &Scope<'_>, status: Status) -> StatusTag {
    let (shape, key) = match status {
        Status::Met => (view::Status::Met, "results.met"),
        Status::NotMet => (view::Status::NotMet, "results.not_met"),
        Status::NotAssessed => (view::Status::NotAssessed, "results.not_assessed"),
        Status::NoData => (view::Status::NoData, "results.no_data"),
    };
    StatusTag { status: shape, label: scope.words().get(key) }
}

/// The tag of what a table says of an indicator.
#[must_use]
pub fn value_tag(scope: &Scope<'_>, value: Value) -> StatusTag {
    let (shape, key) = match value {
        Value::Met => (view::Status::Met, "score.met"),
        Value::NotMet => (view::Status::NotMet, "score.not_met"),
        Value::NotArisen => (view::Status::NotAssessed, "score.not_arisen"),
        Value::Missing | Value::Points(_) => (view::Status::NoData, "results.no_data"),
    };
    StatusTag { status: shape, label: scope.words().get(key) }
}

/// Counts by status; none where nothing is counted.
#[must_use]
pub fn counts(scope: &Scope<'_>, counts: Counts) -> Option<StatusCounts> {
    let total = counts.total();
    let all = Status::ALL.map(|status| (status, of(counts, status)));
    let present: Vec<(Status, u32)> = all.into_iter().filter(|(_, count)| *count > 0).collect();
    let parts = figures::parts_of_hundred(&present.iter().map(|(_, count)| *count).collect::<Vec<_>>());
    let mut offset = 0;
    let counts = present.into_iter().zip(parts).map(|((status, count), percent)| {
        let start = offset;
        offset += percent;
        StatusCount {
            tag: tag(scope, status),
            count: figures::count(scope, count),
            share: figures::share(scope, count, total),
            percent,
            offset: start,
        }
    });
    let counts = counts.collect();
    (total > 0).then(|| StatusCounts { total: figures::count(scope, total), counts })
}

/// How many have a status.
#[must_use]
pub const fn of(counts: Counts, status: Status) -> u32 {
    match status {
        Status::Met => counts.met,
        Status::NotMet => counts.not_met,
        Status::NotAssessed => counts.not_assessed,
        Status::NoData => counts.no_data,
    }
}
