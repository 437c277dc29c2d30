//! Numbers as bytes.

/// Appends a number, seven bits a byte, the lowest first.
pub(super) fn put(out: &mut Vec<u8>, mut number: u32) {
    while number >= 0x80 {
        out.push(0x80 | number.to_le_bytes()[0] & 0x7f);
        number >>= 7;
    }
    out.push(number.to_le_bytes()[0]);
}

/// A length or count as a number; lengths beyond 32 bits do not occur.
pub(super) fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}
