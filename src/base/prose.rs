//! Prose: a text that was Markdown, as a flat list of items over one string.
//!
//! Links, images, headings, notes, quizzes and trainer's notes are numbered in order of appearance, so that later
//! stages keep what they learn of them in lists of the same order.

mod flow;
mod reading;

pub use flow::{Flow, Stretch};
pub use reading::Section;

use std::ops::Range;

use super::{Span, Spanned};

/// A page's or entry's text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Prose {
    /// Every stretch of text that items point into (NFC).
    pub text: String,
    /// The text's structure, in reading order; openings and closings are balanced.
    pub items: Vec<Item>,
    /// How many of the items are the main text; those of notes and quizzes follow, then those of
    /// trainer's notes.
    pub main: u32,
    /// Headings, in order.
    pub headings: Vec<Heading>,
    /// Links, in order.
    pub links: Vec<LinkRef>,
    /// Images, in order.
    pub images: Vec<ImageRef>,
    /// Footnotes, in order of their first mention.
    pub footnotes: Vec<Footnote>,
    /// Quiz blocks, in order.
    pub quizzes: Vec<QuizBlock>,
    /// Trainer's notes, in order.
    pub trainer_notes: Vec<TrainerNote>,
}

/// One item and where it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// What it is.
    pub node: Node,
    /// Where in the file, in bytes.
    pub span: Span,
}

/// A stretch of [`Prose::text`], in bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct TextRange {
    /// First byte.
    pub start: u32,
    /// Byte after the last.
    pub end: u32,
}

/// What an item is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Node {
    /// Something opens.
    Open(Tag),
    /// The same thing closes.
    Close(Tag),
    /// Plain text.
    Text(TextRange),
    /// Code inside a line.
    Code(TextRange),
    /// HTML that was allowed and made safe. An element left open is closed by a later one of these
    /// before anything closes that was open already.
    Html(TextRange),
    /// A line break in the source.
    SoftBreak,
    /// A line break that readers see.
    HardBreak,
    /// A thematic break.
    Rule,
    /// The box of a task list entry, ticked or not.
    Task(bool),
    /// The image of that number.
    Image(u32),
    /// A mention of a footnote.
    FootnoteRef {
        /// The note's number, from 0.
        note: u32,
        /// Which mention of it this is, from 1.
        mention: u32,
    },
    /// The quiz of that number.
    Quiz(u32),
    /// The place of the trainer's note of that number, which readers of the site never see.
    TrainerNote(u32),
}

/// Things that open and close.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tag {
    /// A paragraph.
    Paragraph,
    /// The heading of that number.
    Heading(u32),
    /// A quotation.
    Quote,
    /// A quotation that is an alert (GFM `> [!NOTE]`).
    Alert(Callout),
    /// A list with bullets.
    List,
    /// A numbered list and its first number.
    Ordered(u64),
    /// A list entry.
    Item,
    /// A block of code and its language (may be empty).
    CodeBlock(TextRange),
    /// A table.
    Table,
    /// The table's head; holds cells.
    TableHead,
    /// A row of the table's body.
    TableRow,
    /// A cell.
    TableCell(Align),
    /// A definition list.
    Definitions,
    /// A term of it.
    Term,
    /// What the term means.
    Meaning,
    /// Emphasis.
    Emphasis,
    /// Strong emphasis.
    Strong,
    /// Struck out.
    Strike,
    /// The link of that number.
    Link(u32),
    /// A container (`::: name title`), and its title (may be empty).
    Container(Container, TextRange),
}

/// The containers of the format (khối).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Container {
    /// `note`, `warning` and the like: a boxed remark.
    Callout(Callout),
    /// `steps`: an ordered list shown as steps.
    Steps,
    /// `tabs`: sections that may be shown as tabs; readable as sections.
    Tabs,
    /// `details`: folded, opened by the reader.
    Details,
    /// `handout`: a sheet for printing, with blanks to fill in.
    Handout,
    /// `scenario`: a case to discuss (tình huống).
    Scenario,
}

/// What a boxed remark is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Callout {
    /// A remark (lưu ý).
    Note,
    /// Advice (mẹo).
    Tip,
    /// Important (quan trọng).
    Important,
    /// A warning (cảnh báo).
    Warning,
    /// A danger (thận trọng).
    Caution,
}

/// How a table cell's text stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    /// As usual.
    Start,
    /// To the left, as asked for.
    Left,
    /// In the middle.
    Center,
    /// To the right, as numbers stand.
    End,
}

/// A heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// 1 to 6, as written. The page's title is the H1, so a 1 is shown as a 2.
    pub level: u8,
    /// Its anchor: ASCII, unique in the text and never that of a footnote.
    pub id: String,
    /// Its words, without marks.
    pub title: String,
    /// Where it was written.
    pub span: Span,
    /// Its opening item in [`Prose::items`].
    pub item: u32,
}

/// A link as written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinkRef {
    /// Where it leads: a path, an address or `#anchor`. An address with a scheme stands as written;
    /// anything else is NFC, with percent escapes of spaces and non-ASCII letters undone. The span
    /// is that of the whole link.
    pub target: Spanned<String>,
    /// The title given to it; empty if none.
    pub title: String,
    /// How the editor wrote it.
    pub form: LinkForm,
}

/// How a link was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LinkForm {
    /// With marks: `[text](target)`, `[text][name]`, `<address>`.
    Marked,
    /// A bare address in running text.
    Bare,
}

/// An image as written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImageRef {
    /// Where it is, in the form of [`LinkRef::target`].
    pub target: Spanned<String>,
    /// The text alternative; empty if none.
    pub alt: String,
    /// The title given to it, shown as a caption; empty if none.
    pub title: String,
}

/// A footnote (cước chú).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Footnote {
    /// Its name as written between `[^` and `]`.
    pub label: String,
    /// Its items in [`Prose::items`], which stand after the main text.
    pub items: Range<u32>,
    /// How often the text mentions it; 0 for one that is defined in vain, which readers never see.
    pub mentions: u32,
}

/// A `::: quiz` block as written. Its items stand after the main text, as footnotes do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuizBlock {
    /// The word after `quiz`: `a` to `z`, digits, `-`, `_`, `.`; empty if none.
    pub id: Spanned<String>,
    /// The objectives of the course that it serves, counted from 1: `{serves=2}` or `{serves=1,3}`.
    pub serves: Vec<Spanned<u32>>,
    /// The whole block.
    pub span: Span,
    /// What is asked.
    pub question: Range<u32>,
    /// The list entries.
    pub choices: Vec<QuizChoice>,
    /// Whether the list is numbered.
    pub numbered: bool,
    /// What stands in the quotation at the end; empty if none.
    pub explanation: Range<u32>,
}

/// An entry of a quiz's list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuizChoice {
    /// `Some(true)` for `[x]`, `Some(false)` for `[ ]`, `None` for no box.
    pub ticked: Option<bool>,
    /// Its content.
    pub items: Range<u32>,
    /// Where it was written.
    pub span: Span,
}

/// For whom a text is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Edition {
    /// For everybody: readers of the site, and learners who are handed something.
    #[default]
    Public,
    /// For those who teach: with the trainer's notes. Never published.
    Trainer,
}

/// A `::: trainer` block (ghi chú tập huấn viên). Its items stand after all others, outside the main
/// text, so that whoever does not ask for it never meets it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrainerNote {
    /// Its title; may be empty.
    pub title: TextRange,
    /// Its content.
    pub items: Range<u32>,
}

impl Prose {
    /// The headings that readers meet: all but those of trainer's notes.
    pub fn shown_headings(&self) -> impl Iterator<Item = &Heading> {
        let shown = self.trainer_notes.first().map_or(u32::MAX, |note| note.items.start);
        self.headings.iter().filter(move |heading| heading.item < shown)
    }

    /// The text of a range.
    #[must_use]
    pub fn text_of(&self, range: TextRange) -> &str {
        &self.text[range.start as usize..range.end as usize]
    }

    /// The items of the main text: all but those of notes and quizzes.
    #[must_use]
    pub fn main_items(&self) -> &[Item] {
        &self.items[..self.main as usize]
    }

    /// Some of the items.
    #[must_use]
    pub fn slice(&self, range: &Range<u32>) -> &[Item] {
        &self.items[range.start as usize..range.end as usize]
    }
}
