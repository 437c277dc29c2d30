//! Numbers of legal documents (số, ký hiệu văn bản).

use std::fmt;

use super::fold::{fold, nfc};

/// A number and symbol in canonical spacing: `619/QĐ-TTg`, `25/2021/QĐ-TTg`, `32-CT/TW`.
///
/// Two numbers are the same document's when their [`key`](Self::key)s agree: case, spaces, dash
/// characters and leading zeros do not tell documents apart.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LawNumber(Box<str>);

impl LawNumber {
    /// Reads a number: digits (perhaps with a letter), then `/` or `-`, then a symbol with a letter.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text: String = nfc(text.trim())
            .chars()
            .filter(|c| !c.is_whitespace())
            .map(|c| if matches!(c, '\u{2010}'..='\u{2015}' | '\u{2212}') { '-' } else { c })
            .collect();
        let digits = text.bytes().take_while(u8::is_ascii_digit).count();
        let rest = text[digits..].trim_start_matches(|c: char| c.is_ascii_lowercase());
        let symbol = rest.strip_prefix(['/', '-'])?;
        let fits = digits > 0 && symbol.chars().any(char::is_alphabetic) && text.len() <= 60;
        let plain = symbol.chars().all(|c| c.is_alphanumeric() || matches!(c, '/' | '-' | '&' | '.'));
        (fits && plain).then(|| Self(text.into()))
    }

    /// As written, canonical in spacing and dashes.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What two spellings of one number share: folded, no leading zeros.
    #[must_use]
    pub fn key(&self) -> String {
        fold(self.0.trim_start_matches('0'))
    }
}

impl fmt::Display for LawNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::LawNumber;

    #[test]
    fn spellings_of_one_number_share_a_key() {
        let key = |text| LawNumber::parse(text).map(|n| n.key());
        assert_eq!(key("619/QĐ-TTg"), key("619 /QĐ – TTG"));
        assert_eq!(key("01 /QĐ-HĐPB"), key("1/QĐ-HĐPB"));
        assert_eq!(key("32-CT/TW").as_deref(), Some("32-ct/tw"));
        assert_eq!(key("139/144"), None);
        assert_eq!(key("02a/2015/TT-BTP").as_deref(), Some("2a/2015/tt-btp"));
    }
}
