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
    let pages = pages();
    let records = records(&pages);
    pool.install(|| build(&records, &Options::default(), &Memory::default()))
}

#[test]
fn bytes_depend_neither_on_threads_nor_on_what_is_remembered() {
    let one = built(1);
    assert_eq!(one, built(4));

    let (pages, memory) = (pages(), Memory::default());
    let records = records(&pages);
    let others: Vec<Record<'_>> = records
        .iter()
        .rev()
        .cloned()
        .chain([Record { title: "Chữ khác hẳn, ä ö ü", weight: 100, ..Record::default() }])
        .collect();
    assert_ne!(one, build(&others, &Options::default(), &memory));
    assert_eq!(one, build(&records, &Options::default(), &memory));
    assert_eq!(one, build(&records, &Options::default(), &memory));
}

#[test]
fn words_of_one_field_are_not_remembered_as_those_of_another() {
    let memory = Memory::default();
    let build = |record: Record<'_>| build(&[Record { weight: 100, ..record }], &Options::default(), &memory);
    let (names, tags) = (vec!["một", "hai"], vec!["ba"]);
    let (name, more) = (vec!["một"], vec!["hai", "ba"]);
    let one = build(Record { tags, names, ..Record::default() });
    let other = build(Record { names: name, tags: more, ..Record::default() });
    assert_ne!(one.files, other.files);
    assert_ne!(one, build(Record { title: "một", summary: "hai ba", ..Record::default() }));
}

#[test]
fn no_record_makes_an_index_that_answers_nothing() {
    let index = build(&[], &Options::default(), &Memory::default());
    assert!(index.files.iter().any(|(path, _)| path.ends_with("/m.js")));
    assert!(index.folder.starts_with("tim-kiem/"));
}

#[test]
fn a_page_of_weight_nothing_is_left_out() {
    let record = |weight| [Record { title: "Ẩn", weight, ..Record::default() }];
    let tokens = |weight| tokens::read_all(&record(weight), &Memory::default())[0].0.clone();
    assert_eq!(tokens(0), Tokens::default());
    assert_ne!(tokens(1), Tokens::default());
}
