//! What visitors of the development server see at one moment.

use serde::Serialize;

use crate::disk::Output;

/// The last good pages, and what is wrong with the sources since.
#[derive(Debug, Default)]
pub(super) struct Stage {
    /// The pages; none before the first compilation without errors.
    pub(super) pages: Output,
    /// How often the pages have changed; 0 while there are none.
    pub(super) generation: u64,
    /// What keeps newer pages from being shown.
    pub(super) problems: Vec<Trouble>,
    /// The words above the problems, in the language of the session.
    pub(super) heading: &'static str,
}

/// A problem as the browser shows it.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Trouble {
    /// `content/a.md:3:5`, or nothing.
    pub(super) place: String,
    /// What is wrong.
    pub(super) message: String,
    /// How to mend it; may be empty.
    pub(super) help: String,
}

impl Stage {
    /// What the script in the browser is told.
    pub(super) fn news(&self) -> String {
        #[derive(Serialize)]
        struct News<'a> {
            generation: u64,
            heading: &'a str,
            problems: &'a [Trouble],
        }
        let news = News { generation: self.generation, heading: self.heading, problems: &self.problems };
        serde_json::to_string(&news).unwrap_or_default()
    }
}
