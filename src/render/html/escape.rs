//! Text and addresses, escaped for HTML.

use std::fmt::Write as _;

/// Adds text to an element.
pub(super) fn push_text(out: &mut String, text: &str) {
    push(out, text, |byte| match byte {
        b'&' => Some("&amp;"),
        b'<' => Some("&lt;"),
        b'>' => Some("&gt;"),
        b'"' => Some("&quot;"),
        _ => None,
    });
}

/// Adds the value of an attribute in double quotation marks.
pub(super) fn push_attribute(out: &mut String, value: &str) {
    push_text(out, value);
}

/// Adds ` name="value"`.
pub fn attribute(out: &mut String, name: &str, value: &str) {
    out.push(' ');
    out.push_str(name);
    out.push_str("=\"");
    push_attribute(out, value);
    out.push('"');
}

/// Text for an element or an attribute.
#[must_use]
pub fn text(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    push_text(&mut out, text);
    out
}

/// An address with everything percent-encoded that may not stand in one: spaces, non-ASCII letters,
/// quotation marks and the like. Escapes that are there stay.
#[must_use]
pub fn address(written: &str) -> String {
    let mut out = String::with_capacity(written.len());
    for byte in written.bytes() {
        let plain = byte.is_ascii_alphanumeric() || b"-_.!~*'();/?:@&=+$,#%".contains(&byte);
        if plain {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}

fn push(out: &mut String, text: &str, replacement: impl Fn(u8) -> Option<&'static str>) {
    let mut done = 0;
    for (at, byte) in text.bytes().enumerate() {
        if let Some(instead) = replacement(byte) {
            out.push_str(&text[done..at]);
            out.push_str(instead);
            done = at + 1;
        }
    }
    out.push_str(&text[done..]);
}
