//! Words of records into terms with their postings.
//!
//! Every occurrence is one number: the next word, own accents, record, weight. Occurrences are put
//! together by word, and each key's then by the word that follows; both by counting, which keeps the
//! order of records.

use rayon::prelude::*;

use super::bytes::{count, put};
use super::lexicon::Ranks;
use super::postings::{self, Posting};
use super::tokens::{TEXT, Tokens};
use super::{Record, tokens};

/// The terms that begin with one key, in order: the word itself, then its pairs.
pub(super) struct Group {
    pub(super) key: Box<str>,
    pub(super) entries: Vec<Entry>,
    /// How many records hold the word.
    pub(super) records: u32,
    /// The bytes of all entries' heads, and of their tails.
    pub(super) heads: Vec<u8>,
    pub(super) tails: Vec<u8>,
}

/// One key with its variants.
pub(super) struct Entry {
    /// The rank of the second word of a pair (of one of its forms); [`Ranks::NONE`] for the word itself.
    pub(super) second: u32,
    /// Where its bytes end in the group's.
    pub(super) head_end: usize,
    pub(super) tail_end: usize,
    /// How many postings it has, of all its variants.
    pub(super) postings: u32,
}

/// The shape of an occurrence: next rank (24 bits), accents (6), record (28), weight (6).
const NEXT: u32 = 40;
const ACCENTS: u32 = 34;
const RECORD: u32 = 6;
const RECORD_MASK: u64 = 0x0fff_ffff;

/// How many postings of a term stay in its index chunk: the rest lies in the tail.
pub(super) fn head_limit(records: usize) -> usize {
    (records / 25).max(1000)
}

/// A term with more postings than this is common: a long question does without it. On a small site no
/// term is, for there is nothing to spare.
pub(super) fn common_limit(records: usize) -> usize {
    (records / 8).max(500)
}

/// Terms of all records, in the order of their keys.
pub(super) fn invert(records: &[Record<'_>], tokens: &[&Tokens], ranks: &Ranks) -> Vec<Group> {
    let share = tokens.len().div_ceil(32).max(256);
    let blocks: Vec<Block> =
        tokens.par_chunks(share).enumerate().map(|(n, part)| Block::new(part, n * share, ranks)).collect();
    let scale = Scale::new(records, tokens);
    let limit = head_limit(records.len());
    let setting = Setting { blocks: &blocks, ranks, scale: &scale, limit };
    (0..ranks.first.len())
        .into_par_iter()
        .map_init(|| Desk::new(ranks.words.len()), |desk, group| write(group, desk, &setting))
        .collect()
}

/// The occurrences of a block of records, put together by rank.
struct Block {
    starts: Vec<u32>,
    occurrences: Vec<u64>,
}

impl Block {
    fn new(part: &[&Tokens], first: usize, ranks: &Ranks) -> Self {
        let mut starts = vec![0_u32; ranks.words.len() + 2];
        visit(part, first, ranks, |rank, _| starts[rank + 2] += 1);
        for at in 2..starts.len() {
            starts[at] += starts[at - 1];
        }
        let mut occurrences = vec![0; starts.last().map_or(0, |n| *n as usize)];
        visit(part, first, ranks, |rank, packed| {
            let slot = &mut starts[rank + 1];
            occurrences[*slot as usize] = packed;
            *slot += 1;
        });
        Self { starts, occurrences }
    }

    fn of(&self, rank: usize) -> &[u64] {
        &self.occurrences[self.starts[rank] as usize..self.starts[rank + 1] as usize]
    }
}

/// Shows every occurrence of a block of records, with its rank.
fn visit(part: &[&Tokens], first: usize, ranks: &Ranks, mut show: impl FnMut(usize, u64)) {
    let rank = |number: &u32| ranks.of_number.get(*number as usize).copied().unwrap_or(Ranks::NONE);
    for (record, tokens) in (first as u64..).zip(part) {
        let mut start = 0;
        for run in &tokens.runs {
            let end = run.end as usize;
            let numbers = tokens.words.get(start..end).unwrap_or_default();
            let mut next = numbers.first().map_or(Ranks::NONE, rank);
            for at in 0..numbers.len() {
                let this = next as usize;
                next = numbers.get(at + 1).map_or(Ranks::NONE, rank);
                let Some(word) = ranks.words.get(this) else { continue };
                let packed = u64::from(next) << NEXT
                    | u64::from(word.accents) << ACCENTS
                    | (record & RECORD_MASK) << RECORD
                    | u64::from(run.weight);
                show(this, packed);
            }
            start = end;
        }
    }
}

/// What turns weights into impacts: per record, how its length tempers them and what it counts.
struct Scale {
    per_record: Vec<(u32, u32)>,
}

impl Scale {
    /// BM25: how fast repetition saturates, and how much length tempers, in thousandths.
    const K1: u64 = 1200;
    const B: u64 = 750;

    fn new(records: &[Record<'_>], tokens: &[&Tokens]) -> Self {
        let length = |t: &Tokens| {
            let mut start = 0;
            t.runs.iter().fold(0, |sum, run| {
                let words = run.end - start;
                start = run.end;
                // Names are a mark on a page, not part of its length.
                sum + u64::from(words) * u64::from(run.weight.min(tokens::LONGEST))
            })
        };
        let lengths: Vec<u64> = tokens.iter().map(|t| length(t)).collect();
        let mean = (lengths.iter().sum::<u64>() / lengths.len().max(1) as u64).max(1);
        let per_record = lengths
            .iter()
            .zip(records)
            .map(|(length, record)| {
                let temper = 1000 - Self::B + Self::B * length / mean;
                (u32::try_from(temper).unwrap_or(u32::MAX), u32::from(record.weight))
            })
            .collect();
        Self { per_record }
    }

    fn impact(&self, sum: Sum) -> u8 {
        let (temper, percent) = self.per_record[sum.record as usize];
        let weight = u64::from(sum.title) * 1000 + u64::from(sum.text) * 1_000_000 / u64::from(temper).max(1);
        let full = (weight + Self::K1 * u64::from(TEXT)).max(1) * 100;
        let level = (16 * weight * u64::from(percent)).div_ceil(full);
        u8::try_from(level.saturating_sub(1).min(15)).unwrap_or(15)
    }
}

struct Setting<'a> {
    blocks: &'a [Block],
    ranks: &'a Ranks,
    scale: &'a Scale,
    limit: usize,
}

/// What a record says with a term: the weights of its occurrences, summed. A title is as long as
/// itself, not as the page below it, so what stands there is summed apart.
#[derive(Clone, Copy)]
struct Sum {
    record: u32,
    title: u16,
    text: u16,
}

/// Adds an occurrence's weight to the last of the sums from `first` on when it is of the same record.
fn add(sums: &mut Vec<Sum>, first: usize, occurrence: u64) {
    let record = u32::try_from(occurrence >> RECORD & RECORD_MASK).unwrap_or(0);
    let weight = u16::try_from(occurrence & 0x3f).unwrap_or(0);
    if sums[first..].last().is_none_or(|last| last.record != record) {
        sums.push(Sum { record, title: 0, text: 0 });
    }
    if let Some(last) = sums.last_mut() {
        let part = if weight < u16::from(tokens::TITLE) { &mut last.text } else { &mut last.title };
        *part = part.saturating_add(weight);
    }
}

fn accents_of(occurrence: u64) -> u8 {
    u8::try_from(occurrence >> ACCENTS & 0x3f).unwrap_or(0)
}

/// Where one group after another is put in order.
struct Desk {
    term: Term,
    /// The group's occurrences, by its words' accents.
    found: Vec<u64>,
    /// Those that another word follows, by that word.
    paired: Vec<u64>,
    /// For each rank, how many occurrences it follows; then where the next of them goes. Zero
    /// between groups.
    places: Vec<u32>,
    /// The ranks that follow.
    followers: Vec<u32>,
}

impl Desk {
    fn new(ranks: usize) -> Self {
        let (found, paired, followers) = (Vec::new(), Vec::new(), Vec::new());
        Self { term: Term::default(), found, paired, places: vec![0; ranks], followers }
    }

    /// Fills `paired` from `found`.
    fn pair(&mut self) {
        self.followers.clear();
        for occurrence in &self.found {
            let next = next_of(*occurrence);
            let Some(count) = self.places.get_mut(next as usize) else { continue };
            if *count == 0 {
                self.followers.push(next);
            }
            *count += 1;
        }
        self.followers.sort_unstable();
        let mut end = 0;
        for next in &self.followers {
            let count = std::mem::replace(&mut self.places[*next as usize], end);
            end += count;
        }
        self.paired.clear();
        self.paired.resize(end as usize, 0);
        for occurrence in &self.found {
            let Some(place) = self.places.get_mut(next_of(*occurrence) as usize) else { continue };
            self.paired[*place as usize] = *occurrence;
            *place += 1;
        }
        for next in &self.followers {
            self.places[*next as usize] = 0;
        }
    }
}

fn next_of(occurrence: u64) -> u32 {
    u32::try_from(occurrence >> NEXT).unwrap_or(Ranks::NONE)
}

fn write(number: usize, desk: &mut Desk, setting: &Setting<'_>) -> Group {
    let ranks = setting.ranks;
    let mut group =
        Group { key: ranks.key(number).into(), entries: Vec::new(), records: 0, heads: Vec::new(), tails: Vec::new() };
    desk.found.clear();
    for rank in ranks.of_group(number) {
        let (before, first) = (desk.found.len(), desk.term.sums.len());
        setting.blocks.iter().for_each(|block| desk.found.extend_from_slice(block.of(rank)));
        desk.found[before..].iter().for_each(|occurrence| add(&mut desk.term.sums, first, *occurrence));
        desk.term.variants.push(([ranks.words[rank].accents, 0], desk.term.sums.len()));
        group.records = group.records.max(count(desk.term.sums.len() - first));
    }
    put_entry(&mut group, Ranks::NONE, &mut desk.term, setting);

    desk.pair();
    let (paired, term) = (&desk.paired, &mut desk.term);
    let group_of = |occurrence: &u64| ranks.group[next_of(*occurrence) as usize];
    for pair in paired.chunk_by(|a, b| group_of(a) == group_of(b)) {
        for same in pair.chunk_by(|a, b| a >> ACCENTS == b >> ACCENTS) {
            let first = term.sums.len();
            for occurrence in same {
                add(&mut term.sums, first, *occurrence);
            }
            let accents = [accents_of(same[0]), ranks.words[next_of(same[0]) as usize].accents];
            term.variants.push((accents, term.sums.len()));
        }
        put_entry(&mut group, next_of(pair[0]), term, setting);
    }
    group
}

/// A term being written: the accents of each variant's words and where its records end in `sums`;
/// the records, each with its summed weight. Emptied and used again, for terms are many and short.
#[derive(Default)]
struct Term {
    variants: Vec<([u8; 2], usize)>,
    sums: Vec<Sum>,
    postings: Vec<Posting>,
}

fn put_entry(group: &mut Group, second: u32, term: &mut Term, setting: &Setting<'_>) {
    let accents = if second == Ranks::NONE { 1 } else { 2 };
    let long = term.sums.len() > setting.limit;
    put(&mut group.heads, count(term.variants.len()));
    if long {
        put(&mut group.tails, count(term.variants.len()));
    }
    let postings = count(term.sums.len());
    let mut start = 0;
    for (marks, end) in term.variants.drain(..) {
        let all = &mut term.postings;
        all.clear();
        all.extend(
            term.sums[start..end].iter().map(|sum| Posting { page: sum.record, impact: setting.scale.impact(*sum) }),
        );
        start = end;
        group.heads.extend_from_slice(&marks[..accents]);
        put(&mut group.heads, count(all.len()));
        if long {
            group.tails.extend_from_slice(&marks[..accents]);
            put(&mut group.tails, count(all.len()));
            postings::write(&mut group.tails, all);
        }
        if all.len() > setting.limit {
            postings::keep_best(all, setting.limit);
        }
        postings::write(&mut group.heads, all);
    }
    term.sums.clear();
    group.entries.push(Entry { second, head_end: group.heads.len(), tail_end: group.tails.len(), postings });
}
