//! Where the least total goes by class of commune (loại), the class is known.

use crate::base::Report;
use crate::base::problem::Results as Problem;
use crate::domain::assessment::Assessment;
use crate::domain::criteria::CriteriaSet;
use crate::domain::scoring::{Condition, TotalMin};
use crate::link::results::{Column, Results};

pub(super) fn check(results: &Results, report: &mut Report) {
    for (id, round) in results.rounds.iter() {
        let (Some(sheet), Some(set)) = (results.sheet(id), round.set.map(|set| &results.sets[set])) else { continue };
        if !matches!(set.scoring.conditions.total_min, Some(TotalMin::ByClass(_))) {
            continue;
        }
        let mut missing = Vec::new();
        for assessment in results.of_round(id).iter().filter(|assessment| hangs_on_class(set, assessment)) {
            let written = sheet.row_cell(assessment.row, Column::Class).filter(|cell| !cell.is_empty());
            match (assessment.class, written) {
                (Some(class), Some(cell)) => {
                    report.push(Problem::ClassUnruled { class: class.name().to_owned() }, cell.place());
                }
                // A class that could not be read was told at its cell.
                (_, Some(_)) => {}
                (_, None) => missing.push(assessment.row),
            }
        }
        if !sheet.has(Column::Class) {
            // One column is missing, not as many cells as there are rows.
            if let Some(first) = missing.first() {
                let rows = u32::try_from(missing.len()).unwrap_or(u32::MAX);
                let mut place = sheet.place(*first, Column::Class);
                if let Some(cell) = &place.cell {
                    place = sheet.table.heading_place(cell.column);
                }
                report.push(Problem::ClassMissing { rows }, place);
            }
            continue;
        }
        for row in missing {
            report.push(Problem::ClassMissing { rows: 1 }, sheet.place(row, Column::Class));
        }
    }
}

/// Whether a total is known, but not whether it is enough: that depends on the class.
fn hangs_on_class(set: &CriteriaSet, assessment: &Assessment) -> bool {
    let findings = set.verdict(assessment).findings;
    findings.iter().any(|finding| {
        finding.holds.is_none() && matches!(finding.condition, Condition::Total { got: Some(_), needed: None })
    })
}
