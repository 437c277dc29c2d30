//! Small multiples: one small chart a place, all on one scale, a column a year.

use crate::base::Id;
use crate::domain::round::Round;
use crate::link::results::Territory;
use crate::render::scope::Scope;
use crate::render::view::{Multiple, MultipleColumn};

use super::territory::{self, Told};
use super::{figures, rounds};

/// Width of a year's column with the space after it.
const STEP: u32 = 12;
/// Height of a full column.
const HEIGHT: u32 = 40;

/// One for each place that two years or more tell of; made-up and real figures never stand in one chart.
#[must_use]
pub fn build(scope: &Scope<'_>, places: &[Id<Territory>]) -> Vec<Multiple> {
    let told: Vec<(Id<Territory>, Vec<Told>)> = places.iter().map(|id| (*id, territory::told(scope, *id))).collect();
    let year = |told: &Told| scope.site.results.rounds[told.round].year;
    let all = || told.iter().flat_map(|(_, told)| told).map(year);
    let (Some(first), Some(last)) = (all().min(), all().max()) else { return Vec::new() };
    let one = |(id, told): &(Id<Territory>, Vec<Told>)| {
        let results = &scope.site.results;
        let counted = told.iter().filter(|told| told.counts.total() > 0).count();
        let made_up = told.iter().filter(|told| results.rounds[told.round].illustrative).count();
        let alike = made_up == 0 || made_up == told.len();
        (counted > 1 && alike).then(|| multiple(scope, *id, told, (first, last)))
    };
    told.iter().filter_map(one).collect()
}

fn multiple(scope: &Scope<'_>, id: Id<Territory>, told: &[Told], (first, last): (u16, u16)) -> Multiple {
    let results = &scope.site.results;
    let territory = &results.territories.all()[id];
    let mut above: Option<Id<Round>> = None;
    let mut columns = Vec::new();
    let mut text = Vec::new();
    let mut value = None;
    for told in told {
        let round = &results.rounds[told.round];
        let x = u32::from(round.year - first) * STEP;
        let total = told.counts.total();
        let breaks =
            above.is_some_and(|above| round.set.is_some() && rounds::break_note(scope, told.round, above).is_some());
        let height = u32::from(figures::length(told.counts.met, total)) * HEIGHT / 100;
        let counted = format!("{}/{}", figures::count(scope, told.counts.met), figures::count(scope, total));
        let said = match (total, round.suspended) {
            (0, true) => scope.words().get("round_state.suspended"),
            (0, false) => scope.words().get("results.no_data"),
            _ => counted.clone(),
        };
        text.push(format!("{}: {said}", round.year));
        if total > 0 {
            value = Some(counted);
        }
        columns.push(MultipleColumn {
            x: x + 2,
            y: HEIGHT - height,
            height,
            gap: total == 0,
            rule: breaks.then_some(x),
        });
        if round.set.is_some() {
            above = Some(told.round);
        }
    }
    Multiple {
        title: territory.name().to_owned(),
        href: Some(scope.href(&territory.address)),
        text: text.join("; "),
        width: u32::from(last - first + 1) * STEP,
        columns,
        first: first.to_string(),
        last: last.to_string(),
        value,
    }
}
