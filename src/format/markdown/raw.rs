//! Raw HTML: told apart into comments and tags, and made safe a fragment at a time.
//!
//! Markdown hands HTML over in pieces: `<details>` may come long before `</details>`, with Markdown
//! between. Each piece is cleaned alone; what it leaves open and what it closes of earlier pieces
//! is told to the caller, who keeps the whole balanced.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

/// A piece of HTML, cleaned.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Fragment {
    /// Safe HTML. Elements of `opened` lack their end tags.
    pub(super) html: String,
    /// Names of the elements it leaves open, outermost first.
    pub(super) opened: Vec<String>,
    /// The element that an end tag after it closes, opened by an earlier fragment.
    pub(super) closes: Option<String>,
}

/// A tag as written.
struct Tag<'a> {
    start: usize,
    end: usize,
    name: &'a str,
    closing: bool,
}

/// The HTML without the comments at its beginning; empty if there is nothing else.
pub(super) fn without_comments(html: &str) -> &str {
    let mut rest = html.trim();
    while rest.starts_with("<!--") {
        rest = rest.find("-->").map_or("", |end| rest[end + 3..].trim_start());
    }
    rest
}

/// The name of the first tag, and whether it is an end tag: `b`, `!DOCTYPE`, `?xml`.
pub(super) fn first_name(html: &str) -> (&str, bool) {
    let after = html.strip_prefix('<').unwrap_or(html);
    let inside = after.strip_prefix('/').unwrap_or(after);
    let end = inside.find(|c: char| c.is_whitespace() || matches!(c, '>' | '/' | '[')).unwrap_or(inside.len());
    (inside[..end].trim_end_matches('?'), inside.len() < after.len())
}

/// Cleans HTML, cut after each end tag of something that was not opened in it.
pub(super) fn clean(html: &str) -> Vec<Fragment> {
    let mut fragments = Vec::new();
    let mut open: Vec<&str> = Vec::new();
    let mut counts: HashMap<String, usize> = HashMap::new();
    let (mut start, mut at) = (0, 0);
    while let Some(tag) = Tag::next(html, at) {
        at = tag.end;
        let name = tag.name.to_ascii_lowercase();
        if !tag.closing {
            if !is_void(&name) {
                *counts.entry(name).or_default() += 1;
                open.push(tag.name);
            }
        } else if counts.get(&name).is_some_and(|count| *count > 0) {
            while let Some(inner) = open.pop() {
                let inner = inner.to_ascii_lowercase();
                counts.entry(inner.clone()).and_modify(|count| *count -= 1);
                if inner == name {
                    break;
                }
            }
        } else if !is_void(&name) {
            fragments.push(Fragment::of(&html[start..tag.start], &open, Some(name)));
            open.clear();
            counts.clear();
            start = tag.end;
        }
    }
    fragments.push(Fragment::of(&html[start..], &open, None));
    fragments
}

impl Fragment {
    /// `html` cleaned; `open` are the names of what it leaves open, outermost first.
    fn of(html: &str, open: &[&str], closes: Option<String>) -> Self {
        let mut html = CLEANER.clean(html).to_string();
        let mut opened = Vec::new();
        for name in open {
            let name = name.to_ascii_lowercase();
            if let Some(shorter) = html.strip_suffix('>').and_then(|h| h.strip_suffix(&*name)?.strip_suffix("</")) {
                html.truncate(shorter.len());
                opened.push(name);
            }
        }
        Self { html, opened, closes }
    }
}

impl<'a> Tag<'a> {
    /// The first tag at or after a byte, past comments and the like.
    fn next(html: &'a str, mut at: usize) -> Option<Self> {
        loop {
            let start = at + html[at..].find('<')?;
            let after = &html[start + 1..];
            if after.starts_with("!--") {
                at = start + 1 + after.find("-->")? + 3;
                continue;
            }
            let closing = after.starts_with('/');
            let inside = &after[usize::from(closing)..];
            let length = inside.find(|c: char| !c.is_ascii_alphanumeric() && c != '-').unwrap_or(inside.len());
            let name = &inside[..length];
            if !name.starts_with(|c: char| c.is_ascii_alphabetic()) {
                at = start + 1;
                continue;
            }
            let rest = start + 1 + usize::from(closing) + length;
            let end = rest + end_of_tag(&html[rest..]);
            return Some(Self { start, end, name, closing });
        }
    }
}

/// Where a tag ends whose name was read: past the `>` that no quotation mark hides.
fn end_of_tag(attributes: &str) -> usize {
    let mut quote = None;
    for (at, byte) in attributes.bytes().enumerate() {
        match (quote, byte) {
            (None, b'>') => return at + 1,
            (None, b'"' | b'\'') => quote = Some(byte),
            (Some(mark), _) if mark == byte => quote = None,
            _ => {}
        }
    }
    attributes.len()
}

/// Elements that have no end tag.
fn is_void(name: &str) -> bool {
    matches!(
        name,
        "area"
            | "base"
            | "br"
            | "col"
            | "embed"
            | "hr"
            | "img"
            | "input"
            | "link"
            | "meta"
            | "source"
            | "track"
            | "wbr"
    )
}

static CLEANER: LazyLock<ammonia::Builder<'static>> = LazyLock::new(|| {
    let mut cleaner = ammonia::Builder::default();
    cleaner
        .add_tags(["section"])
        .add_generic_attributes(["class", "id", "dir", "role", "aria-label", "aria-hidden"])
        .generic_attribute_prefixes(HashSet::new());
    cleaner
});

#[cfg(test)]
mod tests {
    use super::{Fragment, clean, first_name, without_comments};

    fn fragment(html: &str, opened: &[&str], closes: Option<&str>) -> Fragment {
        Fragment {
            html: html.into(),
            opened: opened.iter().map(ToString::to_string).collect(),
            closes: closes.map(Into::into),
        }
    }

    #[test]
    fn what_is_left_open_is_told() {
        assert_eq!(
            clean("<details class=x><summary>A</summary>"),
            [fragment("<details class=\"x\"><summary>A</summary>", &["details"], None)]
        );
        assert_eq!(clean("</div><b>x"), [fragment("", &[], Some("div")), fragment("<b>x", &["b"], None)]);
    }

    #[test]
    fn nothing_dangerous_is_left() {
        for html in [
            "<script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "<a href=\"javascript:alert(1)\">x</a>",
            "<b style=\"color:red\">x</b>",
            "<iframe src=x></iframe>",
            "<svg><script>alert(1)</script>",
        ] {
            let cleaned = clean(html).remove(0).html;
            let bad = ["script", "alert", "style", "iframe", "svg"].iter().find(|word| cleaned.contains(**word));
            assert_eq!(bad, None, "{html} gave {cleaned}");
        }
    }

    #[test]
    fn comments_go_and_names_are_read() {
        assert_eq!(without_comments(" <!-- a --> <!-- b -->\n"), "");
        assert_eq!(without_comments("<!-- a --><p>"), "<p>");
        assert_eq!(first_name("<DIV class=x>"), ("DIV", false));
        assert_eq!(first_name("</b>"), ("b", true));
        assert_eq!(first_name("<?xml version?>"), ("?xml", false));
    }
}
