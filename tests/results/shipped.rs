//! The published rows of Bàu Bàng and the site that ships with tiepcan: no false alarm.

use std::path::Path;

use super::harness::{Site, site};
use tiepcan::base::Severity;
use tiepcan::domain::assessment::Status;
use tiepcan::value::Points;

/// The files that results are made of.
const OF_RESULTS: [&str; 5] = ["set.yaml", "round.yaml", "scores.csv", "units.csv", "changes.csv"];

#[expect(clippy::disallowed_methods, reason = "a test reads the shipped site from the disk")]
fn read(folder: &Path, found: &mut Vec<(String, String)>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            read(&path, found);
        } else if OF_RESULTS.iter().any(|name| path.ends_with(name)) {
            let below = path.strip_prefix(concat!(env!("CARGO_MANIFEST_DIR"), "/content")).unwrap();
            found.push((below.to_str().unwrap().to_owned(), std::fs::read_to_string(&path).unwrap()));
        }
    }
}

pub(crate) fn shipped() -> Site {
    let mut files = Vec::new();
    read(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/content")), &mut files);
    let files: Vec<(&str, &str)> = files.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    site(&files)
}

#[test]
fn the_shipped_results_hold_together() {
    let site = shipped();
    assert_eq!(site.report.count(Severity::Error), 0, "{:#?}", site.said());
    let warned: Vec<&str> = site.report.diagnostics().iter().map(|found| found.problem.code()).collect();
    assert!(warned.iter().all(|code| *code == "criteria-unverified"), "{:#?}", site.said());
}

#[test]
fn the_rows_of_bau_bang_are_read_as_published() {
    let site = shipped();
    let results = &site.results;
    let round = results.rounds.iter().find(|(_, round)| round.place.path.contains("bau-bang")).unwrap().0;
    let rows: Vec<_> = results.of_round(round).iter().collect();
    assert_eq!(rows.len(), 2);
    for (row, total, satisfaction) in [(rows[0], 9545, 9735), (rows[1], 9520, 9782)] {
        let set = results.set_of(round).unwrap();
        assert_eq!(set.sum(row), Some(Points::from_hundredths(total)));
        assert_eq!(set.total(row), set.sum(row));
        assert_eq!(row.satisfaction, Some(Points::from_hundredths(satisfaction)));
        assert_eq!(row.status, Status::Met);
    }
}
