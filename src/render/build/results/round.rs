//! A round: its result in one sentence, counts, the table of its units.

use crate::base::Id;
use crate::domain::round::{Counts, Declared, DeclaredCounts, Round};
use crate::link::route;
use crate::render::build::criteria::provenance;
use crate::render::build::{data, records};
use crate::render::scope::{Frame, Scope, list_crumb};
use crate::render::view::{Fact, Link, Pager, RoundState, RoundView};

use super::{checks, figures, map, naming, roster, rounds, spread, status, table};

/// Builds it.
#[must_use]
pub fn build(scope: &Scope<'_>, id: Id<Round>) -> RoundView {
    let results = &scope.site.results;
    let round = &results.rounds[id];
    let address = results.addresses.round(id);
    let body = records::body(scope, address);
    let counts = roster::counts(results, id);
    let state = rounds::state(scope, id);
    let sentence = sentence(scope, id, counts, state);
    let mut crumbs = vec![list_crumb(scope, "titles.rounds", route::rounds())];
    let year = results.addresses.years.iter().find(|year| year.year == round.year && year.rounds.len() > 1);
    crumbs.extend(year.map(|year| (scope.words().fill("titles.year", &year.year.to_string()), year.address.clone())));
    let set = results.set_of(id);
    RoundView {
        chrome: scope.chrome(Frame {
            title: naming::round_title(scope, id),
            description: Some(sentence.clone()),
            crumbs,
            kind_label: Some(scope.words().get("kinds.round")),
            illustrative: round.illustrative,
            ..Frame::default()
        }),
        sentence,
        state,
        state_note: state_note(scope, round, state),
        counts: status::counts(scope, counts),
        set: rounds::set_link(scope, id),
        facts: facts(scope, id, counts),
        groups: Vec::new(),
        met_percent: figures::length(counts.met, counts.total()),
        target: rounds::target(scope, id, counts),
        spread: spread::build(scope, id, None),
        map: map::build(scope, id),
        table: table::build(scope, id, table::Order::Place, 1),
        body_html: body.html,
        provenance: checks::of_round(scope, id, counts),
        basis: set.map(|set| provenance::basis(scope, &set.basis)).unwrap_or_default(),
        downloads: data::round_downloads(scope, id),
        source: source(scope, round),
        pager: pager(scope, id),
        freshness: body.freshness,
    }
}

/// A round in one sentence.
#[must_use]
pub fn summary(scope: &Scope<'_>, id: Id<Round>) -> String {
    sentence(scope, id, roster::counts(&scope.site.results, id), rounds::state(scope, id))
}

fn sentence(scope: &Scope<'_>, id: Id<Round>, counts: Counts, state: RoundState) -> String {
    let words = scope.words();
    let round = &scope.site.results.rounds[id];
    let year = round.year.to_string();
    if state == RoundState::Suspended {
        return words.fill("results.suspended", &year);
    }
    if counts.total() == 0 {
        let declared = round.declared.as_ref().and_then(|declared| declared_words(scope, declared));
        return match declared {
            Some(said) => words.fill_all("results.declared_only", &[("year", &year), ("n", &said)]),
            None => words.fill("results.none_in", &year),
        };
    }
    let place = naming::round_place(&scope.site.results, &round.extent);
    counted(scope, round.year, counts, place.as_deref())
}

/// «Năm 2018, 19 trong 24 đơn vị của thành phố Minh Họa đạt chuẩn tiếp cận pháp luật.»
#[must_use]
pub fn counted(scope: &Scope<'_>, year: u16, counts: Counts, place: Option<&str>) -> String {
    let words = scope.words();
    let year = year.to_string();
    let (met, total) = (figures::count(scope, counts.met), figures::count(scope, counts.total()));
    let values = [("year", year.as_str()), ("met", &met), ("total", &total), ("place", place.unwrap_or(""))];
    let first = words.fill_all(if place.is_some() { "results.sentence_place" } else { "results.sentence" }, &values);
    let others = [
        ("results.rest_not_met", counts.not_met),
        ("results.rest_not_assessed", counts.not_assessed),
        ("results.rest_no_data", counts.no_data),
    ];
    let rest = others.iter().filter(|(_, count)| *count > 0);
    let rest: Vec<String> = rest.map(|(key, count)| words.fill(key, &figures::count(scope, *count))).collect();
    if rest.is_empty() { first } else { format!("{first} {}", words.fill("results.rest", &rest.join(", "))) }
}

fn state_note(scope: &Scope<'_>, round: &Round, state: RoundState) -> Option<String> {
    let note = round.note.as_ref().map(|note| note.get(scope.lang).to_owned());
    let key = match state {
        RoundState::Assessed | RoundState::NoData => return note,
        RoundState::Suspended => "round_state.suspended_note",
        RoundState::Running => "round_state.running_note",
    };
    let said = scope.words().fill(key, &round.year.to_string());
    Some(note.map_or_else(|| said.clone(), |note| format!("{said} {note}")))
}

fn facts(scope: &Scope<'_>, id: Id<Round>, counts: Counts) -> Vec<Fact> {
    let words = scope.words();
    let results = &scope.site.results;
    let round = &results.rounds[id];
    let fact = |key: &str, value: String, note: Option<String>| Fact { label: words.get(key), value, href: None, note };
    let mut facts = Vec::new();
    if let Some(place) = naming::round_place(results, &round.extent) {
        facts.push(fact("facts.place", rounds::capital(&place), None));
    }
    if let Some(decision) = decision(scope, round) {
        facts.push(fact("results.decision", decision, None));
    }
    if let Some(by) = round.decision.as_ref().and_then(|decision| decision.by.as_ref()) {
        facts.push(fact("results.decided_by", by.get(scope.lang).to_owned(), None));
    }
    if let Some(target) = round.targets.as_ref().and_then(|targets| targets.met.as_ref()) {
        let value = words.fill("results.units", &figures::count(scope, target.value));
        let key = if counts.met >= target.value { "results.target_reached" } else { "results.target_missed" };
        let note = (counts.total() > 0).then(|| words.fill(key, &figures::count(scope, counts.met)));
        facts.push(fact("results.target", value, note));
    }
    if let Some(declared) = round.declared.as_ref() {
        facts.extend(declared_words(scope, declared).map(|said| fact("results.declared", said, None)));
        let parts = declared.parts.iter().filter_map(|part| Some((part, counts_words(scope, &part.counts)?)));
        facts.extend(parts.map(|(part, said)| Fact {
            label: part.name.get(scope.lang).to_owned(),
            ..fact("results.declared", said, None)
        }));
    }
    if !round.pilots.is_empty() {
        let names: Vec<&str> = round.pilots.iter().map(|unit| results.register.units()[*unit].name.as_str()).collect();
        facts.push(fact("results.pilots", names.join(", "), None));
    }
    if let Some(title) = round.source.as_ref().filter(|source| source.url.is_none()).and_then(|it| it.title.as_ref()) {
        facts.push(fact("law_words.source", title.get(scope.lang).to_owned(), None));
    }
    if let Some(day) = round.source.as_ref().and_then(|source| source.accessed) {
        facts.push(fact("results.accessed", day.short(scope.lang), None));
    }
    facts
}

/// «Quyết định số 2793/QĐ-UBND ngày 20 tháng 11 năm 2017».
#[must_use]
pub fn decision(scope: &Scope<'_>, round: &Round) -> Option<String> {
    let decision = round.decision.as_ref()?;
    let date = decision.date.as_ref().map(|date| date.value.long(scope.lang));
    match (&decision.number, date) {
        (Some(number), Some(date)) => {
            Some(scope.words().fill_all("results.decision_dated", &[("n", &number.value), ("date", &date)]))
        }
        (Some(number), None) => Some(scope.words().fill("results.decision_number", &number.value)),
        (None, date) => date,
    }
}

/// What was declared of the whole round: «17 đạt, 6 chưa đạt, tổng số 23 (73,9%)».
fn declared_words(scope: &Scope<'_>, declared: &Declared) -> Option<String> {
    let said = counts_words(scope, &declared.counts)?;
    let percent = declared.met_percent.as_ref().map(|percent| figures::percent(scope, percent.value));
    Some(percent.map_or_else(|| said.clone(), |percent| format!("{said} ({percent})")))
}

fn counts_words(scope: &Scope<'_>, declared: &DeclaredCounts) -> Option<String> {
    let each = [
        ("results.declared_met", &declared.met),
        ("results.declared_not_met", &declared.not_met),
        ("results.declared_not_assessed", &declared.not_assessed),
        ("results.declared_total", &declared.total),
    ];
    let words = each.iter().filter_map(|(key, count)| {
        count.as_ref().map(|count| scope.words().fill(key, &figures::count(scope, count.value)))
    });
    let words: Vec<String> = words.collect();
    (!words.is_empty()).then(|| words.join(", "))
}

/// Where the figures were published.
#[must_use]
pub fn source(scope: &Scope<'_>, round: &Round) -> Option<Link> {
    let source = round.source.as_ref()?;
    let url = source.url.as_ref()?.value.clone();
    let title = source.title.as_ref().map_or_else(|| url.clone(), |title| title.get(scope.lang).to_owned());
    Some(Link { title, href: url, lang: None })
}

/// Rounds of the same place in the years before and after.
fn pager(scope: &Scope<'_>, id: Id<Round>) -> Pager {
    let results = &scope.site.results;
    let row: Vec<Id<Round>> = results.rounds.ids().filter(|other| rounds::same_place(scope, *other, id)).collect();
    let at = row.iter().position(|other| *other == id);
    let link = |at: Option<usize>| {
        let id = row.get(at?)?;
        Some(scope.link(naming::round_title(scope, *id), results.addresses.round(*id)))
    };
    Pager { prev: link(at.and_then(|at| at.checked_sub(1))), next: link(at.map(|at| at + 1)) }
}
