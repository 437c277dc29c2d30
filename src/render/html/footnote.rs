//! Footnotes (cước chú): mentions in the text, and the notes with a way back from each.

use std::fmt::Write as _;

use super::{Writer, attribute};
use crate::base::prose::{Node, Tag};

/// Writes a mention.
pub(super) fn mention(out: &mut String, note: u32, mention: u32) {
    let (number, id) = (note + 1, Back(note + 1, mention));
    let _ = write!(
        out,
        "<sup class=\"fnref\"><a id=\"{id}\" href=\"#fn-{number}\" role=\"doc-noteref\">{number}</a></sup>"
    );
}

impl Writer<'_> {
    /// Writes the notes that the text mentions, if any.
    pub fn footnotes(&self, out: &mut String) {
        let mentioned = || self.prose.footnotes.iter().enumerate().filter(|(_, note)| note.mentions > 0);
        if mentioned().next().is_none() {
            return;
        }
        out.push_str("<section class=\"footnotes\" role=\"doc-endnotes\"");
        attribute(out, "aria-label", self.words.footnotes);
        out.push_str(">\n<ol>\n");
        for (index, note) in mentioned() {
            let _ = write!(out, "<li id=\"fn-{}\">", index + 1);
            let items = self.prose.slice(&note.items);
            let (last, before) = items.split_last().map_or((None, items), |(last, before)| (Some(&last.node), before));
            let number = u32::try_from(index + 1).unwrap_or(u32::MAX);
            if last == Some(&Node::Close(Tag::Paragraph)) {
                self.items(out, before);
                out.push(' ');
                self.ways_back(out, number, note.mentions);
                out.push_str("</p>\n");
            } else {
                self.items(out, items);
                out.push_str("<p>");
                self.ways_back(out, number, note.mentions);
                out.push_str("</p>\n");
            }
            out.push_str("</li>\n");
        }
        out.push_str("</ol>\n</section>\n");
    }

    fn ways_back(&self, out: &mut String, number: u32, mentions: u32) {
        for mention in 1..=mentions {
            let _ = write!(out, "<a class=\"back\" href=\"#{}\" role=\"doc-backlink\"", Back(number, mention));
            let mut label = format!("{} {number}", self.words.back);
            if mention > 1 {
                let _ = write!(label, "-{mention}");
            }
            attribute(out, "aria-label", &label);
            out.push_str(">\u{21a9}\u{fe0e}");
            if mention > 1 {
                let _ = write!(out, "<sup>{mention}</sup>");
            }
            out.push_str("</a>");
            if mention < mentions {
                out.push(' ');
            }
        }
    }
}

/// The anchor of a mention: `fnref-1`, and `fnref-1-2` for the second.
struct Back(u32, u32);

impl std::fmt::Display for Back {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.1 {
            0 | 1 => write!(f, "fnref-{}", self.0),
            mention => write!(f, "fnref-{}-{mention}", self.0),
        }
    }
}
