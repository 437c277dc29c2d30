//! A page that holds today does not rest on a document that is known not to be in force.

use super::basis::{Basis, Tense};
use crate::base::problem::{Law as Problem, Replacing};
use crate::base::{Id, Report, Span};
use crate::domain::law::{Law, Status};
use crate::link::laws::Laws;

/// Checks one document of a page's basis. Exempt are pages that speak of a moment, and pages dated
/// on a day when the document was in force as far as anybody knows.
pub fn check(basis: &Basis<'_>, span: Span, law: Id<Law>, laws: &Laws, report: &mut Report) {
    let document = &laws.laws[law];
    let then = basis.date.is_some_and(|day| day <= basis.today && !document.status_on(day).is_out());
    if basis.tense == Tense::Passing || then {
        return;
    }
    let number = document.number.clone();
    match document.status_on(basis.today) {
        Status::Expired(since) => {
            let by = Replacing(document.replaced_by().map(|other| laws.laws[other].number.clone()).collect());
            report.at(Problem::NotInForce { number, since, by }, basis.path, span);
        }
        Status::NotYet(from) => report.at(Problem::NotYet { number, from }, basis.path, span),
        Status::InForce | Status::Unknown => {}
    }
}
