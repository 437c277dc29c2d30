//! Markdown as stored -> [`Prose`], with everything in it that its author should look at again.
//!
//! CommonMark with tables, footnotes, strikethrough, task lists, definition lists, heading ids, GFM
//! alerts, bare addresses and `:::` containers. [`markers`] hides container lines from the parser,
//! [`builder`] turns its events into items, [`assembly`] numbers footnotes and joins the parts.

mod address;
mod assembly;
mod builder;
mod containers;
mod headings;
mod html;
mod inline;
mod markers;
mod quiz;
mod raw;
mod run;
mod table;
mod target;

use std::sync::Arc;

use pulldown_cmark::{BrokenLink, LinkType, Options, Parser};

use crate::base::problem::Markdown;
use crate::base::prose::Prose;
use crate::base::{Report, Span};
use builder::Builder;
use markers::Markers;

/// A text to parse.
#[derive(Debug, Clone)]
pub struct Input<'a> {
    /// The file it stands in.
    pub path: Arc<str>,
    /// The text as stored, without front matter.
    pub body: &'a str,
    /// Where in the file the text begins, in bytes.
    pub offset: u32,
    /// What is done with HTML.
    pub html: RawHtml,
}

/// What is done with raw HTML.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum RawHtml {
    /// It is a problem, and shown as text.
    #[default]
    Refused,
    /// It is made safe and passed on.
    Sanitised,
}

/// The syntax that the parser knows.
const SYNTAX: Options = Options::ENABLE_TABLES
    .union(Options::ENABLE_FOOTNOTES)
    .union(Options::ENABLE_STRIKETHROUGH)
    .union(Options::ENABLE_TASKLISTS)
    .union(Options::ENABLE_HEADING_ATTRIBUTES)
    .union(Options::ENABLE_GFM)
    .union(Options::ENABLE_DEFINITION_LIST);

/// Reads a text. Spans in the result and places in `report` are bytes of the file.
pub fn parse(input: &Input<'_>, report: &mut Report) -> Prose {
    let markers = Markers::scan(input.body);
    let mut broken: Vec<(Span, String)> = Vec::new();
    let mut on_broken = |link: BrokenLink<'_>| {
        if matches!(link.link_type, LinkType::Reference | LinkType::Collapsed) {
            broken.push((Span::new(link.span), link.reference.into_string()));
        }
        None
    };
    let parser = Parser::new_with_broken_link_callback(markers.masked(), SYNTAX, Some(&mut on_broken));
    let mut builder = Builder::new(input, &markers, report);
    for (event, range) in parser.into_offset_iter() {
        builder.take(event, range);
    }
    let prose = builder.finish();
    for (span, label) in broken {
        report.at(Markdown::ReferenceUndefined { label }, &input.path, span.shifted(input.offset));
    }
    prose
}
