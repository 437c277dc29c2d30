//! One unit with its results as JSON.

use serde::Serialize;

use crate::base::Id;
use crate::domain::place::{Change, Share, Unit, UnitKind};
use crate::link::results::Results;
use crate::render::build::results::roster::Entry;
use crate::render::build::units::{history, unit as units};
use crate::render::scope::Scope;

use super::round::{self, FORMAT};

/// A unit.
#[derive(Debug, Serialize)]
pub(super) struct One {
    format: u8,
    id: String,
    code: Option<String>,
    name: String,
    #[serde(rename = "type")]
    kind: Option<&'static str>,
    district: Option<String>,
    province: Option<String>,
    valid_from: Option<String>,
    valid_to: Option<String>,
    page: Option<String>,
    illustrative: bool,
    notice: Option<String>,
    predecessors: Vec<Relation>,
    successors: Vec<Relation>,
    results: Vec<round::Result>,
}

/// A unit that this one came from or became. Its results are its own.
#[derive(Debug, Serialize)]
struct Relation {
    id: String,
    code: Option<String>,
    name: String,
    share: &'static str,
    date: String,
}

/// Builds it; results oldest first.
pub(super) fn build(scope: &Scope<'_>, id: Id<Unit>) -> One {
    let results = &scope.site.results;
    let register = &results.register;
    let unit = &register.units()[id];
    let illustrative = units::is_illustrative(scope, id);
    let told = history::rounds(results, id).into_iter().rev().filter(|(round, _)| !results.rounds[*round].suspended);
    let told = told.map(|(round, assessment)| round::result(scope, round, &Entry { unit: id, assessment }));
    One {
        format: FORMAT,
        id: results.addresses.unit_name(id).to_owned(),
        code: unit.code.as_ref().map(ToString::to_string),
        name: unit.name.clone(),
        kind: unit.kind.map(UnitKind::word),
        district: unit.district.as_ref().and_then(|area| area.name.clone()),
        province: unit.province.as_ref().and_then(|area| area.name.clone()),
        valid_from: unit.valid.from.map(|day| day.to_string()),
        valid_to: unit.valid.to.map(|day| day.to_string()),
        page: results.addresses.unit(id).map(|address| scope.absolute(address.as_str())),
        illustrative,
        notice: round::notice(scope, illustrative),
        predecessors: register.predecessors(id).map(|change| relation(results, change, change.from)).collect(),
        successors: register.successors(id).map(|change| relation(results, change, change.to)).collect(),
        results: told.collect(),
    }
}

fn relation(results: &Results, change: &Change, other: Id<Unit>) -> Relation {
    let unit = &results.register.units()[other];
    Relation {
        id: results.addresses.unit_name(other).to_owned(),
        code: unit.code.as_ref().map(ToString::to_string),
        name: unit.name.clone(),
        share: if change.share == Share::Whole { "whole" } else { "part" },
        date: change.date.to_string(),
    }
}
