//! Builds an index of the same records with tiepcan and with Pagefind, in turn, each into memory, and
//! tells the median time of both.
//!
//! `cargo run --release -- CORPUS.jsonl[.gz] [PAIRS] [PAGES]`

#[path = "../../corpus.rs"]
mod corpus;

use std::collections::BTreeMap;
use std::error::Error;
use std::time::{Duration, Instant};

use corpus::Corpus;
use pagefind::api::PagefindIndex;
use tiepcan::render::search::{self, Memory, Options};

// The same for both, as the program has it.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let path = arguments.first().ok_or("pagefind-bench CORPUS.jsonl[.gz] [PAIRS] [PAGES]")?;
    let pairs: usize = arguments.get(1).map_or(Ok(5), |n| n.parse())?;
    let corpus = Corpus::read(path, arguments.get(2).map(|n| n.parse()).transpose()?)?;
    let runtime = tokio::runtime::Runtime::new()?;
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for pair in 0..=pairs {
        let (own, own_files, own_bytes) = tiepcan(&corpus);
        let (other, other_files, other_bytes) = runtime.block_on(pagefind(&corpus))?;
        if pair == 0 {
            // The first run of each warms up.
            println!(
                "tiepcan: {own_files} files, {} KB; Pagefind: {other_files} files, {} KB",
                own_bytes >> 10,
                other_bytes >> 10
            );
            continue;
        }
        println!("{pair}/{pairs} tiepcan {own:.2?} Pagefind {other:.2?}");
        ours.push(own);
        theirs.push(other);
    }
    let (own, other) = (median(&mut ours), median(&mut theirs));
    let times = other.as_secs_f64() / own.as_secs_f64();
    println!("{} records: tiepcan {own:.2?}, Pagefind 1.6 {other:.2?}, {times:.1} times as fast", corpus.urls.len());
    Ok(())
}

fn tiepcan(corpus: &Corpus) -> (Duration, usize, usize) {
    let start = Instant::now();
    let records = corpus.records();
    let index = search::build(&records, &Options::default(), &Memory::default());
    (start.elapsed(), index.files.len(), index.files.iter().map(|(_, bytes)| bytes.len()).sum())
}

/// Records are handed over as strings of their own, which Pagefind asks for; that is not timed.
async fn pagefind(corpus: &Corpus) -> Result<(Duration, usize, usize), Box<dyn Error>> {
    let records: Vec<_> = corpus
        .articles
        .iter()
        .zip(&corpus.urls)
        .zip(&corpus.texts)
        .map(|((article, url), text)| {
            let meta = BTreeMap::from([("title".to_owned(), article.title.clone())]);
            let filters = BTreeMap::from([("law".to_owned(), vec![article.law.clone()])]);
            (url.clone(), format!("{}\n{text}", article.title), meta, filters)
        })
        .collect();
    let start = Instant::now();
    let mut index = PagefindIndex::new(None)?;
    for (url, text, meta, filters) in records {
        index.add_custom_record(url, text, "vi".to_owned(), Some(meta), Some(filters), None).await?;
    }
    let files = index.get_files().await?;
    Ok((start.elapsed(), files.len(), files.iter().map(|file| file.contents.len()).sum()))
}

fn median(times: &mut [Duration]) -> Duration {
    times.sort_unstable();
    times.get(times.len() / 2).copied().unwrap_or_default()
}
