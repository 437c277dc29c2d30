//! Numbers of legal documents (số, ký hiệu văn bản).

use std::fmt;

use super::fold::{fold, nfc};

/// The first and the last year that a number may carry; other four digits are something else.
const YEARS: std::ops::RangeInclusive<u16> = 1945..=2100;

/// A number and symbol in canonical form: `619/QĐ-TTg`, `25/2021/QĐ-TTg`, `32-CT/TW`.
///
/// Canonical are the spacing, the dash, the letter `Đ` and the case of the symbol (`QĐ-TTG` gives
/// `QĐ-TTg`); leading zeros stay as they were issued. Two numbers are the same document's when
/// their [`key`](Self::key)s agree: case, marks, spaces, dash characters and leading zeros do not
/// tell documents apart.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LawNumber(Box<str>);

impl LawNumber {
    /// Reads a number: digits (perhaps with a letter), then `/` or `-`, perhaps a year, then a
    /// symbol with a letter.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let plain: String = nfc(text.trim()).chars().filter_map(plain).collect();
        let split = Split::of(&plain)?;
        let letters = |c: char| c.is_alphanumeric() || matches!(c, '/' | '-' | '&' | '.');
        let fits = plain.len() <= 60
            && split.symbol.starts_with(char::is_alphabetic)
            && split.symbol.ends_with(char::is_alphanumeric)
            && split.symbol.chars().all(letters);
        fits.then(|| {
            let head = &plain[..plain.len() - split.symbol.len()];
            Self(format!("{head}{}", canonical_symbol(split.symbol)).into())
        })
    }

    /// In canonical form.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What two spellings of one number share: folded, no leading zeros.
    #[must_use]
    pub fn key(&self) -> String {
        let digits = self.0.bytes().take_while(u8::is_ascii_digit).count();
        let zeros = self.0[..digits.saturating_sub(1)].bytes().take_while(|b| *b == b'0').count();
        fold(&self.0[zeros..])
    }

    /// The year that the number carries (`25/2021/QĐ-TTg`); many documents carry none.
    #[must_use]
    pub fn year(&self) -> Option<u16> {
        Split::of(&self.0)?.year
    }

    /// Whether bodies of every province give such numbers, so that one number is many documents.
    #[must_use]
    pub fn is_local(&self) -> bool {
        self.symbol_parts().any(|part| matches!(part, "UBND" | "HĐND" | "STP" | "HĐPB" | "TU"))
    }

    /// Whether the symbol is that of the National Assembly or its committee, by their term: `QH13`.
    #[must_use]
    pub fn is_of_assembly(&self) -> bool {
        let last = self.symbol_parts().last().unwrap_or_default();
        matches!(last.trim_end_matches(|c: char| c.is_ascii_digit()), "QH" | "UBTVQH")
    }

    /// Whether the symbol is that of the National Assembly, the Government, the Prime Minister or
    /// the Ministry of Justice.
    #[must_use]
    pub fn is_national(&self) -> bool {
        let last = self.symbol_parts().last().unwrap_or_default();
        let body = last.trim_end_matches(|c: char| c.is_ascii_digit());
        matches!(body, "QH" | "UBTVQH" | "CP" | "TTg" | "BTP")
    }

    /// The symbol: `QĐ-TTg`, `CT/TW`, `QH13`.
    #[must_use]
    pub fn symbol(&self) -> &str {
        Split::of(&self.0).map_or("", |split| split.symbol)
    }

    /// The parts of the symbol, as written between its dashes and slashes: `QĐ`, `TTg`.
    pub fn symbol_parts(&self) -> impl Iterator<Item = &str> {
        self.symbol().split(['-', '/', '.']).filter(|part| !part.is_empty())
    }

    /// The [`key`](Self::key) without the year: what `25/QĐ-TTg` and `25/2021/QĐ-TTg` share.
    #[must_use]
    pub fn key_without_year(&self) -> String {
        let key = self.key();
        match self.year() {
            Some(year) => key.replacen(&format!("/{year}/"), "/", 1),
            None => key,
        }
    }
}

/// A letter of a number in plain form; spaces and invisible marks vanish.
fn plain(letter: char) -> Option<char> {
    match letter {
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}' => Some('-'),
        '\u{2044}' | '\u{2215}' | '\u{ff0f}' => Some('/'),
        // Eth and the African d look like Đ and stand for it in old files.
        '\u{d0}' | '\u{189}' => Some('Đ'),
        '\u{f0}' | '\u{256}' => Some('đ'),
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' => None,
        space if space.is_whitespace() => None,
        other => Some(other),
    }
}

struct Split<'a> {
    year: Option<u16>,
    symbol: &'a str,
}

impl<'a> Split<'a> {
    fn of(number: &'a str) -> Option<Self> {
        let digits = number.bytes().take_while(u8::is_ascii_digit).count();
        let after = &number[digits..];
        let letter = after.chars().next().filter(|c| c.is_lowercase()).map_or(0, char::len_utf8);
        let rest = after[letter..].strip_prefix(['/', '-']).filter(|_| (1..=6).contains(&digits))?;
        let year = rest.split_once('/').and_then(|(year, symbol)| Some((parse_year(year)?, symbol)));
        Some(match year {
            Some((year, symbol)) => Self { year: Some(year), symbol },
            None => Self { year: None, symbol: rest },
        })
    }
}

fn parse_year(text: &str) -> Option<u16> {
    let digits = text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit());
    text.parse().ok().filter(|year| digits && YEARS.contains(year))
}

/// Symbols are upper case, but for a few that never are.
fn canonical_symbol(symbol: &str) -> String {
    const MIXED: [&str; 3] = ["TTg", "TTr", "CTr"];
    let lower = !symbol.chars().any(char::is_uppercase);
    let mut out = String::with_capacity(symbol.len());
    for piece in symbol.split_inclusive(['-', '/', '&', '.']) {
        let part = piece.trim_end_matches(['-', '/', '&', '.']);
        match MIXED.iter().find(|mixed| mixed.eq_ignore_ascii_case(part)) {
            Some(mixed) => out.push_str(mixed),
            None if lower => out.push_str(&part.to_uppercase()),
            None => out.push_str(part),
        }
        out.push_str(&piece[part.len()..]);
    }
    out
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
        assert_eq!(key("02a/2015/TT-BTP").as_deref(), Some("2a/2015/tt-btp"));
        assert_eq!(key("619/QÐ-TTg"), key("619/Qd-TTg"));
    }

    #[test]
    fn what_has_no_symbol_is_no_number() {
        for text in ["139/144", "22/7/2021", "QĐ-TTg", "/QĐ-TTg", "1234567/QĐ", "12/-QĐ", "12/QĐ-", "", "12/Q(Đ)"]
        {
            assert_eq!(LawNumber::parse(text), None, "{text}");
        }
    }

    #[test]
    fn the_form_is_canonical() {
        let canonical = |text| LawNumber::parse(text).map(|n| n.to_string()).unwrap_or_default();
        assert_eq!(canonical("25/2021/QĐ-TTG"), "25/2021/QĐ-TTg");
        assert_eq!(canonical("248 / ttr - ptp"), "248/TTr-PTP");
        assert_eq!(canonical("05/CT - VKSTC - TCKS"), "05/CT-VKSTC-TCKS");
        assert_eq!(canonical("19/2012/TTLT-BTC-BKH&ĐT-BTTTT"), "19/2012/TTLT-BTC-BKH&ĐT-BTTTT");
        assert_eq!(canonical("07/2017/TT-BTP"), "07/2017/TT-BTP");
    }

    #[test]
    fn year_and_symbol_are_told_apart() {
        let number = LawNumber::parse("25/2021/QĐ-TTg").unwrap();
        assert_eq!((number.year(), number.symbol()), (Some(2021), "QĐ-TTg"));
        assert_eq!(number.key_without_year(), "25/qd-ttg");
        let party = LawNumber::parse("32-CT/TW").unwrap();
        assert_eq!((party.year(), party.symbol()), (None, "CT/TW"));
        assert_eq!(party.symbol_parts().collect::<Vec<_>>(), ["CT", "TW"]);
        assert_eq!(LawNumber::parse("2021/QĐ-TTg").unwrap().year(), None);
    }
}
