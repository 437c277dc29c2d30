//! SARIF 2.1.0 (OASIS): the form in which code scanning services take results.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde_json::{Value, json};

use super::{Finding, Located, Look};
use crate::base::Severity;
use crate::base::problem::Entry;

pub(super) fn render(findings: &[Finding<'_>], look: &Look) -> String {
    let entries: BTreeMap<&str, Entry> =
        findings.iter().map(|it| (it.diagnostic.problem.code(), it.diagnostic.problem.entry())).collect();
    let rules: Vec<Value> = entries.values().map(|entry| rule(entry, look)).collect();
    let index: BTreeMap<&str, usize> = entries.keys().enumerate().map(|(at, code)| (*code, at)).collect();
    let results: Vec<Value> = findings.iter().map(|finding| result(finding, &index, look)).collect();
    let document = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": {"driver": {
                "name": "tiepcan",
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "language": look.lang.tag(),
                "rules": rules,
            }},
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    format!("{document:#}\n")
}

/// The format's own words.
const fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error | Severity::Warning => severity.name(),
        Severity::Hint => "note",
    }
}

fn rule(entry: &Entry, look: &Look) -> Value {
    json!({
        "id": entry.code,
        "shortDescription": {"text": entry.code},
        "fullDescription": {"text": entry.explain(look.lang)},
        "help": {"text": entry.explain(look.lang)},
        "defaultConfiguration": {"level": level(entry.severity)},
    })
}

fn result(finding: &Finding<'_>, index: &BTreeMap<&str, usize>, look: &Look) -> Value {
    let problem = &finding.diagnostic.problem;
    let text = format!("{}\n{}", problem.message(look.lang), problem.help(look.lang));
    let related: Vec<Value> = finding
        .notes
        .iter()
        .enumerate()
        .filter_map(|(id, (note, at))| {
            let mut location = location(at.as_ref()?, look);
            location["id"] = json!(id);
            location["message"] = json!({"text": note.say(look.lang)});
            Some(location)
        })
        .collect();
    let mut result = json!({
        "ruleId": problem.code(),
        "ruleIndex": index.get(problem.code()),
        "level": level(problem.severity()),
        "message": {"text": text},
        "locations": [location(&finding.at, look)],
    });
    if !related.is_empty() {
        result["relatedLocations"] = json!(related);
    }
    result
}

fn location(at: &Located, look: &Look) -> Value {
    let mut physical = json!({"artifactLocation": {"uri": uri(&format!("{}{}", look.prefix, at.path))}});
    if let Some(extent) = &at.extent {
        physical["region"] = json!({
            "startLine": extent.line,
            "startColumn": extent.column,
            "endLine": extent.end_line,
            "endColumn": extent.end_column,
        });
    }
    let mut location = json!({"physicalLocation": physical});
    if let Some(cell) = &at.cell {
        let full = format!("{}{}", at.path, cell.suffix());
        location["logicalLocations"] = json!([{"name": cell.name, "fullyQualifiedName": full}]);
    }
    location
}

/// A path as a relative URI reference (RFC 3986).
fn uri(path: &str) -> String {
    let mut uri = String::with_capacity(path.len());
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            uri.push(char::from(byte));
        } else {
            let _ = write!(uri, "%{byte:02X}");
        }
    }
    uri
}
