//! `tiepcan check`: compiles a site and tells its problems; writes nothing.

use clap::Args;

use super::arguments::{Day, Root};
use super::build::default_out;
use super::clock;
use super::compilation::{Compilation, Purpose};
use super::session::{Session, Verdict};
use super::summary;
use crate::base::Failure;
use crate::report::Outcome;
use crate::site::{DraftPages, Options};

/// Arguments of `check`.
#[derive(Debug, Args)]
pub(super) struct Check {
    #[command(flatten)]
    root: Root,
    /// Checks the site as on this day, written 2026-11-22 [default: today]
    #[arg(long, value_name = "YYYY-MM-DD")]
    date: Option<Day>,
}

impl Check {
    pub(super) fn run(self, session: &Session) -> Result<Verdict, Failure> {
        let root = self.root.root;
        let options = Options {
            today: self.date.map_or_else(clock::today, |day| Ok(day.0))?,
            drafts: DraftPages::Leave,
            base_url: None,
        };
        let done = Compilation::make(&root, &default_out(&root), &options, Purpose::Look, session)?;
        session.end_progress();
        let outcome = Outcome { written: 0, pages: done.summary.pages, ms: done.milliseconds() };
        session.show(&done.report, &done.snapshot, &root, outcome);
        session.say(summary::checked(&done, session));
        Ok(session.judge(&done.report))
    }
}
