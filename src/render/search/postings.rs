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
    for impact in (0..16).rev() {
        let level = || postings.iter().filter(|posting| posting.impact == impact);
        let pages = level().count();
        if pages == 0 {
            continue;
        }
        out.push(impact);
        put(out, count(pages));
        before = 0;
        for posting in level() {
            put(out, posting.page - before);
            before = posting.page;
        }
    }
}

/// The `limit` best postings, sorted by page. Within an impact the choice is by a mix of the page's
/// number, so that no end of the site is favoured.
pub(super) fn best(postings: &[Posting], limit: usize) -> Vec<Posting> {
    let mut best = postings.to_vec();
    if best.len() > limit {
        best.sort_unstable_by_key(|p| (15 - p.impact, p.page.wrapping_mul(0x9e37_79b1)));
        best.truncate(limit);
        best.sort_unstable();
    }
    best
}
