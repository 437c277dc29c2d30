//! All rounds by year, with a break where the rules changed.

use crate::base::Id;
use crate::domain::round::{Counts, Round};
use crate::link::route;
use crate::render::build::{data, records};
use crate::render::scope::Scope;
use crate::render::view::{Link, RoundState, RoundsView, Target, YearRow};

use super::{figures, naming, roster};

/// Builds the list of all years.
#[must_use]
pub fn build(scope: &Scope<'_>) -> RoundsView {
    let list = records::list(scope, &route::rounds(), "titles.rounds");
    let all = scope.site.results.rounds.iter().all(|(_, round)| round.illustrative);
    let frame = crate::render::scope::Frame { illustrative: all, ..list.frame };
    RoundsView {
        chrome: scope.chrome(frame),
        lead: list.lead,
        body_html: list.body_html,
        years: rows(scope),
        downloads: data::all_downloads(scope),
    }
}

/// A row for each round, the latest year first; real figures before made-up ones.
#[must_use]
pub fn rows(scope: &Scope<'_>) -> Vec<YearRow> {
    let results = &scope.site.results;
    let mut ids: Vec<Id<Round>> = results.rounds.ids().collect();
    ids.sort_by_key(|id| {
        let round = &results.rounds[*id];
        (std::cmp::Reverse(round.year), round.illustrative, *id)
    });
    let one_place = one_place(scope);
    // The rules change for one place at a time, so a break is looked for among its own rounds.
    let mut shown: Vec<Id<Round>> = Vec::new();
    let mut rows = Vec::new();
    for id in ids {
        let above =
            shown.iter().rev().find(|other| same_place(scope, **other, id) && results.rounds[**other].set.is_some());
        let note = above.and_then(|above| break_note(scope, *above, id));
        let place = naming::round_place(results, &results.rounds[id].extent).filter(|_| !one_place);
        let counts = roster::counts(results, id);
        let row = YearRow { target: target(scope, id, counts), ..row(scope, id, counts) };
        rows.push(YearRow { place: place.map(|place| capital(&place)), break_note: note, ..row });
        shown.push(id);
    }
    rows
}

/// The row of a round, or of its part in a place.
#[must_use]
pub fn row(scope: &Scope<'_>, id: Id<Round>, counts: Counts) -> YearRow {
    let results = &scope.site.results;
    let round = &results.rounds[id];
    let total = counts.total();
    let state = state(scope, id);
    let counted = total > 0;
    let illustrative = round.illustrative.then(|| scope.words().get("results.illustrative_sentence"));
    let note = round.note.as_ref().map(|note| note.get(scope.lang).to_owned());
    let silent = (counted && counts.no_data > 0)
        .then(|| scope.words().fill("results.silent", &figures::count(scope, counts.no_data)));
    let notes: Vec<String> = [illustrative, silent, note].into_iter().flatten().collect();
    // A share of a list with holes would look like a result; the counts alone are told.
    let whole = counted && counts.no_data == 0;
    YearRow {
        year: round.year.to_string(),
        href: Some(scope.href(results.addresses.round(id))),
        place: None,
        state,
        state_label: state_label(scope, state),
        met: counted.then(|| figures::count(scope, counts.met)),
        total: counted.then(|| figures::count(scope, total)),
        share: whole.then(|| figures::share(scope, counts.met, total)),
        percent: whole.then(|| figures::length(counts.met, total)),
        set: set_link(scope, id),
        note: (!notes.is_empty()).then(|| notes.join(" ")),
        break_note: None,
        target: None,
        illustrative: round.illustrative,
    }
}

/// What the plan set out to reach, beside what was reached; only of the whole round.
#[must_use]
pub fn target(scope: &Scope<'_>, id: Id<Round>, counts: Counts) -> Option<Target> {
    let target = scope.site.results.rounds[id].targets.as_ref()?.met.as_ref()?.value;
    let reached = counts.met >= target;
    let key = if reached { "results.target_reached_of" } else { "results.target_missed_of" };
    let values = [("target", figures::count(scope, target)), ("met", figures::count(scope, counts.met))];
    let values: Vec<(&str, &str)> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let total = counts.total();
    (total > 0).then(|| Target {
        text: scope.words().fill_all(key, &values),
        percent: figures::length(target, total),
        reached,
    })
}

/// The state of a round: its figures are there; it was suspended; it goes on; nothing is known.
#[must_use]
pub fn state(scope: &Scope<'_>, id: Id<Round>) -> RoundState {
    let results = &scope.site.results;
    let round = &results.rounds[id];
    let this_year = i32::from(round.year) >= i32::from(scope.site.today.year());
    if round.suspended {
        RoundState::Suspended
    } else if round.decision.is_none() && this_year {
        RoundState::Running
    } else if results.of_round(id).is_empty() {
        RoundState::NoData
    } else {
        RoundState::Assessed
    }
}

/// Words for a state other than assessed.
#[must_use]
pub fn state_label(scope: &Scope<'_>, state: RoundState) -> Option<String> {
    let key = match state {
        RoundState::Assessed => return None,
        RoundState::Suspended => "round_state.suspended",
        RoundState::Running => "round_state.running",
        RoundState::NoData => "results.no_data",
    };
    Some(scope.words().get(key))
}

/// A round's criteria set.
#[must_use]
pub fn set_link(scope: &Scope<'_>, id: Id<Round>) -> Option<Link> {
    let results = &scope.site.results;
    let set = results.rounds[id].set?;
    Some(scope.link(results.sets[set].title.get(scope.lang), &results.set_address(set)))
}

/// The sentence between a later round and an earlier one under other rules.
#[must_use]
pub fn break_note(scope: &Scope<'_>, later: Id<Round>, earlier: Id<Round>) -> Option<String> {
    let results = &scope.site.results;
    let (new, old) = (results.rounds[later].set?, results.rounds[earlier].set?);
    if new == old {
        return None;
    }
    let (new, old) = (results.sets[new].title.get(scope.lang), results.sets[old].title.get(scope.lang));
    Some(scope.words().fill_all("results.break_note", &[("new", new), ("old", old)]))
}

/// Whether two rounds are about one place.
#[must_use]
pub fn same_place(scope: &Scope<'_>, one: Id<Round>, other: Id<Round>) -> bool {
    let results = &scope.site.results;
    let (one, other) = (&results.rounds[one], &results.rounds[other]);
    one.extent.province == other.extent.province
        && one.extent.district == other.extent.district
        && one.illustrative == other.illustrative
}

fn one_place(scope: &Scope<'_>) -> bool {
    let ids: Vec<Id<Round>> = scope.site.results.rounds.ids().collect();
    ids.windows(2).all(|pair| same_place(scope, pair[0], pair[1]))
}

/// A place at the beginning of a sentence.
#[must_use]
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
