//! A decision has the form of a number, and comes in or after the year it decides on.

use std::sync::Arc;

use crate::base::problem::Results as Problem;
use crate::base::{Place, Report};
use crate::link::results::Results;

pub(super) fn check(results: &Results, report: &mut Report) {
    for (_, round) in results.rounds.iter() {
        let Some(decision) = &round.decision else { continue };
        let place = |span| Place::span(Arc::clone(&round.place.path), span);
        if let (Some(number), None) = (&decision.number, &decision.law) {
            report.push(Problem::DecisionForm { written: number.value.clone() }, place(number.span));
        }
        if let Some(date) = &decision.date
            && i32::from(date.value.year()) < i32::from(round.year)
        {
            report.push(Problem::DecisionEarly { date: date.value, year: round.year }, place(date.span));
        }
    }
}
