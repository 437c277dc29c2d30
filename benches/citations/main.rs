//! Times the recogniser of citations: how many megabytes of Vietnamese text it reads in a second of one
//! core, whether that holds for longer texts, and what it takes of the pages of a site.
//!
//! `cargo bench --bench citations [-- SITE [SECONDS]]`; SITE is a folder with `content/`, SECONDS the
//! processor time that building it takes.
#![expect(clippy::disallowed_methods, reason = "a bench reads the clock")]
#![expect(clippy::cast_precision_loss, reason = "figures are told to three digits")]

use std::error::Error;
use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};

use tiepcan::base::Report;
use tiepcan::base::memo::Memo;
use tiepcan::domain::citation::recognise;
use tiepcan::load::{cited, letters};

// The same as the program has.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

const FORMS: &str = include_str!("../../tests/citations/forms.txt");
const WORDS: &str = include_str!("../pages/words.vi.txt");
const SIZES: [usize; 3] = [1, 10, 40];

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    for (name, words) in [("a citation in 60 words", 60), ("nothing but citations", 0)] {
        let rates: Vec<f64> = SIZES.iter().map(|size| rate(&text(words, size << 20))).collect();
        let told: Vec<String> =
            SIZES.iter().zip(&rates).map(|(size, rate)| format!("{size} MB: {rate:.1} MB/s")).collect();
        println!("{name}: {}; time a byte at 40 MB is {:.2} times that at 1 MB", told.join(", "), rates[0] / rates[2]);
    }
    if let Some(site) = arguments.first() {
        share(Path::new(site), arguments.get(1).map(|seconds| seconds.parse()).transpose()?)?;
    }
    Ok(())
}

/// Megabytes a second; the best of three, which other work disturbs least.
fn rate(text: &str) -> f64 {
    let least = (0..3).map(|_| timed(|| drop(black_box(recognise(black_box(text)))))).min().unwrap_or_default();
    text.len() as f64 / 1e6 / least.as_secs_f64()
}

fn timed(work: impl FnOnce()) -> Duration {
    let start = Instant::now();
    work();
    start.elapsed()
}

/// Paragraphs of some words and a real form of citation each, up to a size in bytes.
fn text(words: usize, size: usize) -> String {
    let forms: Vec<String> = FORMS
        .lines()
        .filter_map(|line| line.split_once(" => "))
        .map(|(form, _)| form.replace(['⟦', '⟧'], "").replace("\\n", "\n"))
        .collect();
    let vocabulary: Vec<&str> = WORDS.split_whitespace().filter(|word| !word.contains('{')).collect();
    let mut out = String::with_capacity(size + 4096);
    let mut seed = 1_usize;
    let mut next = |below: usize| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) % below.max(1)
    };
    while out.len() < size {
        for _ in 0..words {
            out.push_str(vocabulary[next(vocabulary.len())]);
            out.push(' ');
        }
        out.push_str(&forms[next(forms.len())]);
        out.push_str(".\n\n");
    }
    out
}

/// What recognition and the look for spoilt letters take of a site's pages.
fn share(site: &Path, seconds: Option<f64>) -> Result<(), Box<dyn Error>> {
    let (snapshot, _) = tiepcan::disk::read(site, None).map_err(|failure| format!("{failure:?}"))?;
    let (drafts, _) = tiepcan::load::load(&snapshot, &Memo::default());
    let bytes: usize = drafts.pages.iter().map(|page| page.draft.body.text.len()).sum();
    let mut found = 0;
    let citing = timed(|| found = drafts.pages.iter().map(|page| cited::find(&page.draft.body).len()).sum());
    let mut report = Report::default();
    let looking =
        timed(|| drafts.pages.iter().for_each(|page| letters::check(&page.draft.body, &page.path, &mut report)));
    println!(
        "{} pages, {:.1} MB of text, {found} citations: recognised in {:.3} s, letters looked at in {:.3} s",
        drafts.pages.len(),
        bytes as f64 / 1e6,
        citing.as_secs_f64(),
        looking.as_secs_f64()
    );
    if let Some(seconds) = seconds {
        let both = (citing + looking).as_secs_f64();
        println!("that is {:.1} % of {seconds:.2} s without them", 100.0 * both / (seconds - both));
    }
    Ok(())
}
