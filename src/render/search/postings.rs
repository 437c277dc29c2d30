//! The pages of one term as bytes: grouped by impact, highest first, gaps between page numbers.

use std::cmp::Ordering;

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

/// Keeps the `limit` best postings, sorted by page as they were. Within an impact the choice is by a mix
/// of the page's number, so that no end of the site is favoured.
pub(super) fn keep_best(postings: &mut Vec<Posting>, limit: usize) {
    let mut of_impact = [0_usize; 16];
    for posting in &*postings {
        of_impact[usize::from(posting.impact)] += 1;
    }
    // The lowest impact of which any are kept, and how many of those.
    let (mut lowest, mut room) = (15, limit);
    while lowest > 0 && of_impact[lowest] < room {
        room -= of_impact[lowest];
        lowest -= 1;
    }
    let mix = |p: &Posting| p.page.wrapping_mul(0x9e37_79b1);
    let mut mixes: Vec<u32> = postings.iter().filter(|p| usize::from(p.impact) == lowest).map(mix).collect();
    // The mix of the first that is left out; different pages have different mixes.
    let first_out = (room < mixes.len()).then(|| *mixes.select_nth_unstable(room).1);
    postings.retain(|p| match usize::from(p.impact).cmp(&lowest) {
        Ordering::Greater => true,
        Ordering::Equal => first_out.is_none_or(|out| mix(p) < out),
        Ordering::Less => false,
    });
}

#[cfg(test)]
mod tests {
    use super::{Posting, keep_best};

    #[test]
    fn the_best_are_kept_in_their_order() {
        let all: Vec<Posting> =
            (0..1000_u32).map(|page| Posting { page, impact: u8::try_from(page * 7 % 16).unwrap() }).collect();
        for limit in [1, 62, 63, 64, 500, 999, 1000, 2000] {
            let mut kept = all.clone();
            keep_best(&mut kept, limit);
            assert_eq!(kept.len(), limit.min(all.len()), "{limit}");
            assert!(kept.is_sorted_by_key(|p| p.page), "{limit}");
            let worst = kept.iter().map(|p| p.impact).min().unwrap();
            let better = all.iter().filter(|p| p.impact > worst);
            assert!(better.clone().all(|p| kept.contains(p)), "{limit}");
        }
    }
}
