//! The legal basis of a page (căn cứ pháp lý): every entry is a document that the register knows
//! and that was cited rightly.

use std::sync::Arc;

use super::{law_cited, law_force, law_issuer};
use crate::base::problem::Law;
use crate::base::{Report, Spanned};
use crate::domain::citation::Dated;
use crate::link::Site;
use crate::link::laws::{Cited, Laws};
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
        let passing = matches!(page.kind, PageKind::Article | PageKind::Event);
        let basis = Basis {
            path: &page.path,
            entries: &page.common().basis,
            cited: &page.basis,
            date: page.day(),
            tense: if passing { Tense::Passing } else { Tense::Lasting },
            today: site.today,
        };
        check_page(&basis, &site.laws, report);
    }
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
    law_issuer::check_citation(cited, basis.path, report);
    law_cited::check_date(cited, &entry.value, laws, basis.path, report);
    match cited.law {
        Some(law) => {
            law_cited::check_parts(cited, &laws.laws[law], basis.path, report);
            law_force::check(basis, cited.span, law, laws, report);
        }
        None if laws.is_whole() => {
            let said = &cited.citation;
            let written = match (&said.number, &said.name, said.dated.and_then(Dated::year)) {
                (Some(number), ..) => number.to_string(),
                (None, Some(name), Some(year)) => format!("{name} năm {year}"),
                (None, name, _) => name.clone().unwrap_or_default(),
            };
            report.at(Law::Unknown { written, nearest: laws.nearest(said) }, basis.path, cited.span);
        }
        None => {}
    }
}
