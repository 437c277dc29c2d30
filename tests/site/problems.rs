//! Every mistake is told at its place.
//!
//! Each file of `tests/problems/` holds cases: a heading, the files of a site in fenced blocks that
//! name their path, and a block `problems` with what must be told. `UPDATE=1` rewrites those blocks.

use crate::support;
use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use tiepcan::base::Problem;

struct Case {
    name: String,
    files: Vec<(String, Vec<u8>)>,
    expected: String,
}

fn case_files() -> Vec<PathBuf> {
    let mut files: Vec<_> = fs::read_dir("tests/problems").unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files
}

/// A fenced block: what stands after the backticks, and its text.
struct Block<'a> {
    info: &'a str,
    text: String,
}

fn parse(text: &str) -> Vec<Case> {
    let mut cases: Vec<Case> = Vec::new();
    let mut open: Option<(usize, Block<'_>)> = None;
    for line in text.lines() {
        let ticks = line.bytes().take_while(|b| *b == b'`').count();
        match &mut open {
            Some((fence, _)) if ticks >= *fence && line.trim_end().len() == ticks => {
                let (_, block) = open.take().unwrap();
                add(cases.last_mut().expect("a heading stands before the first block"), block);
            }
            Some((_, block)) => {
                block.text.push_str(line);
                block.text.push('\n');
            }
            None if ticks >= 3 => open = Some((ticks, Block { info: line[ticks..].trim(), text: String::new() })),
            None => {
                if let Some(name) = line.strip_prefix("## ") {
                    cases.push(Case { name: name.to_owned(), files: Vec::new(), expected: String::new() });
                }
            }
        }
    }
    cases
}

/// `text content/a.md`, `bytes content/b.csv` (hexadecimal) or `problems`.
fn add(case: &mut Case, block: Block<'_>) {
    match block.info.split_once(' ') {
        None if block.info == "problems" => case.expected = block.text,
        Some(("bytes", path)) => {
            let digits: Vec<u8> = block.text.bytes().filter(u8::is_ascii_hexdigit).collect();
            let byte = |pair: &[u8]| u8::from_str_radix(std::str::from_utf8(pair).unwrap(), 16).unwrap();
            case.files.push((path.to_owned(), digits.chunks(2).map(byte).collect()));
        }
        Some((_, path)) => case.files.push((path.to_owned(), block.text.replace("→", "\t").into_bytes())),
        None => panic!("a block of {} names no file", case.name),
    }
}

fn told(case: &Case) -> String {
    let snapshot = support::snapshot(&case.files);
    let told = support::told(&snapshot, &support::compiled(&snapshot));
    told.iter().flat_map(|line| [line.as_str(), "\n"]).collect()
}

#[test]
fn every_mistake_is_told_at_its_place() {
    let mut wrong = Vec::new();
    for path in case_files() {
        let text = fs::read_to_string(&path).unwrap();
        let mut updated = text.clone();
        let cases = parse(&text);
        assert!(!cases.is_empty(), "{} has no case", path.display());
        for case in cases {
            let told = told(&case);
            if told != case.expected {
                let heading = updated.find(&format!("## {}\n", case.name)).unwrap();
                let block = heading + updated[heading..].find("```problems\n").expect("a problems block") + 12;
                updated.replace_range(block..block + case.expected.len(), &told);
                wrong.push(format!(
                    "{} · {}\n--- expected\n{}--- told\n{told}",
                    path.display(),
                    case.name,
                    case.expected
                ));
            }
        }
        if std::env::var_os("UPDATE").is_some() {
            fs::write(&path, updated).unwrap();
        }
    }
    assert!(wrong.is_empty() || std::env::var_os("UPDATE").is_some(), "{}", wrong.join("\n"));
}

/// Whether a text names a code as a whole word.
fn names(text: &str, code: &str) -> bool {
    let part = |c: char| c.is_ascii_alphanumeric() || c == '-';
    text.match_indices(code).any(|(at, _)| !text[..at].ends_with(part) && !text[at + code.len()..].starts_with(part))
}

#[test]
fn every_code_is_exercised_somewhere() {
    let mut exercised = BTreeSet::new();
    let mut texts: Vec<String> = case_files().iter().map(|path| fs::read_to_string(path).unwrap()).collect();
    let mut folders = vec![PathBuf::from("tests"), PathBuf::from("src")];
    while let Some(folder) = folders.pop() {
        for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") && !path.starts_with("src/base/problem") {
                texts.push(fs::read_to_string(path).unwrap());
            }
        }
    }
    for entry in Problem::all() {
        if texts.iter().any(|text| names(text, entry.code)) {
            exercised.insert(entry.code);
        }
    }
    let missing: Vec<_> = Problem::all().map(|entry| entry.code).filter(|code| !exercised.contains(code)).collect();
    assert!(missing.is_empty(), "codes that no test exercises: {missing:?}");
}

#[test]
fn codes_are_unique_kebab_case_and_explained() {
    let mut seen = BTreeSet::new();
    for entry in Problem::all() {
        assert!(seen.insert(entry.code), "{} stands twice", entry.code);
        assert!(
            entry.code.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-'),
            "{}",
            entry.code
        );
        assert!(entry.explain.0.len() > 20 && entry.explain.1.len() > 20, "{} is not explained", entry.code);
    }
}

#[test]
fn a_heavy_image_is_told() {
    // A picture of 2 x 1 pixels that carries 700 KB of baggage.
    let mut picture = b"GIF89a\x02\x00\x01\x00\x80\x00\x00".to_vec();
    picture.resize(700 * 1024, 0);
    let page = "---\ntitle: A\n---\n![Ảnh một](anh.gif)\n";
    let files = [("content/a.md".to_owned(), page.as_bytes().to_vec()), ("content/anh.gif".to_owned(), picture)];
    let snapshot = support::snapshot(&files);
    let told = support::told(&snapshot, &support::compiled(&snapshot));
    assert_eq!(told, ["content/a.md:4:1 warning[image-heavy]"]);
}
