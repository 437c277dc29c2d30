//! A total is the sum of the criteria, a criterion that of its indicators.

use crate::base::Report;
use crate::base::problem::Results as Problem;
use crate::domain::assessment::{Assessment, Value};
use crate::domain::criteria::{CriteriaSet, Part};
use crate::link::results::{Column, Results};
use crate::value::Points;

pub(super) fn check(results: &Results, report: &mut Report) {
    for (id, round) in results.rounds.iter() {
        let (Some(sheet), Some(set)) = (results.sheet(id), round.set.map(|set| &results.sets[set])) else { continue };
        for assessment in results.of_round(id) {
            for criterion in 0..set.criteria.len() {
                let part = Part { criterion, indicator: None };
                if let Some((declared, sum)) = differing_part(set, assessment, part) {
                    let no = set.no(part).to_owned();
                    let place = sheet.place(assessment.row, Column::Part(part));
                    report.push(Problem::PartNotSum { no, declared, sum }, place);
                }
            }
            if let Some((declared, sum)) = differing(set, assessment) {
                report.push(Problem::TotalNotSum { declared, sum }, sheet.place(assessment.row, Column::Total));
            }
        }
    }
}

/// The declared total and the sum, where both are known and differ.
pub(super) fn differing(set: &CriteriaSet, assessment: &Assessment) -> Option<(Points, Points)> {
    let (declared, sum) = (assessment.total?, set.sum(assessment)?);
    (declared != sum).then_some((declared, sum))
}

/// A criterion's own points and the sum of its indicators, where all are known and differ.
fn differing_part(set: &CriteriaSet, assessment: &Assessment, part: Part) -> Option<(Points, Points)> {
    let Value::Points(declared) = set.value(assessment, part) else { return None };
    let criterion = set.criterion(part);
    let indicators = Some(&criterion.indicators).filter(|_| criterion.lists_all_indicators())?;
    let each = (0..indicators.len()).map(|at| set.points(assessment, Part { indicator: Some(at), ..part }));
    let sum = each.reduce(|sum, next| Some(sum? + next?))??;
    (declared != sum).then_some((declared, sum))
}
