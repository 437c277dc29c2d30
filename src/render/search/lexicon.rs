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
pub(super) struct Lexicon {
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
    short: HashMap<u64, Option<u32>, Quick>,
    long: HashMap<&'a str, Option<u32>, Quick>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(lexicon: &'a Lexicon) -> Self {
        Self { lexicon, short: HashMap::default(), long: HashMap::default() }
    }

    pub(super) fn number(&mut self, written: &'a str) -> Option<u32> {
        let ask = || self.lexicon.number(written);
        match in_eight_bytes(written.as_bytes()) {
            Some(bytes) => *self.short.entry(bytes).or_insert_with(ask),
            None => *self.long.entry(written).or_insert_with(ask),
        }
    }
}

/// A short word as one number, its bytes in order, then zeros: most syllables are that short.
fn in_eight_bytes(word: &[u8]) -> Option<u64> {
    let length = word.len();
    let four = |at: usize| word.get(at..at + 4)?.try_into().ok().map(u32::from_le_bytes).map(u64::from);
    match length {
        0 => Some(0),
        // Two stretches of four, or three bytes, that may lie over each other.
        1..4 => {
            let byte = |at: usize| u64::from(word[at]) << (8 * at);
            Some(byte(0) | byte(length / 2) | byte(length - 1))
        }
        4..=8 => Some(four(0)? | four(length - 4)? << (8 * (length - 4))),
        _ => None,
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
            self.write_u64(u64::from_le_bytes(word));
        }
    }

    fn write_u8(&mut self, byte: u8) {
        self.0 ^= u64::from(byte);
    }

    fn write_u64(&mut self, number: u64) {
        self.0 = (self.0 ^ number).wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(29);
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

    pub(super) fn new(lexicon: &Lexicon, tokens: &[&Tokens]) -> Self {
        let all = lexicon.words();
        let mut used = vec![false; all.len()];
        for &number in tokens.iter().flat_map(|t| t.words.iter()) {
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

    /// The ranks of a group: one for each of the accents that its key is written with.
    pub(super) fn of_group(&self, group: usize) -> std::ops::Range<usize> {
        let end = self.first.get(group + 1).map_or(self.words.len(), |rank| *rank as usize);
        self.first[group] as usize..end
    }
}

#[cfg(test)]
mod tests {
    use super::in_eight_bytes;

    #[test]
    fn short_words_are_their_own_bytes() {
        for word in ["a", "ở", "đất", "luật", "pháp", "nghị", "12345678"] {
            let mut bytes = [0; 8];
            bytes[..word.len()].copy_from_slice(word.as_bytes());
            assert_eq!(in_eight_bytes(word.as_bytes()), Some(u64::from_le_bytes(bytes)), "{word}");
        }
        assert_eq!(
            in_eight_bytes("nghiêng".as_bytes()),
            Some(u64::from_le_bytes(*"nghiêng".as_bytes().first_chunk().unwrap()))
        );
        assert_eq!(in_eight_bytes("nghiễng".as_bytes()), None);
    }
}
