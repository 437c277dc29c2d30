//! A tree to a page, as HTML or as XHTML.

use super::{Element, Node};

/// How a tree is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Syntax {
    /// As browsers read web pages.
    Html,
    /// As XML, for books.
    Xhtml,
}

/// Elements that hold nothing and have no end tag.
const VOID: [&str; 14] =
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"];

impl Element {
    /// The element with all that it holds, in a syntax.
    #[must_use]
    pub fn to_text(&self, syntax: Syntax) -> String {
        let mut out = String::new();
        self.write(&mut out, syntax);
        out
    }

    fn write(&self, out: &mut String, syntax: Syntax) {
        out.push('<');
        out.push_str(&self.name);
        if syntax == Syntax::Xhtml && self.name == "svg" && self.get("xmlns").is_none() {
            out.push_str(" xmlns=\"http://www.w3.org/2000/svg\"");
        }
        for (name, value) in &self.attributes {
            out.push(' ');
            out.push_str(name);
            if syntax == Syntax::Xhtml || !value.is_empty() || name == "alt" || name == "value" {
                out.push_str("=\"");
                push(out, value, true);
                out.push('"');
            }
        }
        let is_void = VOID.contains(&self.name.as_str());
        if is_void && syntax == Syntax::Html {
            out.push('>');
            return;
        }
        if is_void || (syntax == Syntax::Xhtml && self.children.is_empty()) {
            out.push_str("/>");
            return;
        }
        out.push('>');
        let is_raw = syntax == Syntax::Html && matches!(self.name.as_str(), "script" | "style");
        for child in &self.children {
            match child {
                Node::Text(text) if is_raw => out.push_str(text),
                Node::Text(text) => push(out, text, false),
                Node::Element(element) => element.write(out, syntax),
            }
        }
        out.push_str("</");
        out.push_str(&self.name);
        out.push('>');
    }
}

/// Text escaped for an element or an attribute, of HTML or XML.
#[must_use]
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    push(&mut out, text, true);
    out
}

/// Escapes; what XML cannot hold at all is left out.
fn push(out: &mut String, text: &str, quotes: bool) {
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' if quotes => out.push_str("&quot;"),
            '\u{fffe}' | '\u{ffff}' => {}
            control if control.is_control() && !matches!(control, '\n' | '\t' | '\r' | '\u{7f}'..='\u{9f}') => {}
            other => out.push(other),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Syntax;
    use crate::format::html::read;

    #[test]
    fn a_page_is_read_and_written_as_browsers_understand_it() {
        let page = "<!doctype html><html lang=\"vi\"><head><title>A &amp; B</title></head><body><p>Một<br>hai<p>ba</body></html>";
        let tree = read(page);
        assert_eq!(
            tree.to_text(Syntax::Html),
            "<html lang=\"vi\"><head><title>A &amp; B</title></head><body><p>Một<br>hai</p><p>ba</p></body></html>"
        );
        assert!(tree.to_text(Syntax::Xhtml).contains("Một<br/>hai"));
    }

    #[test]
    fn xhtml_is_well_formed_whatever_was_written() {
        let tree = read("<p data-x hidden>a<svg viewBox='0 0 1 1'><path d='M0 0'/></svg>\u{1}<input checked>");
        let xml = tree.to_text(Syntax::Xhtml);
        assert!(
            xml.contains("<p data-x=\"\" hidden=\"\">a<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\">")
        );
        assert!(xml.contains("<input checked=\"\"/>"));
        assert!(!xml.contains('\u{1}'));
    }

    #[test]
    fn deep_pages_do_no_harm() {
        let page = format!("{}x", "<blockquote>".repeat(2_000));
        assert!(read(&page).text().contains('x'));
    }
}
