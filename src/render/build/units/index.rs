//! The index of units: those of today, then those that ended, by district or province.

use std::collections::BTreeMap;

use crate::base::Id;
use crate::domain::place::Unit;
use crate::link::route::{self, Address};
use crate::render::build::records;
use crate::render::build::results::status;
use crate::render::scope::{Frame, Scope};
use crate::render::view::{Link, UnitEntry, UnitGroup, UnitPeriod, UnitsView};
use crate::value::{Collator, Date, Slug};

use super::{kin, unit as units};

/// Builds it, of the units that have a page.
#[must_use]
pub fn build(scope: &Scope<'_>) -> UnitsView {
    let list = records::list(scope, &route::units(), "titles.units");
    let results = &scope.site.results;
    let whole = results.addresses.units().len() <= WHOLE || results.territories.shown().next().is_none();
    let all = results.addresses.units().all(|(id, _)| units::is_illustrative(scope, id));
    UnitsView {
        chrome: scope.chrome(Frame { illustrative: all, ..list.frame }),
        lead: list.lead,
        body_html: list.body_html,
        parts: if whole { Vec::new() } else { parts(scope) },
        periods: if whole { periods(scope, results.addresses.units()) } else { Vec::new() },
    }
}

/// The most units that one page lists; more are listed province by province.
const WHOLE: usize = 600;

fn parts(scope: &Scope<'_>) -> Vec<Link> {
    let provinces = scope.site.results.territories.shown().filter(|(_, territory)| territory.parent.is_none());
    provinces.map(|(_, territory)| scope.link(territory.name(), &territory.address)).collect()
}

/// Units with their addresses.
type Listed<'a> = Vec<(Id<Unit>, &'a Address)>;

/// Units by the time of their end, those of today first.
#[must_use]
pub fn periods<'a>(scope: &Scope<'a>, units: impl Iterator<Item = (Id<Unit>, &'a Address)>) -> Vec<UnitPeriod> {
    let results = &scope.site.results;
    let today = scope.site.today;
    // `None` first: units of today; then the latest end first.
    let mut periods: BTreeMap<std::cmp::Reverse<Date>, Listed<'_>> = BTreeMap::new();
    let mut current = Vec::new();
    for (id, address) in units {
        match results.register.units()[id].valid.to.filter(|day| *day < today) {
            None => current.push((id, address)),
            Some(day) => periods.entry(std::cmp::Reverse(day)).or_default().push((id, address)),
        }
    }
    let words = scope.words();
    let now = (!current.is_empty()).then(|| (words.get("unit_facts.now"), "hien-nay".to_owned(), current));
    let before = periods.into_iter().map(|(std::cmp::Reverse(day), units)| {
        (words.fill("unit_facts.until", &day.short(scope.lang)), format!("den-{day}"), units)
    });
    let before: Vec<_> = before.collect();
    let ended = before.len();
    let mut all = Vec::new();
    for (at, (title, id, units)) in now.into_iter().chain(before).enumerate() {
        let note = (at == 0 && ended > 0).then(|| words.get("unit_facts.periods"));
        let groups = groups(scope, &id, units);
        all.push(UnitPeriod { title, id, note, groups });
    }
    all
}

fn groups(scope: &Scope<'_>, period: &str, units: Listed<'_>) -> Vec<UnitGroup> {
    let results = &scope.site.results;
    let mut by_area: BTreeMap<String, Listed<'_>> = BTreeMap::new();
    for (id, address) in units {
        let unit = &results.register.units()[id];
        let names = [unit.district.as_ref(), unit.province.as_ref()].into_iter().flatten();
        let names: Vec<&str> = names.filter_map(|area| area.name.as_deref()).collect();
        by_area.entry(names.join(", ")).or_default().push((id, address));
    }
    let collator = Collator::vietnamese();
    let mut areas: Vec<_> = by_area.into_iter().collect();
    areas.sort_by(|a, b| collator.compare(&a.0, &b.0));
    let group = |at: usize, title: String, mut units: Listed<'_>| {
        units.sort_by_key(|(id, _)| results.rank(*id));
        let made_up = units.iter().all(|(id, _)| units::is_illustrative(scope, *id));
        let count = units::count(scope, units.len());
        let mark = made_up.then(|| scope.words().get("results.illustrative"));
        let slug = Slug::of(&title).map(|slug| slug.to_string());
        UnitGroup {
            id: format!("{period}-{}", slug.unwrap_or_else(|| at.to_string())),
            title: if title.is_empty() { scope.words().get("unit_facts.elsewhere") } else { title },
            count: [Some(count), mark].into_iter().flatten().collect::<Vec<_>>().join(", "),
            units: entries(scope, &units),
        }
    };
    areas.into_iter().enumerate().map(|(at, (title, units))| group(at, title, units)).collect()
}

fn entries(scope: &Scope<'_>, units: &[(Id<Unit>, &Address)]) -> Vec<UnitEntry> {
    let results = &scope.site.results;
    let register = &results.register;
    let mut alike: BTreeMap<&str, u32> = BTreeMap::new();
    for (id, _) in units {
        *alike.entry(&register.name(*id).folded).or_default() += 1;
    }
    let entry = |(id, address): &(Id<Unit>, &Address)| {
        let unit = &register.units()[*id];
        let latest = results.of_unit(*id).next_back();
        let namesake = alike.get(register.name(*id).folded.as_str()).is_some_and(|count| *count > 1);
        let code = unit
            .code
            .as_ref()
            .filter(|_| namesake)
            .map(|code| scope.words().fill("unit_facts.with_code", code.as_str()));
        let ended = unit.valid.to.is_some_and(|day| day < scope.site.today);
        let now = Some(kin::successor_names(scope, *id)).filter(|names| ended && !names.is_empty());
        let now = now.map(|names| scope.words().fill("unit_facts.now_is", &names.join(", ")));
        let notes: Vec<String> = [code, now].into_iter().flatten().collect();
        UnitEntry {
            title: unit.name.clone(),
            href: scope.href(address),
            tag: latest.map(|row| status::tag(scope, row.status)),
            year: latest.map(|row| results.rounds[row.round].year.to_string()),
            note: (!notes.is_empty()).then(|| notes.join(". ")),
        }
    };
    units.iter().map(entry).collect()
}
