//! What the register records of a document does not contradict itself.

use crate::base::problem::Law as Problem;
use crate::base::{Note, Report};
use crate::domain::law::{Expiry, Law, LawField, RelationKind};
use crate::link::laws::Laws;
use crate::value::Date;

/// Checks every record.
pub fn check(laws: &Laws, report: &mut Report) {
    for law in laws.laws.as_slice() {
        order(law, report);
        year(law, report);
        end(law, laws, report);
    }
}

/// Issue, then force, then its end.
fn order(law: &Law, report: &mut Report) {
    let end = match law.expires {
        Expiry::On(day) => Some(day),
        Expiry::Open | Expiry::Unknown => None,
    };
    let fields = [(LawField::Issued, law.issued), (LawField::Effective, law.effective), (LawField::Expires, end)];
    let known: Vec<(LawField, Date)> = fields.into_iter().filter_map(|(field, day)| Some((field, day?))).collect();
    for pair in known.windows(2) {
        if let [(first, earlier), (second, later)] = pair
            && later < earlier
        {
            let (earlier, later) = (first.key().to_owned(), second.key().to_owned());
            report.push(Problem::DatesDisordered { earlier, later }, law.place.clone());
        }
    }
}

/// The year in the number is that of issue.
fn year(law: &Law, report: &mut Report) {
    let issued = law.issued.filter(|_| law.is_verified(LawField::Issued));
    if let Some((year, issued)) = law.number.year().zip(issued)
        && i32::from(year) != i32::from(issued.year())
    {
        report.push(Problem::YearMismatch { number: law.number.clone(), issued }, law.place.clone());
    }
}

/// A document that another replaces has an end.
fn end(law: &Law, laws: &Laws, report: &mut Report) {
    let open = law.expires == Expiry::Open && law.is_verified(LawField::Expires);
    let ends = |kind: RelationKind| matches!(kind, RelationKind::Replaces | RelationKind::Repeals);
    let by = law.related_by.iter().find(|(kind, _)| open && ends(*kind));
    if let Some((_, by)) = by {
        let by = &laws.laws[*by];
        let problem = Problem::StillOpen { number: law.number.clone(), by: by.number.clone() };
        report.push_with(problem, law.place.clone(), vec![Note::RuleHere(by.place.clone())]);
    }
}
