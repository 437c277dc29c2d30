//! Provinces and districts: their results year by year, their districts, their units.

use crate::base::Id;
use crate::domain::round::{Counts, Round};
use crate::link::results::Territory;
use crate::link::route;
use crate::render::build::units::index;
use crate::render::build::{data, records};
use crate::render::scope::{Frame, Scope, list_crumb};
use crate::render::view::{RoundCard, TerritoriesView, TerritoryView, YearRow};

use super::{figures, multiples, naming, round, rounds};

/// The most units that a province lists itself when its districts list their own.
const LISTED: usize = 700;

/// A year of a territory: one round, or several under the same rules added up.
#[derive(Debug, Clone, Copy)]
pub struct Told {
    /// The first of its rounds.
    pub round: Id<Round>,
    /// Its units by status; nothing in a suspended year.
    pub counts: Counts,
    /// Whether other rounds are added in.
    several: bool,
}

/// Builds the list of provinces.
#[must_use]
pub fn list(scope: &Scope<'_>) -> TerritoriesView {
    let list = records::list(scope, &route::territories(), "titles.territories");
    let results = &scope.site.results;
    let lead = list.lead.unwrap_or_else(|| scope.words().get("territory.lead"));
    let shown = results.territories.shown().filter(|(_, territory)| territory.parent.is_none());
    let provinces: Vec<Id<Territory>> = shown.map(|(id, _)| id).collect();
    let all = results.rounds.iter().all(|(_, round)| round.illustrative);
    TerritoriesView {
        chrome: scope.chrome(Frame { illustrative: all, description: Some(lead.clone()), ..list.frame }),
        lead: Some(lead),
        body_html: list.body_html,
        places: provinces.iter().map(|id| card(scope, *id)).collect(),
        multiples: multiples::build(scope, &provinces),
        downloads: data::all_downloads(scope),
    }
}

/// Builds the page of one.
#[must_use]
pub fn build(scope: &Scope<'_>, id: Id<Territory>) -> TerritoryView {
    let results = &scope.site.results;
    let territory = &results.territories.all()[id];
    let parent = territory.parent.map(|parent| &results.territories.all()[parent]);
    let told = told(scope, id);
    let sentence = sentence(scope, territory, &told);
    let mut crumbs = vec![list_crumb(scope, "titles.territories", route::territories())];
    crumbs.extend(parent.map(|parent| (parent.name().to_owned(), parent.address.clone())));
    let parts: Vec<Id<Territory>> =
        territory.children.iter().copied().filter(|part| results.territories.all()[*part].shown).collect();
    let divided = territory.units.len() > LISTED && !parts.is_empty();
    let own = territory.units.iter().filter(|unit| !divided || results.territories.of_unit(**unit).1.is_none());
    let units = own.filter_map(|unit| Some((*unit, results.addresses.unit(*unit)?)));
    TerritoryView {
        chrome: scope.chrome(Frame {
            title: territory.name().to_owned(),
            description: Some(sentence.clone()),
            crumbs,
            kind_label: Some(scope.words().get("territory.kind")),
            illustrative: !told.is_empty() && told.iter().all(|year| results.rounds[year.round].illustrative),
            ..Frame::default()
        }),
        sentence,
        parent: parent.map(|parent| scope.link(parent.name(), &parent.address)),
        years: years(scope, id, &told),
        parts: parts.iter().map(|part| card(scope, *part)).collect(),
        multiples: multiples::build(scope, &parts),
        periods: index::periods(scope, units),
        downloads: data::all_downloads(scope),
    }
}

/// The years that tell of a territory, oldest first.
#[must_use]
pub fn told(scope: &Scope<'_>, id: Id<Territory>) -> Vec<Told> {
    let results = &scope.site.results;
    let above = results.territories.all()[id].parent;
    let mut told: Vec<Told> = Vec::new();
    for (round, rules) in results.rounds.iter() {
        let counts = results.summary(round).within(id).map(|share| share.counts);
        let place = || results.territories.of_extent(&rules.extent);
        let suspended = || rules.suspended && place().iter().any(|place| *place == id || Some(*place) == above);
        let Some(counts) = counts.or_else(|| suspended().then(Counts::default)) else { continue };
        let same = |known: &&mut Told| {
            let known = &results.rounds[known.round];
            (known.year, known.set, known.illustrative) == (rules.year, rules.set, rules.illustrative)
        };
        match told.iter_mut().rev().find(same) {
            Some(known) => {
                known.counts = known.counts.plus(counts);
                known.several = true;
            }
            None => told.push(Told { round, counts, several: false }),
        }
    }
    told.sort_by_key(|told| (results.rounds[told.round].year, told.round));
    told
}

/// «Năm 2024, 7 trong 8 đơn vị của quận Nắng Mai đạt chuẩn tiếp cận pháp luật.»
fn sentence(scope: &Scope<'_>, territory: &Territory, told: &[Told]) -> String {
    let place = naming::in_sentence(territory.name());
    let Some(latest) = told.iter().rev().find(|told| told.counts.total() > 0) else {
        return scope.words().fill("results.unit_no_result", &place);
    };
    round::counted(scope, scope.site.results.rounds[latest.round].year, latest.counts, Some(&place))
}

/// Rows, latest first, with a break where the rules changed.
fn years(scope: &Scope<'_>, id: Id<Territory>, told: &[Told]) -> Vec<YearRow> {
    let results = &scope.site.results;
    let mut above: Option<Id<Round>> = None;
    let mut rows = Vec::with_capacity(told.len());
    for year in told.iter().rev() {
        let rules = &results.rounds[year.round];
        let break_note = above.filter(|_| rules.set.is_some());
        let break_note = break_note.and_then(|above| rounds::break_note(scope, above, year.round));
        let whole = !year.several && results.territories.of_extent(&rules.extent) == [id];
        let mut row = rounds::row(scope, year.round, year.counts);
        if year.several {
            row.href = Some(scope.href(&route::year(rules.year)));
        }
        let target = whole.then(|| rounds::target(scope, year.round, year.counts)).flatten();
        rows.push(YearRow { break_note, target, ..row });
        if rules.set.is_some() {
            above = Some(year.round);
        }
    }
    rows
}

/// A territory in a list, with its latest result.
fn card(scope: &Scope<'_>, id: Id<Territory>) -> RoundCard {
    let results = &scope.site.results;
    let territory = &results.territories.all()[id];
    let told = told(scope, id);
    let latest = told.iter().rev().find(|told| told.counts.total() > 0);
    let words = scope.words();
    let summary = latest.map(|latest| {
        let (met, total) = (figures::count(scope, latest.counts.met), figures::count(scope, latest.counts.total()));
        let year = results.rounds[latest.round].year.to_string();
        words.fill_all("territory.latest", &[("year", &year), ("met", &met), ("total", &total)])
    });
    let share = latest.map(|latest| latest.counts).filter(|counts| counts.no_data == 0);
    RoundCard {
        title: territory.name().to_owned(),
        href: scope.href(&territory.address),
        summary: summary.unwrap_or_else(|| words.get("results.no_data")),
        set: latest.and_then(|latest| rounds::set_link(scope, latest.round)).map(|set| set.title),
        percent: share.map(|counts| figures::length(counts.met, counts.total())),
        illustrative: latest.is_some_and(|latest| results.rounds[latest.round].illustrative),
    }
}
