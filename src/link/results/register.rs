//! `units.csv` and `changes.csv` drafts to a register.

use std::collections::BTreeMap;

use super::derived;
use super::rounds::Written;
use crate::base::problem::Units;
use crate::base::say::Nearest;
use crate::base::{Note, Place, Report};
use crate::domain::place::{Change, Unit, Validity};
use crate::domain::register::{Register, padded};
use crate::load::changes::{ChangeColumn, ChangesDraft};
use crate::load::units::{UnitColumn, UnitsDraft};
use crate::load::{Drafts, Sourced};
use crate::value::{Date, UnitCode};

/// Links the register. A site without `units.csv` has the units of its score tables.
pub(super) fn link(drafts: &Drafts, written: &Written<'_>, report: &mut Report) -> Register {
    let mut register = Register::default();
    if drafts.units.is_empty() {
        for unit in derived::units(written) {
            register.add(unit);
        }
    } else {
        let mut seen = BTreeMap::new();
        drafts.units.iter().for_each(|source| add_units(source, &mut register, &mut seen, report));
    }
    // References to a register that could not be read stay silent.
    if !drafts.broken.iter().any(|path| path.ends_with("units.csv")) {
        drafts.changes.iter().for_each(|source| add_changes(source, &mut register, report));
    }
    register
}

/// Periods of each code, with the names and places of their rows.
type Seen = BTreeMap<UnitCode, Vec<(Validity, String, Place)>>;

fn add_units(source: &Sourced<UnitsDraft>, register: &mut Register, seen: &mut Seen, report: &mut Report) {
    let draft = &source.draft;
    note_lost(draft, register);
    // Short numeric codes have lost their zeros only where others have five digits.
    let full = |code: &UnitCode| padded(code).is_none();
    let has_full = draft.rows.iter().any(|row| full(&row.code));
    for row in &draft.rows {
        let place = draft.place(row.row, UnitColumn::Code);
        let repaired = padded(&row.code).filter(|_| has_full);
        if let Some(meant) = &repaired {
            let problem = Units::ZerosLost { written: row.code.clone(), meant: meant.clone() };
            report.push(problem, place.clone());
        }
        let code = repaired.unwrap_or_else(|| row.code.clone());
        let periods = seen.entry(code.clone()).or_default();
        if let Some((_, other, first)) = periods.iter().find(|(valid, ..)| valid.overlaps(row.valid)) {
            let problem = Units::Overlap { code, name: row.name.clone(), other: other.clone() };
            report.push_with(problem, place, vec![Note::FirstHere(first.clone())]);
            continue;
        }
        periods.push((row.valid, row.name.clone(), place.clone()));
        register.add(Unit {
            code: Some(code),
            name: row.name.clone(),
            kind: row.kind,
            district: row.district.clone(),
            province: row.province.clone(),
            valid: row.valid,
            place: Place { cell: None, ..place },
        });
    }
}

/// Notes the rows that could not be read, so that what means them is not told as unknown.
fn note_lost(draft: &UnitsDraft, register: &mut Register) {
    let (code, name) = (draft.columns.at(UnitColumn::Code), draft.columns.at(UnitColumn::Name));
    if code.is_none() || name.is_none() {
        register.lose_all();
    }
    let mut kept = draft.rows.iter().map(|row| row.row).peekable();
    for (at, row) in (0..).zip(draft.table.rows()) {
        if kept.next_if_eq(&at).is_none() {
            let texts = [code, name].into_iter().flatten().map(|column| row.cell(column).text());
            register.lose(texts.filter(|text| !text.is_empty()));
        }
    }
}

fn add_changes(source: &Sourced<ChangesDraft>, register: &mut Register, report: &mut Report) {
    let draft = &source.draft;
    for row in &draft.rows {
        let place = |column| draft.place(row.row, column);
        let eve = row.date.yesterday();
        let before = eve.and_then(|eve| unit(register, &row.from, eve, place(ChangeColumn::From), report));
        let after = unit(register, &row.to, row.date, place(ChangeColumn::To), report);
        if let (Some(from), Some(to)) = (before, after) {
            let place = Place { cell: None, ..place(ChangeColumn::Date) };
            register.add_change(Change { date: row.date, from, to, share: row.share, place });
        }
    }
}

/// The unit that had a code on a day; an unknown one is reported.
fn unit(
    register: &Register,
    written: &UnitCode,
    day: Date,
    place: Place,
    report: &mut Report,
) -> Option<crate::base::Id<Unit>> {
    let repaired = register.with_zeros(written);
    if let Some(meant) = &repaired {
        report.push(Units::ZerosLost { written: written.clone(), meant: meant.clone() }, place.clone());
    }
    let code = repaired.as_ref().unwrap_or(written);
    let found = register.on(code, day);
    if found.is_none() && !register.may_have(written.as_str()) {
        let others = register.coded(code).iter().map(|id| super::extent::describe(&register.units()[*id]));
        let nearest = Nearest(others.take(3).collect());
        report.push(Units::ChangeUnknown { code: written.clone(), on: day, nearest }, place);
    }
    found
}
