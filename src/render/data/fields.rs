//! Fields of the tables: name, type and what may stand in them.

use crate::base::Id;
use crate::domain::assessment::{Status, Value};
use crate::domain::criteria::Part;
use crate::domain::round::Round;
use crate::domain::scoring::Method;
use crate::link::results::Results;

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// Its name in the file.
    pub name: String,
    /// What it holds.
    pub kind: FieldKind,
    /// The key of its words; for a criterion, its number stands in them.
    pub words: &'static str,
    /// Whether every row has a value.
    pub required: bool,
    /// The only values that may stand in it.
    pub choices: &'static [&'static str],
}

/// Types of values, as Table Schema names them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FieldKind {
    /// Text.
    String,
    /// A number with a decimal point.
    Number,
    /// A year.
    Year,
    /// `true` or `false`.
    Boolean,
    /// An ISO date.
    Date,
}

impl FieldKind {
    /// The name that Table Schema gives it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::String => "string",
            Self::Number => "number",
            Self::Year => "year",
            Self::Boolean => "boolean",
            Self::Date => "date",
        }
    }
}

const STATUSES: [&str; 4] =
    [Status::Met.name(), Status::NotMet.name(), Status::NotAssessed.name(), Status::NoData.name()];
const OUTCOMES: [&str; 3] = ["met", "not-met", "not-assessed"];
const CLASSES: [&str; 3] = ["I", "II", "III"];
const FINDINGS: [&str; 3] = ["met", "not-met", "not-arisen"];

fn field(name: &'static str, kind: FieldKind) -> Field {
    Field { name: name.to_owned(), kind, words: name, required: false, choices: &[] }
}

fn needed(name: &'static str, kind: FieldKind) -> Field {
    Field { required: true, ..field(name, kind) }
}

/// What a table says of an indicator, for machines.
pub(super) const fn finding(value: Value) -> Option<&'static str> {
    match value {
        Value::Met => Some("met"),
        Value::NotMet => Some("not-met"),
        Value::NotArisen => Some("not-arisen"),
        Value::Missing | Value::Points(_) => None,
    }
}

/// Fields before the scores.
fn head() -> Vec<Field> {
    use FieldKind::{Number, String, Year};
    vec![
        needed("round", String),
        needed("year", Year),
        field("set", String),
        needed("unit", String),
        field("code", String),
        needed("name", String),
        field("type", String),
        field("district", String),
        field("province", String),
        Field { choices: &CLASSES, ..field("class", String) },
        Field { choices: &STATUSES, ..needed("status", String) },
        Field { choices: &OUTCOMES, ..field("declared", String) },
        field("total", Number),
    ]
}

/// Fields after the scores.
fn tail() -> Vec<Field> {
    use FieldKind::{Boolean, Date, Number, String};
    vec![
        field("satisfaction", Number),
        field("disciplined", Boolean),
        needed("pilot", Boolean),
        field("decision", String),
        field("decision_date", Date),
        field("source", String),
        field("note", String),
        needed("illustrative", Boolean),
    ]
}

/// Fields of all results together.
pub(super) fn results() -> Vec<Field> {
    head().into_iter().chain(tail()).collect()
}

/// The parts of a round's set that any of its rows has a value for.
pub(super) fn parts(results: &Results, id: Id<Round>) -> Vec<Part> {
    let Some(set) = results.set_of(id) else { return Vec::new() };
    let given = |part: &Part| results.of_round(id).iter().any(|row| set.value(row, *part) != Value::Missing);
    set.parts().filter(given).collect()
}

/// Fields of one round: with a column for each criterion and indicator that it gives.
pub(super) fn round(results: &Results, id: Id<Round>) -> Vec<Field> {
    let set = results.set_of(id);
    let score = |part: Part| {
        let set = set?;
        let words = if part.indicator.is_some() { "indicator" } else { "criterion" };
        let name = set.no(part).to_owned();
        Some(match set.scoring.method {
            Method::Points => Field { name, kind: FieldKind::Number, words, required: false, choices: &[] },
            Method::PassFail => Field { name, kind: FieldKind::String, words, required: false, choices: &FINDINGS },
        })
    };
    head().into_iter().chain(parts(results, id).into_iter().filter_map(score)).chain(tail()).collect()
}

/// Fields of the register of units.
pub(super) fn units() -> Vec<Field> {
    use FieldKind::{Boolean, Date, String};
    vec![
        needed("unit", String),
        field("code", String),
        needed("name", String),
        field("type", String),
        field("district_code", String),
        field("district", String),
        field("province_code", String),
        field("province", String),
        field("valid_from", Date),
        field("valid_to", Date),
        field("page", String),
        needed("illustrative", Boolean),
    ]
}
