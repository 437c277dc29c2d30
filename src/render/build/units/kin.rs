//! What a unit came from and what it became. Results stay with the unit that they were given to.

use crate::base::Id;
use crate::domain::place::{Share, Unit};
use crate::render::build::results::status;
use crate::render::scope::Scope;
use crate::render::view::UnitRelation;

/// The units that this one came from.
#[must_use]
pub fn predecessors(scope: &Scope<'_>, unit: Id<Unit>) -> Vec<UnitRelation> {
    let changes = scope.site.results.register.predecessors(unit);
    changes.map(|change| relation(scope, change.from, change.share)).collect()
}

/// The units that came out of this one.
#[must_use]
pub fn successors(scope: &Scope<'_>, unit: Id<Unit>) -> Vec<UnitRelation> {
    let changes = scope.site.results.register.successors(unit);
    changes.map(|change| relation(scope, change.to, change.share)).collect()
}

/// «toàn bộ; năm 2024: Đạt chuẩn»: how much, and the result that stays with that unit.
fn relation(scope: &Scope<'_>, id: Id<Unit>, share: Share) -> UnitRelation {
    let words = scope.words();
    let results = &scope.site.results;
    let extent = words.get(if share == Share::Whole { "share.whole" } else { "share.part" });
    let latest = results.of_unit(id).next_back().map(|row| {
        let year = results.rounds[row.round].year.to_string();
        words.fill_all("share.result", &[("year", &year), ("status", &status::tag(scope, row.status).label)])
    });
    UnitRelation {
        title: results.register.units()[id].name.clone(),
        href: results.addresses.unit(id).map(|address| scope.href(address)),
        whole: share == Share::Whole,
        extent: [Some(extent), latest].into_iter().flatten().collect::<Vec<_>>().join("; "),
    }
}

/// The sentence of a unit that no longer exists: until when, and what it belongs to now.
#[must_use]
pub fn ended(scope: &Scope<'_>, id: Id<Unit>) -> Option<String> {
    let words = scope.words();
    let register = &scope.site.results.register;
    let day = register.units()[id].valid.to.filter(|day| *day < scope.site.today)?.long(scope.lang);
    let now = successor_names(scope, id);
    let key = if now.is_empty() { "unit_facts.ended" } else { "unit_facts.ended_now" };
    Some(words.fill_all(key, &[("n", &day), ("now", &now.join(", "))]))
}

/// The names of what a unit went into.
#[must_use]
pub fn successor_names(scope: &Scope<'_>, id: Id<Unit>) -> Vec<String> {
    let register = &scope.site.results.register;
    register.successors(id).map(|change| register.units()[change.to].name.clone()).collect()
}
