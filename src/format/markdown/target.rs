//! The targets of links and images, in the form that later stages compare with paths and anchors.

use crate::value::fold::nfc;

/// An address with a scheme as it stands; anything else in NFC, with percent escapes of spaces and
/// non-ASCII letters undone (`Phi%E1%BA%BFu%20h%E1%BB%8Fi.md` gives `Phiếu hỏi.md`). Escapes of
/// characters that mean something in an address (`%2F`, `%23`) stay.
pub(super) fn readable(written: &str) -> String {
    if has_scheme(written) {
        return written.to_owned();
    }
    if !written.contains('%') {
        return nfc(written).into_owned();
    }
    let mut out = String::with_capacity(written.len());
    let mut rest = written;
    while let Some(at) = rest.find('%') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        if let Some((letter, width)) = escaped(rest) {
            out.push(letter);
            rest = &rest[width..];
        } else {
            out.push('%');
            rest = &rest[1..];
        }
    }
    out.push_str(rest);
    nfc(&out).into_owned()
}

/// Whether it begins with a scheme (`https:`, `mailto:`) or with the `//` that inherits one.
fn has_scheme(target: &str) -> bool {
    target.starts_with("//")
        || target.split_once(':').is_some_and(|(scheme, _)| {
            scheme.len() > 1
                && scheme.starts_with(|c: char| c.is_ascii_alphabetic())
                && scheme.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'-' | b'.'))
        })
}

/// The space or non-ASCII letter that escapes at the beginning of `text` stand for, and their width.
fn escaped(text: &str) -> Option<(char, usize)> {
    let mut bytes = [0_u8; 4];
    for count in 1..=4 {
        let escape = text.get(3 * (count - 1)..3 * count)?.strip_prefix('%')?;
        let hex = escape.bytes().all(|b| b.is_ascii_hexdigit());
        bytes[count - 1] = hex.then(|| u8::from_str_radix(escape, 16).ok())??;
        let letter = std::str::from_utf8(&bytes[..count]).ok().and_then(|s| s.chars().next());
        match letter {
            Some(letter) if letter == ' ' || !letter.is_ascii() && !letter.is_control() => {
                return Some((letter, 3 * count));
            }
            Some(_) => return None,
            None => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::readable;

    #[test]
    fn only_escapes_that_carry_no_meaning_are_undone() {
        assert_eq!(readable("Phi%E1%BA%BFu%20h%E1%BB%8Fi.md#mục"), "Phiếu hỏi.md#mục");
        assert_eq!(readable("a%2Fb%23c%ZZ%E1%BA"), "a%2Fb%23c%ZZ%E1%BA");
        assert_eq!(readable("Tie\u{302}\u{301}p.md"), "Tiếp.md");
        assert_eq!(readable("https://x.vn/%E1%BA%BF"), "https://x.vn/%E1%BA%BF");
    }
}
