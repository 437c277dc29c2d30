//! A page's content to paragraphs and tables.

use std::fmt::Write as _;

use crate::format::html::{Element, Node, escape};

/// The widest picture, in pixels of a 96th of an inch: 16 cm.
const WIDEST: u64 = 605;
/// English metric units in such a pixel.
const UNIT: u64 = 9525;

/// The document in the making.
#[derive(Default)]
pub(super) struct Body {
    out: String,
    /// Addresses of links, each once; the place gives its relation's name.
    pub(super) links: Vec<String>,
    /// Numbered lists so far; each counts from 1.
    pub(super) lists: usize,
    pictures: usize,
}

/// How text looks.
#[derive(Debug, Clone, Copy, Default)]
struct Look {
    bold: bool,
    italic: bool,
    kind: Standing,
}

/// How text stands in its line.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Standing {
    #[default]
    Plain,
    Raised,
    Link,
}

/// What a paragraph is, beside its text.
#[derive(Debug, Clone, Copy, Default)]
struct Kind {
    style: &'static str,
    /// The list (0 for bullets) and the depth in it.
    list: Option<(usize, usize)>,
}

impl Body {
    /// Adds a page's content.
    pub(super) fn chapter(&mut self, content: &Element) {
        self.blocks(content, Kind::default(), 0);
    }

    /// The finished part.
    pub(super) fn document(&self) -> String {
        format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><w:body>{}<w:sectPr><w:footerReference w:type=\"default\" r:id=\"footer\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1134\" w:right=\"1134\" w:bottom=\"1134\" w:left=\"1134\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>",
            self.out
        )
    }

    /// Blocks inside an element; text between them makes paragraphs of its own.
    fn blocks(&mut self, parent: &Element, kind: Kind, depth: usize) {
        let mut line: Vec<&Node> = Vec::new();
        let mut own = kind;
        for child in &parent.children {
            match child {
                Node::Element(element) if is_block(element) => {
                    self.flush(&mut line, own);
                    self.block(element, Kind { list: None, ..kind }, depth);
                    // What follows in a list entry has no mark again.
                    own.list = None;
                }
                other => line.push(other),
            }
        }
        self.flush(&mut line, own);
    }

    fn flush(&mut self, line: &mut Vec<&Node>, kind: Kind) {
        let nodes = std::mem::take(line);
        let mut runs = String::new();
        for node in nodes {
            self.run(node, Look::default(), &mut runs);
        }
        if runs.contains("<w:t ") || runs.contains("<w:drawing>") {
            self.paragraph(kind, &runs);
        }
    }

    fn paragraph(&mut self, kind: Kind, runs: &str) {
        self.out.push_str("<w:p>");
        if !kind.style.is_empty() || kind.list.is_some() {
            self.out.push_str("<w:pPr>");
            if !kind.style.is_empty() {
                let _ = write!(self.out, "<w:pStyle w:val=\"{}\"/>", kind.style);
            }
            if let Some((list, depth)) = kind.list {
                let _ = write!(
                    self.out,
                    "<w:numPr><w:ilvl w:val=\"{}\"/><w:numId w:val=\"{}\"/></w:numPr>",
                    depth.min(8),
                    list + 1
                );
            }
            self.out.push_str("</w:pPr>");
        }
        let _ = write!(self.out, "{runs}</w:p>");
    }

    fn block(&mut self, element: &Element, kind: Kind, depth: usize) {
        let style = |style| Kind { style, ..kind };
        match element.name.as_str() {
            "h1" => self.blocks(element, style("Heading1"), depth),
            "h2" => self.blocks(element, style("Heading2"), depth),
            "h3" => self.blocks(element, style("Heading3"), depth),
            "h4" | "h5" | "h6" => self.blocks(element, style("Heading4"), depth),
            "summary" | "legend" | "dt" | "caption" => self.blocks(element, style("Strong"), depth),
            "figcaption" => self.blocks(element, style("Caption"), depth),
            "blockquote" | "aside" => self.blocks(element, style("Quote"), depth),
            "pre" => self.blocks(element, style("Code"), depth),
            "ul" | "ol" => self.list(element, kind, depth),
            "table" => self.table(element),
            "hr" => self.paragraph(style("Rule"), ""),
            _ => self.blocks(element, kind, depth),
        }
    }

    fn list(&mut self, list: &Element, kind: Kind, depth: usize) {
        let number = if list.name == "ol" {
            self.lists += 1;
            self.lists
        } else {
            0
        };
        for entry in list.elements() {
            let list = Some((number, depth));
            // The mark stands before the first paragraph, be it an element or not.
            if let Some(first) = entry.elements().next().filter(|first| first.name == "p") {
                self.blocks(first, Kind { list, ..kind }, depth + 1);
                let mut rest = entry.clone();
                if let Some(at) = rest.children.iter().position(|child| matches!(child, Node::Element(_))) {
                    rest.children.remove(at);
                }
                self.blocks(&rest, kind, depth + 1);
            } else {
                self.blocks(entry, Kind { list, ..kind }, depth + 1);
            }
        }
    }

    fn table(&mut self, table: &Element) {
        // A caption that only screen readers meet says what the heading above says.
        let is_shown = |element: &Element| element.name == "caption" && !element.has_class("hidden");
        if let Some(caption) = table.find(&is_shown) {
            self.block(caption, Kind::default(), 0);
        }
        let mut rows: Vec<(bool, &Element)> = Vec::new();
        gather_rows(table, false, &mut rows);
        let width = |row: &Element| row.elements().map(span).sum::<usize>();
        let columns = rows.iter().map(|(_, row)| width(row)).max().unwrap_or(0);
        if columns == 0 {
            return;
        }
        self.out.push_str("<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/><w:tblW w:w=\"5000\" w:type=\"pct\"/><w:tblLook w:val=\"0020\" w:firstRow=\"1\"/></w:tblPr><w:tblGrid>");
        for _ in 0..columns {
            let _ = write!(self.out, "<w:gridCol w:w=\"{}\"/>", 9638 / columns);
        }
        self.out.push_str("</w:tblGrid>");
        for (is_head, row) in rows {
            self.out.push_str("<w:tr>");
            if is_head {
                self.out.push_str("<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
            }
            for cell in row.elements() {
                self.out.push_str("<w:tc><w:tcPr>");
                if span(cell) > 1 {
                    let _ = write!(self.out, "<w:gridSpan w:val=\"{}\"/>", span(cell));
                }
                self.out.push_str("</w:tcPr>");
                let before = self.out.len();
                let style = if cell.name == "th" { "Strong" } else { "" };
                self.blocks(cell, Kind { style, list: None }, 0);
                // A cell ends in a paragraph, be it empty.
                if self.out.len() == before || self.out.ends_with("</w:tbl>") {
                    self.out.push_str("<w:p/>");
                }
                self.out.push_str("</w:tc>");
            }
            // A row is as wide as the table.
            for _ in width(row)..columns {
                self.out.push_str("<w:tc><w:tcPr></w:tcPr><w:p/></w:tc>");
            }
            self.out.push_str("</w:tr>");
        }
        self.out.push_str("</w:tbl><w:p/>");
    }

    /// Text inside a paragraph.
    fn run(&mut self, node: &Node, look: Look, out: &mut String) {
        let element = match node {
            Node::Text(text) => return text_run(text, look, out),
            Node::Element(element) => element,
        };
        match element.name.as_str() {
            "svg" | "input" | "select" => {}
            "br" => out.push_str("<w:r><w:br/></w:r>"),
            "img" => self.picture(element, out),
            "a" if element.has_class("anchor") => {}
            "a" if element.get("href").is_some() => {
                let href = element.get("href").unwrap_or_default().to_owned();
                let at = self.links.iter().position(|known| *known == href).unwrap_or_else(|| {
                    self.links.push(href);
                    self.links.len() - 1
                });
                let _ = write!(out, "<w:hyperlink r:id=\"l{at}\">");
                self.runs(element, Look { kind: Standing::Link, ..look }, out);
                out.push_str("</w:hyperlink>");
            }
            "strong" | "b" | "th" => self.runs(element, Look { bold: true, ..look }, out),
            "em" | "i" | "cite" => self.runs(element, Look { italic: true, ..look }, out),
            "sup" => self.runs(element, Look { kind: Standing::Raised, ..look }, out),
            _ => self.runs(element, look, out),
        }
    }

    fn runs(&mut self, element: &Element, look: Look, out: &mut String) {
        for child in &element.children {
            self.run(child, look, out);
        }
    }

    fn picture(&mut self, image: &Element, out: &mut String) {
        let alt = image.get("alt").unwrap_or_default();
        let Some(name) = image.get("src") else { return text_run(alt, Look::default(), out) };
        let side = |name: &str| image.get(name).and_then(|value| value.parse::<u64>().ok()).filter(|side| *side > 0);
        let (width, height) = (side("width").unwrap_or(400), side("height").unwrap_or(300));
        let shown = width.min(WIDEST);
        let (cx, cy) = (shown * UNIT, height * shown / width * UNIT);
        self.pictures += 1;
        let (id, alt) = (self.pictures, escape(alt));
        let relation = name.replace('.', "-");
        let _ = write!(
            out,
            "<w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\"{cx}\" cy=\"{cy}\"/><wp:docPr id=\"{id}\" name=\"{name}\" descr=\"{alt}\"/><a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic><pic:nvPicPr><pic:cNvPr id=\"{id}\" name=\"{name}\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\"{relation}\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"{cx}\" cy=\"{cy}\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
        );
    }
}

fn text_run(text: &str, look: Look, out: &mut String) {
    let words: Vec<&str> = text.split_whitespace().collect();
    let lead = if text.starts_with(char::is_whitespace) { " " } else { "" };
    let tail = if text.ends_with(char::is_whitespace) && !words.is_empty() { " " } else { "" };
    if words.is_empty() && !out.ends_with("</w:r>") {
        return;
    }
    out.push_str("<w:r>");
    if look.bold || look.italic || look.kind != Standing::Plain {
        out.push_str("<w:rPr>");
        for (on, mark) in [
            (look.kind == Standing::Link, "<w:rStyle w:val=\"Hyperlink\"/>"),
            (look.bold, "<w:b/>"),
            (look.italic, "<w:i/>"),
            (look.kind == Standing::Raised, "<w:vertAlign w:val=\"superscript\"/>"),
        ] {
            out.push_str(if on { mark } else { "" });
        }
        out.push_str("</w:rPr>");
    }
    let _ = write!(out, "<w:t xml:space=\"preserve\">{lead}{}{tail}</w:t></w:r>", escape(&words.join(" ")));
}

fn is_block(element: &Element) -> bool {
    matches!(
        element.name.as_str(),
        "div"
            | "p"
            | "section"
            | "article"
            | "header"
            | "footer"
            | "main"
            | "nav"
            | "aside"
            | "h1"
            | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
            | "ul"
            | "ol"
            | "li"
            | "dl"
            | "dt"
            | "dd"
            | "table"
            | "blockquote"
            | "pre"
            | "figure"
            | "figcaption"
            | "details"
            | "summary"
            | "fieldset"
            | "legend"
            | "hr"
    )
}

fn gather_rows<'a>(element: &'a Element, is_head: bool, out: &mut Vec<(bool, &'a Element)>) {
    for child in element.elements() {
        match child.name.as_str() {
            "tr" => out.push((is_head, child)),
            "thead" => gather_rows(child, true, out),
            "tbody" | "tfoot" => gather_rows(child, false, out),
            _ => {}
        }
    }
}

fn span(cell: &Element) -> usize {
    cell.get("colspan").and_then(|span| span.parse().ok()).filter(|span| (1..=60).contains(span)).unwrap_or(1)
}
