//! A declared share follows from its counts, to the digits it is written with.

use crate::base::problem::Results as Problem;
use crate::base::{Place, Report};
use crate::link::results::Results;
use crate::value::Points;

pub(super) fn check(results: &Results, report: &mut Report) {
    for (_, round) in results.rounds.iter() {
        let Some(declared) = &round.declared else { continue };
        let (Some(percent), Some(met)) = (&declared.met_percent, &declared.counts.met) else { continue };
        let counts = &declared.counts;
        // «309/319 (97 %)»: units that were not assessed are in the total or not; both are right.
        let assessed = counts.not_met.as_ref().map(|not_met| met.value.saturating_add(not_met.value));
        let totals = [counts.total.as_ref().map(|total| total.value), assessed];
        let totals: Vec<u32> = totals.into_iter().flatten().filter(|total| *total > 0).collect();
        let Some(total) = totals.first().copied() else { continue };
        if !totals.iter().any(|total| follows(percent.value, met.value, *total)) {
            let computed = share(met.value, total);
            let problem = Problem::CountPercent { percent: percent.value, met: met.value, total, computed };
            report.push(problem, Place::span(round.place.path.clone(), percent.span));
        }
    }
}

/// The share in percent, rounded to hundredths.
fn share(met: u32, total: u32) -> Points {
    let hundredths = (u64::from(met) * 10_000 + u64::from(total) / 2) / u64::from(total);
    Points::from_hundredths(i32::try_from(hundredths).unwrap_or(i32::MAX))
}

/// Whether a share as written is the exact one rounded, or cut off, after its last digit.
fn follows(percent: Points, met: u32, total: u32) -> bool {
    let written = i64::from(percent.hundredths());
    let step = match (written % 100, written % 10) {
        (0, _) => 100,
        (_, 0) => 10,
        _ => 1,
    };
    // The distance of `written` from the exact share, in hundredths times twice the total.
    let total = i64::from(total);
    let off = 2 * (i64::from(met) * 10_000 - written * total);
    -step * total <= off && off < 2 * step * total
}

#[cfg(test)]
mod tests {
    use super::{follows, share};
    use crate::value::Points;

    #[test]
    fn shares_of_real_publications_follow_from_their_counts() {
        // Ninh Bình 2022, Bắc Kạn 2020, Lào Cai 2023, Hải Dương 2019, Thanh Hóa 2023, TP.HCM 2020.
        for (percent, met, total) in [
            ("97,2", 139, 143),
            ("97,2", 105, 108),
            ("96,7", 147, 152),
            ("97,4", 229, 235),
            ("95.17", 532, 559),
            ("97", 309, 319),
        ] {
            assert!(follows(Points::parse(percent).unwrap(), met, total), "{percent}: {met} of {total}");
        }
    }

    #[test]
    fn a_share_is_rounded_or_cut_off_and_nothing_else() {
        for (percent, holds) in [
            ("97,44", true),
            ("97,45", true),
            ("97,4", true),
            ("97,5", false),
            ("97", true),
            ("98", false),
            ("96", false),
            ("97,3", false),
        ] {
            assert_eq!(follows(Points::parse(percent).unwrap(), 229, 235), holds, "{percent}");
        }
        assert_eq!(share(229, 235), Points::from_hundredths(9745));
        assert!(follows(Points::whole(100), 7, 7) && !follows(Points::whole(99), 7, 7));
    }
}
