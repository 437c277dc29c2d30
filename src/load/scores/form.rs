//! The official form (danh sách theo mẫu) to a plain table: titles above, headings, the row that
//! numbers the columns, groups, totals, remarks and signatures are told from the rows of units.

use std::sync::Arc;

use super::group::{self, Groups, named};
use super::header::{Header, is_numbered};
use super::label::{Label, is_roman};
use crate::base::Report;
use crate::domain::heading::{Column, Word, word};
use crate::format::table::{
    Body, Grid, GridCell, GridRow, GroupCell, Heading, Kind, Origin, Source, Table, heading_key,
};
use crate::value::fold::fold;

/// What a sheet says.
#[derive(Debug, Clone, Default)]
pub struct Form {
    /// Its units under their headings; `None` in a sheet without rows.
    pub table: Option<Arc<Table>>,
    /// Whether its headings are those of a list of results, and a unit stands below.
    pub is_list: bool,
    /// The texts above the headings: offices, titles, decisions.
    pub above: Vec<String>,
    /// The rows below the headings that are not units, with what each is.
    pub skipped: Vec<Skipped>,
}

/// A row that is not a unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Skipped {
    /// Its row in the file, from 0.
    pub row: u32,
    /// Why it is left out.
    pub why: Why,
    /// What it says first.
    pub text: String,
}

/// Why a row is left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// It numbers the columns.
    Numbers,
    /// It names a group, which its units take over.
    Group,
    /// It adds up others.
    Total,
    /// It repeats the headings.
    Headings,
    /// It is a remark, a date or a signature.
    Closing,
}

impl Form {
    /// Tells units from all else. A grid without headings that are understood is taken as a plain
    /// table under its first row.
    pub(super) fn recognise(grid: Grid, report: &mut Report) -> Self {
        let Some(header) = Header::find(&grid) else {
            let table = Table::headed_by_first_row(grid, report).map(Arc::new);
            return Self { table, ..Self::default() };
        };
        let above = (0..header.rows.start).filter_map(|at| grid.row(at)).flat_map(GridRow::filled);
        let above = above.filter(|cell| cell.origin() == Origin::Own).map(|cell| cell.text().to_owned()).collect();
        let headings = header.headings(&grid);
        let mut reading = Reading::new(&grid, &header, &headings);
        let count = u32::try_from(grid.rows().len()).unwrap_or(u32::MAX);
        for at in header.rows.end..count {
            reading.row(at);
        }
        let Reading { groups, bodies, skipped, words, .. } = reading;
        let headings = completed(headings, &grid, &bodies, &groups, &words);
        let is_list = !bodies.is_empty();
        let table = Table::new(grid, headings, bodies);
        table.tell_twice(report);
        Self { table: Some(Arc::new(table)), is_list, above, skipped }
    }
}

/// The headings, with columns that hold something under none, and with the groups as columns.
fn completed(
    mut headings: Vec<Heading>,
    grid: &Grid,
    bodies: &[Body],
    groups: &Groups,
    words: &[Option<Word<'static>>],
) -> Vec<Heading> {
    if grid.sheet.is_some() {
        let widths = bodies.iter().filter_map(|body| grid.row(body.row)).map(GridRow::width);
        let width = widths.max().unwrap_or(0);
        let first = grid.row(bodies.first().map_or(0, |body| body.row));
        let unnamed = |column| Some(Heading::new("".into(), Source::Column(column), first?.cell(column)));
        let from = u32::try_from(headings.len()).unwrap_or(u32::MAX);
        headings.extend((from..width).filter_map(unnamed));
    }
    for (at, kind) in group::Kind::ALL.into_iter().enumerate() {
        let (column, title) = kind.column();
        let cell = groups.first[at].and_then(|first| Some(grid.row(first.row)?.cell(first.column.into())));
        if let Some(cell) = cell.filter(|_| !words.contains(&Some(Word::Column(column)))) {
            headings.push(Heading::new(title.into(), Source::Group(at), cell));
        }
    }
    headings
}

/// Going down the rows below the headings.
struct Reading<'g> {
    grid: &'g Grid,
    header: &'g Header,
    /// What each column means; numbers of criteria are not told apart here.
    words: Vec<Option<Word<'static>>>,
    groups: Groups,
    bodies: Vec<Body>,
    skipped: Vec<Skipped>,
    /// Whether remarks or signatures have begun.
    closing: bool,
}

impl<'g> Reading<'g> {
    fn new(grid: &'g Grid, header: &'g Header, headings: &[Heading]) -> Self {
        let words = headings.iter().map(|heading| {
            word(&heading_key(&heading.text)).map(|word| match word {
                Word::Part(_) => Word::Part(""),
                Word::Column(column) => Word::Column(column),
                Word::Running => Word::Running,
                Word::Personal => Word::Personal,
            })
        });
        let words = words.collect();
        let (groups, bodies, skipped) = (Groups::default(), Vec::new(), Vec::new());
        Self { grid, header, words, groups, bodies, skipped, closing: false }
    }

    fn row(&mut self, at: u32) {
        let Some(row) = self.grid.row(at) else { return };
        let Some(first) = row.filled().next() else { return };
        let why = if is_numbered(row) && !self.has_unit_name(row) {
            Some(Why::Numbers)
        } else if self.header.is_repeated(row, self.grid) {
            self.closing = false;
            Some(Why::Headings)
        } else if self.has_figures(row) {
            self.totals(row).then_some(Why::Total)
        } else if self.totals(row) {
            Some(Why::Total)
        } else if let Some((kind, cell)) = self.group(row, at) {
            self.groups.open(kind, cell);
            self.closing = false;
            Some(Why::Group)
        } else {
            self.closes(row).then_some(Why::Closing)
        };
        match why {
            None => self.bodies.push(Body { row: at, groups: self.groups.open }),
            Some(why) => self.skipped.push(Skipped { row: row.number(), why, text: first.text().to_owned() }),
        }
    }

    fn word(&self, cell: GridCell<'_>) -> Option<Word<'static>> {
        self.words.get(cell.column() as usize).copied().flatten()
    }

    fn has_figures(&self, row: GridRow<'_>) -> bool {
        row.filled().any(|cell| {
            let figure = matches!(
                self.word(cell),
                Some(Word::Part(_) | Word::Column(Column::Total | Column::Satisfaction | Column::Outcome))
            );
            figure && cell.origin() != Origin::MergedRight && is_figure(cell)
        })
    }

    /// Whether the column of names holds letters.
    fn has_unit_name(&self, row: GridRow<'_>) -> bool {
        row.cell(self.header.name).text().chars().filter(|c| c.is_alphabetic()).count() > 1
    }

    /// The running number of a unit: `1`, `1.`, `01`.
    fn is_counted(&self, row: GridRow<'_>) -> bool {
        row.filled().any(|cell| {
            let number = cell.text().trim_end_matches(['.', ')']);
            let digits = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
            digits && self.word(cell) == Some(Word::Running)
        })
    }

    /// The cells of a row that say something of their own, but for running numbers.
    fn labels(row: GridRow<'_>) -> impl Iterator<Item = GridCell<'_>> {
        row.filled().filter(|cell| cell.origin() == Origin::Own && !is_enumerator(cell.text()))
    }

    fn totals(&self, row: GridRow<'_>) -> bool {
        let says = |cell: GridCell<'_>| {
            let label = Label::of(cell.text()).unnumbered();
            label.begins(&[
                "tong cong",
                "tong so",
                "toan huyen",
                "toan tinh",
                "toan thanh pho",
                "binh quan",
                "trung binh",
            ]) || label.is(&["cong", "tong"])
        };
        !self.is_counted(row) && Self::labels(row).next().is_some_and(says)
    }

    /// A row with nothing but the name of a group.
    fn group(&self, row: GridRow<'_>, at: u32) -> Option<(group::Kind, GroupCell)> {
        let mut labels = Self::labels(row);
        let cell = labels.next()?;
        if labels.any(|cell| !cell.text().chars().all(|c| !c.is_alphabetic())) {
            return None;
        }
        let (kind, start, end) = named(cell.text())?;
        // A counted unit is never a group of communes by its outcome or class, though a district may be.
        if self.is_counted(row) && kind != group::Kind::District {
            return None;
        }
        let small = |number: usize| u16::try_from(number).ok();
        let column = small(cell.column() as usize)?;
        Some((kind, GroupCell { row: at, column, skip: small(start)?, length: small(end - start)? }))
    }

    /// Whether a row without figures closes the list: a remark, a date, a signature, or what
    /// follows one.
    fn closes(&mut self, row: GridRow<'_>) -> bool {
        let begins = Self::labels(row).any(|cell| closing(cell.text()));
        let code = row.filled().any(|cell| self.word(cell) == Some(Word::Column(Column::Code)));
        if begins && !self.is_counted(row) {
            self.closing = true;
        }
        self.closing && !self.is_counted(row) && !(code && self.has_unit_name(row) && !begins)
    }
}

/// A number, or a word that stands where numbers do; not the signature that happens to stand below.
fn is_figure(cell: GridCell<'_>) -> bool {
    let word = fold(cell.text());
    let begins = |words: &[&str]| words.iter().any(|begin| word.starts_with(begin));
    cell.kind() != Kind::Text
        || word.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '-' | '#' | '+' | ',' | '.'))
        || (word.len() <= 20 && begins(&["dat", "chua ", "khong ", "kps", "met", "not "]))
}

/// `1`, `1.`, `I`, `II.`, `a)`, `-`.
fn is_enumerator(text: &str) -> bool {
    let inner = text.trim_matches(|c: char| !c.is_alphanumeric());
    let folded = fold(inner);
    inner.is_empty() || inner.bytes().all(|byte| byte.is_ascii_digit()) || is_roman(&folded) || folded.len() == 1
}

/// Whether a text begins what stands below a list.
fn closing(text: &str) -> bool {
    const BEGINNINGS: [&str; 26] = [
        "ghi chu",
        "luu y",
        "chu thich",
        "nguon",
        "noi nhan",
        "nguoi lap",
        "can bo lap",
        "nguoi tong hop",
        "tm",
        "t m",
        "kt",
        "k t",
        "tl",
        "chu tich",
        "pho chu tich",
        "truong phong",
        "pho truong phong",
        "giam doc",
        "pho giam doc",
        "thu truong",
        "xac nhan",
        "ky ten",
        "da ky",
        "ky ghi ro",
        "cong chuc",
        "van phong thong ke",
    ];
    let label = Label::of(text);
    // «…, ngày 20 tháng 11 năm 2017»
    let dated =
        || label.find(&["ngay"]).is_some() && label.find(&["thang"]).is_some() && label.find(&["nam"]).is_some();
    text.starts_with('*') || text.starts_with("(*") || label.is_empty() || label.begins(&BEGINNINGS) || dated()
}
