//! The page of open data, and links to its files from other pages.

use crate::base::Id;
use crate::domain::place::Unit;
use crate::domain::round::Round;
use crate::link::route;
use crate::render::build::results::figures;
use crate::render::data::{self, Field, File, Form};
use crate::render::scope::{Frame, Scope};
use crate::render::view::{DataView, Dataset, Download, FieldRow};

use super::records;
use super::units::unit as units;

/// Builds the page.
#[must_use]
pub fn build(scope: &Scope<'_>) -> DataView {
    let list = records::list(scope, &route::data(), "titles.data");
    let lead = list.lead.unwrap_or_else(|| scope.words().get("open_data.lead"));
    let results = &scope.site.results;
    let mut groups: Vec<Vec<File>> = Vec::new();
    // The two forms of one thing stand next to each other.
    for file in data::shared(scope.site).into_iter().filter(|file| *file != File::Package) {
        match groups.last_mut().filter(|group| stem(scope, group[0]) == stem(scope, file)) {
            Some(group) => group.push(file),
            None => groups.push(vec![file]),
        }
    }
    let all = !results.rounds.is_empty() && results.rounds.iter().all(|(_, round)| round.illustrative);
    DataView {
        chrome: scope.chrome(Frame {
            description: list.frame.description.clone().or_else(|| Some(lead.clone())),
            illustrative: all,
            ..list.frame
        }),
        lead: Some(lead),
        body_html: list.body_html,
        package: (!groups.is_empty()).then(|| download(scope, File::Package)),
        datasets: groups.iter().map(|group| dataset(scope, group)).collect(),
        licence: units::licence(scope),
        changes: Vec::new(),
    }
}

/// A file's path without its ending.
fn stem(scope: &Scope<'_>, file: File) -> String {
    let path = file.path(&scope.site.results);
    path.rsplit_once('.').map_or(path.clone(), |(stem, _)| stem.to_owned())
}

fn dataset(scope: &Scope<'_>, files: &[File]) -> Dataset {
    let words = scope.words();
    let about = data::describe(scope, files[0]);
    let rows = u32::try_from(about.rows).unwrap_or(u32::MAX);
    let made_up = about.illustrative.then(|| words.get("open_data.illustrative"));
    let id = stem(scope, files[0]);
    Dataset {
        title: about.title,
        id: id.rsplit('/').next().unwrap_or(&id).to_owned(),
        description: Some([Some(about.text), made_up].into_iter().flatten().collect::<Vec<_>>().join(" ")),
        rows: Some(words.fill("open_data.rows", &figures::count(scope, rows))),
        updated: None,
        files: files.iter().map(|file| download(scope, *file)).collect(),
        fields: about.fields.iter().map(|(field, text)| field_row(scope, field, text)).collect(),
    }
}

fn field_row(scope: &Scope<'_>, field: &Field, text: &str) -> FieldRow {
    let kind = scope.words().get(&format!("data_kinds.{}", field.kind.name()));
    let text =
        if field.choices.is_empty() { text.to_owned() } else { format!("{text} ({})", field.choices.join(", ")) };
    FieldRow { name: field.name.clone(), kind, text }
}

fn download(scope: &Scope<'_>, file: File) -> Download {
    let title = data::describe(scope, file).title;
    scope.download(&title, &file.path(&scope.site.results), None)
}

fn both(scope: &Scope<'_>, title: &str, file: impl Fn(Form) -> File) -> Vec<Download> {
    let path = |form| file(form).path(&scope.site.results);
    [Form::Csv, Form::Json].map(|form| scope.download(title, &path(form), None)).into()
}

/// The files of one round; none while it has no rows.
#[must_use]
pub fn round_downloads(scope: &Scope<'_>, id: Id<Round>) -> Vec<Download> {
    let results = &scope.site.results;
    if results.of_round(id).is_empty() {
        return Vec::new();
    }
    both(scope, &super::results::naming::marked_title(scope, id), |form| File::Round(id, form))
}

/// The files of all results.
#[must_use]
pub fn all_downloads(scope: &Scope<'_>) -> Vec<Download> {
    if scope.site.results.rounds.is_empty() {
        return Vec::new();
    }
    both(scope, &scope.words().get("open_data.results"), File::Results)
}

/// The file of the criteria sets.
#[must_use]
pub fn criteria_downloads(scope: &Scope<'_>) -> Vec<Download> {
    let path = File::Criteria.path(&scope.site.results);
    vec![scope.download(&scope.words().get("open_data.criteria"), &path, None)]
}

/// The file of one unit.
#[must_use]
pub fn unit_downloads(scope: &Scope<'_>, id: Id<Unit>) -> Vec<Download> {
    let name = &scope.site.results.register.units()[id].name;
    let path = File::Unit(id).path(&scope.site.results);
    vec![scope.download(&scope.words().fill("open_data.unit", name), &path, None)]
}
