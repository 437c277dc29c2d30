//! The folder contract: what a file is, from its path alone.

use std::collections::BTreeSet;

use crate::disk::Snapshot;
use crate::format::table::workbook::is_workbook;

/// What a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    /// `site.yaml` at the root.
    Settings,
    /// `content/**/*.md`.
    Page,
    /// `set.yaml`: a criteria set.
    Set,
    /// `round.yaml`: an assessment round.
    Round,
    /// A table (csv, xlsx, ods) in the folder of a `round.yaml`: read where the round names it, and
    /// never published as it is, for lists of offices hold names and signatures.
    Table,
    /// `units.csv`.
    Units,
    /// `changes.csv`.
    Changes,
    /// `*.geojson` in the folder of a `units.csv`: the ground of units.
    Map,
    /// `laws.yaml`.
    Laws,
    /// `content/glossary.yaml`.
    Glossary,
    /// Anything below `themes/`.
    Theme,
    /// Any other file: published as it is.
    Asset,
}

impl FileKind {
    /// Whether the file is read as text.
    #[must_use]
    pub const fn is_decoded(self) -> bool {
        !matches!(self, Self::Theme | Self::Asset)
    }
}

/// Tells what files are; knows which folders hold a round or a register.
#[derive(Debug)]
pub struct Kinds {
    round_folders: BTreeSet<String>,
    register_folders: BTreeSet<String>,
}

impl Kinds {
    /// Looks a snapshot over.
    #[must_use]
    pub fn of(snapshot: &Snapshot) -> Self {
        let holding = |name: &str| {
            let folders = snapshot.files.iter().filter_map(|file| file.path.strip_suffix(name));
            folders.map(str::to_owned).collect()
        };
        Self { round_folders: holding("round.yaml"), register_folders: holding("units.csv") }
    }

    /// What the file at a path is.
    #[must_use]
    pub fn kind(&self, path: &str) -> FileKind {
        let (folder, name) =
            path.rsplit_once('/').map_or(("", path), |(_, name)| path.split_at(path.len() - name.len()));
        if path == "site.yaml" {
            return FileKind::Settings;
        }
        if path.starts_with("themes/") {
            return FileKind::Theme;
        }
        let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
        match name {
            "set.yaml" => FileKind::Set,
            "round.yaml" => FileKind::Round,
            "units.csv" => FileKind::Units,
            "changes.csv" => FileKind::Changes,
            "laws.yaml" => FileKind::Laws,
            "glossary.yaml" => FileKind::Glossary,
            _ if ending == "md" => FileKind::Page,
            _ if ending.eq_ignore_ascii_case("geojson") && self.register_folders.contains(folder) => FileKind::Map,
            _ if is_table(path) && self.round_folders.contains(folder) => FileKind::Table,
            _ => FileKind::Asset,
        }
    }
}

/// Whether a file is a table, by its name.
fn is_table(path: &str) -> bool {
    let is_csv = path.rsplit_once('.').is_some_and(|(_, ending)| ending.eq_ignore_ascii_case("csv"));
    is_csv || is_workbook(path)
}
