//! What a citation says of a document does not contradict the register: its day, its parts.

use std::sync::Arc;

use crate::base::Report;
use crate::base::problem::Law as Problem;
use crate::domain::citation::Dated;
use crate::domain::law::{Law, LawField};
use crate::link::laws::{Cited, Laws};
use crate::value::Lang;

/// The day exists, is of the year that the number bears, and is the one recorded.
pub fn check_date(cited: &Cited, written: &str, laws: &Laws, path: &Arc<str>, report: &mut Report) {
    let Some(dated) = cited.citation.dated else { return };
    if dated == Dated::NoSuchDay {
        let written = written.get(cited.citation.span.clone()).unwrap_or(written).to_owned();
        report.at(Problem::NoSuchDay { written }, path, cited.span);
        return;
    }
    let number = cited.citation.number.as_ref();
    if let Some((number, of, year)) = number.and_then(|n| Some((n, n.year()?, dated.year()?)))
        && of != year
    {
        report.at(Problem::CitedYear { number: number.clone(), of, year }, path, cited.span);
        return;
    }
    let Some(law) = cited.law.map(|law| &laws.laws[law]).filter(|law| law.is_verified(LawField::Issued)) else {
        return;
    };
    let Some(recorded) = law.issued else { return };
    let (fits, written) = match dated {
        Dated::Day(day) => (day == recorded, day.short(Lang::Vi)),
        Dated::Year(year) => (i32::from(year) == i32::from(recorded.year()), year.to_string()),
        Dated::NoSuchDay => return,
    };
    if !fits {
        let number = law.short_reference();
        report.at(Problem::DateMismatch { number, written, recorded }, path, cited.span);
    }
}

/// The articles named have as many clauses as the citation presumes, where the register records it.
pub fn check_parts(cited: &Cited, law: &Law, path: &Arc<str>, report: &mut Report) {
    if !law.is_verified(LawField::Articles) {
        return;
    }
    for part in &cited.citation.pinpoints {
        let Some((article, clause)) = part.article.as_ref().zip(part.clause.as_ref()) else { continue };
        let known = law.articles.iter().find(|known| known.number == *article);
        let Some(count) = known.and_then(|known| known.clauses) else { continue };
        if clause.parse::<u16>().is_ok_and(|clause| clause > count) {
            let (number, article, clause) = (law.number.clone(), article.clone(), clause.clone());
            report.at(Problem::ClauseMissing { number, article, clause, count }, path, cited.span);
        }
    }
}
