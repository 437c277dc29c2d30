//! Where declared and computed figures differ, and which rules were not verified: for readers.

use crate::base::Id;
use crate::domain::assessment::{Assessment, Outcome};
use crate::domain::criteria::CriteriaSet;
use crate::domain::name::{UnitName, split_district};
use crate::domain::round::{Counts, Declared, Round};
use crate::link::results::Column as SheetColumn;
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
        path.starts_with("conditions") || path.starts_with("applies") || path.rsplit('.').next() == Some("max")
    })
}

/// The name that the published table gives a unit, where it is not that of the register.
#[must_use]
pub fn published_name(scope: &Scope<'_>, row: &Assessment) -> Option<String> {
    let results = &scope.site.results;
    let sheet = results.sheet(row.round)?;
    let column = sheet.columns.at(SheetColumn::Name)?;
    let written = split_district(sheet.table.row(row.row)?.cell(column).text()).0.to_owned();
    let (told, known) = (UnitName::of(&written), results.register.name(row.unit));
    let other_kind = told.kind.is_some() && told.kind != known.kind;
    (other_kind || !told.agrees_with(known)).then_some(written)
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
    let Some(Declared { counts: declared, .. }) = round.declared.as_ref().filter(|_| counts.total() > 0) else {
        return Vec::new();
    };
    // Publications give as total all units, those of the list, or those assessed; all are right.
    let assessed = counts.met + counts.not_met;
    let totals = [assessed, assessed + counts.not_assessed, counts.total()];
    let pairs = [
        ("results.declared_met", &declared.met, vec![counts.met]),
        ("results.declared_not_met", &declared.not_met, vec![counts.not_met]),
        ("results.declared_not_assessed", &declared.not_assessed, vec![counts.not_assessed]),
        ("results.declared_total", &declared.total, totals.to_vec()),
    ];
    let differ = pairs.into_iter().filter_map(|(key, declared, counted)| {
        let declared = declared.as_ref()?.value;
        let said = words.fill(key, &figures::count(scope, declared));
        let last = counted.last().copied().unwrap_or_default();
        (!counted.contains(&declared)).then(|| Provenance {
            what: words.fill("results.declared_here", &said),
            note: words.fill("results.counted", &figures::count(scope, last)),
        })
    });
    differ.collect()
}
