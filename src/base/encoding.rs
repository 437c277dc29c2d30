//! What bytes that are not UTF-8 look like: the old encodings of Vietnamese, told by the bytes
//! that only one of them uses.

use super::say::Say;
use crate::value::Lang;

/// An encoding that a text seems to be written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// TCVN 5712:1993, third table, as the `.Vn` fonts use it.
    Tcvn3,
    /// VNI for Windows: a letter, then a byte for its marks.
    Vni,
    /// Windows code page 1258: a letter, then a combining tone.
    Windows1258,
    /// Sixteen bits a letter.
    Utf16,
    /// None of these.
    Unknown,
}

impl Say for Encoding {
    fn say(&self, lang: Lang) -> String {
        match (self, lang) {
            (Self::Tcvn3, _) => "TCVN3 (ABC)",
            (Self::Vni, _) => "VNI",
            (Self::Windows1258, _) => "Windows-1258",
            (Self::Utf16, _) => "UTF-16 (Unicode)",
            (Self::Unknown, Lang::Vi) => "một bảng mã khác hoặc tệp không phải văn bản",
            (Self::Unknown, Lang::En) => "another encoding, or no text at all",
        }
        .to_owned()
    }
}

/// Tells what bytes that are not UTF-8 look like. Looks at the first 64 KiB.
#[must_use]
pub fn guess(bytes: &[u8]) -> Encoding {
    let head = &bytes[..bytes.len().min(1 << 16)];
    if looks_like_utf16(head) {
        return Encoding::Utf16;
    }
    let high = head.iter().filter(|byte| **byte >= 0x80).count();
    if high == 0 || head.contains(&0) {
        return Encoding::Unknown;
    }
    let before = |at: usize| at.checked_sub(1).map_or(b' ', |at| head[at]);
    let count = |fits: fn(u8, u8) -> bool| (0..head.len()).filter(|at| fits(before(*at), head[*at])).count();
    let counts = [
        (count(is_tcvn3), Encoding::Tcvn3),
        (count(is_vni), Encoding::Vni),
        (count(is_windows_1258), Encoding::Windows1258),
    ];
    counts
        .into_iter()
        .max_by_key(|(fits, _)| *fits)
        .filter(|(fits, _)| fits * 3 >= high)
        .map_or(Encoding::Unknown, |(_, encoding)| encoding)
}

/// A byte order mark, or zero bytes wherever a plain letter has its other half.
fn looks_like_utf16(bytes: &[u8]) -> bool {
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        return true;
    }
    let halves = |from: usize| bytes.iter().skip(from).step_by(2);
    let zeros = |from| halves(from).filter(|byte| **byte == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    let third = bytes.len() / 6;
    bytes.len() >= 4 && ((odd > third && even == 0) || (even > third && odd == 0))
}

/// `ă â ê ô ơ ư đ` at A8 to AE and `à ả ã á ạ ằ ẳ ẵ ắ` at B5 to BE: elsewhere signs, never letters.
const fn is_tcvn3(_before: u8, byte: u8) -> bool {
    matches!(byte, 0xa8..=0xae | 0xb5..=0xb9 | 0xbb..=0xbe)
}

/// A vowel followed by the byte of its marks, in either case, and `đ ư` as `ñ ö`.
const fn is_vni(before: u8, byte: u8) -> bool {
    let lower = byte | 0x20;
    let marks = matches!(lower, 0xe0..=0xe5 | 0xe8..=0xeb | 0xef | 0xf5 | 0xf8..=0xfc);
    let vowel = matches!(before | 0x20, b'a' | b'e' | b'o' | b'u' | b'y' | 0xf4 | 0xf6);
    (byte >= 0xc0) && ((marks && vowel) || matches!(lower, 0xf1 | 0xf6))
}

/// A vowel followed by one of the five combining tones, and `đ ư`, which stand nowhere else.
const fn is_windows_1258(before: u8, byte: u8) -> bool {
    let tone = matches!(byte, 0xcc | 0xd2 | 0xde | 0xec | 0xf2);
    let vowel = matches!(before | 0x20, b'a' | b'e' | b'i' | b'o' | b'u' | b'y')
        || matches!(before | 0x20, 0xe2 | 0xe3 | 0xea | 0xf4 | 0xf5 | 0xfd);
    (tone && vowel) || matches!(byte, 0xf0 | 0xfd)
}

#[cfg(test)]
mod tests {
    use super::{Encoding, guess};

    #[test]
    fn old_vietnamese_encodings_are_told_apart() {
        let tcvn3 = b"\xf1y ban nh\xa9n d\xa9n x\xb7 \xae\xb9t chu\xc8n ti\xd5p c\xcbn ph\xb8p lu\xcbt";
        let vni = b"BO\xc4 GIAO THO\xc2NG V\xc2N TA\xdbI, \xf1\xf6\xf4\xefc, \xf1a\xefi ho\xe4i";
        let windows =
            b"Quy\xea\xec\xecn ti\xea\xecp c\xe2\xf2n pha\xecp lu\xe2\xf2t \xf0\xfd\xf5\xf2c ba\xd2o \xf0a\xd2m";
        assert_eq!(guess(tcvn3), Encoding::Tcvn3);
        assert_eq!(guess(vni), Encoding::Vni);
        assert_eq!(guess(windows), Encoding::Windows1258);
    }

    #[test]
    fn sixteen_bit_text_is_told_with_and_without_its_mark() {
        let text: Vec<u8> = "Tiếp cận pháp luật".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(guess(&[&[0xff, 0xfe], text.as_slice()].concat()), Encoding::Utf16);
        let plain: Vec<u8> = "ma,ten,diem".encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!(guess(&plain), Encoding::Utf16);
    }

    #[test]
    fn other_bytes_are_not_given_a_name() {
        assert_eq!(guess(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), Encoding::Unknown);
        assert_eq!(guess("日本語".as_bytes()), Encoding::Unknown);
        assert_eq!(guess(b""), Encoding::Unknown);
    }
}
