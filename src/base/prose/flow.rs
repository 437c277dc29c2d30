//! Prose as running text: block after block as one string in which words can be looked for, and the
//! way back from there to the items and to the file. Headings, code, links and the questions and
//! choices of quizzes are left out.

use std::ops::Range;

use super::{Item, Node, Prose, Tag, TextRange};
use crate::base::Span;

/// The longest passage, in characters on each side.
const ROUND: usize = 110;

/// Running text and where its pieces come from.
#[derive(Debug)]
pub struct Flow<'a> {
    prose: &'a Prose,
    /// The running text; blank lines stand between blocks.
    pub text: String,
    pieces: Vec<Piece>,
}

/// A stretch of the running text that is one item.
#[derive(Debug)]
struct Piece {
    start: usize,
    end: usize,
    item: usize,
    heading: Option<u32>,
}

/// What stands for anything that is no running text; nothing is found across it.
const ELSE: char = '\u{1}';

/// Where a stretch of running text stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stretch {
    /// In [`Prose::text`]; it may run over several items, but whatever opens in it closes in it.
    pub range: TextRange,
    /// In bytes of the file.
    pub span: Span,
    /// The heading that it stands under.
    pub heading: Option<u32>,
}

impl<'a> Flow<'a> {
    /// The running text of a page: the main text, the notes, the explanations of quizzes.
    #[must_use]
    pub fn of(prose: &'a Prose) -> Self {
        let mut flow = Self { prose, text: String::with_capacity(prose.text.len() + 64), pieces: Vec::new() };
        flow.add(0..prose.main);
        for note in &prose.footnotes {
            flow.add(note.items.clone());
        }
        for quiz in &prose.quizzes {
            flow.add(quiz.explanation.clone());
        }
        flow
    }

    fn add(&mut self, items: Range<u32>) {
        let prose = self.prose;
        let first = items.start as usize;
        let mut apart = 0_usize;
        let mut heading = None;
        for (at, item) in prose.slice(&items).iter().enumerate() {
            match item.node {
                Node::Open(Tag::Link(_) | Tag::CodeBlock(_)) => apart += 1,
                Node::Close(Tag::Link(_) | Tag::CodeBlock(_)) => {
                    apart -= 1;
                    self.text.push(ELSE);
                }
                Node::Open(Tag::Heading(number)) => {
                    apart += 1;
                    heading = Some(number);
                }
                Node::Close(Tag::Heading(_)) => {
                    apart -= 1;
                    self.text.push_str("\n\n");
                }
                _ if apart > 0 => {}
                Node::Text(range) => {
                    let start = self.text.len();
                    self.text.push_str(prose.text_of(range));
                    self.pieces.push(Piece { start, end: self.text.len(), item: first + at, heading });
                }
                Node::SoftBreak | Node::HardBreak => self.text.push('\n'),
                Node::Code(_) | Node::Image(_) | Node::Html(_) => self.text.push(ELSE),
                Node::FootnoteRef { .. } | Node::Task(_) => {}
                Node::Open(tag) | Node::Close(tag) if tag.is_inline() => {}
                _ => self.text.push_str("\n\n"),
            }
        }
        self.text.push_str("\n\n");
    }

    fn piece(&self, at: usize) -> Option<usize> {
        let next = self.pieces.partition_point(|piece| piece.start <= at);
        next.checked_sub(1).filter(|piece| at < self.pieces[*piece].end)
    }

    /// Finds the place of a stretch among the items; `None` where it begins or ends between them.
    #[must_use]
    pub fn place(&self, range: &Range<usize>) -> Option<Stretch> {
        let Range { start, end } = range.clone();
        let (first, last) = (self.piece(start)?, self.piece(end.checked_sub(1)?)?);
        let within = if self.is_whole(first, last) {
            TextRange { start: self.offset(first, start), end: self.offset(last, end) }
        } else {
            self.longest(first, last, start..end)
        };
        let span = Span::new(self.source(first, start).start..self.source(last, end).end);
        Some(Stretch { range: within, span, heading: self.pieces[first].heading })
    }

    /// A place in the running text as one in [`Prose::text`].
    fn offset(&self, piece: usize, at: usize) -> u32 {
        let piece = &self.pieces[piece];
        let Node::Text(range) = self.prose.items[piece.item].node else { return 0 };
        range.start + u32::try_from(at - piece.start).unwrap_or(0)
    }

    /// Where a byte of a piece was written: exactly where the source says the same, else the item.
    fn source(&self, piece: usize, at: usize) -> Range<usize> {
        let piece = &self.pieces[piece];
        let source = self.prose.items[piece.item].span.range();
        if source.len() == piece.end - piece.start {
            let at = source.start + (at - piece.start);
            return at..at;
        }
        source
    }

    /// Whether what opens between two pieces closes there too, so that one link can hold it all.
    fn is_whole(&self, first: usize, last: usize) -> bool {
        let items = &self.prose.items[self.pieces[first].item..=self.pieces[last].item];
        let mut depth = 0_i32;
        let inside = |item: &Item| match item.node {
            Node::Open(_) => {
                depth += 1;
                true
            }
            Node::Close(_) => {
                depth -= 1;
                depth >= 0
            }
            Node::FootnoteRef { .. } | Node::Html(_) => false,
            _ => true,
        };
        items.iter().all(inside) && depth == 0
    }

    /// The longest part of a stretch that is one item.
    fn longest(&self, first: usize, last: usize, span: Range<usize>) -> TextRange {
        let part = |at: usize| {
            let piece = &self.pieces[at];
            (at, span.start.max(piece.start)..span.end.min(piece.end))
        };
        let longest = (first..=last).map(part).max_by_key(|(_, range)| range.len());
        let (at, range) = longest.unwrap_or((first, span));
        TextRange { start: self.offset(at, range.start), end: self.offset(at, range.end) }
    }

    /// The sentence round a stretch, in plain words, shortened.
    #[must_use]
    pub fn passage(&self, span: &Range<usize>) -> String {
        let mut before: Vec<char> = Vec::new();
        let mut cut = false;
        for letter in self.text[..span.start].chars().rev() {
            if is_end(letter, before.last().copied()) {
                break;
            }
            if before.len() > ROUND && letter == ' ' {
                cut = true;
                break;
            }
            before.push(letter);
        }
        let mut passage = String::from(if cut { "… " } else { "" });
        passage.extend(before.into_iter().rev());
        passage.push_str(&self.text[span.clone()]);
        let mut letters = self.text[span.end..].chars().peekable();
        let mut count = 0;
        while let Some(letter) = letters.next() {
            if letter == '\n' && letters.peek() == Some(&'\n') {
                break;
            }
            if count > ROUND && letter == ' ' {
                passage.push('…');
                break;
            }
            passage.push(letter);
            count += 1;
            if is_end(letter, letters.peek().copied()) {
                break;
            }
        }
        let words = passage.split([' ', '\n', '\t', ELSE]).filter(|word| !word.is_empty());
        words.collect::<Vec<_>>().join(" ")
    }
}

/// Whether a sentence ends at a letter, given the one after it.
fn is_end(letter: char, after: Option<char>) -> bool {
    let breaks = letter == '\n' && after.is_none_or(|after| after == '\n');
    breaks || matches!(letter, '.' | '!' | '?' | ';') && after.is_none_or(char::is_whitespace)
}
