//! A page's content to blocks of Typst: calls of the functions in `handout.typ`.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use super::super::travel::Company;
use super::letters;
use super::line::{Line, is_inline};
use super::words::Words;
use crate::base::{Place, Report};
use crate::format::html::{Element, Node};
use crate::link::page::Page;

/// Boxes and lists stand inside each other at most this deep; what is deeper goes without.
const DEEPEST: usize = 6;
/// A box with less text than this stays on one page, in letters.
const WHOLE: usize = 1_200;

/// The document in the making.
pub(super) struct Body<'a> {
    pub(super) out: String,
    pub(super) company: &'a Company<'a>,
    pub(super) words: Words,
    pub(super) report: Report,
    /// Files of the pages inside, in order.
    pub(super) files: &'a [String],
    /// Addresses on the web of files that stay behind begin with this.
    pub(super) base: Option<&'a str>,
    /// The page at hand: its number, the Markdown page behind it, and where it was written.
    pub(super) at: usize,
    pub(super) page: Option<&'a Page>,
    pub(super) path: std::sync::Arc<str>,
    /// Names that something leads to, and those that are there.
    pub(super) wanted: BTreeSet<String>,
    pub(super) anchors: BTreeSet<String>,
    /// Footnotes of the page at hand, until each is set.
    pub(super) notes: BTreeMap<String, Element>,
    /// Names of the footnotes that are set.
    pub(super) told: BTreeSet<String>,
    /// Documents whose full name has been given.
    pub(super) cited: BTreeSet<String>,
    /// Letters told of already, of the page at hand.
    pub(super) lost: BTreeSet<char>,
    /// Answers of the page at hand.
    pub(super) answers: String,
    /// Pictures by their name in the document.
    pub(super) pictures: BTreeMap<String, Vec<u8>>,
    /// The level of the heading before.
    pub(super) level: usize,
    /// Whether the head of a table is being set: it is repeated on other pages, where nothing in it
    /// may lead anywhere.
    pub(super) in_head: bool,
    /// How many boxes and lists are open.
    pub(super) depth: usize,
}

impl Body<'_> {
    /// Blocks inside an element; text between them makes paragraphs of its own.
    pub(super) fn blocks(&mut self, parent: &Element) {
        let mut run: Vec<&Node> = Vec::new();
        for child in &parent.children {
            match child {
                Node::Element(element) if !is_inline(element) => {
                    self.paragraph(&mut run, "p");
                    self.block(element);
                }
                other => run.push(other),
            }
        }
        self.paragraph(&mut run, "p");
    }

    /// A paragraph, set by a function of the template; nothing where there is no text.
    fn paragraph(&mut self, run: &mut Vec<&Node>, function: &str) {
        let nodes = std::mem::take(run);
        let mut line = Line::default();
        let mut before: Option<&Element> = None;
        for node in nodes {
            if let (Some(before), Node::Element(_)) = (before, node) {
                self.part(before, &mut line);
            }
            self.inline(node, &mut line);
            before = match node {
                Node::Element(element) => Some(element),
                Node::Text(_) => None,
            };
        }
        if !line.is_blank() {
            let _ = writeln!(self.out, "{function}({{ {} }})", line.code);
        }
    }

    /// An element's text as one paragraph, else its blocks.
    fn leaf(&mut self, element: &Element, function: &str) {
        if element.elements().all(is_inline) {
            self.paragraph(&mut element.children.iter().collect(), function);
        } else {
            self.blocks(element);
        }
    }

    /// A place that links lead to.
    pub(super) fn anchor(&mut self, name: &str) {
        if self.wanted.contains(name) && self.anchors.insert(name.to_owned()) {
            let _ = writeln!(self.out, "anchor({})", letters::literal(name));
        }
    }

    pub(super) fn block(&mut self, element: &Element) {
        if element.has_class("hidden") || element.get("hidden").is_some() {
            return;
        }
        if let Some(id) = element.get("id") {
            self.anchor(&super::name(self.at, Some(id)));
        }
        let level = match element.name.as_str() {
            "h1" => 1,
            "h2" => 2,
            "h3" => 3,
            "h4" | "h5" | "h6" => 4,
            _ => 0,
        };
        match element.name.as_str() {
            _ if level > 0 && self.depth == 0 => self.heading(element, level),
            _ if level > 0 => self.leaf(element, "label-line"),
            "p" | "dt" | "figcaption" | "legend" | "summary" | "caption" => self.leaf(element, function(element)),
            "ul" | "ol" => self.list(element),
            "dl" => self.terms(element),
            "table" => self.table(element),
            "hr" => self.out.push_str("rule()\n"),
            "pre" => self.preformatted(element),
            "img" => self.picture(element),
            "svg" => self.drawing(element),
            "fieldset" if element.has_class("quiz") => self.quiz(element),
            "blockquote" => self.nest("quoted", element),
            "aside" | "section" | "div" | "figure" => self.group(element),
            _ => self.blocks(element),
        }
    }

    fn heading(&mut self, element: &Element, level: usize) {
        let mut line = Line::default();
        for child in &element.children {
            self.inline(child, &mut line);
        }
        if !line.is_blank() {
            // A level that the page leaves out is left out here too: readers by ear count them.
            self.level = level.min(self.level + 1);
            let _ = writeln!(self.out, "h({}, {{ {} }})", self.level, line.code);
        }
    }

    /// What may be a box.
    fn group(&mut self, element: &Element) {
        let has = |class| element.has_class(class);
        let mood = match element.name.as_str() {
            "aside" if has("warning") || has("caution") => "bad",
            "aside" if has("important") => "plain",
            "aside" => "idle",
            _ if has("verdict") && has("met") => "good",
            _ if has("verdict") && has("not-met") => "bad",
            _ if has("verdict") || has("unverified") => "idle",
            _ if has("scenario") => "plain",
            _ if has("handout") => "frame",
            _ if has("basis") => "together",
            _ if has("criterion-head") => return self.numbered(element),
            _ => return self.blocks(element),
        };
        let whole = element.text().len() < WHOLE;
        match mood {
            "together" if element.text().len() < 2 * WHOLE => self.together(element),
            "together" => self.blocks(element),
            "frame" => self.nest(&format!("framed({whole}, "), element),
            mood => self.nest(&format!("boxed(\"{mood}\", {whole}, "), element),
        }
    }

    /// Blocks of which the first has the number that pages show beside it.
    fn numbered(&mut self, element: &Element) {
        let is_number = |inner: &Element| inner.has_class("criterion-number") || inner.has_class("bar-number");
        let Some(number) = element.elements().find(|inner| is_number(inner)).map(Element::text) else {
            return self.blocks(element);
        };
        let mut whole = element.clone();
        whole.children.retain(|child| !matches!(child, Node::Element(inner) if is_number(inner)));
        for child in &mut whole.children {
            if let Node::Element(first) = child {
                first.children.insert(0, Node::Text(format!("{}. ", number.trim())));
                break;
            }
        }
        self.blocks(&whole);
    }

    /// Blocks that one page holds, headings as anywhere else.
    fn together(&mut self, element: &Element) {
        let outside = std::mem::take(&mut self.out);
        self.blocks(element);
        let inside = std::mem::replace(&mut self.out, outside);
        let _ = writeln!(self.out, "together({{\n{inside}}})");
    }

    /// Blocks inside a call, whose beginning may hold arguments already.
    fn nest(&mut self, call: &str, element: &Element) {
        if self.depth >= DEEPEST {
            return self.blocks(element);
        }
        let inside = self.apart(|body| body.blocks(element));
        if !inside.trim().is_empty() {
            let call = if call.contains('(') { call.to_owned() } else { format!("{call}(") };
            let _ = writeln!(self.out, "{call}{{\n{inside}}})");
        }
    }

    /// What something writes, one level deeper, apart from the rest.
    pub(super) fn apart(&mut self, write: impl FnOnce(&mut Self)) -> String {
        let outside = std::mem::take(&mut self.out);
        self.depth += 1;
        write(self);
        self.depth -= 1;
        std::mem::replace(&mut self.out, outside)
    }

    fn list(&mut self, list: &Element) {
        if self.depth >= DEEPEST {
            return self.blocks(list);
        }
        let has = |kind: &str| list.find(&|inner| inner.name == "input" && inner.get("type") == Some(kind)).is_some();
        let (radios, boxes) = (has("radio"), has("checkbox"));
        let mut entries = Vec::new();
        for entry in list.elements() {
            let mut entry = entry.clone();
            // The mark of the list is the box to tick.
            entry.prune(&|inner| (radios || boxes) && inner.name == "input");
            entries.push(self.apart(|body| body.entry(&entry)));
        }
        entries.retain(|entry| !entry.trim().is_empty());
        if entries.is_empty() {
            return;
        }
        let is_numbered = list.find(&|inner| inner.has_class("bar-number") || inner.has_class("criterion-number"));
        let call = match list.name.as_str() {
            _ if is_numbered.is_some() || list.has_class("quiz-choices") => "unmarked(".to_owned(),
            "ol" => {
                let start = list.get("start").and_then(|start| start.parse::<u32>().ok()).unwrap_or(1);
                format!("numbers({start}, ")
            }
            _ if radios => "choices(".to_owned(),
            _ if boxes => "boxes(".to_owned(),
            _ => "bullets(".to_owned(),
        };
        self.out.push_str(&call);
        self.out.push('(');
        for entry in entries {
            let _ = write!(self.out, "{{\n{entry}}}, ");
        }
        self.out.push_str("))\n");
    }

    /// A list entry; its first line stands beside the mark.
    fn entry(&mut self, entry: &Element) {
        if let Some(id) = entry.get("id") {
            self.anchor(&super::name(self.at, Some(id)));
        }
        self.numbered(entry);
    }

    fn terms(&mut self, list: &Element) {
        let mut entries: Vec<&Element> = Vec::new();
        for child in list.elements() {
            if child.name == "div" { entries.extend(child.elements()) } else { entries.push(child) }
        }
        let is_short = |entry: &&Element| entry.elements().all(is_inline) && entry.text().chars().count() < 300;
        let in_pairs =
            entries.chunks(2).all(|pair| matches!(pair, [term, meaning] if term.name == "dt" && meaning.name == "dd"));
        if in_pairs && entries.iter().all(is_short) {
            if list.has_class("dates") {
                return self.dates(&entries);
            }
            let mut pairs = String::new();
            for pair in entries.chunks(2) {
                let (term, meaning) = (self.line(pair[0]), self.line(pair[1]));
                let _ = write!(pairs, "({{ {term} }}, {{ {meaning} }}), ");
            }
            if !pairs.is_empty() {
                let _ = writeln!(self.out, "facts(({pairs}))");
            }
            return;
        }
        for entry in entries {
            if entry.name == "dt" { self.block(entry) } else { self.nest("meaning", entry) }
        }
    }

    /// Days in one line.
    fn dates(&mut self, entries: &[&Element]) {
        let days = entries
            .chunks(2)
            .map(|pair| pair.iter().map(|entry| entry.text().trim().to_owned()).collect::<Vec<_>>().join(" "));
        let text = days.collect::<Vec<_>>().join(" · ");
        let line = Element::new("p", &[("class", "small")]).with(text);
        self.block(&line);
    }

    /// The text of an element that holds no blocks.
    pub(super) fn line(&mut self, element: &Element) -> String {
        let mut line = Line::default();
        for child in &element.children {
            self.inline(child, &mut line);
        }
        line.code
    }

    fn preformatted(&mut self, element: &Element) {
        let text = element.text();
        let mut code = String::new();
        for row in text.trim_end().lines() {
            let row = row.replace('\t', "    ").replace(' ', "\u{a0}");
            self.text(&row, &mut code);
            code.push_str("nl(); ");
        }
        if !code.is_empty() {
            let _ = writeln!(self.out, "pre({{ {code} }})");
        }
    }

    /// A question; its answer goes to the end of the document.
    fn quiz(&mut self, element: &Element) {
        let mut question = element.clone();
        question.prune(&|inner| inner.name == "details");
        for answer in element.elements().filter(|inner| inner.name == "details") {
            let number = element.find(&|inner| inner.has_class("quiz-number")).map(Element::text).unwrap_or_default();
            let mut answer = answer.clone();
            answer.prune(&|inner| inner.name == "summary");
            let inside = self.apart(|body| body.blocks(&answer));
            let mut label = String::new();
            self.text(number.trim(), &mut label);
            let _ = write!(self.answers, "label-line({{ {label} }})\n{inside}");
        }
        let whole = question.text().len() < WHOLE;
        self.nest(&format!("framed({whole}, "), &question);
    }

    /// Where the page at hand was written.
    pub(super) fn place(&self) -> Place {
        Place::file(self.page.map_or_else(|| self.path.clone(), |page| page.path.clone()))
    }
}

/// The function of the template that sets a paragraph.
fn function(element: &Element) -> &'static str {
    let has = |class| element.has_class(class);
    match element.name.as_str() {
        "dt" | "summary" | "legend" => "label-line",
        "figcaption" => "fine",
        "caption" => "caption",
        _ if has("kind") || has("container-kind") => "kicker",
        _ if has("callout-title") || has("container-title") || has("verdict-score") => "label-line",
        _ if has("lead") => "lead",
        _ if has("small") || has("hint") || has("soft") || has("card-meta") || has("topic") => "fine",
        _ if has("banner") => "warned",
        _ => "p",
    }
}
