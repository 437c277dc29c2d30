//! What search knows of the site: a record for each page, then the index of them all.

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::build::law;
use super::scope::Scope;
use super::search::{self, Index, Kind, Memory, Options, Record, Section};
use crate::base::Id;
use crate::domain::glossary::Term;
use crate::domain::law::Law;
use crate::link::Site;
use crate::link::page::{Page, Role};
use crate::link::route::{self, Address};
use crate::value::{Lang, UnitCode};

/// A page as search will know it.
#[derive(Debug, Clone, Default)]
pub struct Entry {
    /// Where it stands, from the site's root; a part of a page with its anchor.
    pub url: String,
    /// Its title.
    pub title: String,
    /// A stable key of its kind, such as `guide`.
    pub kind: &'static str,
    /// The readers' word for its kind.
    pub kind_label: String,
    /// The year it speaks of.
    pub year: Option<u16>,
    /// The place it belongs to.
    pub place: Option<String>,
    /// Who it is for, in words.
    pub audience: Vec<String>,
    /// In force or not, in words.
    pub validity: Option<String>,
    /// Its tags.
    pub tags: Vec<String>,
    /// Numbers of the legal document that it is the page of.
    pub numbers: Vec<String>,
    /// Other names that it is known by.
    pub names: Vec<String>,
    /// One sentence.
    pub summary: String,
    /// Anchor, heading and text of each part.
    pub sections: Vec<(String, String, String)>,
    /// Its weight against others, in percent.
    pub weight: u16,
    /// Its language.
    pub lang: Lang,
    /// Its day, ISO; empty when it has none.
    pub date: String,
}

/// The index of a site's entries, with the words that mean the same.
#[must_use]
pub fn index(entries: &[Entry], synonyms: Vec<Vec<String>>, memory: &Memory) -> Index {
    let records: Vec<Record<'_>> = entries.par_iter().map(record).collect();
    let folder = route::search().as_str().trim_end_matches('/').to_owned();
    search::build(&records, &Options { folder, synonyms, lang: Lang::Vi.tag().to_owned() }, memory)
}

fn record(entry: &Entry) -> Record<'_> {
    fn borrowed(list: &[String]) -> Vec<&str> {
        list.iter().map(String::as_str).collect()
    }
    Record {
        url: &entry.url,
        title: &entry.title,
        kind: Kind { key: entry.kind, label: &entry.kind_label },
        year: entry.year,
        place: entry.place.as_deref(),
        audience: borrowed(&entry.audience),
        validity: entry.validity.as_deref(),
        tags: borrowed(&entry.tags),
        numbers: borrowed(&entry.numbers),
        names: borrowed(&entry.names),
        summary: &entry.summary,
        sections: entry.sections.iter().map(|(anchor, heading, text)| Section { anchor, heading, text }).collect(),
        weight: entry.weight,
        lang: entry.lang.tag(),
        date: &entry.date,
    }
}

/// Entries of the pages written in Markdown, of those that are wanted.
#[must_use]
pub fn pages(scope: &Scope<'_>, is_wanted: impl Fn(&Address) -> bool + Sync) -> Vec<Entry> {
    let site = scope.site;
    let provinces = provinces(site);
    let ids: Vec<_> = site.pages.ids().collect();
    let wanted = ids.par_iter().map(|id| &site.pages[*id]).filter(|page| is_wanted(&page.address));
    wanted.filter_map(|found| page(scope, &provinces, found)).collect()
}

/// Entries of legal documents and of terms.
#[must_use]
pub fn registers(scope: &Scope<'_>) -> Vec<Entry> {
    let words = scope.words();
    let laws = &scope.site.laws;
    let law = |(id, law): (Id<Law>, &Law)| Entry {
        url: laws.address(id).as_str().to_owned(),
        title: law.short_reference(),
        kind: "law",
        kind_label: words.get("kinds.law"),
        year: law.year(),
        validity: Some(law::status_label(scope, law.status_on(scope.site.today))),
        numbers: vec![law.number.to_string()],
        names: law.short.clone(),
        summary: law.title.vi.clone(),
        sections: vec![(String::new(), String::new(), law.title.vi.clone())],
        weight: 100,
        date: law.issued.map(|day| day.to_string()).unwrap_or_default(),
        ..Entry::default()
    };
    let term = |(_, term): (Id<Term>, &Term)| Entry {
        url: format!("{}#{}", route::glossary().as_str(), term.anchor),
        title: term.term.vi.clone(),
        kind: "glossary",
        kind_label: words.get("kinds.glossary"),
        tags: term.abbr.iter().chain(&term.synonyms).cloned().collect(),
        summary: term.text.vi.clone(),
        sections: vec![(String::new(), String::new(), term.text.vi.clone())],
        weight: TERM_WEIGHT,
        ..Entry::default()
    };
    let terms = scope.site.glossary.terms.iter().map(term);
    laws.laws.iter().map(law).chain(terms).collect()
}

/// Groups of words that mean the same, from the glossary.
#[must_use]
pub fn synonyms(site: &Site) -> Vec<Vec<String>> {
    let group = |term: &Term| {
        let names = term.abbr.iter().chain(&term.synonyms).cloned();
        std::iter::once(term.term.vi.clone()).chain(names).collect::<Vec<_>>()
    };
    site.glossary.terms.iter().map(|(_, term)| group(term)).filter(|group| group.len() > 1).collect()
}

/// A term's one line gives way to the pages that tell of the thing.
const TERM_WEIGHT: u16 = 60;

/// A section's own page counts less than the pages in it; its list alone says nothing.
const LIST_WEIGHT: u16 = 60;

/// The name of the province (tỉnh, thành phố) that a code of a unit, district or province lies in.
fn provinces(site: &Site) -> BTreeMap<&UnitCode, &str> {
    let units = site.results.register.units().iter().filter_map(|(_, unit)| {
        let name = unit.province.as_ref()?.name.as_deref()?;
        let areas = [&unit.district, &unit.province].into_iter().flatten();
        Some(unit.code.iter().chain(areas.filter_map(|area| area.code.as_ref())).map(move |code| (code, name)))
    });
    units.flatten().collect()
}

fn page(scope: &Scope<'_>, provinces: &BTreeMap<&UnitCode, &str>, page: &Page) -> Option<Entry> {
    let site = scope.site;
    let list = page.role == Role::Index;
    if page.draft.front.law.is_some()
        || !site.addresses.all.contains(&page.address)
        || page.address == Address::home().in_lang(page.lang)
    {
        return None;
    }
    let words = scope.theme.words(page.lang);
    let body = &page.draft.body;
    let sections = body.sections().map(|section| {
        let (anchor, heading) =
            section.heading.map_or_else(Default::default, |heading| (heading.id.clone(), heading.title.clone()));
        (anchor, heading, section.text)
    });
    let common = page.common();
    let audience = common.audience.iter().map(|audience| words.get(&format!("audience.{}", audience.value.word())));
    Some(Entry {
        url: page.address.as_str().to_owned(),
        title: page.title.clone(),
        kind: page.kind.word(),
        kind_label: words.get(&format!("kinds.{}", page.kind.word())),
        year: page.day().and_then(|day| u16::try_from(day.year()).ok()),
        place: common.places.first().and_then(|code| provinces.get(&code.value)).map(|name| (*name).to_owned()),
        audience: audience.collect(),
        tags: common.tags.iter().map(|tag| tag.value.clone()).collect(),
        summary: page.summary().unwrap_or_default(),
        sections: sections.collect(),
        weight: if list { LIST_WEIGHT } else { 100 },
        lang: page.lang,
        date: page.day().map(|day| day.to_string()).unwrap_or_default(),
        ..Entry::default()
    })
}
