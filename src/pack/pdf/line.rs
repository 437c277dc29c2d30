//! What stands inside a paragraph.

use std::fmt::Write as _;

use super::super::place::{resolve, web};
use super::body::Body;
use super::letters::{self, Piece, literal};
use crate::base::problem::Pack as Problem;
use crate::format::html::{Element, Node};

/// Marks inside marks are set at most this deep.
const DEEPEST: usize = 10;

/// What a line ends with, so far.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum End {
    #[default]
    Letter,
    Space,
    Break,
}

/// A paragraph in the making.
#[derive(Default)]
pub(super) struct Line {
    /// Code of Typst, each statement ended by `;`.
    pub(super) code: String,
    end: End,
    /// Whether anything is to be seen in it.
    is_seen: bool,
    /// Whether the paragraph that it is a part of shows something before it.
    has_begun: bool,
    depth: usize,
}

impl Line {
    /// Whether nothing is to be seen.
    pub(super) const fn is_blank(&self) -> bool {
        !self.is_seen
    }

    /// Adds a statement that shows something.
    fn show(&mut self, statement: &str) {
        self.code.push_str(statement);
        (self.is_seen, self.end) = (true, End::Letter);
    }
}

/// Whether an element stands inside a line, with all that it holds.
pub(super) fn is_inline(element: &Element) -> bool {
    let stands = matches!(
        element.name.as_str(),
        "a" | "abbr"
            | "b"
            | "bdi"
            | "bdo"
            | "br"
            | "cite"
            | "code"
            | "data"
            | "del"
            | "dfn"
            | "em"
            | "font"
            | "i"
            | "input"
            | "ins"
            | "kbd"
            | "label"
            | "mark"
            | "output"
            | "q"
            | "s"
            | "samp"
            | "select"
            | "small"
            | "span"
            | "strong"
            | "sub"
            | "sup"
            | "time"
            | "u"
            | "var"
            | "wbr"
            | "textarea"
            | "meter"
            | "progress"
    );
    let is_sign = element.name == "svg" && super::picture::drawing(element).is_none();
    is_sign || (stands && (element.name == "select" || element.elements().all(is_inline)))
}

impl Body<'_> {
    /// Something inside a line.
    pub(super) fn inline(&mut self, node: &Node, line: &mut Line) {
        let element = match node {
            Node::Text(text) => return self.words(text, line),
            Node::Element(element) => element,
        };
        if element.has_class("hidden") || element.get("hidden").is_some() || line.depth > DEEPEST {
            return;
        }
        match element.name.as_str() {
            "svg" | "wbr" | "meter" | "progress" => {}
            "br" => {
                line.show("nl(); ");
                line.end = End::Break;
            }
            "select" | "textarea" => line.show("blank(4em); "),
            "input" => field(element, line),
            "a" => self.link(element, line),
            "sup" if element.has_class("fnref") => self.mention(element, line),
            "strong" | "b" => self.marked("b(", element, line),
            "em" | "i" | "cite" | "var" | "dfn" => self.marked("i(", element, line),
            "sup" => self.marked("up(", element, line),
            "sub" => self.marked("down(", element, line),
            "del" | "s" => self.marked("struck(", element, line),
            "code" | "kbd" | "samp" => self.marked("code(", element, line),
            "q" => {
                let (open, close) = self.words.quotes;
                self.words(open, line);
                self.inside(element, line);
                self.words(close, line);
            }
            "span" | "small" => self.span(element, line),
            _ => self.inside(element, line),
        }
    }

    fn span(&mut self, element: &Element, line: &mut Line) {
        let has = |class| element.has_class(class);
        let blank = ["20", "30", "40"].into_iter().zip(["12em", "20em", "30em"]);
        if has("blank") {
            let width = blank.into_iter().find(|(class, _)| element.has_class(&format!("blank-{class}")));
            line.show(&format!("blank({}); ", width.map_or("6em", |(_, width)| width)));
        } else if has("tag") || has("law-state") || has("flag") {
            let mood = match () {
                () if has("met") || has("in-force") => "good",
                () if has("not-met") || has("not-in-force") => "bad",
                () => "idle",
            };
            self.marked(&format!("tag(\"{mood}\", "), element, line);
        } else if element.name == "small" || has("small") {
            if (line.is_seen || line.has_begun) && line.end != End::Break {
                line.code.push_str("nl(); ");
                line.end = End::Break;
            }
            self.marked("small(", element, line);
        } else {
            self.inside(element, line);
        }
    }

    /// What an element holds, set by a function of the template.
    fn marked(&mut self, call: &str, element: &Element, line: &mut Line) {
        let mut inner =
            Line { end: line.end, has_begun: line.is_seen || line.has_begun, depth: line.depth + 1, ..Line::default() };
        self.inside(element, &mut inner);
        if inner.is_seen {
            let _ = write!(line.code, "{call}{{ {} }}); ", inner.code);
            (line.is_seen, line.end) = (true, inner.end);
        } else {
            line.code.push_str(&inner.code);
            line.end = inner.end;
        }
    }

    fn inside(&mut self, element: &Element, line: &mut Line) {
        line.depth += 1;
        let mut before: Option<&Element> = None;
        for child in &element.children {
            if let (Some(before), Node::Element(_)) = (before, child) {
                self.part(before, line);
            }
            self.inline(child, line);
            before = match child {
                Node::Element(element) => Some(element),
                Node::Text(_) => None,
            };
        }
        line.depth -= 1;
    }

    /// Two labels side by side, which pages keep apart by their style.
    pub(super) fn part(&mut self, before: &Element, line: &mut Line) {
        if before.name != "span" || !line.is_seen || before.has_class("hidden") {
            return;
        }
        let is_bare = before.get("class").is_none();
        self.words(if is_bare { " · " } else { " " }, line);
    }

    /// Text, its white space made single.
    fn words(&mut self, text: &str, line: &mut Line) {
        let mut out = String::with_capacity(text.len());
        for letter in text.chars() {
            let is_space = letter.is_whitespace() && letter != '\u{a0}' && letter != '\u{202f}';
            if !is_space {
                out.push(letter);
                (line.is_seen, line.end) = (true, End::Letter);
            } else if line.end == End::Letter && (line.is_seen || line.has_begun) {
                out.push(' ');
                line.end = End::Space;
            }
        }
        self.text(&out, &mut line.code);
    }

    /// Text as it stands.
    pub(super) fn text(&mut self, text: &str, code: &mut String) {
        for piece in letters::pieces(text) {
            match piece {
                Piece::Text(text) => {
                    let _ = write!(code, "{}; ", literal(&text));
                }
                Piece::Square => code.push_str("square-mark; "),
                Piece::Lost(letter) => {
                    code.push_str("lost(); ");
                    if self.lost.insert(letter) {
                        let place = self.page.map_or_else(|| self.place(), |page| letters::place(page, letter));
                        self.report.push(Problem::LetterNotPrinted { letter: letters::name(letter) }, place);
                    }
                }
            }
        }
    }

    fn link(&mut self, element: &Element, line: &mut Line) {
        if element.has_class("anchor") || element.has_class("back") || element.get("role") == Some("doc-backlink") {
            return;
        }
        // Terms lead to the glossary on the web; on paper they are words like others.
        let href = element.get("href").filter(|_| !element.has_class("term") && !self.in_head);
        // The first mention of a document gives its full name, as readers cannot look it up.
        let name = element.get("data-print").filter(|name| self.cited.insert((*name).to_owned())).map(str::to_owned);
        let in_full = name.as_ref().filter(|name| name.starts_with(element.text().trim()));
        let named = in_full.map(|name| Element { children: vec![name.as_str().into()], ..element.clone() });
        let shown = named.as_ref().unwrap_or(element);
        match href.and_then(|href| self.address(href)) {
            Some(call) => self.marked(&call, shown, line),
            None => self.inside(shown, line),
        }
        if let (Some(name), None) = (&name, &named) {
            self.words(&format!(" ({name})"), line);
        }
    }

    /// The call that leads where a link does: inside the document, or to an address on the web.
    fn address(&self, href: &str) -> Option<String> {
        if let Some(id) = href.strip_prefix('#') {
            return Some(format!("go({}, ", literal(&super::name(self.at, Some(id)))));
        }
        if href.contains(':') {
            let is_known = ["https://", "http://", "mailto:", "tel:"].iter().any(|scheme| href.starts_with(scheme));
            return is_known.then(|| format!("web({}, ", literal(href)));
        }
        let (file, rest) = resolve(&self.files[self.at], href)?;
        match (self.files.iter().position(|known| *known == file), self.base) {
            (Some(at), _) => Some(format!("go({}, ", literal(&super::name(at, rest.strip_prefix('#'))))),
            (None, Some(base)) => Some(format!("web({}, ", literal(&format!("{base}{}{rest}", web(&file))))),
            (None, None) => None,
        }
    }

    /// A mention of a footnote: the note itself where it is the first.
    fn mention(&mut self, element: &Element, line: &mut Line) {
        let to = element.find(&|inner| inner.name == "a");
        let Some(id) = to.and_then(|to| to.get("href")?.strip_prefix('#')).filter(|_| !self.in_head) else {
            return self.marked("up(", element, line);
        };
        let name = super::name(self.at, Some(id));
        let call = if let Some(note) = self.notes.remove(id) {
            let text = self.note(&note);
            self.told.insert(name.clone());
            format!("note({}, {{ {text} }}); ", literal(&name))
        } else if self.told.contains(&name) {
            format!("again({}); ", literal(&name))
        } else {
            return self.marked("up(", element, line);
        };
        line.show(&call);
    }

    /// A note's text: its paragraphs one after another.
    fn note(&mut self, note: &Element) -> String {
        let mut line = Line::default();
        let mut flat = note.clone();
        flat.each_mut(&mut |inner| {
            if matches!(inner.name.as_str(), "p" | "li" | "div") {
                "span".clone_into(&mut inner.name);
                inner.set("class", "note-part");
            }
        });
        self.inside(&flat, &mut line);
        line.code
    }
}

/// What a reader fills in.
fn field(input: &Element, line: &mut Line) {
    match input.get("type").unwrap_or("text") {
        "hidden" | "submit" | "button" | "reset" => {}
        "radio" => line.show("ring; \" \"; "),
        "checkbox" => line.show("square-mark; \" \"; "),
        _ => line.show("blank(10em); "),
    }
}
