//! Repairs of a text that change no meaning: the normal form, the spelling of numbers of documents,
//! letters that only look like Vietnamese ones. Lines stay as many as they were.

use std::ops::Range;

use unicode_normalization::char::is_combining_mark;

use super::citation::{recognise_composed, shielded};
use crate::value::LawNumber;
use crate::value::fold::nfc;
use crate::value::spoilt::plain;

/// The text with every safe repair made; the same text where there is none to make.
#[must_use]
pub fn repaired(text: &str) -> String {
    // A mended letter may join with a mark that follows it, and then belong to a number.
    numbers(&nfc(&letters(&nfc(text))))
}

/// Letters that look like Vietnamese ones become those, inside words of running text.
fn letters(text: &str) -> String {
    let shield = shielded(text);
    let mut out = String::with_capacity(text.len());
    for (at, letter) in text.char_indices() {
        let hidden = !shield[at..].starts_with(letter);
        let right = plain(letter);
        let of_word = |letter: char| letter.is_alphabetic() || is_combining_mark(letter);
        let before = text[..at].chars().next_back().is_some_and(of_word);
        let inside = before || text[at + letter.len_utf8()..].starts_with(char::is_alphabetic);
        out.push(if inside && !hidden { right } else { letter });
    }
    out
}

/// Numbers of documents become canonical.
fn numbers(text: &str) -> String {
    let mut out = text.to_owned();
    for citation in recognise_composed(&shielded(text)).into_iter().rev() {
        let Some(number) = &citation.number else { continue };
        let start = citation.span.start;
        let Some(place) = place_of(number, &text[citation.span]) else { continue };
        let place = start + place.start..start + place.end;
        if !text[place.clone()].contains(['\n', '*', '_', '&']) {
            out.replace_range(place, number.as_str());
        }
    }
    out
}

/// Where a citation writes its number.
fn place_of(number: &LawNumber, text: &str) -> Option<Range<usize>> {
    let starts = text
        .char_indices()
        .filter(|(at, c)| c.is_ascii_digit() && !text[..*at].ends_with(|c: char| c.is_ascii_digit()));
    for (start, _) in starts {
        let ends = text.char_indices().rev().map(|(at, c)| at + c.len_utf8()).take_while(|end| *end > start);
        for end in ends {
            let written = &text[start..end];
            let whole = written.ends_with(char::is_alphanumeric);
            if whole && LawNumber::parse(written).as_ref() == Some(number) {
                return Some(start..end);
            }
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::repaired;

    #[test]
    fn repairs_change_no_meaning() {
        let table = [
            ("Quyết định số 619 /QĐ – TTG ngày", "Quyết định số 619/QĐ-TTg ngày"),
            ("QUYẾT ĐỊNH SỐ 25/2021/QĐ-TTG", "QUYẾT ĐỊNH SỐ 25/2021/QĐ-TTg"),
            ("Chỉ thị số 05/CT - VKSTC - TCKS", "Chỉ thị số 05/CT-VKSTC-TCKS"),
            ("`619 /QĐ – TTG` [a](619 /QĐ – TTG)", "`619 /QĐ – TTG` [a](619 /QĐ – TTG)"),
            ("SỞ TƢ PHÁP, phƣờng, Ðống Ða", "SỞ TƯ PHÁP, phường, Đống Đa"),
            ("80/100 điểm – đạt", "80/100 điểm – đạt"),
            ("e\u{302}\u{301}", "ế"),
            ("aƣ\u{301}ƣ-", "aứư-"),
            ("Quyết định số\n619/QĐ-TTg", "Quyết định số\n619/QĐ-TTg"),
        ];
        for (text, right) in table {
            assert_eq!(repaired(text), right);
            assert_eq!(repaired(right), right, "a repaired text has nothing to repair");
        }
    }
}
