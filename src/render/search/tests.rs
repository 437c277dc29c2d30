//! The index is the same whatever makes it, and reads text by the rule that the client shares.

use serde::Deserialize;

use super::*;
use crate::value::fold::{accents, search_key};

#[derive(Deserialize)]
struct Case {
    name: String,
    text: String,
    words: Vec<(String, String, u8)>,
}

#[test]
fn words_are_read_as_the_shared_table_says() {
    let cases: Vec<Case> = serde_json::from_str(include_str!("../../../tests/search/words.json")).expect("a table");
    for case in cases {
        let read: Vec<(String, String, u8)> = words(&case.text)
            .map(|word| (word.to_owned(), search_key(word), accents(word)))
            .filter(|(_, key, _)| !key.is_empty())
            .collect();
        assert_eq!(read, case.words, "{}", case.name);
    }
}

fn pages() -> Vec<(String, String)> {
    (0..300)
        .map(|n| {
            let text = format!(
                "Điều {n}. Hòa giải ở cơ sở, hoà giải viên và {} văn bản số {n}/QĐ-TTg. {}",
                n % 7,
                "đất đai ".repeat(n % 5)
            );
            (format!("trang/{n}/"), text)
        })
        .collect()
}

fn records(pages: &[(String, String)]) -> Vec<Record<'_>> {
    let kinds = [Kind { key: "article", label: "Bài viết" }, Kind { key: "law", label: "Văn bản" }];
    pages
        .iter()
        .enumerate()
        .map(|(n, (url, text))| Record {
            url,
            title: "Hòa giải ở cơ sở",
            kind: kinds[n % 2],
            year: u16::try_from(2000 + n % 9).ok(),
            sections: vec![Section { anchor: "dieu", heading: "Điều khoản", text }],
            weight: 100,
            lang: "vi",
            ..Record::default()
        })
        .collect()
}

fn built(threads: usize) -> Index {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().expect("a pool");
    let (pages, lexicon) = (pages(), Lexicon::default());
    let records = records(&pages);
    pool.install(|| build(&records, &tokenise_all(&records, &lexicon), &lexicon, &Options::default()))
}

#[test]
fn bytes_do_not_depend_on_threads_nor_on_what_the_lexicon_saw() {
    let one = built(1);
    assert_eq!(one, built(4));

    let (pages, lexicon) = (pages(), Lexicon::default());
    let other = Record { title: "Chữ khác hẳn, ä ö ü", weight: 100, ..Record::default() };
    assert_ne!(tokenise(&other, &lexicon), Tokens::default());
    let records = records(&pages);
    let tokens: Vec<Tokens> = records.iter().rev().map(|record| tokenise(record, &lexicon)).collect();
    let tokens: Vec<Tokens> = tokens.into_iter().rev().collect();
    assert_eq!(one, build(&records, &tokens, &lexicon, &Options::default()));
}

#[test]
fn no_record_makes_an_index_that_answers_nothing() {
    let index = build::<Tokens>(&[], &[], &Lexicon::default(), &Options::default());
    assert!(index.files.iter().any(|(path, _)| path.ends_with("/m.js")));
    assert!(index.folder.starts_with("tim-kiem/"));
}

#[test]
fn a_page_of_weight_nothing_is_left_out() {
    let record = Record { title: "Ẩn", weight: 0, ..Record::default() };
    assert_eq!(tokenise(&record, &Lexicon::default()), Tokens::default());
}
