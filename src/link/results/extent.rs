//! Which units a round covers, and units that `round.yaml` names by code.

use std::sync::Arc;

use super::rounds::WrittenRound;
use crate::base::problem::Units;
use crate::base::say::{Names, Nearest};
use crate::base::{Id, Report, Spanned};
use crate::domain::place::{Area, Unit};
use crate::domain::register::Register;
use crate::domain::round::Extent;
use crate::value::UnitCode;

/// Links a round's place; areas that no unit of the register has are reported.
pub(super) fn link(written: &WrittenRound<'_>, register: &Register, report: &mut Report) -> Extent {
    let Some(draft) = &written.draft.place else { return Extent::default() };
    let province = draft.province.as_ref();
    let province = province.and_then(|named| area(named, || register.provinces(), written.path, report));
    let district = draft.district.as_ref();
    let district =
        district.and_then(|named| area(named, || register.districts(province.as_ref()), written.path, report));
    let units = units(&draft.units, written.draft.year.value.0, written.path, register, report);
    Extent { province, district, units }
}

/// The area that a text names; one that no unit has is reported and limits nothing. Where no unit
/// has an area of this kind at all, the text stands for itself.
fn area<'a, I: Iterator<Item = &'a Area>>(
    named: &Spanned<String>,
    known: impl Fn() -> I,
    path: &Arc<str>,
    report: &mut Report,
) -> Option<Area> {
    if let Some(area) = known().find(|area| area.is_named(&named.value)) {
        return Some(area.clone());
    }
    if known().next().is_some() {
        let nearest = Nearest::of(&named.value, known().filter_map(|area| area.name.as_deref()));
        report.at(Units::PlaceUnknown { written: named.value.clone(), nearest }, path, named.span);
        return None;
    }
    Some(as_written(&named.value))
}

/// An area known only from the text that names it: digits are a code.
pub(super) fn as_written(text: &str) -> Area {
    let code = UnitCode::parse(text).filter(|code| code.as_str().bytes().all(|byte| byte.is_ascii_digit()));
    match code {
        Some(code) => Area { code: Some(code), name: None },
        None => Area { code: None, name: Some(text.to_owned()) },
    }
}

/// Units named by code, as they were in a year; unknown ones are reported.
pub(super) fn units(
    codes: &[Spanned<UnitCode>],
    year: u16,
    path: &Arc<str>,
    register: &Register,
    report: &mut Report,
) -> Vec<Id<Unit>> {
    let find = |written: &Spanned<UnitCode>| {
        let repaired = register.with_zeros(&written.value);
        if let Some(meant) = &repaired {
            let problem = Units::ZerosLost { written: written.value.clone(), meant: meant.clone() };
            report.at(problem, path, written.span);
        }
        let code = repaired.as_ref().unwrap_or(&written.value);
        let found = register.in_year(code, year);
        if found.is_none() && !register.may_have(written.value.as_str()) {
            let others: Vec<String> = register.coded(code).iter().map(|id| describe(&register.units()[*id])).collect();
            let written_code = written.value.to_string();
            let problem = if others.is_empty() {
                let codes = register.units().as_slice().iter().filter_map(|unit| unit.code.as_ref());
                let nearest = Nearest::of(&written_code, codes.map(UnitCode::as_str));
                Units::Unknown { written: written_code, year, nearest }
            } else {
                Units::NotThatYear { written: written_code, year, known: Names(others) }
            };
            report.at(problem, path, written.span);
        }
        found
    };
    codes.iter().filter_map(find).collect()
}

/// A unit in a message: its name, where it lies, its code and period.
pub(super) fn describe(unit: &Unit) -> String {
    let text = located(unit);
    match (&unit.code, unit.valid.from.is_some() || unit.valid.to.is_some()) {
        (Some(code), true) => format!("{text} ({code}; {})", unit.valid),
        (Some(code), false) => format!("{text} ({code})"),
        (None, true) => format!("{text} ({})", unit.valid),
        (None, false) => text,
    }
}

/// A unit's name with its district and province.
pub(super) fn located(unit: &Unit) -> String {
    let area = |area: &Option<Area>| area.as_ref().and_then(|area| area.name.clone());
    let parts = [Some(unit.name.clone()), area(&unit.district), area(&unit.province)];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}
