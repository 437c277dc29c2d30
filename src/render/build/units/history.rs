//! A unit's results year by year, the latest first, with a break where the rules changed.

use crate::base::Id;
use crate::domain::assessment::{Assessment, Status};
use crate::domain::place::{Share, Unit};
use crate::domain::round::Round;
use crate::domain::scoring::Method;
use crate::link::results::Results;
use crate::render::build::results::{figures, round, rounds, status};
use crate::render::scope::Scope;
use crate::render::view::HistoryRow;

/// The rounds that tell of a unit, with what they say, the latest first. A round whose place holds
/// the unit but whose table has no row of it says nothing (chưa có số liệu).
#[must_use]
pub fn rounds(results: &Results, unit: Id<Unit>) -> Vec<(Id<Round>, Option<&Assessment>)> {
    let mut told: Vec<(Id<Round>, Option<&Assessment>)> =
        results.of_unit(unit).map(|row| (row.round, Some(row))).collect();
    told.extend(results.silent_of(unit).iter().map(|round| (*round, None)));
    told.sort_by_key(|(round, _)| std::cmp::Reverse((results.rounds[*round].year, *round)));
    told
}

/// Builds it. The rows of a single predecessor that went over whole stand below, with its name:
/// they are its results, not this unit's.
#[must_use]
pub fn build(scope: &Scope<'_>, unit: Id<Unit>) -> Vec<HistoryRow> {
    let results = &scope.site.results;
    let all = all(results, unit);
    let mut above: Option<Id<Round>> = None;
    let mut rows = Vec::with_capacity(all.len());
    for (round, assessment, holder) in all {
        let ruled = results.rounds[round].set.is_some();
        let break_note = above.filter(|_| ruled).and_then(|above| rounds::break_note(scope, above, round));
        let link = |unit: Id<Unit>| {
            let name = results.register.units()[unit].name.clone();
            Some(scope.link(name, results.addresses.unit(unit)?))
        };
        let holder = holder.and_then(link);
        rows.push(HistoryRow { holder, break_note, ..row(scope, round, assessment) });
        if ruled {
            above = Some(round);
        }
    }
    rows
}

/// A year of a unit: the round, its row, and the predecessor whose row it is.
pub type Year<'a> = (Id<Round>, Option<&'a Assessment>, Option<Id<Unit>>);

/// The years of a unit and then those of its single predecessor, the latest first.
#[must_use]
pub fn all(results: &Results, unit: Id<Unit>) -> Vec<Year<'_>> {
    let own = rounds(results, unit).into_iter().map(|(round, row)| (round, row, None));
    let before = single_predecessor(results, unit).filter(|before| results.addresses.unit(*before).is_some());
    let theirs = before
        .into_iter()
        .flat_map(|before| rounds(results, before).into_iter().map(move |(round, row)| (round, row, Some(before))));
    own.chain(theirs).collect()
}

fn single_predecessor(results: &Results, unit: Id<Unit>) -> Option<Id<Unit>> {
    let mut before = results.register.predecessors(unit);
    let first = before.next()?;
    (before.next().is_none() && first.share == Share::Whole).then_some(first.from)
}

fn row(scope: &Scope<'_>, id: Id<Round>, assessment: Option<&Assessment>) -> HistoryRow {
    let results = &scope.site.results;
    let told = &results.rounds[id];
    let set = results.set_of(id).filter(|set| set.scoring.method == Method::Points);
    let total = assessment.zip(set).and_then(|(row, set)| set.total(row));
    let max = set.and_then(|set| set.scoring.max.as_ref()).map(|max| max.value);
    let shown = shown(told, assessment);
    let reached = total.map(|total| match max {
        Some(max) => format!("{}/{}", figures::points(scope, total), figures::points(scope, max)),
        None => figures::points(scope, total),
    });
    HistoryRow {
        year: told.year.to_string(),
        href: Some(scope.href(results.addresses.round(id))),
        tag: status::tag(scope, shown),
        score: reached,
        percent: total.zip(max).map(|(total, max)| total.share_of(max)),
        set: rounds::set_link(scope, id),
        decision: assessment.and_then(|_| round::decision(scope, told)),
        holder: None,
        note: note(scope, told, assessment),
        break_note: None,
    }
}

/// The status shown of a year.
#[must_use]
pub fn shown(told: &Round, assessment: Option<&Assessment>) -> Status {
    match (told.suspended, assessment) {
        (true, _) => Status::NotAssessed,
        (false, Some(row)) => row.status,
        (false, None) => Status::NoData,
    }
}

/// Why a year has no result, or a remark of the table.
fn note(scope: &Scope<'_>, told: &Round, assessment: Option<&Assessment>) -> Option<String> {
    let words = scope.words();
    if told.suspended {
        let own = told.note.as_ref().map(|note| note.get(scope.lang).to_owned());
        return Some(own.unwrap_or_else(|| words.fill("results.suspended", &told.year.to_string())));
    }
    match assessment {
        Some(row) => row.note.clone(),
        None => Some(words.get("results.no_row")),
    }
}
