//! A page that holds today does not rest on a document that is known not to be in force.

use super::basis::{Basis, Tense};
use crate::base::problem::{Law as Problem, Replacing};
use crate::base::{Id, Report, Span};
use crate::domain::law::{Law, LawField, Status};
use crate::link::laws::Laws;
use crate::value::{Date, LawNumber};

/// Checks one document of a page. A page that holds today is held to today; one that speaks of a
/// moment only to its own date.
pub fn check(basis: &Basis<'_>, span: Span, law: Id<Law>, laws: &Laws, report: &mut Report) {
    let document = &laws.laws[law];
    let number = document.number.clone();
    let by = || Replacing(document.replaced_by().map(|other| laws.laws[other].number.clone()).collect());
    let then = basis.date.filter(|day| *day <= basis.today).map(|day| document.status_on(day));
    let problem = match (basis.tense, then, document.status_on(basis.today)) {
        (Tense::Passing, Some(Status::Expired(since)), _) => Problem::NotInForce { number, since, by: by() },
        (Tense::Passing, ..) => return,
        (_, Some(Status::InForce | Status::Unknown), Status::Expired(since)) => {
            Problem::ExpiredSince { number, since, by: by() }
        }
        (.., Status::Expired(since)) => Problem::NotInForce { number, since, by: by() },
        (.., Status::NotYet(from)) => Problem::NotYet { number, from },
        (.., Status::InForce | Status::Unknown) => match heir(document, laws, basis.today) {
            Some(by) => Problem::Replaced { number, by },
            None => return,
        },
    };
    report.at(problem, basis.path, span);
}

/// The document that has replaced one by a day, as far as it is known when.
fn heir(document: &Law, laws: &Laws, today: Date) -> Option<LawNumber> {
    let heirs = document.replaced_by().map(|by| &laws.laws[by]);
    let mut ruling = heirs.filter(|by| by.is_verified(LawField::Replaces) && by.status_on(today) == Status::InForce);
    ruling.next().map(|by| by.number.clone())
}
