//! Rules for results: figures against each other, against the rules of their year, against what was declared.

mod class;
mod conditions;
mod counts;
mod decision;
mod maximum;
mod outcome;
mod percent;
mod range;
mod scale;
mod total;
mod unverified;
mod years;

use crate::base::Report;
use crate::link::results::Results;

/// Applies every rule for results.
pub fn check(results: &Results, report: &mut Report) {
    unverified::check(results, report);
    maximum::check(results, report);
    scale::check(results, report);
    conditions::check(results, report);
    range::check(results, report);
    total::check(results, report);
    outcome::check(results, report);
    class::check(results, report);
    counts::check(results, report);
    percent::check(results, report);
    years::check(results, report);
    decision::check(results, report);
}
