//! A unit's latest result, in one plain sentence with the reason.

use crate::base::Id;
use crate::domain::assessment::{Assessment, Status};
use crate::domain::criteria::{CriteriaSet, Figure, Part};
use crate::domain::place::Unit;
use crate::domain::scoring::{Condition, Method};
use crate::render::build::criteria::{provenance, rows};
use crate::render::build::results::{figures, naming, round, rounds, status};
use crate::render::scope::Scope;
use crate::render::view::Verdict;

use super::history;

/// Builds it.
#[must_use]
pub fn build(scope: &Scope<'_>, unit: Id<Unit>, latest: Option<&Assessment>) -> Verdict {
    let results = &scope.site.results;
    let Some(row) = latest else { return without(scope, unit) };
    let told = &results.rounds[row.round];
    let set = results.set_of(row.round);
    let pointed = set.filter(|set| set.scoring.method == Method::Points);
    let total = pointed.and_then(|set| set.total(row));
    let by = told.decision.as_ref().and_then(|decision| decision.by.as_ref());
    Verdict {
        tag: status::tag(scope, row.status),
        year: Some(told.year.to_string()),
        sentence: sentence(scope, row),
        score: total.map(|total| figures::points(scope, total)),
        max: pointed.filter(|_| total.is_some()).and_then(|set| rows::max(scope, set.scoring.max.as_ref())),
        decided_by: by.map(|by| by.get(scope.lang).to_owned()),
        decision: round::decision(scope, told),
        decision_href: told.source.as_ref().and_then(|source| source.url.as_ref()).map(|url| url.value.clone()),
        round: Some(scope.link(naming::round_title(scope, row.round), results.addresses.round(row.round))),
        set: rounds::set_link(scope, row.round),
    }
}

/// A unit without any row: of the latest round that should tell of it, if there is one.
fn without(scope: &Scope<'_>, unit: Id<Unit>) -> Verdict {
    let results = &scope.site.results;
    let name = &results.register.units()[unit].name;
    let awaited = history::rounds(results, unit)
        .into_iter()
        .map(|(round, _)| round)
        .find(|round| !results.rounds[*round].suspended);
    let year = awaited.map(|round| results.rounds[round].year.to_string());
    let sentence = match &year {
        Some(year) => scope.words().fill_all("results.unit_no_data", &[("name", name), ("year", year)]),
        None => scope.words().fill("results.unit_no_result", name),
    };
    Verdict {
        tag: status::tag(scope, Status::NoData),
        year,
        sentence,
        score: None,
        max: None,
        decided_by: None,
        decision: None,
        decision_href: None,
        round: awaited.map(|round| scope.link(naming::round_title(scope, round), results.addresses.round(round))),
        set: awaited.and_then(|round| rounds::set_link(scope, round)),
    }
}

/// «Năm 2018, Phường Bến Mơ chưa đạt chuẩn tiếp cận pháp luật: mức hài lòng 78,2%, cần từ 80%.»
#[must_use]
pub fn sentence(scope: &Scope<'_>, row: &Assessment) -> String {
    let words = scope.words();
    let results = &scope.site.results;
    let set = results.set_of(row.round);
    let name = &results.register.units()[row.unit].name;
    let year = results.rounds[row.round].year.to_string();
    let values = [("name", name.as_str()), ("year", &year)];
    match row.status {
        Status::Met => {
            let points = set.filter(|set| set.scoring.method == Method::Points);
            let reached = points.and_then(|set| Some((set.total(row)?, set.scoring.max.as_ref()?.value)));
            match reached {
                Some((total, max)) => {
                    let (total, max) = (figures::points(scope, total), figures::points(scope, max));
                    let values = [("name", name.as_str()), ("year", &year), ("total", &total), ("max", &max)];
                    words.fill_all("results.unit_met_points", &values)
                }
                None => words.fill_all("results.unit_met", &values),
            }
        }
        Status::NotMet => {
            let reasons = set.map(|set| reasons(scope, set, row)).unwrap_or_default();
            let all = reasons.join("; ");
            let key = if all.is_empty() { "results.unit_not_met" } else { "results.unit_not_met_because" };
            words.fill_all(key, &[("name", name.as_str()), ("year", &year), ("reasons", &all)])
        }
        Status::NotAssessed => words.fill_all("results.unit_not_assessed", &values),
        Status::NoData => words.fill_all("results.unit_no_data", &values),
    }
}

/// The conditions that fail, with their numbers; numbers that were not verified say so.
fn reasons(scope: &Scope<'_>, set: &CriteriaSet, row: &Assessment) -> Vec<String> {
    let words = scope.words();
    let points = |points| figures::points(scope, points);
    let rules = &set.scoring.conditions;
    let mut reasons = Vec::new();
    let mut parts = Vec::new();
    for condition in set.verdict(row).failed() {
        let reason = match condition {
            Condition::Total { needed: Some(needed), got: Some(got) } => {
                let text = words.fill_all("reason.total", &[("got", &points(got)), ("needed", &points(needed))]);
                let proven = rules.total_min.as_ref().and_then(|least| least.figure(row.class));
                marked(scope, text, proven.is_some_and(Figure::is_verified))
            }
            Condition::Floor { criterion, needed, got: Some(got) } => {
                let part = Part { criterion, indicator: None };
                let values = [("n", rows::number(set, part)), ("got", &points(got)), ("needed", &points(needed))];
                let known = rules.criterion_floor.as_ref().is_some_and(Figure::is_verified)
                    && set.max(part).is_some_and(Figure::is_verified);
                marked(scope, words.fill_all("reason.floor", &values), known)
            }
            Condition::Satisfaction { needed, got: Some(got) } => {
                let (got, needed) = (figures::percent(scope, got), figures::percent(scope, needed));
                let text = words.fill_all("reason.satisfaction", &[("got", &got), ("needed", &needed)]);
                let least = rules.satisfaction_min.as_ref();
                marked(scope, text, least.is_some_and(Figure::is_verified))
            }
            Condition::Discipline { disciplined: Some(true) } => words.get("reason.discipline"),
            Condition::Part(part) => {
                parts.push(rows::number(set, part).to_owned());
                continue;
            }
            _ => continue,
        };
        reasons.push(reason);
    }
    if !parts.is_empty() {
        reasons.push(words.fill("reason.parts", &parts.join(", ")));
    }
    reasons
}

fn marked(scope: &Scope<'_>, text: String, verified: bool) -> String {
    if verified { text } else { provenance::mark(scope, &text) }
}
