//! Questions -> GIFT.

use std::fmt::Write as _;

use super::{Answers, Question};

/// Writes questions under a category, which Moodle makes a folder of. `remark` stands in the first line.
#[must_use]
pub fn print(remark: &str, category: &[&str], questions: &[Question]) -> String {
    let mut out = format!("// {}\n\n", one_line(remark));
    let steps: Vec<String> = category.iter().map(|step| one_line(step).replace('/', "//")).collect();
    let _ = writeln!(out, "$CATEGORY: {}\n", steps.join("/"));
    for question in questions {
        out.push_str(&one(question));
        out.push('\n');
    }
    out
}

fn one(question: &Question) -> String {
    let mut out = String::new();
    if !question.name.is_empty() {
        let _ = write!(out, "::{}::", escaped(&question.name));
    }
    let _ = write!(out, "[plain]{} {{", escaped(&question.text));
    match &question.answers {
        Answers::One(choices) => {
            for (right, text) in choices {
                let _ = write!(out, "\n\t{}{}", if *right { '=' } else { '~' }, answer(text, *right));
            }
        }
        Answers::Several(choices) => {
            let right = choices.iter().filter(|(right, _)| *right).count();
            for (is_right, text) in choices {
                // A wrong choice takes all away: who ticks everything has learnt nothing.
                let weight = if *is_right { share(right) } else { "-100".to_owned() };
                let _ = write!(out, "\n\t~%{weight}%{}", formatted(text));
            }
        }
        Answers::Truth(truth) => out.push_str(if *truth { "TRUE" } else { "FALSE" }),
        Answers::Pairs(pairs) => {
            for (left, right) in pairs {
                pair(&mut out, left, right);
            }
        }
        Answers::Steps(steps) => {
            for (at, step) in steps.iter().enumerate() {
                pair(&mut out, step, &(at + 1).to_string());
            }
        }
    }
    if !question.explanation.is_empty() {
        let _ = write!(out, "\n\t####{}", escaped(&question.explanation));
    }
    out.push_str("\n}\n");
    out
}

/// The arrow parts the sides, so inside them it becomes the typographic one.
fn pair(out: &mut String, left: &str, right: &str) {
    let side = |text: &str| escaped(text).replace("->", "→");
    let _ = write!(out, "\n\t={} -> {}", side(&formatted_plain(left)), side(right));
}

/// An answer of a single choice; one that begins like a weight has its own weight before it.
fn answer(text: &str, right: bool) -> String {
    let weight = if text.starts_with('%') { if right { "%100%" } else { "%0%" } } else { "" };
    format!("{weight}{}", formatted(text))
}

/// A text; one that begins like the name of a format has the name of its own before it.
fn formatted(text: &str) -> String {
    if text.starts_with('[') { format!("[plain]{}", escaped(text)) } else { escaped(text) }
}

fn formatted_plain(text: &str) -> String {
    if text.starts_with('[') { format!("[plain]{text}") } else { text.to_owned() }
}

/// The share of each of `count` right choices in percent, as Moodle knows shares.
fn share(count: usize) -> String {
    match count {
        0 | 1 => "100".to_owned(),
        3 => "33.33333".to_owned(),
        6 => "16.66667".to_owned(),
        7 => "14.28571".to_owned(),
        8 => "12.5".to_owned(),
        9 => "11.11111".to_owned(),
        // Of more than twenty none has a share of its own: Moodle knows nothing below 5.
        count => (100 / count.min(20)).max(5).to_string(),
    }
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.trim().chars() {
        match c {
            '~' | '=' | '#' | '{' | '}' | ':' | '\\' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            '\r' => {}
            c => out.push(c),
        }
    }
    out
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
