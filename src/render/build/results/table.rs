//! The table of a round: by district where there are districts, by name within.

use crate::base::Id;
use crate::domain::assessment::{Assessment, Status, Value};
use crate::domain::criteria::{CriteriaSet, Part};
use crate::domain::round::Round;
use crate::domain::scoring::Method;
use crate::render::build::criteria::rows;
use crate::render::scope::Scope;
use crate::render::view::{Cell, Column, ResultTable, Row, RowGroup};
use crate::value::{Collator, Points};

use super::roster::{self, Entry};
use super::{checks, figures, naming, status};

/// Builds it; none while the round has no rows.
#[must_use]
pub fn build(scope: &Scope<'_>, id: Id<Round>) -> Option<ResultTable> {
    let results = &scope.site.results;
    let set = results.set_of(id)?;
    if results.of_round(id).is_empty() {
        return None;
    }
    let mut entries = roster::of(results, id);
    roster::sort(results, &mut entries);
    let desk = Desk { scope, id, set, shown: Shown::of(results.of_round(id).iter()) };
    Some(ResultTable {
        caption: naming::round_title(scope, id),
        columns: desk.columns(),
        groups: desk.groups(&entries),
        has_status: true,
        has_place: false,
    })
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
}

impl Desk<'_> {
    fn columns(&self) -> Vec<Column> {
        let words = self.scope.words();
        let plain = |key: &str, numeric: bool| Column { label: words.get(key), full: None, max: None, numeric };
        let mut columns = Vec::new();
        if self.shown.class {
            columns.push(plain("results.class", false));
        }
        if self.set.scoring.method == Method::Points {
            let max = rows::max(self.scope, self.set.scoring.max.as_ref());
            columns.push(Column { max, ..plain("results.total", true) });
        }
        for criterion in 0..self.set.criteria.len() {
            let part = Part { criterion, indicator: None };
            let max = rows::max(self.scope, self.set.max(part));
            let name = rows::name(self.scope, self.set, part);
            let full =
                if self.set.scoring.method == Method::Points { name } else { words.fill("results.met_in", &name) };
            let label = words.fill("results.short_criterion", rows::number(self.set, part));
            columns.push(Column { label, full: Some(full), max, numeric: true });
        }
        if self.shown.satisfaction {
            columns.push(plain("results.satisfaction_short", true));
        }
        columns
    }

    /// Rows by district (by province where there are several and no districts); without either, one group.
    fn groups(&self, entries: &[Entry<'_>]) -> Vec<RowGroup> {
        let mut groups: Vec<(Option<String>, Vec<&Entry<'_>>)> = Vec::new();
        for entry in entries {
            let title = self.group(entry);
            match groups.iter_mut().find(|(known, _)| *known == title) {
                Some((_, rows)) => rows.push(entry),
                None => groups.push((title, vec![entry])),
            }
        }
        let collator = Collator::vietnamese();
        groups.sort_by(|a, b| match (&a.0, &b.0) {
            (Some(a), Some(b)) => collator.compare(a, b),
            (a, b) => a.is_none().cmp(&b.is_none()),
        });
        let alone = groups.len() == 1;
        let group = |(title, entries): (Option<String>, Vec<&Entry<'_>>)| RowGroup {
            title: title.filter(|_| !alone).map(|title| self.counted(&title, &entries)),
            rows: entries.into_iter().map(|entry| self.row(entry)).collect(),
        };
        groups.into_iter().map(group).collect()
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
            place: None,
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
