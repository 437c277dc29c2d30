//! xlsx through `calamine`, cell by cell: a sheet that claims a million rows costs what it holds.

use std::collections::BTreeSet;
use std::io::Cursor;
use std::sync::Arc;

use calamine::{Data, DataRef, ExcelDateTime, Reader as _, SheetType, SheetVisible, Xlsx, XlsxError};

use super::sheet::{Area, Draft};
use super::{Read, Sheet, Visibility, number};
use crate::base::problem::Workbook as Problem;
use crate::format::table::grid::{Grid, Kind};

type Workbook<'b> = Xlsx<Cursor<&'b [u8]>>;

/// Reads the sheets that hold something.
pub(super) fn read(path: &Arc<str>, bytes: &[u8]) -> Read<Vec<Sheet>> {
    let mut workbook = Workbook::new(Cursor::new(bytes)).map_err(|error| problem(&error))?;
    let known: Vec<_> = workbook.sheets_metadata().to_vec();
    let mut sheets = Vec::new();
    for sheet in known.iter().filter(|sheet| sheet.typ == SheetType::WorkSheet) {
        let name: Arc<str> = sheet.name.as_str().into();
        let grid = grid(path, &name, &mut workbook)?;
        if grid.rows().len() > 0 {
            let shown = matches!(sheet.visible, SheetVisible::Visible);
            let visibility = if shown { Visibility::Shown } else { Visibility::Hidden };
            sheets.push(Sheet { name, visibility, grid });
        }
    }
    Ok(sheets)
}

fn problem(error: &XlsxError) -> Problem {
    match error {
        XlsxError::Password => Problem::Locked {},
        _ => Problem::Broken {},
    }
}

fn grid(path: &Arc<str>, name: &Arc<str>, workbook: &mut Workbook<'_>) -> Read<Grid> {
    let mut draft = Draft::new(path, name);
    let percents = percents(name, workbook)?;
    read_cells(&mut draft, name, workbook, &percents)?;
    for area in workbook.merge_cells_by_sheet_name(name).map_err(|error| problem(&error))? {
        let ((top, left), (bottom, right)) = (area.start, area.end);
        draft.merge(Area { top, left, bottom, right });
    }
    draft.finish()
}

fn read_cells(draft: &mut Draft, name: &str, workbook: &mut Workbook<'_>, percents: &BTreeSet<(u32, u32)>) -> Read<()> {
    let mut cells = workbook.worksheet_cells_reader(name).map_err(|error| problem(&error))?;
    while let Some(cell) = cells.next_cell_with_formula_metadata().map_err(|error| problem(&error))? {
        let (row, column) = cell.pos;
        let (text, kind) = match cell.value {
            DataRef::Empty if cell.formula.is_some() => ("=".to_owned(), Kind::Uncalculated),
            DataRef::Float(share) if percents.contains(&cell.pos) => {
                (number::percent(share).unwrap_or_default(), Kind::Number)
            }
            value => written(&value.into()),
        };
        draft.add(row, column, &text, kind)?;
    }
    Ok(())
}

/// The cells that show their number as percent. Read only where the workbook knows such a style.
fn percents(name: &str, workbook: &mut Workbook<'_>) -> Read<BTreeSet<(u32, u32)>> {
    let mut cells = workbook.worksheet_cells_reader(name).map_err(|error| problem(&error))?;
    let styles: Vec<bool> = cells
        .styles()
        .iter()
        .map(|style| style.number_format.as_ref().is_some_and(|format| format.format_code.contains('%')))
        .collect();
    let mut found = BTreeSet::new();
    if styles.contains(&true) {
        while let Some((row, column, style)) = cells.next_style_id().map_err(|error| problem(&error))? {
            if styles.get(style) == Some(&true) {
                found.insert((row, column));
            }
        }
    }
    Ok(found)
}

fn written(value: &Data) -> (String, Kind) {
    match value {
        Data::Empty => (String::new(), Kind::Text),
        Data::String(text) => (text.clone(), Kind::Text),
        Data::Bool(flag) => (flag.to_string(), Kind::Text),
        Data::Int(number) => (number.to_string(), Kind::Number),
        Data::Float(float) => {
            number::decimal(*float).map_or(("#NUM!".into(), Kind::Error), |text| (text, Kind::Number))
        }
        Data::Error(error) => (error.to_string(), Kind::Error),
        Data::DateTime(moment) => (day(*moment), Kind::Date),
        Data::DateTimeIso(text) | Data::DurationIso(text) => (super::ods::day(text), Kind::Date),
    }
}

/// As Vietnamese readers write a day: `08/8/2018`.
fn day(moment: ExcelDateTime) -> String {
    let (year, month, day, ..) = moment.to_ymd_hms_milli();
    format!("{day:02}/{month}/{year}")
}
