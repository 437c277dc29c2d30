//! Bytes as letters that any text may hold.

/// Adds bytes in base64.
pub fn push(out: &mut Vec<u8>, bytes: &[u8]) {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let letter = |bits: u32, shift: u32| LETTERS[(bits >> shift & 63) as usize];
    let four = |bits: u32| [letter(bits, 18), letter(bits, 12), letter(bits, 6), letter(bits, 0)];
    let (threes, rest) = bytes.as_chunks::<3>();
    out.reserve(bytes.len().div_ceil(3) * 4);
    for [a, b, c] in threes {
        out.extend_from_slice(&four(u32::from_be_bytes([0, *a, *b, *c])));
    }
    let last = match rest {
        [] => return,
        [a] => [0, *a, 0, 0],
        [a, b, ..] => [0, *a, *b, 0],
    };
    out.extend_from_slice(&four(u32::from_be_bytes(last))[..=rest.len()]);
    out.resize(out.len() + 3 - rest.len(), b'=');
}

/// Bytes in base64.
#[must_use]
pub fn text(bytes: &[u8]) -> String {
    let mut out = Vec::with_capacity(bytes.len().div_ceil(3) * 4);
    push(&mut out, bytes);
    String::from_utf8(out).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::text;

    #[test]
    fn bytes_become_text() {
        let made = ["", "f", "fo", "foo", "foobar"].map(|given| text(given.as_bytes()));
        assert_eq!(made, ["", "Zg==", "Zm8=", "Zm9v", "Zm9vYmFy"]);
    }
}
