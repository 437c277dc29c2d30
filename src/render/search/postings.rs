//! The pages of one term as bytes: grouped by impact, highest first, gaps between page numbers.

use super::bytes::{count, put};

/// A page that holds a term, and how much the term says about it, 0 to 15.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Posting {
    pub(super) page: u32,
    pub(super) impact: u8,
}

/// Few pages are written one by one, gap and impact in one number.
const FEW: usize = 4;

/// Appends postings that are sorted by page.
pub(super) fn write(out: &mut Vec<u8>, postings: &[Posting]) {
    let mut before = 0;
    if postings.len() <= FEW {
        for posting in postings {
            put(out, (posting.page - before) << 4 | u32::from(posting.impact));
            before = posting.page;
        }
        return;
    }
    let mut ends = [0_usize; 17];
    for posting in postings {
        ends[usize::from(16 - posting.impact)] += 1;
    }
    for at in 1..ends.len() {
        ends[at] += ends[at - 1];
    }
    let mut filled = ends;
    let mut pages = vec![0; postings.len()];
    for posting in postings {
        let slot = &mut filled[usize::from(15 - posting.impact)];
        pages[*slot] = posting.page;
        *slot += 1;
    }
    for (impact, range) in (0..16_u8).rev().zip(ends.windows(2)) {
        let level = &pages[range[0]..range[1]];
        if level.is_empty() {
            continue;
        }
        out.push(impact);
        put(out, count(level.len()));
        before = 0;
        for page in level {
            put(out, page - before);
            before = *page;
        }
    }
}

/// Keeps the `limit` best postings, sorted by page. Within an impact the choice is by a mix of the
/// page's number, so that no end of the site is favoured.
pub(super) fn keep_best(postings: &mut Vec<Posting>, limit: usize) {
    postings.sort_unstable_by_key(|p| (15 - p.impact, p.page.wrapping_mul(0x9e37_79b1)));
    postings.truncate(limit);
    postings.sort_unstable();
}
