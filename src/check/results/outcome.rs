//! A declared outcome against the outcome that the rules of the year give.

use super::range::rule;
use super::total;
use crate::base::problem::Results as Problem;
use crate::base::{Note, Report};
use crate::domain::assessment::{Assessment, Outcome};
use crate::domain::criteria::{CriteriaSet, Part};
use crate::domain::scoring::{Condition, TotalMin};
use crate::link::results::{Column, Results};

pub(super) fn check(results: &Results, report: &mut Report) {
    for (id, round) in results.rounds.iter() {
        let (Some(sheet), Some(set)) = (results.sheet(id), round.set.map(|set| &results.sets[set])) else { continue };
        for assessment in results.of_round(id) {
            // Where the figures contradict each other, what follows from them says nothing.
            if total::differing(set, assessment).is_some() {
                continue;
            }
            if let Some((problem, notes)) = contradiction(set, assessment) {
                report.push_with(problem, sheet.place(assessment.row, Column::Outcome), notes);
            }
        }
    }
}

/// What contradicts the declared outcome: the first condition that decides, with notes at every
/// condition that fails.
fn contradiction(set: &CriteriaSet, assessment: &Assessment) -> Option<(Problem, Vec<Note>)> {
    let verdict = set.verdict(assessment);
    match (assessment.declared?, verdict.outcome) {
        (Outcome::Met, Some(Outcome::NotMet)) => {
            let problem = verdict.failed().find_map(|condition| decided_by(set, condition))?;
            let mut notes: Vec<Note> = Vec::new();
            for note in verdict.failed().filter_map(|condition| rule_of(set, assessment, condition)) {
                if !notes.contains(&note) {
                    notes.push(note);
                }
            }
            Some((problem, notes))
        }
        (Outcome::NotMet, Some(Outcome::Met)) if verdict.is_complete() => {
            Some((Problem::AllHold {}, unverified_rules(set)))
        }
        (Outcome::NotMet, Some(Outcome::Met)) => Some((Problem::Unexplained {}, unverified_rules(set))),
        _ => None,
    }
}

fn decided_by(set: &CriteriaSet, condition: Condition) -> Option<Problem> {
    Some(match condition {
        Condition::Total { needed, got } => Problem::BelowTotal { got: got?, needed: needed? },
        Condition::Floor { criterion, needed, got } => {
            let no = set.criteria[criterion].no.clone();
            Problem::BelowFloor { no, got: got?, needed }
        }
        Condition::Satisfaction { needed, got } => Problem::BelowSatisfaction { got: got?, needed },
        Condition::Discipline { .. } => Problem::DespiteDiscipline {},
        Condition::Part(part) => Problem::IndicatorNotMet { no: set.no(part).to_owned() },
    })
}

/// Where the condition is written.
fn rule_of(set: &CriteriaSet, assessment: &Assessment, condition: Condition) -> Option<Note> {
    let conditions = &set.scoring.conditions;
    match condition {
        Condition::Total { .. } => {
            let least = conditions.total_min.as_ref()?;
            least.figure(assessment.class).or_else(|| least.figures().min_by_key(|figure| figure.value)).map(rule)
        }
        Condition::Floor { .. } => conditions.criterion_floor.as_ref().map(rule),
        Condition::Satisfaction { .. } => conditions.satisfaction_min.as_ref().map(rule),
        Condition::Discipline { .. } => conditions.discipline.as_ref().map(rule),
        Condition::Part(part) => Some(part_rule(set, part)),
    }
}

fn part_rule(set: &CriteriaSet, part: Part) -> Note {
    match set.indicator(part) {
        Some(indicator) => indicator.level.as_ref().map_or(Note::RuleHere(indicator.place.clone()), rule),
        None => Note::RuleHere(set.criterion(part).place.clone()),
    }
}

/// Conditions that were not verified: when all seem to hold, one of them may be wrong.
fn unverified_rules(set: &CriteriaSet) -> Vec<Note> {
    let conditions = &set.scoring.conditions;
    let minima = conditions.total_min.iter().flat_map(TotalMin::figures);
    let shares = [&conditions.criterion_floor, &conditions.satisfaction_min].into_iter().flatten();
    minima.chain(shares).filter(|figure| !figure.is_verified()).map(rule).collect()
}
