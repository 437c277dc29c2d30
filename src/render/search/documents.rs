//! Records into document chunks: what a hit shows, and the text that snippets and phrases read.

use std::ops::Range;

use serde::Serialize;

use super::{Options, Record};

/// A chunk ends when it holds about this many bytes, or records: hits are often neighbours, and a large
/// chunk compresses better, but each hit far from the others costs a whole one.
const BYTES: usize = 16 << 10;
const RECORDS: usize = 16;

/// Url, title, kind's label, date, language when it is not the main one, place, names, summary,
/// sections (anchor, heading, text).
#[derive(Serialize)]
struct Shown<'a>(
    &'a str,
    &'a str,
    &'a str,
    &'a str,
    &'a str,
    &'a str,
    &'a [&'a str],
    &'a str,
    Vec<(&'a str, &'a str, &'a str)>,
);

/// Divides the records into stretches of neighbours.
pub(super) fn divide(records: &[Record<'_>]) -> Vec<Range<usize>> {
    let mut stretches: Vec<Range<usize>> = Vec::new();
    let mut filled = 0;
    for (at, record) in records.iter().enumerate() {
        let size = size(record);
        match stretches.last_mut() {
            Some(last) if filled + size <= BYTES && last.len() < RECORDS => {
                last.end += 1;
                filled += size;
            }
            _ => {
                stretches.push(at..at + 1);
                filled = size;
            }
        }
    }
    stretches
}

/// About how many bytes a record is written in.
fn size(record: &Record<'_>) -> usize {
    let names: usize = record.names.iter().map(|name| name.len()).sum();
    let sections: usize = record.sections.iter().map(|s| s.anchor.len() + s.heading.len() + s.text.len() + 12).sum();
    record.url.len() + record.title.len() + record.summary.len() + names + sections + 64
}

/// Writes neighbours into one chunk.
pub(super) fn write(records: &[Record<'_>], options: &Options) -> Vec<u8> {
    let shown: Vec<Shown<'_>> = records.iter().map(|record| show(record, options)).collect();
    let mut bytes = Vec::with_capacity(BYTES + BYTES / 8);
    if serde_json::to_writer(&mut bytes, &shown).is_err() {
        bytes.clear();
    }
    bytes
}

fn show<'a>(record: &'a Record<'_>, options: &Options) -> Shown<'a> {
    Shown(
        record.url,
        record.title,
        record.kind.label,
        record.date,
        if record.lang == options.lang { "" } else { record.lang },
        record.place.unwrap_or_default(),
        &record.names,
        record.summary,
        record.sections.iter().map(|s| (s.anchor, s.heading, s.text)).collect(),
    )
}
