//! Sites in memory for tests.

use std::sync::Arc;

use tiepcan::base::Hash;
use tiepcan::disk::{Blob, Snapshot};
use tiepcan::report::{self, Finding};
use tiepcan::site::{Compiled, DraftPages, Memos, Options, compile};
use tiepcan::value::Date;

/// A snapshot of files given as path and bytes.
pub(crate) fn snapshot(files: &[(String, Vec<u8>)]) -> Snapshot {
    let mut files: Vec<Blob> = files
        .iter()
        .map(|(path, bytes)| Blob {
            path: path.as_str().into(),
            bytes: Arc::from(bytes.as_slice()),
            hash: Hash::of(bytes),
        })
        .collect();
    files.sort_by(|a, b| a.path.cmp(&b.path));
    Snapshot { files, ..Snapshot::default() }
}

/// The day that tests are built on.
pub(crate) fn options() -> Options {
    Options { today: Date::parse_iso("2026-11-23").unwrap(), drafts: DraftPages::Leave, base_url: None }
}

/// Compiles a snapshot with nothing remembered.
pub(crate) fn compiled(snapshot: &Snapshot) -> Compiled {
    compile(snapshot, &options(), &Memos::default(), &|_| {})
}

/// Each problem as `path:line:column severity[code]`, with the cell's name where there is one.
pub(crate) fn told(snapshot: &Snapshot, compiled: &Compiled) -> Vec<String> {
    let sources = |path: &str| snapshot.get(path).map(|file| &*file.bytes);
    let findings = report::find(compiled.report.diagnostics(), &sources);
    findings.iter().map(line).collect()
}

fn line(finding: &Finding<'_>) -> String {
    let problem = &finding.diagnostic.problem;
    let cell = finding.at.cell.as_ref().map(|cell| format!(" {}", cell.name)).unwrap_or_default();
    format!("{}{cell} {}[{}]", finding.at.name(), problem.severity().name(), problem.code())
}

/// The shipped site, read from this folder.
pub(crate) fn shipped() -> Snapshot {
    let (snapshot, report) =
        tiepcan::disk::read(std::path::Path::new("."), None).expect("the shipped site can be read");
    assert!(report.is_empty(), "the shipped files cannot all be read: {report:?}");
    snapshot
}
