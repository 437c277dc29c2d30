//! Cells of score tables to values; what cannot be read is reported at its cell.

use crate::base::Report;
use crate::base::problem::Fields;
use crate::base::say::Form;
use crate::domain::assessment::{Class, Outcome, Value};
use crate::domain::scoring::Method;
use crate::format::record::not_a_choice;
use crate::format::table::CellRef;
use crate::value::fold::name_key;
use crate::value::{Points, UnitCode};

/// Points or a percentage; an empty cell is no data, never zero.
pub(super) fn points(cell: CellRef<'_>, report: &mut Report) -> Option<Points> {
    let text = cell.text().trim_end_matches('%').trim_end();
    let read = Points::parse(text);
    if read.is_none() && !cell.is_empty() {
        report.push(Fields::NotANumber { written: cell.text().to_owned(), wanted: Form::Points }, cell.place());
    }
    read
}

/// What a table says of a criterion or indicator.
pub(super) fn value(cell: CellRef<'_>, method: Method, report: &mut Report) -> Value {
    let word = name_key(cell.text());
    match (method, word.as_str()) {
        (_, "") => Value::Missing,
        (_, "khong phat sinh" | "kps") => Value::NotArisen,
        (Method::Points, _) => points(cell, report).map_or(Value::Missing, Value::Points),
        (Method::PassFail, "dat" | "met") => Value::Met,
        (Method::PassFail, "khong dat" | "chua dat" | "not met") => Value::NotMet,
        (Method::PassFail, _) => {
            choice(cell, &["đạt", "không đạt", "không phát sinh"], report);
            Value::Missing
        }
    }
}

/// The class of a commune.
pub(super) fn class(cell: CellRef<'_>, report: &mut Report) -> Option<Class> {
    let word = name_key(cell.text());
    match word.strip_prefix("loai ").unwrap_or(&word) {
        "i" | "1" => return Some(Class::I),
        "ii" | "2" => return Some(Class::II),
        "iii" | "3" => return Some(Class::III),
        "" => {}
        _ => choice(cell, &["I", "II", "III"], report),
    }
    None
}

/// Whether somebody was disciplined.
pub(super) fn disciplined(cell: CellRef<'_>, report: &mut Report) -> Option<bool> {
    match name_key(cell.text()).as_str() {
        "yes" | "co" | "true" | "x" => return Some(true),
        "no" | "khong" | "false" => return Some(false),
        "" => {}
        _ => choice(cell, &["yes", "no", "có", "không"], report),
    }
    None
}

/// The outcome as declared.
pub(super) fn outcome(cell: CellRef<'_>, report: &mut Report) -> Option<Outcome> {
    match name_key(cell.text()).as_str() {
        "dat" | "dat chuan" | "met" => return Some(Outcome::Met),
        "chua dat" | "khong dat" | "chua dat chuan" | "khong dat chuan" | "not met" => return Some(Outcome::NotMet),
        "chua danh gia" | "khong danh gia" | "not assessed" => return Some(Outcome::NotAssessed),
        "" => {}
        _ => choice(cell, &["đạt", "chưa đạt", "chưa đánh giá"], report),
    }
    None
}

/// A unit's code.
pub(super) fn code(cell: CellRef<'_>, report: &mut Report) -> Option<UnitCode> {
    let code = UnitCode::parse(cell.text());
    if code.is_none() && !cell.is_empty() {
        let written = cell.text().to_owned();
        report.push(crate::base::problem::Units::CodeInvalid { written }, cell.place());
    }
    code
}

fn choice(cell: CellRef<'_>, choices: &[&str], report: &mut Report) {
    report.push(not_a_choice(cell.text(), choices), cell.place());
}
