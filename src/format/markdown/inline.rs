//! What stands inside a line: text, links and images.

use std::ops::Range;

use pulldown_cmark::{Event, LinkType};

use super::builder::{Builder, Kind};
use super::{address, target};
use crate::base::problem::Markdown;
use crate::base::prose::{ImageRef, LinkForm, LinkRef, Node, Tag, TextRange};
use crate::base::{Span, Spanned};
use crate::value::fold::nfc;

/// The text alternative of an image, while its events pass by.
pub(super) struct Alternative {
    image: ImageRef,
    span: Span,
    /// How many tags are open, the image's own included.
    depth: usize,
}

impl Builder<'_> {
    /// Takes a piece of text: of a line, or of the code block that is open.
    pub(super) fn text(&mut self, text: &str, range: Range<usize>) {
        let text = self.markers.restore(text, &range);
        if self.code.is_some() {
            let end = self.store(&text).end;
            if let Some(code) = &mut self.code {
                code.end = end;
            }
        } else {
            self.run.push(&text, range);
        }
    }

    /// Makes items of the text that was put together.
    pub(super) fn flush(&mut self) {
        if self.run.text.is_empty() {
            return;
        }
        let run = std::mem::take(&mut self.run);
        let whole = run.source(&(0..run.text.len()));
        self.enter_line(&whole.range());
        if self.facts.note_marks {
            self.check_note_marks(&run.text, |range| run.source(&range));
        }
        let mut done = 0;
        while self.facts.addresses && self.links_open == 0 {
            let Some(found) = address::next(&run.text, done) else { break };
            self.text_item(&run.text[done..found.range.start], run.source(&(done..found.range.start)));
            let text = &run.text[found.range.clone()];
            let span = run.source(&found.range);
            let tag = self.add_link(format!("{}{text}", found.prefix), String::new(), LinkForm::Bare, span);
            self.push(Node::Open(tag), span);
            self.text_item(text, span);
            self.push(Node::Close(tag), Span::new(span.range().end..span.range().end));
            done = found.range.end;
        }
        self.text_item(&run.text[done..], run.source(&(done..run.text.len())));
        self.run = run;
        self.run.clear();
    }

    /// Adds text as it is.
    pub(super) fn text_item(&mut self, text: &str, span: Span) {
        if !text.is_empty() {
            let text = self.store(text);
            self.push(Node::Text(text), span);
        }
    }

    /// Reports what looks like the mention of a footnote but is none; the parser leaves as text
    /// what is not defined.
    fn check_note_marks(&mut self, text: &str, source: impl Fn(Range<usize>) -> Span) {
        for (at, _) in text.match_indices("[^") {
            let after = &text[at + 2..];
            let end = after.find([']', '[']).filter(|end| after[*end..].starts_with(']'));
            let Some(label) = end.map(|end| &after[..end]).filter(|label| !label.trim().is_empty()) else { continue };
            let span = source(at..at + 3 + label.len());
            let before = &self.input.body.as_bytes()[..span.range().start.min(self.input.body.len())];
            let backslashes = before.iter().rev().take_while(|b| **b == b'\\').count();
            if backslashes % 2 == 0 {
                self.problem(Markdown::FootnoteUndefined { label: nfc(label).into_owned() }, span);
            }
        }
    }

    /// Takes a link that opens.
    pub(super) fn link(&mut self, form: LinkType, written: &str, title: &str, span: Span) -> Tag {
        self.links_open += 1;
        if written.is_empty() {
            self.problem(Markdown::LinkEmpty {}, span);
        }
        let target = match form {
            LinkType::Email => format!("mailto:{written}"),
            _ => target::readable(written),
        };
        self.add_link(target, nfc(title).into_owned(), LinkForm::Marked, span)
    }

    fn add_link(&mut self, target: String, title: String, form: LinkForm, span: Span) -> Tag {
        let number = u32::try_from(self.prose.links.len()).unwrap_or(u32::MAX);
        let target = Spanned::new(target, span.shifted(self.input.offset));
        self.prose.links.push(LinkRef { target, title, form });
        Tag::Link(number)
    }

    /// Takes an image that opens; what it holds becomes its text alternative.
    pub(super) fn open_image(&mut self, written: &str, title: &str, span: Span) {
        if written.is_empty() {
            self.problem(Markdown::ImageEmpty {}, span);
        }
        let target = Spanned::new(target::readable(written), span.shifted(self.input.offset));
        let image = ImageRef { target, alt: String::new(), title: nfc(title).into_owned() };
        self.image = Some(Alternative { image, span, depth: 1 });
    }

    /// Takes an event inside an image.
    pub(super) fn alternative(&mut self, event: &Event<'_>, range: &Range<usize>) {
        let Some(open) = &mut self.image else { return };
        match event {
            Event::Text(text) | Event::Code(text) => open.image.alt.push_str(&self.markers.restore(text, range)),
            Event::SoftBreak | Event::HardBreak => open.image.alt.push(' '),
            Event::Start(_) => open.depth += 1,
            Event::End(_) => open.depth -= 1,
            _ => {}
        }
        if open.depth == 0
            && let Some(mut done) = self.image.take()
        {
            done.image.alt = nfc(&done.image.alt).into_owned();
            let number = u32::try_from(self.prose.images.len()).unwrap_or(u32::MAX);
            self.prose.images.push(done.image);
            self.push(Node::Image(number), done.span);
        }
    }

    /// Begins a block of code; its text follows.
    pub(super) fn open_code(&mut self, info: &str) -> Tag {
        let language = self.store(info.split([' ', '\t']).next().unwrap_or_default());
        let at = self.at();
        self.code = Some(TextRange { start: at, end: at });
        Tag::CodeBlock(language)
    }

    /// Ends it.
    pub(super) fn end_code(&mut self, range: &Range<usize>) {
        if let Some(code) = self.code.take().filter(|code| code.end > code.start) {
            self.push(Node::Text(code), Span::new(range.clone()));
        }
    }

    /// Takes a mention of a footnote.
    pub(super) fn mention(&mut self, label: &str, range: &Range<usize>) {
        let node = Node::FootnoteRef { note: self.note(label), mention: 0 };
        self.enter_line(range);
        self.push(node, Span::new(range.clone()));
    }

    /// The number of a footnote by its label, in order of appearance for now.
    fn note(&mut self, label: &str) -> u32 {
        let next = u32::try_from(self.notes.len()).unwrap_or(u32::MAX);
        let number = *self.labels.entry(label.to_lowercase()).or_insert(next);
        if number == next {
            self.notes.push(super::builder::Note { label: nfc(label).into_owned(), defined: None });
        }
        number
    }

    /// Opens the definition of a footnote. A second one of the same name is kept apart, unmentioned.
    pub(super) fn open_note(&mut self, label: &str, span: Span) {
        self.leave_paragraph();
        let mut number = self.note(label) as usize;
        if let Some((first, _)) = self.notes[number].defined {
            let label = self.notes[number].label.clone();
            let by = self.input.offset;
            let place = |span: Span| crate::base::Place::span(self.input.path.clone(), span.shifted(by));
            let first = vec![crate::base::Note::FirstHere(place(first))];
            self.report.push_with(Markdown::FootnoteTwice { label: label.clone() }, place(span), first);
            number = self.notes.len();
            self.notes.push(super::builder::Note { label, defined: None });
        }
        let flow = self.divert(Kind::Note, span);
        self.notes[number].defined = Some((span, flow));
    }
}
