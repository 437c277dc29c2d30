//! How the units of a round spread over the scale: a column for each step.

use crate::base::Id;
use crate::domain::assessment::Assessment;
use crate::domain::criteria::CriteriaSet;
use crate::domain::round::Round;
use crate::domain::scoring::{Method, TotalMin};
use crate::link::results::summary;
use crate::render::scope::Scope;
use crate::render::view::{Spread, SpreadColumn};
use crate::value::Points;

use super::{figures, naming};

/// Units below which a spread says nothing.
const FEWEST: u32 = 5;
/// Steps shown at least.
const SHOWN: usize = 8;
/// Width of the drawing.
const WIDTH: u32 = 320;
/// Height of the highest column, and of the space above it for its number.
const HEIGHT: u32 = 80;
const ABOVE: u32 = 20;

/// Builds it, with the place of one unit on the scale where `own` is given; none with few units.
#[must_use]
pub fn build(scope: &Scope<'_>, id: Id<Round>, own: Option<&Assessment>) -> Option<Spread> {
    let results = &scope.site.results;
    let set = results.set_of(id)?;
    let summary = results.summary(id);
    let counts = &summary.spread;
    let last = counts.len() - 1;
    // Two or three wide columns would look like a wall.
    let first = counts.iter().position(|count| *count > 0)?.min((last + 1).saturating_sub(SHOWN));
    if counts.iter().sum::<u32>() < FEWEST {
        return None;
    }
    let scale = Scale { scope, set, first, steps: u32::try_from(last - first + 1).ok()? };
    let highest = counts.iter().copied().max().unwrap_or(1).max(1);
    let own_step = own.and_then(|row| summary::step(set, row));
    let column = |step: usize| {
        let (x, width) = scale.column(step);
        let height = (counts[step] * HEIGHT).div_ceil(highest);
        SpreadColumn {
            label: scale.label(step),
            count: figures::count(scope, counts[step]),
            x,
            y: ABOVE + HEIGHT - height,
            width,
            height,
            own: own_step == Some(step),
        }
    };
    let minimum = match &set.scoring.conditions.total_min {
        Some(TotalMin::Same(figure)) => Some(figure.value),
        _ => None,
    };
    let own_total = own.and_then(|row| set.total(row)).map(|total| figures::points(scope, total));
    let own_name = own.map(|row| results.register.units()[row.unit].name.clone());
    Some(Spread {
        finding: finding(scope, set, summary.whole.total),
        caption: naming::round_title(scope, id),
        width: WIDTH,
        columns: (first..=last).filter(|step| counts[*step] > 0).map(column).collect(),
        mark: minimum.and_then(|total| scale.place(total)),
        mark_label: minimum.map(|total| scope.words().fill("score.least", &figures::points(scope, total))),
        own: own_step.map(|step| scale.middle(step)),
        own_label: own_step
            .and(own_name)
            .map(|name| own_total.map_or(name.clone(), |total| format!("{name}: {total}"))),
        from: scale.edge(first),
        to: scale.edge(last + 1),
    })
}

fn finding(scope: &Scope<'_>, set: &CriteriaSet, middle: Option<Points>) -> String {
    let words = scope.words();
    match (set.scoring.method, middle) {
        (Method::Points, Some(middle)) => words.fill("spread.middle", &figures::points(scope, middle)),
        (Method::Points, None) => words.get("spread.points"),
        (Method::PassFail, _) => words.get("spread.parts"),
    }
}

/// The scale of a set, from the first step that holds a unit.
struct Scale<'a> {
    scope: &'a Scope<'a>,
    set: &'a CriteriaSet,
    first: usize,
    steps: u32,
}

impl Scale<'_> {
    fn at(&self, step: usize) -> u32 {
        u32::try_from(step - self.first).unwrap_or(0) * WIDTH / self.steps
    }

    fn column(&self, step: usize) -> (u32, u32) {
        let (from, to) = (self.at(step), self.at(step + 1));
        (from + 1, (to - from).saturating_sub(2).max(1))
    }

    fn middle(&self, step: usize) -> u32 {
        u32::midpoint(self.at(step), self.at(step + 1))
    }

    /// Points at the lower end of a step; for sets without points, the step itself.
    fn points(&self, step: usize) -> Points {
        let Some(max) = self.set.scoring.max.as_ref().filter(|_| self.set.scoring.method == Method::Points) else {
            return Points::whole(i32::try_from(step).unwrap_or(0));
        };
        let steps = i64::try_from(summary::steps(self.set)).unwrap_or(1);
        let part = i64::from(max.value.hundredths()) * i64::try_from(step).unwrap_or(0) / steps;
        Points::from_hundredths(i32::try_from(part).unwrap_or(i32::MAX))
    }

    fn edge(&self, step: usize) -> String {
        let last = self.set.scoring.method == Method::PassFail && step == summary::steps(self.set);
        figures::points(self.scope, self.points(if last { step - 1 } else { step }))
    }

    fn label(&self, step: usize) -> String {
        if self.set.scoring.method == Method::PassFail {
            return self.scope.words().fill("spread.parts_met", &self.edge(step));
        }
        let top = step + 1 == summary::steps(self.set);
        let values = [("from", self.edge(step)), ("to", self.edge(step + 1))];
        let values: Vec<(&str, &str)> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
        self.scope.words().fill_all(if top { "spread.last" } else { "spread.between" }, &values)
    }

    /// Where a total stands; none outside of what is drawn.
    fn place(&self, total: Points) -> Option<u32> {
        let (from, to) = (self.points(self.first).hundredths(), self.points(summary::steps(self.set)).hundredths());
        let inside = total.hundredths() > from && total.hundredths() < to;
        let part = i64::from(total.hundredths() - from) * i64::from(WIDTH) / i64::from((to - from).max(1));
        u32::try_from(part).ok().filter(|_| inside)
    }
}
