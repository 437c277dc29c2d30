//! Pages into a search index that needs no server: script files which a page loads by `<script>`.
//!
//! A term is a word (its folded key and its accents) or a pair of neighbouring words. Index chunks
//! hold, for a stretch of the sorted keys, each term's pages with an impact of 0 to 15; terms of many
//! pages keep only their best there, and all of them in tail chunks. Document chunks hold titles and
//! texts for snippets, facet files a value for each page, and the vocabulary the words themselves, for
//! prefixes and slips of the finger. Everything lies in a folder named by the content's hash, so an
//! old page never reads a new index. The reader of all this is `assets/js/search-index.js`.

mod bytes;
mod chunks;
mod documents;
mod facets;
mod lean;
mod lexicon;
mod manifest;
mod postings;
mod record;
mod scan;
pub(in crate::render) mod script;
mod terms;
mod tokens;

pub use lean::lean;
pub use record::{Kind, Options, Record, Section};
pub use scan::words;

use std::sync::Arc;

use crate::base::memo::Memo;
use crate::base::{Hash, Report};
use lexicon::{Lexicon, Ranks};
use rayon::prelude::*;
use tokens::Tokens;

/// The client's sources in `assets/js/`, in order: [`lean`] makes them one classic script, which the
/// search page loads with `defer`.
pub const SCRIPTS: [&str; 4] = ["search-text.js", "search-load.js", "search-index.js", "search-page.js"];

/// A built index.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Index {
    /// Its files: path from the site's root (with `/`, ASCII), bytes; sorted by path.
    pub files: Vec<(String, Arc<[u8]>)>,
    /// The folder of this version from the site's root, with a final `/`: what the search page
    /// gives as `data-index`.
    pub folder: String,
}

/// What one build of an index remembers for the next: texts as words, chunks as scripts.
#[derive(Debug, Default)]
pub struct Memory {
    lexicon: Lexicon,
    tokens: Memo<Tokens>,
    scripts: Memo<Arc<[u8]>>,
}

/// Builds the index of `records`.
///
/// The bytes depend on the records, their order and the options alone: neither on the number of
/// threads nor on what is remembered. Records of weight 0 are left out. What is remembered of other
/// records is forgotten.
#[must_use]
pub fn build(records: &[Record<'_>], options: &Options, memory: &Memory) -> Index {
    let tokens = tokens::read_all(records, memory);
    let tokens: Vec<&Tokens> = tokens.iter().map(|read| &read.0).collect();
    let index = assemble(records, &tokens, options, memory);
    memory.tokens.sweep();
    memory.scripts.sweep();
    index
}

fn assemble(records: &[Record<'_>], tokens: &[&Tokens], options: &Options, memory: &Memory) -> Index {
    let ranks = Ranks::new(&memory.lexicon, tokens);
    let stretches = documents::divide(records);
    let written = stretches.par_iter().map(|stretch| documents::write(&records[stretch.clone()], options));
    let (terms, mut packed) = rayon::join(|| terms::invert(records, tokens, &ranks), || pack("d", written, memory));
    let (chunks, vocabulary) =
        rayon::join(|| chunks::divide(&terms, &ranks, records.len()), || manifest::vocabulary(&terms, &ranks));
    drop(terms);
    let facets = facets::count(records);
    let manifest = manifest::describe(&manifest::Parts {
        count: records.len(),
        chunks: &chunks,
        documents: &stretches,
        options,
        facets: &facets,
    });

    let mut alone = vec![("m".to_owned(), manifest), ("v".to_owned(), vocabulary)];
    alone.extend(facets.into_iter().map(|facet| (format!("f-{}", facet.name), facet.bytes)));
    let mut one = script::Packer::new();
    packed.extend(alone.into_iter().map(|(name, bytes)| {
        let script = one.pack(&name, &bytes);
        (name, script)
    }));
    packed.extend(pack("i", chunks.heads.into_par_iter().map(|chunk| chunk.bytes), memory));
    packed.extend(pack("t", chunks.tails.into_par_iter().map(|chunk| chunk.bytes), memory));

    let version = Hash::of_parts(packed.iter().map(|(_, script)| &**script)).short();
    let folder = format!("{}/{version}/", options.folder.trim_matches('/'));
    let mut files: Vec<(String, Arc<[u8]>)> =
        packed.into_iter().map(|(name, script)| (format!("{folder}{name}.js"), script)).collect();
    files.par_sort_by(|a, b| a.0.cmp(&b.0));
    Index { files, folder }
}

/// Chunks of one sort as scripts, named by their sort and number.
fn pack(sort: &str, chunks: impl IndexedParallelIterator<Item = Vec<u8>>, memory: &Memory) -> Vec<(String, Arc<[u8]>)> {
    let packed = chunks.enumerate().map_init(script::Packer::new, |packer, (n, bytes)| {
        let name = format!("{sort}{n}");
        let key = Hash::of_parts([name.as_bytes(), bytes.as_slice()]);
        let script = memory.scripts.get(key, || (packer.pack(&name, &bytes), Report::default()));
        (name, Arc::clone(&script.0))
    });
    packed.collect()
}

#[cfg(test)]
mod tests;
