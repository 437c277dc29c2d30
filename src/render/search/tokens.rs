//! A record's text as numbers of words, field by field: all that the index needs of it, and what is
//! worth remembering between two builds.

use rayon::prelude::*;

use super::lexicon::{Lexicon, Reader};
use super::{Record, scan};

/// The words of one record.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Tokens {
    pub(super) words: Box<[u32]>,
    pub(super) runs: Box<[Run]>,
}

impl AsRef<Self> for Tokens {
    fn as_ref(&self) -> &Self {
        self
    }
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

/// The words of one record, numbered by `lexicon`.
#[must_use]
pub fn tokenise<'a>(record: &Record<'a>, lexicon: &'a Lexicon) -> Tokens {
    read(record, &mut Reader::new(lexicon))
}

/// The words of many records, in the same order.
#[must_use]
pub fn tokenise_all<'a>(records: &[Record<'a>], lexicon: &'a Lexicon) -> Vec<Tokens> {
    let share = records.len().div_ceil(16).max(64);
    records
        .par_chunks(share)
        .flat_map_iter(|part| {
            let mut reader = Reader::new(lexicon);
            part.iter().map(move |record| read(record, &mut reader)).collect::<Vec<_>>()
        })
        .collect()
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
