//! `units.csv` as written: administrative units (đơn vị hành chính) and when they were valid.

use crate::base::problem::{Fields, Tables, Units};
use crate::base::{Place, Report};
use crate::domain::place::{Area, UnitKind, Validity};
use crate::format::record::not_a_choice;
use crate::format::table::{CellRef, Columns, Row, Sense, Table};
use crate::value::fold::fold;
use crate::value::{Date, UnitCode};

/// A register of units, with the table it came from for the places of its cells.
#[derive(Debug)]
pub struct UnitsDraft {
    /// The table.
    pub table: Table,
    /// Its columns.
    pub columns: Columns<UnitColumn>,
    /// The rows that could be read, in order.
    pub rows: Vec<UnitRow>,
}

/// A column of `units.csv`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "named as the columns are")]
pub enum UnitColumn {
    Code,
    Name,
    Type,
    District,
    DistrictCode,
    Province,
    ProvinceCode,
    ValidFrom,
    ValidTo,
}

/// A row of `units.csv`.
#[derive(Debug, Clone)]
pub struct UnitRow {
    /// Its position among the table's rows.
    pub row: u32,
    /// The unit's code.
    pub code: UnitCode,
    /// Its full name.
    pub name: String,
    /// Its kind, from its own column or from its name.
    pub kind: Option<UnitKind>,
    /// Its district.
    pub district: Option<Area>,
    /// Its province.
    pub province: Option<Area>,
    /// When it was valid.
    pub valid: Validity,
}

impl UnitColumn {
    const ALL: [(Self, &'static str, &'static [&'static str]); 9] = [
        (Self::Code, "code", &["ma", "ma don vi", "ma xa", "ma dvhc"]),
        (Self::Name, "name", &["ten", "ten don vi", "ten xa phuong thi tran", "ten xa phuong dac khu"]),
        (Self::Type, "type", &["loai hinh", "cap"]),
        (Self::District, "district", &["huyen", "ten huyen", "quan huyen"]),
        (Self::DistrictCode, "district_code", &["ma huyen", "ma qh"]),
        (Self::Province, "province", &["tinh", "ten tinh", "tinh thanh pho"]),
        (Self::ProvinceCode, "province_code", &["ma tinh", "ma tp"]),
        (Self::ValidFrom, "valid_from", &["tu ngay", "hieu luc tu"]),
        (Self::ValidTo, "valid_to", &["den ngay", "hieu luc den"]),
    ];
}

/// A table's columns, found by English name or Vietnamese heading.
pub(super) fn columns<M: Copy + PartialEq>(
    table: &Table,
    all: &[(M, &str, &[&str])],
    report: &mut Report,
) -> Columns<M> {
    let shown: Vec<String> = all.iter().map(|(_, name, _)| (*name).to_owned()).collect();
    let sense = |key: &str| match key {
        "stt" | "tt" => Some(Sense::Ignored),
        _ => all.iter().find(|(_, name, also)| *name == key || also.contains(&key)).map(|row| Sense::Means(row.0)),
    };
    Columns::find(table, sense, &shown, report)
}

/// Reads a register. A row whose code, name or dates cannot be read is reported and left out.
pub fn decode(table: Table, report: &mut Report) -> UnitsDraft {
    let columns = columns(&table, &UnitColumn::ALL, report);
    let mut rows = Vec::new();
    if required(&table, &columns, &[(UnitColumn::Code, "code"), (UnitColumn::Name, "name")], report) {
        let whole = (0..).zip(table.rows()).filter(|(_, row)| row.overflow().is_none());
        rows.extend(whole.filter_map(|(at, row)| decode_row(at, row, &columns, report)));
    }
    UnitsDraft { table, columns, rows }
}

/// Whether the columns that must be there are; those that are not are reported.
pub(super) fn required<M: Copy + PartialEq>(
    table: &Table,
    columns: &Columns<M>,
    needed: &[(M, &str)],
    report: &mut Report,
) -> bool {
    let missing: Vec<&str> =
        needed.iter().filter(|(column, _)| columns.at(*column).is_none()).map(|(_, name)| *name).collect();
    let told: Vec<&str> = missing.iter().copied().filter(|name| !columns.is_mistyped(name)).collect();
    if !told.is_empty() {
        report.push(Tables::HeadingMissing { heading: told.join(", ") }, table.heading_place(0));
    }
    missing.is_empty()
}

fn decode_row(at: u32, row: Row<'_>, columns: &Columns<UnitColumn>, report: &mut Report) -> Option<UnitRow> {
    let cell = |column| columns.at(column).map(|column| row.cell(column));
    let text = |column| cell(column).map(CellRef::text).filter(|text| !text.is_empty());
    let own_code = filled(cell(UnitColumn::Code)?, "code", report).and_then(|cell| code(cell, report));
    let name = filled(cell(UnitColumn::Name)?, "name", report);
    let from = day(cell(UnitColumn::ValidFrom), report);
    let to = day(cell(UnitColumn::ValidTo), report);
    let kind = cell(UnitColumn::Type).filter(|cell| !cell.is_empty()).map_or_else(
        || name.and_then(|name| crate::domain::name::UnitName::of(name.text()).kind),
        |cell| kind(cell, report),
    );
    let mut area = |code_column, name_column| {
        let name = text(name_column).map(str::to_owned);
        let code = cell(code_column).filter(|cell| !cell.is_empty()).and_then(|cell| self::code(cell, report));
        (code.is_some() || name.is_some()).then_some(Area { code, name })
    };
    let district = area(UnitColumn::DistrictCode, UnitColumn::District);
    let province = area(UnitColumn::ProvinceCode, UnitColumn::Province);
    let (name, valid) = (name?.text().to_owned(), Validity { from: from?, to: to? });
    if let (Some(from), Some(to), Some(cell)) = (valid.from, valid.to, cell(UnitColumn::ValidTo))
        && to < from
    {
        report.push(Units::EndsFirst { from, to }, cell.place());
        return None;
    }
    Some(UnitRow { row: at, code: own_code?, name, kind, district, province, valid })
}

/// A cell that must hold something.
pub(super) fn filled<'t>(cell: CellRef<'t>, heading: &str, report: &mut Report) -> Option<CellRef<'t>> {
    if cell.is_empty() {
        report.push(Tables::CellEmpty { heading: heading.to_owned() }, cell.place());
        return None;
    }
    Some(cell)
}

/// A code; what is not one is reported.
pub(super) fn code(cell: CellRef<'_>, report: &mut Report) -> Option<UnitCode> {
    let code = UnitCode::parse(cell.text());
    if code.is_none() {
        report.push(Units::CodeInvalid { written: cell.text().to_owned() }, cell.place());
    }
    code
}

/// A day, an empty cell (`Some(None)`), or nothing that can be read, which is reported.
#[expect(clippy::option_option, reason = "an empty cell is a value here: no bound")]
pub(super) fn day(cell: Option<CellRef<'_>>, report: &mut Report) -> Option<Option<Date>> {
    let Some(cell) = cell.filter(|cell| !cell.is_empty()) else { return Some(None) };
    let date = Date::parse_iso(cell.text()).or_else(|| Date::parse_vietnamese(cell.text()));
    if date.is_none() {
        report.push(Fields::NotADate { written: cell.text().to_owned() }, cell.place());
    }
    date.map(Some)
}

fn kind(cell: CellRef<'_>, report: &mut Report) -> Option<UnitKind> {
    let written = fold(cell.text());
    let kind = UnitKind::ALL.into_iter().find(|kind| fold(kind.word()) == written);
    if kind.is_none() {
        let words = UnitKind::ALL.map(UnitKind::word);
        report.push(not_a_choice(cell.text(), &words), cell.place());
    }
    kind
}

impl UnitsDraft {
    /// The place of a row's cell; of its first cell when the column is not there.
    #[must_use]
    pub fn place(&self, row: u32, column: UnitColumn) -> Place {
        let column = self.columns.at(column).unwrap_or(0);
        self.table.row(row).map_or_else(|| self.table.heading_place(column), |row| row.cell(column).place())
    }
}
