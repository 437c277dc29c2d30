//! Raw HTML as items: refused and shown as text, or cleaned and kept in balance with the items
//! around it.

use std::ops::Range;

use super::builder::{Builder, Kind};
use super::{RawHtml, raw};
use crate::base::Span;
use crate::base::problem::Markdown;
use crate::base::prose::{Node, Tag};

/// How far back an end tag looks for its beginning; deeper nesting is no text's.
const REACH: usize = 64;

impl Builder<'_> {
    /// Takes an HTML block that opens, or the marker that is hidden in it.
    pub(super) fn open_html(&mut self, range: &Range<usize>) {
        if let Some(marker) = self.markers.block(range) {
            self.marker(marker);
        } else {
            self.html_block = Some(String::new());
        }
    }

    /// Takes the end of an HTML block.
    pub(super) fn close_html(&mut self, range: Range<usize>) {
        let Some(html) = self.html_block.take() else { return };
        let span = Span::new(range);
        self.leave_paragraph();
        if self.input.html == RawHtml::Sanitised {
            return self.clean(html.trim(), span);
        }
        let html = raw::without_comments(&html).trim_end();
        if !html.is_empty() {
            self.refuse(html, span);
            self.push(Node::Open(Tag::Paragraph), span);
            self.text_item(html, span);
            self.push(Node::Close(Tag::Paragraph), Span::new(span.range().end..span.range().end));
        }
    }

    /// Takes a tag or comment inside a line.
    pub(super) fn inline_html(&mut self, html: &str, range: Range<usize>) {
        let restored = self.markers.restore(html, &range);
        let span = Span::new(range);
        if restored != html {
            // A marker inside a line is only text.
            self.enter_line(&span.range());
            self.text_item(&restored, span);
        } else if self.input.html == RawHtml::Sanitised {
            self.enter_line(&span.range());
            self.clean(html, span);
        } else if !raw::without_comments(html).is_empty() {
            self.enter_line(&span.range());
            self.refuse(html, span);
            self.text_item(html, span);
        }
    }

    /// Reports HTML that is not allowed; an end tag was reported with its beginning.
    fn refuse(&mut self, html: &str, span: Span) {
        let (name, closing) = raw::first_name(html);
        let recent = self.refused.len().saturating_sub(REACH);
        if closing && let Some(at) = self.refused[recent..].iter().rposition(|open| open == name) {
            self.refused.remove(recent + at);
            return;
        }
        if !closing {
            self.refused.push(name.to_owned());
        }
        self.problem(Markdown::RawHtml { tag: name.to_owned() }, span);
    }

    /// Adds HTML that was made safe. What it leaves open is closed with the item it stands in.
    fn clean(&mut self, html: &str, span: Span) {
        for fragment in raw::clean(html) {
            if !fragment.html.is_empty() {
                let html = self.store(&fragment.html);
                self.push(Node::Html(html), span);
            }
            for name in fragment.opened {
                self.open(Kind::Element(name), span);
            }
            if let Some(name) = fragment.closes {
                self.close_element(&name, span);
            }
        }
    }

    fn close_element(&mut self, name: &str, span: Span) {
        let elements = self.frames.iter().rev().take(REACH).take_while(|frame| matches!(frame.kind, Kind::Element(_)));
        let found =
            elements.map(|frame| &frame.kind).position(|kind| matches!(kind, Kind::Element(open) if open == name));
        for _ in 0..found.map_or(0, |inner| inner + 1) {
            self.close(span);
        }
    }
}
