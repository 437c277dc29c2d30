//! A round on the map.

use crate::base::Id;
use crate::domain::assessment::Status;
use crate::domain::map::{Drawing, Ground};
use crate::domain::round::Round;
use crate::render::scope::Scope;
use crate::render::view::{AreaMap, MapArea};

use super::{roster, round, status};

/// The most units that are drawn on one page; more would weigh more than a page may.
const MOST: usize = 600;

/// The units of a round that have a ground; `None` where fewer than two have.
#[must_use]
pub fn build(scope: &Scope<'_>, id: Id<Round>) -> Option<AreaMap> {
    let results = &scope.site.results;
    let entries = roster::of(results, id);
    let placed = entries.iter().filter_map(|entry| Some((entry, results.ground(entry.unit)?)));
    let placed: Vec<(&roster::Entry<'_>, &Ground)> = placed.collect();
    if !(2..=MOST).contains(&placed.len()) || results.rounds[id].suspended {
        return None;
    }
    let grounds: Vec<&Ground> = placed.iter().map(|(_, ground)| *ground).collect();
    let drawing = Drawing::of(&grounds);
    let words = scope.words();
    let name = |unit| results.register.units()[unit].name.clone();
    let areas = placed.iter().zip(drawing.paths).map(|((entry, _), path)| MapArea {
        path,
        tag: status::tag(scope, entry.status()),
        name: name(entry.unit),
    });
    let areas: Vec<MapArea> = areas.collect();
    let shown = |status: &Status| placed.iter().any(|(entry, _)| entry.status() == *status);
    let legend = Status::ALL.into_iter().filter(shown).map(|status| status::tag(scope, status)).collect();
    let illustrative = results.rounds[id].illustrative.then(|| words.get("map.illustrative"));
    Some(AreaMap {
        title: round::summary(scope, id),
        desc: words.get("map.desc"),
        width: drawing.width,
        height: drawing.height,
        areas,
        legend,
        illustrative,
    })
}
