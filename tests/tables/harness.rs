//! Lists of results as workbooks, and what the program makes of them.

use rust_xlsxwriter::{Format, Workbook, Worksheet};
use tiepcan::base::Report;
use tiepcan::base::memo::Memo;
use tiepcan::disk::{Blob, Snapshot};
use tiepcan::link::results::Results;
use tiepcan::value::Lang;

/// A criteria set with points: maxima 15, 30, 25, 10 and 20, every number verified.
pub(crate) const SET: &str = "\
id: qd619-2017
title: Bộ tiêu chí 2017
applies: {from: 2017, to: 2021}
scoring: points
max: 100
criteria:
  - {no: 1, title: Một, max: 15}
  - {no: 2, title: Hai, max: 30}
  - {no: 3, title: Ba, max: 25}
  - {no: 4, title: Bốn, max: 10}
  - {no: 5, title: Năm, max: 20}
conditions:
  total_min: {I: 90, II: 80, III: 70}
  criterion_floor_percent: 50
  satisfaction_min_percent: 80
provenance:
  - {path: max, verified_against: văn bản gốc}
  - {path: criteria, verified_against: văn bản gốc}
  - {path: conditions, verified_against: văn bản gốc}
";

/// What a cell of a test's sheet holds.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Is<'a> {
    Blank,
    Text(&'a str),
    Number(f64),
    Percent(f64),
    Day(u16, u8, u8),
    /// A formula with the value saved with it.
    Formula(&'a str, &'a str),
    /// Text over this many rows and columns.
    Merged(&'a str, u32, u16),
}

impl<'a> From<&'a str> for Is<'a> {
    fn from(text: &'a str) -> Self {
        if text.is_empty() { Is::Blank } else { Is::Text(text) }
    }
}

impl From<f64> for Is<'_> {
    fn from(number: f64) -> Self {
        Is::Number(number)
    }
}

/// A row of cells: texts, numbers, or anything else that a cell can be.
macro_rules! row {
    ($($cell:expr),* $(,)?) => { vec![$($crate::harness::Is::from($cell)),*] };
}
pub(crate) use row;

/// The sheet «Danh sách».
pub(crate) fn workbook(rows: &[Vec<Is<'_>>]) -> Vec<u8> {
    sheets(&[("Danh sách", rows)])
}

pub(crate) fn sheets(sheets: &[(&str, &[Vec<Is<'_>>])]) -> Vec<u8> {
    let mut workbook = Workbook::new();
    for (name, rows) in sheets {
        fill(workbook.add_worksheet().set_name(*name).unwrap(), rows);
    }
    workbook.save_to_buffer().unwrap()
}

pub(crate) fn fill(sheet: &mut Worksheet, rows: &[Vec<Is<'_>>]) {
    for (at, cells) in (0..).zip(rows) {
        for (column, cell) in (0..).zip(cells) {
            match *cell {
                Is::Blank => Ok(&mut *sheet),
                Is::Text(text) => sheet.write_string(at, column, text),
                Is::Number(number) => sheet.write_number(at, column, number),
                Is::Percent(share) => {
                    sheet.write_number_with_format(at, column, share, &Format::new().set_num_format("0.00%"))
                }
                Is::Day(year, month, day) => {
                    let date = rust_xlsxwriter::ExcelDateTime::from_ymd(year, month, day).unwrap();
                    sheet.write_datetime_with_format(at, column, date, &Format::new().set_num_format("d-mmm"))
                }
                Is::Formula(formula, value) => {
                    sheet.write_formula(at, column, rust_xlsxwriter::Formula::new(formula).set_result(value))
                }
                Is::Merged(text, down, right) => {
                    sheet.merge_range(at, column, at + down - 1, column + right - 1, text, &Format::new())
                }
            }
            .unwrap();
        }
    }
}

/// The headings of the official form of 2017, on three rows with the numbers of the columns.
pub(crate) fn official() -> Vec<Vec<Is<'static>>> {
    vec![
        vec![
            Is::Merged("STT", 2, 1),
            Is::Merged("Tên xã, phường, thị trấn", 2, 1),
            Is::Merged("Tổng điểm", 2, 1),
            Is::Merged("Điểm của từng tiêu chí", 1, 5),
            Is::Blank,
            Is::Blank,
            Is::Blank,
            Is::Blank,
            Is::Merged("Kết quả đánh giá sự hài lòng (%)", 2, 1),
        ],
        row!["", "", "", "Tiêu chí 1", "Tiêu chí 2", "Tiêu chí 3", "Tiêu chí 4", "Tiêu chí 5"],
        row!["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)", "(9)"],
    ]
}

/// What was found: `[code] place` for each problem, and the linked results.
pub(crate) struct Read {
    pub(crate) said: Vec<String>,
    pub(crate) results: Results,
    pub(crate) report: Report,
}

/// A round of 2017 whose scores are a file with these bytes.
pub(crate) fn read(name: &str, bytes: &[u8]) -> Read {
    read_as(&format!("scores: {name}\n"), name, bytes)
}

/// The same with other words for the scores in `round.yaml`.
pub(crate) fn read_as(scores: &str, name: &str, bytes: &[u8]) -> Read {
    let round = format!("year: 2017\nset: qd619-2017\n{scores}");
    let files = [
        ("content/a/set.yaml", SET.as_bytes()),
        ("content/b/round.yaml", round.as_bytes()),
        (&*format!("content/b/{name}"), bytes),
    ];
    let snapshot: Snapshot = files.into_iter().map(|(path, bytes)| Blob::new(path.into(), bytes.into())).collect();
    let (drafts, mut report) = tiepcan::load::load(&snapshot, &Memo::default());
    let results = tiepcan::link::results::link(&drafts, &mut report);
    tiepcan::check::results::check(&results, &mut report);
    report.tidy();
    let said = report.diagnostics().iter().map(|found| {
        let place = &found.place;
        let path = place.path.strip_prefix("content/b/").unwrap_or(&place.path);
        let cell = place.cell.as_ref().map(|cell| match &cell.sheet {
            Some(sheet) => format!("!{sheet}!{cell}={}", cell.value),
            None => format!("!{cell}={}", cell.value),
        });
        format!("[{}] {path}{}", found.problem.code(), cell.unwrap_or_default())
    });
    let said = said.collect();
    Read { said, results, report }
}

impl Read {
    /// For each unit: name, class, district, status, total, scores and satisfaction, as texts.
    pub(crate) fn rows(&self) -> Vec<String> {
        let units = self.results.register.units();
        let rows = self.results.assessments.as_slice().iter().map(|row| {
            let unit = &units[row.unit];
            let or = |text: Option<String>| text.unwrap_or_else(|| "–".to_owned());
            let values = row.values.iter().map(|value| match value {
                tiepcan::domain::assessment::Value::Points(points) => points.to_string(),
                other => format!("{other:?}"),
            });
            let values: Vec<String> = values.collect();
            [
                unit.name.clone(),
                or(row.class.map(|class| class.name().to_owned())),
                or(unit.district.as_ref().and_then(|district| district.name.clone())),
                row.status.name().to_owned(),
                or(row.total.map(|total| total.to_string())),
                values.join("+"),
                or(row.satisfaction.map(|percent| percent.to_string())),
            ]
            .join(" | ")
        });
        rows.collect()
    }

    /// The Vietnamese words of the only problem.
    pub(crate) fn message(&self) -> String {
        let [found] = self.report.diagnostics() else { panic!("not one problem: {:?}", self.said) };
        format!("{}. {}", found.problem.message(Lang::Vi), found.problem.help(Lang::Vi))
    }
}
