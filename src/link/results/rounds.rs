//! `round.yaml` drafts to rounds: their criteria set, their score table, their decision.

use std::sync::Arc;

use super::sheet::Sheet;
use super::{Results, columns, extent, rows};
use crate::base::problem::{Fields, Results as Problem};
use crate::base::say::{Names, Nearest};
use crate::base::{Arena, Id, Note, Place, Report, Spanned};
use crate::domain::criteria::CriteriaSet;
use crate::domain::round::{Decision, Declared, DeclaredCounts, DeclaredPart, Round, Source, Targets};
use crate::format::table::Table;
use crate::link::outward;
use crate::load::round::{CountedPartDraft, CountsDraft, RoundDraft, ScoresDraft};
use crate::load::{Drafts, Sourced};
use crate::value::LawNumber;
use crate::value::fold::nfc;

/// Rounds with their tables, before units are known.
#[derive(Debug)]
pub(super) struct Written<'d> {
    /// In the order of years, then of files.
    pub(super) rounds: Vec<WrittenRound<'d>>,
}

/// A round with its set and its table.
#[derive(Debug)]
pub(super) struct WrittenRound<'d> {
    pub(super) path: &'d Arc<str>,
    pub(super) draft: &'d RoundDraft,
    pub(super) set: Option<Id<CriteriaSet>>,
    pub(super) sheet: Option<Sheet>,
}

/// A file's folder, ending in `/`.
fn folder(path: &str) -> &str {
    path.rfind('/').map_or("", |at| &path[..=at])
}

impl<'d> Written<'d> {
    /// Gathers rounds in order; references that lead nowhere are reported.
    pub(super) fn gather(drafts: &'d Drafts, sets: &Arena<CriteriaSet>, report: &mut Report) -> Self {
        let mut sources: Vec<&Sourced<RoundDraft>> = drafts.rounds.iter().collect();
        sources.sort_by_key(|source| source.draft.year.value);
        let rounds = sources.into_iter().map(|source| {
            let (path, draft) = (&source.path, &*source.draft);
            let set = set(source, drafts, sets, report);
            let table = scores(source, drafts, report).and_then(|scores| table(path, scores, drafts, report));
            let sheet = set.zip(table).map(|(set, table)| {
                let columns = columns::find(&table, &sets[set], report);
                let personal = columns::personal(&table);
                Sheet { table, columns, personal }
            });
            WrittenRound { path, draft, set, sheet }
        });
        Self { rounds: rounds.collect() }
    }
}

/// The round's criteria set: known, and in force in its year.
fn set(
    source: &Sourced<RoundDraft>,
    drafts: &Drafts,
    sets: &Arena<CriteriaSet>,
    report: &mut Report,
) -> Option<Id<CriteriaSet>> {
    let draft = &source.draft;
    let suspended = draft.suspended.as_ref().is_some_and(|suspended| suspended.value);
    let Some(named) = &draft.set else {
        if !suspended {
            report.at(Fields::Missing { keys: Names(vec!["set".into()]) }, &source.path, draft.year.span);
        }
        return None;
    };
    let Some((id, set)) = sets.iter().find(|(_, set)| set.id == named.value) else {
        // A set that could not be read may be the one meant.
        if !drafts.broken.iter().any(|path| path.ends_with("set.yaml")) {
            let nearest = Nearest::of(named.value.as_str(), sets.iter().map(|(_, set)| set.id.as_str()));
            report.at(Problem::SetUnknown { id: named.value.clone(), nearest }, &source.path, named.span);
        }
        return None;
    };
    let year = draft.year.value.0;
    if !set.applies.contain(year) {
        let (from, to) = (set.applies.from, set.applies.to.map_or_else(|| "…".to_owned(), |to| to.to_string()));
        let problem = Problem::SetNotInForce { id: set.id.clone(), year, from, to };
        let place = Place::span(Arc::clone(&source.path), named.span);
        report.push_with(problem, place, vec![Note::RuleHere(set.place.clone())]);
    }
    Some(id)
}

/// What was declared, as written.
fn declared(draft: &CountsDraft) -> Declared {
    let counts = |met: &Count, not_met: &Count, not_assessed: &Count, total: &Count| DeclaredCounts {
        met: met.clone(),
        not_met: not_met.clone(),
        not_assessed: not_assessed.clone(),
        total: total.clone(),
    };
    let part = |part: &CountedPartDraft| DeclaredPart {
        name: part.name.value.clone(),
        counts: counts(&part.met, &part.not_met, &part.not_assessed, &part.total),
    };
    Declared {
        counts: counts(&draft.met, &draft.not_met, &draft.not_assessed, &draft.total),
        met_percent: draft.met_percent.clone(),
        parts: draft.parts.iter().map(part).collect(),
    }
}

type Count = Option<Spanned<u32>>;

/// The round's table as named. A suspended round has none, and a round of which only counts were
/// published needs none; any other must have one.
fn scores<'d>(source: &'d Sourced<RoundDraft>, drafts: &Drafts, report: &mut Report) -> Option<&'d ScoresDraft> {
    let draft = &source.draft;
    match (&draft.scores, &draft.suspended) {
        (Some(_), Some(suspended)) if suspended.value => {
            report.at(Problem::SuspendedWithScores {}, &source.path, suspended.span);
            None
        }
        (None, suspended)
            if draft.declared_counts.is_none() && suspended.as_ref().is_none_or(|suspended| !suspended.value) =>
        {
            let beside = tables_beside(&source.path, drafts);
            report.at(Problem::NoScores { nearest: Nearest(beside) }, &source.path, draft.year.span);
            None
        }
        (scores, _) => scores.as_ref(),
    }
}

fn table(round: &Arc<str>, scores: &ScoresDraft, drafts: &Drafts, report: &mut Report) -> Option<Arc<Table>> {
    let name = scores.file.value.trim_start_matches("./");
    let wanted = format!("{}{name}", nfc(folder(round)));
    let found = drafts.tables.iter().find(|table| nfc(&table.path) == wanted);
    if found.is_none() && !drafts.broken.iter().any(|path| nfc(path) == wanted) {
        let is_asset = drafts.assets.iter().any(|asset| nfc(&asset.path) == wanted);
        let problem = if is_asset {
            Problem::ScoresNotTable { file: name.to_owned() }
        } else {
            let beside = tables_beside(round, drafts);
            let near = Nearest::of(name, beside.iter().map(String::as_str));
            Problem::ScoresMissing {
                file: name.to_owned(),
                nearest: if near.0.is_empty() { Nearest(beside) } else { near },
            }
        };
        report.at(problem, round, scores.file.span);
    }
    let place = |span| Place::span(Arc::clone(round), span);
    let named = scores.sheet.as_ref().map(|sheet| (sheet.value.as_str(), place(sheet.span)));
    found?.draft.sheet(named, place(scores.file.span), report)?.form.table.clone()
}

/// Names of tables in the round's folder.
fn tables_beside(round: &str, drafts: &Drafts) -> Vec<String> {
    let below = drafts.tables.iter().filter_map(|table| table.path.strip_prefix(folder(round)));
    below.filter(|name| !name.contains('/')).take(3).map(str::to_owned).collect()
}

/// Adds a round and its assessments.
pub(super) fn link(written: &WrittenRound<'_>, results: &mut Results, report: &mut Report) {
    let draft = written.draft;
    let year = draft.year.value.0;
    let extent = extent::link(written, &results.register, report);
    let pilots = extent::units(&draft.pilots, year, written.path, &results.register, report);
    let round = Round {
        year,
        title: draft.title.as_ref().map(|title| title.value.clone()),
        set: written.set,
        extent,
        decision: draft.decision.as_ref().map(|decision| Decision {
            law: decision.number.as_ref().and_then(|number| LawNumber::parse(&number.value)),
            number: decision.number.clone(),
            date: decision.date.clone(),
            by: decision.by.clone(),
        }),
        source: draft.source.as_ref().map(|source| Source {
            title: source.title.as_ref().map(|title| title.value.clone()),
            url: outward::web(source.url.as_ref(), written.path, report),
            accessed: source.accessed,
        }),
        declared: draft.declared_counts.as_ref().map(declared),
        targets: draft.targets.as_ref().map(|targets| Targets { met: targets.met.clone() }),
        pilots,
        illustrative: draft.illustrative == Some(true),
        suspended: matches!(draft.suspended, Some(Spanned { value: true, .. })),
        note: draft.note.as_ref().map(|note| note.value.clone()),
        place: Place::span(Arc::clone(written.path), draft.year.span),
    };
    let id = results.rounds.push(round);
    let first = results.assessments.len();
    if let (Some(set), Some(sheet)) = (written.set, &written.sheet) {
        for assessment in rows::link(id, &results.rounds[id], &results.sets[set], sheet, &results.register, report) {
            results.assessments.push(assessment);
        }
    }
    results.by_round.push(first..results.assessments.len());
    results.sheets.push(written.sheet.clone());
}
