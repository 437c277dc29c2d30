//! Citations in running text are held to the same rules as those of a basis, each mistake told once
//! a page.
//!
//! A page may tell of law that is dead: it is not told of that when a sentence that cites it says
//! so, when the page also cites what replaced it, or when it belongs to the rules of given years.

use std::collections::BTreeSet;
use std::ops::Range;

use super::{basis, law_cited, law_force, law_style};
use crate::base::prose::{Node, Prose, Tag};
use crate::base::{Id, Report};
use crate::domain::law::{Law, RelationKind};
use crate::link::Site;
use crate::link::laws::{Cited, Laws};
use crate::link::page::Page;
use crate::load::front::PageKind;
use crate::value::LawNumber;

/// Checks the text of every page.
pub fn check(site: &Site, report: &mut Report) {
    for (_, page) in site.pages.iter().filter(|(_, page)| !page.draft.citations.is_empty()) {
        check_page(page, site, report);
    }
}

fn check_page(page: &Page, site: &Site, report: &mut Report) {
    let laws = &site.laws;
    let ground = basis::of(page, site);
    let mut told: BTreeSet<Id<Law>> = page.basis.iter().flatten().filter_map(|cited| cited.law).collect();
    let mut unknown: BTreeSet<String> = BTreeSet::new();
    let mut first: BTreeSet<Id<Law>> = BTreeSet::new();
    let quotes = quotes(&page.draft.body);
    for (found, law) in page.draft.citations.iter().zip(&page.cited) {
        let written = page.draft.body.text_of(found.at.range);
        let cited = Cited { citation: found.citation.clone(), law: *law, span: found.at.span };
        if let Some(law) = law {
            law_cited::check_parts(&cited, &laws.laws[*law], ground.path, report);
        }
        if found.citation.again {
            continue;
        }
        let fits = basis::check_words(&ground, &cited, written, laws, report);
        match law {
            Some(law) => {
                if told.insert(*law) && !tells(page, *law, laws) {
                    law_force::check(&ground, cited.span, *law, laws, report);
                }
                let is_first = first.insert(*law);
                let is_own = || quotes.iter().all(|quote| !quote.contains(&found.at.range.start));
                if fits && is_own() {
                    law_style::check(&cited, written, is_first, &laws.laws[*law], ground.path, report);
                }
            }
            // A bare name («Thông tư 07») may be that of a document named elsewhere.
            None if fits && (cited.citation.number.is_some() || cited.citation.dated.is_some()) => {
                let name = cited.citation.number.as_ref().map(LawNumber::key).or(cited.citation.name.clone());
                if !laws.laws.is_empty() && unknown.insert(name.unwrap_or_default()) {
                    basis::report_unknown(&ground, &cited, laws, report);
                }
            }
            None => {}
        }
    }
}

/// What is quoted, in the text's bytes: others' words stand as they were issued.
fn quotes(prose: &Prose) -> Vec<Range<u32>> {
    let mut stretches: Vec<Range<u32>> = Vec::new();
    let mut depth = 0_usize;
    for item in &prose.items {
        match item.node {
            Node::Open(Tag::Quote) => depth += 1,
            Node::Close(Tag::Quote) => depth = depth.saturating_sub(1),
            Node::Text(range) if depth > 0 => stretches.push(range.start..range.end),
            _ => {}
        }
    }
    stretches
}

/// Whether a page tells its readers that a document is not what holds today, or holds for given
/// years by its nature.
#[must_use]
pub fn tells(page: &Page, law: Id<Law>, laws: &Laws) -> bool {
    if matches!(page.kind, PageKind::Criterion | PageKind::Indicator | PageKind::CriteriaSet | PageKind::Round) {
        return true;
    }
    let ends = |kind: &RelationKind| matches!(kind, RelationKind::Replaces | RelationKind::Repeals);
    let heirs = laws.laws[law].related_by.iter().filter(|(kind, _)| ends(kind)).map(|(_, by)| *by);
    let mut in_text = page.draft.citations.iter().zip(&page.cited).filter(|(found, _)| !found.citation.again);
    let heirs: Vec<Id<Law>> = heirs.collect();
    in_text.any(|(found, cited)| {
        cited.is_some_and(|cited| heirs.contains(&cited) || cited == law && says_dead(&found.passage))
    })
}

/// Whether a sentence says of the law that it names that it does not hold, or not any more.
#[must_use]
pub fn says_dead(passage: &str) -> bool {
    const SAYS: [&str; 16] = [
        "hết hiệu lực",
        "không còn hiệu lực",
        "thay thế",
        "đã thay",
        "được thay",
        "bị thay",
        "bãi bỏ",
        "trước đây",
        "trước kia",
        "quy định cũ",
        "sắp có hiệu lực",
        "sẽ có hiệu lực",
        "no longer",
        "replaced",
        "expired",
        "repealed",
    ];
    let passage = passage.to_lowercase();
    SAYS.iter().any(|words| passage.contains(words))
}
