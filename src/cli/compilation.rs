//! One compilation as the commands need it: read, compile, measure.

use std::cell::RefCell;
use std::path::Path;
use std::time::Duration;

use super::clock::{Step, Stopwatch};
use super::session::Session;
use crate::base::{Failure, Report};
use crate::disk::{Output, Reader, Snapshot, published, published_in};
use crate::pack::shelf::{LEDGER, read_ledger};
use crate::site::{CARDS, Memos, Options, Phase, Summary, compile, compile_with_packs};

/// What a site is compiled for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Purpose {
    /// To be looked at: nothing is published, no share card is drawn.
    Look,
    /// To be published.
    Publish,
    /// To be published with its packages.
    PublishWithPacks,
}

/// A compiled site with all that a command tells of it.
#[derive(Debug)]
pub(super) struct Compilation {
    pub(super) snapshot: Snapshot,
    pub(super) output: Output,
    pub(super) report: Report,
    pub(super) summary: Summary,
    pub(super) stopwatch: Stopwatch,
}

impl Compilation {
    /// Reads and compiles once.
    pub(super) fn make(
        root: &Path,
        out: &Path,
        options: &Options,
        purpose: Purpose,
        session: &Session,
    ) -> Result<Self, Failure> {
        let mut stopwatch = Stopwatch::start();
        begin(&mut stopwatch, Step::Read, session);
        let (snapshot, unread) = Reader::new(root, Some(out))?.read()?;
        let stopwatch = RefCell::new(stopwatch);
        let progress = |phase: Phase| begin(&mut stopwatch.borrow_mut(), phase.into(), session);
        let compiled = match purpose {
            Purpose::Look => compile(&snapshot, options, &Memos::without_cards(), &progress),
            Purpose::Publish => compile(&snapshot, options, &remembered(out), &progress),
            Purpose::PublishWithPacks => {
                let earlier = published(out, LEDGER).map(|bytes| read_ledger(&bytes)).unwrap_or_default();
                compile_with_packs(&snapshot, options, &remembered(out), &earlier, &progress)
            }
        };
        let report = join(unread, compiled.report);
        Ok(Self {
            snapshot,
            output: compiled.output,
            report,
            summary: compiled.summary,
            stopwatch: stopwatch.into_inner(),
        })
    }

    /// Since the start, in milliseconds.
    pub(super) fn milliseconds(&self) -> u64 {
        milliseconds(self.stopwatch.total())
    }
}

/// What the site as published before saves this run from making.
fn remembered(out: &Path) -> Memos {
    let memos = Memos::default();
    memos.recall_cards(published_in(out, CARDS));
    memos
}

/// A step begins: it is timed, and shown to who watches.
pub(super) fn begin(stopwatch: &mut Stopwatch, step: Step, session: &Session) {
    stopwatch.begin(step);
    session.progress(step);
}

/// The problems of reading and of compiling in one order.
pub(super) fn join(unread: Report, mut compiled: Report) -> Report {
    compiled.absorb(unread);
    compiled.tidy();
    compiled
}

pub(super) fn milliseconds(duration: Duration) -> u64 {
    u64::try_from(duration.as_millis()).unwrap_or(u64::MAX)
}

impl From<Phase> for Step {
    fn from(phase: Phase) -> Self {
        match phase {
            Phase::Load => Self::Load,
            Phase::Link => Self::Link,
            Phase::Check => Self::Check,
            Phase::Render => Self::Render,
            Phase::Pack => Self::Pack,
        }
    }
}
