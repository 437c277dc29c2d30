//! Rank 5: one rule a file, over a site that holds together.

pub mod keys;
pub mod results;
pub mod review;

use crate::base::Report;
use crate::link::Site;

/// Applies every rule.
#[must_use]
pub fn check(site: &Site) -> Report {
    let mut report = Report::default();
    keys::check(site, &mut report);
    results::check(&site.results, &mut report);
    review::check(site, &mut report);
    report
}
