//! The conditions of a criteria set, each number with its proof.

use super::provenance::Prover;
use crate::base::Spanned;
use crate::domain::assessment::Class;
use crate::domain::scoring::{Conditions, Discipline, Penalty, Scope, TotalMin};
use crate::load::criteria::{ConditionsDraft, DisciplineDraft, PenaltyWord, ScopeWord, TotalMinDraft};

/// Links them; a set without conditions has none.
pub(super) fn link(draft: Option<&ConditionsDraft>, prover: &mut Prover<'_>) -> Conditions {
    let Some(draft) = draft else { return Conditions::default() };
    Conditions {
        total_min: draft.total_min.as_ref().map(|least| total_min(least, prover)),
        criterion_floor: draft
            .criterion_floor_percent
            .clone()
            .map(|percent| prover.figure("conditions.criterion_floor_percent".into(), percent)),
        satisfaction_min: draft
            .satisfaction_min_percent
            .clone()
            .map(|percent| prover.figure("conditions.satisfaction_min_percent".into(), percent)),
        discipline: draft.discipline.as_ref().map(|written| {
            let value = discipline(&written.value);
            prover.figure("conditions.discipline".into(), Spanned::new(value, written.span))
        }),
    }
}

fn total_min(draft: &TotalMinDraft, prover: &mut Prover<'_>) -> TotalMin {
    let path = "conditions.total_min";
    match draft {
        TotalMinDraft::Same(points) => TotalMin::Same(prover.figure(path.into(), points.clone())),
        TotalMinDraft::ByClass(all) => {
            let all = [(Class::I, &all.first), (Class::II, &all.second), (Class::III, &all.third)];
            let given = all.into_iter().filter_map(|(class, points)| Some((class, points.clone()?)));
            let figures =
                given.map(|(class, points)| (class, prover.figure(format!("{path}.{}", class.name()), points)));
            TotalMin::ByClass(figures.collect())
        }
    }
}

fn discipline(draft: &DisciplineDraft) -> Discipline {
    Discipline {
        scope: match draft.scope.value {
            ScopeWord::AnyOfficial => Scope::AnyOfficial,
            ScopeWord::Head => Scope::Head,
        },
        from: draft.from.as_ref().map(|word| match word.value {
            PenaltyWord::Reprimand => Penalty::Reprimand,
            PenaltyWord::Warning => Penalty::Warning,
            PenaltyWord::PayCut => Penalty::PayCut,
            PenaltyWord::Demotion => Penalty::Demotion,
            PenaltyWord::Removal => Penalty::Removal,
            PenaltyWord::Dismissal => Penalty::Dismissal,
        }),
    }
}
