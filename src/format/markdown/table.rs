//! Rows of tables as written: how many cells a row has.

/// How many cells a row's source has: `|` parts them unless a `\` stands before it; those at the
/// ends only frame the row.
pub(super) fn cells(row: &str) -> usize {
    let row = row.trim();
    let row = row.strip_prefix('|').unwrap_or(row);
    let mut cells = 1;
    let mut bars_end = false;
    let mut before = b' ';
    for byte in row.bytes() {
        bars_end = byte == b'|' && before != b'\\';
        cells += usize::from(bars_end);
        before = byte;
    }
    cells - usize::from(bars_end)
}

#[cfg(test)]
mod tests {
    use super::cells;

    #[test]
    fn bars_part_cells_unless_escaped() {
        assert_eq!(cells("| a | b |"), 2);
        assert_eq!(cells("a | b"), 2);
        assert_eq!(cells(r"| a \| b | c |"), 2);
        assert_eq!(cells("| a | b | c"), 3);
        assert_eq!(cells("| a | | \n"), 2);
    }
}
