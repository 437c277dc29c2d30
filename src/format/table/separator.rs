//! Which character separates the cells of a CSV text, and where each cell stands.

use std::ops::Range;

/// Lines looked at to find the separator.
const SAMPLE: usize = 50;

/// The separator: of tab, `;` and `,` the one that cuts most lines into as many cells as the
/// first line. Spreadsheets in Vietnam write `;`, because `,` marks decimals.
pub(super) fn sniff(text: &str) -> u8 {
    let lines: Vec<&str> = records(text).filter(|line| !line.trim().is_empty()).take(SAMPLE).collect();
    let agreeing = |separator: u8| {
        let mut widths = lines.iter().map(|line| cells(line, separator).count());
        let first = widths.next().unwrap_or(1);
        (first > 1).then(|| widths.filter(|width| *width == first).count())
    };
    let mut best = (b',', None);
    for separator in [b'\t', b';', b','] {
        let agreed = agreeing(separator);
        if agreed > best.1 {
            best = (separator, agreed);
        }
    }
    best.0
}

/// The records of a text: lines, where a line break inside quotes does not count.
fn records(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let mut quoted = false;
        let end = rest.bytes().position(|byte| {
            quoted ^= byte == b'"';
            byte == b'\n' && !quoted
        });
        let (line, after) = rest.split_at(end.map_or(rest.len(), |end| end + 1));
        rest = after;
        Some(line.trim_end_matches(['\r', '\n']))
    })
}

/// Where the last cell of a record opens a quote that nothing closes.
pub(super) fn open_quote(record: &str, separator: u8) -> Option<usize> {
    let bytes = record.as_bytes();
    let mut at = 0;
    loop {
        if bytes.get(at) == Some(&b'"') {
            let start = at;
            at += 1;
            loop {
                match (bytes.get(at), bytes.get(at + 1)) {
                    (None, _) => return Some(start),
                    (Some(b'"'), Some(b'"')) => at += 2,
                    (Some(b'"'), _) => break,
                    _ => at += 1,
                }
            }
        }
        at += 1 + bytes.get(at..)?.iter().position(|byte| *byte == separator)?;
    }
}

/// The cells of a record as ranges of its bytes, without outer quotes and outer spaces. A quote
/// counts only at the start of a cell, as the CSV reader has it.
pub(super) fn cells(record: &str, separator: u8) -> impl Iterator<Item = Range<usize>> {
    let bytes = record.as_bytes();
    let mut next = Some(0);
    std::iter::from_fn(move || {
        let start = next?;
        let (mut at, mut inner) = (start, None);
        if bytes.get(start) == Some(&b'"') {
            at = start + 1;
            while at < bytes.len() {
                match (bytes[at], bytes.get(at + 1)) {
                    (b'"', Some(b'"')) => at += 2,
                    (b'"', _) => break,
                    _ => at += 1,
                }
            }
            inner = Some(start + 1..at.min(bytes.len()));
            at = (at + 1).min(bytes.len());
        }
        let stop = |byte: &u8| *byte == separator || matches!(byte, b'\r' | b'\n');
        let end = bytes[at..].iter().position(stop).map_or(bytes.len(), |more| at + more);
        next = (bytes.get(end) == Some(&separator)).then_some(end + 1);
        // Text after the closing quote belongs to the cell; its place is then the whole of it.
        let range = inner.filter(|_| record[at..end].trim().is_empty()).unwrap_or(start..end);
        Some(trimmed(record, range))
    })
}

fn trimmed(text: &str, range: Range<usize>) -> Range<usize> {
    let Some(part) = text.get(range.clone()) else { return range };
    let start = range.start + (part.len() - part.trim_start().len());
    start..start + part.trim().len()
}

#[cfg(test)]
mod tests {
    use super::{cells, sniff};

    #[test]
    fn the_separator_is_the_one_that_cuts_all_lines_alike() {
        assert_eq!(sniff("Tên xã, phường, thị trấn;Tổng điểm\nXã A;95,45\nXã B;80\n"), b';');
        assert_eq!(sniff("code,name,total\n1,\"Xã A; B\",\"95,45\"\n"), b',');
        assert_eq!(sniff("code\tname\n1\tXã A, B\n"), b'\t');
        assert_eq!(sniff("name\nXã A\n"), b',');
        assert_eq!(sniff(""), b',');
    }

    #[test]
    fn cells_stand_inside_their_quotes() {
        let record = "a,\" Xã \"\"B\"\" \", c ,,\"x\ny\"";
        let found: Vec<&str> = cells(record, b',').map(|range| &record[range]).collect();
        assert_eq!(found, ["a", "Xã \"\"B\"\"", "c", "", "x\ny"]);
    }
}
