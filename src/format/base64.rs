//! Bytes as letters that any text may hold.

/// Adds bytes in base64.
pub fn push(out: &mut Vec<u8>, bytes: &[u8]) {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    for part in bytes.chunks(3) {
        let mut three = [0; 3];
        three[..part.len()].copy_from_slice(part);
        let bits = u32::from_be_bytes([0, three[0], three[1], three[2]]);
        let letter = |shift: u32| LETTERS[(bits >> shift & 63) as usize];
        let four = [letter(18), letter(12), letter(6), letter(0)];
        out.extend_from_slice(&four[..=part.len()]);
        out.resize(out.len() + 3 - part.len(), b'=');
    }
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
