//! What the client reads first: where each key lies; and the vocabulary, read for prefixes and slips.

use std::ops::Range;

use serde::Serialize;

use super::chunks::Chunks;
use super::facets::Facet;
use super::lexicon::Ranks;
use super::terms::{Group, head_limit};
use super::{Options, scan};
use crate::value::fold::search_key;

/// What a manifest describes.
pub(super) struct Parts<'a> {
    pub(super) count: usize,
    pub(super) chunks: &'a Chunks,
    /// The stretches of records that document chunks hold.
    pub(super) documents: &'a [Range<usize>],
    pub(super) options: &'a Options,
    pub(super) facets: &'a [Facet],
}

#[derive(Serialize)]
struct Manifest<'a> {
    /// How many records.
    n: usize,
    /// How many postings a head holds at most.
    m: usize,
    /// First keys of index chunks.
    i: Vec<&'a str>,
    /// First keys of tail chunks.
    t: Vec<&'a str>,
    /// Records in each document chunk.
    d: Vec<usize>,
    /// Terms that a long question does without.
    c: &'a [String],
    /// Names of facets.
    f: Vec<&'a str>,
    /// Groups of synonyms, as folded words.
    s: Vec<Vec<String>>,
}

/// The manifest's bytes.
pub(super) fn describe(parts: &Parts<'_>) -> Vec<u8> {
    let manifest = Manifest {
        n: parts.count,
        m: head_limit(parts.count),
        i: parts.chunks.heads.iter().map(|chunk| chunk.first.as_str()).collect(),
        t: parts.chunks.tails.iter().map(|chunk| chunk.first.as_str()).collect(),
        d: parts.documents.iter().map(ExactSizeIterator::len).collect(),
        c: &parts.chunks.common,
        f: parts.facets.iter().map(|facet| facet.name).collect(),
        s: parts.options.synonyms.iter().map(|group| group.iter().map(|text| keys(text)).collect()).collect(),
    };
    serde_json::to_vec(&manifest).unwrap_or_default()
}

fn keys(text: &str) -> String {
    let keys: Vec<String> = scan::words(text).map(search_key).filter(|key| !key.is_empty()).collect();
    keys.join(" ")
}

/// How many words the vocabulary holds at most, the most frequent first kept.
const WORDS: usize = 8192;

/// The folded words of letters that more than one record holds, in order, each as its letters and a
/// letter `a` to `z` that tells how frequent it is (twice as many records a step).
pub(super) fn vocabulary(terms: &[Group], ranks: &Ranks) -> Vec<u8> {
    debug_assert_eq!(terms.len(), ranks.first.len(), "one group a key");
    let mut words: Vec<(&str, u32)> = terms
        .iter()
        .filter(|group| group.key.bytes().all(|b| b.is_ascii_lowercase()))
        .map(|group| (&*group.key, group.records))
        .collect();
    let few = if words.len() > WORDS { 2 } else { 1 };
    words.retain(|(_, records)| *records >= few);
    words.sort_unstable_by_key(|(word, records)| (std::cmp::Reverse(*records), *word));
    words.truncate(WORDS);
    words.sort_unstable();
    let listed: Vec<String> = words
        .iter()
        .map(|(word, records)| {
            format!("{word}{}", char::from(b'A' + u8::try_from(records.ilog2().min(25)).unwrap_or(0)))
        })
        .collect();
    listed.join("").into_bytes()
}
