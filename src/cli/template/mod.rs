//! `tiepcan template`: forms to fill in with a spreadsheet program.

mod form;
mod scores;

use clap::{Args, Subcommand};

use self::scores::Scores;
use super::session::{Session, Verdict};
use crate::base::Failure;

/// Arguments of `template`.
#[derive(Debug, Args)]
pub(super) struct Template {
    #[command(subcommand)]
    what: What,
}

/// What there are forms for.
#[derive(Debug, Subcommand)]
enum What {
    /// Results of communes, as a spreadsheet
    Scores(Scores),
}

impl Template {
    pub(super) fn run(self, session: &Session) -> Result<Verdict, Failure> {
        let What::Scores(scores) = self.what;
        scores.run(session)
    }
}
