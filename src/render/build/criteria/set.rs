//! A criteria set: its conditions, its criteria, what is not verified, the rounds that used it.

use crate::base::Id;
use crate::domain::criteria::CriteriaSet;
use crate::domain::scoring::Method;
use crate::link::route;
use crate::render::build::results::naming;
use crate::render::build::{data, records};
use crate::render::scope::{Scope, list_crumb};
use crate::render::view::{CriteriaSetView, Fact, Link, Scoring};

use super::{conditions, provenance, revision, rows, sets};

/// Builds it.
#[must_use]
pub fn build(scope: &Scope<'_>, id: Id<CriteriaSet>) -> CriteriaSetView {
    let results = &scope.site.results;
    let set = &results.sets[id];
    let body = records::body(scope, &results.set_address(id));
    let mut frame = scope.frame_of(None, set.title.get(scope.lang).to_owned());
    let note = set.note.as_ref().map(|note| note.get(scope.lang).to_owned());
    frame.description = body.lead.clone().or_else(|| Some(sets::shape(scope, set)));
    frame.crumbs = vec![list_crumb(scope, "titles.sets", route::criteria_sets())];
    frame.twins.clone_from(&body.twins);
    let neighbour = |at: Option<usize>| {
        let (id, set) = results.sets.iter().nth(at?)?;
        Some(scope.link(set.title.get(scope.lang), &results.set_address(id)))
    };
    CriteriaSetView {
        chrome: scope.chrome(frame),
        lead: body.lead.or(note),
        current: sets::is_current(scope, set),
        period: sets::period(scope, set),
        successor: neighbour(Some(id.index() + 1)),
        predecessor: neighbour(id.index().checked_sub(1)),
        revisions: revision::links_of(scope, id),
        scoring: match set.scoring.method {
            Method::Points => Scoring::Points,
            Method::PassFail => Scoring::PassFail,
        },
        max_total: rows::max(scope, set.scoring.max.as_ref()),
        facts: facts(scope, set),
        conditions: conditions::build(scope, set),
        criteria: rows::criteria(scope, id),
        body_html: body.html,
        toc: body.toc,
        basis: provenance::basis(scope, &set.basis),
        provenance: provenance::build(scope, set, |_| true),
        rounds: rounds(scope, id),
        downloads: data::criteria_downloads(scope),
        freshness: body.freshness,
    }
}

fn facts(scope: &Scope<'_>, set: &CriteriaSet) -> Vec<Fact> {
    let words = scope.words();
    let fact = |key: &str, value: String, note: Option<String>| Fact { label: words.get(key), value, href: None, note };
    let mut facts = vec![fact("set.shape", sets::shape(scope, set), None)];
    if let Some(by) = &set.recognised_by {
        let note = (!provenance::is_verified(set, "recognised_by")).then(|| words.get("set.unverified"));
        facts.push(fact("set.recognised_by", by.get(scope.lang).to_owned(), note));
    }
    for programme in &set.programmes {
        let name = programme.name.get(scope.lang);
        let value = match &programme.no {
            Some(no) => words.fill_all("set.programme_item", &[("name", name), ("n", no)]),
            None => name.to_owned(),
        };
        let basis: Vec<&str> = programme.basis.iter().map(|basis| basis.value.as_str()).collect();
        facts.push(fact("set.programme", value, (!basis.is_empty()).then(|| basis.join("; "))));
    }
    facts
}

/// The rounds that used the set, newest first.
fn rounds(scope: &Scope<'_>, set: Id<CriteriaSet>) -> Vec<Link> {
    let results = &scope.site.results;
    let used = results.rounds.iter().rev().filter(|(_, round)| round.set == Some(set));
    used.map(|(id, _)| scope.link(naming::marked_title(scope, id), results.addresses.round(id))).collect()
}
