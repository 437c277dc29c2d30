//! Quiz blocks (câu hỏi): a question, a list of choices and an explanation, told apart by what
//! stands at the top of the block.

use std::ops::Range;

use super::builder::Builder;
use crate::base::problem::Markdown;
use crate::base::prose::{Item, Node, QuizBlock, QuizChoice, Tag};
use crate::base::{Span, Spanned};

impl Builder<'_> {
    /// Notes a quiz that opens, and gives its number.
    pub(super) fn begin_quiz(&mut self, id: Spanned<String>, serves: Vec<Spanned<u32>>, span: Span) -> u32 {
        let by = self.input.offset;
        let number = u32::try_from(self.prose.quizzes.len()).unwrap_or(u32::MAX);
        self.prose.quizzes.push(QuizBlock {
            id: Spanned::new(id.value, id.span.shifted(by)),
            serves: serves.into_iter().map(|one| Spanned::new(one.value, one.span.shifted(by))).collect(),
            span: span.shifted(by),
            question: 0..0,
            choices: Vec::new(),
            numbered: false,
            explanation: 0..0,
        });
        number
    }

    /// What stands in braces behind a quiz's name: `{serves=1,3}`. Gives the objectives named there
    /// and where the name ends.
    pub(super) fn quiz_attributes(&mut self, title: &Range<usize>) -> (Range<usize>, Vec<Spanned<u32>>) {
        let written = &self.input.body[title.clone()];
        let Some(open) = written.find('{') else { return (title.clone(), Vec::new()) };
        let name = title.start..title.start + written[..open].trim_end().len();
        let inner = written[open..].strip_prefix('{').and_then(|rest| rest.strip_suffix('}'));
        let list = inner.and_then(|inner| inner.trim().strip_prefix("serves="));
        let mut serves = Vec::new();
        // Places are found by where a part lies in the text itself.
        let at = |part: &str| title.start + (part.as_ptr() as usize - written.as_ptr() as usize);
        for part in list.into_iter().flat_map(|list| list.split(',')).map(str::trim) {
            match part.parse::<u32>() {
                Ok(number) => serves.push(Spanned::new(number, Span::new(at(part)..at(part) + part.len()))),
                Err(_) => serves.clear(),
            }
            if serves.is_empty() {
                break;
            }
        }
        if serves.is_empty() {
            let span = Span::new(title.start + open..title.end);
            self.problem(Markdown::QuizAttributes { written: written[open..].to_owned() }, span);
        }
        (name, serves)
    }

    /// Tells the parts of a quiz apart, now that its flow is whole. Ranges are those of the flow.
    pub(super) fn end_quiz(&mut self, number: u32, end: Span) {
        let Some(frame) = self.frames.last() else { return };
        let (flow, opener) = (frame.flow, frame.span);
        let items = &mut self.flows[flow];
        let blocks = top_blocks(items);
        let is_list =
            |block: &&Range<usize>| matches!(items[block.start].node, Node::Open(Tag::List | Tag::Ordered(_)));
        let list = blocks.iter().rfind(is_list).cloned();
        let after: Vec<_> =
            blocks.iter().filter(|block| list.as_ref().is_some_and(|l| block.start >= l.end)).cloned().collect();
        let is_quote =
            |block: &&Range<usize>| matches!(items[block.start].node, Node::Open(Tag::Quote | Tag::Alert(_)));
        let trailing = after.iter().find(|block| !is_quote(block)).map(|block| items[block.start].span);

        let quiz = &mut self.prose.quizzes[number as usize];
        quiz.span.end = end.end.saturating_add(self.input.offset).max(quiz.span.end);
        quiz.question = 0..narrow(list.as_ref().map_or(items.len(), |l| l.start));
        let rest = after.first().zip(after.last()).map_or(0..0, |(first, end)| first.start..end.end);
        quiz.explanation = match after.len() {
            1 if trailing.is_none() => narrow(rest.start + 1)..narrow(rest.end - 1),
            _ => narrow(rest.start)..narrow(rest.end),
        };
        if let Some(list) = &list {
            quiz.numbered = matches!(items[list.start].node, Node::Open(Tag::Ordered(_)));
            quiz.choices = top_blocks_of(items, list.start + 1..list.end - 1)
                .into_iter()
                .map(|entry| choice(items, &entry))
                .collect();
        }
        if list.is_none() {
            self.problem(Markdown::QuizNoChoices {}, opener);
        } else if quiz.question.is_empty() {
            self.problem(Markdown::QuizNoQuestion {}, opener);
        }
        if let Some(span) = trailing {
            self.report.at(Markdown::QuizTrailing {}, &self.input.path, span);
        }
    }
}

/// An entry of the list; its box, if any, is left out of its content.
fn choice(items: &mut [Item], entry: &Range<usize>) -> QuizChoice {
    let mut inner = entry.start + 1..entry.end - 1;
    if inner.len() > 1
        && items[inner.start].node == Node::Open(Tag::Paragraph)
        && matches!(items[inner.start + 1].node, Node::Task(_))
    {
        items.swap(inner.start, inner.start + 1);
    }
    let ticked = match items[inner.clone()].first().map(|item| &item.node) {
        Some(Node::Task(ticked)) => Some(*ticked),
        _ => None,
    };
    inner.start += usize::from(ticked.is_some());
    QuizChoice { ticked, items: narrow(inner.start)..narrow(inner.end), span: items[entry.start].span }
}

fn top_blocks(items: &[Item]) -> Vec<Range<usize>> {
    top_blocks_of(items, 0..items.len())
}

/// The stretches of a range that open and close at its top level, and single items there.
fn top_blocks_of(items: &[Item], range: Range<usize>) -> Vec<Range<usize>> {
    let mut blocks = Vec::new();
    let (mut depth, mut start) = (0_usize, range.start);
    for at in range {
        match items[at].node {
            Node::Open(_) => depth += 1,
            Node::Close(_) => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 {
            blocks.push(start..at + 1);
            start = at + 1;
        }
    }
    blocks
}

fn narrow(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}
