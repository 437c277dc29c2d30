//! Changes of the sources become new stages.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::Receiver;

use tokio::sync::watch::Sender;

use super::stage::{Stage, Trouble};
use crate::base::{Failure, Hash, Report, Severity};
use crate::cli::bug;
use crate::cli::clock::{self, Stopwatch};
use crate::cli::compilation::{join, milliseconds};
use crate::cli::session::Session;
use crate::cli::summary::{counts, number, seconds};
use crate::disk::{Output, Reader, Snapshot};
use crate::report::{Outcome, find};
use crate::site::{DraftPages, Memos, Options, compile};
use crate::value::{Date, Lang};

/// So many problems are shown in the browser; the terminal has them all.
const SHOWN: usize = 30;

/// Compiles again and again, and remembers.
pub(super) struct Follower {
    reader: Reader,
    root: PathBuf,
    today: Option<Date>,
    memos: Memos,
    seen: Option<Vec<(Arc<str>, Hash)>>,
    stage: Sender<Arc<Stage>>,
}

impl Follower {
    pub(super) fn new(reader: Reader, root: PathBuf, today: Option<Date>, stage: Sender<Arc<Stage>>) -> Self {
        Self { reader, root, today, memos: Memos::default(), seen: None, stage }
    }

    /// Takes a turn after every burst of changes, for as long as changes are told.
    pub(super) fn follow(&mut self, changes: &Receiver<()>, session: &Session) {
        while changes.recv().is_ok() {
            while changes.try_recv().is_ok() {}
            self.turn(session);
        }
    }

    /// Reads and compiles once, if anything changed. Whatever goes wrong is shown, and the last
    /// good pages stay.
    pub(super) fn turn(&mut self, session: &Session) {
        if let Err(failure) = bug::catch(|| self.compile(session)) {
            // The next change may be its undoing, even to what was seen before.
            self.seen = None;
            let message = failure.say(session.lang);
            session.say(&message);
            self.keep_pages(vec![Trouble { place: String::new(), message, help: String::new() }], session);
        }
    }

    fn compile(&mut self, session: &Session) -> Result<(), Failure> {
        let stopwatch = Stopwatch::start();
        let (snapshot, unread) = self.reader.read()?;
        let seen: Vec<_> = snapshot.files.iter().map(|file| (Arc::clone(&file.path), file.hash)).collect();
        if unread.is_empty() && self.seen.as_ref() == Some(&seen) {
            return Ok(());
        }
        let options =
            Options { today: self.today.map_or_else(clock::today, Ok)?, drafts: DraftPages::Include, base_url: None };
        let compiled = compile(&snapshot, &options, &self.memos, &|_| {});
        let report = join(unread, compiled.report);
        let pages = compiled.summary.pages;
        let outcome = Outcome { written: 0, pages, ms: milliseconds(stopwatch.total()) };
        session.show(&report, &snapshot, &self.root, outcome);
        let took = seconds(stopwatch.total(), session);
        if report.has_errors() {
            let counts = counts(&report, session);
            session.say(match session.lang {
                Lang::Vi => format!("{counts} ({took}). Trình duyệt vẫn hiện bản trước."),
                Lang::En => format!("{counts} ({took}). The browser keeps what it had."),
            });
            self.keep_pages(troubles(&report, &snapshot, session.lang), session);
        } else {
            let pages = number(pages, session);
            session.say(match session.lang {
                Lang::Vi => format!("Đã dựng {pages} trang trong {took}."),
                Lang::En => format!("Made {pages} pages in {took}."),
            });
            self.show_pages(compiled.output);
        }
        self.seen = Some(seen);
        Ok(())
    }

    fn keep_pages(&self, problems: Vec<Trouble>, session: &Session) {
        let heading = match session.lang {
            Lang::Vi => "Chưa dựng lại được trang; đây là bản trước đó. Hãy sửa các chỗ sau:",
            Lang::En => "The site could not be made anew; this is what it was before. Mend these:",
        };
        self.stage.send_modify(|stage| {
            let (pages, generation) = (stage.pages.clone(), stage.generation);
            *stage = Arc::new(Stage { pages, generation, problems, heading });
        });
    }

    fn show_pages(&self, pages: Output) {
        self.stage.send_modify(|stage| {
            let changed = stage.generation == 0 || stage.pages.files != pages.files;
            // Counted from a number of this run's own, so that tabs left open by an earlier run reload.
            let run = u64::from(std::process::id()) << 20;
            let generation = stage.generation.max(run) + u64::from(changed);
            *stage = Arc::new(Stage { pages, generation, problems: Vec::new(), heading: "" });
        });
    }
}

fn troubles(report: &Report, snapshot: &Snapshot, lang: Lang) -> Vec<Trouble> {
    let sources = |path: &str| snapshot.get(path).map(|file| &*file.bytes);
    let errors = find(report.diagnostics(), &sources)
        .into_iter()
        .filter(|finding| finding.diagnostic.problem.severity() == Severity::Error);
    errors
        .take(SHOWN)
        .map(|finding| Trouble {
            place: finding.at.name(),
            message: finding.diagnostic.problem.message(lang),
            help: finding.diagnostic.problem.help(lang),
        })
        .collect()
}
