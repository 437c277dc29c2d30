//! Quiz blocks to views: readable without a script, answers folded away.

use std::ops::Range;

use crate::base::prose::{Item, Prose};
use crate::domain::quiz::{Answers, Choice, Pair, Quiz};
use crate::render::html::Writer;
use crate::render::view::{Quiz as View, QuizChoice, QuizKind, QuizOption, QuizPair};

/// Builds the view of a quiz, the `number`th of its page, from 1.
#[must_use]
pub fn build(writer: &Writer<'_>, quiz: &Quiz, number: u32) -> View {
    let prose = writer.prose;
    let html = |range: &Range<u32>| inline(writer, prose.slice(range));
    let (kind, options, pairs, choices) = match &quiz.answers {
        Answers::One(of) => (QuizKind::One, ticked(of, &html), Vec::new(), Vec::new()),
        Answers::Several(of) => (QuizKind::Many, ticked(of, &html), Vec::new(), Vec::new()),
        Answers::TrueFalse(of) => (QuizKind::TrueFalse, ticked(of, &html), Vec::new(), Vec::new()),
        Answers::Ordering(steps) => (QuizKind::Order, ordered(steps, &quiz.id, &html), Vec::new(), Vec::new()),
        Answers::Matching(of) => {
            let (pairs, choices) = matched(writer, prose, of, &quiz.id);
            (QuizKind::Match, Vec::new(), pairs, choices)
        }
    };
    let mut explanation_html = String::new();
    writer.items(&mut explanation_html, prose.slice(&quiz.explanation));
    View {
        id: quiz.id.clone(),
        number,
        kind,
        question_html: html(&quiz.question),
        options,
        pairs,
        choices,
        explanation_html,
        basis: Vec::new(),
    }
}

/// The HTML of some items, a single paragraph without its tags.
fn inline(writer: &Writer<'_>, items: &[Item]) -> String {
    let mut out = String::new();
    writer.items(&mut out, items);
    let trimmed = out.trim();
    let inner = trimmed.strip_prefix("<p>").and_then(|inner| inner.strip_suffix("</p>"));
    inner.filter(|inner| !inner.contains("<p>")).unwrap_or(trimmed).to_owned()
}

/// «A», «B» … «Z», «AA», «AB» …
fn label(at: usize) -> String {
    let letter = char::from(b'A' + u8::try_from(at % 26).unwrap_or(0));
    if at < 26 { letter.to_string() } else { format!("{}{letter}", label(at / 26 - 1)) }
}

fn ticked(choices: &[Choice], html: &dyn Fn(&Range<u32>) -> String) -> Vec<QuizOption> {
    let option = |(at, choice): (usize, &Choice)| QuizOption {
        label: label(at),
        html: html(&choice.items),
        correct: choice.right,
        position: None,
        hint_html: None,
    };
    choices.iter().enumerate().map(option).collect()
}

/// Steps are written in the right order and shown in another, the same at every build.
fn ordered(steps: &[Range<u32>], id: &str, html: &dyn Fn(&Range<u32>) -> String) -> Vec<QuizOption> {
    let shown = shuffled(steps.len(), id);
    let option = |(at, step): (usize, usize)| QuizOption {
        label: label(at),
        html: html(&steps[step]),
        correct: false,
        position: u32::try_from(step + 1).ok(),
        hint_html: None,
    };
    shown.into_iter().enumerate().map(option).collect()
}

fn matched(writer: &Writer<'_>, prose: &Prose, of: &[Pair], id: &str) -> (Vec<QuizPair>, Vec<QuizChoice>) {
    let shown = shuffled(of.len(), id);
    let choice = |(at, pair): (usize, &usize)| QuizChoice {
        label: label(at).to_lowercase(),
        html: inline(writer, &of[*pair].right),
        text: prose.plain(&of[*pair].right).trim().to_owned(),
    };
    let choices: Vec<QuizChoice> = shown.iter().enumerate().map(choice).collect();
    let pair = |(at, pair): (usize, &Pair)| QuizPair {
        html: inline(writer, &pair.left),
        answer: label(shown.iter().position(|of| *of == at).unwrap_or(at)).to_lowercase(),
    };
    (of.iter().enumerate().map(pair).collect(), choices)
}

/// An order of `count` things that depends on the quiz's id alone and is never the written one.
fn shuffled(count: usize, id: &str) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).collect();
    let mut state =
        id.bytes().fold(0x2545_f491_u64, |state, byte| state.wrapping_mul(31).wrapping_add(u64::from(byte)));
    for at in (1..count).rev() {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let bound = u64::try_from(at + 1).unwrap_or(1);
        order.swap(at, usize::try_from((state >> 33) % bound).unwrap_or(0));
    }
    if count > 1 && order.windows(2).all(|pair| pair[0] < pair[1]) {
        order.rotate_left(1);
    }
    order
}

#[cfg(test)]
mod tests {
    use super::{label, shuffled};

    #[test]
    fn labels_never_repeat() {
        assert_eq!([0, 25, 26, 51, 52].map(label), ["A", "Z", "AA", "AZ", "BA"]);
    }

    #[test]
    fn steps_are_never_shown_in_the_right_order() {
        for count in 2..9 {
            for id in ["a", "trinh-tu", "muc-dich", "b2"] {
                let mut order = shuffled(count, id);
                assert!(order.windows(2).any(|pair| pair[0] > pair[1]), "{count} {id}");
                order.sort_unstable();
                assert!(order.into_iter().eq(0..count));
            }
        }
    }
}
