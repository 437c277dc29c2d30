//! The recogniser of citations against lists of real forms: `tests/citations/*.txt`.
//!
//! In `forms.txt` a line is a text with each citation between ⟦ and ⟧, then `=>`, then what each
//! was read as, parted by `;;`. In `none.txt` a line is a text without any. `\n` is a line break.

use proptest::prelude::*;
use tiepcan::domain::citation::{Citation, Dated, LawForm, recognise, shielded};
use tiepcan::domain::repair::repaired;
use unicode_normalization::UnicodeNormalization;

fn lines(text: &'static str) -> impl Iterator<Item = String> {
    text.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#')).map(|line| line.replace("\\n", "\n"))
}

/// A citation in one line, as the lists write it.
fn say(citation: &Citation) -> String {
    let mut parts = Vec::new();
    parts.extend(citation.number.as_ref().map(|number| format!("n={number}")));
    parts.extend(citation.form.map(|form| format!("f={}", form.name())));
    parts.extend(citation.name.as_ref().map(|name| format!("t={name}")));
    parts.extend(citation.dated.map(|dated| match dated {
        Dated::Day(day) => format!("d={day}"),
        Dated::Year(year) => format!("d={year}"),
        Dated::NoSuchDay => "d=?".to_owned(),
    }));
    parts.extend(citation.issuer.as_ref().map(|issuer| format!("i={issuer}")));
    let pins: Vec<String> = citation.pinpoints.iter().map(ToString::to_string).collect();
    parts.extend((!pins.is_empty()).then(|| format!("p={}", pins.join(", "))));
    parts.join("; ")
}

/// A line of `forms.txt`: the text, and each citation's place and reading.
fn form(line: &str) -> (String, Vec<(String, String)>) {
    let (marked, readings) = line.split_once(" => ").unwrap_or((line, ""));
    let mut spans = Vec::new();
    let mut text = String::new();
    for piece in marked.split('⟦') {
        let (inside, outside) = piece.split_once('⟧').unwrap_or(("", piece));
        if piece.contains('⟧') {
            spans.push(inside.to_owned());
        }
        text.push_str(inside);
        text.push_str(outside);
    }
    let readings = readings.split(" ;; ").map(|reading| reading.trim().to_owned());
    (text, spans.into_iter().zip(readings).collect())
}

#[derive(Default)]
struct Tally {
    right: usize,
    found: usize,
    wanted: usize,
    wrong: Vec<String>,
}

impl Tally {
    fn take(&mut self, text: &str, wanted: &[(String, String)]) {
        let found: Vec<_> = recognise(text).iter().map(|c| (text[c.span.clone()].nfc().collect(), say(c))).collect();
        let right = found.iter().filter(|pair| wanted.contains(pair)).count();
        self.right += right;
        self.found += found.len();
        self.wanted += wanted.len();
        if right < found.len().max(wanted.len()) {
            self.wrong.push(format!("{text}\n  wanted {wanted:?}\n  found  {found:?}"));
        }
    }
}

#[test]
fn real_forms_are_read_and_other_strings_are_left_alone() {
    let (forms, none) = (include_str!("citations/forms.txt"), include_str!("citations/none.txt"));
    let mut tally = Tally::default();
    let mut counts = (0, 0);
    for line in lines(forms) {
        let (text, wanted) = form(&line);
        tally.take(&text, &wanted);
        tally.take(&text.nfd().collect::<String>(), &wanted);
        counts.0 += wanted.len();
    }
    for text in lines(none) {
        tally.take(&text, &[]);
        counts.1 += 1;
    }
    let permille = |of: usize| tally.right * 1000 / of.max(1);
    println!(
        "{} forms, {} other strings: precision {} ‰, recall {} ‰",
        counts.0,
        counts.1,
        permille(tally.found),
        permille(tally.wanted)
    );
    for wrong in &tally.wrong {
        println!("{wrong}");
    }
    assert!(permille(tally.found) >= 980 && permille(tally.wanted) >= 980);
}

#[test]
fn the_lists_name_forms_as_the_table_does() {
    for line in lines(include_str!("citations/forms.txt")) {
        for (_, reading) in form(&line).1 {
            let named = reading.split("; ").find_map(|part| part.strip_prefix("f="));
            assert!(named.is_none_or(|name| LawForm::parse(name).is_some()), "{reading}");
        }
    }
}

/// Pieces that citations are made of, and some that break them.
const PIECES: [&str; 40] = [
    "Quyết định",
    " số ",
    "619",
    "/",
    "QĐ-TTg",
    " ngày ",
    "08",
    "5",
    "2017",
    "năm 2012",
    " của ",
    "Thủ tướng Chính phủ",
    "Luật ",
    "Phổ biến, giáo dục pháp luật",
    "Điều ",
    "khoản ",
    "điểm ",
    "a",
    ", ",
    " và ",
    "Phụ lục ",
    "II",
    "Mẫu số ",
    "tiêu chí ",
    "9.6",
    "-",
    "–",
    "\n",
    "\n\n",
    " ",
    "*",
    "(",
    ")",
    "ƣ",
    "e\u{302}\u{301}",
    "\u{301}",
    "😀",
    "các ",
    "ban hành kèm theo ",
    "UBND xã ",
];

proptest! {
    #[test]
    fn any_text_is_read_without_harm(pieces in prop::collection::vec(0..PIECES.len(), 0..60), other in ".{0,20}") {
        let text: String = pieces.iter().map(|piece| PIECES[*piece]).chain([other.as_str()]).collect();
        let mut end = 0;
        for citation in recognise(&text) {
            prop_assert!(citation.span.start >= end && citation.span.start < citation.span.end);
            prop_assert!(text.get(citation.span.clone()).is_some());
            end = citation.span.end;
        }
    }

    #[test]
    fn normal_form_does_not_matter(pieces in prop::collection::vec(0..PIECES.len(), 0..40)) {
        let text: String = pieces.iter().map(|piece| PIECES[*piece]).collect();
        let composed: String = text.nfc().collect();
        let decomposed: String = text.nfd().collect();
        let said = |text: &str| recognise(text).iter().map(say).collect::<Vec<_>>();
        prop_assert_eq!(said(&composed), said(&decomposed));
    }
}

#[test]
fn a_long_text_is_read_in_pieces() {
    let line = "Căn cứ Quyết định số 619/QĐ-TTg ngày 08/5/2017, ";
    let found = recognise(&line.repeat(5000));
    assert_eq!(found.len(), 5000);
    assert!(recognise(&"khoản 1, ".repeat(50_000)).is_empty());
    assert!(recognise(&"Điều 1 Luật A ".repeat(20_000)).len() <= 20_000);
    assert!(recognise(&"(".repeat(200_000)).is_empty());
}

/// Runs for `FUZZ_SECONDS` (600 if not set): `cargo test --release --test citations -- --ignored`.
#[test]
#[ignore = "takes ten minutes; run before a release"]
#[expect(clippy::disallowed_methods, reason = "the run ends by the clock")]
fn no_text_does_harm_for_ten_minutes() {
    use proptest::strategy::ValueTree as _;
    let seconds = std::env::var("FUZZ_SECONDS").ok().and_then(|text| text.parse().ok()).unwrap_or(600);
    let end = std::time::Instant::now() + std::time::Duration::from_secs(seconds);
    let mut runner = proptest::test_runner::TestRunner::default();
    let pieces = prop::collection::vec(prop_oneof![Just(None), (0..PIECES.len()).prop_map(Some)], 0..120);
    let strategy = (pieces, ".{0,40}", "[0-9/\\-A-ZĐa-zđ. ]{0,60}");
    let (mut texts, mut bytes) = (0_u64, 0_usize);
    while std::time::Instant::now() < end {
        let (pieces, other, number) = strategy.new_tree(&mut runner).unwrap().current();
        let words = pieces.iter().map(|piece| piece.map_or(number.as_str(), |piece| PIECES[piece]));
        let text: String = words.chain([other.as_str()]).collect();
        let mut last = 0;
        for citation in recognise(&text) {
            assert!(citation.span.start >= last && citation.span.start < citation.span.end, "{text}");
            assert!(text.get(citation.span.clone()).is_some(), "{text}");
            last = citation.span.end;
        }
        assert_eq!(shielded(&text).len(), text.len(), "{text}");
        assert_eq!(repaired(&repaired(&text)), repaired(&text), "{text}");
        texts += 1;
        bytes += text.len();
    }
    println!("{texts} texts, {bytes} bytes, {seconds} seconds");
}
