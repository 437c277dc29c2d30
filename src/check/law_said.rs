//! Citations in records and in the heads of pages are held to the rules of those in texts, each at
//! its place, each mistake told once of what it belongs to.

use std::collections::{BTreeMap, BTreeSet};

use super::basis::{self, Basis, Tense};
use super::{law_cited, law_force, law_style, law_text};
use crate::base::problem::Law as Problem;
use crate::base::{Id, Report};
use crate::domain::citation::Citation;
use crate::domain::criteria::CriteriaSet;
use crate::domain::law::Law;
use crate::domain::round::Round;
use crate::link::Site;
use crate::link::laws::Cited;
use crate::link::said::{Role, Said, Speaker};
use crate::value::fold::name_key;
use crate::value::{Date, LawNumber};

/// What has been told of one page or record.
#[derive(Default)]
struct Told {
    dead: BTreeSet<Id<Law>>,
    unknown: BTreeSet<String>,
}

/// Checks everything said outside texts and the bases of pages.
pub fn check(site: &Site, report: &mut Report) {
    let mut told: BTreeMap<Speaker, Told> = BTreeMap::new();
    for said in &site.said {
        let by = match said.by {
            Speaker::Part(set, _) => Speaker::Set(set),
            other => other,
        };
        let told = told.entry(by).or_insert_with(|| told_by_text(by, site));
        check_one(said, site, told, report);
    }
}

/// What the checks of a page's own text and basis have told.
fn told_by_text(by: Speaker, site: &Site) -> Told {
    let mut told = Told::default();
    if let Speaker::Page(page) = by {
        let page = &site.pages[page];
        told.dead = page.laws();
        let of_basis = page.basis.iter().flatten().map(|cited| (&cited.citation, cited.law));
        let in_text = page.draft.citations.iter().zip(&page.cited).map(|(found, law)| (&found.citation, *law));
        let unknown = of_basis.chain(in_text).filter(|(_, law)| law.is_none());
        told.unknown = unknown.filter_map(|(citation, _)| citation.number.as_ref().map(LawNumber::key)).collect();
    }
    told
}

fn check_one(said: &Said, site: &Site, told: &mut Told, report: &mut Report) {
    let laws = &site.laws;
    let ground = ground(said, site);
    if said.cited.is_empty() {
        report.at(Problem::Unrecognised { written: said.text.value.clone() }, &said.path, said.text.span);
    }
    for cited in &said.cited {
        if let Some(law) = cited.law {
            law_cited::check_parts(cited, &laws.laws[law], &said.path, report);
        }
        if cited.citation.again {
            continue;
        }
        let round_tells = said.role == Role::Decision && told_with_round(&cited.citation);
        let fits = !round_tells && basis::check_words(&ground, cited, &said.text, laws, report);
        match cited.law {
            Some(law) => {
                if told.dead.insert(law) && rests(said, law, site) {
                    law_force::check(&ground, cited.span, law, laws, report);
                }
                let written = said.text.get(cited.citation.span.clone());
                if let Some(written) = written.filter(|_| fits && said.role != Role::Wording) {
                    law_style::offer(cited, written, false, &laws.laws[law], &said.path, report);
                }
            }
            None if fits && must_be_known(said, cited) => {
                let number = cited.citation.number.as_ref().map(LawNumber::key);
                let name = number.or_else(|| cited.citation.name.clone()).unwrap_or_default();
                if !laws.laws.is_empty() && told.unknown.insert(name) {
                    basis::report_unknown(&ground, cited, laws, report);
                }
            }
            None => {}
        }
    }
}

/// Whether the checks of rounds tell what is wrong with a decision: its year, or the symbol of a
/// People's Committee.
fn told_with_round(decision: &Citation) -> bool {
    let Some(number) = &decision.number else { return false };
    let years = number.year().zip(decision.year()).is_some_and(|(of, said)| of != said);
    let key = decision.issuer.as_deref().map(name_key).unwrap_or_default();
    years || ["uy ban nhan dan", "ubnd"].iter().any(|name| key.contains(name))
}

/// Whether what is said rests on the document, rather than telling of it.
fn rests(said: &Said, law: Id<Law>, site: &Site) -> bool {
    let tells = match (said.by, said.role) {
        (_, Role::Source | Role::Wording) | (Speaker::Law(_), _) => true,
        (Speaker::Page(page), _) => law_text::tells(&site.pages[page], law, &site.laws),
        _ => false,
    };
    !tells && !law_text::says_dead(&said.text)
}

/// A round is itself the record of its decision and its sources, which local bodies number by
/// themselves; the register need not have those.
fn must_be_known(said: &Said, cited: &Cited) -> bool {
    let own = matches!(said.role, Role::Decision | Role::Source);
    let national = cited.citation.number.as_ref().is_some_and(LawNumber::is_national);
    let named = cited.citation.number.is_some() || cited.citation.dated.is_some();
    named && (national || !own)
}

/// Of which day and time a value speaks.
fn ground<'a>(said: &'a Said, site: &'a Site) -> Basis<'a> {
    let of = |date, tense| Basis { date, tense, ..basis::plain(&said.path, site) };
    match said.by {
        Speaker::Page(page) => basis::of(&site.pages[page], site),
        Speaker::Set(set) | Speaker::Part(set, _) => of_set(&site.results.sets[set], of),
        Speaker::Round(round) => of(day_of(&site.results.rounds[round]), Tense::Passing),
        Speaker::Law(_) | Speaker::Term(_) => of(None, Tense::Lasting),
    }
}

/// A set whose years have passed is held to its first year.
fn of_set<'a>(set: &CriteriaSet, of: impl Fn(Option<Date>, Tense) -> Basis<'a>) -> Basis<'a> {
    match set.applies.to {
        Some(_) => of(last_day(set.applies.from), Tense::Passing),
        None => of(None, Tense::Lasting),
    }
}

/// The day of a round: that of its decision, else the last of its year.
fn day_of(round: &Round) -> Option<Date> {
    let decided = round.decision.as_ref().and_then(|decision| decision.date.as_ref());
    decided.map(|date| date.value).or_else(|| last_day(round.year))
}

fn last_day(year: u16) -> Option<Date> {
    Date::parse_iso(&format!("{year}-12-31"))
}
