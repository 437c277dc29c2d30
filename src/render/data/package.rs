//! `datapackage.json`: a Frictionless Data Package (version 1) of the shared files.

use serde::Serialize;

use crate::render::scope::Scope;
use crate::value::Slug;

use super::describe::describe;
use super::fields::Field;
use super::{File, Form, round, shared};

/// The package.
#[derive(Debug, Serialize)]
pub(super) struct Package {
    profile: &'static str,
    name: String,
    title: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    homepage: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    licenses: Vec<License>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    sources: Vec<Source>,
    contributors: Vec<Contributor>,
    illustrative: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    notice: Option<String>,
    resources: Vec<Resource>,
}

#[derive(Debug, Clone, Serialize)]
struct License {
    name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    path: Option<String>,
    title: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
struct Source {
    title: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    path: Option<String>,
}

#[derive(Debug, Serialize)]
struct Contributor {
    title: String,
    role: &'static str,
}

#[derive(Debug, Serialize)]
struct Resource {
    profile: &'static str,
    name: String,
    path: String,
    title: String,
    description: String,
    format: &'static str,
    mediatype: &'static str,
    encoding: &'static str,
    illustrative: bool,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    sources: Vec<Source>,
    #[serde(skip_serializing_if = "Option::is_none")]
    dialect: Option<Dialect>,
    #[serde(skip_serializing_if = "Option::is_none")]
    schema: Option<Schema>,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Dialect {
    delimiter: &'static str,
    line_terminator: &'static str,
    double_quote: bool,
    header: bool,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Schema {
    fields: Vec<Column>,
    missing_values: [&'static str; 1],
}

#[derive(Debug, Serialize)]
struct Column {
    name: String,
    #[serde(rename = "type")]
    kind: &'static str,
    description: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    constraints: Option<Constraints>,
}

#[derive(Debug, Serialize)]
struct Constraints {
    required: bool,
    #[serde(rename = "enum", skip_serializing_if = "<[_]>::is_empty")]
    choices: &'static [&'static str],
}

/// Builds it.
pub(super) fn build(scope: &Scope<'_>) -> Package {
    let config = &scope.site.config;
    let title = config.title.get(scope.lang);
    let owner = config.owner.as_ref().map_or(&config.title, |owner| &owner.name);
    let files = shared(scope.site).into_iter().filter(|file| *file != File::Package);
    let resources: Vec<Resource> = files.map(|file| resource(scope, file)).collect();
    let illustrative = resources.iter().any(|resource| resource.illustrative);
    let mut sources: Vec<Source> = Vec::new();
    for source in resources.iter().flat_map(|resource| &resource.sources) {
        if !sources.contains(source) {
            sources.push(source.clone());
        }
    }
    Package {
        profile: "data-package",
        name: Slug::of(title).map_or_else(|| "tiepcan".to_owned(), |slug| slug.to_string()),
        title: title.to_owned(),
        description: config.description.as_ref().map(|text| text.get(scope.lang).to_owned()),
        homepage: config.base_url.clone(),
        licenses: licence(scope).into_iter().collect(),
        sources,
        contributors: vec![Contributor { title: owner.get(scope.lang).to_owned(), role: "publisher" }],
        illustrative,
        notice: round::notice(scope, illustrative),
        resources,
    }
}

fn licence(scope: &Scope<'_>) -> Option<License> {
    let licence = scope.site.config.licence.as_ref()?;
    let title = licence.title.get(scope.lang).to_owned();
    let name = Slug::of(&title).map(|slug| slug.as_str().to_owned())?;
    Some(License { name, path: licence.url.as_ref().map(|url| url.value.clone()), title })
}

fn resource(scope: &Scope<'_>, file: File) -> Resource {
    let about = describe(scope, file);
    let path = file.path(&scope.site.results);
    let path = path.rsplit('/').next().unwrap_or(&path).to_owned();
    let (stem, ending) = path.rsplit_once('.').unwrap_or((&path, ""));
    let table = ending == Form::Csv.ending();
    let fields = about.fields.iter().map(|(field, words)| column(field, words)).collect();
    Resource {
        profile: if table { "tabular-data-resource" } else { "data-resource" },
        name: format!("{stem}-{ending}"),
        title: about.title,
        description: about.text,
        format: if table { "csv" } else { "json" },
        mediatype: if table { "text/csv" } else { "application/json" },
        encoding: "utf-8",
        illustrative: about.illustrative,
        sources: sources(scope, file),
        dialect: table.then_some(Dialect { delimiter: ",", line_terminator: "\r\n", double_quote: true, header: true }),
        schema: table.then_some(Schema { fields, missing_values: [""] }),
        path,
    }
}

fn column(field: &Field, words: &str) -> Column {
    let bound = field.required || !field.choices.is_empty();
    Column {
        name: field.name.clone(),
        kind: field.kind.name(),
        description: words.to_owned(),
        constraints: bound.then_some(Constraints { required: field.required, choices: field.choices }),
    }
}

/// Where the figures of a file were first published.
fn sources(scope: &Scope<'_>, file: File) -> Vec<Source> {
    let File::Round(id, _) = file else { return Vec::new() };
    let round = &scope.site.results.rounds[id];
    let Some(source) = &round.source else { return Vec::new() };
    let path = source.url.as_ref().map(|url| url.value.clone());
    let title = source.title.as_ref().map(|title| title.get(scope.lang).to_owned()).or_else(|| path.clone());
    title.map(|title| Source { title, path }).into_iter().collect()
}
