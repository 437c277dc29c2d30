//! `tiepcan import`: files of other programs become files of a site.

mod quiz;
mod round;
mod scores;
mod setting;
mod written;

use clap::{Args, Subcommand};

use self::scores::Scores;
use super::session::{Session, Verdict};
use crate::base::Failure;

pub(super) use setting::Setting;

/// Arguments of `import`.
#[derive(Debug, Args)]
pub(super) struct Import {
    #[command(subcommand)]
    what: What,
}

/// What is taken in.
#[derive(Debug, Subcommand)]
enum What {
    /// Questions in GIFT or Aiken become quiz blocks of Markdown
    Quiz(quiz::Quiz),
    /// Results of communes, as a spreadsheet
    Scores(Scores),
}

impl Import {
    pub(super) fn run(self, session: &Session) -> Result<Verdict, Failure> {
        match self.what {
            What::Quiz(quiz) => quiz.run(session),
            What::Scores(scores) => scores.run(session),
        }
    }
}
