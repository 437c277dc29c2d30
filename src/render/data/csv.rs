//! Rows to CSV: UTF-8 without a mark in front, RFC 4180.

use csv::{QuoteStyle, Terminator, WriterBuilder};

/// Writes headings and rows.
pub(super) fn print(headings: &[String], rows: impl IntoIterator<Item = Vec<String>>) -> Vec<u8> {
    let mut writer = WriterBuilder::new()
        .quote_style(QuoteStyle::Necessary)
        .terminator(Terminator::CRLF)
        .from_writer(Vec::new());
    let rows = std::iter::once(headings.to_vec()).chain(rows);
    // Writing to memory does not fail, and all rows are as wide as the headings.
    let written: Result<(), csv::Error> = rows.into_iter().try_for_each(|row| writer.write_record(&row));
    debug_assert!(written.is_ok(), "rows as wide as the headings, written to memory");
    writer.into_inner().unwrap_or_default()
}
