//! A year that has several rounds.

use crate::base::Id;
use crate::domain::round::{Counts, Round};
use crate::link::results::Year;
use crate::link::route;
use crate::render::build::data;
use crate::render::scope::{Frame, Scope, list_crumb};
use crate::render::view::{Pager, RoundCard, YearView};

use super::{figures, naming, roster, rounds, status};

/// Builds it.
#[must_use]
pub fn build(scope: &Scope<'_>, year: &Year) -> YearView {
    let results = &scope.site.results;
    let words = scope.words();
    let made_up = year.rounds.iter().filter(|id| results.rounds[**id].illustrative).count();
    let mut ids = year.rounds.clone();
    ids.sort_by_key(|id| (results.rounds[*id].illustrative, *id));
    let lead = (made_up > 0 && made_up < ids.len()).then(|| words.get("results.mixed"));
    YearView {
        chrome: scope.chrome(Frame {
            title: words.fill("titles.year", &year.year.to_string()),
            description: lead.clone(),
            crumbs: vec![list_crumb(scope, "titles.rounds", route::rounds())],
            illustrative: made_up == ids.len(),
            ..Frame::default()
        }),
        lead,
        counts: together(scope, &ids).and_then(|counts| status::counts(scope, counts)),
        rounds: ids.iter().map(|id| card(scope, *id)).collect(),
        pager: pager(scope, year),
        downloads: ids.iter().flat_map(|id| data::round_downloads(scope, *id)).collect(),
    }
}

/// The rounds of a year added up: only where one set ruled all of them and all are real, or all
/// made up.
fn together(scope: &Scope<'_>, ids: &[Id<Round>]) -> Option<Counts> {
    let results = &scope.site.results;
    let rounds = || ids.iter().map(|id| &results.rounds[*id]);
    let first = rounds().next()?;
    let alike = rounds().all(|round| round.set == first.set && round.illustrative == first.illustrative);
    let mut units: Vec<_> = ids.iter().flat_map(|id| roster::of(results, *id)).map(|entry| entry.unit).collect();
    let all = units.len();
    units.sort();
    units.dedup();
    (alike && units.len() == all)
        .then(|| ids.iter().flat_map(|id| roster::of(results, *id)).map(|entry| entry.status()).collect())
}

/// A round in a list of rounds.
#[must_use]
pub fn card(scope: &Scope<'_>, id: Id<Round>) -> RoundCard {
    let results = &scope.site.results;
    let round = &results.rounds[id];
    let counts = roster::counts(results, id);
    let total = counts.total();
    let place = naming::round_place(results, &round.extent);
    let made_up = round.illustrative.then(|| scope.words().get("results.illustrative_sentence"));
    let summary = summary(scope, counts).or_else(|| rounds::state_label(scope, rounds::state(scope, id)));
    RoundCard {
        title: place.map_or_else(|| naming::round_title(scope, id), |place| rounds::capital(&place)),
        href: scope.href(results.addresses.round(id)),
        summary: [made_up, summary].into_iter().flatten().collect::<Vec<_>>().join(" "),
        set: rounds::set_link(scope, id).map(|set| set.title),
        percent: (total > 0 && counts.no_data == 0).then(|| figures::length(counts.met, total)),
        illustrative: round.illustrative,
    }
}

fn summary(scope: &Scope<'_>, counts: Counts) -> Option<String> {
    let (met, total) = (figures::count(scope, counts.met), figures::count(scope, counts.total()));
    (counts.total() > 0).then(|| scope.words().fill_all("results.met_of", &[("met", &met), ("total", &total)]))
}

fn pager(scope: &Scope<'_>, year: &Year) -> Pager {
    let years = &scope.site.results.addresses.years;
    let at = years.iter().position(|other| other.year == year.year);
    let link = |at: Option<usize>| {
        let year = years.get(at?)?;
        Some(scope.link(scope.words().fill("titles.year", &year.year.to_string()), &year.address))
    };
    // Years stand newest first; the one before is further down.
    Pager { prev: link(at.map(|at| at + 1)), next: link(at.and_then(|at| at.checked_sub(1))) }
}
