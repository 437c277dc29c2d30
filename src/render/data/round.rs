//! Rounds with their results as JSON.

use serde::Serialize;

use crate::base::Id;
use crate::domain::assessment::{Assessment, Class, Value};
use crate::domain::criteria::CriteriaSet;
use crate::domain::round::{Counts, Round};
use crate::render::build::results::{naming, roster};
use crate::render::scope::Scope;

use super::fields;
use super::json::{Decimal, Pairs};
use super::results::{entries, outcome};
use super::round_id;

/// The version of the form of these files.
pub(super) const FORMAT: u8 = 1;

/// All rounds.
#[derive(Debug, Serialize)]
pub(super) struct All {
    format: u8,
    illustrative: bool,
    notice: Option<String>,
    rounds: Vec<One>,
}

/// A round with its results.
#[derive(Debug, Serialize)]
pub(super) struct One {
    format: u8,
    id: String,
    year: u16,
    title: String,
    illustrative: bool,
    notice: Option<String>,
    page: String,
    place: Option<String>,
    set: Option<String>,
    suspended: bool,
    decision: Option<Decision>,
    source: Option<Source>,
    declared_counts: Option<DeclaredCounts>,
    target_met: Option<u32>,
    counts: CountsOf,
    results: Vec<Result>,
}

#[derive(Debug, Serialize)]
struct Decision {
    number: Option<String>,
    date: Option<String>,
    by: Option<String>,
}

#[derive(Debug, Serialize)]
struct Source {
    title: Option<String>,
    url: Option<String>,
    accessed: Option<String>,
}

#[derive(Debug, Serialize)]
struct DeclaredCounts {
    met: Option<u32>,
    not_met: Option<u32>,
    not_assessed: Option<u32>,
    total: Option<u32>,
}

#[derive(Debug, Serialize)]
struct CountsOf {
    met: u32,
    not_met: u32,
    not_assessed: u32,
    no_data: u32,
    total: u32,
}

/// What a round says of a unit.
#[derive(Debug, Serialize)]
pub(super) struct Result {
    round: String,
    year: u16,
    set: Option<String>,
    unit: String,
    code: Option<String>,
    name: String,
    class: Option<&'static str>,
    status: &'static str,
    declared: Option<&'static str>,
    total: Option<Decimal>,
    values: Pairs<Finding>,
    satisfaction: Option<Decimal>,
    disciplined: Option<bool>,
    pilot: bool,
    note: Option<String>,
    illustrative: bool,
}

/// Points, or what was found.
#[derive(Debug, Clone, Serialize)]
#[serde(untagged)]
enum Finding {
    Points(Decimal),
    Word(&'static str),
}

/// Builds all rounds.
pub(super) fn all(scope: &Scope<'_>) -> All {
    let rounds = &scope.site.results.rounds;
    let illustrative = rounds.iter().any(|(_, round)| round.illustrative);
    let rounds = rounds.ids().map(|id| one(scope, id)).collect();
    All { format: FORMAT, illustrative, notice: notice(scope, illustrative), rounds }
}

/// The words that say that figures are made up.
pub(super) fn notice(scope: &Scope<'_>, illustrative: bool) -> Option<String> {
    illustrative.then(|| scope.words().get("results.illustrative_sentence"))
}

/// Builds a round.
pub(super) fn one(scope: &Scope<'_>, id: Id<Round>) -> One {
    let results = &scope.site.results;
    let round = &results.rounds[id];
    let lang = scope.lang;
    let counts = roster::counts(results, id);
    One {
        format: FORMAT,
        id: round_id(results, id).to_owned(),
        year: round.year,
        title: naming::round_title(scope, id),
        illustrative: round.illustrative,
        notice: notice(scope, round.illustrative),
        page: scope.absolute(results.addresses.round(id).as_str()),
        place: naming::round_place(results, &round.extent),
        set: results.set_of(id).map(|set| set.id.to_string()),
        suspended: round.suspended,
        decision: round.decision.as_ref().map(|decision| Decision {
            number: decision.number.as_ref().map(|number| number.value.clone()),
            date: decision.date.as_ref().map(|date| date.value.to_string()),
            by: decision.by.as_ref().map(|by| by.get(lang).to_owned()),
        }),
        source: round.source.as_ref().map(|source| Source {
            title: source.title.as_ref().map(|title| title.get(lang).to_owned()),
            url: source.url.as_ref().map(|url| url.value.clone()),
            accessed: source.accessed.map(|day| day.to_string()),
        }),
        declared_counts: round.declared.as_ref().map(|declared| &declared.counts).map(|declared| DeclaredCounts {
            met: declared.met.as_ref().map(|count| count.value),
            not_met: declared.not_met.as_ref().map(|count| count.value),
            not_assessed: declared.not_assessed.as_ref().map(|count| count.value),
            total: declared.total.as_ref().map(|count| count.value),
        }),
        target_met: round.targets.as_ref().and_then(|targets| targets.met.as_ref()).map(|count| count.value),
        counts: counts_of(counts),
        results: entries(results, id).iter().map(|entry| result(scope, id, entry)).collect(),
    }
}

const fn counts_of(counts: Counts) -> CountsOf {
    let Counts { met, not_met, not_assessed, no_data } = counts;
    CountsOf { met, not_met, not_assessed, no_data, total: counts.total() }
}

/// Builds what a round says of a unit.
pub(super) fn result(scope: &Scope<'_>, id: Id<Round>, entry: &roster::Entry<'_>) -> Result {
    let results = &scope.site.results;
    let round = &results.rounds[id];
    let unit = &results.register.units()[entry.unit];
    let set = results.set_of(id);
    let row = entry.assessment;
    Result {
        round: round_id(results, id).to_owned(),
        year: round.year,
        set: set.map(|set| set.id.to_string()),
        unit: results.addresses.unit_name(entry.unit).to_owned(),
        code: unit.code.as_ref().map(ToString::to_string),
        name: unit.name.clone(),
        class: row.and_then(|row| row.class).map(Class::name),
        status: entry.status().name(),
        declared: row.and_then(|row| row.declared).map(outcome),
        total: row.and_then(|row| set?.total(row)).map(Decimal),
        values: set.zip(row).map_or_else(|| Pairs(Vec::new()), |(set, row)| values(set, row)),
        satisfaction: row.and_then(|row| row.satisfaction).map(Decimal),
        disciplined: row.and_then(|row| row.disciplined),
        pilot: round.pilots.contains(&entry.unit),
        note: row.and_then(|row| row.note.clone()),
        illustrative: round.illustrative,
    }
}

fn values(set: &CriteriaSet, row: &Assessment) -> Pairs<Finding> {
    let value = |part| {
        let finding = match set.value(row, part) {
            Value::Points(points) => Finding::Points(Decimal(points)),
            other => Finding::Word(fields::finding(other)?),
        };
        Some((set.no(part).to_owned(), finding))
    };
    Pairs(set.parts().filter_map(value).collect())
}
