//! One JSON object with every finding in both languages; its shape is a contract.

use serde::Serialize;

use super::{Finding, Located, Outcome};
use crate::base::{Note, Problem, Severity};
use crate::value::Lang;

#[derive(Serialize)]
struct Document<'a> {
    format: u8,
    diagnostics: Vec<Entry<'a>>,
    errors: usize,
    warnings: usize,
    written: usize,
    pages: usize,
    ms: u64,
}

#[derive(Serialize)]
struct Entry<'a> {
    code: &'static str,
    severity: &'static str,
    message: Words,
    help: Words,
    path: &'a str,
    line: Option<u32>,
    column: Option<u32>,
    sheet: Option<&'a str>,
    cell: Option<&'a str>,
    notes: Vec<Remark<'a>>,
}

#[derive(Serialize)]
struct Remark<'a> {
    message: Words,
    path: Option<&'a str>,
    line: Option<u32>,
    column: Option<u32>,
}

#[derive(Serialize)]
struct Words {
    vi: String,
    en: String,
}

impl Words {
    fn of(say: impl Fn(Lang) -> String) -> Self {
        Self { vi: say(Lang::Vi), en: say(Lang::En) }
    }
}

pub(super) fn render(findings: &[Finding<'_>], outcome: Outcome) -> String {
    let of = |severity| findings.iter().filter(|it| it.diagnostic.problem.severity() == severity).count();
    let document = Document {
        format: 1,
        diagnostics: findings.iter().map(entry).collect(),
        errors: of(Severity::Error),
        warnings: of(Severity::Warning),
        written: outcome.written,
        pages: outcome.pages,
        ms: outcome.ms,
    };
    let mut text = serde_json::to_string(&document).unwrap_or_default();
    text.push('\n');
    text
}

fn entry<'a>(finding: &'a Finding<'_>) -> Entry<'a> {
    let problem: &Problem = &finding.diagnostic.problem;
    let at = &finding.at;
    Entry {
        code: problem.code(),
        severity: problem.severity().name(),
        message: Words::of(|lang| problem.message(lang)),
        help: Words::of(|lang| problem.help(lang)),
        path: &at.path,
        line: at.extent.map(|extent| extent.line),
        column: at.extent.map(|extent| extent.column),
        sheet: at.cell.as_ref().and_then(|cell| cell.sheet.as_deref()),
        cell: at.cell.as_ref().map(|cell| &*cell.name),
        notes: finding.notes.iter().map(|(note, at)| remark(note, at.as_ref())).collect(),
    }
}

fn remark<'a>(note: &Note, at: Option<&'a Located>) -> Remark<'a> {
    let extent = at.and_then(|at| at.extent);
    Remark {
        message: Words::of(|lang| note.say(lang)),
        path: at.map(|at| &*at.path),
        line: extent.map(|extent| extent.line),
        column: extent.map(|extent| extent.column),
    }
}
