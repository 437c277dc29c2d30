//! Quizzes (câu hỏi kiểm tra): a block as written to a question whose answer is known.

use std::ops::Range;
use std::sync::Arc;

use super::citation;
use crate::base::problem::Course;
use crate::base::prose::{Item, Node, Prose, QuizBlock, QuizChoice, Tag, TextRange};
use crate::base::{Place, Report, Span, Spanned};

/// A question. Ranges and items point into the prose that it was read from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quiz {
    /// Its permanent name: ASCII, unique in the course.
    pub id: String,
    /// The objectives of its course that it serves, counted from 1, as written.
    pub serves: Vec<Spanned<u32>>,
    /// What is asked.
    pub question: Range<u32>,
    /// The answers, in the order written.
    pub answers: Answers,
    /// Why the answer is right.
    pub explanation: Range<u32>,
    /// Where its name was written.
    pub place: Place,
}

/// What kind of question it is, with its answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answers {
    /// One choice is right.
    One(Vec<Choice>),
    /// Several choices are right.
    Several(Vec<Choice>),
    /// `Đúng` and `Sai`, one of them right.
    TrueFalse(Vec<Choice>),
    /// Steps, written in the right order.
    Ordering(Vec<Range<u32>>),
    /// Pairs, written as they belong together.
    Matching(Vec<Pair>),
}

/// A choice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// Its content.
    pub items: Range<u32>,
    /// Whether it is right.
    pub right: bool,
}

/// Two things that belong together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pair {
    /// What stands before the arrow.
    pub left: Vec<Item>,
    /// What stands after it.
    pub right: Vec<Item>,
}

impl Answers {
    /// How many there are.
    #[must_use]
    pub const fn len(&self) -> usize {
        match self {
            Self::One(choices) | Self::Several(choices) | Self::TrueFalse(choices) => choices.len(),
            Self::Ordering(steps) => steps.len(),
            Self::Matching(pairs) => pairs.len(),
        }
    }

    /// Whether there is none; never so in a quiz that was read.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

impl Quiz {
    /// Reads a block. What is wrong with it is reported at its place; `None` when no question can
    /// be made of it. A block without question or choices has been reported with its Markdown.
    pub fn read(prose: &Prose, block: &QuizBlock, path: &Arc<str>, report: &mut Report) -> Option<Self> {
        if block.question.is_empty() || block.choices.is_empty() {
            return None;
        }
        let mut reading = Reading { prose, block, path, report };
        reading.explanation();
        reading.choices();
        let answers = reading.answers();
        if block.id.value.is_empty() {
            reading.report.at(Course::QuizIdMissing {}, path, block.id.span);
            return None;
        }
        Some(Self {
            id: block.id.value.clone(),
            serves: block.serves.clone(),
            question: block.question.clone(),
            answers: answers?,
            explanation: block.explanation.clone(),
            place: Place::span(Arc::clone(path), block.id.span),
        })
    }
}

struct Reading<'a> {
    prose: &'a Prose,
    block: &'a QuizBlock,
    path: &'a Arc<str>,
    report: &'a mut Report,
}

impl<'a> Reading<'a> {
    fn id(&self) -> String {
        self.block.id.value.clone()
    }

    fn problem(&mut self, problem: Course, span: Span) {
        self.report.at(problem, self.path, span);
    }

    /// The place of a problem with the whole question: its name, else the block.
    fn whole(&self) -> Span {
        if self.block.id.value.is_empty() { self.block.span } else { self.block.id.span }
    }

    /// An explanation is there and says on what it rests.
    fn explanation(&mut self) {
        let (id, whole) = (self.id(), self.whole());
        let items = self.prose.slice(&self.block.explanation);
        let Some(first) = items.iter().find(|item| matches!(item.node, Node::Text(_) | Node::Code(_))) else {
            self.problem(Course::QuizNoExplanation { id }, whole);
            return;
        };
        let said = words(self.prose, items);
        let asked = || words(self.prose, self.prose.slice(&self.block.question));
        let pinned = || citation::names_a_part(&said) && !citation::recognise(&asked()).is_empty();
        if citation::recognise(&said).is_empty() && !pinned() {
            self.problem(Course::QuizNoCitation { id }, first.span);
        }
    }

    /// There are at least two choices, none empty, none twice.
    fn choices(&mut self) {
        let mut seen: Vec<String> = Vec::new();
        for choice in &self.block.choices {
            let words = words(self.prose, self.prose.slice(&choice.items));
            let image = self.prose.slice(&choice.items).iter().any(|item| matches!(item.node, Node::Image(_)));
            if words.is_empty() && !image {
                self.problem(Course::QuizChoiceEmpty { id: self.id() }, choice.span);
            } else if !words.is_empty() && seen.contains(&words) {
                self.problem(Course::QuizChoiceTwice { id: self.id(), written: words }, choice.span);
            } else {
                seen.push(words);
            }
        }
        if let [only] = self.block.choices.as_slice() {
            self.problem(Course::QuizOneChoice { id: self.id() }, only.span);
        }
    }

    fn answers(&mut self) -> Option<Answers> {
        let choices = &self.block.choices;
        if choices.iter().any(|choice| choice.ticked.is_some()) {
            return self.boxes(choices);
        }
        if self.block.numbered {
            return Some(Answers::Ordering(choices.iter().map(|choice| choice.items.clone()).collect()));
        }
        if choices.iter().any(|choice| self.pair(choice).is_some()) {
            return self.pairs(choices);
        }
        let whole = self.whole();
        self.problem(Course::QuizNoAnswer { id: self.id() }, whole);
        None
    }

    fn boxes(&mut self, choices: &'a [QuizChoice]) -> Option<Answers> {
        let mut bare = choices.iter().filter(|choice| choice.ticked.is_none()).peekable();
        if bare.peek().is_some() {
            bare.for_each(|choice| self.problem(Course::QuizBoxesMixed { id: self.id() }, choice.span));
            return None;
        }
        let read = |choice: &QuizChoice| Choice { items: choice.items.clone(), right: choice.ticked == Some(true) };
        let read: Vec<Choice> = choices.iter().map(read).collect();
        let whole = self.whole();
        match read.iter().filter(|choice| choice.right).count() {
            0 => {
                self.problem(Course::QuizNoAnswer { id: self.id() }, whole);
                None
            }
            right if right == read.len() && right > 1 => {
                self.problem(Course::QuizAllRight { id: self.id() }, whole);
                Some(Answers::Several(read))
            }
            1 if self.is_true_or_false(choices) => Some(Answers::TrueFalse(read)),
            1 => Some(Answers::One(read)),
            _ => Some(Answers::Several(read)),
        }
    }

    fn is_true_or_false(&self, choices: &[QuizChoice]) -> bool {
        let word = |choice: &QuizChoice| {
            let words = words(self.prose, self.prose.slice(&choice.items)).to_lowercase();
            words.trim_end_matches('.').to_owned()
        };
        let mut words: Vec<String> = choices.iter().map(word).collect();
        words.sort_unstable();
        words == ["sai", "đúng"] || words == ["false", "true"]
    }

    fn pairs(&mut self, choices: &[QuizChoice]) -> Option<Answers> {
        let mut pairs = Vec::with_capacity(choices.len());
        for choice in choices {
            match self.pair(choice) {
                Some(pair) => pairs.push(pair),
                None => self.problem(Course::QuizPairOpen { id: self.id() }, choice.span),
            }
        }
        (pairs.len() == choices.len()).then_some(Answers::Matching(pairs))
    }

    /// The two sides of a choice, if an arrow with something on either side parts it.
    fn pair(&self, choice: &QuizChoice) -> Option<Pair> {
        let items = inner(self.prose.slice(&choice.items));
        let mut depth = 0_u32;
        for (at, item) in items.iter().enumerate() {
            match item.node {
                Node::Open(_) => depth += 1,
                Node::Close(_) => depth = depth.saturating_sub(1),
                Node::Text(range) if depth == 0 => {
                    let Some((before, after)) = parted(self.prose, range) else { continue };
                    let side = |range: TextRange| {
                        (range.start < range.end).then_some(Item { node: Node::Text(range), span: item.span })
                    };
                    let left: Vec<Item> = items[..at].iter().cloned().chain(side(before)).collect();
                    let right: Vec<Item> = side(after).into_iter().chain(items[at + 1..].iter().cloned()).collect();
                    let full = |side: &[Item]| !words(self.prose, side).is_empty();
                    return (full(&left) && full(&right)).then_some(Pair { left, right });
                }
                _ => {}
            }
        }
        None
    }
}

/// The items of a choice without the one paragraph that may hold them all.
fn inner(items: &[Item]) -> &[Item] {
    let paragraph = |item: &Item, node: &Node| item.node == *node;
    match items {
        [first, inside @ .., last]
            if paragraph(first, &Node::Open(Tag::Paragraph))
                && paragraph(last, &Node::Close(Tag::Paragraph))
                && !inside.iter().any(|item| item.node == Node::Open(Tag::Paragraph)) =>
        {
            inside
        }
        _ => items,
    }
}

/// The text before and after the first arrow of a stretch, without the spaces round it.
fn parted(prose: &Prose, range: TextRange) -> Option<(TextRange, TextRange)> {
    let text = prose.text_of(range);
    let (at, arrow) = ["->", "→"].iter().filter_map(|arrow| Some((text.find(arrow)?, arrow.len()))).min()?;
    let left = text[..at].trim_end().len();
    let right = text.len() - text[at + arrow..].trim_start().len();
    let place = |at: usize| range.start + Span::new(at..at).start;
    Some((TextRange { start: range.start, end: place(left) }, TextRange { start: place(right), end: range.end }))
}

/// The words of some items, with single spaces between blocks and lines.
fn words(prose: &Prose, items: &[Item]) -> String {
    let mut out = String::new();
    for item in items {
        match item.node {
            Node::Text(range) | Node::Code(range) => out.push_str(prose.text_of(range)),
            Node::SoftBreak | Node::HardBreak | Node::Close(Tag::Paragraph | Tag::Item) => out.push(' '),
            _ => {}
        }
    }
    out.trim().to_owned()
}
