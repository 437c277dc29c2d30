//! Every word met so far, numbered; and the order in which an index lists those it holds.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use std::sync::{Mutex, PoisonError};

use rayon::prelude::*;

use super::Tokens;
use crate::value::fold::{accents, search_key};

/// Words numbered in the order of meeting. One lexicon serves many builds: tokens made with it keep
/// their meaning as it grows.
#[derive(Debug, Default)]
pub struct Lexicon {
    known: Mutex<Known>,
}

#[derive(Debug, Default)]
struct Known {
    /// As written, to number; `None` for a word of marks alone.
    written: HashMap<Box<str>, Option<u32>, Quick>,
    numbers: HashMap<Word, u32>,
    words: Vec<Word>,
}

/// A word as terms tell it: its key and its accents.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Word {
    pub(super) key: Box<str>,
    pub(super) accents: u8,
}

impl Lexicon {
    /// The number of a word as written.
    fn number(&self, written: &str) -> Option<u32> {
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(number) = known.written.get(written) {
            return *number;
        }
        let key = search_key(written);
        let number = (!key.is_empty()).then(|| {
            let word = Word { key: key.into(), accents: accents(written) };
            known.numbers.get(&word).copied().unwrap_or_else(|| {
                let number = u32::try_from(known.words.len()).unwrap_or(u32::MAX);
                known.words.push(word.clone());
                known.numbers.insert(word, number);
                number
            })
        });
        known.written.insert(written.into(), number);
        number
    }

    fn words(&self) -> Vec<Word> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner).words.clone()
    }
}

/// Numbers words, remembering what it saw, so that the lexicon is asked once a word.
pub(super) struct Reader<'a> {
    lexicon: &'a Lexicon,
    seen: HashMap<&'a str, Option<u32>, Quick>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(lexicon: &'a Lexicon) -> Self {
        Self { lexicon, seen: HashMap::default() }
    }

    pub(super) fn number(&mut self, written: &'a str) -> Option<u32> {
        *self.seen.entry(written).or_insert_with(|| self.lexicon.number(written))
    }
}

type Quick = BuildHasherDefault<ShortHasher>;

/// A hasher for short words: eight bytes a step, multiplied and mixed.
#[derive(Debug, Default)]
struct ShortHasher(u64);

impl Hasher for ShortHasher {
    fn write(&mut self, bytes: &[u8]) {
        for part in bytes.chunks(8) {
            let mut word = [0; 8];
            word[..part.len()].copy_from_slice(part);
            self.0 = (self.0 ^ u64::from_le_bytes(word)).wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(29);
        }
    }

    fn write_u8(&mut self, byte: u8) {
        self.0 ^= u64::from(byte);
    }

    fn finish(&self) -> u64 {
        self.0.wrapping_mul(0xd6e8_feb8_6659_fd93)
    }
}

/// The words of one index in the order of its keys. Words of one key stand together: a group.
pub(super) struct Ranks {
    /// The words, by rank.
    pub(super) words: Vec<Word>,
    /// The group of each rank.
    pub(super) group: Vec<u32>,
    /// The first rank of each group.
    pub(super) first: Vec<u32>,
    /// The rank of each number of the lexicon; [`Ranks::NONE`] for words that this index lacks.
    pub(super) of_number: Vec<u32>,
}

impl Ranks {
    /// No word: also what stands after the last word of a field. Ranks fit 24 bits.
    pub(super) const NONE: u32 = 0x00ff_ffff;

    pub(super) fn new<T: AsRef<Tokens> + Sync>(lexicon: &Lexicon, tokens: &[T]) -> Self {
        let all = lexicon.words();
        let mut used = vec![false; all.len()];
        for &number in tokens.iter().flat_map(|t| t.as_ref().words.iter()) {
            if let Some(slot) = used.get_mut(number as usize) {
                *slot = true;
            }
        }
        let mut sorted: Vec<(u32, Word)> =
            (0..).zip(all).zip(&used).filter(|(_, used)| **used).map(|(entry, _)| entry).collect();
        sorted.par_sort_unstable_by(|a, b| a.1.cmp(&b.1));
        sorted.truncate(Self::NONE as usize);

        let mut of_number = vec![Self::NONE; used.len()];
        let (mut words, mut group, mut first) = (Vec::with_capacity(sorted.len()), Vec::new(), Vec::new());
        for (rank, (number, word)) in (0..).zip(sorted) {
            of_number[number as usize] = rank;
            if words.last().is_none_or(|last: &Word| last.key != word.key) {
                first.push(rank);
            }
            group.push(u32::try_from(first.len() - 1).unwrap_or(Self::NONE));
            words.push(word);
        }
        Self { words, group, first, of_number }
    }

    /// The key of a group.
    pub(super) fn key(&self, group: usize) -> &str {
        &self.words[self.first[group] as usize].key
    }
}
