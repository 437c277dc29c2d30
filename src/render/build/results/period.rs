//! A report of several rounds: every year beside the plan and the rules of its time.

use crate::base::Id;
use crate::domain::criteria::{CriteriaSet, Part};
use crate::domain::round::Round;
use crate::load::front::PeriodDraft;
use crate::render::build::criteria::rows;
use crate::render::scope::Scope;
use crate::render::view::{Link, Period, PeriodRow, YearRow};
use crate::value::Points;

use super::{figures, naming, roster, rounds};

/// Builds it; `None` where no round is of the period.
#[must_use]
pub fn build(scope: &Scope<'_>, period: &PeriodDraft) -> Option<Period> {
    let words = scope.words();
    let ids = scope.site.results.of_period(period);
    if ids.is_empty() {
        return None;
    }
    let rows: Vec<PeriodRow> = ids.iter().map(|id| row(scope, &ids, *id)).collect();
    let (from, to) = (period.from.value.0.to_string(), period.to.value.0.to_string());
    Some(Period {
        title: words.fill_all("period.title", &[("from", &from), ("to", &to)]),
        sentence: sentence(scope, &ids),
        years: years(scope, &ids),
        has_totals: rows.iter().any(|row| row.total_middle.is_some()),
        rows,
    })
}

/// Whether some of a report's figures are made up.
#[must_use]
pub fn is_illustrative(scope: &Scope<'_>, period: &PeriodDraft) -> bool {
    let results = &scope.site.results;
    results.of_period(period).into_iter().any(|id| results.rounds[id].illustrative)
}

/// How many years reached the plan, and how the share moved from the first to the last.
fn sentence(scope: &Scope<'_>, ids: &[Id<Round>]) -> String {
    let words = scope.words();
    let results = &scope.site.results;
    let told: Vec<_> =
        ids.iter().map(|id| (*id, roster::counts(results, *id))).filter(|(_, all)| all.total() > 0).collect();
    let count = |number: usize| figures::count(scope, u32::try_from(number).unwrap_or(u32::MAX));
    let mut said = vec![words.fill_all("period.rounds", &[("n", &count(ids.len())), ("told", &count(told.len()))])];
    let planned: Vec<bool> =
        told.iter().filter_map(|(id, all)| Some(rounds::target(scope, *id, *all)?.reached)).collect();
    if !planned.is_empty() {
        let reached = planned.iter().filter(|reached| **reached).count();
        said.push(words.fill_all("period.plans", &[("n", &count(planned.len())), ("reached", &count(reached))]));
    }
    if let [(first, before), .., (last, after)] = told.as_slice() {
        let share = |all: &crate::domain::round::Counts| figures::share(scope, all.met, all.total());
        let years = [first, last].map(|id| results.rounds[*id].year.to_string());
        let values = [("from", &*years[0]), ("before", &share(before)), ("to", &*years[1]), ("after", &share(after))];
        let same = results.rounds[*first].set == results.rounds[*last].set;
        said.push(words.fill_all(if same { "period.moved" } else { "period.moved_rules" }, &values));
    }
    said.join(" ")
}

/// The rounds as bars, with a break where the rules changed.
fn years(scope: &Scope<'_>, ids: &[Id<Round>]) -> Vec<YearRow> {
    let results = &scope.site.results;
    let row = |(at, id): (usize, &Id<Round>)| {
        let counts = roster::counts(results, *id);
        let before = ids[..at]
            .iter()
            .rev()
            .find(|other| rounds::same_place(scope, **other, *id) && results.rounds[**other].set.is_some());
        // Here the earlier year stands above.
        YearRow {
            place: place(scope, ids, *id),
            target: rounds::target(scope, *id, counts),
            break_note: before.and_then(|before| rounds::break_note(scope, *before, *id)),
            ..rounds::row(scope, *id, counts)
        }
    };
    ids.iter().enumerate().map(row).collect()
}

fn place(scope: &Scope<'_>, ids: &[Id<Round>], id: Id<Round>) -> Option<String> {
    let one_place = ids.iter().all(|other| rounds::same_place(scope, *other, id));
    let place = naming::round_place(&scope.site.results, &scope.site.results.rounds[id].extent);
    place.filter(|_| !one_place).map(|place| rounds::capital(&place))
}

fn row(scope: &Scope<'_>, ids: &[Id<Round>], id: Id<Round>) -> PeriodRow {
    let words = scope.words();
    let results = &scope.site.results;
    let round = &results.rounds[id];
    let counts = roster::counts(results, id);
    let told = counts.total() > 0;
    let whole = &results.summary(id).whole;
    let weakest = round.set.and_then(|set| {
        let (part, share) = weakest(&results.sets[set], &whole.criteria)?;
        let name = rows::name(scope, &results.sets[set], part);
        Some((scope.link(name, &results.part_address(set, results.sets[set].no(part))), share))
    });
    let target = rounds::target(scope, id, counts).zip(round.targets.as_ref().and_then(|it| it.met.as_ref()));
    let target = target.map(|(target, planned)| {
        let key = if target.reached { "period.reached" } else { "period.missed" };
        words.fill(key, &figures::count(scope, planned.value))
    });
    let state = rounds::state_label(scope, rounds::state(scope, id)).or_else(|| Some(words.get("results.no_data")));
    PeriodRow {
        year: Link { title: round.year.to_string(), href: scope.href(results.addresses.round(id)), lang: None },
        place: place(scope, ids, id),
        total: told.then(|| figures::count(scope, counts.total())),
        met: told.then(|| figures::count(scope, counts.met)),
        share: told.then(|| figures::share(scope, counts.met, counts.total())),
        not_met: told.then(|| figures::count(scope, counts.not_met)),
        target,
        total_middle: whole.total.map(|total| figures::points(scope, total)),
        weakest_share: weakest.as_ref().map(|(_, share)| words.fill("period.share", &figures::percent(scope, *share))),
        weakest: weakest.map(|(link, _)| link),
        state: state.filter(|_| !told),
    }
}

/// The criterion whose middle is the lowest share of its maximum, and that share in percent.
fn weakest(set: &CriteriaSet, middles: &[Option<Points>]) -> Option<(Part, Points)> {
    let shares = middles.iter().enumerate().filter_map(|(criterion, middle)| {
        let part = Part { criterion, indicator: None };
        let most = set.max(part)?.value.hundredths();
        let share = i64::from((*middle)?.hundredths()) * 10_000 / i64::from(most.max(1));
        Some((i32::try_from(share).ok()?, part))
    });
    shares.min_by_key(|(share, part)| (*share, *part)).map(|(share, part)| (part, Points::from_hundredths(share)))
}
