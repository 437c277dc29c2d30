//! What of a page is read aloud, as sentences that know where they were written.

use crate::base::prose::{Container, Item, Node, Prose, Tag};
use crate::base::{Failure, Span};
use crate::format::html::{self, Element};
use crate::link::page::Page;
use crate::link::route::Address;
use crate::pack::Source;
use crate::value::aloud::number;

/// A heading, a paragraph, an entry of a list.
#[derive(Debug, Default)]
pub(super) struct Block {
    /// 1 for a page's title, 2 for its headings, 0 for text.
    pub(super) level: usize,
    pub(super) sentences: Vec<Sentence>,
}

/// A sentence as written.
#[derive(Debug)]
pub(super) struct Sentence {
    pub(super) text: String,
    /// Where it stands in the page's file.
    pub(super) span: Option<Span>,
}

/// Text in the making, with the source of each of its bytes' stretches.
#[derive(Default)]
struct Run {
    text: String,
    /// Where in `text` a stretch begins, where it was written, and whether byte for byte.
    sources: Vec<(usize, Span, bool)>,
}

impl Run {
    fn push(&mut self, text: &str, span: Span) {
        let verbatim = (span.end - span.start) as usize == text.len();
        self.sources.push((self.text.len(), span, verbatim));
        self.text.push_str(text);
    }

    /// The place of a byte of the text: its own where the source stands as it is, else that of the
    /// stretch.
    fn place(&self, at: usize, is_end: bool) -> Option<u32> {
        let known = |(begin, _, _): &&(usize, Span, bool)| if is_end { *begin < at } else { *begin <= at };
        let (begin, span, verbatim) = self.sources.iter().rev().find(known)?;
        let offset = u32::try_from(at - begin).ok()?;
        Some(match (verbatim, is_end) {
            (true, _) => (span.start + offset).min(span.end),
            (false, false) => span.start,
            (false, true) => span.end,
        })
    }

    /// The sentences of the text.
    fn sentences(&self) -> Vec<Sentence> {
        let mut out = Vec::new();
        for (start, end) in cut(&self.text) {
            let span = self.place(start, false).zip(self.place(end, true));
            out.push(Sentence {
                text: self.text[start..end].to_owned(),
                span: span.filter(|(start, end)| start < end).map(|(start, end)| Span { start, end }),
            });
        }
        out
    }
}

/// Where the sentences of a text begin and end. A colon or semicolon ends one too: what follows is
/// heard as a new one.
fn cut(text: &str) -> Vec<(usize, usize)> {
    let mut out = Vec::new();
    let mut start = 0;
    let mut letters = text.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        let ends = matches!(letter, '.' | '!' | '?' | '…' | ';' | ':' | '\n');
        let next = letters.peek().map(|(_, next)| *next);
        let closes = next.is_none_or(|next| next.is_whitespace() || matches!(next, '»' | '"' | '”' | ')'));
        if letter == '\n' || (ends && closes && !text[start..at].ends_with("v.v")) {
            // A question is heard by its mark.
            let end = at + usize::from(letter == '?');
            push(&mut out, text, start, end);
            start = at + letter.len_utf8();
        }
    }
    push(&mut out, text, start, text.len());
    out
}

fn push(out: &mut Vec<(usize, usize)>, text: &str, start: usize, end: usize) {
    let part = &text[start..end];
    let trimmed = part.trim();
    if trimmed.contains(char::is_alphanumeric) {
        let begin = start + (part.len() - part.trim_start().len());
        out.push((begin, begin + trimmed.len()));
    }
}

/// The blocks of a Markdown page: its title and summary, then its text.
pub(super) fn of_prose(page: &Page) -> Vec<Block> {
    let common = page.common();
    let title = common.title.as_ref().map(|title| (title.value.as_str(), title.span));
    let lead = common.description.as_ref().map(|lead| (lead.value.as_str(), lead.span));
    let mut out = Vec::new();
    for (level, given) in [(1, title), (0, lead)] {
        let Some((text, span)) = given else { continue };
        let mut run = Run::default();
        run.push(text, span);
        out.push(Block { level, sentences: run.sentences() });
    }
    Walk { prose: &page.draft.body, out: &mut out, run: Run::default(), level: 0, counts: Vec::new() }.all();
    out
}

struct Walk<'a> {
    prose: &'a Prose,
    out: &'a mut Vec<Block>,
    run: Run,
    level: usize,
    /// For each open list, the number of its next entry; none for lists with bullets.
    counts: Vec<Option<u64>>,
}

impl Walk<'_> {
    fn all(&mut self) {
        let items = self.prose.main_items();
        let mut at = 0;
        while at < items.len() {
            at += self.step(&items[at..]).max(1);
        }
        self.end();
    }

    fn step(&mut self, items: &[Item]) -> usize {
        let item = &items[0];
        match item.node {
            Node::Open(tag) if is_silent(tag) => {
                self.end();
                return skipped(items, tag);
            }
            Node::Open(tag) => self.open(tag, item.span),
            Node::Close(tag) => self.close(tag),
            Node::Text(range) | Node::Code(range) => self.run.push(self.prose.text_of(range), item.span),
            Node::SoftBreak | Node::HardBreak => self.run.push(" ", item.span),
            _ => {}
        }
        1
    }

    fn open(&mut self, tag: Tag, span: Span) {
        if tag.is_inline() {
            return;
        }
        self.end();
        match tag {
            Tag::Heading(_) => self.level = 2,
            Tag::List => self.counts.push(None),
            Tag::Ordered(first) => self.counts.push(Some(first)),
            Tag::Item => {
                if let Some(Some(next)) = self.counts.last_mut() {
                    let said = number(*next);
                    *next += 1;
                    self.run.push(&format!("{said} là, "), Span { start: span.start, end: span.start });
                }
            }
            Tag::Container(_, title) => {
                self.run.push(self.prose.text_of(title), span);
                self.end();
            }
            _ => {}
        }
    }

    fn close(&mut self, tag: Tag) {
        if tag.is_inline() {
            return;
        }
        self.end();
        if matches!(tag, Tag::List | Tag::Ordered(_)) {
            self.counts.pop();
        }
    }

    /// Ends the block that is open, if it says anything yet.
    fn end(&mut self) {
        let run = std::mem::take(&mut self.run);
        let level = std::mem::take(&mut self.level);
        let counts_only = run.text.ends_with(" là, ");
        if counts_only {
            self.run = run;
            return;
        }
        let sentences = run.sentences();
        if !sentences.is_empty() {
            self.out.push(Block { level, sentences });
        }
    }
}

/// What only eyes can take in.
const fn is_silent(tag: Tag) -> bool {
    matches!(tag, Tag::Table | Tag::CodeBlock(_) | Tag::Container(Container::Handout, _))
}

/// How many items a tag spans.
fn skipped(items: &[Item], tag: Tag) -> usize {
    let mut depth = 0_usize;
    for (at, item) in items.iter().enumerate() {
        match item.node {
            Node::Open(other) if other == tag => depth += 1,
            Node::Close(other) if other == tag => {
                depth -= 1;
                if depth == 0 {
                    return at + 1;
                }
            }
            _ => {}
        }
    }
    items.len()
}

/// The blocks of a page that is made of records, as it is shown.
pub(super) fn of_page(source: &Source<'_>, address: &Address) -> Result<Vec<Block>, Failure> {
    let file = address.file();
    let bytes = source.files.get(&file).ok_or_else(|| Failure::Bug(format!("{file} was not rendered")))?;
    let page = html::read(&String::from_utf8_lossy(bytes));
    let mut out = Vec::new();
    if let Some(main) = page.find(&|element| element.name == "main") {
        gather(main, &mut out);
    }
    Ok(out)
}

fn gather(element: &Element, out: &mut Vec<Block>) {
    let silent = ["nav", "table", "svg", "script", "form", "button", "details", "fieldset", "dl"];
    if silent.contains(&element.name.as_str())
        || element.get("data-online").is_some()
        || element.get("data-alone").is_some()
    {
        return;
    }
    let level = match element.name.as_str() {
        "h1" => 1,
        "h2" | "h3" => 2,
        "p" | "li" => 0,
        _ => return element.elements().for_each(|child| gather(child, out)),
    };
    let text = element.text().split_whitespace().collect::<Vec<_>>().join(" ");
    let run = Run { text, sources: Vec::new() };
    let sentences = run.sentences();
    if !sentences.is_empty() {
        out.push(Block { level, sentences });
    }
}

#[cfg(test)]
mod tests {
    use super::cut;

    #[test]
    fn sentences_end_where_people_hear_them_end() {
        let text = "Quyết định số 27/2025/QĐ-TTg nói: xã tự chấm. Được 95.45 điểm? Rồi v.v. và hết";
        let parts: Vec<&str> = cut(text).into_iter().map(|(start, end)| &text[start..end]).collect();
        assert_eq!(parts, ["Quyết định số 27/2025/QĐ-TTg nói", "xã tự chấm", "Được 95.45 điểm?", "Rồi v.v. và hết"]);
    }
}
