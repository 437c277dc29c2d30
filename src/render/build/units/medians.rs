//! A unit beside the middle of its district and province, criterion by criterion.

use crate::domain::assessment::Assessment;
use crate::domain::criteria::{CriteriaSet, Part};
use crate::domain::scoring::Method;
use crate::link::results::Share;
use crate::render::build::criteria::rows;
use crate::render::build::results::{figures, naming};
use crate::render::scope::Scope;
use crate::render::view::{Link, MedianCell, MedianRow, Medians};
use crate::value::Points;

/// Units below which a middle says nothing.
const FEWEST: u32 = 3;

/// Builds it; none in a set without points, or where too few units were assessed.
#[must_use]
pub fn build(scope: &Scope<'_>, set: &CriteriaSet, row: &Assessment) -> Option<Medians> {
    let results = &scope.site.results;
    let total = set.total(row).filter(|_| set.scoring.method == Method::Points)?;
    let (province, district) = results.territories.of_unit(row.unit);
    let summary = results.summary(row.round);
    let within = |id| {
        let share: &Share = summary.within(id)?;
        let enough = share.total.is_some() && share.counts.met + share.counts.not_met >= FEWEST;
        let territory = &results.territories.all()[id];
        enough.then(|| (scope.link(territory.name(), &territory.address), share))
    };
    let places: Vec<(Link, &Share)> = [district, province].into_iter().flatten().filter_map(within).collect();
    if places.is_empty() {
        return None;
    }
    let line = |label: String, own: Option<Points>, of: &dyn Fn(&Share) -> Option<Points>| MedianRow {
        label,
        own: own.map_or_else(|| scope.words().get("results.no_data"), |own| figures::points(scope, own)),
        cells: places.iter().map(|(_, share)| cell(scope, own, of(share))).collect(),
    };
    let mut lines = vec![line(scope.words().get("results.total"), Some(total), &|share| share.total)];
    lines.extend((0..set.criteria.len()).map(|criterion| {
        let part = Part { criterion, indicator: None };
        let middle = move |share: &Share| share.criteria.get(criterion).copied().flatten();
        line(rows::name(scope, set, part), set.points(row, part), &middle)
    }));
    Some(Medians {
        caption: naming::round_title(scope, row.round),
        places: places.into_iter().map(|(link, _)| link).collect(),
        rows: lines,
    })
}

fn cell(scope: &Scope<'_>, own: Option<Points>, middle: Option<Points>) -> MedianCell {
    let words = scope.words();
    let Some(middle) = middle else {
        return MedianCell { value: words.get("results.no_data"), difference: None };
    };
    MedianCell { value: figures::points(scope, middle), difference: own.map(|own| difference(scope, own, middle)) }
}

/// «cao hơn 2,5 điểm», «thấp hơn 1 điểm», «bằng».
fn difference(scope: &Scope<'_>, own: Points, middle: Points) -> String {
    let words = scope.words();
    match own.cmp(&middle) {
        std::cmp::Ordering::Greater => words.fill("compared.higher", &figures::points(scope, own - middle)),
        std::cmp::Ordering::Less => words.fill("compared.lower", &figures::points(scope, middle - own)),
        std::cmp::Ordering::Equal => words.get("compared.equal"),
    }
}
