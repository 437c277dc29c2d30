//! Pages that tell of criteria and units, tied to them: guides beside a set, experience, news.

use std::collections::{BTreeMap, BTreeSet};

use super::page::{Nature, Page, Role};
use super::results::Results;
use super::tree::Tree;
use crate::base::problem::{Content, Units};
use crate::base::say::Nearest;
use crate::base::{Id, Place, Report, Spanned};
use crate::domain::criteria::{CriteriaSet, Part};
use crate::domain::place::Unit;
use crate::load::front::PageKind;
use crate::value::{Lang, UnitCode};

/// A criterion or indicator of a set.
pub type PartOf = (Id<CriteriaSet>, Part);

/// Pages by what they tell of. Lists hold Vietnamese pages, in the order of the site.
#[derive(Debug, Default)]
pub struct Guides {
    /// The guide of each part, in each language that it was written in.
    by_part: BTreeMap<(PartOf, Lang), Id<Page>>,
    /// Guides, which are shown on the page of their part.
    all: BTreeSet<Id<Page>>,
    parts: BTreeMap<PartOf, Vec<Id<Page>>>,
    units: BTreeMap<Id<Unit>, Vec<Id<Page>>>,
}

impl Guides {
    /// Ties pages to criteria and units. A guide moves to the address of its part.
    pub fn tie(tree: &mut Tree, results: &Results, report: &mut Report) -> Self {
        let mut guides = Self::default();
        guides.place(tree, results, report);
        let ids: Vec<Id<Page>> = tree.pages.ids().collect();
        for id in ids {
            let named = parts_of(&tree.pages[id], results, report);
            let page = &mut tree.pages[id];
            page.criteria = named.iter().map(|(set, part)| names(results, *set, *part)).collect();
            let units = units_of(page, results, report);
            if page.lang == Lang::Vi && !guides.all.contains(&id) {
                for part in named {
                    guides.parts.entry(part).or_default().push(id);
                }
                for unit in units {
                    guides.units.entry(unit).or_default().push(id);
                }
            }
        }
        guides
    }

    /// The guide of a part in a language.
    #[must_use]
    pub fn of_part(&self, set: Id<CriteriaSet>, part: Part, lang: Lang) -> Option<Id<Page>> {
        self.by_part.get(&((set, part), lang)).copied()
    }

    /// Whether a page is the guide of a part.
    #[must_use]
    pub fn contain(&self, page: Id<Page>) -> bool {
        self.all.contains(&page)
    }

    /// Pages that tell of a part, its guide left out.
    #[must_use]
    pub fn about_part(&self, set: Id<CriteriaSet>, part: Part) -> &[Id<Page>] {
        self.parts.get(&(set, part)).map_or(&[], Vec::as_slice)
    }

    /// Pages that tell of a unit.
    #[must_use]
    pub fn about_unit(&self, unit: Id<Unit>) -> &[Id<Page>] {
        self.units.get(&unit).map_or(&[], Vec::as_slice)
    }

    fn place(&mut self, tree: &mut Tree, results: &Results, report: &mut Report) {
        let ids: Vec<Id<Page>> = tree.pages.ids().collect();
        for id in ids {
            let page = &tree.pages[id];
            let section = &tree.sections[page.section];
            let guide = matches!(page.kind, PageKind::Criterion | PageKind::Indicator);
            if section.nature != Nature::Set || page.role == Role::Index || !guide {
                continue;
            }
            let file = format!("{}set.yaml", section.folder);
            let Some((set, rules)) = results.sets.iter().find(|(_, set)| *set.place.path == file) else { continue };
            let Some(part) = part_of(page, rules, report) else { continue };
            let address = results.part_address(set, rules.no(part)).in_lang(page.lang);
            self.by_part.entry(((set, part), page.lang)).or_insert(id);
            self.all.insert(id);
            tree.pages[id].address = address;
        }
    }
}

/// The part that a guide is for: by its key `no`, else by the name of its file.
fn part_of(page: &Page, set: &CriteriaSet, report: &mut Report) -> Option<Part> {
    let written = page.draft.front.criteria.no.as_ref();
    let stem = page.path.rsplit('/').next().unwrap_or("").trim_end_matches(".md");
    let stem = stem.strip_suffix(&format!(".{}", page.lang.tag())).unwrap_or(stem);
    let number = written.map_or(stem, |no| no.value.as_str());
    if let Some(part) = set.part(number) {
        return Some(part);
    }
    let place = match written {
        Some(no) => Place::span(page.path.clone(), no.span),
        None => Place::file(page.path.clone()),
    };
    let numeric = number.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    if written.is_none() && !numeric {
        report.push(Content::NumberMissing { set: set.id.to_string() }, place);
        return None;
    }
    let known: Vec<&str> = set.parts().map(|part| set.no(part)).collect();
    let nearest = Nearest::of(number, known);
    report.push(Content::NumberUnknown { number: number.to_owned(), set: set.id.to_string(), nearest }, place);
    None
}

/// The parts that a page names under `criteria`, as `set/number`.
fn parts_of(page: &Page, results: &Results, report: &mut Report) -> Vec<PartOf> {
    let mut parts: Vec<PartOf> = Vec::new();
    for written in &page.draft.front.criteria.criteria {
        let found = written.value.split_once('/').and_then(|(set, number)| {
            let set = results.set_named(set.trim())?;
            Some((set, results.sets[set].part(number.trim())?))
        });
        match found {
            Some(part) if parts.contains(&part) => {}
            Some(part) => parts.push(part),
            None => unknown(page, written, results, report),
        }
    }
    parts
}

fn unknown(page: &Page, written: &Spanned<String>, results: &Results, report: &mut Report) {
    let known: Vec<String> = results
        .sets
        .iter()
        .flat_map(|(_, set)| set.parts().map(move |part| format!("{}/{}", set.id, set.no(part))))
        .collect();
    let nearest = Nearest::of(&written.value, known.iter().map(String::as_str));
    report.at(Content::CriterionUnknown { written: written.value.clone(), nearest }, &page.path, written.span);
}

fn names(results: &Results, set: Id<CriteriaSet>, part: Part) -> (String, String) {
    let set = &results.sets[set];
    (set.id.to_string(), set.no(part).to_owned())
}

/// The units that a page names under `places`. Of units that had one code in turn, the page means
/// the one of its day, else the latest. Codes of districts and provinces are known too.
fn units_of(page: &Page, results: &Results, report: &mut Report) -> Vec<Id<Unit>> {
    let register = &results.register;
    if register.units().is_empty() {
        return Vec::new();
    }
    let day = page.draft.front.common.date.as_ref().map(|date| date.value);
    let mut units = Vec::new();
    for written in &page.common().places {
        let code = &written.value;
        let on_day = day.and_then(|day| register.on(code, day));
        let latest = || {
            register.coded(code).iter().copied().max_by_key(|unit| {
                let valid = register.units()[*unit].valid;
                (valid.to.is_none(), valid.to)
            })
        };
        match on_day.or_else(latest) {
            Some(unit) => units.push(unit),
            None if is_area(results, code) => {}
            None => {
                let known = register.units().iter().filter_map(|(_, unit)| unit.code.as_ref()).map(UnitCode::as_str);
                let nearest = Nearest::of(code.as_str(), known);
                report.at(Units::PlaceUnknown { written: code.to_string(), nearest }, &page.path, written.span);
            }
        }
    }
    units.sort();
    units.dedup();
    units
}

fn is_area(results: &Results, code: &UnitCode) -> bool {
    let areas = results.register.units().iter().flat_map(|(_, unit)| [&unit.district, &unit.province]);
    areas.flatten().any(|area| area.code.as_ref() == Some(code))
}
