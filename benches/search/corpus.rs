//! A corpus in the shared format, and the records that both indexers take.

use std::error::Error;
use std::io::Read;

use serde::Deserialize;
use tiepcan::render::search::{Kind, Record, Section};

/// An article of law: an object a line.
#[derive(Deserialize, Clone)]
pub(crate) struct Article {
    pub(crate) id: String,
    pub(crate) law: String,
    pub(crate) number: String,
    pub(crate) title: String,
    pub(crate) body: String,
}

/// What is indexed: articles, with the address and the text of each one's page.
pub(crate) struct Corpus {
    pub(crate) articles: Vec<Article>,
    pub(crate) urls: Vec<String>,
    pub(crate) texts: Vec<String>,
}

impl Corpus {
    /// Reads articles (gzip or plain); beyond their number, pages are made of their sentences.
    pub(crate) fn read(path: &str, pages: Option<usize>) -> Result<Self, Box<dyn Error>> {
        let mut articles = read(path)?;
        grow(&mut articles, pages);
        let urls = (0..articles.len()).map(|n| format!("dieu/{n}/")).collect();
        let texts = articles.iter().map(|a| format!("{} {}\n{}", a.law, a.number, a.body)).collect();
        Ok(Self { articles, urls, texts })
    }

    /// Its records for tiepcan.
    pub(crate) fn records(&self) -> Vec<Record<'_>> {
        let parts = self.articles.iter().zip(&self.urls).zip(&self.texts);
        parts
            .map(|((article, url), text)| Record {
                url,
                title: &article.title,
                kind: Kind { key: "law", label: &article.law },
                sections: vec![Section { text, ..Section::default() }],
                weight: 100,
                lang: "vi",
                ..Record::default()
            })
            .collect()
    }
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
fn grow(articles: &mut Vec<Article>, pages: Option<usize>) {
    let Some(pages) = pages else { return };
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
