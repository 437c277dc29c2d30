//! Score tables (bảng điểm) as written: a CSV file or the sheets of a workbook, each a plain table or
//! a list in the official form (danh sách) with titles, groups and signatures around it.

mod form;
mod group;
mod header;
mod label;

use std::sync::Arc;

use crate::base::problem::Workbook as Problem;
use crate::base::say::{Names, Nearest};
use crate::base::{Place, Report};
use crate::disk::Blob;
use crate::format::table::workbook::{Visibility, is_workbook, read_workbook};
use crate::format::table::{Grid, Table, read_csv, tell_unfit};

pub use form::{Form, Skipped, Why};

/// A file with score tables. What is wrong with it is told only where a round uses it.
#[derive(Debug, Clone, Default)]
pub struct ScoreFile {
    /// Its sheets, in the order of their tabs; the only one of a CSV file has no name.
    pub sheets: Vec<ScoreSheet>,
    /// What keeps the file from being read.
    report: Report,
}

/// A sheet with a score table, or without.
#[derive(Debug, Clone)]
pub struct ScoreSheet {
    /// Its name, in a workbook.
    pub name: Option<Arc<str>>,
    visibility: Visibility,
    /// What it says.
    pub form: Arc<Form>,
    report: Report,
}

/// Reads the tables of a file.
#[must_use]
pub fn decode(file: &Blob) -> ScoreFile {
    let mut report = Report::default();
    let sheets = if is_workbook(&file.path) {
        let sheets = read_workbook(&file.path, &file.bytes, &mut report).unwrap_or_default();
        sheets.into_iter().map(|sheet| ScoreSheet::of(Some(sheet.name), sheet.visibility, sheet.grid)).collect()
    } else {
        let text = super::text::decode(file, &mut report);
        let grid = text.and_then(|text| read_csv(text.path, text.text, &mut report));
        grid.map(|grid| ScoreSheet::of(None, Visibility::Shown, grid)).into_iter().collect()
    };
    ScoreFile { sheets, report }
}

impl ScoreSheet {
    fn of(name: Option<Arc<str>>, visibility: Visibility, grid: Grid) -> Self {
        let mut report = Report::default();
        let form = Form::recognise(grid, &mut report);
        if let Some(table) = form.table.as_ref().filter(|_| name.is_none()) {
            tell_unfit(table, &mut report);
        }
        Self { name, visibility, form: Arc::new(form), report }
    }
}

impl ScoreFile {
    /// The sheet that a round means: the one with a name, else the only one that holds a list.
    /// Tells what is wrong with it; where none can be meant, says so at `asked`, the place that
    /// names the file, or at that of the sheet's name.
    pub fn sheet(&self, name: Option<(&str, Place)>, asked: Place, report: &mut Report) -> Option<&ScoreSheet> {
        report.absorb_ref(&self.report);
        if !self.report.is_empty() {
            return None;
        }
        let known = || Names(self.names().map(str::to_owned).collect());
        let sheet = match name {
            Some((name, place)) => {
                let found = self.sheets.iter().find(|sheet| sheet.name.as_deref() == Some(name));
                if found.is_none() {
                    let nearest = Nearest::of(name, self.names());
                    report.push(Problem::SheetUnknown { sheet: name.to_owned(), nearest, known: known() }, place);
                }
                found?
            }
            None => match self.candidates()[..] {
                [] if self.sheets.iter().any(|sheet| sheet.name.is_some()) => {
                    report.push(Problem::NoList { known: known() }, asked);
                    return None;
                }
                // A plain table, or a file with nothing in it.
                [] => self.sheets.first()?,
                [only] => only,
                ref several => {
                    let names = several.iter().filter_map(|sheet| sheet.name.as_deref()).map(str::to_owned).collect();
                    report.push(Problem::SheetsSeveral { sheets: Names(names) }, asked);
                    return None;
                }
            },
        };
        report.absorb_ref(&sheet.report);
        Some(sheet)
    }

    /// The sheets that hold a list; hidden ones count only where no other does.
    fn candidates(&self) -> Vec<&ScoreSheet> {
        let lists = || self.sheets.iter().filter(|sheet| sheet.form.is_list);
        let shown: Vec<_> = lists().filter(|sheet| sheet.visibility == Visibility::Shown).collect();
        if shown.is_empty() { lists().collect() } else { shown }
    }

    fn names(&self) -> impl Iterator<Item = &str> {
        self.sheets.iter().filter_map(|sheet| sheet.name.as_deref())
    }
}

/// The table of a sheet.
impl ScoreSheet {
    /// Its rows under their headings, if it has any.
    #[must_use]
    pub fn table(&self) -> Option<&Table> {
        self.form.table.as_deref()
    }
}
