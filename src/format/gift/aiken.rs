//! Aiken -> questions: a line that asks, lines `A. …` or `A) …`, a line `ANSWER: A`.

use std::sync::Arc;

use super::{Answers, Question};
use crate::base::problem::Import;
use crate::base::{Report, Span};

struct Open {
    text: String,
    choices: Vec<(char, String)>,
    start: usize,
    end: usize,
}

/// Reads questions; each that is not whole is told at its place and left out.
pub(super) fn read(text: &str, path: &Arc<str>, report: &mut Report) -> Vec<Question> {
    let mut questions = Vec::new();
    let mut open: Option<Open> = None;
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let words = line.trim().trim_start_matches('\u{feff}').trim();
        let start = at + line.len() - line.trim_start().len();
        let end = start + line.trim().len();
        at += line.len();
        if words.is_empty() {
            continue;
        }
        if let Some(answer) = answer(words) {
            match open.take() {
                Some(asked) => match close(asked, answer) {
                    Ok(question) => questions.push(question),
                    Err(fault) => report.at(fault, path, Span::new(start..end)),
                },
                None => report.at(Import::NoAnswers {}, path, Span::new(start..end)),
            }
        } else if let (Some((letter, text)), Some(asked)) = (choice(words), &mut open) {
            asked.choices.push((letter, text.to_owned()));
        } else if let Some(asked) = open.as_mut().filter(|asked| asked.choices.is_empty()) {
            asked.text.push(' ');
            asked.text.push_str(words);
        } else {
            // Another question begins before the answer of the last came.
            if let Some(asked) = open.take() {
                report.at(Import::NoAnswers {}, path, Span::new(asked.start..asked.end));
            }
            open = Some(Open { text: words.to_owned(), choices: Vec::new(), start, end });
        }
    }
    if let Some(asked) = open {
        report.at(Import::NoAnswers {}, path, Span::new(asked.start..asked.end));
    }
    questions
}

fn answer(line: &str) -> Option<char> {
    let (word, letter) = line.split_once(':')?;
    let is_word = word.trim().eq_ignore_ascii_case("ANSWER") || word.trim().to_lowercase() == "đáp án";
    is_word.then(|| letter.trim().chars().next().map(|letter| letter.to_ascii_uppercase())).flatten()
}

fn choice(line: &str) -> Option<(char, &str)> {
    let letter = line.chars().next().filter(char::is_ascii_alphabetic)?;
    let rest = line[1..].strip_prefix(['.', ')'])?;
    (rest.is_empty() || rest.starts_with(' ')).then(|| (letter.to_ascii_uppercase(), rest.trim()))
}

fn close(asked: Open, answer: char) -> Result<Question, Import> {
    let Open { text, choices, start, end } = asked;
    if !choices.iter().any(|(letter, _)| *letter == answer) {
        return Err(Import::AnswerUnknown { answer: answer.to_string() });
    }
    let choices = choices.into_iter().map(|(letter, text)| (letter == answer, text)).collect();
    let answers = Answers::One(choices);
    Ok(Question { name: String::new(), text, answers, explanation: String::new(), span: Span::new(start..end) })
}
