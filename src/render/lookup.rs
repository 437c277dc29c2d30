//! What the look-up page reads: the names of all communes, small enough to send to a telephone.
//!
//! One file holds the communes of today, another those that ended (of a large register: one for
//! each first letter). A file is lines of text, packed as the search index packs its own: the years
//! of results; then for each group a line `#place|last day`, and for each unit its name, address,
//! state and what it became, apart by tabs. The reader is `assets/js/lookup.js`.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::sync::Arc;

use crate::base::Id;
use crate::domain::assessment::Status;
use crate::domain::place::Unit;
use crate::link::route;
use crate::value::Date;
use crate::value::fold::fold;

use super::build::results::naming;
use super::build::units::unit as units;
use super::scope::Scope;
use super::search::script::Packer;

/// Ended units that are sent in one file; of more, each first letter has its own.
const TOGETHER: usize = 2_000;

/// The files of the look-up page: path from the root, bytes.
#[must_use]
pub fn files(scope: &Scope<'_>) -> Vec<(String, Arc<[u8]>)> {
    let (today, ended) = divide(scope);
    let places: BTreeMap<Id<Unit>, usize> = today.iter().enumerate().map(|(at, unit)| (*unit, at)).collect();
    let mut packer = Packer::new();
    let ended = by_file(scope, ended).into_iter().map(|(letter, units)| match letter {
        Some(letter) => (format!("cu-{letter}"), units),
        None => ("cu".to_owned(), units),
    });
    let mut pack = |(name, units): (String, Vec<Id<Unit>>)| {
        let bytes = packer.pack(&name, print(scope, &units, &places).as_bytes());
        (format!("{}{name}.js", route::lookup().as_str()), bytes)
    };
    std::iter::once(("nay".to_owned(), today)).chain(ended).map(&mut pack).collect()
}

/// Which files hold ended units, for the reader: `*` one file, letters a file for each, nothing none.
#[must_use]
pub fn old(scope: &Scope<'_>) -> String {
    by_file(scope, divide(scope).1).into_keys().map(|letter| letter.unwrap_or('*')).collect()
}

/// Ended units by the first letter of their names; together where they are few.
fn by_file(scope: &Scope<'_>, ended: Vec<Id<Unit>>) -> BTreeMap<Option<char>, Vec<Id<Unit>>> {
    let few = ended.len() <= TOGETHER;
    let mut files: BTreeMap<Option<char>, Vec<Id<Unit>>> = BTreeMap::new();
    for unit in ended {
        files.entry((!few).then(|| first_letter(scope, unit))).or_default().push(unit);
    }
    files
}

/// The units of today and those that ended, each by place and code.
fn divide(scope: &Scope<'_>) -> (Vec<Id<Unit>>, Vec<Id<Unit>>) {
    let results = &scope.site.results;
    let mut ids: Vec<Id<Unit>> = results.register.units().ids().collect();
    ids.sort_by_key(|id| {
        let unit = &results.register.units()[*id];
        (results.territories.of_unit(*id), unit.valid.to, &unit.code, results.rank(*id))
    });
    ids.into_iter().partition(|id| until(scope, *id).is_none())
}

/// The last day of a unit that ended.
fn until(scope: &Scope<'_>, id: Id<Unit>) -> Option<Date> {
    scope.site.results.register.units()[id].valid.to.filter(|day| *day < scope.site.today)
}

fn first_letter(scope: &Scope<'_>, id: Id<Unit>) -> char {
    let name = &scope.site.results.register.name(id).folded;
    name.chars().find(char::is_ascii_alphanumeric).unwrap_or('0')
}

fn print(scope: &Scope<'_>, units: &[Id<Unit>], today: &BTreeMap<Id<Unit>, usize>) -> String {
    let results = &scope.site.results;
    let years: Vec<u16> = results.addresses.years.iter().map(|year| year.year).collect();
    let mut text = years.iter().map(ToString::to_string).collect::<Vec<_>>().join(",");
    let mut group = None;
    let mut code = 0;
    for id in units {
        let unit = &results.register.units()[*id];
        let (place, last) = (naming::unit_place(unit), until(scope, *id));
        if group.as_ref() != Some(&(place.clone(), last)) {
            let last = last.map(|day| format!("|{day}")).unwrap_or_default();
            let _ = write!(text, "\n#{place}{last}");
            group = Some((place, until(scope, *id)));
            code = 0;
        }
        let _ = write!(text, "\n{}\t", unit.name.replace(['\t', '\n'], " "));
        match number(results.addresses.unit_name(*id), unit) {
            Some(number) => {
                let _ = write!(text, "{}", i64::from(number) - i64::from(code));
                code = number;
            }
            None => {
                let _ = write!(text, "/{}", results.addresses.unit_name(*id));
            }
        }
        let _ = write!(text, "\t{}", state(scope, *id, &years));
        let next: Vec<String> = successors(scope, *id, today).iter().map(ToString::to_string).collect();
        if !next.is_empty() {
            let _ = write!(text, "\t{}", next.join(","));
        }
    }
    text
}

/// The code of a unit whose address follows from code and name, as the reader makes it.
fn number(address: &str, unit: &Unit) -> Option<u32> {
    let code = unit.code.as_ref()?.as_str();
    let words = fold(&unit.name);
    let words = words.split(|letter: char| !letter.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let made = format!("{code}-{}", words.collect::<Vec<_>>().join("-"));
    let digits = code.len() == 5 && code.bytes().all(|byte| byte.is_ascii_digit());
    (digits && made == address).then(|| code.parse().ok()).flatten()
}

/// A letter for the latest result and the place of its year; in capitals where figures are made up.
/// `.` is a page without a result, `-` no page.
fn state(scope: &Scope<'_>, id: Id<Unit>, years: &[u16]) -> String {
    let results = &scope.site.results;
    if results.addresses.unit(id).is_none() {
        return "-".to_owned();
    }
    let Some(latest) = results.of_unit(id).next_back() else { return ".".to_owned() };
    let letter = match latest.status {
        Status::Met => 'm',
        Status::NotMet => 'n',
        Status::NotAssessed => 'a',
        Status::NoData => 'd',
    };
    let letter = if units::is_illustrative(scope, id) { letter.to_ascii_uppercase() } else { letter };
    let year = years.iter().position(|year| *year == results.rounds[latest.round].year).unwrap_or_default();
    format!("{letter}{year}")
}

/// What a unit of the past belongs to today, through every change, by place in the list of today.
fn successors(scope: &Scope<'_>, id: Id<Unit>, today: &BTreeMap<Id<Unit>, usize>) -> Vec<usize> {
    let register = &scope.site.results.register;
    let mut found = Vec::new();
    let mut seen = BTreeSet::from([id]);
    let mut waiting = vec![id];
    while let Some(unit) = waiting.pop() {
        for change in register.successors(unit).filter(|change| seen.insert(change.to)).map(|change| change.to) {
            match today.get(&change) {
                Some(place) => found.push(*place),
                None => waiting.push(change),
            }
        }
    }
    found.sort_unstable();
    found
}
