//! Markdown as editors write it: what becomes of it, and what is said about it.

mod html;
mod problems;
mod properties;
mod reading;

use tiepcan::base::Report;
use tiepcan::base::prose::Prose;
use tiepcan::format::markdown::{Input, RawHtml, parse};

/// The text, and what was found in it.
fn read(body: &str, html: RawHtml) -> (Prose, Report) {
    let mut report = Report::default();
    let prose = parse(&Input { path: "trang.md".into(), body, offset: 0, html }, &mut report);
    (prose, report)
}

/// A text that must be without fault.
fn prose(body: &str) -> Prose {
    let (prose, report) = read(body, RawHtml::Refused);
    assert!(report.is_empty(), "{:#?}", report.diagnostics());
    prose
}
