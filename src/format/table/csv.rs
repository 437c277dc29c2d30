//! CSV text to a table, through the `csv` crate; cells that do not fit the headings are reported.

use std::sync::Arc;

use csv::{ReaderBuilder, StringRecord};

use super::grid::Stored;
use super::separator::{cells, open_quote, sniff};
use super::{Grid, Table};
use crate::base::problem::Tables;
use crate::base::{Place, Report, Span};
use crate::value::fold::nfc;

/// Reads CSV whose first row has the headings. `None` when there is no such row. Headings written
/// twice and rows longer or shorter than the headings are reported and kept.
pub fn parse_csv(path: &Arc<str>, text: &str, report: &mut Report) -> Option<Table> {
    let table = Table::headed_by_first_row(read_csv(path, text, report)?, report)?;
    tell_unfit(&table, report);
    Some(table)
}

/// Reads CSV with a byte-order mark or without, separated by `,`, `;` or tabs. `None` when a quote
/// does not close, which is reported.
pub fn read_csv(path: &Arc<str>, text: &str, report: &mut Report) -> Option<Grid> {
    let body = text.strip_prefix('\u{feff}').unwrap_or(text);
    let (declared, body) = declared_separator(body);
    let offset = text.len() - body.len();
    let separator = declared.unwrap_or_else(|| sniff(body));
    let mut reader =
        ReaderBuilder::new().has_headers(false).flexible(true).delimiter(separator).from_reader(body.as_bytes());
    let mut grid = Grid::new(Arc::clone(path), None);
    let mut record = StringRecord::new();
    let mut rows = 0..;
    while matches!(reader.read_record(&mut record), Ok(true)) {
        let start = record.position().and_then(|at| usize::try_from(at.byte()).ok()).unwrap_or(0);
        let skipped = body[start..].bytes().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
        let number = rows.nth(blank_lines(body, start, start + skipped) as usize).unwrap_or(u32::MAX);
        let start = start + skipped;
        let end = usize::try_from(reader.position().byte()).unwrap_or(body.len()).min(body.len());
        let source = body[start..end.max(start)].trim_end_matches(['\r', '\n']);
        if end == body.len()
            && let Some(open) = open_quote(source, separator)
        {
            let span = Span::new(offset + start + open..offset + start + open + 1);
            report.push(Tables::QuoteOpen {}, Place::span(Arc::clone(path), span));
            return None;
        }
        if record.iter().all(|value| value.trim().is_empty()) {
            continue;
        }
        let spans = cells(source, separator).map(|cell| Span::new(cell).shifted(Span::new(offset + start..0).start));
        let columns = (0..=u16::MAX).zip(record.iter().zip(spans));
        let cells: Vec<Stored> = columns
            .map(|(column, (value, span))| Stored {
                text: grid.keep(&nfc(value.trim())),
                span,
                column,
                ..Stored::default()
            })
            .collect();
        grid.push(number, Span::new(offset + start + source.len()..0).start, cells);
    }
    Some(grid)
}

/// The separator that spreadsheets write into a first line of its own: `sep=;`.
fn declared_separator(text: &str) -> (Option<u8>, &str) {
    let declared = text.strip_prefix("sep=").and_then(|rest| {
        let (separator, rest) = (*rest.as_bytes().first()?, rest.get(1..)?);
        let rest = rest.strip_prefix("\r\n").or_else(|| rest.strip_prefix('\n'))?;
        matches!(separator, b',' | b';' | b'\t').then_some((separator, rest))
    });
    declared.map_or((None, text), |(separator, rest)| (Some(separator), rest))
}

/// Blank lines between two records: spreadsheets number them as rows too. The line feed that ends
/// the record before does not count.
fn blank_lines(text: &str, from: usize, to: usize) -> u32 {
    let breaks = text.get(from..to).unwrap_or("").matches('\n').count();
    let ended = text.get(..from).unwrap_or("").ends_with('\r') && text[from..].starts_with('\n');
    u32::try_from(breaks.saturating_sub(usize::from(ended))).unwrap_or(u32::MAX)
}

/// Reports rows that are wider than the headings, or narrower.
pub fn tell_unfit(table: &Table, report: &mut Report) {
    let wanted = table.columns();
    for row in table.rows() {
        if let Some(cell) = row.overflow() {
            report.push(Tables::RowLong { found: row.width(), wanted }, cell.place());
        } else if row.width() < wanted {
            report.push(Tables::RowShort { found: row.width(), wanted }, row.cell(row.width()).place());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::parse_csv;
    use crate::base::Report;
    use crate::format::table::Table;

    fn read(text: &str) -> (Option<Table>, Vec<String>) {
        let mut report = Report::default();
        let table = parse_csv(&"a.csv".into(), text, &mut report);
        let said = report.diagnostics().iter().map(|found| match (&found.place.cell, found.place.span) {
            (Some(cell), Some(span)) => format!("[{}] {cell}={}", found.problem.code(), &text[span.range()]),
            _ => found.problem.code().to_owned(),
        });
        let said = said.collect();
        (table, said)
    }

    #[test]
    fn cells_know_their_place_in_the_file() {
        let text = "\u{feff}Mã;Tên xã, phường\r\n\r\n00001;\"Xã \"\"A\"\"\"\r\n;\r\n00002; Xa\u{303} B \r\n";
        let (table, said) = read(text);
        let table = table.unwrap();
        assert!(said.is_empty(), "{said:?}");
        let cells: Vec<_> = table.rows().map(|row| (row.number(), row.cell(0), row.cell(1))).collect();
        assert_eq!(cells.len(), 2);
        assert_eq!(cells[0].2.text(), "Xã \"A\"");
        assert_eq!(cells[1].2.text(), "Xã B", "values are NFC");
        let place = cells[1].2.place();
        assert_eq!(&text[place.span.unwrap().range()], "Xa\u{303} B", "places are bytes as stored");
        let cell = place.cell.unwrap();
        assert_eq!((cell.to_string().as_str(), &*cell.header, &*cell.value), ("B5", "Tên xã, phường", "Xã B"));
        assert_eq!(cells[0].0, 2, "blank lines are rows to a spreadsheet");
    }

    #[test]
    fn a_cell_with_line_breaks_is_one_row() {
        let (table, said) = read("name,note\nXã A,\"một\nhai\"\nXã B,ba\n");
        let numbers: Vec<u32> = table.unwrap().rows().map(crate::format::table::Row::number).collect();
        assert_eq!((numbers, said), (vec![1, 2], vec![]));
    }

    #[test]
    fn rows_that_do_not_fit_the_headings_are_told_at_their_cell() {
        let (table, said) = read("name,total,total\nXã A,95,45,\nXã B,80,1,7\nXã C\n");
        assert_eq!(said, ["[table-heading-twice] C1=total", "[table-row-long] D3=7", "[table-row-short] B4="]);
        assert!(table.unwrap().rows().nth(2).unwrap().cell(2).is_empty());
    }

    #[test]
    fn a_separator_may_be_declared_as_spreadsheets_do() {
        let (table, said) = read("\u{feff}sep=;\r\nname;total\r\nXã A;95,45\r\n");
        let table = table.unwrap();
        assert!(said.is_empty(), "{said:?}");
        assert_eq!(table.row(0).unwrap().cell(1).text(), "95,45");
    }

    #[test]
    fn a_quote_that_does_not_close_is_told_alone() {
        let (table, said) = read("name,total\nXã A,90\n\"Xã B,80\nXã C,70\n");
        assert_eq!((table, said), (None, vec!["table-quote-open".to_owned()]));
    }

    #[test]
    fn a_table_without_a_heading_is_told() {
        assert_eq!(read("\n;;\n"), (None, vec!["table-empty".to_owned()]));
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_read_without_panic(text in "[a;,\"\r\n\tđ ]{0,40}") {
            let (table, _) = read(&text);
            for row in table.iter().flat_map(Table::rows) {
                for column in 0..row.width() {
                    let cell = row.cell(column);
                    let span = cell.place().span.unwrap();
                    proptest::prop_assert!(cell.is_empty() || !text[span.range()].trim().is_empty());
                }
            }
        }
    }
}
