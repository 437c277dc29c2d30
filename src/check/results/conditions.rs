//! Conditions that cannot work: floors without maxima, minima above the maximum, points where
//! nothing is scored, shares beyond 100 %.

use crate::base::Report;
use crate::base::problem::Criteria;
use crate::domain::criteria::{CriteriaSet, Figure};
use crate::domain::scoring::{Method, TotalMin};
use crate::link::results::Results;
use crate::value::Points;

pub(super) fn check(results: &Results, report: &mut Report) {
    for (_, set) in results.sets.iter() {
        match set.scoring.method {
            Method::Points => check_points(set, report),
            Method::PassFail => check_unused(set, report),
        }
        let conditions = &set.scoring.conditions;
        for share in [&conditions.criterion_floor, &conditions.satisfaction_min].into_iter().flatten() {
            if share.value < Points::ZERO || share.value > Points::whole(100) {
                report.push(Criteria::NotAPercent { percent: share.value }, share.place.clone());
            }
        }
    }
}

fn check_points(set: &CriteriaSet, report: &mut Report) {
    let conditions = &set.scoring.conditions;
    if conditions.criterion_floor.is_some() {
        for criterion in set.criteria.iter().filter(|criterion| criterion.max.is_none()) {
            report.push(Criteria::MaxMissing { no: criterion.no.clone() }, criterion.place.clone());
        }
    }
    if let (Some(least), Some(max)) = (&conditions.total_min, &set.scoring.max) {
        for figure in least.figures().filter(|figure| figure.value > max.value) {
            let problem = Criteria::TotalMinTooHigh { needed: figure.value, max: max.value };
            report.push(problem, figure.place.clone());
        }
    }
}

fn check_unused(set: &CriteriaSet, report: &mut Report) {
    let conditions = &set.scoring.conditions;
    let maxima = set.parts().filter_map(|part| set.max(part));
    let minima = conditions.total_min.iter().flat_map(TotalMin::figures);
    let figures: Vec<&Figure<Points>> =
        set.scoring.max.iter().chain(maxima).chain(minima).chain(&conditions.criterion_floor).collect();
    for figure in figures {
        report.push(Criteria::PointsWithoutScoring {}, figure.place.clone());
    }
}
