//! One line for each finding, as compilers write them: `path:line:column: error[code]: message`.

use std::fmt::Write as _;

use super::{Finding, tame};
use crate::value::Lang;

pub(super) fn render(findings: &[Finding<'_>], lang: Lang) -> String {
    let mut text = String::new();
    for finding in findings {
        let problem = &finding.diagnostic.problem;
        let (severity, code) = (problem.severity().name(), problem.code());
        let (name, message) = (tame(&finding.at.name()), tame(&problem.message(lang)));
        let _ = writeln!(text, "{name}: {severity}[{code}]: {message}");
    }
    text
}
