//! YAML text to a tree of nodes, each with its place.
//!
//! Scalars stay as written (`0755`, `no`, `1_000`, `2019-12-15`), with a mark for quoted ones:
//! what a value means is decided by the field that takes it, never by YAML's own guesses.

use std::sync::Arc;

use granit_parser::{ErrorKind, Event, Parser, ScalarStyle};

use crate::base::problem::File;
use crate::base::say::YamlFault;
use crate::base::{Report, Span, Spanned};
use crate::value::fold::nfc;

/// How deep lists and groups may nest.
const DEPTH: usize = 32;

/// A value and its place in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node {
    /// The value.
    pub kind: Kind,
    /// Its place; for a list or group, from its first byte to its last.
    pub span: Span,
}

/// What a node holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// Nothing: an empty value, `~` or `null`.
    Empty,
    /// A scalar as written (NFC).
    Scalar(String),
    /// A list.
    List(Vec<Node>),
    /// A group of keys with values, in the order written, no key twice.
    Group(Vec<(Spanned<String>, Node)>),
}

/// Text to be read, and where it stands.
#[derive(Debug, Clone, Copy)]
pub struct Input<'a> {
    /// The file's path.
    pub path: &'a Arc<str>,
    /// The YAML text.
    pub text: &'a str,
    /// Where the text begins in the file, in bytes.
    pub offset: u32,
}

/// Reads one YAML document; `None` when it is not well-formed (the report then says where).
/// An empty text gives [`Kind::Empty`].
pub fn parse(input: Input<'_>, report: &mut Report) -> Option<Node> {
    if let Some(at) = indenting_tab(input.text) {
        report.at(File::YamlTab {}, input.path, Span::new(at..at + 1).shifted(input.offset));
        return None;
    }
    let mut reader = Reader { input, events: Parser::new_from_str(input.text), report, reported: false, end: 0 };
    let node = reader.document();
    if node.is_none() && !reader.reported {
        let end = Span::new(input.text.len()..input.text.len()).shifted(input.offset);
        reader.report.at(File::YamlSyntax { said: YamlFault::Unfinished }, input.path, end);
    }
    node
}

/// The first tab that indents a line, outside block text where the parser allows them.
fn indenting_tab(text: &str) -> Option<usize> {
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let indent = line.len() - line.trim_start_matches([' ', '\t']).len();
        let blank = line.trim().is_empty();
        if let Some(tab) = line[..indent].find('\t').filter(|_| !blank) {
            return Some(at + tab);
        }
        at += line.len();
    }
    None
}

struct Reader<'a, 'r> {
    input: Input<'a>,
    events: Parser<'a, granit_parser::StrInput<'a>>,
    report: &'r mut Report,
    reported: bool,
    /// End of the last scalar read, in bytes of the text: where an open group ends so far.
    end: usize,
}

impl<'a> Reader<'a, '_> {
    fn document(&mut self) -> Option<Node> {
        let mut found = Node { kind: Kind::Empty, span: Span::default().shifted(self.input.offset) };
        loop {
            let (event, span) = self.next()?;
            match event {
                Event::StreamEnd => return Some(found),
                Event::StreamStart | Event::DocumentStart(..) | Event::DocumentEnd | Event::Comment(..) => {}
                event => found = self.node(event, span, 0)?,
            }
        }
    }

    fn node(&mut self, event: Event<'_>, span: granit_parser::Span, depth: usize) -> Option<Node> {
        let here = self.place(span);
        if depth > DEPTH {
            return self.fail(YamlFault::TooDeep, here);
        }
        match event {
            Event::Scalar(text, style, ..) => {
                self.end = span.byte_range().map_or(self.end, |range| range.end);
                let empty = style == ScalarStyle::Plain && matches!(&*text, "" | "~" | "null" | "Null" | "NULL");
                let kind = if empty { Kind::Empty } else { Kind::Scalar(nfc(&text).into_owned()) };
                Some(Node { kind, span: here })
            }
            Event::SequenceStart(..) => {
                let mut members = Vec::new();
                loop {
                    match self.content()? {
                        (Event::SequenceEnd, end) => return Some(self.whole(Kind::List(members), here, end)),
                        (event, span) => members.push(self.node(event, span, depth + 1)?),
                    }
                }
            }
            Event::MappingStart(..) => {
                let mut pairs: Vec<(Spanned<String>, Node)> = Vec::new();
                loop {
                    let (event, span) = self.content()?;
                    if matches!(event, Event::MappingEnd) {
                        return Some(self.whole(Kind::Group(pairs), here, span));
                    }
                    let key = self.node(event, span, depth + 1)?;
                    let name = match key.kind {
                        Kind::Scalar(name) => name,
                        Kind::Empty => String::new(),
                        Kind::List(_) | Kind::Group(_) => return self.fail(YamlFault::Key, key.span),
                    };
                    let (event, span) = self.content()?;
                    let value = self.node(event, span, depth + 1)?;
                    if pairs.iter().any(|(known, _)| known.value == name) {
                        let problem = File::YamlDuplicateKey { key: name };
                        self.report.at(problem, self.input.path, key.span);
                    } else {
                        pairs.push((Spanned::new(name, key.span), value));
                    }
                }
            }
            Event::Alias(..) | Event::UnresolvedAlias(..) => {
                self.reported = true;
                self.report.at(File::YamlAlias {}, self.input.path, here);
                None
            }
            _ => self.fail(YamlFault::Other, here),
        }
    }

    /// The next event that is not a comment.
    fn content(&mut self) -> Option<(Event<'a>, granit_parser::Span)> {
        loop {
            match self.next()? {
                (Event::Comment(..), _) => {}
                found => return Some(found),
            }
        }
    }

    fn next(&mut self) -> Option<(Event<'a>, granit_parser::Span)> {
        match self.events.next_event()? {
            Ok(found) => Some(found),
            Err(error) => {
                let at = error.marker().byte_offset().unwrap_or(self.end).min(self.input.text.len());
                let here = Span::new(at..at).shifted(self.input.offset);
                if matches!(error.kind(), ErrorKind::UnknownAnchor) {
                    self.reported = true;
                    self.report.at(File::YamlAlias {}, self.input.path, here);
                    return None;
                }
                self.fail(fault(error.kind()), here)
            }
        }
    }

    fn fail<T>(&mut self, said: YamlFault, span: Span) -> Option<T> {
        if !self.reported {
            self.report.at(File::YamlSyntax { said }, self.input.path, span);
        }
        self.reported = true;
        None
    }

    fn place(&self, span: granit_parser::Span) -> Span {
        Span::new(span.byte_range().unwrap_or(self.end..self.end)).shifted(self.input.offset)
    }

    fn whole(&mut self, kind: Kind, start: Span, end: granit_parser::Span) -> Node {
        let flow_end = end.byte_range().map_or(0, |range| if range.is_empty() { 0 } else { range.end });
        self.end = self.end.max(flow_end);
        let end = Span::new(self.end..self.end).shifted(self.input.offset).end;
        Node { kind, span: Span { start: start.start, end: end.max(start.end) } }
    }
}

/// Sorts the parser's many errors into the few that an editor can tell apart.
fn fault(kind: &ErrorKind) -> YamlFault {
    use ErrorKind as E;
    match kind {
        E::UnclosedQuotedScalar
        | E::DocumentIndicatorInQuotedScalar
        | E::InvalidTrailingSingleQuotedScalar
        | E::InvalidTrailingDoubleQuotedScalar => YamlFault::Quote,
        E::UnclosedFlowCollection { .. }
        | E::MismatchedFlowCollectionEnd { .. }
        | E::MisplacedFlowCollectionEnd
        | E::UnexpectedEofFlowSequence
        | E::UnexpectedEofFlowMapping
        | E::UnexpectedEofImplicitFlowMapping
        | E::ExpectedFlowMappingSeparator
        | E::ExpectedFlowSequenceSeparator => YamlFault::Bracket,
        E::InvalidIndentation
        | E::ExpectedBlockMappingKey
        | E::ExpectedBlockSequenceEntry
        | E::BlockSequenceEntryNotAllowed
        | E::InvalidQuotedScalarIndent
        | E::InvalidFlowScalarIndent => YamlFault::Indent,
        E::MappingValueNotAllowed | E::InvalidColonPlacement | E::InvalidMappingValueWhitespace => YamlFault::Colon,
        E::SimpleKeyExpected | E::InvalidSimpleKey | E::MappingKeyNotAllowed => YamlFault::Key,
        E::UnknownQuotedScalarEscape | E::InvalidQuotedScalarHexEscape | E::InvalidUnicodeEscape => YamlFault::Escape,
        E::RecursionLimitExceeded => YamlFault::TooDeep,
        _ => YamlFault::Other,
    }
}

impl Node {
    /// The value of a key, in a group.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Self> {
        match &self.kind {
            Kind::Group(pairs) => pairs.iter().find(|(known, _)| known.value == key).map(|(_, value)| value),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Input, Kind, parse};
    use crate::base::Report;

    fn read(text: &str) -> (Option<super::Node>, Vec<(&'static str, u32)>) {
        let mut report = Report::default();
        let node = parse(Input { path: &"x.yaml".into(), text, offset: 0 }, &mut report);
        let found = report.diagnostics().iter();
        let found = found.map(|d| (d.problem.code(), d.place.span.map_or(0, |s| s.start)));
        (node, found.collect())
    }

    #[test]
    fn scalars_stay_as_written() {
        let (node, found) = read("a: 0755\nb: no\nc: 1_000\nd: ~\ne: \"null\"\n");
        assert!(found.is_empty());
        let node = node.unwrap();
        let text = |key| match &node.get(key).unwrap().kind {
            Kind::Scalar(text) => text.clone(),
            other => format!("{other:?}"),
        };
        assert_eq!(["a", "b", "c", "d", "e"].map(text), ["0755", "no", "1_000", "Empty", "null"]);
    }

    #[test]
    fn spans_cover_the_value_in_bytes() {
        let text = "tiêu đề: «xã»\nlist: [một, hai]\n";
        let (node, _) = read(text);
        let node = node.unwrap();
        assert_eq!(&text[node.get("tiêu đề").unwrap().span.range()], "«xã»");
        assert_eq!(&text[node.get("list").unwrap().span.range()], "[một, hai]");
    }

    #[test]
    fn faults_are_placed() {
        assert_eq!(read("a: 1\na: 2\n").1, [("yaml-duplicate-key", 5)]);
        assert_eq!(read("a:\n\tb: 1\n").1, [("yaml-tab", 3)]);
        assert_eq!(read("a: &x 1\nb: *x\n").1.first().map(|f| f.0), Some("yaml-alias"));
        assert_eq!(read("a: [1, 2\nb: 3\n").1.len(), 1);
        assert_eq!(read("a: \"mở\n").1.len(), 1);
        assert_eq!(read("title: Hỏi: đáp\n").1.len(), 1);
    }

    #[test]
    fn deep_nesting_is_refused_not_followed() {
        let (node, found) = read(&"[".repeat(50_000));
        assert!(node.is_none());
        assert_eq!(found.len(), 1);
    }
}
