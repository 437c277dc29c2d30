//! Prose as words: plain text for summaries, word counts and the search index.

use super::{Heading, Item, Node, Prose, Tag};

/// A stretch of the main text under one heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section<'a> {
    /// The heading it stands under; `None` for what comes before the first.
    pub heading: Option<&'a Heading>,
    /// Its words, without the heading's.
    pub text: String,
}

impl Prose {
    /// The words of some items: single spaces where blocks and lines meet, images as their text
    /// alternatives; no marks, notes or HTML.
    #[must_use]
    pub fn plain(&self, items: &[Item]) -> String {
        let mut out = String::new();
        for item in items {
            self.plain_item(item, &mut out);
        }
        out.truncate(out.trim_end().len());
        out
    }

    fn plain_item(&self, item: &Item, out: &mut String) {
        match item.node {
            Node::Text(range) | Node::Code(range) => out.push_str(self.text_of(range)),
            Node::Image(number) => out.push_str(&self.images[number as usize].alt),
            Node::Open(Tag::Container(_, title)) => {
                part(out);
                out.push_str(self.text_of(title));
                part(out);
            }
            Node::Open(tag) | Node::Close(tag) if !tag.is_inline() => part(out),
            Node::SoftBreak | Node::HardBreak | Node::Rule | Node::Quiz(_) | Node::TrainerNote(_) => part(out),
            _ => {}
        }
    }

    /// How many words the main text has: what spaces part and holds a letter or a digit. In
    /// Vietnamese these are syllables (tiếng).
    #[must_use]
    pub fn words(&self) -> usize {
        let mut count = 0;
        // Whether a word is open, and whether a letter or digit was seen in it: a word may go on
        // from one stretch of text to the next where emphasis begins inside it.
        let mut counted = false;
        for item in self.main_items() {
            match item.node {
                Node::Text(range) | Node::Code(range) => {
                    for &byte in self.text_of(range).as_bytes() {
                        if byte <= b' ' {
                            counted = false;
                        } else if !counted && (begins_letter(byte)) {
                            counted = true;
                            count += 1;
                        }
                    }
                }
                Node::Open(tag) | Node::Close(tag) if tag.is_inline() => {}
                _ => counted = false,
            }
        }
        count
    }

    /// The first paragraph of the main text, in plain words; outside lists, quotations and the
    /// like if there is one. `None` for a text without paragraphs.
    #[must_use]
    pub fn summary(&self) -> Option<String> {
        let items = self.main_items();
        let mut depth = 0_usize;
        let mut inner = None;
        for (at, item) in items.iter().enumerate() {
            match item.node {
                Node::Open(Tag::Paragraph) if depth == 0 || inner.is_none() => {
                    let end = items[at..].iter().position(|i| i.node == Node::Close(Tag::Paragraph));
                    let text = self.plain(&items[at..at + end.unwrap_or(0)]);
                    if depth == 0 && !text.is_empty() {
                        return Some(text);
                    }
                    inner = inner.or_else(|| (!text.is_empty()).then_some(text));
                    depth += 1;
                }
                Node::Open(_) => depth += 1,
                Node::Close(_) => depth = depth.saturating_sub(1),
                _ => {}
            }
        }
        inner
    }

    /// The main text cut at its headings, in order; parts without heading and words are left out.
    pub fn sections(&self) -> impl Iterator<Item = Section<'_>> {
        let mut rest = self.main_items();
        std::iter::from_fn(move || {
            while !rest.is_empty() {
                let section = self.section(&mut rest);
                if section.heading.is_some() || !section.text.is_empty() {
                    return Some(section);
                }
            }
            None
        })
    }

    fn section<'a>(&'a self, rest: &mut &'a [Item]) -> Section<'a> {
        let opens = |item: &Item| matches!(item.node, Node::Open(Tag::Heading(_)));
        let heading = match rest[0].node {
            Node::Open(Tag::Heading(number)) => {
                let close = Node::Close(Tag::Heading(number));
                let end = rest.iter().position(|item| item.node == close).unwrap_or(0);
                *rest = &rest[end + 1..];
                self.headings.get(number as usize)
            }
            _ => None,
        };
        let (body, after) = rest.split_at(rest.iter().position(opens).unwrap_or(rest.len()));
        *rest = after;
        Section { heading, text: self.plain(body) }
    }
}

impl Tag {
    /// Whether it stands inside a line of text.
    #[must_use]
    pub const fn is_inline(self) -> bool {
        matches!(self, Self::Emphasis | Self::Strong | Self::Strike | Self::Link(_))
    }
}

/// One space between two parts.
fn part(out: &mut String) {
    if !out.is_empty() && !out.ends_with(char::is_whitespace) {
        out.push(' ');
    }
}

/// Whether a byte of UTF-8 begins a letter or digit: dashes, quotes and other signs of the blocks
/// U+0080 to U+00BF and U+2000 to U+2FFF do not.
const fn begins_letter(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, 0xc3..=0xe1 | 0xe3..=0xf4)
}
