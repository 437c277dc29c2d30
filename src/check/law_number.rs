//! A number that the register lacks but for its year or its symbol: `25/QĐ-TTg`, `25/QĐ-UBND ngày
//! 22/7/2021` where 25/2021/QĐ-TTg is meant.

use std::sync::Arc;

use crate::base::Report;
use crate::base::problem::Law as Problem;
use crate::domain::citation::{Citation, LawForm};
use crate::domain::law::{Law, LawField};
use crate::link::laws::{Cited, Laws};
use crate::value::LawNumber;

/// Tells a number that must be a slip for another; true if it did.
pub fn check(cited: &Cited, laws: &Laws, path: &Arc<str>, report: &mut Report) -> bool {
    let Some(written) = cited.citation.number.as_ref().filter(|_| cited.law.is_none()) else { return false };
    let found = laws.laws.as_slice().iter().find_map(|law| slip(written, &cited.citation, law));
    let found = found.or_else(|| without_year(written, &cited.citation));
    let told = found.is_some();
    if let Some(problem) = found {
        report.at(problem, path, cited.span);
    }
    told
}

/// The slip by which a document of the register was cited, if it was this one.
fn slip(written: &LawNumber, said: &Citation, law: &Law) -> Option<Problem> {
    let right = &law.number;
    if serial(written) != serial(right) || written.key() == right.key() {
        return None;
    }
    let issued = law.issued.filter(|_| law.is_verified(LawField::Issued));
    let days = said.date().zip(issued).map(|(a, b)| a == b);
    let years = said.year().zip(law.year()).is_none_or(|(a, b)| a == b);
    let (written, right) = (written.clone(), right.clone());
    if written.key_without_year() == right.key_without_year() {
        return (days != Some(false) && years).then_some(Problem::NumberYear { written, right });
    }
    (days == Some(true)).then_some(Problem::NumberSymbol { written, right })
}

/// Circulars and decrees have borne their year since 2011 (`TT-BTP`, `NĐ-CP`); the date tells it.
fn without_year(written: &LawNumber, said: &Citation) -> Option<Problem> {
    let form = written.symbol_parts().next().and_then(LawForm::of_symbol)?;
    let bears = matches!(form, LawForm::Circular | LawForm::Decree | LawForm::JointCircular);
    let national = written.symbol_parts().count() > 1 && !written.symbol().contains('/');
    let year = said.date()?.year();
    if !bears || !national || written.year().is_some() || year < 2011 {
        return None;
    }
    let digits: String = written.as_str().chars().take_while(char::is_ascii_digit).collect();
    let right = LawNumber::parse(&format!("{digits}/{year}/{}", written.symbol()))?;
    Some(Problem::NumberYear { written: written.clone(), right })
}

fn serial(number: &LawNumber) -> Option<u32> {
    let digits: String = number.as_str().chars().take_while(char::is_ascii_digit).collect();
    digits.parse().ok()
}
