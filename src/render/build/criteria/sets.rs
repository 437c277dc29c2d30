//! The list of criteria sets.

use crate::base::Id;
use crate::domain::criteria::CriteriaSet;
use crate::domain::scoring::Method;
use crate::link::route;
use crate::render::build::records;
use crate::render::build::results::figures;
use crate::render::scope::Scope;
use crate::render::view::{CriteriaSetsView, SetCard};

use super::{provenance, revision};

/// Builds it: the latest set first.
#[must_use]
pub fn build(scope: &Scope<'_>) -> CriteriaSetsView {
    let list = records::list(scope, &route::criteria_sets(), "titles.sets");
    CriteriaSetsView {
        chrome: scope.chrome(list.frame),
        lead: list.lead,
        body_html: list.body_html,
        sets: scope.site.results.sets.iter().rev().map(|(id, _)| card(scope, id)).collect(),
    }
}

fn card(scope: &Scope<'_>, id: Id<CriteriaSet>) -> SetCard {
    let set = &scope.site.results.sets[id];
    SetCard {
        title: set.title.get(scope.lang).to_owned(),
        href: scope.href(&scope.site.results.set_address(id)),
        period: period(scope, set),
        shape: shape(scope, set),
        current: is_current(scope, set),
        summary: set.basis.first().map(|basis| basis.value.clone()),
        revision: scope
            .site
            .results
            .pairs()
            .into_iter()
            .rfind(|pair| pair.newer == id)
            .map(|pair| revision::link(scope, pair)),
    }
}

/// Whether a set rules the year of the build.
#[must_use]
pub fn is_current(scope: &Scope<'_>, set: &CriteriaSet) -> bool {
    u16::try_from(scope.site.today.year()).is_ok_and(|year| set.applies.contain(year))
}

/// «Áp dụng cho các năm đánh giá 2017–2021», with a mark where the years were not verified.
#[must_use]
pub fn period(scope: &Scope<'_>, set: &CriteriaSet) -> String {
    let words = scope.words();
    let from = set.applies.from.to_string();
    let years = match set.applies.to {
        None => words.fill("set.years_from", &from),
        Some(to) if to == set.applies.from => words.fill("set.year_only", &from),
        Some(to) => words.fill_all("set.years", &[("from", &from), ("to", &to.to_string())]),
    };
    if provenance::is_verified(set, "applies.from") && provenance::is_verified(set, "applies.to") {
        years
    } else {
        provenance::mark(scope, &years)
    }
}

/// «5 tiêu chí, 20 chỉ tiêu, tối đa 100 điểm». Indicators are counted where the set has them all.
#[must_use]
pub fn shape(scope: &Scope<'_>, set: &CriteriaSet) -> String {
    let words = scope.words();
    let count = |key: &str, number: usize| words.fill(key, &number.to_string());
    let mut parts = vec![count("set.criteria", set.criteria.len())];
    if set.criteria.iter().all(|criterion| set.is_complete(criterion)) {
        parts.push(count("set.indicators", set.criteria.iter().map(|criterion| criterion.indicators.len()).sum()));
    }
    match (&set.scoring.method, &set.scoring.max) {
        (Method::PassFail, _) => parts.push(words.get("set.no_points")),
        (Method::Points, Some(max)) => parts.push(words.fill("set.max", &figures::points(scope, max.value))),
        (Method::Points, None) => {}
    }
    parts.join(", ")
}
