//! GIFT -> questions. Files without a brace are taken for Aiken.

use std::sync::Arc;

use super::{Answers, Question, aiken};
use crate::base::problem::Import;
use crate::base::{Report, Span};

/// Reads questions; each that cannot be read, or has no form here, is told at its place and left out.
pub fn read(text: &str, path: &Arc<str>, report: &mut Report) -> Vec<Question> {
    let has_brace = text.lines().any(|line| !line.trim_start().starts_with("//") && line.contains('{'));
    if !has_brace {
        return aiken::read(text, path, report);
    }
    let mut questions = Vec::new();
    for block in blocks(text) {
        let source = &text[block.clone()];
        if source.trim_start().starts_with("$CATEGORY") {
            continue;
        }
        match question(source) {
            Ok(mut question) => {
                question.span = Span::new(block);
                questions.push(question);
            }
            Err(fault) => {
                let first = source.lines().next().unwrap_or_default().len();
                report.at(fault, path, Span::new(block.start..block.start + first.max(1)));
            }
        }
    }
    questions
}

/// The stretches between blank lines, comments at their head left out.
fn blocks(text: &str) -> Vec<std::ops::Range<usize>> {
    let mut blocks: Vec<std::ops::Range<usize>> = Vec::new();
    let (mut at, mut open) = (0, false);
    for line in text.split_inclusive('\n') {
        let words = line.trim();
        let end = at + line.trim_end().len();
        if words.is_empty() {
            open = false;
        } else if open {
            if let Some(last) = blocks.last_mut() {
                last.end = end;
            }
        } else if !words.starts_with("//") {
            blocks.push(at + line.len() - line.trim_start().len()..end);
            // A category is a line of its own.
            open = !words.starts_with("$CATEGORY");
        }
        at += line.len();
    }
    blocks
}

fn question(source: &str) -> Result<Question, Import> {
    let (name, rest) = match source.strip_prefix("::").and_then(|rest| rest.split_once("::")) {
        Some((name, rest)) => (plain(name), rest),
        None => (String::new(), source),
    };
    let open = bare(rest, '{').ok_or(Import::NoAnswers {})?;
    let close = bare(rest, '}').filter(|close| *close > open).ok_or(Import::Unclosed {})?;
    let (before, inside, after) = (&rest[..open], rest[open + 1..close].trim(), rest[close + 1..].trim());
    // A question may go on behind its answers: the gap is shown.
    let text = if after.is_empty() { text(before) } else { format!("{} _____ {}", text(before), text(after)) };
    let (inside, explanation) = match find(inside, "####") {
        Some(at) => (inside[..at].trim(), self::text(&inside[at + 4..])),
        None => (inside, String::new()),
    };
    let answers = answers(inside)?;
    Ok(Question { name, text, answers, explanation, span: Span::default() })
}

fn answers(inside: &str) -> Result<Answers, Import> {
    let first = inside.split(['#', ' ', '\n']).next().unwrap_or_default();
    match first {
        "T" | "TRUE" => return Ok(Answers::Truth(true)),
        "F" | "FALSE" => return Ok(Answers::Truth(false)),
        "" => return Err(Import::Unsupported {}),
        _ => {}
    }
    let parts = parts(inside);
    if parts.is_empty() || inside.starts_with('#') {
        return Err(Import::Unsupported {});
    }
    if parts.iter().all(|(mark, part)| *mark == '=' && part.contains("->")) {
        let pairs = parts.iter().filter_map(|(_, part)| part.split_once("->"));
        let pairs: Vec<(String, String)> = pairs.map(|(left, right)| (text(left), text(right))).collect();
        let numbered = pairs.iter().enumerate().all(|(at, (_, right))| *right == (at + 1).to_string());
        return Ok(if numbered && pairs.len() > 1 {
            Answers::Steps(pairs.into_iter().map(|(step, _)| step).collect())
        } else {
            Answers::Pairs(pairs)
        });
    }
    let mut choices = Vec::new();
    let mut weighted = false;
    for (mark, part) in &parts {
        let (weight, words) = match part.trim_start().strip_prefix('%').and_then(|rest| rest.split_once('%')) {
            Some((weight, words)) if weight.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'.' | b'-')) => {
                (Some(!weight.starts_with('-') && weight != "0"), words)
            }
            _ => (None, *part),
        };
        // What follows a single # is said of this choice alone, for which there is no place.
        let words = bare(words, '#').map_or(words, |at| &words[..at]);
        let right = *mark == '=' || weight == Some(true);
        weighted |= *mark == '~' && weight == Some(true);
        choices.push((right, text(words)));
    }
    let right = choices.iter().filter(|(right, _)| *right).count();
    match right {
        // Equal signs alone are answers to be typed.
        count if !weighted && count == choices.len() => Err(Import::Unsupported {}),
        1 if !weighted => Ok(Answers::One(choices)),
        _ => Ok(Answers::Several(choices)),
    }
}

/// What stands behind each bare `=` or `~`.
fn parts(inside: &str) -> Vec<(char, &str)> {
    let mut marks: Vec<(usize, char)> = Vec::new();
    let mut escaped = false;
    for (at, c) in inside.char_indices() {
        if !escaped && matches!(c, '=' | '~') {
            marks.push((at, c));
        }
        escaped = c == '\\' && !escaped;
    }
    let ends = marks.iter().skip(1).map(|(at, _)| *at).chain([inside.len()]);
    marks.iter().zip(ends).map(|((at, mark), end)| (*mark, &inside[at + 1..end])).collect()
}

/// Where a sign stands that is not escaped.
fn bare(text: &str, sign: char) -> Option<usize> {
    let mut escaped = false;
    for (at, c) in text.char_indices() {
        if !escaped && c == sign {
            return Some(at);
        }
        escaped = c == '\\' && !escaped;
    }
    None
}

fn find(text: &str, mark: &str) -> Option<usize> {
    text.match_indices(mark).map(|(at, _)| at).find(|at| !text[..*at].ends_with('\\'))
}

/// A text without the name of its format; HTML loses its tags.
fn text(written: &str) -> String {
    let written = written.trim();
    let format = ["[html]", "[markdown]", "[plain]", "[moodle]"].into_iter().find(|name| written.starts_with(name));
    let words = plain(&written[format.map_or(0, str::len)..]);
    if format == Some("[html]") { without_tags(&words) } else { words }
}

/// Escapes undone, lines joined; `\n` breaks one.
fn plain(written: &str) -> String {
    let mut out = String::with_capacity(written.len());
    let mut escaped = false;
    for c in written.chars() {
        match c {
            'n' if escaped => out.push('\n'),
            c if escaped => {
                if !matches!(c, '~' | '=' | '#' | '{' | '}' | ':' | '\\') {
                    out.push('\\');
                }
                out.push(c);
            }
            '\\' => {}
            c if c.is_whitespace() => {
                if !out.ends_with(char::is_whitespace) {
                    out.push(' ');
                }
            }
            c => out.push(c),
        }
        escaped = c == '\\' && !escaped;
    }
    out.trim().to_owned()
}

fn without_tags(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('<') {
        out.push_str(before);
        match after.split_once('>') {
            Some((tag, after)) if tag.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/') => rest = after,
            _ => {
                out.push('<');
                rest = after;
            }
        }
    }
    out.push_str(rest);
    let out = out.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&nbsp;", " ");
    out.replace("&amp;", "&").trim().to_owned()
}
