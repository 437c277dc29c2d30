//! A criterion or an indicator, with its guide.

use crate::base::Id;
use crate::domain::criteria::{CriteriaSet, Part};
use crate::link::guides::PartOf;
use crate::link::page::Page;
use crate::link::route;
use crate::render::build::results::figures;
use crate::render::build::{page as pages, parts};
use crate::render::prose;
use crate::render::scope::{Scope, list_crumb};
use crate::render::view::{Card, CriterionView, Fact, Link, Pager, Rank};
use crate::value::fold::fold;

use super::{conditions, provenance, rows};

/// Builds it.
#[must_use]
pub fn build(scope: &Scope<'_>, (id, part): PartOf) -> CriterionView {
    let results = &scope.site.results;
    let set = &results.sets[id];
    let guide = scope.site.guides.of_part(id, part, scope.lang).map(|id| &scope.site.pages[id]);
    let title = rows::name(scope, set, part);
    let set_link = scope.link(set.title.get(scope.lang), &results.set_address(id));
    let whole = Part { indicator: None, ..part };
    let parent = part.indicator.map(|_| part_link(scope, id, whole));
    let mut frame = scope.frame_of(None, title);
    frame.description = guide.and_then(Page::summary);
    frame.twins = guide.map(|page| super::super::lists::twins(scope, page)).unwrap_or_default();
    frame.questions = guide.map_or(0, Page::questions);
    frame.draft = guide.is_some_and(|page| page.common().draft == Some(true));
    frame.crumbs = vec![
        list_crumb(scope, "titles.sets", route::criteria_sets()),
        (set.title.get(scope.lang).to_owned(), results.set_address(id)),
    ];
    if part.indicator.is_some() {
        frame.crumbs.push((rows::name(scope, set, whole), results.part_address(id, set.no(whole))));
    }
    let own = guide.map(|page| parts::basis(scope, page)).filter(|basis| !basis.is_empty());
    let prefix = path(set, part);
    CriterionView {
        chrome: scope.chrome(frame),
        rank: if part.indicator.is_some() { Rank::Indicator } else { Rank::Criterion },
        number: rows::number(set, part).to_owned(),
        set: set_link,
        parent,
        lead: guide.and_then(|page| page.common().description.as_ref()).map(|text| text.value.clone()),
        facts: facts(scope, set, part),
        indicators: if part.indicator.is_none() { rows::indicators(scope, id, part.criterion) } else { Vec::new() },
        contents: set.indicator(part).map(|indicator| rows::contents(scope, indicator)).unwrap_or_default(),
        none_rule: none_rule(scope, set, part),
        body_html: guide.map(|page| prose::page_html(scope, page)),
        toc: guide.map(parts::contents).unwrap_or_default(),
        basis: own.unwrap_or_else(|| provenance::basis(scope, &set.basis)),
        provenance: provenance::build(scope, set, |path| provenance::covers(&prefix, path)),
        counterparts: counterparts(scope, id, part),
        related: related(scope, id, part),
        downloads: guide.map(|page| pages::downloads(scope, page)).unwrap_or_default(),
        pager: pager(scope, id, part),
        freshness: guide.map_or_else(parts::no_freshness, |page| parts::freshness(scope, page)),
    }
}

/// The path of a part in its set.
fn path(set: &CriteriaSet, part: Part) -> String {
    let criterion = format!("criteria.{}", set.criterion(part).no);
    match set.indicator(part) {
        Some(indicator) => format!("{criterion}.indicators.{}", indicator.no),
        None => criterion,
    }
}

fn facts(scope: &Scope<'_>, set: &CriteriaSet, part: Part) -> Vec<Fact> {
    let words = scope.words();
    let fact = |key: &str, value: String, note: Option<String>| Fact { label: words.get(key), value, href: None, note };
    let max = set.max(part).map(|max| {
        let points = words.fill("score.points", &figures::points(scope, max.value));
        fact("score.max", points, conditions::unverified(scope, max))
    });
    let floor = set.scoring.conditions.criterion_floor.as_ref().filter(|_| part.indicator.is_none());
    let floor = floor.zip(set.max(part)).map(|(floor, max)| {
        let points = words.fill("score.points", &figures::points(scope, floor.value.percent_of(max.value)));
        fact("score.floor", points, conditions::unverified(scope, floor))
    });
    let level = set
        .indicator(part)
        .and_then(|indicator| indicator.level.as_ref())
        .map(|level| fact("score.level", level.value.get(scope.lang).to_owned(), conditions::unverified(scope, level)));
    let years = fact("set.applies", super::sets::period(scope, set), None);
    [max, floor, level, Some(years)].into_iter().flatten().collect()
}

fn none_rule(scope: &Scope<'_>, set: &CriteriaSet, part: Part) -> Option<String> {
    Some(rows::none_arises(scope, set.none_arises(part)?))
}

/// Criteria of the same name in other sets.
fn counterparts(scope: &Scope<'_>, id: Id<CriteriaSet>, part: Part) -> Vec<Link> {
    let results = &scope.site.results;
    let name = fold(&results.sets[id].title(part).vi);
    let others = results.sets.iter().rev().filter(|(other, _)| *other != id);
    let alike = others.flat_map(|(other, set)| {
        let same = |candidate: &Part| candidate.indicator.is_none() == part.indicator.is_none();
        let found = set.parts().filter(same).filter(|candidate| fold(&set.title(*candidate).vi) == name);
        found.map(move |part| (other, part)).collect::<Vec<_>>()
    });
    let link = |(other, part): PartOf| {
        let link = part_link(scope, other, part);
        Link { title: format!("{} ({})", link.title, results.sets[other].title.get(scope.lang)), ..link }
    };
    alike.map(link).collect()
}

/// Experience, questions and guides that name this part; of a criterion, also those of its indicators.
fn related(scope: &Scope<'_>, id: Id<CriteriaSet>, part: Part) -> Vec<Card> {
    let set = &scope.site.results.sets[id];
    let below = set.parts().filter(|other| {
        other.criterion == part.criterion && (part.indicator.is_none() || other.indicator == part.indicator)
    });
    let mut pages: Vec<_> = below.flat_map(|part| scope.site.guides.about_part(id, part)).copied().collect();
    pages.sort();
    pages.dedup();
    pages.into_iter().map(|page| scope.card_with_kind(page)).collect()
}

fn part_link(scope: &Scope<'_>, id: Id<CriteriaSet>, part: Part) -> Link {
    let set = &scope.site.results.sets[id];
    scope.link(rows::name(scope, set, part), &scope.site.results.part_address(id, set.no(part)))
}

/// The neighbours of the same rank in the set.
fn pager(scope: &Scope<'_>, id: Id<CriteriaSet>, part: Part) -> Pager {
    let set = &scope.site.results.sets[id];
    let row: Vec<Part> = set.parts().filter(|other| other.indicator.is_some() == part.indicator.is_some()).collect();
    let at = row.iter().position(|other| *other == part);
    let link = |at: Option<usize>| row.get(at?).map(|part| part_link(scope, id, *part));
    Pager { prev: link(at.and_then(|at| at.checked_sub(1))), next: link(at.map(|at| at + 1)) }
}
