//! Reports of several rounds (sơ kết, tổng kết): their years run forward and hold a round.

use crate::base::Report;
use crate::base::problem::Results;
use crate::link::Site;

/// Checks the years of every report.
pub fn check(site: &Site, report: &mut Report) {
    for (_, page) in site.pages.iter() {
        let Some(period) = &page.draft.front.criteria.period else { continue };
        let (from, to) = (period.from.value.0, period.to.value.0);
        if from > to {
            report.at(Results::PeriodReversed { from, to }, &page.path, period.to.span);
        } else if site.results.of_period(period).is_empty() {
            report.at(Results::PeriodEmpty { from, to }, &page.path, period.from.span);
        }
    }
}
