//! Container markers as blocks: what they open and close, and those that do neither.

use std::ops::Range;

use super::builder::{Builder, Kind};
use super::markers::Marker;
use crate::base::problem::Markdown;
use crate::base::prose::{Callout, Container, Node, Tag, TrainerNote};
use crate::base::say::Nearest;
use crate::base::{Span, Spanned};
use crate::value::Slug;

/// The names that containers go by.
const NAMES: [(&str, Named); 12] = [
    ("note", Named::Container(Container::Callout(Callout::Note))),
    ("tip", Named::Container(Container::Callout(Callout::Tip))),
    ("important", Named::Container(Container::Callout(Callout::Important))),
    ("warning", Named::Container(Container::Callout(Callout::Warning))),
    ("caution", Named::Container(Container::Callout(Callout::Caution))),
    ("steps", Named::Container(Container::Steps)),
    ("tabs", Named::Container(Container::Tabs)),
    ("details", Named::Container(Container::Details)),
    ("handout", Named::Container(Container::Handout)),
    ("scenario", Named::Container(Container::Scenario)),
    ("quiz", Named::Quiz),
    ("trainer", Named::Trainer),
];

#[derive(Clone, Copy)]
enum Named {
    Container(Container),
    Quiz,
    Trainer,
}

impl Builder<'_> {
    /// Takes a marker that stands where a block may.
    pub(super) fn marker(&mut self, marker: &Marker) {
        self.leave_paragraph();
        if marker.name.is_empty() {
            self.close_container(marker);
        } else {
            self.open_container(marker);
        }
    }

    fn open_container(&mut self, marker: &Marker) {
        let body = self.input.body;
        let span = Span::new(marker.range.clone());
        let written = &body[marker.name.clone()];
        let known = NAMES.iter().find(|(name, _)| written.eq_ignore_ascii_case(name));
        let tag = match known {
            Some((_, Named::Container(container))) => {
                let title = self.store(&body[marker.title.clone()]);
                Some(Tag::Container(*container, title))
            }
            Some((_, Named::Quiz)) if self.is_open(|kind| matches!(kind, Kind::Quiz { .. })) => {
                self.problem(Markdown::NestedQuiz {}, span);
                None
            }
            Some((_, Named::Quiz)) if self.is_open(|kind| matches!(kind, Kind::Trainer { .. })) => {
                self.problem(Markdown::QuizForTrainer {}, span);
                None
            }
            Some((_, Named::Trainer)) => return self.open_trainer(marker),
            Some((_, Named::Quiz)) => return self.open_quiz(marker),
            None => {
                let nearest = Nearest::of(written, NAMES.iter().map(|(name, _)| *name));
                self.problem(Markdown::UnknownContainer { name: written.to_owned(), nearest }, span);
                None
            }
        };
        let name = marker.name.clone();
        self.open(Kind::Container { tag, name, colons: marker.colons, excused: false }, span);
    }

    fn open_quiz(&mut self, marker: &Marker) {
        let (name, serves) = self.quiz_attributes(&marker.title);
        let written = &self.input.body[name.clone()];
        let plain = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.');
        let id = if written.bytes().all(plain) {
            written.to_owned()
        } else {
            let suggestion = Slug::of(written).map_or_else(|| "cau-1".to_owned(), |slug| slug.to_string());
            let problem = Markdown::QuizIdInvalid { written: written.to_owned(), suggestion: suggestion.clone() };
            self.problem(problem, Span::new(name.clone()));
            suggestion
        };
        let span = Span::new(marker.range.clone());
        let number = self.begin_quiz(Spanned::new(id, Span::new(name)), serves, span);
        self.push(Node::Quiz(number), span);
        let flow = self.divert(Kind::Quiz { number, colons: marker.colons }, span);
        self.quiz_flows.push(flow);
    }

    fn is_open(&self, is_meant: impl Fn(&Kind) -> bool) -> bool {
        self.frames.iter().any(|frame| is_meant(&frame.kind))
    }

    fn open_trainer(&mut self, marker: &Marker) {
        let span = Span::new(marker.range.clone());
        let title = self.store(&self.input.body[marker.title.clone()]);
        let number = u32::try_from(self.prose.trainer_notes.len()).unwrap_or(u32::MAX);
        self.prose.trainer_notes.push(TrainerNote { title, items: 0..0 });
        self.push(Node::TrainerNote(number), span);
        let flow = self.divert(Kind::Trainer { colons: marker.colons }, span);
        self.trainer_flows.push(flow);
    }

    /// Closes the innermost container with as many colons, or else the innermost one; only those
    /// count that opened where the marker stands, not around the list or quotation it stands in.
    fn close_container(&mut self, marker: &Marker) {
        let span = Span::new(marker.range.clone());
        let first = self.frames.iter().rposition(|frame| frame.kind.is_parsers()).map_or(0, |at| at + 1);
        let here = &self.frames[first..];
        let same = here.iter().rposition(|frame| frame.kind.colons() == Some(marker.colons));
        let any = || here.iter().rposition(|frame| frame.kind.colons().is_some());
        let Some(found) = same.or_else(any) else { return self.stray(span) };
        let excused = self.excused;
        while self.frames.len() > first + found + 1 {
            self.close_early(Span::new(marker.range.start..marker.range.start));
        }
        self.excused = excused;
        self.close_whole(span);
    }

    /// A marker that closes nothing here. If it was meant for a container that was closed early,
    /// or for one around, its problem has been or is told now, once.
    fn stray(&mut self, span: Span) {
        if self.excused > 0 {
            self.excused -= 1;
            return;
        }
        self.problem(Markdown::StrayCloser {}, span);
        let around = self.frames.iter_mut().rev().find_map(|frame| match &mut frame.kind {
            Kind::Container { excused, .. } if !*excused => Some(excused),
            _ => None,
        });
        if let Some(excused) = around {
            *excused = true;
        }
    }

    /// Closes the innermost frame, one of ours, before its closing marker came.
    pub(super) fn close_early(&mut self, end: Span) {
        let Some(frame) = self.frames.last() else { return };
        let (span, kind) = (frame.span, frame.kind.clone());
        let name = match kind {
            Kind::Container { name, excused: false, tag, .. } => {
                // The problem of an unknown name says enough.
                tag.map(|_| self.input.body[name].to_owned())
            }
            Kind::Quiz { .. } => Some("quiz".to_owned()),
            Kind::Trainer { .. } => Some("trainer".to_owned()),
            _ => None,
        };
        if let Some(name) = name {
            self.excused += 1;
            self.problem(Markdown::UnclosedContainer { name }, span);
        }
        self.close_whole(end);
    }

    /// Closes the innermost frame; a quiz is taken apart first.
    fn close_whole(&mut self, end: Span) {
        if let Some(Kind::Quiz { number, .. }) = self.frames.last().map(|frame| &frame.kind) {
            self.end_quiz(*number, end);
        }
        self.close(end);
    }

    /// Opens a paragraph where the parser left it out and a line of text would stand in a container
    /// without one.
    pub(super) fn enter_line(&mut self, range: &Range<usize>) {
        if self.frames.last().is_some_and(|frame| frame.kind.colons().is_some()) {
            self.open(Kind::Paragraph, Span::new(range.start..range.start));
        }
    }

    /// Closes such a paragraph, and the elements in it, before a block.
    pub(super) fn leave_paragraph(&mut self) {
        if !self.frames.last().is_some_and(|frame| frame.in_paragraph) {
            return;
        }
        let end = self.flows[self.flow()].last().map_or(0, |item| item.span.end - self.input.offset);
        while let Some(frame) = self.frames.last() {
            let done = frame.kind == Kind::Paragraph;
            self.close(Span { start: end, end });
            if done {
                return;
            }
        }
    }
}

impl Kind {
    /// The colons of a container or quiz.
    fn colons(&self) -> Option<usize> {
        match self {
            Self::Container { colons, .. } | Self::Quiz { colons, .. } | Self::Trainer { colons } => Some(*colons),
            _ => None,
        }
    }
}
