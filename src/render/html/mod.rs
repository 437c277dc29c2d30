//! Prose -> HTML.
//!
//! [`Writer`] knows the shape of every element; a [`Resolver`] knows where links lead, and
//! [`Words`] what the interface says. What it writes is well-formed XML too, except for HTML that
//! editors wrote themselves.

mod blank;
mod block;
mod escape;
mod figure;
mod footnote;
mod plain;
mod words;

use std::borrow::Cow;

pub use escape::{address, attribute, text};
pub use plain::AsWritten;
pub use words::Words;

use crate::base::prose::{Item, Node, Prose, Tag, TextRange};

/// What prose needs to know of the world round it.
pub trait Resolver {
    /// The link of that number; `None` to show its text alone.
    fn link(&self, number: u32) -> Option<Link<'_>>;
    /// The image of that number; `None` to show its text alternative alone.
    fn image(&self, number: u32) -> Option<Picture<'_>>;
    /// Writes the quiz of that number.
    fn quiz(&self, number: u32, out: &mut String);
    /// Stretches of the text that are marked although nobody wrote a mark there, in order, none in
    /// another; whatever opens in one closes in it.
    fn marks(&self) -> &[TextRange] {
        &[]
    }
    /// Writes what the mark of that place opens with.
    fn open_mark(&self, _: usize, _: &mut String) {}
    /// Writes what it closes with.
    fn close_mark(&self, _: usize, _: &mut String) {}
    /// Writes the trainer's note of that number. Readers of the site never see one: only what is
    /// made for trainers says otherwise.
    fn trainer_note(&self, _number: u32, _out: &mut String) {}
}

/// A link that leads somewhere. Empty attributes are left out.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Link<'a> {
    /// The address, percent-encoded, not yet escaped for HTML.
    pub href: Cow<'a, str>,
    /// Shown on hovering.
    pub title: Cow<'a, str>,
    /// The language of the target.
    pub hreflang: &'a str,
    /// `rel`, for example `external`.
    pub rel: &'a str,
    /// `class`, for example `external`.
    pub class: &'a str,
}

/// An image that is there.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Picture<'a> {
    /// The address, percent-encoded, not yet escaped for HTML.
    pub src: Cow<'a, str>,
    /// Width and height in pixels, if known.
    pub size: Option<(u32, u32)>,
    /// When browsers fetch it.
    pub loading: Loading,
}

/// When browsers fetch an image.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Loading {
    /// When it comes near.
    #[default]
    Lazy,
    /// At once: for what stands at the top.
    Eager,
}

/// For whom HTML is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flavor {
    /// Readers of the site.
    Site,
    /// Other programs: the form of the CommonMark and GFM specifications, without classes,
    /// anchors or labels.
    Plain,
}

/// Writes the HTML of one text.
#[derive(Clone, Copy)]
pub struct Writer<'a> {
    /// The text.
    pub prose: &'a Prose,
    /// What its links and images are.
    pub resolver: &'a dyn Resolver,
    /// What the interface says.
    pub words: &'a Words<'a>,
    /// For whom.
    pub flavor: Flavor,
}

/// What a run over items remembers.
#[derive(Default)]
struct State {
    /// Tables so far.
    tables: u32,
    in_head: bool,
    /// Whether the body of the open table has begun.
    in_body: bool,
    /// For each link that is open, whether it has a tag.
    links: Vec<bool>,
    /// How many hand-outs are open: in them, runs of underscores are blanks to fill in.
    handouts: u32,
}

impl Writer<'_> {
    /// Writes the main text, then the footnotes.
    pub fn document(&self, out: &mut String) {
        out.reserve(self.prose.text.len() * 3 / 2);
        self.items(out, self.prose.main_items());
        self.footnotes(out);
    }

    /// Writes some items, for example the question of a quiz. They need not balance.
    pub fn items(&self, out: &mut String, items: &[Item]) {
        let mut state = State::default();
        let mut at = 0;
        while at < items.len() {
            at += self.step(out, &items[at..], &mut state).max(1);
        }
    }

    /// Writes what the first item begins, and says how many items that took.
    fn step(&self, out: &mut String, items: &[Item], state: &mut State) -> usize {
        match &items[0].node {
            Node::Text(range) => self.text(out, *range, (state.handouts > 0).then_some(self.words.blank)),
            Node::Code(range) => {
                out.push_str("<code>");
                escape::push_text(out, self.prose.text_of(*range));
                out.push_str("</code>");
            }
            Node::Html(range) => out.push_str(self.prose.text_of(*range)),
            Node::SoftBreak => out.push('\n'),
            Node::HardBreak => out.push_str("<br />\n"),
            Node::Rule => out.push_str("<hr />\n"),
            Node::Task(ticked) => self.task(out, *ticked),
            Node::Image(number) => self.image(out, *number),
            Node::FootnoteRef { note, mention } => footnote::mention(out, *note, *mention),
            Node::Quiz(number) => self.resolver.quiz(*number, out),
            Node::TrainerNote(number) => self.resolver.trainer_note(*number, out),
            Node::Open(Tag::Paragraph) if self.flavor == Flavor::Site => {
                if let Some(number) = self.figure_of(items) {
                    self.figure(out, number);
                    return 3;
                }
                out.push_str("<p>");
            }
            Node::Open(Tag::Link(number)) => self.open_link(out, *number, state),
            Node::Close(Tag::Link(_)) => {
                if state.links.pop() == Some(true) {
                    out.push_str("</a>");
                }
            }
            Node::Open(tag) => self.open(out, *tag, items, state),
            Node::Close(tag) => self.close(out, *tag, state),
        }
        1
    }

    /// Writes a stretch of text with the marks that open and close in it.
    fn text(&self, out: &mut String, range: TextRange, blank: Option<&str>) {
        let marks = self.resolver.marks();
        let mut at = range.start;
        let mut number = marks.partition_point(|mark| mark.end <= range.start);
        let mut plain = |out: &mut String, to: u32| {
            let text = self.prose.text_of(TextRange { start: at, end: to });
            match blank {
                Some(name) => blank::push_text(out, text, name),
                None => escape::push_text(out, text),
            }
            at = to;
        };
        while let Some(mark) = marks.get(number).filter(|mark| mark.start < range.end) {
            if mark.start >= range.start {
                plain(out, mark.start);
                self.resolver.open_mark(number, out);
            }
            if mark.end > range.end {
                break;
            }
            plain(out, mark.end);
            self.resolver.close_mark(number, out);
            number += 1;
        }
        plain(out, range.end);
    }

    fn open_link(&self, out: &mut String, number: u32, state: &mut State) {
        let link = self.resolver.link(number);
        state.links.push(link.is_some());
        let Some(link) = link else { return };
        out.push_str("<a href=\"");
        escape::push_attribute(out, &link.href);
        out.push('"');
        for (name, value) in
            [("title", &*link.title), ("hreflang", link.hreflang), ("rel", link.rel), ("class", link.class)]
        {
            if !value.is_empty() {
                attribute(out, name, value);
            }
        }
        out.push('>');
    }

    fn task(&self, out: &mut String, ticked: bool) {
        out.push_str("<input");
        if ticked {
            out.push_str(" checked=\"\"");
        }
        out.push_str(" disabled=\"\" type=\"checkbox\"");
        if self.flavor == Flavor::Site {
            attribute(out, "aria-label", if ticked { self.words.done } else { self.words.to_do });
        }
        out.push_str(" /> ");
    }
}
