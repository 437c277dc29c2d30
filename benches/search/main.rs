//! Builds the search index of a corpus into a folder that `measure.mjs` queries, and times it.
//!
//! `cargo bench --bench search -- CORPUS.jsonl[.gz] FOLDER [PAGES]`. A corpus holds a JSON object a
//! line: `id, law, number, article, title, body`. Beyond its own size, PAGES are made of its sentences.
#![expect(clippy::disallowed_methods, reason = "a bench reads files and the clock")]

mod corpus;

use std::error::Error;
use std::path::Path;
use std::time::Instant;

use corpus::Corpus;
use tiepcan::render::search::{self, Memory, Options};

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|a| a != "--bench").collect();
    let [corpus, folder, rest @ ..] = arguments.as_slice() else {
        println!("search: no corpus given, nothing measured");
        return Ok(());
    };
    let corpus = Corpus::read(corpus, rest.first().map(|n| n.parse()).transpose()?)?;
    let records = corpus.records();

    let start = Instant::now();
    let index = search::build(&records, &Options::default(), &Memory::default());
    let built = start.elapsed();

    let size: usize = index.files.iter().map(|(_, bytes)| bytes.len()).sum();
    let text: usize = corpus.texts.iter().map(String::len).sum();
    println!(
        "pages {} text {} KB index {} KB files {} built in {built:.2?}",
        records.len(),
        text >> 10,
        size >> 10,
        index.files.len()
    );
    write(Path::new(folder), &index, &corpus)
}

fn write(folder: &Path, index: &search::Index, corpus: &Corpus) -> Result<(), Box<dyn Error>> {
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
    let ids: Vec<String> =
        corpus.articles.iter().zip(&corpus.urls).map(|(a, url)| format!("{}\t/{url}", a.id)).collect();
    put(&folder.join("urls.tsv"), ids.join("\n").as_bytes())
}

fn put(path: &Path, bytes: &[u8]) -> Result<(), Box<dyn Error>> {
    if let Some(parent) = path.parent() {
        std::fs::create_dir_all(parent)?;
    }
    Ok(std::fs::write(path, bytes)?)
}
