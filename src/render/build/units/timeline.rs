//! The years of a unit as a drawing: a line for each run of years under one set of rules.

use crate::base::Id;
use crate::domain::criteria::CriteriaSet;
use crate::domain::place::Unit;
use crate::domain::scoring::Method;
use crate::render::build::results::{figures, status};
use crate::render::scope::Scope;
use crate::render::view::{ScaleMark, Timeline, TimelinePoint};

use super::history;

/// Width of a year; the drawing is at least as wide as a small telephone shows.
const STEP: u32 = 44;
const NARROWEST: u32 = 320;
/// The height at which the most points stand.
const TOP: u32 = 24;

/// Builds it; none where fewer than two years have points.
#[must_use]
pub fn build(scope: &Scope<'_>, unit: Id<Unit>) -> Option<Timeline> {
    let results = &scope.site.results;
    let mut years = history::all(results, unit);
    years.sort_by_key(|(round, ..)| (results.rounds[*round].year, *round));
    let width = (u32::try_from(years.len()).ok()? * STEP).max(NARROWEST);
    let step = width / u32::try_from(years.len()).ok()?.max(1);
    let mut points = Vec::new();
    let mut lines: Vec<Vec<(u32, u32)>> = Vec::new();
    let mut breaks = Vec::new();
    let mut run = None;
    let mut ruled: Option<Id<CriteriaSet>> = None;
    for (at, (round, row, holder)) in (0..).zip(years) {
        let told = &results.rounds[round];
        let set = results.set_of(round).filter(|set| set.scoring.method == Method::Points);
        let total = row.zip(set).and_then(|(row, set)| set.total(row));
        let max = set.and_then(|set| set.scoring.max.as_ref()).map(|max| max.value);
        let x = step * at + step / 2;
        let y = total.zip(max).map(|(total, max)| TOP + 100 - u32::from(total.share_of(max)));
        if let Some(set) = told.set {
            if ruled.is_some_and(|ruled| ruled != set) {
                breaks.push(step * at);
            }
            ruled = Some(set);
        }
        match y {
            Some(y) if run == Some((told.set, holder)) => lines.last_mut()?.push((x, y)),
            Some(y) => lines.push(vec![(x, y)]),
            None => {}
        }
        run = y.map(|_| (told.set, holder));
        points.push(TimelinePoint {
            x,
            y,
            year: told.year.to_string(),
            value: total.map(|total| figures::points(scope, total)),
            tag: status::tag(scope, history::shown(told, row)),
        });
    }
    let drawn = points.iter().filter(|point| point.y.is_some()).count();
    let line = |line: Vec<(u32, u32)>| line.iter().map(|(x, y)| format!("{x},{y}")).collect::<Vec<_>>().join(" ");
    (drawn > 1).then(|| Timeline {
        width,
        lines: lines.into_iter().filter(|line| line.len() > 1).map(line).collect(),
        points,
        rules: breaks,
        scale: vec![ScaleMark { y: TOP }, ScaleMark { y: TOP + 50 }, ScaleMark { y: TOP + 100 }],
    })
}
