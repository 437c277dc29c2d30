//! Cells of score tables to values; what cannot be read is reported at its cell.

use crate::base::Report;
use crate::base::problem::{Fields, Workbook};
use crate::base::say::Form;
use crate::domain::assessment::{Class, Outcome, Value};
use crate::domain::scoring::Method;
use crate::format::record::not_a_choice;
use crate::format::table::{CellRef, Kind};
use crate::value::fold::name_key;
use crate::value::points::Precision;
use crate::value::{Points, UnitCode};

/// Whether a cell can be read; one with an error or a formula without a value is reported.
pub(super) fn is_sound(cell: CellRef<'_>, report: &mut Report) -> bool {
    let problem = match cell.kind() {
        Kind::Error => Workbook::CellError { written: cell.text().to_owned() },
        Kind::Uncalculated => Workbook::Uncalculated {},
        Kind::Text | Kind::Number | Kind::Date => return true,
    };
    report.push(problem, cell.place());
    false
}

/// Points or a percentage; an empty cell is no data, never zero.
pub(super) fn points(cell: CellRef<'_>, report: &mut Report) -> Option<Points> {
    let text = cell.text().trim_end_matches('%').trim_end();
    let read = match cell.kind() {
        _ if is_date(cell) => {
            report.push(Workbook::CellDate { written: cell.text().to_owned() }, cell.place());
            return None;
        }
        Kind::Number => {
            let read = Points::of_decimal(text);
            if let Some((rounded, Precision::Rounded)) = read {
                report.push(Workbook::Rounded { written: text.replace('.', ","), rounded }, cell.place());
            }
            read.map(|(points, _)| points)
        }
        _ => Points::parse(text),
    };
    if read.is_none() && !cell.is_empty() {
        report.push(Fields::NotANumber { written: cell.text().to_owned(), wanted: Form::Points }, cell.place());
    }
    read
}

/// Whether a spreadsheet made a day of what was typed; CSV files then hold `08-Aug` or `8-Thg8`.
fn is_date(cell: CellRef<'_>) -> bool {
    let month = |text: &str| {
        let text = text.trim_start_matches("thg");
        let named =
            ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"].contains(&text);
        named || (!text.is_empty() && text.len() <= 2 && text.bytes().all(|byte| byte.is_ascii_digit()))
    };
    let day = |text: &str| text.parse::<u8>().is_ok_and(|day| (1..=31).contains(&day));
    let text = name_key(cell.text());
    let written = text.split_once('-').is_some_and(|(left, right)| {
        let lettered = |text: &str| text.contains(|c: char| c.is_ascii_alphabetic());
        (day(left) && month(right) && lettered(right)) || (day(right) && month(left) && lettered(left))
    });
    cell.kind() == Kind::Date || written
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
