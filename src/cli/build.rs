//! `tiepcan build`: compiles a site and publishes it into a folder.

use std::path::{Path, PathBuf};

use clap::Args;

use super::arguments::{BaseUrl, Day, Root};
use super::clock::{self, Step};
use super::compilation::{Compilation, Purpose, begin};
use super::session::{Session, Verdict};
use super::summary;
use crate::base::Failure;
use crate::disk::{Written, accepts, write};
use crate::report::Outcome;
use crate::site::{DraftPages, Options};

/// Arguments of `build`.
#[derive(Debug, Args)]
pub(super) struct Build {
    #[command(flatten)]
    root: Root,
    /// Folder to write the site to [default: public in the site's folder]
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// Address it will be published at, instead of `base_url` in site.yaml
    #[arg(long, value_name = "URL")]
    base_url: Option<BaseUrl>,
    /// Makes the site as on this day, written 2026-11-22 [default: today]
    #[arg(long, value_name = "YYYY-MM-DD")]
    date: Option<Day>,
    /// Publishes drafts too
    #[arg(long)]
    drafts: bool,
    /// Makes the packages that pages ask for (key packs) and links them
    #[arg(long)]
    packs: bool,
}

impl Build {
    pub(super) fn run(self, session: &Session) -> Result<Verdict, Failure> {
        let root = self.root.root;
        let out = self.out.unwrap_or_else(|| default_out(&root));
        let options = Options {
            today: self.date.map_or_else(clock::today, |day| Ok(day.0))?,
            drafts: if self.drafts { DraftPages::Include } else { DraftPages::Leave },
            base_url: self.base_url.map(|url| url.0),
        };
        // Before anything is read: the folder written to is never a source, so that one which holds
        // the content would look like an empty site.
        if root.is_dir() {
            accepts(&out, &root)?;
        }
        let purpose = if self.packs { Purpose::PublishWithPacks } else { Purpose::Publish };
        let mut done = Compilation::make(&root, &out, &options, purpose, session)?;
        let verdict = session.judge(&done.report);
        let mut written = None;
        if verdict == Verdict::Clean {
            begin(&mut done.stopwatch, Step::Write, session);
            written = Some(write(&done.output, &out, &root)?);
        }
        session.end_progress();
        let outcome = Outcome {
            written: written.map_or(0, |written: Written| written.changed),
            pages: done.summary.pages,
            ms: done.milliseconds(),
        };
        session.show(&done.report, &done.snapshot, &root, outcome);
        match written {
            Some(written) => session.say(summary::built(&done, &written, &out, session)),
            None => session.say(summary::refused(&done.report, session)),
        }
        Ok(verdict)
    }
}

/// Where a site is written unless told otherwise.
pub(super) fn default_out(root: &Path) -> PathBuf {
    root.join("public")
}
