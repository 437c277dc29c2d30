//! Records into document chunks: what a hit shows, and the text that snippets and phrases read.

use rayon::prelude::*;
use serde::Serialize;

use super::{Options, Record};

/// Neighbouring records.
pub(super) struct Documents {
    /// How many records it holds.
    pub(super) records: u32,
    pub(super) bytes: Vec<u8>,
}

/// A chunk ends when it holds this many bytes or records: hits are often neighbours, and a large
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

/// Divides the records.
pub(super) fn divide(records: &[Record<'_>], options: &Options) -> Vec<Documents> {
    let written: Vec<Vec<u8>> = records.par_iter().map(|record| write(record, options)).collect();
    let mut chunks: Vec<Documents> = Vec::new();
    for document in &written {
        match chunks.last_mut() {
            Some(chunk) if chunk.bytes.len() + document.len() <= BYTES && (chunk.records as usize) < RECORDS => {
                chunk.records += 1;
                chunk.bytes.push(b',');
                chunk.bytes.extend_from_slice(document);
            }
            _ => {
                let mut bytes = Vec::with_capacity(BYTES.max(document.len() + 2));
                bytes.push(b'[');
                bytes.extend_from_slice(document);
                chunks.push(Documents { records: 1, bytes });
            }
        }
    }
    for chunk in &mut chunks {
        chunk.bytes.push(b']');
    }
    chunks
}

fn write(record: &Record<'_>, options: &Options) -> Vec<u8> {
    let lang = if record.lang == options.lang { "" } else { record.lang };
    let sections = record.sections.iter().map(|s| (s.anchor, s.heading, s.text)).collect();
    let shown = Shown(
        record.url,
        record.title,
        record.kind.label,
        record.date,
        lang,
        record.place.unwrap_or_default(),
        &record.names,
        record.summary,
        sections,
    );
    serde_json::to_vec(&shown).unwrap_or_else(|_| b"null".to_vec())
}
