//! Rank 3: bytes to drafts. Each file is decoded alone, in parallel, and remembered by content.
//!
//! A draft says what was written, with places; whether it fits with other files is for `link`.

pub mod changes;
pub mod cited;
pub mod criteria;
pub mod front;
pub mod glossary;
pub mod kind;
pub mod laws;
pub mod letters;
pub mod map;
pub mod packs;
pub mod page;
pub mod round;
pub mod scores;
pub mod settings;
pub mod text;
pub mod units;

use std::sync::Arc;

use rayon::prelude::*;

use crate::base::memo::Memo;
use crate::base::{Hash, Report};
use crate::disk::{Blob, Snapshot};

use kind::FileKind;

/// Everything that was written, file by file, in the order of paths.
#[derive(Debug, Default)]
pub struct Drafts {
    /// `site.yaml`, if it is there and could be read.
    pub settings: Option<Sourced<settings::Settings>>,
    /// Pages.
    pub pages: Vec<Sourced<page::PageDraft>>,
    /// Criteria sets (`set.yaml`).
    pub sets: Vec<Sourced<criteria::SetDraft>>,
    /// Assessment rounds (`round.yaml`).
    pub rounds: Vec<Sourced<round::RoundDraft>>,
    /// Tables that rounds may name, not yet understood.
    pub tables: Vec<Sourced<scores::ScoreFile>>,
    /// Registers of units (`units.csv`).
    pub units: Vec<Sourced<units::UnitsDraft>>,
    /// How units changed (`changes.csv`).
    pub changes: Vec<Sourced<changes::ChangesDraft>>,
    /// Maps of units (`*.geojson`).
    pub maps: Vec<Sourced<map::MapDraft>>,
    /// Registers of legal documents (`laws.yaml`).
    pub laws: Vec<Sourced<Vec<laws::LawDraft>>>,
    /// Terms (`glossary.yaml`).
    pub glossaries: Vec<Sourced<Vec<glossary::TermDraft>>>,
    /// Files that are published as they are.
    pub assets: Vec<Blob>,
    /// Files of themes that the site brings along.
    pub theme: Vec<Blob>,
    /// Files (and folders) that could not be read, so that references to them stay silent.
    pub broken: Vec<Arc<str>>,
}

/// A draft and the file that it came from.
#[derive(Debug, Clone)]
pub struct Sourced<T> {
    /// The file's path.
    pub path: Arc<str>,
    /// What it says.
    pub draft: Arc<T>,
}

/// What one file became.
#[derive(Debug)]
pub enum Draft {
    /// `site.yaml`.
    Settings(Arc<settings::Settings>),
    /// A page.
    Page(Arc<page::PageDraft>),
    /// A criteria set.
    Set(Arc<criteria::SetDraft>),
    /// An assessment round.
    Round(Arc<round::RoundDraft>),
    /// A table beside a round.
    Table(Arc<scores::ScoreFile>),
    /// A register of units.
    Units(Arc<units::UnitsDraft>),
    /// Changes of units.
    Changes(Arc<changes::ChangesDraft>),
    /// A map of units.
    Map(Arc<map::MapDraft>),
    /// A register of legal documents.
    Laws(Arc<Vec<laws::LawDraft>>),
    /// Terms.
    Glossary(Arc<Vec<glossary::TermDraft>>),
    /// A file that could not be read; its report says why.
    Broken,
}

/// Decodes every file of a snapshot.
#[must_use]
pub fn load(snapshot: &Snapshot, memo: &Memo<Draft>) -> (Drafts, Report) {
    let kinds = kind::Kinds::of(snapshot);
    let markup = settings::markup(snapshot);
    let decoded: Vec<_> = snapshot
        .files
        .par_iter()
        .map(|file| {
            let kind = kinds.kind(&file.path);
            (kind, (kind.is_decoded()).then(|| decode(file, kind, markup, memo)))
        })
        .collect();
    let (mut drafts, mut report) = (Drafts::default(), Report::default());
    drafts.broken.clone_from(&snapshot.unread);
    for (file, (kind, decoded)) in snapshot.files.iter().zip(decoded) {
        match (kind, decoded) {
            (FileKind::Theme, _) => drafts.theme.push(file.clone()),
            (_, None) => drafts.assets.push(file.clone()),
            (_, Some(decoded)) => {
                report.absorb_ref(&decoded.1);
                drafts.place(&file.path, &decoded.0);
            }
        }
    }
    (drafts, report)
}

fn decode(file: &Blob, kind: FileKind, markup: settings::Markup, memo: &Memo<Draft>) -> Arc<(Draft, Report)> {
    let key = Hash::of_parts([file.path.as_bytes(), file.hash.as_bytes(), &[kind as u8, markup as u8]]);
    memo.get(key, || {
        let mut report = Report::default();
        if kind == FileKind::Table {
            return (Draft::Table(Arc::new(scores::decode(file))), report);
        }
        let draft = text::decode(file, &mut report)
            .and_then(|text| decode_text(&text, kind, markup, &mut report))
            .unwrap_or(Draft::Broken);
        (draft, report)
    })
}

fn decode_text(text: &text::Text<'_>, kind: FileKind, markup: settings::Markup, report: &mut Report) -> Option<Draft> {
    Some(match kind {
        FileKind::Settings => Draft::Settings(Arc::new(text.record(report)?)),
        FileKind::Page => Draft::Page(Arc::new(page::decode(text, markup, report)?)),
        FileKind::Set => Draft::Set(Arc::new(text.record(report)?)),
        FileKind::Round => Draft::Round(Arc::new(text.record(report)?)),
        FileKind::Units => Draft::Units(Arc::new(units::decode(text.table(report)?, report))),
        FileKind::Changes => Draft::Changes(Arc::new(changes::decode(text.table(report)?, report))),
        FileKind::Map => Draft::Map(Arc::new(map::decode(text, report)?)),
        FileKind::Laws => Draft::Laws(Arc::new(text.record(report)?)),
        FileKind::Glossary => Draft::Glossary(Arc::new(text.record(report)?)),
        FileKind::Table | FileKind::Theme | FileKind::Asset => return None,
    })
}

impl Drafts {
    /// Whether nothing was written at all: no page, set, round or register.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        let written = [self.pages.len(), self.sets.len(), self.rounds.len(), self.laws.len(), self.broken.len()];
        written.iter().all(|count| *count == 0)
    }

    fn place(&mut self, path: &Arc<str>, draft: &Draft) {
        fn sourced<T>(path: &Arc<str>, draft: &Arc<T>) -> Sourced<T> {
            Sourced { path: Arc::clone(path), draft: Arc::clone(draft) }
        }
        match draft {
            Draft::Settings(draft) => self.settings = Some(sourced(path, draft)),
            Draft::Page(draft) => self.pages.push(sourced(path, draft)),
            Draft::Set(draft) => self.sets.push(sourced(path, draft)),
            Draft::Round(draft) => self.rounds.push(sourced(path, draft)),
            Draft::Table(draft) => self.tables.push(sourced(path, draft)),
            Draft::Units(draft) => self.units.push(sourced(path, draft)),
            Draft::Changes(draft) => self.changes.push(sourced(path, draft)),
            Draft::Map(draft) => self.maps.push(sourced(path, draft)),
            Draft::Laws(draft) => self.laws.push(sourced(path, draft)),
            Draft::Glossary(draft) => self.glossaries.push(sourced(path, draft)),
            Draft::Broken => self.broken.push(Arc::clone(path)),
        }
    }
}

/// The JSON Schema of a file that editors write: `site`, `page`, `set`, `round`, `laws` or
/// `glossary`; without a kind, all of them by name.
#[must_use]
pub fn schema(kind: Option<&str>) -> Option<serde_json::Value> {
    use crate::format::decode::Decode;
    type Make = fn() -> serde_json::Value;
    const SCHEMAS: [(&str, Make); 6] = [
        ("site", settings::Settings::schema),
        ("page", front::schema),
        ("set", criteria::SetDraft::schema),
        ("round", round::RoundDraft::schema),
        ("laws", Vec::<laws::LawDraft>::schema),
        ("glossary", Vec::<glossary::TermDraft>::schema),
    ];
    let finished = |name: &str, make: Make| {
        let mut schema = make();
        schema["$schema"] = "https://json-schema.org/draft/2020-12/schema".into();
        schema["title"] = name.into();
        schema
    };
    match kind {
        Some(kind) => SCHEMAS.iter().find(|(name, _)| *name == kind).map(|(name, make)| finished(name, *make)),
        None => Some(SCHEMAS.iter().map(|(name, make)| ((*name).to_owned(), finished(name, *make))).collect()),
    }
}
