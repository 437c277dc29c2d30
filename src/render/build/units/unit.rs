//! One administrative unit: its latest result first, then everything that it rests on.

use crate::base::Id;
use crate::domain::assessment::Assessment;
use crate::domain::place::Unit;
use crate::link::route;
use crate::render::build::criteria::provenance;
use crate::render::build::results::{checks, figures, naming, spread};
use crate::render::build::{data, parts};
use crate::render::scope::{Frame, Scope, list_crumb};
use crate::render::view::{Card, Fact, Link, UnitView};

use super::{history, kin, medians, scores, timeline, verdict};

/// Builds it.
#[must_use]
pub fn build(scope: &Scope<'_>, id: Id<Unit>) -> UnitView {
    let results = &scope.site.results;
    let unit = &results.register.units()[id];
    let latest = results.of_unit(id).next_back();
    let ruled = latest.and_then(|latest| Some((latest, results.set_of(latest.round)?)));
    let verdict = verdict::build(scope, id, latest);
    let place = naming::unit_place(unit);
    UnitView {
        chrome: scope.chrome(Frame {
            title: unit.name.clone(),
            description: Some(verdict.sentence.clone()),
            crumbs: vec![list_crumb(scope, "titles.units", route::units())],
            kind_label: None,
            illustrative: is_illustrative(scope, id),
            ..Frame::default()
        }),
        place,
        marks: marks(scope, latest),
        ended: kin::ended(scope, id),
        verdict,
        bars: ruled.and_then(|(latest, set)| scores::bars(scope, set, latest)),
        checks: ruled.map(|(latest, set)| scores::indicators(scope, set, latest)).unwrap_or_default(),
        measures: ruled.map(|(latest, set)| scores::measures(scope, set, latest)).unwrap_or_default(),
        spread: latest.and_then(|latest| spread::build(scope, latest.round, Some(latest))),
        medians: ruled.and_then(|(latest, set)| medians::build(scope, set, latest)),
        timeline: timeline::build(scope, id),
        history: history::build(scope, id),
        predecessors: kin::predecessors(scope, id),
        successors: kin::successors(scope, id),
        meaning_html: None,
        actions: Vec::new(),
        contact: None,
        basis: ruled.map(|(_, set)| provenance::basis(scope, &set.basis)).unwrap_or_default(),
        provenance: ruled.map(|(latest, set)| checks::of_assessment(scope, set, latest)).unwrap_or_default(),
        downloads: data::unit_downloads(scope, id),
        licence: licence(scope),
        compare: latest.map(|_| compare(scope, id)),
        facts: facts(scope, unit),
        related: related(scope, id),
        body_html: None,
        freshness: parts::no_freshness(),
    }
}

/// Whether anything on a unit's page is made up: a round that tells of it, with a row or without.
#[must_use]
pub fn is_illustrative(scope: &Scope<'_>, id: Id<Unit>) -> bool {
    let results = &scope.site.results;
    let told = history::rounds(results, id).into_iter().any(|(round, _)| results.rounds[round].illustrative);
    let kin = || {
        let before = results.register.predecessors(id).map(|change| change.from);
        before.chain(results.register.successors(id).map(|change| change.to))
    };
    told || kin().flat_map(|unit| results.of_unit(unit)).any(|row| results.rounds[row.round].illustrative)
}

/// The licence of the site's data.
#[must_use]
pub fn licence(scope: &Scope<'_>) -> Option<Link> {
    let licence = scope.site.config.licence.as_ref()?;
    let href = licence.url.as_ref()?.value.clone();
    Some(Link { title: licence.title.get(scope.lang).to_owned(), href, lang: None })
}

/// The page that puts the unit beside others.
fn compare(scope: &Scope<'_>, id: Id<Unit>) -> Link {
    let page = scope.href(&route::compare());
    let href = format!("{page}?don-vi={}", scope.site.results.addresses.unit_name(id));
    Link { href, ..scope.link(scope.words().get("compare_link"), &route::compare()) }
}

fn marks(scope: &Scope<'_>, latest: Option<&Assessment>) -> Vec<String> {
    let results = &scope.site.results;
    let pilot = latest.filter(|row| results.rounds[row.round].pilots.contains(&row.unit));
    let year = pilot.map(|row| results.rounds[row.round].year.to_string());
    year.map(|year| scope.words().fill("results.pilot_in", &year)).into_iter().collect()
}

fn facts(scope: &Scope<'_>, unit: &Unit) -> Vec<Fact> {
    let words = scope.words();
    let fact = |key: &str, value: Option<String>| {
        value.map(|value| Fact { label: words.get(key), value, href: None, note: None })
    };
    let facts = [
        fact("unit_facts.code", unit.code.as_ref().map(ToString::to_string)),
        fact("unit_facts.kind", unit.kind.map(|kind| kind.word().to_owned())),
        fact("unit_facts.district", unit.district.as_ref().and_then(|area| area.name.clone())),
        fact("unit_facts.province", unit.province.as_ref().and_then(|area| area.name.clone())),
        fact("unit_facts.from", unit.valid.from.map(|day| day.short(scope.lang))),
        fact("unit_facts.to", unit.valid.to.map(|day| day.short(scope.lang))),
    ];
    facts.into_iter().flatten().collect()
}

/// Pages that name the unit: experience, news.
fn related(scope: &Scope<'_>, id: Id<Unit>) -> Vec<Card> {
    scope.site.guides.about_unit(id).iter().map(|page| scope.card_with_kind(*page)).collect()
}

/// «8 đơn vị».
#[must_use]
pub fn count(scope: &Scope<'_>, number: usize) -> String {
    scope.words().fill("results.units", &figures::count(scope, u32::try_from(number).unwrap_or(u32::MAX)))
}
