//! Headings: their names (anchors), levels and order.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use super::builder::Builder;
use crate::base::problem::Markdown;
use crate::base::prose::{Heading, Tag};
use crate::base::{Note, Place, Span};
use crate::value::Slug;

/// What is kept about headings beside the headings themselves.
#[derive(Default)]
pub(super) struct Outline {
    /// The level of the heading before, 1 for the page's title.
    last_level: Option<u8>,
    /// The flow of each heading.
    pub(super) flows: Vec<usize>,
    /// The name given to each heading.
    given: Vec<Option<String>>,
}

impl Builder<'_> {
    /// Takes a heading that opens; `ignored` is what its braces hold beside a name.
    pub(super) fn heading(&mut self, level: u8, given: Option<&str>, ignored: &[String], span: Span) -> Tag {
        self.leave_paragraph();
        if level == 1 {
            self.problem(Markdown::HeadingOne {}, span);
        }
        let shown = level.max(2);
        let from = self.outline.last_level.replace(shown).unwrap_or(1);
        if shown > from + 1 {
            self.problem(Markdown::HeadingJump { from, to: shown }, span);
        }
        if !ignored.is_empty() {
            self.problem(Markdown::HeadingAttributes { written: ignored.join(" ") }, span);
        }
        let given = given.map(|written| self.usable_id(written, span));
        let number = u32::try_from(self.prose.headings.len()).unwrap_or(u32::MAX);
        let flow = self.flow();
        let item = u32::try_from(self.flows[flow].len()).unwrap_or(u32::MAX);
        self.outline.flows.push(flow);
        self.outline.given.push(given);
        let span = span.shifted(self.input.offset);
        self.prose.headings.push(Heading { level, id: String::new(), title: String::new(), span, item });
        Tag::Heading(number)
    }

    /// A name that an editor gave, mended where it cannot be one.
    fn usable_id(&mut self, written: &str, span: Span) -> String {
        let plain = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.' | b':');
        if !written.is_empty() && written.bytes().all(plain) && !is_footnotes(written) {
            return written.to_owned();
        }
        let slug = Slug::of(written).map_or_else(|| "muc".to_owned(), |slug| slug.to_string());
        let used = if is_footnotes(&slug) { format!("muc-{slug}") } else { slug };
        self.problem(Markdown::HeadingIdInvalid { written: written.to_owned(), used: used.clone() }, span);
        used
    }

    /// Keeps a heading's words, now that its items are there.
    pub(super) fn name_heading(&mut self, number: u32) {
        let (flow, first) = (self.flow(), self.prose.headings[number as usize].item);
        let title = self.prose.plain(&self.flows[flow][first as usize..]);
        self.prose.headings[number as usize].title = title;
    }

    /// Gives every heading its name: the one given, else one made of its words; unique, with `-2`,
    /// `-3` after names that are taken.
    pub(super) fn name_headings(&mut self) {
        let mut taken: HashMap<String, usize> = HashMap::new();
        for number in 0..self.prose.headings.len() {
            let Some(id) = self.outline.given[number].clone() else { continue };
            match taken.entry(id.clone()) {
                Entry::Vacant(free) => {
                    free.insert(number);
                    self.prose.headings[number].id = id;
                }
                Entry::Occupied(first) => {
                    let first = Place::span(self.input.path.clone(), self.prose.headings[*first.get()].span);
                    let place = Place::span(self.input.path.clone(), self.prose.headings[number].span);
                    self.report.push_with(Markdown::HeadingIdTwice { id }, place, vec![Note::FirstHere(first)]);
                }
            }
        }
        let mut next: HashMap<String, usize> = HashMap::new();
        for (number, heading) in self.prose.headings.iter_mut().enumerate() {
            if !heading.id.is_empty() {
                continue;
            }
            let wanted = self.outline.given[number].clone().unwrap_or_else(|| from_title(&heading.title, number));
            let mut id = wanted.clone();
            let counter = next.entry(wanted.clone()).or_insert(1);
            while taken.contains_key(&id) {
                *counter += 1;
                id = format!("{wanted}-{counter}");
            }
            taken.insert(id.clone(), number);
            heading.id = id;
        }
    }
}

fn from_title(title: &str, number: usize) -> String {
    match Slug::of(title) {
        Some(slug) if is_footnotes(slug.as_str()) => format!("muc-{slug}"),
        Some(slug) => slug.to_string(),
        None => format!("muc-{}", number + 1),
    }
}

/// Whether a name belongs to footnotes: `fn-1`, `fnref-1`, `fnref-1-2`.
fn is_footnotes(id: &str) -> bool {
    let number = id.strip_prefix("fn-").or_else(|| id.strip_prefix("fnref-"));
    number.is_some_and(|n| n.bytes().all(|b| b.is_ascii_digit() || b == b'-'))
}
