//! ods, read here from its XML: merged cells, percentages and formulas without values are needed,
//! and cells that repeat a million times must not be made.

use std::collections::BTreeSet;
use std::io::{BufRead, BufReader};
use std::sync::Arc;

use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;

use super::archive::Archive;
use super::sheet::{Area, Draft};
use super::{COLUMNS, Read, Sheet, Visibility, number};
use crate::base::problem::Workbook as Problem;
use crate::format::table::grid::Kind;

/// Rows that one row of the file may stand for; more are blank in practice.
const REPEATED: u32 = 1_000;

/// Reads the sheets that hold something.
pub(super) fn read(path: &Arc<str>, mut archive: Archive<'_>) -> Read<Vec<Sheet>> {
    let content = archive.by_name("content.xml").map_err(|_| Problem::Broken {})?;
    let mut xml = Reader::from_reader(BufReader::new(content));
    let mut tables = Tables { path, sheets: Vec::new(), hidden: BTreeSet::new() };
    let (mut buffer, mut style) = (Vec::new(), None);
    loop {
        buffer.clear();
        match xml.read_event_into(&mut buffer).map_err(|_| Problem::Broken {})? {
            Event::Start(tag) if name(&tag) == "style:style" => style = attribute(&tag, "style:name"),
            Event::Start(tag) | Event::Empty(tag) if name(&tag) == "style:table-properties" => {
                let is_hidden = attribute(&tag, "table:display").is_some_and(|shown| shown == "false");
                tables.hidden.extend(style.take().filter(|_| is_hidden));
            }
            Event::Start(tag) if name(&tag) == "table:table" => tables.table(&tag.into_owned(), &mut xml)?,
            Event::Eof => return Ok(tables.sheets),
            _ => {}
        }
    }
}

struct Tables<'p> {
    path: &'p Arc<str>,
    sheets: Vec<Sheet>,
    /// The styles of hidden sheets.
    hidden: BTreeSet<String>,
}

impl Tables<'_> {
    fn table<R: BufRead>(&mut self, tag: &BytesStart<'_>, xml: &mut Reader<R>) -> Read<()> {
        let title: Arc<str> = attribute(tag, "table:name").unwrap_or_default().into();
        let is_hidden = attribute(tag, "table:style-name").is_some_and(|style| self.hidden.contains(&style));
        let mut draft = Draft::new(self.path, &title);
        let (mut buffer, mut row) = (Vec::new(), 0_u32);
        loop {
            buffer.clear();
            match xml.read_event_into(&mut buffer).map_err(|_| Problem::Broken {})? {
                Event::Start(tag) if name(&tag) == "table:table-row" => {
                    let times = count(&tag, "table:number-rows-repeated");
                    let cells = cells(xml)?;
                    // A blank row may stand for all that is left of the sheet.
                    let copies = if cells.is_empty() { 0 } else { times.min(REPEATED) };
                    for copy in 0..copies {
                        add(&mut draft, row.saturating_add(copy), &cells)?;
                    }
                    row = row.saturating_add(times);
                }
                Event::Empty(tag) if name(&tag) == "table:table-row" => {
                    row = row.saturating_add(count(&tag, "table:number-rows-repeated"));
                }
                Event::End(tag) if tag.name().as_ref() == "table:table" => break,
                Event::Eof => return Err(Problem::Broken {}),
                _ => {}
            }
        }
        let grid = draft.finish()?;
        if grid.rows().len() > 0 {
            let visibility = if is_hidden { Visibility::Hidden } else { Visibility::Shown };
            self.sheets.push(Sheet { name: title, visibility, grid });
        }
        Ok(())
    }
}

/// A cell that holds something, with the rows and columns that it covers.
struct Written {
    column: u32,
    times: u32,
    text: String,
    kind: Kind,
    rows: u32,
    columns: u32,
}

fn add(draft: &mut Draft, row: u32, cells: &[Written]) -> Read<()> {
    for cell in cells {
        let last = cell.column.saturating_add(cell.times).min(COLUMNS);
        for column in cell.column..last {
            draft.add(row, column, &cell.text, cell.kind)?;
        }
        let (bottom, right) = (row.saturating_add(cell.rows - 1), cell.column.saturating_add(cell.columns - 1));
        draft.merge(Area { top: row, left: cell.column, bottom, right });
    }
    Ok(())
}

/// The cells of a row, up to its end.
fn cells<R: BufRead>(xml: &mut Reader<R>) -> Read<Vec<Written>> {
    let (mut found, mut buffer, mut column) = (Vec::new(), Vec::new(), 0_u32);
    loop {
        buffer.clear();
        let (tag, text) = match xml.read_event_into(&mut buffer).map_err(|_| Problem::Broken {})? {
            Event::Start(tag) if is_cell(&tag) => {
                let tag = tag.into_owned();
                let text = text(xml, name(&tag))?;
                (tag, text)
            }
            Event::Empty(tag) if is_cell(&tag) => (tag.into_owned(), String::new()),
            Event::End(tag) if tag.name().as_ref() == "table:table-row" => return Ok(found),
            Event::Eof => return Err(Problem::Broken {}),
            _ => continue,
        };
        let times = count(&tag, "table:number-columns-repeated");
        let (text, kind) = value(&tag, text);
        if !text.is_empty() && name(&tag) == "table:table-cell" {
            let (rows, columns) =
                (count(&tag, "table:number-rows-spanned"), count(&tag, "table:number-columns-spanned"));
            found.push(Written { column, times, text, kind, rows, columns });
        }
        column = column.saturating_add(times);
    }
}

fn is_cell(tag: &BytesStart<'_>) -> bool {
    matches!(name(tag), "table:table-cell" | "table:covered-table-cell")
}

/// The text of a cell up to its end, without remarks of readers (annotations).
fn text<R: BufRead>(xml: &mut Reader<R>, cell: &str) -> Read<String> {
    let (mut text, mut buffer, mut remark) = (String::new(), Vec::new(), false);
    loop {
        buffer.clear();
        match xml.read_event_into(&mut buffer).map_err(|_| Problem::Broken {})? {
            Event::Start(tag) if name(&tag) == "office:annotation" => remark = true,
            Event::End(tag) if tag.name().as_ref() == "office:annotation" => remark = false,
            Event::Start(tag) | Event::Empty(tag)
                if !remark && matches!(name(&tag), "text:p" | "text:s" | "text:tab" | "text:line-break") =>
            {
                text.push(' ');
            }
            Event::Text(part) if !remark => text.push_str(&part.xml10_content()),
            Event::GeneralRef(entity) if !remark => text.push_str(letter(&entity).as_str()),
            Event::End(tag) if tag.name().as_ref() == cell => return Ok(text.trim().to_owned()),
            Event::Eof => return Err(Problem::Broken {}),
            _ => {}
        }
    }
}

/// A character that is written by its name or number.
fn letter(entity: &quick_xml::events::BytesRef<'_>) -> String {
    if let Ok(Some(letter)) = entity.resolve_char_ref() {
        return letter.into();
    }
    let name: &str = entity;
    quick_xml::escape::resolve_xml_entity(name).unwrap_or_default().to_owned()
}

/// What a cell holds, by what its tag states and its text.
fn value(tag: &BytesStart<'_>, text: String) -> (String, Kind) {
    let stated = attribute(tag, "office:value-type");
    let float = || attribute(tag, "office:value").and_then(|value| value.parse::<f64>().ok());
    let is_formula = attribute(tag, "table:formula").is_some();
    if attribute(tag, "calcext:value-type").is_some_and(|stated| stated == "error")
        || (is_formula && (text.starts_with('#') || text.starts_with("Err:")))
    {
        return (text, Kind::Error);
    }
    let numeric = |written: Option<String>| written.map_or((text.clone(), Kind::Text), |text| (text, Kind::Number));
    match stated.as_deref() {
        Some("float" | "currency") => numeric(float().and_then(number::decimal)),
        Some("percentage") => numeric(float().and_then(number::percent)),
        Some("date") => (attribute(tag, "office:date-value").map_or(text, |iso| day(&iso)), Kind::Date),
        Some("boolean") => (attribute(tag, "office:boolean-value").unwrap_or(text), Kind::Text),
        None if is_formula => ("=".to_owned(), Kind::Uncalculated),
        _ => (attribute(tag, "office:string-value").unwrap_or(text), Kind::Text),
    }
}

/// `2018-08-08T00:00:00` as Vietnamese readers write a day.
pub(super) fn day(iso: &str) -> String {
    let date = iso.split('T').next().unwrap_or(iso);
    let parts: Vec<&str> = date.split('-').collect();
    match parts[..] {
        [year, month, day] => format!("{day}/{}/{year}", month.trim_start_matches('0')),
        _ => iso.to_owned(),
    }
}

fn name<'t>(tag: &'t BytesStart<'_>) -> &'t str {
    tag.name().0
}

fn attribute(tag: &BytesStart<'_>, wanted: &str) -> Option<String> {
    let found = tag.try_get_attribute(wanted).ok().flatten()?;
    Some(found.normalized_value(quick_xml::XmlVersion::Implicit1_0).ok()?.into_owned())
}

/// How often, or over how many; at least 1.
fn count(tag: &BytesStart<'_>, wanted: &str) -> u32 {
    attribute(tag, wanted).and_then(|text| text.parse().ok()).unwrap_or(1).max(1)
}
