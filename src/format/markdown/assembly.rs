//! The parts of a parse -> one [`Prose`]: footnotes numbered in the order readers meet them, and
//! the flows of notes and quizzes joined after the main text.

use std::ops::Range;

use super::builder::Builder;
use super::table;
use crate::base::Span;
use crate::base::problem::Markdown;
use crate::base::prose::{Footnote, Node, Prose, TextRange};

/// The order in which readers meet footnotes.
struct Order {
    /// The number of each note, once met.
    numbers: Vec<Option<u32>>,
    /// Notes by number.
    met: Vec<usize>,
    mentions: Vec<u32>,
}

impl Builder<'_> {
    /// Closes what is open and joins the parts.
    pub(super) fn finish(mut self) -> Prose {
        self.flush();
        let end = self.input.body.len();
        while !self.frames.is_empty() {
            self.close_early(Span::new(end..end));
        }
        self.name_headings();
        let order = self.order_notes();
        let mut prose = std::mem::take(&mut self.prose);
        let mut bases = vec![0_u32; self.flows.len()];
        prose.items = std::mem::take(&mut self.flows[0]);
        prose.main = narrow(prose.items.len());
        let mut join = |flow: usize, prose: &mut Prose| -> Range<u32> {
            let start = narrow(prose.items.len());
            bases[flow] = start;
            prose.items.append(&mut self.flows[flow]);
            start..narrow(prose.items.len())
        };
        for (number, note) in order.met.iter().enumerate() {
            let note = &self.notes[*note];
            let items = note.defined.map_or(0..0, |(_, flow)| join(flow, &mut prose));
            prose.footnotes.push(Footnote { label: note.label.clone(), items, mentions: order.mentions[number] });
        }
        for flow in &self.quiz_flows {
            join(*flow, &mut prose);
        }
        // Last, so that all that stands before the first of them is for everybody.
        for (note, flow) in self.trainer_flows.iter().enumerate() {
            prose.trainer_notes[note].items = join(*flow, &mut prose);
        }
        for (quiz, flow) in prose.quizzes.iter_mut().zip(&self.quiz_flows) {
            let by = bases[*flow];
            quiz.question = moved(&quiz.question, by);
            quiz.explanation = moved(&quiz.explanation, by);
            for choice in &mut quiz.choices {
                choice.items = moved(&choice.items, by);
            }
        }
        for (heading, flow) in prose.headings.iter_mut().zip(&self.outline.flows) {
            heading.item += bases[*flow];
        }
        // A site keeps all its texts until it is written: none keeps room that it does not use.
        prose.text.shrink_to_fit();
        prose.items.shrink_to_fit();
        prose
    }

    /// Numbers footnotes by their first mention, first in the main text and its quizzes, then in
    /// the notes themselves; those never mentioned come last and mention nothing.
    fn order_notes(&mut self) -> Order {
        let count = self.notes.len();
        let mut order = Order { numbers: vec![None; count], met: Vec::new(), mentions: Vec::new() };
        self.count_mentions(0, &mut order);
        let mut next = 0;
        while let Some(note) = order.met.get(next) {
            if let Some((_, flow)) = self.notes[*note].defined {
                self.count_mentions(flow, &mut order);
            }
            next += 1;
        }
        // What only a trainer's note mentions would be shown to everybody: it is told as unused.
        for flow in self.trainer_flows.clone() {
            self.drop_mentions(flow);
        }
        for note in 0..count {
            if order.numbers[note].is_some() {
                continue;
            }
            order.met.push(note);
            order.mentions.push(0);
            let Some((span, flow)) = self.notes[note].defined else { continue };
            self.drop_mentions(flow);
            let label = self.notes[note].label.clone();
            let twice = self.labels.get(&label.to_lowercase()).is_some_and(|first| *first as usize != note);
            if !twice {
                self.problem(Markdown::FootnoteUnused { label }, span);
            }
        }
        order
    }

    fn count_mentions(&mut self, flow: usize, order: &mut Order) {
        let mut items = std::mem::take(&mut self.flows[flow]);
        for item in &mut items {
            match &mut item.node {
                Node::FootnoteRef { note, mention } => (*note, *mention) = order.mention(*note as usize),
                Node::Quiz(number) => self.count_mentions(self.quiz_flows[*number as usize], order),
                _ => {}
            }
        }
        self.flows[flow] = items;
    }

    fn drop_mentions(&mut self, flow: usize) {
        let mut items = std::mem::take(&mut self.flows[flow]);
        for item in &mut items {
            match item.node {
                Node::FootnoteRef { .. } => item.node = Node::Text(TextRange::default()),
                Node::Quiz(number) => self.drop_mentions(self.quiz_flows[number as usize]),
                _ => {}
            }
        }
        self.flows[flow] = items;
    }

    /// Reports a table row with cells that the table has no columns for.
    pub(super) fn check_row(&mut self, range: &Range<usize>) {
        let columns = self.columns.len();
        let cells = table::cells(&self.input.body[range.clone()]);
        if cells > columns {
            self.problem(Markdown::TableExtraCells { cells, columns }, Span::new(range.clone()));
        }
    }
}

impl Order {
    /// The number of a note and of this mention of it.
    fn mention(&mut self, note: usize) -> (u32, u32) {
        let number = *self.numbers[note].get_or_insert_with(|| {
            self.met.push(note);
            self.mentions.push(0);
            narrow(self.met.len() - 1)
        });
        let mentions = &mut self.mentions[number as usize];
        *mentions += 1;
        (number, *mentions)
    }
}

const fn moved(range: &Range<u32>, by: u32) -> Range<u32> {
    range.start + by..range.end + by
}

fn narrow(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}
