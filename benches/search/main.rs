//! Builds the search index of a corpus into a folder that `measure.mjs` queries, and times it.
//!
//! `cargo bench --bench search -- CORPUS.jsonl[.gz] FOLDER [PAGES]`. A corpus holds a JSON object a
//! line: `id, law, number, article, title, body`. Beyond its own size, PAGES are made of its sentences.
#![expect(clippy::disallowed_methods, reason = "a bench reads files and the clock")]

use std::error::Error;
use std::io::Read;
use std::path::Path;
use std::time::Instant;

use serde::Deserialize;
use tiepcan::render::search::{self, Kind, Lexicon, Options, Record, Section};

#[derive(Deserialize, Clone)]
struct Article {
    id: String,
    law: String,
    number: String,
    title: String,
    body: String,
}

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|a| a != "--bench").collect();
    let [corpus, folder, rest @ ..] = arguments.as_slice() else {
        println!("search: no corpus given, nothing measured");
        return Ok(());
    };
    let mut articles = read(corpus)?;
    let pages = rest.first().map_or(Ok(articles.len()), |n| n.parse())?;
    grow(&mut articles, pages);

    let urls: Vec<String> = (0..articles.len()).map(|n| format!("dieu/{n}/")).collect();
    let texts: Vec<String> = articles.iter().map(|a| format!("{} {}\n{}", a.law, a.number, a.body)).collect();
    let records: Vec<Record<'_>> = articles
        .iter()
        .zip(&urls)
        .zip(&texts)
        .map(|((article, url), text)| Record {
            url,
            title: &article.title,
            kind: Kind { key: "law", label: &article.law },
            sections: vec![Section { text, ..Section::default() }],
            weight: 100,
            lang: "vi",
            ..Record::default()
        })
        .collect();

    let lexicon = Lexicon::default();
    let start = Instant::now();
    let tokens = search::tokenise_all(&records, &lexicon);
    let read = start.elapsed();
    let index = search::build(&records, &tokens, &lexicon, &Options::default());
    let built = start.elapsed();

    let size: usize = index.files.iter().map(|(_, bytes)| bytes.len()).sum();
    let text: usize = texts.iter().map(String::len).sum();
    println!(
        "pages {} text {} KB index {} KB files {} | words {read:?} all {built:?}",
        records.len(),
        text >> 10,
        size >> 10,
        index.files.len()
    );
    write(Path::new(folder), &index, &articles, &urls)
}

fn read(path: &str) -> Result<Vec<Article>, Box<dyn Error>> {
    let bytes = std::fs::read(path)?;
    let mut text = String::new();
    if bytes.starts_with(&[0x1f, 0x8b]) {
        flate2::read::GzDecoder::new(bytes.as_slice()).read_to_string(&mut text)?;
    } else {
        text = String::from_utf8(bytes)?;
    }
    text.lines().map(|line| serde_json::from_str(line).map_err(Into::into)).collect()
}

/// Adds pages made of sentences of the corpus, taken by a fixed sequence.
fn grow(articles: &mut Vec<Article>, pages: usize) {
    let own = articles.len();
    let mut state = 1_u64;
    let mut next = |below: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(state >> 33).unwrap_or(0) % below.max(1)
    };
    while articles.len() < pages {
        let mut page = articles[next(own)].clone();
        let lines = page.body.lines().filter(|line| !line.is_empty()).count();
        let body: Vec<&str> = (0..lines)
            .filter_map(|_| {
                let other = &articles[next(own)].body;
                let line = next(other.lines().count());
                other.lines().nth(line)
            })
            .collect();
        let body = body.join("\n");
        page.title.clone_from(&articles[next(own)].title);
        page.id = format!("+{}", articles.len());
        page.body = body;
        articles.push(page);
    }
    articles.truncate(pages);
}

fn write(folder: &Path, index: &search::Index, articles: &[Article], urls: &[String]) -> Result<(), Box<dyn Error>> {
    if folder.exists() {
        std::fs::remove_dir_all(folder)?;
    }
    for (path, bytes) in &index.files {
        put(&folder.join(path), bytes)?;
    }
    let assets = Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/default/assets/js");
    let sources = search::SCRIPTS.map(|name| std::fs::read_to_string(assets.join(name)).unwrap_or_default());
    put(&folder.join("assets/js/search.js"), search::lean(&sources.each_ref().map(String::as_str)).as_bytes())?;
    let page = include_str!("page.html").replace("INDEX", &index.folder);
    put(&folder.join("tim-kiem/index.html"), page.as_bytes())?;
    let ids: Vec<String> = articles.iter().zip(urls).map(|(a, url)| format!("{}\t/{url}", a.id)).collect();
    put(&folder.join("urls.tsv"), ids.join("\n").as_bytes())
}

fn put(path: &Path, bytes: &[u8]) -> Result<(), Box<dyn Error>> {
    if let Some(parent) = path.parent() {
        std::fs::create_dir_all(parent)?;
    }
    Ok(std::fs::write(path, bytes)?)
}
