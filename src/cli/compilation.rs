//! One compilation as the commands need it: read, compile, measure.

use std::cell::RefCell;
use std::path::Path;
use std::time::Duration;

use super::clock::{Step, Stopwatch};
use super::session::Session;
use crate::base::{Failure, Report};
use crate::disk::{Output, Reader, Snapshot};
use crate::site::{Memos, Options, Phase, Summary, compile};

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
    pub(super) fn make(root: &Path, out: &Path, options: &Options, session: &Session) -> Result<Self, Failure> {
        let mut stopwatch = Stopwatch::start();
        begin(&mut stopwatch, Step::Read, session);
        let (snapshot, unread) = Reader::new(root, Some(out))?.read()?;
        let stopwatch = RefCell::new(stopwatch);
        let compiled = compile(&snapshot, options, &Memos::default(), &|phase| {
            begin(&mut stopwatch.borrow_mut(), phase.into(), session);
        });
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
