//! A site in memory, linked and checked, with its problems as lines.

use std::sync::Arc;

use tiepcan::base::memo::Memo;
use tiepcan::base::{Diagnostic, Hash, Note, Report};
use tiepcan::disk::{Blob, Snapshot};
use tiepcan::domain::assessment::Assessment;
use tiepcan::link::results::Results;
use tiepcan::value::Lang;

/// A criteria set with points: maxima 15, 30, 25, 10 and 20, every number verified.
pub(crate) const SET: &str = "\
id: qd619-2017
title: Bộ tiêu chí 2017
applies: {from: 2017, to: 2021}
scoring: points
max: 100
criteria:
  - {no: 1, title: Một, max: 15}
  - {no: 2, title: Hai, max: 30}
  - {no: 3, title: Ba, max: 25}
  - {no: 4, title: Bốn, max: 10}
  - {no: 5, title: Năm, max: 20}
conditions:
  total_min: {I: 90, II: 80, III: 70}
  criterion_floor_percent: 50
  satisfaction_min_percent: 80
  discipline: {scope: any_official, from: canh-cao}
provenance:
  - {path: max, verified_against: văn bản gốc}
  - {path: criteria, verified_against: văn bản gốc}
  - {path: conditions, verified_against: văn bản gốc}
";

/// A set without points, with two criteria and three indicators.
pub(crate) const PASS_FAIL: &str = "\
id: qd27-2025
title: Bộ tiêu chí 2025
applies: {from: 2026}
scoring: pass_fail
criteria:
  - no: 1
    title: Một
    indicators:
      - {no: 1, title: Một một, level: 100%, none_arises: counts_as_met}
      - {no: \"1.2\", title: Một hai, level: 100%}
  - no: 2
    title: Hai
    indicators:
      - {no: \"2.1\", title: Hai một, level: 100%}
provenance:
  - {path: criteria, verified_against: văn bản gốc}
";

/// A round of 2018 under [`SET`].
pub(crate) const ROUND: &str = "year: 2018\nset: qd619-2017\nscores: scores.csv\n";

/// Linked and checked files.
pub(crate) struct Site {
    pub(crate) results: Results,
    pub(crate) report: Report,
    files: Vec<(String, String)>,
}

/// Builds a site from paths below `content/` and texts; `site.yaml` stands beside it.
pub(crate) fn site(files: &[(&str, &str)]) -> Site {
    let below = |path: &str| if path == "site.yaml" { path.to_owned() } else { format!("content/{path}") };
    let mut files: Vec<(String, String)> = files.iter().map(|(path, text)| (below(path), (*text).to_owned())).collect();
    files.sort();
    let blobs = files.iter().map(|(path, text)| Blob {
        path: path.as_str().into(),
        bytes: text.as_bytes().into(),
        hash: Hash::of(text.as_bytes()),
    });
    let snapshot: Snapshot = blobs.collect();
    let (drafts, mut report) = tiepcan::load::load(&snapshot, &Memo::default());
    let results = tiepcan::link::results::link(&drafts, &mut report);
    tiepcan::check::results::check(&results, &mut report);
    report.tidy();
    Site { results, report, files }
}

/// A site with [`SET`], [`ROUND`] and a score table.
pub(crate) fn scored(table: &str) -> Site {
    site(&[("a/set.yaml", SET), ("b/round.yaml", ROUND), ("b/scores.csv", table)])
}

impl Site {
    /// What was found: `[code] path:line:column cell=value`.
    pub(crate) fn said(&self) -> Vec<String> {
        self.report.diagnostics().iter().map(|found| self.line(found)).collect()
    }

    /// What the only problem says, and its notes as `words path:line:column`.
    pub(crate) fn message(&self) -> (String, Vec<String>) {
        let [found] = self.report.diagnostics() else { panic!("not one problem: {:#?}", self.said()) };
        let notes = found.notes.iter().map(|note| {
            let kind = match note {
                Note::FirstHere(_) => "first",
                Note::RuleHere(_) => "rule",
                Note::RuleUnverified(_) => "unverified",
                Note::Said(_) | Note::OnPage(_) | Note::OnMorePages(_) => "said",
            };
            let at = note.place().map(|place| self.position(&place.path, place.span.map(|span| span.start)));
            format!("{kind} {}", at.unwrap_or_default())
        });
        (found.problem.message(Lang::Vi), notes.collect())
    }

    /// The assessments of the first round that has any.
    pub(crate) fn rows(&self) -> Vec<&Assessment> {
        self.results.assessments.as_slice().iter().collect()
    }

    fn line(&self, found: &Diagnostic) -> String {
        let code = found.problem.code();
        let at = self.position(&found.place.path, found.place.span.map(|span| span.start));
        let cell = found.place.cell.as_ref().map(|cell| format!(" {cell}={}", cell.value));
        format!("[{code}] {at}{}", cell.unwrap_or_default())
    }

    /// The line and column of a byte, both from 1, counted in characters.
    fn position(&self, path: &Arc<str>, byte: Option<u32>) -> String {
        let short = path.strip_prefix("content/").unwrap_or(path);
        let text = self.files.iter().find(|(known, _)| **known == **path).map(|(_, text)| text.as_str());
        let (Some(text), Some(byte)) = (text, byte) else { return short.to_owned() };
        let before = &text[..byte as usize];
        let line = before.matches('\n').count() + 1;
        let column = before.rsplit('\n').next().unwrap_or("").chars().count() + 1;
        format!("{short}:{line}:{column}")
    }
}
