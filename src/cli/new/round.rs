//! A new assessment round (đợt đánh giá) with a table of scores to fill in.

use std::fmt::Write as _;

use super::starter::Starter;
use crate::base::Failure;
use crate::base::memo::Memo;
use crate::cli::headings::{NATIONAL, scores};
use crate::load::criteria::SetDraft;
use crate::load::load;
use crate::value::fold::nfc;

const ROUND: &str = include_str!("templates/round.yaml");

/// Makes the round and its table, one row for each unit of that year; gives the path of the round.
pub(super) fn make(starter: &Starter, year: u16) -> Result<String, Failure> {
    let folder = folder(starter);
    let (set, columns) = set(starter, year);
    let path = format!("{folder}{year}/round.yaml");
    let round = ROUND.replace("@year", &year.to_string()).replace("@set", &set);
    let table = table(starter, year, &columns);
    starter.create(&[(path.clone(), round), (format!("{folder}{year}/scores.csv"), table)])?;
    Ok(path)
}

/// Where rounds are kept: beside the ones that are there.
fn folder(starter: &Starter) -> String {
    let rounds = starter.snapshot.files.iter().find_map(|file| {
        let round = file.path.strip_suffix("/round.yaml")?;
        Some(format!("{}/", round.rsplit_once('/')?.0))
    });
    rounds.unwrap_or_else(|| "content/ket-qua/".to_owned())
}

/// The set to use, with the headings of its scores: the site's own for that year if it has one,
/// else the national one.
fn set(starter: &Starter, year: u16) -> (String, Vec<String>) {
    let (drafts, _) = load(&starter.snapshot, &Memo::default());
    let covers = |set: &SetDraft| {
        let last = set.applies.to.as_ref().map_or(u16::MAX, |to| to.value.0);
        (set.applies.from.value.0..=last).contains(&year)
    };
    let national = NATIONAL.iter().find(|(last, _, _)| year <= *last);
    let (_, national, columns) = national.copied().unwrap_or((0, "", &[]));
    match drafts.sets.iter().map(|set| &set.draft).find(|set| covers(set)) {
        Some(own) if own.id.as_str() != national => {
            (own.id.to_string(), scores(own).into_iter().map(|score| score.no).collect())
        }
        _ => (national.to_owned(), columns.iter().map(|&column| column.to_owned()).collect()),
    }
}

/// A heading and a row for each unit that existed at the end of the year.
fn table(starter: &Starter, year: u16, columns: &[String]) -> String {
    let by_points = columns.iter().all(|column| !column.contains('.'));
    let total: &[&str] = if by_points { &["total"] } else { &[] };
    let columns: Vec<&str> = columns.iter().map(String::as_str).collect();
    let heading = [&["code", "name"], total, &columns, &["disciplined", "outcome", "note"]].concat();
    let mut text = heading.join(",") + "\n";
    let mut rows: Vec<(String, String)> = Vec::new();
    for file in starter.snapshot.files.iter().filter(|file| file.path.ends_with("/units.csv")) {
        rows.extend(units(&file.bytes, year));
    }
    for (code, name) in rows {
        let name = if name.contains([',', '"']) { format!("\"{}\"", name.replace('"', "\"\"")) } else { name };
        let _ = writeln!(text, "{code},{name}{}", ",".repeat(heading.len() - 2));
    }
    text
}

/// Codes and names of the units of a register that existed on the last day of a year.
fn units(bytes: &[u8], year: u16) -> Vec<(String, String)> {
    let last_day = format!("{year}-12-31");
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(bytes);
    let Ok(heading) = reader.headers().cloned() else { return Vec::new() };
    let column = |name: &str| heading.iter().position(|it| it.trim_start_matches('\u{feff}').trim() == name);
    let (Some(code), Some(name)) = (column("code"), column("name")) else { return Vec::new() };
    let (from, to) = (column("valid_from"), column("valid_to"));
    reader
        .records()
        .filter_map(Result::ok)
        .filter(|row| {
            let get = |at: Option<usize>| at.and_then(|at| row.get(at)).unwrap_or_default().trim();
            get(from) <= last_day.as_str() && (get(to).is_empty() || get(to) >= last_day.as_str())
        })
        .filter_map(|row| Some((row.get(code)?.trim().to_owned(), nfc(row.get(name)?.trim()).into_owned())))
        .collect()
}
