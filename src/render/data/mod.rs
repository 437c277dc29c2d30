//! Open data (dữ liệu mở): results, units and criteria as files for machines, below `/du-lieu/`.
//!
//! Names of files and fields are a promise, like addresses. Rows stand in a fixed order, points
//! have a decimal point, an empty cell says that there is no value, and every file says which of
//! its figures are made up.

mod criteria;
mod csv;
mod describe;
mod fields;
mod json;
mod package;
mod results;
mod round;
mod unit;
mod units;

use crate::base::Id;
use crate::domain::place::Unit;
use crate::domain::round::Round;
use crate::link::Site;
use crate::link::results::Results;
use crate::link::route;
use crate::render::build::units::unit::is_illustrative;
use crate::render::scope::Scope;
use crate::render::search::script::Packer;

pub use describe::{Description, describe};
pub use fields::{Field, FieldKind};

/// A form that data is published in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Comma-separated values, RFC 4180.
    Csv,
    /// JSON.
    Json,
}

/// A file of open data.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum File {
    /// One round.
    Round(Id<Round>, Form),
    /// All results.
    Results(Form),
    /// The register of units.
    Units,
    /// The criteria sets.
    Criteria,
    /// One unit, beside its page.
    Unit(Id<Unit>),
    /// The same as a script, which pages can read from a disk too.
    Script(Id<Unit>),
    /// The description of all files for machines.
    Package,
}

impl Form {
    const BOTH: [Self; 2] = [Self::Csv, Self::Json];

    const fn ending(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Json => "json",
        }
    }
}

impl File {
    /// Where it is published.
    #[must_use]
    pub fn path(self, results: &Results) -> String {
        let folder = route::data();
        let below = |name: &str| format!("{}{name}", folder.as_str());
        match self {
            Self::Round(id, form) => {
                below(&format!("ket-qua-{}.{}", round_id(results, id).replace('/', "-"), form.ending()))
            }
            Self::Results(form) => below(&format!("ket-qua.{}", form.ending())),
            Self::Units => below("don-vi.csv"),
            Self::Criteria => below("tieu-chi.json"),
            Self::Unit(id) => {
                let address = results.addresses.unit(id).map_or("", |address| address.as_str());
                format!("{address}ket-qua.json")
            }
            Self::Script(id) => {
                let address = results.addresses.unit(id).map_or("", |address| address.as_str());
                format!("{address}ket-qua.js")
            }
            Self::Package => below("datapackage.json"),
        }
    }
}

/// A round's stable name: `2018`, or `2017/bau-bang-2017` in a year with several.
#[must_use]
pub fn round_id(results: &Results, id: Id<Round>) -> &str {
    let address = results.addresses.round(id).as_str();
    address.strip_prefix(route::rounds().as_str()).unwrap_or(address).trim_end_matches('/')
}

/// The files that describe the site's results, those of single units left out.
#[must_use]
pub fn shared(site: &Site) -> Vec<File> {
    let results = &site.results;
    let mut files = Vec::new();
    if !results.rounds.is_empty() {
        files.extend(Form::BOTH.map(File::Results));
        let rounds = results.rounds.ids().filter(|id| !results.of_round(*id).is_empty());
        files.extend(rounds.flat_map(|id| Form::BOTH.map(|form| File::Round(id, form))));
    }
    if !results.register.units().is_empty() {
        files.push(File::Units);
    }
    if !results.sets.is_empty() {
        files.push(File::Criteria);
    }
    if !files.is_empty() {
        files.push(File::Package);
    }
    files
}

/// All files of open data.
#[must_use]
pub fn files(site: &Site) -> Vec<File> {
    let units = site.results.addresses.units().flat_map(|(id, _)| [File::Unit(id), File::Script(id)]);
    shared(site).into_iter().chain(units).collect()
}

/// The bytes of a file.
#[must_use]
pub fn print(scope: &Scope<'_>, file: File) -> Vec<u8> {
    match file {
        File::Round(id, Form::Csv) => results::round_csv(scope, id),
        File::Round(id, Form::Json) => json::print(&round::one(scope, id)),
        File::Results(Form::Csv) => results::all_csv(scope),
        File::Results(Form::Json) => json::print(&round::all(scope)),
        File::Units => units::print(scope),
        File::Criteria => json::print(&criteria::build(scope)),
        File::Unit(id) => json::print(&unit::build(scope, id)),
        File::Script(id) => script(scope, id),
        File::Package => json::print(&package::build(scope)),
    }
}

/// The JSON of a unit as a packed script, which says in words when its figures are made up.
fn script(scope: &Scope<'_>, id: Id<Unit>) -> Vec<u8> {
    let name = scope.site.results.addresses.unit_name(id);
    let mut script = Packer::new().pack(name, &json::print(&unit::build(scope, id))).to_vec();
    if let Some(notice) = round::notice(scope, is_illustrative(scope, id)) {
        script.extend(format!("// {notice}\n").into_bytes());
    }
    script
}
