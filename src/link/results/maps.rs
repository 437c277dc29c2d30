//! Maps joined to the register: which unit stands on which ground.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::Results;
use crate::base::problem::Maps as Problem;
use crate::base::say::{Names, Nearest};
use crate::base::{Id, Note, Place, Report};
use crate::domain::map::Ground;
use crate::domain::place::Unit;
use crate::load::map::{AreaDraft, MapDraft};
use crate::load::{Drafts, Sourced};

/// Islands that a map of the whole country shows: their name and where they lie, west, south and
/// north in degrees.
const ISLANDS: [(&str, i32, i32, i32); 2] = [("Hoàng Sa", 111, 15, 18), ("Trường Sa", 111, 6, 13)];

/// A map of this many provinces, or this high in degrees, is one of the whole country.
const COUNTRY: (usize, i32) = (10, 10);

const DEGREE: i32 = 1_000_000;

/// The grounds of units.
#[derive(Debug, Default)]
pub(super) struct Maps {
    grounds: BTreeMap<Id<Unit>, (Arc<MapDraft>, usize)>,
}

impl Maps {
    /// Finds the units of all areas, and tells of those that do not fit.
    pub(super) fn link(drafts: &Drafts, results: &Results, report: &mut Report) -> Self {
        let mut maps = Self::default();
        for map in &drafts.maps {
            for (at, area) in map.draft.areas.iter().enumerate() {
                maps.place(&map.draft, at, area, results, report);
            }
            maps.check_islands(map, results, report);
        }
        maps.check_rounds(drafts, results, report);
        maps
    }

    pub(super) fn ground(&self, unit: Id<Unit>) -> Option<&Ground> {
        self.grounds.get(&unit).map(|(map, at)| &map.areas[*at].ground)
    }

    fn place(&mut self, map: &Arc<MapDraft>, at: usize, area: &AreaDraft, results: &Results, report: &mut Report) {
        let register = &results.register;
        let of_time = |unit: &&Id<Unit>| register.units()[**unit].valid.overlaps(area.valid);
        let units: Vec<Id<Unit>> = register.coded(&area.code).iter().filter(of_time).copied().collect();
        if units.is_empty() && !register.may_have(area.code.as_str()) {
            let known = register.units().iter().filter_map(|(_, unit)| unit.code.as_ref());
            let nearest = Nearest::of(area.code.as_str(), known.map(crate::value::UnitCode::as_str));
            report.push(Problem::CodeUnknown { code: area.code.to_string(), nearest }, area.place.clone());
        }
        for unit in units {
            if let Some((other, first)) = self.grounds.get(&unit) {
                let note = Note::FirstHere(other.areas[*first].place.clone());
                report.push_with(Problem::CodeTwice { code: area.code.to_string() }, area.place.clone(), vec![note]);
                return;
            }
            self.grounds.insert(unit, (Arc::clone(map), at));
        }
    }

    /// The units of a round are on the map, if any of them is.
    fn check_rounds(&self, drafts: &Drafts, results: &Results, report: &mut Report) {
        for (id, round) in results.rounds.iter() {
            let rows = results.of_round(id).iter().map(|row| row.unit);
            let units: BTreeSet<Id<Unit>> = rows.chain(results.silent(id).iter().copied()).collect();
            let (placed, missing): (Vec<_>, Vec<_>) =
                units.into_iter().partition(|unit| self.grounds.contains_key(unit));
            let drawn = placed.first().and_then(|unit| self.grounds.get(unit));
            let of = |map: &&Sourced<MapDraft>| drawn.is_some_and(|(draft, _)| Arc::ptr_eq(draft, &map.draft));
            let Some(map) = drafts.maps.iter().find(of).filter(|_| !missing.is_empty()) else { continue };
            let names = missing.iter().map(|unit| results.register.units()[*unit].name.clone()).collect();
            let problem = Problem::UnitsMissing { year: round.year, names: Names(names) };
            report.push(problem, Place::file(Arc::clone(&map.path)));
        }
    }

    fn check_islands(&self, map: &Sourced<MapDraft>, results: &Results, report: &mut Report) {
        let own = self.grounds.iter().filter(|(_, (draft, _))| Arc::ptr_eq(draft, &map.draft));
        let provinces: BTreeSet<_> =
            own.filter_map(|(unit, _)| results.register.units()[*unit].province.as_ref()).collect();
        let points = || map.draft.areas.iter().flat_map(|area| area.ground.rings.iter().flatten());
        let latitudes = || points().map(|point| point.latitude);
        let height = latitudes().max().zip(latitudes().min()).map_or(0, |(north, south)| north - south);
        if provinces.len() < COUNTRY.0 && height <= COUNTRY.1 * DEGREE {
            return;
        }
        let shown = |(name, west, south, north): &(&str, i32, i32, i32)| {
            let named = map.draft.areas.iter().any(|area| area.name.as_ref().is_some_and(|own| own.contains(name)));
            let lies = |degrees: i32| degrees * DEGREE;
            named
                || points().any(|point| {
                    point.longitude >= lies(*west) && (lies(*south)..=lies(*north)).contains(&point.latitude)
                })
        };
        let absent: Vec<String> = ISLANDS.iter().filter(|island| !shown(island)).map(|it| it.0.to_owned()).collect();
        if !absent.is_empty() {
            report.push(Problem::IslandsAbsent { names: Names(absent) }, Place::file(Arc::clone(&map.path)));
        }
    }
}
