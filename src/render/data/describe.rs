//! What a file holds, for the page of open data and for `datapackage.json`.

use crate::domain::criteria::Part;
use crate::render::build::results::{naming, roster};
use crate::render::build::units::unit as units;
use crate::render::scope::Scope;

use super::fields::{self, Field};
use super::{File, Form};

/// A file in words.
#[derive(Debug, Clone)]
pub struct Description {
    /// Its title.
    pub title: String,
    /// What a row or member is.
    pub text: String,
    /// How many there are.
    pub rows: usize,
    /// Its columns with their words; none where it is not a table.
    pub fields: Vec<(Field, String)>,
    /// Whether any of its figures are made up.
    pub illustrative: bool,
}

/// Describes a file.
#[must_use]
pub fn describe(scope: &Scope<'_>, file: File) -> Description {
    let words = scope.words();
    let results = &scope.site.results;
    let made_up = results.rounds.iter().any(|(_, round)| round.illustrative);
    let said = |key: &str| (words.get(&format!("open_data.{key}")), words.get(&format!("open_data.{key}_text")));
    let told = |(title, text): (String, String), rows: usize, fields: Vec<Field>, illustrative: bool| Description {
        title,
        text,
        rows,
        fields: fields.into_iter().map(|field| (field.clone(), field_words(scope, file, &field))).collect(),
        illustrative,
    };
    match file {
        File::Round(id, form) => {
            let fields = if form == Form::Csv { fields::round(results, id) } else { Vec::new() };
            let text = words.get("open_data.round_text");
            let rows = roster::of(results, id).len();
            told((naming::round_title(scope, id), text), rows, fields, results.rounds[id].illustrative)
        }
        File::Results(form) => {
            let rows = results.rounds.ids().filter(|id| !results.of_round(*id).is_empty());
            let rows = rows.map(|id| roster::of(results, id).len()).sum();
            let fields = if form == Form::Csv { fields::results() } else { Vec::new() };
            told(said("results"), rows, fields, made_up)
        }
        File::Units => {
            let all = results.register.units();
            told(said("units"), all.len(), fields::units(), all.ids().any(|id| units::is_illustrative(scope, id)))
        }
        File::Criteria => told(said("criteria"), results.sets.len(), Vec::new(), false),
        File::Unit(id) | File::Script(id) => {
            let name = results.register.units()[id].name.clone();
            let text = words.get("open_data.unit_text");
            told((words.fill("open_data.unit", &name), text), 1, Vec::new(), units::is_illustrative(scope, id))
        }
        File::Package => told(said("package"), 0, Vec::new(), made_up),
    }
}

/// What a field holds, in words; that of a score carries the name of its criterion.
fn field_words(scope: &Scope<'_>, file: File, field: &Field) -> String {
    let words = scope.words();
    let set = match file {
        File::Round(id, _) => scope.site.results.set_of(id),
        _ => None,
    };
    let part: Option<(_, Part)> = set.and_then(|set| Some((set, set.part(&field.name)?)));
    match part.filter(|_| matches!(field.words, "criterion" | "indicator")) {
        Some((set, part)) => crate::render::build::criteria::rows::name(scope, set, part),
        None => words.get(&format!("data_fields.{}", field.words)),
    }
}
