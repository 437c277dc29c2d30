//! A record's text as numbers of words, field by field: all that the index needs of it, and what is
//! worth remembering between two builds.

use std::sync::Arc;

use rayon::prelude::*;

use super::lexicon::Reader;
use super::{Memory, Record, scan};
use crate::base::{Hash, Report};

/// The words of one record.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Tokens {
    pub(super) words: Box<[u32]>,
    pub(super) runs: Box<[Run]>,
}

/// A stretch of words of one field; pairs do not cross its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Run {
    /// Just after its last word.
    pub(super) end: u32,
    /// What one word in it counts; ordinary text is [`TEXT`].
    pub(super) weight: u8,
}

/// The weight of ordinary text; the others are in proportion. All are below 64.
pub(super) const TEXT: u8 = 4;
/// The most that a word adds to a page's length.
pub(super) const LONGEST: u8 = 10;
/// From this weight on, words stand in a title, which is as long as itself.
pub(super) const TITLE: u8 = 15;
const HEADING: u8 = 8;
const TAG: u8 = 6;
/// Numbers and names stand for the page itself: they reach nearly the full impact.
const NAME: u8 = 60;

/// The words of many records, in the same order; a text that was read before is remembered.
pub(super) fn read_all<'a>(records: &[Record<'a>], memory: &'a Memory) -> Vec<Arc<(Tokens, Report)>> {
    let share = records.len().div_ceil(16).max(64);
    let parts = records.par_chunks(share).flat_map_iter(|part| {
        let mut reader = Reader::new(&memory.lexicon);
        let read = |record| memory.tokens.get(key(record), || (read(record, &mut reader), Report::default()));
        part.iter().map(read).collect::<Vec<_>>()
    });
    parts.collect()
}

/// All that the words of a record depend on.
fn key(record: &Record<'_>) -> Hash {
    let names = record.names.len() + record.numbers.len();
    let numbers = [record.weight.min(1).into(), names, record.tags.len(), record.sections.len()];
    let numbers = numbers.map(usize::to_le_bytes);
    let names = record.names.iter().chain(&record.numbers).chain(&record.tags).chain(&record.place).copied();
    let sections = record.sections.iter().flat_map(|section| [section.heading, section.text]);
    let texts = [record.title, record.summary].into_iter().chain(sections).chain(names);
    Hash::of_parts(numbers.iter().map(<[u8; 8]>::as_slice).chain(texts.map(str::as_bytes)))
}

fn read<'a>(record: &Record<'a>, reader: &mut Reader<'a>) -> Tokens {
    if record.weight == 0 {
        return Tokens::default();
    }
    let mut words = Vec::with_capacity(record.sections.iter().map(|s| s.text.len() / 6 + 4).sum::<usize>() + 16);
    let mut runs = Vec::with_capacity(record.sections.len() * 2 + 4);
    let mut take = |text: &'a str, weight: u8| {
        words.extend(scan::words(text).filter_map(|word| reader.number(word)));
        runs.push(Run { end: u32::try_from(words.len()).unwrap_or(u32::MAX), weight });
    };
    take(record.title, TITLE);
    record.names.iter().chain(&record.numbers).for_each(|name| take(name, NAME));
    record.tags.iter().chain(&record.place).for_each(|tag| take(tag, TAG));
    take(record.summary, TAG);
    for section in &record.sections {
        if !section.heading.is_empty() {
            take(section.heading, HEADING);
        }
        take(section.text, TEXT);
    }
    Tokens { words: words.into(), runs: runs.into() }
}
