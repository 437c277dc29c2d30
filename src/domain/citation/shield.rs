//! Markdown as stored, with all that is no running text blanked out: code, links, addresses.

use std::borrow::Cow;
use std::ops::Range;

/// The same text, byte for byte as long, in which nothing is cited inside code blocks, code in a
/// line, links and addresses.
#[must_use]
pub fn shielded(text: &str) -> Cow<'_, str> {
    let hidden = hidden(text);
    if hidden.is_empty() {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut done = 0;
    for range in hidden {
        out.push_str(&text[done..range.start]);
        // Line breaks stay, so that paragraphs end where they end.
        out.extend(text[range.clone()].bytes().map(|byte| if byte == b'\n' { '\n' } else { '\u{1}' }));
        done = range.end;
    }
    out.push_str(&text[done..]);
    Cow::Owned(out)
}

/// What is no running text, in order.
fn hidden(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut fence: Option<(char, usize, usize)> = None;
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let bare = line.trim_start_matches([' ', '>']);
        let mark = bare.chars().next().filter(|c| matches!(c, '`' | '~'));
        let length = mark.map_or(0, |mark| bare.len() - bare.trim_start_matches(mark).len());
        match (&fence, mark) {
            (Some((open, least, from)), Some(mark))
                if mark == *open && length >= *least && bare.trim().len() == length =>
            {
                found.push(*from..at + line.len());
                fence = None;
            }
            (None, Some(mark)) if length >= 3 && !(mark == '`' && bare[length..].contains('`')) => {
                fence = Some((mark, length, at));
            }
            (None, _) => inline(line, at, &mut found),
            _ => {}
        }
        at += line.len();
    }
    found.extend(fence.map(|(_, _, from)| from..text.len()));
    found
}

/// Code, links and addresses of one line.
fn inline(line: &str, offset: usize, found: &mut Vec<Range<usize>>) {
    let mut at = 0;
    // Where no run of a length closes any more, so that a line of backticks is read once.
    let mut unclosed = [false; 8];
    let begins = |byte: &u8| matches!(byte, b'`' | b'[' | b'<' | b':');
    while let Some(next) = line.as_bytes()[at..].iter().position(begins).map(|next| at + next) {
        let rest = &line[next..];
        let hidden = match rest.as_bytes()[0] {
            b'`' => {
                let length = rest.len() - rest.trim_start_matches('`').len();
                let slot = length.min(7);
                let end = if unclosed[slot] { None } else { code_end(line, next + length, length) };
                unclosed[slot] |= end.is_none();
                end.map(|end| next..end).or({
                    at = next + length;
                    None
                })
            }
            b'[' => link_end(rest).map(|end| next..next + end),
            b'<' => window(rest)
                .find(['>', ' '])
                .filter(|end| rest[..*end].contains(':') && rest[*end..].starts_with('>'))
                .map(|end| next..next + end + 1),
            _ => rest.starts_with("://").then(|| {
                let start = line[at..next]
                    .rfind(|c: char| !c.is_ascii_alphabetic())
                    .map_or(at, |before| at + before + line[at + before..].chars().next().map_or(1, char::len_utf8));
                start
                    ..rest
                        .find(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | ')' | ']'))
                        .map_or(line.len(), |end| next + end)
            }),
        };
        match hidden {
            Some(range) => {
                at = range.end.max(next + 1);
                found.push(offset + range.start..offset + range.end);
            }
            None => at = at.max(next + 1),
        }
    }
}

/// As much of a text as one link or address may take.
fn window(text: &str) -> &str {
    let end = (0..=text.len().min(4000)).rev().find(|end| text.is_char_boundary(*end)).unwrap_or(0);
    &text[..end]
}

/// The place after the backticks that close code.
fn code_end(line: &str, from: usize, length: usize) -> Option<usize> {
    let mut at = from;
    while let Some(next) = line[at..].find('`').map(|next| at + next) {
        let run = line[next..].len() - line[next..].trim_start_matches('`').len();
        if run == length {
            return Some(next + run);
        }
        at = next + run;
    }
    None
}

/// The length of `[text](target)` or `[text][name]`; a bracket alone is running text.
fn link_end(text: &str) -> Option<usize> {
    let text = window(text);
    let close = text[1..].find(['[', ']']).map(|close| close + 1).filter(|close| text[*close..].starts_with(']'))?;
    let (open, shut) = match text.as_bytes().get(close + 1)? {
        b'(' => ('(', ')'),
        b'[' => ('[', ']'),
        _ => return None,
    };
    let mut depth = 0_usize;
    for (at, letter) in text[close + 1..].char_indices() {
        if letter == open {
            depth += 1;
        } else if letter == shut {
            depth -= 1;
            if depth == 0 {
                return Some(close + 1 + at + 1);
            }
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::shielded;

    #[test]
    fn code_and_links_are_blanked() {
        let seen = |text: &str| shielded(text).replace('\u{1}', "");
        assert_eq!(seen("a `b` c ``d ` e`` f"), "a  c  f");
        assert_eq!(seen("a [b](c(d)) e [f][g] [h]"), "a  e  [h]");
        assert_eq!(seen("a https://b.vn/c d <mailto:x> (xem http://y)"), "a  d  (xem )");
        assert_eq!(seen("a\n```\nb\n```\nc\n~~~ x\nd"), "a\n\n\n\nc\n\n");
        assert_eq!(seen("a ` b [c d: e < f"), "a ` b [c d: e < f");
        for text in ["`[](`", "[[](", "``` `\n``", "://", "[ế](ế) `ế` ế://ế"] {
            assert_eq!(shielded(text).len(), text.len(), "{text}");
        }
    }
}
