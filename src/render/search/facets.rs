//! Values of records that narrow or order hits: one file a facet, loaded when it is opened.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::Record;

/// One facet of all records.
pub(super) struct Facet {
    /// `kind`, `year`, `place`, `audience`, `validity` or `date`.
    pub(super) name: &'static str,
    pub(super) bytes: Vec<u8>,
}

/// Values in order, the sets of them that occur, and each record's set.
#[derive(Serialize)]
struct Content<'a> {
    values: Vec<&'a str>,
    sets: Vec<Vec<usize>>,
    records: Vec<usize>,
}

/// The facets that tell records apart, in the order in which they are offered.
pub(super) fn count(records: &[Record<'_>]) -> Vec<Facet> {
    let years: Vec<String> = records.iter().map(|r| r.year.map_or_else(String::new, |y| y.to_string())).collect();
    let all: [(&'static str, Vec<Vec<&str>>); 6] = [
        ("kind", records.iter().map(|r| some(r.kind.label)).collect()),
        ("year", years.iter().map(|year| some(year)).collect()),
        ("place", records.iter().map(|r| some(r.place.unwrap_or_default())).collect()),
        ("audience", records.iter().map(|r| r.audience.clone()).collect()),
        ("validity", records.iter().map(|r| some(r.validity.unwrap_or_default())).collect()),
        ("date", records.iter().map(|r| some(r.date)).collect()),
    ];
    all.into_iter().filter_map(|(name, of_records)| write(name, &of_records)).collect()
}

fn some(text: &str) -> Vec<&str> {
    if text.is_empty() { Vec::new() } else { vec![text] }
}

/// `None` when the facet has fewer than two values.
fn write(name: &'static str, of_records: &[Vec<&str>]) -> Option<Facet> {
    let values: BTreeSet<&str> = of_records.iter().flatten().copied().collect();
    if values.len() < 2 {
        return None;
    }
    let place: BTreeMap<&str, usize> = values.iter().copied().zip(0..).collect();
    let sets: Vec<Vec<usize>> =
        of_records.iter().map(|set| set.iter().filter_map(|value| place.get(value).copied()).collect()).collect();
    let distinct: BTreeSet<&Vec<usize>> = sets.iter().collect();
    let number: BTreeMap<&Vec<usize>, usize> = distinct.iter().copied().zip(0..).collect();
    let content = Content {
        values: values.into_iter().collect(),
        records: sets.iter().map(|set| number[set]).collect(),
        sets: distinct.into_iter().cloned().collect(),
    };
    serde_json::to_vec(&content).ok().map(|bytes| Facet { name, bytes })
}
