//! Events of the parser -> items, in one pass.
//!
//! The parser's tags and our own (containers, paragraphs that it leaves out, HTML elements) stand
//! on one stack of frames. When the parser closes a tag, what we opened inside is closed first, so
//! items balance whatever the text says.

use std::collections::HashMap;
use std::ops::Range;

use pulldown_cmark::{Alignment, CodeBlockKind, Event, Tag as Written, TagEnd};

use super::headings::Outline;
use super::inline::Alternative;
use super::markers::Markers;
use super::run::Run;
use super::{Input, address};
use crate::base::problem::Problem;
use crate::base::prose::{Align, Callout, Item, Node, Prose, Tag, TextRange};
use crate::base::{Report, Span};
use crate::value::fold::nfc;

/// The state of a parse.
pub(super) struct Builder<'a> {
    pub(super) input: &'a Input<'a>,
    pub(super) markers: &'a Markers<'a>,
    pub(super) report: &'a mut Report,
    pub(super) prose: Prose,
    /// The items of the main text, then of each footnote and quiz in order of opening.
    pub(super) flows: Vec<Vec<Item>>,
    pub(super) frames: Vec<Frame>,
    pub(super) run: Run,
    pub(super) facts: Facts,
    pub(super) outline: Outline,
    /// Footnotes by folded label.
    pub(super) labels: HashMap<String, u32>,
    pub(super) notes: Vec<Note>,
    /// The flow of each quiz.
    pub(super) quiz_flows: Vec<usize>,
    /// The flow of each trainer's note.
    pub(super) trainer_flows: Vec<usize>,
    /// Columns of the table that is open.
    pub(super) columns: Vec<Align>,
    pub(super) column: usize,
    /// The text of the code block that is open.
    pub(super) code: Option<TextRange>,
    /// The HTML block that is open, unless it is a marker.
    pub(super) html_block: Option<String>,
    pub(super) image: Option<Alternative>,
    /// How many links are open around.
    pub(super) links_open: usize,
    /// Names of refused HTML elements whose end tags need no words of their own.
    pub(super) refused: Vec<String>,
    /// How many closing markers may be stray because a container was closed early.
    pub(super) excused: usize,
}

/// What is known of the body as a whole, to do no needless work on its parts.
pub(super) struct Facts {
    /// Whether it is in normal form C and no entity can change that.
    pub(super) normal: bool,
    pub(super) addresses: bool,
    pub(super) note_marks: bool,
}

/// Something that is open.
pub(super) struct Frame {
    pub(super) kind: Kind,
    pub(super) span: Span,
    /// The flow its items go to.
    pub(super) flow: usize,
    /// Whether it is a paragraph that the parser left out, or HTML elements right inside one.
    pub(super) in_paragraph: bool,
}

/// What is open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Kind {
    /// A tag of the parser's.
    Parsed(Tag),
    /// A footnote definition, of the parser's.
    Note,
    /// A paragraph that the parser left out.
    Paragraph,
    /// A container; no tag for one whose name is unknown.
    Container { tag: Option<Tag>, name: Range<usize>, colons: usize, excused: bool },
    /// A quiz.
    Quiz { number: u32, colons: usize },
    /// A trainer's note.
    Trainer { colons: usize },
    /// An HTML element.
    Element(String),
}

/// A footnote's name and, once seen, its definition.
pub(super) struct Note {
    pub(super) label: String,
    pub(super) defined: Option<(Span, usize)>,
}

impl<'a> Builder<'a> {
    pub(super) fn new(input: &'a Input<'a>, markers: &'a Markers<'a>, report: &'a mut Report) -> Self {
        let facts = Facts {
            normal: !input.body.contains('&') && matches!(nfc(input.body), std::borrow::Cow::Borrowed(_)),
            addresses: address::may_occur(input.body),
            note_marks: input.body.contains("[^"),
        };
        let text = String::with_capacity(input.body.len());
        Self {
            input,
            markers,
            report,
            prose: Prose { text, ..Prose::default() },
            flows: vec![Vec::with_capacity(input.body.len() / 24)],
            frames: Vec::new(),
            run: Run::default(),
            facts,
            outline: Outline::default(),
            labels: HashMap::new(),
            notes: Vec::new(),
            quiz_flows: Vec::new(),
            trainer_flows: Vec::new(),
            columns: Vec::new(),
            column: 0,
            code: None,
            html_block: None,
            image: None,
            links_open: 0,
            refused: Vec::new(),
            excused: 0,
        }
    }

    /// Takes the next event.
    pub(super) fn take(&mut self, event: Event<'_>, range: Range<usize>) {
        if self.image.is_some() {
            return self.alternative(&event, &range);
        }
        match event {
            Event::Text(text) => self.text(&text, range),
            Event::Start(tag) => {
                self.flush();
                self.start(tag, range);
            }
            Event::End(tag) => {
                self.flush();
                self.end(tag, range);
            }
            Event::Html(html) => {
                if let Some(block) = &mut self.html_block {
                    block.push_str(&self.markers.restore(&html, &range));
                }
            }
            other => {
                self.flush();
                self.mark(&other, range);
            }
        }
    }

    fn mark(&mut self, event: &Event<'_>, range: Range<usize>) {
        let node = match event {
            Event::InlineHtml(html) => return self.inline_html(html, range),
            Event::FootnoteReference(label) => return self.mention(label, &range),
            Event::Code(code) => {
                let code = self.markers.restore(code, &range);
                Node::Code(self.store(&code))
            }
            Event::SoftBreak => Node::SoftBreak,
            Event::HardBreak => Node::HardBreak,
            Event::TaskListMarker(ticked) => Node::Task(*ticked),
            _ => Node::Rule,
        };
        if node == Node::Rule {
            self.leave_paragraph();
        } else {
            self.enter_line(&range);
        }
        self.push(node, Span::new(range));
    }

    fn start(&mut self, tag: Written<'_>, range: Range<usize>) {
        let span = Span::new(range.clone());
        let tag = match tag {
            Written::HtmlBlock => return self.open_html(&range),
            Written::FootnoteDefinition(label) => return self.open_note(&label, span),
            Written::Image { dest_url, title, .. } => {
                self.enter_line(&range);
                return self.open_image(&dest_url, &title, span);
            }
            Written::Link { link_type, dest_url, title, .. } => self.link(link_type, &dest_url, &title, span),
            Written::Heading { level, id, classes, attrs } => {
                let ignored =
                    classes.iter().map(|c| format!(".{c}")).chain(attrs.iter().map(|(name, _)| name.to_string()));
                let ignored: Vec<String> = ignored.collect();
                self.heading(level as u8, id.as_deref(), &ignored, span)
            }
            Written::CodeBlock(CodeBlockKind::Fenced(info)) => self.open_code(&info),
            Written::CodeBlock(CodeBlockKind::Indented) => self.open_code(""),
            Written::Table(columns) => {
                self.columns = columns.iter().map(|c| align(*c)).collect();
                Tag::Table
            }
            Written::TableHead => {
                self.column = 0;
                Tag::TableHead
            }
            Written::TableRow => {
                self.column = 0;
                self.check_row(&range);
                Tag::TableRow
            }
            Written::TableCell => {
                let align = self.columns.get(self.column).copied().unwrap_or(Align::Start);
                self.column += 1;
                Tag::TableCell(align)
            }
            Written::BlockQuote(None) => Tag::Quote,
            Written::BlockQuote(Some(kind)) => Tag::Alert(callout(kind)),
            Written::List(None) => Tag::List,
            Written::List(Some(first)) => Tag::Ordered(first),
            Written::Item => Tag::Item,
            Written::DefinitionList => Tag::Definitions,
            Written::DefinitionListTitle => Tag::Term,
            Written::DefinitionListDefinition => Tag::Meaning,
            Written::Emphasis => Tag::Emphasis,
            Written::Strong => Tag::Strong,
            Written::Strikethrough => Tag::Strike,
            // The rest belongs to syntax that is not switched on.
            Written::Paragraph | Written::MetadataBlock(_) | Written::Superscript | Written::Subscript => {
                Tag::Paragraph
            }
        };
        if tag.is_inline() {
            self.enter_line(&range);
        } else {
            self.leave_paragraph();
        }
        self.open(Kind::Parsed(tag), span);
    }

    fn end(&mut self, tag: TagEnd, range: Range<usize>) {
        match tag {
            TagEnd::HtmlBlock => return self.close_html(range),
            TagEnd::CodeBlock => self.end_code(&range),
            TagEnd::Link => self.links_open = self.links_open.saturating_sub(1),
            _ => {}
        }
        let end = Span::new(range.end..range.end);
        while self.frames.last().is_some_and(|frame| !frame.kind.is_parsers()) {
            self.close_early(end);
        }
        if let Some(Kind::Parsed(Tag::Heading(number))) = self.frames.last().map(|frame| &frame.kind) {
            self.name_heading(*number);
        }
        self.close(end);
    }

    /// Opens a frame, with its item if it has one.
    pub(super) fn open(&mut self, kind: Kind, span: Span) {
        if let Some(tag) = kind.tag() {
            self.push(Node::Open(tag), span);
        }
        let flow = self.flow();
        let inside = self.frames.last().is_some_and(|frame| frame.in_paragraph);
        let in_paragraph = kind == Kind::Paragraph || matches!(kind, Kind::Element(_)) && inside;
        self.frames.push(Frame { kind, span, flow, in_paragraph });
    }

    /// Opens a frame whose items go to a flow of their own, and gives that flow.
    pub(super) fn divert(&mut self, kind: Kind, span: Span) -> usize {
        let flow = self.flows.len();
        self.flows.push(Vec::new());
        self.frames.push(Frame { kind, span, flow, in_paragraph: false });
        flow
    }

    /// Closes the innermost frame, with its item if it has one.
    pub(super) fn close(&mut self, span: Span) {
        let Some(frame) = self.frames.last() else { return };
        let node = frame.kind.tag().map(Node::Close);
        if let Kind::Element(name) = &frame.kind {
            let tag = format!("</{name}>");
            let html = self.store(&tag);
            self.push(Node::Html(html), span);
        }
        if let Some(node) = node {
            self.push(node, span);
        }
        self.frames.pop();
    }

    /// The flow that items go to.
    pub(super) fn flow(&self) -> usize {
        self.frames.last().map_or(0, |frame| frame.flow)
    }

    /// Adds an item; its span is that of the body.
    pub(super) fn push(&mut self, node: Node, span: Span) {
        let flow = self.flow();
        self.flows[flow].push(Item { node, span: span.shifted(self.input.offset) });
    }

    /// Keeps a text in normal form.
    pub(super) fn store(&mut self, text: &str) -> TextRange {
        let start = self.at();
        if self.facts.normal {
            self.prose.text.push_str(text);
        } else {
            self.prose.text.push_str(&nfc(text));
        }
        TextRange { start, end: self.at() }
    }

    pub(super) fn at(&self) -> u32 {
        u32::try_from(self.prose.text.len()).unwrap_or(u32::MAX)
    }

    /// Reports a problem at a place in the body.
    pub(super) fn problem(&mut self, problem: impl Into<Problem>, span: Span) {
        self.report.at(problem, &self.input.path, span.shifted(self.input.offset));
    }
}

impl Kind {
    /// Whether the parser opened it, and will close it.
    pub(super) const fn is_parsers(&self) -> bool {
        matches!(self, Self::Parsed(_) | Self::Note)
    }

    const fn tag(&self) -> Option<Tag> {
        match self {
            Self::Parsed(tag) | Self::Container { tag: Some(tag), .. } => Some(*tag),
            Self::Paragraph => Some(Tag::Paragraph),
            _ => None,
        }
    }
}

const fn align(written: Alignment) -> Align {
    match written {
        Alignment::None => Align::Start,
        Alignment::Left => Align::Left,
        Alignment::Center => Align::Center,
        Alignment::Right => Align::End,
    }
}

const fn callout(kind: pulldown_cmark::BlockQuoteKind) -> Callout {
    use pulldown_cmark::BlockQuoteKind as K;
    match kind {
        K::Note => Callout::Note,
        K::Tip => Callout::Tip,
        K::Important => Callout::Important,
        K::Warning => Callout::Warning,
        K::Caution => Callout::Caution,
    }
}
