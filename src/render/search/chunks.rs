//! Terms into index chunks: stretches of the sorted keys, front-coded.

use super::bytes::put;
use super::lexicon::Ranks;
use super::terms::{Group, common_limit};

/// The chunks of all heads, and of the tails of terms with many pages.
pub(super) struct Chunks {
    pub(super) heads: Vec<Chunk>,
    pub(super) tails: Vec<Chunk>,
    /// The terms that a long question does without.
    pub(super) common: Vec<String>,
}

/// A stretch of keys.
pub(super) struct Chunk {
    /// Its first key, as far as it differs from the key before.
    pub(super) first: String,
    pub(super) bytes: Vec<u8>,
}

/// Bytes of a chunk before compression. A search loads some ten chunks, and the manifest names all:
/// the sum is least where a chunk grows as the root of their number.
fn target(records: usize) -> usize {
    (14 * records.isqrt()).max(5 << 9)
}

/// Divides the terms. Tails are read seldom and whole, so theirs are larger and fewer.
pub(super) fn divide(terms: &[Group], ranks: &Ranks, records: usize) -> Chunks {
    let (mut heads, mut tails) = (Writer::new(target(records)), Writer::new(4 * target(records)));
    let mut key = String::new();
    let mut common = Vec::new();
    let many = common_limit(records);
    for group in terms {
        let (mut head, mut tail) = (0, 0);
        for entry in &group.entries {
            key.clear();
            key.push_str(&group.key);
            if let Some(second) = ranks.words.get(entry.second as usize) {
                key.push(' ');
                key.push_str(&second.key);
            }
            if entry.postings as usize > many {
                common.push(key.clone());
            }
            heads.add(&key, &group.heads[head..entry.head_end]);
            if entry.tail_end > tail {
                tails.add(&key, &group.tails[tail..entry.tail_end]);
            }
            (head, tail) = (entry.head_end, entry.tail_end);
        }
    }
    Chunks { heads: heads.done, tails: tails.done, common }
}

struct Writer {
    target: usize,
    before: String,
    done: Vec<Chunk>,
}

impl Writer {
    const fn new(target: usize) -> Self {
        Self { target, before: String::new(), done: Vec::new() }
    }

    /// Adds an entry: bytes shared with the key before, bytes that follow, those bytes, the content.
    fn add(&mut self, key: &str, content: &[u8]) {
        let shared = self.before.bytes().zip(key.bytes()).take_while(|(a, b)| a == b).count();
        let full = self.done.last().is_none_or(|chunk| chunk.bytes.len() + content.len() > self.target);
        let shared = if full {
            let end = (shared + 1..=key.len()).find(|at| key.is_char_boundary(*at)).unwrap_or(key.len());
            self.done.push(Chunk { first: key[..end].to_owned(), bytes: Vec::with_capacity(self.target) });
            0
        } else {
            shared
        };
        if let Some(chunk) = self.done.last_mut() {
            put(&mut chunk.bytes, super::bytes::count(shared));
            put(&mut chunk.bytes, super::bytes::count(key.len() - shared));
            chunk.bytes.extend_from_slice(&key.as_bytes()[shared..]);
            chunk.bytes.extend_from_slice(content);
        }
        self.before.clear();
        self.before.push_str(key);
    }
}
