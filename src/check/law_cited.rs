//! What a citation says of a document does not contradict the register: its day, its parts.

use std::sync::Arc;

use super::basis::Basis;
use crate::base::Report;
use crate::base::problem::Law as Problem;
use crate::domain::citation::{Dated, Pinpoint};
use crate::domain::law::{Law, LawField};
use crate::link::laws::{Cited, Laws};
use crate::value::{Date, Lang};

/// The day exists, is not yet to come, is of the year that the number bears, and is the one
/// recorded. True if a mistake was told.
pub fn check_date(cited: &Cited, written: &str, laws: &Laws, basis: &Basis<'_>, report: &mut Report) -> bool {
    let Some(problem) = wrong_date(cited, written, laws, basis.today) else { return false };
    report.at(problem, basis.path, cited.span);
    true
}

fn wrong_date(cited: &Cited, written: &str, laws: &Laws, today: Date) -> Option<Problem> {
    let dated = cited.citation.dated?;
    if dated == Dated::NoSuchDay {
        let written = written.get(cited.citation.span.clone()).unwrap_or(written).to_owned();
        return Some(Problem::NoSuchDay { written });
    }
    let number = cited.citation.number.as_ref();
    if let Some((number, of, year)) = number.and_then(|n| Some((n, n.year()?, dated.year()?)))
        && of != year
    {
        return Some(Problem::CitedYear { number: number.clone(), of, year });
    }
    let document = cited.law.map(|law| &laws.laws[law]);
    // A site built as on an earlier day knows what is to come.
    let recorded = document.and_then(|law| law.issued);
    if let Some(written) = dated.day().filter(|day| *day > today && recorded != Some(*day)) {
        return Some(Problem::FutureDay { written });
    }
    let law = document.filter(|law| law.is_verified(LawField::Issued))?;
    let recorded = law.issued?;
    let (fits, written) = match dated {
        Dated::Day(day) => (day == recorded, day.short(Lang::Vi)),
        Dated::Year(year) => (i32::from(year) == i32::from(recorded.year()), year.to_string()),
        Dated::NoSuchDay => return None,
    };
    (!fits).then(|| Problem::DateMismatch { number: law.short_reference(), written, recorded })
}

/// The parts named are in the text, as far as the register records it.
pub fn check_parts(cited: &Cited, law: &Law, path: &Arc<str>, report: &mut Report) {
    if !law.is_verified(LawField::Articles) || law.articles.is_empty() {
        return;
    }
    for problem in cited.citation.pinpoints.iter().filter_map(|part| missing(part, law)) {
        report.at(problem, path, cited.span);
    }
}

fn missing(part: &Pinpoint, law: &Law) -> Option<Problem> {
    let article = part.article.clone()?;
    let number = law.number.clone();
    let Some(known) = law.articles.iter().find(|known| known.number == article) else {
        let serial = |number: &str| number.trim_end_matches(char::is_alphabetic).parse::<u16>().ok();
        let last = law.articles.iter().max_by_key(|known| serial(&known.number))?.number.clone();
        let beyond = serial(&article).zip(serial(&last)).is_some_and(|(cited, last)| cited > last);
        return beyond.then_some(Problem::ArticleMissing { number, article, last });
    };
    let clause = part.clause.clone()?;
    if let Some(count) = known.clauses
        && clause.parse::<u16>().is_ok_and(|clause| clause > count)
    {
        return Some(Problem::ClauseMissing { number, article, clause, count });
    }
    let point = part.point.clone()?;
    let last = known.points.iter().find(|(of, _)| *of == clause).map(|(_, last)| last.clone())?;
    let beyond = Pinpoint::letter_at(&point).zip(Pinpoint::letter_at(&last)).is_some_and(|(cited, last)| cited > last);
    beyond.then_some(Problem::PointMissing { number, article, clause, point, last })
}
