//! Scores within their maximum, percentages within 0 and 100, nothing negative.

use crate::base::problem::Results as Problem;
use crate::base::{Note, Report};
use crate::domain::assessment::Value;
use crate::link::results::{Column, Results};
use crate::value::Points;

pub(super) fn check(results: &Results, report: &mut Report) {
    for (id, round) in results.rounds.iter() {
        let (Some(sheet), Some(set)) = (results.sheet(id), round.set.map(|set| &results.sets[set])) else { continue };
        let parts: Vec<_> = set.parts().collect();
        for assessment in results.of_round(id) {
            let place = |column| sheet.place(assessment.row, column);
            for (part, value) in parts.iter().zip(&assessment.values) {
                let Value::Points(score) = *value else { continue };
                if score < Points::ZERO {
                    report.push(Problem::Negative { score }, place(Column::Part(*part)));
                } else if let Some(max) = set.max(*part).filter(|max| score > max.value) {
                    let problem = Problem::AboveMax { no: set.no(*part).to_owned(), score, max: max.value };
                    report.push_with(problem, place(Column::Part(*part)), vec![rule(max)]);
                }
            }
            if let Some(total) = assessment.total {
                let max = set.scoring.max.as_ref().filter(|max| total > max.value);
                if total < Points::ZERO {
                    report.push(Problem::Negative { score: total }, place(Column::Total));
                } else if let Some(max) = max {
                    let problem = Problem::TotalAboveMax { total, max: max.value };
                    report.push_with(problem, place(Column::Total), vec![rule(max)]);
                }
            }
            let beyond = |percent: &Points| *percent < Points::ZERO || *percent > Points::whole(100);
            if let Some(percent) = assessment.satisfaction.filter(beyond) {
                report.push(Problem::PercentRange { percent }, place(Column::Satisfaction));
            }
        }
    }
}

/// Points at a number of the rules, and says when it was not verified.
pub(super) fn rule<T>(figure: &crate::domain::criteria::Figure<T>) -> Note {
    if figure.is_verified() { Note::RuleHere(figure.place.clone()) } else { Note::RuleUnverified(figure.place.clone()) }
}
