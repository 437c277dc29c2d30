//! What must hold for a unit to meet the standard, in words.

use crate::domain::criteria::{CriteriaSet, Figure, Proof};
use crate::domain::scoring::{Discipline, Method, Penalty, Scope as Who, TotalMin};
use crate::render::build::results::figures;
use crate::render::scope::Scope;
use crate::render::view::Condition;

/// The conditions of a set.
#[must_use]
pub fn build(scope: &Scope<'_>, set: &CriteriaSet) -> Vec<Condition> {
    let words = scope.words();
    let rules = &set.scoring.conditions;
    let mut all = Vec::new();
    if set.scoring.method == Method::PassFail {
        all.push(Condition { text: words.get("condition.parts"), basis: None, unverified: None });
    }
    if let Some(least) = &rules.total_min {
        all.push(Condition { text: total(scope, least), basis: None, unverified: total_unverified(scope, least) });
    }
    if let Some(floor) = &rules.criterion_floor {
        let text = words.fill("condition.floor", &figures::percent(scope, floor.value));
        all.push(Condition { text, basis: None, unverified: unverified(scope, floor) });
    }
    if let Some(least) = &rules.satisfaction_min {
        let text = words.fill("condition.satisfaction", &figures::percent(scope, least.value));
        all.push(Condition { text, basis: None, unverified: unverified(scope, least) });
    }
    if let Some(rule) = &rules.discipline {
        let text = discipline(scope, rule.value);
        all.push(Condition { text, basis: None, unverified: unverified(scope, rule) });
    }
    all
}

fn total(scope: &Scope<'_>, least: &TotalMin) -> String {
    let words = scope.words();
    match least {
        TotalMin::Same(figure) => words.fill("condition.total", &figures::points(scope, figure.value)),
        TotalMin::ByClass(classes) => {
            let each = classes.iter().map(|(class, figure)| {
                let points = figures::points(scope, figure.value);
                words.fill_all("condition.class", &[("n", &points), ("class", class.name())])
            });
            words.fill("condition.total_by_class", &each.collect::<Vec<_>>().join(", "))
        }
    }
}

fn total_unverified(scope: &Scope<'_>, least: &TotalMin) -> Option<String> {
    least.figures().find_map(|figure| unverified(scope, figure))
}

fn discipline(scope: &Scope<'_>, rule: Discipline) -> String {
    let words = scope.words();
    let who = words.get(match rule.scope {
        Who::AnyOfficial => "condition.any_official",
        Who::Head => "condition.head",
    });
    let from = rule.from.map(|penalty| words.get(&format!("penalty.{}", penalty_key(penalty))));
    match from {
        Some(from) => words.fill_all("condition.discipline_from", &[("who", &who), ("from", &from)]),
        None => words.fill_all("condition.discipline", &[("who", &who)]),
    }
}

const fn penalty_key(penalty: Penalty) -> &'static str {
    match penalty {
        Penalty::Reprimand => "reprimand",
        Penalty::Warning => "warning",
        Penalty::PayCut => "pay_cut",
        Penalty::Demotion => "demotion",
        Penalty::Removal => "removal",
        Penalty::Dismissal => "dismissal",
    }
}

/// What is said of a number that was not compared with the legal text.
#[must_use]
pub fn unverified<T>(scope: &Scope<'_>, figure: &Figure<T>) -> Option<String> {
    match &figure.proof {
        Proof::Verified { .. } => None,
        Proof::Unverified { note: Some(note) } => Some(note.get(scope.lang).to_owned()),
        Proof::Unverified { note: None } => Some(scope.words().get("set.unverified")),
    }
}
