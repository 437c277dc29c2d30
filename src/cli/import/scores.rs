//! `tiepcan import scores`: a list of results becomes a round. It is linked and checked by the very
//! code that a build runs, as a round of its own beside the site's sets and register.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::Args;

use super::setting::{Setting, set_of};
use super::{round, written};
use crate::base::memo::Memo;
use crate::base::{Failure, Place, Report};
use crate::cli::arguments::SetName;
use crate::cli::clock::Stopwatch;
use crate::cli::compilation::milliseconds;
use crate::cli::session::{Session, Verdict};
use crate::disk::{Blob, Snapshot, create, read_file};
use crate::link::results::{Results, link};
use crate::load::load;
use crate::load::scores::{ScoreSheet, decode};
use crate::report::Outcome;

/// Arguments of `import scores`.
#[derive(Debug, Args)]
pub(super) struct Scores {
    /// The list: xlsx, ods or csv
    #[arg(id = "list", value_name = "FILE")]
    file: PathBuf,
    /// Year of the assessment
    #[arg(long, value_name = "YEAR", value_parser = clap::value_parser!(u16).range(2013..=2100))]
    year: u16,
    /// Criteria set that was applied, for example qd619-2017
    #[arg(long, value_name = "ID")]
    set: SetName,
    /// Sheet of the workbook [default: the one that holds a list]
    #[arg(long, value_name = "SHEET")]
    sheet: Option<String>,
    /// Folder for round.yaml and scores.csv [default: the folder of the year among the site's rounds]
    #[arg(id = "into", long = "out", value_name = "DIR")]
    out: Option<PathBuf>,
}

/// Where the list stands while it is read.
const FOLDER: &str = "content/import/";

/// A list, linked.
pub(super) struct Linked {
    pub(super) results: Results,
    pub(super) sheet: Option<ScoreSheet>,
    /// Problems of the list alone, at its own path.
    pub(super) report: Report,
}

impl Scores {
    pub(super) fn run(self, session: &Session) -> Result<Verdict, Failure> {
        let stopwatch = Stopwatch::start();
        let here = Path::new(".");
        let setting = Setting::around(&[self.out.as_deref().unwrap_or(here), here, &self.file])?;
        let shown: Arc<str> = self.file.to_string_lossy().replace('\\', "/").into();
        let name = self.file.file_name().map_or_else(|| "scores".into(), |name| name.to_string_lossy().into_owned());
        let mut linked = match read_file(&self.file)? {
            Ok(bytes) => self.link(&name, bytes, &shown, &setting)?,
            Err(problem) => {
                let mut report = Report::default();
                report.push(problem, Place::file(Arc::clone(&shown)));
                Linked { results: Results::default(), sheet: None, report }
            }
        };
        linked.report.tidy();
        let verdict = session.judge(&linked.report);
        let files = match &linked.sheet {
            Some(sheet) if verdict == Verdict::Clean => {
                written::files(&linked.results, &round::text(self.year, &self.set.0, &name, sheet))
            }
            _ => Vec::new(),
        };
        let out = self.out.clone().unwrap_or_else(|| default_out(&setting, self.year));
        create(&out, files.iter().map(|(path, text)| (path.as_str(), text.as_bytes())))?;
        let source = read_file(&self.file)?.ok().map(|bytes| Blob::new(Arc::clone(&shown), bytes));
        let outcome = Outcome { written: files.len(), pages: 0, ms: milliseconds(stopwatch.total()) };
        session.show(&linked.report, &source.into_iter().collect(), here, outcome);
        session.say(round::summary(&linked, &name, files.is_empty(), &out, session));
        Ok(verdict)
    }

    fn link(&self, name: &str, bytes: Arc<[u8]>, shown: &Arc<str>, setting: &Setting) -> Result<Linked, Failure> {
        let path: Arc<str> = format!("{FOLDER}{name}").into();
        let list = Blob::new(Arc::clone(&path), bytes);
        let set = setting.set(&self.set.0)?;
        let file = decode(&list);
        let asked = Place::file(Arc::clone(&path));
        let named = self.sheet.as_deref().map(|sheet| (sheet, asked.clone()));
        let mut unread = Report::default();
        let sheet = file.sheet(named, asked, &mut unread).cloned();
        let text = |path: &str, text: String| Blob::new(format!("{FOLDER}{path}").into(), text.into_bytes().into());
        let mut files: Vec<Blob> = setting.sources().collect();
        if set.is_none() {
            let Some(table) = sheet.as_ref().and_then(ScoreSheet::table) else {
                let report = moved_to(shown, &path, None, &unread);
                return Ok(Linked { results: Results::default(), sheet: None, report });
            };
            files.push(text("set.yaml", set_of(table, &self.set.0, self.year)));
        }
        files.push(text("round.yaml", self.round(name)));
        files.push(list);
        let snapshot: Snapshot = files.into_iter().collect();
        let (drafts, mut found) = load(&snapshot, &Memo::default());
        let results = link(&drafts, &mut found);
        crate::check::results::check(&results, &mut found);
        let round: Arc<str> = format!("{FOLDER}round.yaml").into();
        let report = moved_to(shown, &path, Some(&round), &found);
        Ok(Linked { results, sheet, report })
    }

    /// The round that is linked: just what was asked for.
    fn round(&self, name: &str) -> String {
        let quoted = |text: &str| serde_json::Value::from(text).to_string();
        let sheet = self.sheet.as_deref().map(|sheet| format!(", sheet: {}", quoted(sheet))).unwrap_or_default();
        let (year, set) = (self.year, &self.set.0);
        format!("year: {year}\nset: {set}\nscores: {{file: {}{sheet}}}\n", quoted(name))
    }
}

/// What was found in the list and in the round that stands for what was asked, at the list's own path.
/// What is wrong with the site's files is for `check` to tell.
fn moved_to(shown: &Arc<str>, path: &Arc<str>, round: Option<&Arc<str>>, found: &Report) -> Report {
    let mut report = Report::default();
    for found in found.diagnostics() {
        let place = match &found.place {
            place if place.path == *path => Place { path: Arc::clone(shown), ..place.clone() },
            place if Some(&place.path) == round => Place::file(Arc::clone(shown)),
            _ => continue,
        };
        report.push_with(found.problem.clone(), place, moved(&found.notes, path, shown));
    }
    report
}

/// Notes that point into the list, at its own path.
fn moved(notes: &[crate::base::Note], path: &Arc<str>, shown: &Arc<str>) -> Vec<crate::base::Note> {
    use crate::base::Note;
    let moved = |note: &Note| match note {
        Note::FirstHere(place) if place.path == *path => {
            Note::FirstHere(Place { path: Arc::clone(shown), ..place.clone() })
        }
        other => other.clone(),
    };
    notes.iter().map(moved).collect()
}

/// Beside the site's other rounds; without a site in a folder named after the year.
fn default_out(setting: &Setting, year: u16) -> PathBuf {
    match &setting.root {
        Some(root) => root.join(format!("{}{year}", setting.rounds())),
        None => PathBuf::from(year.to_string()),
    }
}
