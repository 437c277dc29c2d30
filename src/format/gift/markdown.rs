//! Questions -> quiz blocks of Markdown, for an editor to go on with.

use std::fmt::Write as _;

use super::{Answers, Question};
use crate::value::Slug;

/// Writes quiz blocks. Each gets a name of its own: the question's where it is one, else a number.
#[must_use]
pub fn markdown(questions: &[Question]) -> String {
    let mut out = String::new();
    let mut names: Vec<String> = Vec::new();
    for (at, question) in questions.iter().enumerate() {
        let name = name(question, at, &names);
        if at > 0 {
            out.push('\n');
        }
        one(&mut out, &name, question);
        names.push(name);
    }
    out
}

fn name(question: &Question, at: usize, taken: &[String]) -> String {
    let plain = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.');
    let own = if !question.name.is_empty() && question.name.bytes().all(plain) {
        Some(question.name.clone())
    } else {
        Slug::of(&question.name).map(|slug| slug.to_string())
    };
    let own = own.unwrap_or_else(|| format!("cau-{}", at + 1));
    let numbered = (2..).map(|number| format!("{own}-{number}"));
    std::iter::once(own.clone()).chain(numbered).find(|name| !taken.contains(name)).unwrap_or(own)
}

fn one(out: &mut String, name: &str, question: &Question) {
    let _ = writeln!(out, "::: quiz {name}\n{}", block(&question.text));
    match &question.answers {
        Answers::One(choices) | Answers::Several(choices) => {
            for (right, text) in choices {
                let _ = writeln!(out, "- [{}] {}", if *right { 'x' } else { ' ' }, line(text));
            }
        }
        Answers::Truth(truth) => {
            let tick = |right: bool| if right { 'x' } else { ' ' };
            let _ = writeln!(out, "- [{}] Đúng\n- [{}] Sai", tick(*truth), tick(!*truth));
        }
        Answers::Pairs(pairs) => {
            for (left, right) in pairs {
                let _ = writeln!(out, "- {} -> {}", side(left), side(right));
            }
        }
        Answers::Steps(steps) => {
            for (at, step) in steps.iter().enumerate() {
                let _ = writeln!(out, "{}. {}", at + 1, line(step));
            }
        }
    }
    if !question.explanation.is_empty() {
        let _ = writeln!(out, "> {}", block(&question.explanation).replace('\n', "\n> "));
    }
    out.push_str(":::\n");
}

/// A text of several lines: paragraphs.
fn block(text: &str) -> String {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).map(escaped).collect::<Vec<_>>().join("\n\n")
}

fn line(text: &str) -> String {
    escaped(&text.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// A side of a pair: only the first arrow parts them.
fn side(text: &str) -> String {
    line(text).replace("->", "→")
}

/// Text that Markdown shows as it is: marks that would mean something have a backslash.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 4);
    for (at, c) in text.char_indices() {
        let always = matches!(c, '\\' | '`' | '*' | '[' | ']' | '<' | '&' | '|' | '~');
        let before = text[..at].chars().next_back();
        let after = text[at + c.len_utf8()..].chars().next();
        let joint = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        // Inside a word an underscore is a letter.
        let emphasis = c == '_' && !(joint(before) && joint(after));
        let opens = at == 0 && matches!(c, '#' | '>' | '-' | '+' | ':' | '=');
        let ends_number = matches!(c, '.' | ')') && at > 0 && text[..at].bytes().all(|b| b.is_ascii_digit());
        if always || emphasis || opens || ends_number {
            out.push('\\');
        }
        out.push(c);
    }
    out
}
