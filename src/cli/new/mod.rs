//! `tiepcan new`: files for an editor to start from, in Vietnamese, that build as they are.

mod article;
mod course;
mod lesson;
mod round;
mod site;
mod starter;

use std::path::PathBuf;

use clap::{Args, Subcommand};

use self::starter::Starter;
use super::session::{Session, Verdict};
use crate::base::Failure;

/// Arguments of `new`.
#[derive(Debug, Args)]
pub(super) struct New {
    #[command(subcommand)]
    what: What,
    /// The site's folder; the current one if not given
    #[arg(long, global = true, value_name = "DIR", default_value = ".", hide_default_value = true)]
    root: PathBuf,
}

/// What can be started.
#[derive(Debug, Subcommand)]
enum What {
    /// A small site with all its parts, ready to be looked at
    Site {
        /// Folder to make
        #[arg(value_name = "DIR")]
        dir: PathBuf,
    },
    /// A course with its first lesson
    Course {
        /// Name for the address, for example hoa-giai-o-co-so
        #[arg(value_name = "SLUG")]
        slug: String,
    },
    /// A lesson of a course that is there
    Lesson {
        /// Course and lesson, for example can-bo-xa/bai-ba
        #[arg(value_name = "COURSE/SLUG")]
        lesson: String,
    },
    /// An article
    Article {
        /// Name for the address, for example hoa-giai-o-co-so
        #[arg(value_name = "SLUG")]
        slug: String,
    },
    /// An assessment round of a year, with an empty table of scores
    Round {
        /// Year of the assessment
        #[arg(value_name = "YEAR", value_parser = clap::value_parser!(u16).range(2013..=2100))]
        year: u16,
    },
}

impl New {
    pub(super) fn run(self, session: &Session) -> Result<Verdict, Failure> {
        if let What::Site { dir } = self.what {
            return site::make(&dir, session);
        }
        let starter = Starter::open(&self.root)?;
        let next = match self.what {
            What::Site { .. } => return Ok(Verdict::Clean),
            What::Course { slug } => course::make(&starter, &slug)?,
            What::Lesson { lesson } => lesson::make(&starter, &lesson)?,
            What::Article { slug } => article::make(&starter, &slug)?,
            What::Round { year } => round::make(&starter, year)?,
        };
        let next = self.root.join(next);
        session.say(format_args!(
            "{} {}",
            session.pick("Đã tạo. Mở tệp này để viết tiếp:", "Made. Open this file next:"),
            next.display()
        ));
        Ok(Verdict::Clean)
    }
}
