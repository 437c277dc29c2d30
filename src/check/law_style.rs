//! How a document is cited (Nghị định 78/2025/NĐ-CP, Điều 68; Nghị quyết 351/2017/UBTVQH14, Điều
//! 24): parts from small to large, the word «số», the number as issued. A hint, never more.

use std::sync::Arc;

use crate::base::Report;
use crate::base::problem::Law as Problem;
use crate::domain::citation::better;
use crate::domain::law::Law;
use crate::link::laws::Cited;

/// Offers a better form, where there is one. The text is as written, in one piece; what runs over
/// lines or marks is left alone.
pub fn check(cited: &Cited, written: &str, first: bool, law: &Law, path: &Arc<str>, report: &mut Report) {
    if cited.span.range().len() == written.len() {
        offer(cited, written, first, law, path, report);
    }
}

/// Offers a better form of a citation that stands in one piece.
pub(super) fn offer(cited: &Cited, written: &str, first: bool, law: &Law, path: &Arc<str>, report: &mut Report) {
    let full = || law.short_reference();
    let bare = first && cited.citation.number.is_none() && cited.citation.dated.is_none();
    let better = better(written, &cited.citation, bare.then(full).as_deref());
    if let Some(better) = better.filter(|better| better != written) {
        report.at(Problem::Style { written: written.to_owned(), better }, path, cited.span);
    }
}
