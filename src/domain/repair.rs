//! Repairs of a text that change no meaning: the normal form, the spelling of numbers of documents,
//! letters that only look like Vietnamese ones. Lines stay as many as they were.

use std::ops::Range;

use super::citation::{recognise_composed, shielded};
use crate::value::LawNumber;
use crate::value::fold::nfc;
use crate::value::spoilt::plain;

/// The text with every safe repair made; the same text where there is none to make.
#[must_use]
pub fn repaired(text: &str) -> String {
    let text = nfc(text);
    let shield = shielded(&text);
    let mut edits: Vec<(Range<usize>, String)> = Vec::new();
    for citation in recognise_composed(&shield) {
        let Some(number) = &citation.number else { continue };
        let offset = citation.span.start;
        if let Some(place) = place_of(number, &text[citation.span.clone()]) {
            let written = &text[offset + place.start..offset + place.end];
            if written != number.as_str() && !written.contains(['\n', '*', '_', '&']) {
                edits.push((offset + place.start..offset + place.end, number.to_string()));
            }
        }
    }
    for (at, letter) in shield.char_indices() {
        let right = plain(letter);
        let inside = || {
            let before = shield[..at].chars().next_back().is_some_and(char::is_alphabetic);
            before || shield[at + letter.len_utf8()..].starts_with(char::is_alphabetic)
        };
        let free = |edits: &[(Range<usize>, String)]| edits.iter().all(|(range, _)| !range.contains(&at));
        if right != letter && inside() && free(&edits) {
            edits.push((at..at + letter.len_utf8(), right.to_string()));
        }
    }
    edits.sort_by_key(|(range, _)| range.start);
    let mut out = text.to_string();
    for (range, right) in edits.into_iter().rev() {
        out.replace_range(range, &right);
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
            ("Quyết định số\n619/QĐ-TTg", "Quyết định số\n619/QĐ-TTg"),
        ];
        for (text, right) in table {
            assert_eq!(repaired(text), right);
            assert_eq!(repaired(right), right, "a repaired text has nothing to repair");
        }
    }
}
