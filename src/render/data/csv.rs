//! Rows to CSV: UTF-8 without a mark in front, RFC 4180.

use csv::{QuoteStyle, Terminator, WriterBuilder};

/// Writes headings and rows.
pub(super) fn print(headings: &[String], rows: impl IntoIterator<Item = Vec<String>>) -> Vec<u8> {
    let mut writer = WriterBuilder::new()
        .quote_style(QuoteStyle::Necessary)
        .terminator(Terminator::CRLF)
        .flexible(true)
        .from_writer(Vec::new());
    let rows = std::iter::once(headings.to_vec()).chain(rows);
    for row in rows {
        // Writing to memory does not fail.
        if writer.write_record(&row).is_err() {
            break;
        }
    }
    writer.into_inner().unwrap_or_default()
}
