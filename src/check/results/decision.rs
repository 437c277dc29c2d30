//! A decision has the form of a number, that of its issuer and its year, and comes in or after the
//! year it decides on.

use std::sync::Arc;

use crate::base::problem::Results as Problem;
use crate::base::{Place, Report};
use crate::domain::round::Decision;
use crate::link::results::Results;
use crate::value::fold::name_key;

pub(super) fn check(results: &Results, report: &mut Report) {
    for (_, round) in results.rounds.iter() {
        let Some(decision) = &round.decision else { continue };
        let place = |span| Place::span(Arc::clone(&round.place.path), span);
        if let Some(number) = &decision.number {
            match &decision.law {
                None => report.push(Problem::DecisionForm { written: number.value.clone() }, place(number.span)),
                // A made-up decision has a made-up symbol.
                Some(_) if round.illustrative => {}
                Some(_) => {
                    if let Some(problem) = wrong_symbol(decision) {
                        report.push(problem, place(number.span));
                    }
                }
            }
        }
        let Some(date) = &decision.date else { continue };
        let carried = decision.law.as_ref().and_then(|number| Some((number, number.year()?)));
        if i32::from(date.value.year()) < i32::from(round.year) {
            report.push(Problem::DecisionEarly { date: date.value, year: round.year }, place(date.span));
        } else if let Some((number, year)) = carried
            && i32::from(year) != i32::from(date.value.year())
        {
            report.push(Problem::DecisionYear { number: number.clone(), date: date.value }, place(date.span));
        }
    }
}

/// What a People's Committee or its chair decides carries `QĐ` and `UBND` in its symbol.
fn wrong_symbol(decision: &Decision) -> Option<Problem> {
    let (number, by) = (decision.law.as_ref()?, decision.by.as_ref()?);
    let key = name_key(&by.vi);
    let committee = ["uy ban nhan dan", "ubnd"].iter().any(|name| key.contains(name));
    let parts: Vec<String> = number.symbol_parts().map(str::to_lowercase).collect();
    let fits = parts.iter().any(|part| part == "qđ") && parts.iter().any(|part| part.contains("ubnd"));
    (committee && !fits).then(|| Problem::DecisionSymbol { number: number.clone(), by: by.vi.clone() })
}
