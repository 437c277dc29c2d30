//! Blocks and inline marks: what opens and closes around text.

use std::fmt::Write as _;

use super::{Flavor, State, Writer, attribute, escape};
use crate::base::prose::{Align, Callout, Container, Item, Node, Tag, TextRange};

impl Writer<'_> {
    /// Writes what a tag opens with; `items` begins with it.
    pub(super) fn open(&self, out: &mut String, tag: Tag, items: &[Item], state: &mut State) {
        match tag {
            Tag::Paragraph => out.push_str("<p>"),
            Tag::Heading(number) => self.open_heading(out, number),
            Tag::Quote => line(out, "<blockquote>\n"),
            Tag::Alert(kind) => self.callout(out, kind, TextRange::default()),
            Tag::List => line(out, "<ul>\n"),
            Tag::Ordered(1) => line(out, "<ol>\n"),
            Tag::Ordered(first) => {
                line(out, "");
                let _ = writeln!(out, "<ol start=\"{first}\">");
            }
            Tag::Item => self.entry(out, items),
            Tag::CodeBlock(language) => self.code(out, language),
            Tag::Table => self.table(out, state),
            Tag::TableHead => {
                state.in_head = true;
                out.push_str("<thead>\n<tr>\n");
            }
            Tag::TableRow => {
                out.push_str(if state.in_body { "<tr>\n" } else { "<tbody>\n<tr>\n" });
                state.in_body = true;
            }
            Tag::TableCell(align) => self.cell(out, align, state),
            Tag::Definitions => line(out, "<dl>\n"),
            Tag::Term => line(out, "<dt>"),
            Tag::Meaning => line(out, "<dd>"),
            Tag::Emphasis => out.push_str("<em>"),
            Tag::Strong => out.push_str("<strong>"),
            Tag::Strike => out.push_str("<del>"),
            Tag::Container(container, title) => {
                state.handouts += u32::from(container == Container::Handout);
                self.container(out, container, title);
            }
            Tag::Link(_) => {}
        }
    }

    /// Writes what a tag closes with.
    pub(super) fn close(&self, out: &mut String, tag: Tag, state: &mut State) {
        out.push_str(match tag {
            Tag::Paragraph => "</p>\n",
            Tag::Heading(number) => return self.close_heading(out, number),
            Tag::Quote => "</blockquote>\n",
            Tag::Alert(_) | Tag::Container(Container::Callout(_), _) => "</aside>\n",
            Tag::List => "</ul>\n",
            Tag::Ordered(_) => "</ol>\n",
            Tag::Item => "</li>\n",
            Tag::CodeBlock(_) => "</code></pre>\n",
            Tag::Table => return self.close_table(out, state),
            Tag::TableHead => {
                state.in_head = false;
                "</tr>\n</thead>\n"
            }
            Tag::TableRow => "</tr>\n",
            Tag::TableCell(_) if state.in_head => "</th>\n",
            Tag::TableCell(_) => "</td>\n",
            Tag::Definitions => "</dl>\n",
            Tag::Term => "</dt>\n",
            Tag::Meaning => "</dd>\n",
            Tag::Emphasis => "</em>",
            Tag::Strong => "</strong>",
            Tag::Strike => "</del>",
            Tag::Container(Container::Details, _) => "</details>\n",
            Tag::Container(container, _) => {
                state.handouts = state.handouts.saturating_sub(u32::from(container == Container::Handout));
                "</div>\n"
            }
            Tag::Link(_) => "",
        });
    }

    /// The level at which a heading is shown; the site's pages have their H1 already.
    fn level(&self, number: u32) -> u8 {
        let written = self.prose.headings.get(number as usize).map_or(2, |heading| heading.level);
        if self.flavor == Flavor::Site { written.max(2) } else { written }
    }

    fn open_heading(&self, out: &mut String, number: u32) {
        line(out, "");
        let _ = write!(out, "<h{}", self.level(number));
        if let (Flavor::Site, Some(heading)) = (self.flavor, self.prose.headings.get(number as usize)) {
            attribute(out, "id", &heading.id);
        }
        out.push('>');
    }

    fn close_heading(&self, out: &mut String, number: u32) {
        if let (Flavor::Site, Some(heading)) = (self.flavor, self.prose.headings.get(number as usize)) {
            let _ = write!(out, "<a class=\"anchor\" href=\"#{}\"", heading.id);
            attribute(out, "aria-label", self.words.anchor);
            out.push_str(">#</a>");
        }
        let _ = writeln!(out, "</h{}>", self.level(number));
    }

    fn entry(&self, out: &mut String, items: &[Item]) {
        let task = |at: usize| matches!(items.get(at).map(|item| &item.node), Some(Node::Task(_)));
        let paragraph = matches!(items.get(1).map(|item| &item.node), Some(Node::Open(Tag::Paragraph)));
        let is_task = task(1) || paragraph && task(2);
        line(out, if is_task && self.flavor == Flavor::Site { "<li class=\"task\">" } else { "<li>" });
    }

    fn code(&self, out: &mut String, language: TextRange) {
        line(out, if self.flavor == Flavor::Site { "<pre tabindex=\"0\"><code" } else { "<pre><code" });
        let language = self.prose.text_of(language);
        if !language.is_empty() {
            out.push_str(" class=\"language-");
            escape::push_attribute(out, language);
            out.push('"');
        }
        out.push('>');
    }

    fn table(&self, out: &mut String, state: &mut State) {
        state.in_body = false;
        state.tables += 1;
        if self.flavor == Flavor::Site {
            line(out, "<div class=\"table-scroll\" role=\"region\" tabindex=\"0\"");
            attribute(out, "aria-label", &format!("{} {}", self.words.table, state.tables));
            out.push('>');
        }
        line(out, "<table>\n");
    }

    fn close_table(&self, out: &mut String, state: &mut State) {
        if std::mem::take(&mut state.in_body) {
            out.push_str("</tbody>\n");
        }
        out.push_str(if self.flavor == Flavor::Site { "</table></div>\n" } else { "</table>\n" });
    }

    fn cell(&self, out: &mut String, align: Align, state: &State) {
        out.push_str(match (self.flavor, state.in_head) {
            (Flavor::Site, true) => "<th scope=\"col\"",
            (Flavor::Plain, true) => "<th",
            (_, false) => "<td",
        });
        out.push_str(match (self.flavor, align) {
            (_, Align::Start) | (Flavor::Site, Align::Left) => ">",
            (Flavor::Site, Align::Center) => " class=\"align-center\">",
            (Flavor::Site, Align::End) => " class=\"align-right\">",
            (Flavor::Plain, Align::Left) => " align=\"left\">",
            (Flavor::Plain, Align::Center) => " align=\"center\">",
            (Flavor::Plain, Align::End) => " align=\"right\">",
        });
    }

    fn container(&self, out: &mut String, container: Container, title: TextRange) {
        let text = self.prose.text_of(title);
        match container {
            Container::Callout(kind) => return self.callout(out, kind, title),
            Container::Details => {
                line(out, "<details class=\"fold\"><summary>");
                escape::push_text(out, if text.is_empty() { self.words.details } else { text });
                out.push_str("</summary>\n");
                return;
            }
            Container::Steps => line(out, "<div class=\"steps\">\n"),
            Container::Tabs => line(out, "<div class=\"tabs\">\n"),
            Container::Handout => line(out, "<div class=\"handout\">\n"),
            Container::Scenario => {
                line(out, "<div class=\"scenario\">\n");
                out.push_str("<p class=\"container-kind\">");
                escape::push_text(out, self.words.scenario);
                out.push_str("</p>\n");
            }
        }
        if !text.is_empty() {
            titled(out, "container-title", text);
        }
    }

    /// A boxed remark. The role keeps it from being a landmark.
    fn callout(&self, out: &mut String, kind: Callout, title: TextRange) {
        let (class, name) = match kind {
            Callout::Note => ("note", self.words.note),
            Callout::Tip => ("tip", self.words.tip),
            Callout::Important => ("important", self.words.important),
            Callout::Warning => ("warning", self.words.warning),
            Callout::Caution => ("caution", self.words.caution),
        };
        line(out, "");
        let _ = writeln!(out, "<aside class=\"{class}\" role=\"note\">");
        let title = self.prose.text_of(title);
        titled(out, "callout-title", if title.is_empty() { name } else { title });
    }
}

/// Begins a line of its own with some HTML.
fn line(out: &mut String, html: &str) {
    if !out.is_empty() && !out.ends_with('\n') {
        out.push('\n');
    }
    out.push_str(html);
}

fn titled(out: &mut String, class: &str, title: &str) {
    let _ = write!(out, "<p class=\"{class}\">");
    escape::push_text(out, title);
    out.push_str("</p>\n");
}
