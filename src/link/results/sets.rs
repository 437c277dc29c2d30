//! `set.yaml` drafts to criteria sets.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::conditions;
use super::provenance::Prover;
use crate::base::problem::Criteria;
use crate::base::say::Nearest;
use crate::base::{Arena, Note, Place, Report, Span, Spanned};
use crate::domain::criteria::{
    Band, Content, CriteriaSet, Criterion, Indicator, NoneArises, Programme, Provenance, Years,
};
use crate::domain::scoring::{Method, Scoring};
use crate::load::criteria::{ContentDraft, CriterionDraft, IndicatorDraft, MethodWord, NoneArisesWord, SetDraft};
use crate::load::{Drafts, Sourced};
use crate::value::Slug;

/// Links every set; of two with one id the first stands.
pub(super) fn link(drafts: &Drafts, report: &mut Report) -> Arena<CriteriaSet> {
    let mut sets: Vec<CriteriaSet> = Vec::new();
    for source in &drafts.sets {
        let set = link_set(source, report);
        match sets.iter().find(|known| known.id == set.id) {
            Some(first) => {
                let problem = Criteria::IdTwice { id: set.id.clone() };
                report.push_with(problem, set.place, vec![Note::FirstHere(first.place.clone())]);
            }
            None => sets.push(set),
        }
    }
    sets.sort_by_key(|set| set.applies.from);
    check_replaced(&sets, report);
    sets.into_iter().collect()
}

/// What parts say that they replace is in the set before.
fn check_replaced(sets: &[CriteriaSet], report: &mut Report) {
    for (at, set) in sets.iter().enumerate() {
        let before = at.checked_sub(1).map(|before| &sets[before]);
        let file = &set.place.path;
        for no in set.parts().flat_map(|part| set.replaces(part)) {
            if before.is_some_and(|before| before.part(no).is_some()) {
                continue;
            }
            let known: Vec<&str> = before.iter().flat_map(|set| set.parts().map(|part| set.no(part))).collect();
            let nearest = Nearest::of(no, known);
            let problem = Criteria::ReplacedUnknown { no: no.value.clone(), nearest };
            report.at(problem, file, no.span);
        }
    }
}

fn link_set(source: &Sourced<SetDraft>, report: &mut Report) -> CriteriaSet {
    let draft = &*source.draft;
    let mut linker = Linker { file: &source.path, prover: Prover::new(&source.path, &draft.provenance), report };
    for path in ["id", "title", "basis", "applies.from", "applies.to", "recognised_by", "note", "programmes"] {
        linker.prover.text(path);
    }
    for path in ["scoring", "criteria", "conditions"] {
        linker.prover.text(path);
    }
    let applies = linker.years(draft);
    let max = draft.max.clone().map(|max| linker.prover.figure("max".into(), max));
    let criteria = linker.criteria(&draft.criteria);
    let conditions = conditions::link(draft.conditions.as_ref(), &mut linker.prover);
    let programmes = linker.programmes(draft);
    linker.prover.check(linker.report);
    let (provenance, unverified) = linker.prover.finish();
    let provenance: Vec<Provenance> = provenance;
    let method = match draft.scoring.value {
        MethodWord::Points => Method::Points,
        MethodWord::PassFail => Method::PassFail,
    };
    CriteriaSet {
        id: draft.id.value.clone(),
        title: draft.title.value.clone(),
        basis: draft.basis.clone(),
        applies,
        recognised_by: draft.recognised_by.as_ref().map(|by| by.value.clone()),
        note: draft.note.as_ref().map(|note| note.value.clone()),
        programmes,
        criteria,
        scoring: Scoring { method, max, conditions },
        provenance,
        unverified,
        place: Place::span(Arc::clone(&source.path), draft.id.span),
    }
}

struct Linker<'d, 'r> {
    file: &'d Arc<str>,
    prover: Prover<'d>,
    report: &'r mut Report,
}

impl Linker<'_, '_> {
    fn place(&self, span: Span) -> Place {
        Place::span(Arc::clone(self.file), span)
    }

    /// The years it applies to; reversed ones are told, then taken the right way round, so that
    /// rounds inside them are not told as well.
    fn years(&mut self, draft: &SetDraft) -> Years {
        let (from, to) = (draft.applies.from.value.0, draft.applies.to.as_ref());
        let Some(to) = to else { return Years { from, to: None } };
        if from > to.value.0 {
            self.report.at(Criteria::YearsReversed { from, to: to.value.0 }, self.file, to.span);
        }
        Years { from: from.min(to.value.0), to: Some(from.max(to.value.0)) }
    }

    fn programmes(&mut self, draft: &SetDraft) -> Vec<Programme> {
        let programmes = draft.programmes.iter().map(|programme| {
            let no = programme.no.as_ref().map(|no| no.value.clone());
            self.prover.text(format!("programmes.{}", no.as_deref().unwrap_or(&programme.name.vi)));
            Programme { name: programme.name.value.clone(), no, basis: programme.basis.clone() }
        });
        programmes.collect()
    }

    fn criteria(&mut self, drafts: &[CriterionDraft]) -> Vec<Criterion> {
        let mut seen = BTreeMap::new();
        let mut criteria = Vec::new();
        for draft in drafts {
            let no = draft.no.value.clone();
            self.check_number(&no, &draft.no, &mut seen);
            let path = format!("criteria.{no}");
            self.prover.text(format!("{path}.title"));
            self.prover.text(format!("{path}.indicators"));
            criteria.push(Criterion {
                label: draft.label.clone(),
                title: draft.title.value.clone(),
                max: draft.max.clone().map(|max| self.prover.figure(format!("{path}.max"), max)),
                indicators: self.indicators(&draft.indicators, &no, &mut seen),
                replaces: draft.replaces.clone(),
                place: self.place(draft.no.span),
                no,
            });
        }
        criteria
    }

    /// Numbers stand in addresses, so that two are one when their address parts are.
    fn check_number(&mut self, no: &str, written: &Spanned<String>, seen: &mut BTreeMap<Slug, Span>) {
        let place = self.place(written.span);
        let Some(slug) = Slug::of(no) else {
            self.report.push(Criteria::NumberInvalid { no: no.to_owned() }, place);
            return;
        };
        if let Some(first) = seen.get(&slug) {
            let note = Note::FirstHere(self.place(*first));
            self.report.push_with(Criteria::NumberTwice { no: no.to_owned() }, place, vec![note]);
        } else {
            seen.insert(slug, written.span);
        }
    }

    fn indicators(
        &mut self,
        drafts: &[IndicatorDraft],
        criterion: &str,
        seen: &mut BTreeMap<Slug, Span>,
    ) -> Vec<Indicator> {
        let mut indicators = Vec::new();
        for draft in drafts {
            let inside = draft.no.value.strip_prefix(criterion).is_some_and(|rest| rest.starts_with('.'));
            let no = if inside { draft.no.value.clone() } else { format!("{criterion}.{}", draft.no.value) };
            self.check_number(&no, &draft.no, seen);
            let path = format!("criteria.{criterion}.indicators.{no}");
            self.prover.text(format!("{path}.title"));
            self.prover.text(format!("{path}.none_arises"));
            indicators.push(Indicator {
                title: draft.title.value.clone(),
                max: draft.max.clone().map(|max| self.prover.figure(format!("{path}.max"), max)),
                level: draft.level.clone().map(|level| self.prover.figure(format!("{path}.level"), level)),
                none_arises: draft.none_arises.as_ref().map(|word| none_arises(word.value)),
                contents: (1..).zip(&draft.contents).map(|(at, content)| self.content(content, at, &path)).collect(),
                replaces: draft.replaces.clone(),
                place: self.place(draft.no.span),
                no,
            });
        }
        indicators
    }

    /// A content; one without a number of its own takes its place in the list.
    fn content(&mut self, ContentDraft(draft): &ContentDraft, at: usize, indicator: &str) -> Content {
        let no = draft.no.as_ref().map_or_else(|| at.to_string(), |no| no.value.clone());
        let path = format!("{indicator}.contents.{no}");
        self.prover.text(format!("{path}.title"));
        let options = draft.options.iter().flat_map(|options| &options.0);
        let options = options.map(|(letter, points)| {
            let path = format!("{path}.options.{}", letter.value);
            (letter.value.clone(), self.prover.figure(path, points.clone()))
        });
        let options = options.collect();
        let bands = draft.bands.iter().map(|band| {
            let path = format!("{path}.bands.{}", band.from_percent.to_machine());
            Band { from_percent: band.from_percent.value, points: self.prover.figure(path, band.points.clone()) }
        });
        let bands = bands.collect();
        self.prover.text(format!("{path}.none_arises"));
        Content {
            max: draft.max.clone().map(|max| self.prover.figure(format!("{path}.max"), max)),
            level: draft.level.clone().map(|level| self.prover.figure(format!("{path}.level"), level)),
            none_arises: draft.none_arises.as_ref().map(|word| none_arises(word.value)),
            title: draft.title.value.clone(),
            no,
            options,
            bands,
        }
    }
}

const fn none_arises(word: NoneArisesWord) -> NoneArises {
    match word {
        NoneArisesWord::Full => NoneArises::Full,
        NoneArisesWord::CountsAsMet => NoneArises::CountsAsMet,
    }
}
