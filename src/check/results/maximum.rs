//! The maximum of a set, criterion or indicator is the sum of its parts, where all parts are given.

use crate::base::Report;
use crate::base::problem::Criteria;
use crate::domain::criteria::{Content, CriteriaSet, Figure};
use crate::link::results::Results;
use crate::value::Points;

pub(super) fn check(results: &Results, report: &mut Report) {
    for (_, set) in results.sets.iter() {
        check_set(set, report);
    }
}

fn check_set(set: &CriteriaSet, report: &mut Report) {
    let maxima = set.criteria.iter().map(|criterion| criterion.max.as_ref().map(|max| max.value));
    compare(set.scoring.max.as_ref(), maxima, report);
    for criterion in &set.criteria {
        let indicators = criterion.indicators.iter();
        // A list that does not reach the maximum may simply not be complete yet; the note of the
        // set says so. Only parts that exceed it are certainly wrong.
        exceed(criterion.max.as_ref(), indicators.filter_map(|indicator| indicator.max.as_ref()), report);
        for indicator in &criterion.indicators {
            compare(indicator.max.as_ref(), indicator.contents.iter().map(Content::most), report);
        }
    }
}

/// Reports a maximum that differs from the sum of its parts, when there are parts and all have one.
fn compare(max: Option<&Figure<Points>>, parts: impl Iterator<Item = Option<Points>>, report: &mut Report) {
    let sum = parts.reduce(|sum, next| Some(sum? + next?)).flatten();
    if let (Some(max), Some(sum)) = (max, sum)
        && max.value != sum
    {
        report.push(Criteria::MaxNotSum { declared: max.value, sum }, max.place.clone());
    }
}

fn exceed<'s>(max: Option<&Figure<Points>>, parts: impl Iterator<Item = &'s Figure<Points>>, report: &mut Report) {
    let sum: Points = parts.map(|part| part.value).sum();
    if let Some(max) = max.filter(|max| sum > max.value) {
        report.push(Criteria::MaxNotSum { declared: max.value, sum }, max.place.clone());
    }
}
