//! Where declared and computed figures differ, and which rules were not verified: for readers.

use crate::base::Id;
use crate::domain::assessment::{Assessment, Outcome};
use crate::domain::criteria::CriteriaSet;
use crate::domain::round::{Counts, Round};
use crate::render::build::criteria::provenance;
use crate::render::scope::Scope;
use crate::render::view::Provenance;

use super::figures;

/// What readers of a round should know of its figures.
#[must_use]
pub fn of_round(scope: &Scope<'_>, id: Id<Round>, counts: Counts) -> Vec<Provenance> {
    let results = &scope.site.results;
    let words = scope.words();
    let Some(set) = results.set_of(id) else { return Vec::new() };
    let mut notes = rules(scope, set);
    let name = |assessment: &Assessment| results.register.units()[assessment.unit].name.clone();
    let named = |wanted: &dyn Fn(&Assessment) -> bool| -> Vec<String> {
        results.of_round(id).iter().filter(|assessment| wanted(assessment)).map(name).collect()
    };
    let mut note = |key: &str, names: Vec<String>| {
        if !names.is_empty() {
            let what = words.get(&format!("{key}_what"));
            notes.push(Provenance { what, note: words.fill(key, &names.join(", ")) });
        }
    };
    note("results.outcome_differs", named(&|assessment| outcome_differs(set, assessment)));
    note("results.total_differs", named(&|assessment| total_differs(set, assessment)));
    let silent = !results.of_round(id).is_empty();
    if silent && results.of_round(id).iter().all(|assessment| assessment.declared.is_none()) {
        notes.push(Provenance { what: words.get("results.computed_what"), note: words.get("results.computed") });
    }
    notes.extend(counts_differ(scope, &results.rounds[id], counts));
    notes
}

/// What readers of one assessment should know of it.
#[must_use]
pub fn of_assessment(scope: &Scope<'_>, set: &CriteriaSet, assessment: &Assessment) -> Vec<Provenance> {
    let words = scope.words();
    let mut notes = rules(scope, set);
    let mut note = |applies: bool, key: &str| {
        if applies {
            notes.push(Provenance { what: words.get(&format!("{key}_what")), note: words.get(&format!("{key}_here")) });
        }
    };
    note(outcome_differs(set, assessment), "results.outcome_differs");
    note(total_differs(set, assessment), "results.total_differs");
    note(assessment.declared.is_none(), "results.computed");
    notes
}

/// The rules of a set that decide results and were not verified.
fn rules(scope: &Scope<'_>, set: &CriteriaSet) -> Vec<Provenance> {
    provenance::build(scope, set, |path| {
        path == "max" || path.starts_with("conditions") || path.starts_with("applies") || path.ends_with(".max")
    })
}

/// Whether the rules give another outcome than was declared.
#[must_use]
pub fn outcome_differs(set: &CriteriaSet, assessment: &Assessment) -> bool {
    let computed = set.verdict(assessment).outcome;
    let declared = assessment.declared.filter(|declared| *declared != Outcome::NotAssessed);
    matches!((declared, computed), (Some(declared), Some(computed)) if declared != computed)
}

/// Whether the criteria add up to another total than was declared.
#[must_use]
pub fn total_differs(set: &CriteriaSet, assessment: &Assessment) -> bool {
    matches!((assessment.total, set.sum(assessment)), (Some(total), Some(sum)) if total != sum)
}

/// Counts declared for the whole round that its rows do not give.
fn counts_differ(scope: &Scope<'_>, round: &Round, counts: Counts) -> Vec<Provenance> {
    let words = scope.words();
    let Some(declared) = &round.declared else { return Vec::new() };
    let pairs = [
        ("results.declared_met", &declared.met, counts.met),
        ("results.declared_not_met", &declared.not_met, counts.not_met),
        ("results.declared_not_assessed", &declared.not_assessed, counts.not_assessed),
        ("results.declared_total", &declared.total, counts.total()),
    ];
    let differ = pairs.into_iter().filter_map(|(key, declared, counted)| {
        let declared = declared.as_ref()?.value;
        (declared != counted).then(|| Provenance {
            what: words.fill(key, &figures::count(scope, declared)),
            note: words.fill("results.counted", &figures::count(scope, counted)),
        })
    });
    differ.collect()
}
