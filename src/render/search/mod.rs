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
pub use lexicon::Lexicon;
pub use record::{Kind, Options, Record, Section};
pub use scan::words;
pub use tokens::{Tokens, tokenise, tokenise_all};

use crate::base::Hash;
use lexicon::Ranks;
use rayon::prelude::*;

/// The client's sources in `assets/js/`, in order: [`lean`] makes them one classic script, which the
/// search page loads with `defer`.
pub const SCRIPTS: [&str; 4] = ["search-text.js", "search-load.js", "search-index.js", "search-page.js"];

/// A built index.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Index {
    /// Its files: path from the site's root (with `/`, ASCII), bytes; sorted by path.
    pub files: Vec<(String, Vec<u8>)>,
    /// The folder of this version from the site's root, with a final `/`: what the search page
    /// gives as `data-index`.
    pub folder: String,
}

/// Builds the index of `records`, whose words `tokens` holds in the same order.
///
/// The bytes depend on the records, their order and the options alone: neither on the number of
/// threads nor on what else the lexicon has seen. Records without tokens are left out.
#[must_use]
pub fn build<T: AsRef<Tokens> + Sync>(
    records: &[Record<'_>],
    tokens: &[T],
    lexicon: &Lexicon,
    options: &Options,
) -> Index {
    let count = records.len().min(tokens.len());
    let (records, tokens) = (&records[..count], &tokens[..count]);
    let ranks = Ranks::new(lexicon, tokens);
    let (terms, documents) =
        rayon::join(|| terms::invert(records, tokens, &ranks), || documents::divide(records, options));
    let (chunks, vocabulary) =
        rayon::join(|| chunks::divide(&terms, &ranks, count), || manifest::vocabulary(&terms, &ranks));
    let facets = facets::count(records);
    let manifest = manifest::describe(&manifest::Parts {
        count,
        chunks: &chunks,
        documents: &documents,
        options,
        facets: &facets,
    });

    let mut raw: Vec<(String, Vec<u8>)> = vec![("m".to_owned(), manifest), ("v".to_owned(), vocabulary)];
    raw.extend(facets.into_iter().map(|facet| (format!("f-{}", facet.name), facet.bytes)));
    raw.extend(chunks.heads.into_iter().enumerate().map(|(n, chunk)| (format!("i{n}"), chunk.bytes)));
    raw.extend(chunks.tails.into_iter().enumerate().map(|(n, chunk)| (format!("t{n}"), chunk.bytes)));
    raw.extend(documents.into_iter().enumerate().map(|(n, chunk)| (format!("d{n}"), chunk.bytes)));
    let packed: Vec<(String, Vec<u8>)> =
        raw.into_par_iter().map_init(script::Packer::new, |packer, (name, bytes)| packer.pack(name, &bytes)).collect();

    let version = Hash::of_parts(packed.iter().map(|(_, bytes)| bytes.as_slice())).short();
    let folder = format!("{}/{version}/", options.folder.trim_matches('/'));
    let mut files: Vec<(String, Vec<u8>)> =
        packed.into_iter().map(|(name, bytes)| (format!("{folder}{name}.js"), bytes)).collect();
    files.par_sort_by(|a, b| a.0.cmp(&b.0));
    Index { files, folder }
}

#[cfg(test)]
mod tests;
