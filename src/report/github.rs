//! Workflow commands, which GitHub shows beside the lines of a change.

use std::fmt::Write as _;

use super::{Finding, Look};
use crate::base::Severity;

pub(super) fn render(findings: &[Finding<'_>], look: &Look) -> String {
    let mut text = String::new();
    for finding in findings {
        let problem = &finding.diagnostic.problem;
        let _ = write!(
            text,
            "::{} file={}",
            match problem.severity() {
                Severity::Hint => "notice",
                graver => graver.name(),
            },
            property(&format!("{}{}", look.prefix, finding.at.path))
        );
        if let Some(extent) = &finding.at.extent {
            let _ = write!(text, ",line={},col={}", extent.line, extent.column);
            let _ = write!(text, ",endLine={},endColumn={}", extent.end_line, extent.end_column);
        }
        let cell = finding.at.cell.as_ref().map_or_else(String::new, |cell| format!("{}: ", cell.suffix()));
        let words = format!("{cell}{}\n{}", problem.message(look.lang), problem.help(look.lang));
        let _ = writeln!(text, ",title={}::{}", property(problem.code()), data(&words));
    }
    text
}

fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
