//! A Markdown file to a page draft: front matter and prose.

use std::sync::Arc;

use crate::base::prose::Prose;
use crate::base::{Report, Spanned};
use crate::domain::citation::Citation;
use crate::format::decode::Reader;
use crate::format::markdown::{self, Input, RawHtml};
use crate::format::{front as parts, yaml};

use super::cited::{self, InText};
use super::front::Front;
use super::letters;
use super::settings::Markup;
use super::text::Text;

/// A page as written.
#[derive(Debug)]
pub struct PageDraft {
    /// Its front matter.
    pub front: Front,
    /// Its text.
    pub body: Prose,
    /// The text's first paragraph, cut at a sentence; none when the text begins otherwise.
    pub summary: Option<String>,
    /// Words (tiếng) of the text.
    pub words: u32,
    /// The citations in the text.
    pub citations: Vec<InText>,
    /// Values of the front matter that cite documents, beside the basis.
    pub head: Vec<(Spanned<String>, Vec<Citation>)>,
}

/// Decodes a page; `None` when its front matter cannot be read at all.
pub fn decode(text: &Text<'_>, markup: Markup, report: &mut Report) -> Option<PageDraft> {
    let split = parts::split(text.path, text.text, report)?;
    let front = front(text, &split, report);
    // The text is read even when the front matter cannot be: its mistakes are told in the same run.
    let html = match markup {
        Markup::Off => RawHtml::Refused,
        Markup::Safe => RawHtml::Sanitised,
    };
    let input = Input { path: Arc::clone(text.path), body: split.body, offset: split.body_offset, html };
    let body = markdown::parse(&input, report);
    let summary = body.summary().map(|text| shorten(&text));
    let words = u32::try_from(body.words()).unwrap_or(u32::MAX);
    letters::check(&body, text.path, report);
    let citations = cited::find(&body);
    let front = front?;
    let head = cited::head(&front);
    Some(PageDraft { front, body, summary, words, citations, head })
}

/// A summary is cut here, in characters, at the end of a sentence where one ends in time.
const SUMMARY: usize = 220;

fn shorten(text: &str) -> String {
    let Some((limit, _)) = text.char_indices().nth(SUMMARY) else { return text.to_owned() };
    let cut = &text[..limit];
    if let Some(at) = cut.rfind(['.', '!', '?', '…']).filter(|at| *at > limit / 3) {
        let after = cut[at..].chars().next().map_or(0, char::len_utf8);
        return cut[..at + after].to_owned();
    }
    let word = cut.rfind(' ').unwrap_or(limit);
    format!("{}…", cut[..word].trim_end_matches([',', ';', ':', ' ']))
}

fn front(text: &Text<'_>, split: &parts::Parts<'_>, report: &mut Report) -> Option<Front> {
    let input = yaml::Input { path: text.path, text: split.front.unwrap_or(""), offset: split.front_offset };
    let node = yaml::parse(input, report)?;
    Front::decode(&node, &mut Reader { path: text.path, report })
}
