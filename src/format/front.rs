//! A page's text to its front matter and body.

use std::sync::Arc;

use crate::base::problem::File;
use crate::base::{Report, Span};

/// The two parts of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Parts<'a> {
    /// The YAML between the `---` lines; `None` when there is none.
    pub front: Option<&'a str>,
    /// Where it begins, in bytes.
    pub front_offset: u32,
    /// The Markdown after it.
    pub body: &'a str,
    /// Where that begins, in bytes.
    pub body_offset: u32,
}

/// Splits a page; `None` when its front matter never closes, which is then reported.
pub fn split<'a>(path: &Arc<str>, text: &'a str, report: &mut Report) -> Option<Parts<'a>> {
    let bom = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let mut lines = text[bom..].split_inclusive('\n');
    let first = lines.next().unwrap_or("");
    if first.trim_end() != "---" {
        let body_offset = Span::new(bom..bom).start;
        return Some(Parts { front: None, front_offset: body_offset, body: &text[bom..], body_offset });
    }
    let start = bom + first.len();
    let mut at = start;
    for line in lines {
        let after = at + line.len();
        if line.trim_end() == "---" {
            let (inner, body) = (Span::new(start..at), Span::new(after..after));
            return Some(Parts {
                front: Some(&text[start..at]),
                front_offset: inner.start,
                body: &text[after..],
                body_offset: body.start,
            });
        }
        at = after;
    }
    report.at(File::FrontUnclosed {}, path, Span::new(bom..bom + 3));
    None
}

#[cfg(test)]
mod tests {
    use super::split;
    use crate::base::Report;

    #[test]
    fn splits_with_offsets_whatever_the_line_ends() {
        let mut report = Report::default();
        let text = "\u{feff}---\r\ntitle: A\r\n---\r\nThân bài\r\n";
        let parts = split(&"a.md".into(), text, &mut report).unwrap();
        assert_eq!(parts.front, Some("title: A\r\n"));
        assert_eq!(&text[parts.front_offset as usize..][..5], "title");
        assert_eq!(parts.body, "Thân bài\r\n");
        assert!(text[parts.body_offset as usize..].starts_with("Thân"));
        assert!(report.is_empty());
    }

    #[test]
    fn an_unclosed_front_matter_is_told_once() {
        let mut report = Report::default();
        let parts = split(&"a.md".into(), "---\ntitle: A\n\nThân bài\n", &mut report);
        assert_eq!(parts, None);
        assert_eq!(report.diagnostics().len(), 1);
    }
}
