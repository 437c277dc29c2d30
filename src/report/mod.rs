//! Rank 2: diagnostics become text for people and for programs; pure functions.

mod github;
mod human;
mod json;
mod locate;
mod sarif;
mod short;
mod snippet;

pub use locate::{CellName, Extent, Finding, Located, Sources, find, locate};
pub use snippet::Snippet;

use crate::value::Lang;

/// The form of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Format {
    /// With the lines of source, for people.
    #[default]
    Human,
    /// One line each, as compilers write them, for editors' programs.
    Short,
    /// One JSON object with both languages.
    Json,
    /// SARIF 2.1.0, for code scanning.
    Sarif,
    /// Workflow commands that GitHub shows beside the changed lines.
    Github,
}

/// How a report looks.
#[derive(Debug, Clone, Default)]
pub struct Look {
    /// The language of the forms that have just one.
    pub lang: Lang,
    /// Whether the human form uses colours.
    pub colours: Colours,
    /// The site's root as seen from where the program was started, with a slash at its end, or
    /// nothing; put before paths in forms that hosting services read.
    pub prefix: String,
}

/// Whether colours are used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Colours {
    /// ANSI escape codes.
    Used,
    /// Plain text.
    #[default]
    Plain,
}

/// What a run did beside finding problems; told by the JSON form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Outcome {
    /// Files written or changed.
    pub written: usize,
    /// Pages of the site.
    pub pages: usize,
    /// Milliseconds from start to end.
    pub ms: u64,
}

/// Writes findings in a form. Every form but JSON and SARIF is empty when nothing was found.
#[must_use]
pub fn render(format: Format, findings: &[Finding<'_>], look: &Look, outcome: Outcome) -> String {
    match format {
        Format::Human => human::render(findings, look),
        Format::Short => short::render(findings, look.lang),
        Format::Json => json::render(findings, outcome),
        Format::Sarif => sarif::render(findings, look),
        Format::Github => github::render(findings, look),
    }
}

/// A text on one line, with nothing in it that a terminal would obey.
fn tame(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { '\u{fffd}' } else { c }).collect()
}
