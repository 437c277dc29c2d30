//! The table of a round: by district where there are districts, by name within; or by total, by
//! result, by name alone. A long table is cut into pages.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::base::Id;
use crate::domain::assessment::{Assessment, Status, Value};
use crate::domain::criteria::{CriteriaSet, Part};
use crate::domain::round::Round;
use crate::domain::scoring::Method;
use crate::link::results::Results;
use crate::link::route::{self, Address};
use crate::render::build::criteria::rows;
use crate::render::scope::{Frame, Scope, list_crumb};
use crate::render::view::{Cell, Column, HeadSort, PageNumber, Pagination, ResultTable, RoundTableView, Row, RowGroup};
use crate::value::{Collator, Points};

use super::roster::{self, Entry};
use super::{checks, figures, naming, round, status};

/// Rows of one page of a table: some 15 KB on their way.
const ROWS: usize = 300;

/// An order of rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// By place, then by name: the order of the round's own page.
    Place,
    /// By name.
    Name,
    /// The highest total first.
    Total,
    /// Those that did not reach the standard first.
    Status,
}

impl Order {
    /// Every order that has pages of its own.
    pub const SORTED: [Self; 3] = [Self::Name, Self::Total, Self::Status];

    /// The page of a round in this order, of several pages the one of a number.
    #[must_use]
    pub fn address(self, round: &Address, page: usize) -> Address {
        let name = match self {
            Self::Place => return route::list_page(round, page),
            Self::Name => "ten",
            Self::Total => "diem",
            Self::Status => "ket-qua",
        };
        route::list_page(&route::round_sorted(round, name), page)
    }

    /// The words of a page in this order.
    const fn key(self) -> &'static str {
        match self {
            Self::Place => "results.by_place",
            Self::Name => "results.by_name",
            Self::Total => "results.by_total",
            Self::Status => "results.by_status",
        }
    }
}

/// How many pages a round's table has; none while it has no rows.
#[must_use]
pub fn pages(results: &Results, id: Id<Round>) -> usize {
    if results.of_round(id).is_empty() || results.set_of(id).is_none() {
        return 0;
    }
    (results.of_round(id).len() + results.silent(id).len()).div_ceil(ROWS)
}

/// The orders that a round's table can be put in.
#[must_use]
pub fn orders(results: &Results, id: Id<Round>) -> Vec<Order> {
    let points = results.set_of(id).is_some_and(|set| set.scoring.method == Method::Points);
    Order::SORTED.into_iter().filter(|order| points || *order != Order::Total).collect()
}

/// Builds a page of it; none while the round has no rows.
#[must_use]
pub fn build(scope: &Scope<'_>, id: Id<Round>, order: Order, page: usize) -> Option<ResultTable> {
    let results = &scope.site.results;
    let set = results.set_of(id)?;
    let whole = pages(results, id);
    if whole == 0 {
        return None;
    }
    let mut entries = roster::of(results, id);
    roster::sort(results, &mut entries);
    let desk = Desk { scope, id, set, shown: Shown::of(results.of_round(id).iter()), order };
    let window = (page - 1) * ROWS..page * ROWS;
    let sorted = |of: Order, down: bool| HeadSort {
        href: scope.href(&of.address(&results.addresses.round(id).in_lang(scope.lang), 1)),
        sorted: (of == order).then(|| if down { "descending" } else { "ascending" }.to_owned()),
    };
    let caption = naming::round_title(scope, id);
    Some(ResultTable {
        caption: if order == Order::Place { caption } else { format!("{caption}: {}", scope.words().get(order.key())) },
        columns: desk.columns(sorted(Order::Total, true)),
        groups: desk.groups(&entries, window),
        has_status: true,
        has_place: order != Order::Place,
        whole: whole == 1,
        by_name: sorted(Order::Name, false),
        by_status: sorted(Order::Status, false),
        pages: pagination(scope, id, order, page, whole),
    })
}

/// The pages of a table, the first, the last and those about this one.
fn pagination(scope: &Scope<'_>, id: Id<Round>, order: Order, page: usize, whole: usize) -> Pagination {
    let round = scope.site.results.addresses.round(id).in_lang(scope.lang);
    let href = |number: usize| scope.href(&order.address(&round, number));
    let number = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let near = |at: &usize| *at == 1 || *at == whole || at.abs_diff(page) <= 2;
    let shown: Vec<usize> = (1..=whole).filter(near).collect();
    let link = |(place, at): (usize, &usize)| PageNumber {
        number: number(*at),
        href: href(*at),
        gap: place > 0 && shown[place - 1] + 1 < *at,
    };
    Pagination {
        current: number(page),
        total: number(whole),
        pages: shown.iter().enumerate().map(link).collect(),
        prev_href: (page > 1).then(|| href(page - 1)),
        next_href: (page < whole).then(|| href(page + 1)),
    }
}

/// Builds a page of the table that has no other part of the round.
#[must_use]
pub fn page(scope: &Scope<'_>, id: Id<Round>, order: Order, page: usize) -> RoundTableView {
    let results = &scope.site.results;
    let title = format!("{}: {}", naming::round_title(scope, id), scope.words().get(order.key()));
    let number = page.to_string();
    let numbered = [("title", title.as_str()), ("n", number.as_str())];
    let title = if page > 1 { scope.words().fill_all("titles.list_page", &numbered) } else { title.clone() };
    let round = results.addresses.round(id).in_lang(scope.lang);
    RoundTableView {
        chrome: scope.chrome(Frame {
            title,
            description: Some(round::summary(scope, id)),
            crumbs: vec![
                list_crumb(scope, "titles.rounds", route::rounds()),
                (naming::round_title(scope, id), round.clone()),
            ],
            illustrative: results.rounds[id].illustrative,
            noindex: true,
            ..Frame::default()
        }),
        lead: round::summary(scope, id),
        table: build(scope, id, order, page),
        back: scope.link(naming::round_title(scope, id), &round),
    }
}

/// Which columns any row has a value for.
struct Shown {
    class: bool,
    satisfaction: bool,
}

impl Shown {
    fn of<'a>(rows: impl Iterator<Item = &'a Assessment>) -> Self {
        let mut shown = Self { class: false, satisfaction: false };
        for row in rows {
            shown.class |= row.class.is_some();
            shown.satisfaction |= row.satisfaction.is_some();
        }
        shown
    }
}

struct Desk<'a> {
    scope: &'a Scope<'a>,
    id: Id<Round>,
    set: &'a CriteriaSet,
    shown: Shown,
    order: Order,
}

impl Desk<'_> {
    fn columns(&self, by_total: HeadSort) -> Vec<Column> {
        let words = self.scope.words();
        let plain =
            |key: &str, numeric: bool| Column { label: words.get(key), full: None, max: None, numeric, sort: None };
        let mut columns = Vec::new();
        if self.shown.class {
            columns.push(plain("results.class", false));
        }
        if self.set.scoring.method == Method::Points {
            let max = rows::max(self.scope, self.set.scoring.max.as_ref());
            columns.push(Column { max, sort: Some(by_total), ..plain("results.total", true) });
        }
        for criterion in 0..self.set.criteria.len() {
            let part = Part { criterion, indicator: None };
            let max = rows::max(self.scope, self.set.max(part));
            let name = rows::name(self.scope, self.set, part);
            let full =
                if self.set.scoring.method == Method::Points { name } else { words.fill("results.met_in", &name) };
            let label = words.fill("results.short_criterion", rows::number(self.set, part));
            columns.push(Column { label, full: Some(full), max, numeric: true, sort: None });
        }
        if self.shown.satisfaction {
            columns.push(plain("results.satisfaction_short", true));
        }
        columns
    }

    /// Rows by district (by province where there are several and no districts); without either, or in
    /// another order, one group. Only those inside the window, with the counts of all.
    fn groups(&self, entries: &[Entry<'_>], window: Range<usize>) -> Vec<RowGroup> {
        if self.order != Order::Place {
            let sorted = self.sorted(entries);
            let rows = sorted.into_iter().skip(window.start).take(window.len()).map(|entry| self.row(entry));
            return vec![RowGroup { title: None, rows: rows.collect() }];
        }
        let territories = &self.scope.site.results.territories;
        let mut by_place: BTreeMap<_, Vec<&Entry<'_>>> = BTreeMap::new();
        for entry in entries {
            by_place.entry(territories.of_unit(entry.unit)).or_default().push(entry);
        }
        let mut groups: Vec<(Option<String>, Vec<&Entry<'_>>)> = Vec::new();
        for entries in by_place.into_values() {
            let title = self.group(entries[0]);
            match groups.iter_mut().find(|(known, _)| *known == title) {
                Some((_, rows)) => rows.extend(entries),
                None => groups.push((title, entries)),
            }
        }
        let collator = Collator::vietnamese();
        groups.sort_by(|a, b| match (&a.0, &b.0) {
            (Some(a), Some(b)) => collator.compare(a, b),
            (a, b) => a.is_none().cmp(&b.is_none()),
        });
        let alone = groups.len() == 1;
        let mut before = 0;
        let mut shown = Vec::new();
        for (title, entries) in groups {
            let from = window.start.saturating_sub(before).min(entries.len());
            let to = window.end.saturating_sub(before).min(entries.len());
            before += entries.len();
            if from < to {
                let title = title.filter(|_| !alone).map(|title| self.counted(&title, &entries));
                shown.push(RowGroup { title, rows: entries[from..to].iter().map(|entry| self.row(entry)).collect() });
            }
        }
        shown
    }

    /// Entries, which stand by name, in another order; equal ones stay by name.
    fn sorted<'e, 'r>(&self, entries: &'e [Entry<'r>]) -> Vec<&'e Entry<'r>> {
        let mut sorted: Vec<&Entry<'_>> = entries.iter().collect();
        let total = |entry: &Entry<'_>| entry.assessment.and_then(|row| self.set.total(row));
        match self.order {
            Order::Place | Order::Name => {}
            Order::Total => sorted.sort_by_key(|entry| std::cmp::Reverse(total(entry))),
            Order::Status => sorted.sort_by_key(|entry| match entry.status() {
                Status::NotMet => 0,
                Status::NotAssessed => 1,
                Status::NoData => 2,
                Status::Met => 3,
            }),
        }
        sorted
    }

    fn group(&self, entry: &Entry<'_>) -> Option<String> {
        let results = &self.scope.site.results;
        let unit = &results.register.units()[entry.unit];
        let of_one_province = results.rounds[self.id].extent.province.is_some();
        let province = unit.province.as_ref().filter(|_| !of_one_province || unit.district.is_none());
        let names = [unit.district.as_ref(), province].into_iter().flatten().filter_map(|area| area.name.clone());
        let names: Vec<String> = names.collect();
        (!names.is_empty()).then(|| names.join(", "))
    }

    /// «Quận Nắng Mai: 6 trong 8 đơn vị đạt chuẩn».
    fn counted(&self, title: &str, entries: &[&Entry<'_>]) -> String {
        let met = entries.iter().filter(|entry| entry.status() == Status::Met).count();
        let (met, total) = (met.to_string(), entries.len().to_string());
        self.scope.words().fill_all("results.group", &[("place", title), ("met", &met), ("total", &total)])
    }

    fn row(&self, entry: &Entry<'_>) -> Row {
        let results = &self.scope.site.results;
        let pilot = results.rounds[self.id].pilots.contains(&entry.unit);
        Row {
            name: results.register.units()[entry.unit].name.clone(),
            href: results.addresses.unit(entry.unit).map(|address| self.scope.href(address)),
            place: (self.order != Order::Place).then(|| self.group(entry)).flatten(),
            cells: self.cells(entry),
            tag: Some(status::tag(self.scope, entry.status())),
            marks: if pilot { vec![self.scope.words().get("results.pilot")] } else { Vec::new() },
            note: entry.assessment.and_then(|row| self.note(row)),
        }
    }

    /// The table's remark, and the name it uses where that is another.
    fn note(&self, row: &Assessment) -> Option<String> {
        let name = checks::published_name(self.scope, row);
        let name = name.map(|name| self.scope.words().fill("results.named_in_source", &name));
        let notes: Vec<String> = [name, row.note.clone()].into_iter().flatten().collect();
        (!notes.is_empty()).then(|| notes.join(". "))
    }

    fn cells(&self, entry: &Entry<'_>) -> Vec<Cell> {
        let row = entry.assessment;
        let missing = if entry.status() == Status::NotAssessed { Status::NotAssessed } else { Status::NoData };
        let missing = status::tag(self.scope, missing).label;
        let points = |points: Option<Points>| Cell {
            text: points.map_or_else(|| missing.clone(), |points| figures::points(self.scope, points)),
            numeric: true,
            missing: points.is_none(),
            sort: points.map(Points::to_machine),
        };
        let mut cells = Vec::new();
        if self.shown.class {
            let class = row.and_then(|row| row.class).map(crate::domain::assessment::Class::name);
            let text = class.map_or_else(|| missing.clone(), str::to_owned);
            cells.push(Cell { text, numeric: false, missing: class.is_none(), sort: None });
        }
        let criteria = (0..self.set.criteria.len()).map(|criterion| Part { criterion, indicator: None });
        if self.set.scoring.method == Method::Points {
            cells.push(points(row.and_then(|row| self.set.total(row))));
            cells.extend(criteria.map(|part| points(row.and_then(|row| self.set.points(row, part)))));
        } else {
            cells.extend(criteria.map(|part| row.map_or_else(|| points(None), |row| self.tally(row, part, &missing))));
        }
        if self.shown.satisfaction {
            cells.push(points(row.and_then(|row| row.satisfaction)));
        }
        cells
    }

    /// Indicators met among those of a criterion: «6/7». What has no data is told, not counted as failed.
    fn tally(&self, row: &Assessment, part: Part, missing: &str) -> Cell {
        let own = self.set.value(row, part);
        let indicators = 0..self.set.criterion(part).indicators.len();
        let values: Vec<Value> =
            indicators.map(|at| self.set.value(row, Part { indicator: Some(at), ..part })).collect();
        let known = values.iter().filter(|value| **value != Value::Missing).count();
        let met = values.iter().filter(|value| matches!(value, Value::Met | Value::NotArisen)).count();
        if known == 0 {
            let text =
                if own == Value::Missing { missing.to_owned() } else { status::value_tag(self.scope, own).label };
            return Cell { text, numeric: false, missing: own == Value::Missing, sort: None };
        }
        let mut text = format!("{met}/{}", values.len());
        if known < values.len() {
            let unknown = self.scope.words().fill("results.unknown_among", &(values.len() - known).to_string());
            text = format!("{text} ({unknown})");
        }
        Cell { text, numeric: true, missing: false, sort: Some(met.to_string()) }
    }
}
