//! Bare addresses in running text: `https://…`, `http://…`, `www.…` and e-mail addresses.
//!
//! The rules are those of GFM's extended autolinks, with two additions for Vietnamese text: letters
//! of any alphabet may stand in the path, and quotation marks end an address.

use std::ops::Range;

/// An address found in a text.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Address {
    /// Where in the text.
    pub(super) range: Range<usize>,
    /// What is put before it to make it a target.
    pub(super) prefix: &'static str,
}

/// Whether a text may hold any, cheaply.
pub(super) fn may_occur(text: &str) -> bool {
    text.contains('@') || text.contains("://") || text.contains("www.") || text.contains("WWW.")
}

/// The first address at or after a byte.
pub(super) fn next(text: &str, from: usize) -> Option<Address> {
    let bytes = text.as_bytes();
    (from..bytes.len()).find_map(|at| match bytes[at] {
        b'h' | b'H' => web(text, from, at, ["https://", "http://"].into_iter().find(|s| begins(bytes, at, s))?, ""),
        b'w' | b'W' if begins(bytes, at, "www.") => web(text, from, at, "", "http://"),
        b'@' => mail(text, from, at),
        _ => None,
    })
}

fn begins(bytes: &[u8], at: usize, with: &str) -> bool {
    bytes.get(at..at + with.len()).is_some_and(|b| b.eq_ignore_ascii_case(with.as_bytes()))
}

fn web(text: &str, from: usize, at: usize, scheme: &str, prefix: &'static str) -> Option<Address> {
    let glued = |c: char| c.is_alphanumeric() || matches!(c, '/' | '.' | '@' | '-');
    if text[from..at].ends_with(glued) {
        return None;
    }
    let host = at + scheme.len();
    let host_end = host + domain(&text[host..])?;
    let stop =
        |c: char| c.is_whitespace() || c.is_control() || matches!(c, '<' | '>' | '`' | '"' | '«' | '»' | '“' | '”');
    let end = text[host_end..].find(stop).map_or(text.len(), |length| host_end + length);
    let end = host_end.max(at + without_trailing(&text[at..end]));
    Some(Address { range: at..end, prefix })
}

/// How long the domain is that a text begins with: it has a dot, and no `_` in its last two parts.
fn domain(text: &str) -> Option<usize> {
    let end = text.find(|c: char| !c.is_alphanumeric() && !matches!(c, '-' | '_' | '.')).unwrap_or(text.len());
    let name = text[..end].trim_end_matches(['.', '-', '_']);
    let mut parts = name.rsplit('.');
    let plain = |part: Option<&str>| part.is_some_and(|p| !p.is_empty() && !p.contains('_'));
    (plain(parts.next()) && plain(parts.next())).then_some(name.len())
}

/// How long an address is without punctuation that belongs to the sentence: brackets are kept
/// where they pair up inside, and an entity reference at the end is not part of it.
fn without_trailing(address: &str) -> usize {
    let count = |letter| address.matches(letter).count();
    let (opened, mut closed) = (count('('), count(')'));
    let mut rest = address;
    loop {
        rest = rest.trim_end_matches(['?', '!', '.', ',', ':', '*', '_', '~', '\'', '’', '‘', '…', ']', '[', '}']);
        if let Some(shorter) = rest.strip_suffix(')') {
            if closed <= opened {
                return rest.len();
            }
            closed -= 1;
            rest = shorter;
        } else if let Some(shorter) = rest.strip_suffix(';') {
            let name = shorter.trim_end_matches(|c: char| c.is_ascii_alphanumeric());
            rest = match name.strip_suffix('&') {
                Some(before) if name.len() < shorter.len() => before,
                _ => shorter,
            };
        } else {
            return rest.len();
        }
    }
}

fn mail(text: &str, from: usize, at: usize) -> Option<Address> {
    let local = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-' | b'_' | b'+');
    let bytes = text.as_bytes();
    let start = at - bytes[from..at].iter().rev().take_while(|b| local(**b)).count();
    let glued = text[..start].ends_with(|c: char| c.is_alphanumeric() || c == '/');
    if start == at || glued {
        return None;
    }
    let host = at + 1;
    let length = bytes[host..].iter().take_while(|b| local(**b) && **b != b'+').count();
    let name = text[host..host + length].trim_end_matches('.');
    let valid = name.contains('.') && !name.starts_with('.') && !name.contains("..") && !name.ends_with(['-', '_']);
    (valid && bytes.get(host + length) != Some(&b'@'))
        .then_some(Address { range: start..host + name.len(), prefix: "mailto:" })
}

#[cfg(test)]
mod tests {
    use super::next;

    fn found(text: &str) -> Option<String> {
        next(text, 0).map(|address| format!("{}{}", address.prefix, &text[address.range]))
    }

    #[test]
    fn the_sentence_keeps_its_punctuation() {
        for (text, address) in [
            ("xem https://vbpl.vn/a?b=1&c=2.", "https://vbpl.vn/a?b=1&c=2"),
            ("«https://vbpl.vn/a»", "https://vbpl.vn/a"),
            ("(www.moj.gov.vn/tin_(1)),", "http://www.moj.gov.vn/tin_(1)"),
            ("https://vi.wikipedia.org/wiki/Hải_Phòng…", "https://vi.wikipedia.org/wiki/Hải_Phòng"),
            ("www.google.com/search?q=commonmark&hl;", "http://www.google.com/search?q=commonmark"),
            ("thư tới a.b-c_d@a.b. Xin", "mailto:a.b-c_d@a.b"),
            ("sotuphap@haiphong.gov.vn", "mailto:sotuphap@haiphong.gov.vn"),
        ] {
            assert_eq!(found(text).as_deref(), Some(address), "{text}");
        }
    }

    #[test]
    fn what_is_no_address_stays_text() {
        for text in ["https://localhost", "awww.a.b", "a.b-c_d@a.b-", "a.b-c_d@a.b_", "@a.b", "http://a_b.c_d", "www."]
        {
            assert_eq!(found(text), None, "{text}");
        }
    }
}
