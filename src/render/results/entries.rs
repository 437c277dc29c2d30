//! What search knows of units, rounds and criteria that no Markdown page tells of.

use crate::base::Id;
use crate::domain::criteria::{CriteriaSet, Part};
use crate::domain::place::Unit;
use crate::domain::round::Round;
use crate::link::results::Pair;
use crate::link::route::Address;
use crate::render::build::criteria::{revision, rows, sets};
use crate::render::build::results::{checks, naming, round, rounds};
use crate::render::build::units::{unit as units, verdict};
use crate::render::records::Entry;
use crate::render::scope::Scope;
use crate::value::Lang;

/// Entries of everything that has a page of results or criteria.
#[must_use]
pub fn entries(scope: &Scope<'_>) -> Vec<Entry> {
    let results = &scope.site.results;
    let mut entries: Vec<Entry> = results.addresses.units().map(|(id, address)| unit(scope, id, address)).collect();
    entries.extend(results.rounds.ids().map(|id| of_round(scope, id)));
    entries.extend(results.pairs().into_iter().map(|pair| of_revision(scope, pair)));
    for (id, set) in results.sets.iter() {
        let address = results.set_address(id);
        if scope.site.addresses.page(&address, Lang::Vi).is_none() {
            entries.push(of_set(scope, set, &address));
        }
        let untold = set.parts().filter(|part| scope.site.guides.of_part(id, *part, Lang::Vi).is_none());
        entries.extend(untold.map(|part| of_part(scope, id, part)));
    }
    entries
}

fn entry(scope: &Scope<'_>, kind: &'static str, title: String, address: &Address) -> Entry {
    Entry {
        url: address.as_str().to_owned(),
        title,
        kind,
        kind_label: scope.words().get(&format!("kinds.{kind}")),
        weight: 100,
        lang: Lang::Vi,
        ..Entry::default()
    }
}

fn unit(scope: &Scope<'_>, id: Id<Unit>, address: &Address) -> Entry {
    let results = &scope.site.results;
    let register = &results.register;
    let unit = &register.units()[id];
    let latest = results.of_unit(id).next_back();
    let told = verdict::build(scope, id, latest);
    let place = naming::unit_place(unit);
    let before = register.predecessors(id).map(|change| register.units()[change.from].name.clone());
    let code = unit.code.as_ref().map(ToString::to_string);
    let published = results.of_unit(id).filter_map(|row| checks::published_name(scope, row));
    let made_up = units::is_illustrative(scope, id).then(|| scope.words().get("results.illustrative_sentence"));
    let sentence = [made_up, Some(told.sentence)].into_iter().flatten().collect::<Vec<_>>().join(" ");
    Entry {
        year: latest.map(|row| results.rounds[row.round].year),
        place: unit.province.as_ref().and_then(|area| area.name.clone()),
        names: std::iter::once(register.name(id).spelling.clone()).chain(before).chain(published).chain(code).collect(),
        sections: vec![(String::new(), String::new(), format!("{}, {place}. {sentence}", unit.name))],
        summary: sentence,
        ..entry(scope, "unit", unit.name.clone(), address)
    }
}

fn of_round(scope: &Scope<'_>, id: Id<Round>) -> Entry {
    let results = &scope.site.results;
    let told = &results.rounds[id];
    let sentence = round::summary(scope, id);
    Entry {
        year: Some(told.year),
        place: naming::round_place(results, &told.extent).map(|place| rounds::capital(&place)),
        sections: vec![(String::new(), String::new(), sentence.clone())],
        summary: sentence,
        ..entry(scope, "round", naming::marked_title(scope, id), results.addresses.round(id))
    }
}

fn of_revision(scope: &Scope<'_>, pair: Pair) -> Entry {
    let summary = revision::lead(scope, pair);
    Entry {
        sections: vec![(String::new(), String::new(), summary.clone())],
        summary,
        ..entry(scope, "criteria-set", revision::title(scope, pair), &scope.site.results.revision_address(pair))
    }
}

fn of_set(scope: &Scope<'_>, set: &CriteriaSet, address: &Address) -> Entry {
    let summary = format!("{}. {}.", sets::period(scope, set), sets::shape(scope, set));
    let basis: Vec<&str> = set.basis.iter().map(|basis| basis.value.as_str()).collect();
    Entry {
        sections: vec![(String::new(), String::new(), format!("{summary} {}", basis.join(". ")))],
        summary,
        ..entry(scope, "criteria-set", set.title.vi.clone(), address)
    }
}

fn of_part(scope: &Scope<'_>, id: Id<CriteriaSet>, part: Part) -> Entry {
    let results = &scope.site.results;
    let set = &results.sets[id];
    let kind = if part.indicator.is_some() { "indicator" } else { "criterion" };
    let address = results.part_address(id, set.no(part));
    Entry {
        summary: set.title.vi.clone(),
        sections: vec![(String::new(), String::new(), set.title(part).vi.clone())],
        ..entry(scope, kind, rows::name(scope, set, part), &address)
    }
}
