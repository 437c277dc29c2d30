//! Results as rows.

use crate::base::Id;
use crate::domain::assessment::{Class, Outcome, Value};
use crate::domain::round::Round;
use crate::link::results::Results;
use crate::render::build::results::roster::{self, Entry};
use crate::render::scope::Scope;
use crate::value::Points;

use super::fields::{self, Field};
use super::{csv, round_id};

/// A round's rows.
pub(super) fn round_csv(scope: &Scope<'_>, id: Id<Round>) -> Vec<u8> {
    let results = &scope.site.results;
    let fields = fields::round(results, id);
    csv::print(&names(&fields), entries(results, id).iter().map(|entry| row(scope, id, entry, &fields)))
}

/// The rows of all rounds, by year, then in the order of their files.
pub(super) fn all_csv(scope: &Scope<'_>) -> Vec<u8> {
    let results = &scope.site.results;
    let fields = fields::results();
    let rows = results.rounds.ids().flat_map(|id| {
        let entries = entries(results, id);
        entries.iter().map(|entry| row(scope, id, entry, &fields)).collect::<Vec<_>>()
    });
    csv::print(&names(&fields), rows)
}

/// The headings of a table.
pub(super) fn names(fields: &[Field]) -> Vec<String> {
    fields.iter().map(|field| field.name.clone()).collect()
}

/// The units of a round by code, so that rows keep their place when names change.
pub(super) fn entries(results: &Results, id: Id<Round>) -> Vec<Entry<'_>> {
    if results.of_round(id).is_empty() {
        return Vec::new();
    }
    let mut entries = roster::of(results, id);
    entries.sort_by(|a, b| {
        let units = results.register.units();
        (&units[a.unit].code, &units[a.unit].name, a.unit).cmp(&(&units[b.unit].code, &units[b.unit].name, b.unit))
    });
    entries
}

/// An outcome, for machines.
pub(super) const fn outcome(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Met => "met",
        Outcome::NotMet => "not-met",
        Outcome::NotAssessed => "not-assessed",
    }
}

/// The text of a value; empty where there is none.
fn text(value: Option<impl ToString>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

fn row(scope: &Scope<'_>, id: Id<Round>, entry: &Entry<'_>, fields: &[Field]) -> Vec<String> {
    fields.iter().map(|field| cell(scope, id, entry, &field.name)).collect()
}

fn cell(scope: &Scope<'_>, id: Id<Round>, entry: &Entry<'_>, field: &str) -> String {
    let results = &scope.site.results;
    let round = &results.rounds[id];
    let unit = &results.register.units()[entry.unit];
    let row = entry.assessment;
    let decision = round.decision.as_ref();
    let points = |points: Option<Points>| points.map(Points::to_machine).unwrap_or_default();
    match field {
        "round" => round_id(results, id).to_owned(),
        "year" => round.year.to_string(),
        "set" => text(results.set_of(id).map(|set| &set.id)),
        "unit" => results.addresses.unit_name(entry.unit).to_owned(),
        "code" => text(unit.code.as_ref()),
        "name" => unit.name.clone(),
        "type" => text(unit.kind.map(crate::domain::place::UnitKind::word)),
        "district" => text(unit.district.as_ref().and_then(|area| area.name.as_ref())),
        "province" => text(unit.province.as_ref().and_then(|area| area.name.as_ref())),
        "class" => text(row.and_then(|row| row.class).map(Class::name)),
        "status" => entry.status().name().to_owned(),
        "declared" => text(row.and_then(|row| row.declared).map(outcome)),
        "total" => points(row.and_then(|row| results.set_of(id)?.total(row))),
        "satisfaction" => points(row.and_then(|row| row.satisfaction)),
        "disciplined" => text(row.and_then(|row| row.disciplined)),
        "pilot" => round.pilots.contains(&entry.unit).to_string(),
        "decision" => text(decision.and_then(|decision| decision.number.as_ref()).map(|number| &number.value)),
        "decision_date" => text(decision.and_then(|decision| decision.date.as_ref()).map(|date| date.value)),
        "source" => text(round.source.as_ref().and_then(|source| source.url.as_ref()).map(|url| &url.value)),
        "note" => text(row.and_then(|row| row.note.as_ref())),
        "illustrative" => round.illustrative.to_string(),
        number => score(results, id, entry, number),
    }
}

/// What a row says of a criterion or indicator.
fn score(results: &Results, id: Id<Round>, entry: &Entry<'_>, number: &str) -> String {
    let found = results.set_of(id).and_then(|set| Some((set, set.part(number)?))).zip(entry.assessment);
    let Some(((set, part), row)) = found else { return String::new() };
    match set.value(row, part) {
        Value::Points(points) => points.to_machine(),
        other => fields::finding(other).unwrap_or("").to_owned(),
    }
}
