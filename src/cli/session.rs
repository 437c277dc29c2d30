//! How one run talks: its language, its form of report, and whether anyone watches a terminal.

use std::fmt::Display;
use std::io::{IsTerminal as _, Write as _, stderr, stdout};
use std::path::Path;
use std::process::ExitCode;

use super::arguments::{Common, Format as FormatFlag};
use super::clock::Step;
use crate::base::{Failure, Report, Severity};
use crate::disk::Snapshot;
use crate::report::{Colours, Format, Look, Outcome, find, render};
use crate::value::Lang;

/// How a run ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verdict {
    /// Nothing to mend.
    Clean,
    /// Problems were found.
    Problems,
}

impl From<Verdict> for ExitCode {
    fn from(verdict: Verdict) -> Self {
        match verdict {
            Verdict::Clean => Self::SUCCESS,
            Verdict::Problems => Self::from(1),
        }
    }
}

/// What counts as a problem.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Strictness {
    Errors,
    Warnings,
}

/// Settings of one run.
#[derive(Debug, Clone)]
pub(super) struct Session {
    pub(super) lang: Lang,
    format: Format,
    strictness: Strictness,
    quiet: bool,
    colours: Colours,
    /// Whether somebody sees what is said as it is said.
    pub(super) is_watched: bool,
}

impl Session {
    pub(super) fn open(common: &Common) -> Self {
        let format = match common.format {
            FormatFlag::Human => Format::Human,
            FormatFlag::Short => Format::Short,
            FormatFlag::Json => Format::Json,
            FormatFlag::Sarif => Format::Sarif,
            FormatFlag::Github => Format::Github,
        };
        let terminal = stderr().is_terminal();
        let plain = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty())
            || std::env::var_os("TERM").is_some_and(|term| term == "dumb");
        Self {
            lang: common.lang.into(),
            format,
            strictness: if common.strict { Strictness::Warnings } else { Strictness::Errors },
            quiet: common.quiet,
            colours: if terminal && !plain { Colours::Used } else { Colours::Plain },
            is_watched: terminal && !common.quiet,
        }
    }

    /// Whether a program reads what a command lists.
    pub(super) fn wants_json(&self) -> bool {
        matches!(self.format, Format::Json)
    }

    /// What a report means for the run.
    pub(super) fn judge(&self, report: &Report) -> Verdict {
        let strict = self.strictness == Strictness::Warnings && report.count(Severity::Warning) > 0;
        if report.has_errors() || strict { Verdict::Problems } else { Verdict::Clean }
    }

    /// Whichever of two texts fits the language.
    pub(super) const fn pick<'a>(&self, vi: &'a str, en: &'a str) -> &'a str {
        match self.lang {
            Lang::Vi => vi,
            Lang::En => en,
        }
    }

    /// A line for people, unless they asked for silence.
    pub(super) fn say(&self, line: impl Display) {
        if !self.quiet {
            let _ = writeln!(stderr(), "{line}");
        }
    }

    /// What is being done now, on a line that the next one overwrites.
    pub(super) fn progress(&self, step: Step) {
        if self.is_watched {
            let (vi, en) = step.name();
            let _ = write!(stderr(), "\r\u{1b}[2K… {}", self.pick(vi, en));
        }
    }

    /// Takes the line of progress away.
    pub(super) fn end_progress(&self) {
        if self.is_watched {
            let _ = write!(stderr(), "\r\u{1b}[2K");
        }
    }

    /// Shows a report in the form that was asked for: what people and their editors read on
    /// stderr, what programs take on stdout.
    pub(super) fn show(&self, report: &Report, snapshot: &Snapshot, root: &Path, outcome: Outcome) {
        let sources = |path: &str| snapshot.get(path).map(|file| &*file.bytes);
        let findings = find(report.diagnostics(), &sources);
        let look = Look { lang: self.lang, colours: self.colours, prefix: prefix(root) };
        let text = render(self.format, &findings, &look, outcome);
        let _ = match self.format {
            Format::Human | Format::Short => stderr().write_all(text.as_bytes()),
            Format::Json | Format::Sarif | Format::Github => stdout().write_all(text.as_bytes()),
        };
    }

    /// Text in bold, where colours are used.
    pub(super) fn strong(&self, text: &str) -> String {
        match self.colours {
            Colours::Used => format!("\u{1b}[1m{text}\u{1b}[0m"),
            Colours::Plain => text.to_owned(),
        }
    }
}

/// The root as services see it that look at paths from where the program was started.
fn prefix(root: &Path) -> String {
    let here = std::env::current_dir().ok().and_then(|here| here.canonicalize().ok());
    let inside =
        here.zip(root.canonicalize().ok()).and_then(|(here, root)| Some(root.strip_prefix(here).ok()?.to_owned()));
    let parts: Vec<String> = inside
        .iter()
        .flat_map(|path| path.components())
        .map(|part| format!("{}/", part.as_os_str().to_string_lossy()))
        .collect();
    parts.concat()
}

/// Says why the program could not do its work.
pub(super) fn complain(failure: &Failure, lang: Lang) {
    let word = match lang {
        Lang::Vi => "lỗi",
        Lang::En => "error",
    };
    let _ = writeln!(stderr(), "{word}: {}", failure.say(lang));
}

/// Prints what was asked for.
pub(super) fn print(text: &str) {
    let _ = stdout().write_all(text.as_bytes());
}
