//! Counts as declared, against each other and against the table.

use crate::base::problem::Results as Problem;
use crate::base::{Id, Place, Report, Spanned};
use crate::domain::round::{Counts, Declared, Round};
use crate::link::results::Results;

pub(super) fn check(results: &Results, report: &mut Report) {
    for (id, round) in results.rounds.iter() {
        let Some(declared) = &round.declared else { continue };
        let counted = (results.sheet(id).is_some() && !has_gaps(results, id)).then(|| results.counts(id));
        if adds_up(round, declared, counted, report)
            && let Some(counted) = counted
        {
            compare(round, declared, counted, report);
        }
    }
    for (id, round) in results.rounds.iter().filter(|(id, _)| results.sheet(*id).is_some()) {
        let Some(target) = round.targets.as_ref().and_then(|targets| targets.met.as_ref()) else { continue };
        let counted = results.counts(id).total();
        if target.value > counted && !has_gaps(results, id) {
            report.push(Problem::TargetTooHigh { target: target.value, counted }, place(round, target));
        }
    }
}

/// Rows whose unit is not certain were reported; counting without them would report them again.
fn has_gaps(results: &Results, id: Id<Round>) -> bool {
    results.sheet(id).is_none_or(|sheet| sheet.table.rows().len() != results.of_round(id).len())
}

/// Whether the declared counts agree with each other. Publications give as total either all units
/// or those assessed («309/319», three more wards not assessed); both are right, and where they do
/// not say how many were not assessed, the table does.
fn adds_up(round: &Round, declared: &Declared, counted: Option<Counts>, report: &mut Report) -> bool {
    let (Some(met), Some(not_met), Some(total)) = (&declared.met, &declared.not_met, &declared.total) else {
        return true;
    };
    let others = declared.not_assessed.as_ref().map(|count| count.value);
    let others = others.or(counted.map(|counted| counted.not_assessed)).unwrap_or(0);
    let sum = met.value.saturating_add(not_met.value);
    let agree = total.value == sum || total.value == sum.saturating_add(others);
    if !agree {
        let (met, not_met) = (met.value, not_met.value);
        let problem = Problem::CountSum { met, not_met, sum, total: total.value };
        report.push(problem, place(round, total));
    }
    agree
}

fn compare(round: &Round, declared: &Declared, counted: Counts, report: &mut Report) {
    let differs = |count: &Option<Spanned<u32>>, counted: u32| {
        let count = count.as_ref().filter(|count| count.value != counted)?;
        Some((count.value, place(round, count)))
    };
    let mut agree = true;
    if let Some((declared, place)) = differs(&declared.met, counted.met) {
        report.push(Problem::CountMet { declared, counted: counted.met }, place);
        agree = false;
    }
    if let Some((declared, place)) = differs(&declared.not_met, counted.not_met) {
        report.push(Problem::CountNotMet { declared, counted: counted.not_met }, place);
        agree = false;
    }
    // A missing row shows in one of the counts above; telling the total as well would repeat it.
    let assessed = counted.met + counted.not_met;
    if agree
        && let Some((declared, place)) =
            differs(&declared.total, counted.total()).filter(|(total, _)| *total != assessed)
    {
        report.push(Problem::CountTotal { declared, counted: counted.total() }, place);
    }
}

fn place(round: &Round, count: &Spanned<u32>) -> Place {
    Place::span(round.place.path.clone(), count.span)
}
