//! The legal basis of a page (căn cứ pháp lý): every entry is a document that the register knows
//! and that was cited rightly.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::{law_cited, law_force, law_issuer, law_number, law_text};
use crate::base::problem::Law;
use crate::base::{Id, Report, Spanned};
use crate::domain::citation::Dated;
use crate::link::Site;
use crate::link::laws::{Cited, Laws};
use crate::link::page::Page;
use crate::load::front::PageKind;
use crate::value::Date;

/// What a page rests on.
#[derive(Debug, Clone, Copy)]
pub struct Basis<'a> {
    /// The page's file.
    pub path: &'a Arc<str>,
    /// The entries of `basis`.
    pub entries: &'a [Spanned<String>],
    /// What each of them cites.
    pub cited: &'a [Vec<Cited>],
    /// The page's date.
    pub date: Option<Date>,
    /// Whether the page speaks of a moment or of what holds today.
    pub tense: Tense,
    /// The day of the build.
    pub today: Date,
    /// Documents that the page itself says are dead, or holds for the years they ruled.
    pub told: &'a BTreeSet<Id<crate::domain::law::Law>>,
}

/// Of which time a page speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tense {
    /// Of what holds today, as a guide does.
    Lasting,
    /// Of a moment that passes, as news and events do: their documents may have died since.
    Passing,
}

/// Checks the basis of every page.
pub fn check(site: &Site, report: &mut Report) {
    for (_, page) in site.pages.iter() {
        let cited = page.basis.iter().flatten().filter_map(|cited| cited.law);
        let told = cited.filter(|law| law_text::tells(page, *law, &site.laws)).collect();
        let basis = Basis { entries: &page.common().basis, cited: &page.basis, told: &told, ..of(page, site) };
        check_page(&basis, &site.laws, report);
    }
}

/// What is known of a page before its entries are looked at.
pub(super) fn of<'a>(page: &'a Page, site: &Site) -> Basis<'a> {
    let passing = matches!(page.kind, PageKind::Article | PageKind::Event);
    let tense = if passing { Tense::Passing } else { Tense::Lasting };
    Basis { date: page.day(), tense, ..plain(&page.path, site) }
}

/// A file of which no more is known than that it holds today.
pub(super) fn plain<'a>(path: &'a Arc<str>, site: &Site) -> Basis<'a> {
    static NOTHING: BTreeSet<Id<crate::domain::law::Law>> = BTreeSet::new();
    Basis { path, entries: &[], cited: &[], date: None, tense: Tense::Lasting, today: site.today, told: &NOTHING }
}

/// Checks every entry of a page's basis.
pub fn check_page(basis: &Basis<'_>, laws: &Laws, report: &mut Report) {
    for (entry, cited) in basis.entries.iter().zip(basis.cited) {
        if cited.is_empty() {
            report.at(Law::Unrecognised { written: entry.value.clone() }, basis.path, entry.span);
        }
        for cited in cited {
            one(basis, entry, cited, laws, report);
        }
    }
}

fn one(basis: &Basis<'_>, entry: &Spanned<String>, cited: &Cited, laws: &Laws, report: &mut Report) {
    let fits = check_words(basis, cited, &entry.value, laws, report);
    match cited.law {
        Some(law) => {
            law_cited::check_parts(cited, &laws.laws[law], basis.path, report);
            if !basis.told.contains(&law) {
                law_force::check(basis, cited.span, law, laws, report);
            }
        }
        None if fits => report_unknown(basis, cited, laws, report),
        None => {}
    }
}

/// Checks what a citation says of its document: number, issuer, day. False when a mistake was told.
pub(super) fn check_words(basis: &Basis<'_>, cited: &Cited, written: &str, laws: &Laws, report: &mut Report) -> bool {
    !law_number::check(cited, laws, basis.path, report)
        && !law_issuer::check_citation(cited, basis.path, report)
        && !law_cited::check_date(cited, written, laws, basis, report)
}

/// Tells a document that the register lacks, with those that are near.
pub(super) fn report_unknown(basis: &Basis<'_>, cited: &Cited, laws: &Laws, report: &mut Report) {
    if laws.is_whole() {
        let said = &cited.citation;
        let written = match (&said.number, &said.name, said.dated.and_then(Dated::year)) {
            (Some(number), ..) => number.to_string(),
            (None, Some(name), Some(year)) if !name.contains('/') => format!("{name} năm {year}"),
            (None, name, _) => name.clone().unwrap_or_default(),
        };
        report.at(Law::Unknown { written, nearest: laws.nearest(said) }, basis.path, cited.span);
    }
}
