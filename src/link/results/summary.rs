//! How rounds stand: how many reached the standard where, and how totals spread.
//! Counted once, because thousands of pages ask.

use std::collections::BTreeMap;

use super::Results;
use super::territory::Territory;
use crate::base::Id;
use crate::domain::assessment::{Assessment, Status, Value};
use crate::domain::criteria::{CriteriaSet, Part};
use crate::domain::round::{Counts, Round};
use crate::domain::scoring::Method;
use crate::value::Points;

/// Steps that a scale of points is cut into: of a hundred points, five each.
const STEPS: usize = 20;

/// What is counted of one round.
#[derive(Debug, Default)]
pub struct Summary {
    /// The whole round.
    pub whole: Share,
    /// Its part in each territory.
    by_territory: BTreeMap<Id<Territory>, Share>,
    /// Units by step of the scale; see [`step`].
    pub spread: Vec<u32>,
}

/// What is counted of a round, or of its part in a territory.
#[derive(Debug, Default, Clone)]
pub struct Share {
    /// Units by status; nothing where the round has no rows.
    pub counts: Counts,
    /// The total in the middle.
    pub total: Option<Points>,
    /// The points in the middle, criterion by criterion.
    pub criteria: Vec<Option<Points>>,
}

/// What is counted of all rounds.
#[derive(Debug, Default)]
pub struct Summaries(Vec<Summary>);

impl Summaries {
    pub(super) fn count(results: &Results) -> Self {
        Self(results.rounds.ids().map(|id| summarise(results, id)).collect())
    }
}

impl Results {
    /// What is counted of a round.
    #[must_use]
    pub fn summary(&self, round: Id<Round>) -> &Summary {
        &self.summaries.0[round.index()]
    }
}

impl Summary {
    /// Its part in a territory, where it has one.
    #[must_use]
    pub fn within(&self, territory: Id<Territory>) -> Option<&Share> {
        self.by_territory.get(&territory)
    }
}

fn summarise(results: &Results, id: Id<Round>) -> Summary {
    let rows = results.of_round(id);
    let set = results.set_of(id);
    let mut tally = Tally::default();
    let mut by_territory: BTreeMap<Id<Territory>, Tally> = BTreeMap::new();
    let mut spread = set.map(|set| vec![0; steps(set)]).unwrap_or_default();
    let told = rows.iter().map(|row| (row.unit, Some(row)));
    let silent = results.silent(id).iter().map(|unit| (*unit, None)).filter(|_| !rows.is_empty());
    for (unit, row) in told.chain(silent) {
        let (province, district) = results.territories.of_unit(unit);
        for territory in [province, district].into_iter().flatten() {
            by_territory.entry(territory).or_default().add(set, row);
        }
        tally.add(set, row);
        if let Some(step) = set.zip(row).and_then(|(set, row)| step(set, row)) {
            spread[step] += 1;
        }
    }
    let by_territory = by_territory.into_iter().map(|(id, tally)| (id, tally.share())).collect();
    Summary { whole: tally.share(), by_territory, spread }
}

#[derive(Default)]
struct Tally {
    statuses: Vec<Status>,
    totals: Vec<Points>,
    criteria: Vec<Vec<Points>>,
}

impl Tally {
    fn add(&mut self, set: Option<&CriteriaSet>, row: Option<&Assessment>) {
        self.statuses.push(row.map_or(Status::NoData, |row| row.status));
        let Some((set, row)) = set.filter(|set| set.scoring.method == Method::Points).zip(row) else { return };
        self.totals.extend(set.total(row));
        self.criteria.resize_with(set.criteria.len(), Vec::new);
        for (criterion, points) in self.criteria.iter_mut().enumerate() {
            points.extend(set.points(row, Part { criterion, indicator: None }));
        }
    }

    fn share(self) -> Share {
        Share {
            counts: self.statuses.into_iter().collect(),
            total: median(self.totals),
            criteria: self.criteria.into_iter().map(median).collect(),
        }
    }
}

/// The value in the middle; of an even number, the mean of the two, rounded down to a hundredth.
fn median(mut points: Vec<Points>) -> Option<Points> {
    points.sort_unstable();
    let (low, high) = (points.get(points.len().checked_sub(1)? / 2)?, points.get(points.len() / 2)?);
    Some(Points::from_hundredths(i32::midpoint(low.hundredths(), high.hundredths())))
}

/// How many steps the scale of a set has: twenty of points; one for each number of parts met, from none.
#[must_use]
pub fn steps(set: &CriteriaSet) -> usize {
    match set.scoring.method {
        Method::Points => STEPS,
        Method::PassFail => judged(set).count() + 1,
    }
}

/// The step on which an assessment stands; none without a total, or where nothing is known.
#[must_use]
pub fn step(set: &CriteriaSet, row: &Assessment) -> Option<usize> {
    match set.scoring.method {
        Method::Points => {
            let (total, max) = (set.total(row)?.hundredths(), set.scoring.max.as_ref()?.value.hundredths());
            let step = i64::from(total.max(0)) * i64::try_from(STEPS).ok()? / i64::from(max.max(1));
            usize::try_from(step).ok().map(|step| step.min(STEPS - 1))
        }
        Method::PassFail => {
            let values: Vec<Value> = judged(set).map(|part| set.value(row, part)).collect();
            let met = values.iter().filter(|value| matches!(value, Value::Met | Value::NotArisen)).count();
            values.iter().any(|value| *value != Value::Missing).then_some(met)
        }
    }
}

/// The parts of a set without points that are judged: indicators, and criteria that have none.
fn judged(set: &CriteriaSet) -> impl Iterator<Item = Part> {
    set.parts().filter(|part| part.indicator.is_some() || set.criterion(*part).indicators.is_empty())
}

#[cfg(test)]
mod tests {
    use super::median;
    use crate::value::Points;

    #[test]
    fn the_middle_of_an_even_number_is_the_mean_of_two() {
        let of = |all: &[i32]| median(all.iter().map(|points| Points::whole(*points)).collect());
        assert_eq!(of(&[]), None);
        assert_eq!(of(&[90]), Some(Points::whole(90)));
        assert_eq!(of(&[90, 70, 95]), Some(Points::whole(90)));
        assert_eq!(of(&[90, 71]), Some(Points::from_hundredths(8050)));
    }
}
