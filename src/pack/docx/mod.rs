//! A hand-out to be changed in a word processor: `WordprocessingML`, written by hand over ZIP as books
//! are, so that its bytes depend on its content alone.
//!
//! Headings, lists, tables and pictures are real ones: a word processor lists the headings, repeats
//! the head of a long table, and reads descriptions of pictures aloud.

mod body;
mod parts;

use std::collections::BTreeMap;

use super::archive::Archive;
use super::chapter::{chapters, media_type};
use super::place::resolve;
use super::{Source, Target, age};
use crate::base::{Failure, Hash};
use body::Body;

/// Makes the document.
pub(super) fn make(source: &Source<'_>, target: &Target) -> Result<Vec<u8>, Failure> {
    let (mut chapters, company) = chapters(source, target)?;
    let mut pictures: BTreeMap<String, String> = BTreeMap::new();
    let mut body = Body::default();
    let title = chapters.first().map_or_else(String::new, |chapter| chapter.title.clone());
    for chapter in &mut chapters {
        let file = chapter.file.clone();
        chapter.body.each_mut(&mut |element| {
            if element.name == "img" {
                let found = element.get("src").and_then(|src| resolve(&file, src)).map(|(to, _)| to);
                let known = found.filter(|to| company.files.contains_key(to) && is_shown(to));
                let next = pictures.len() + 1;
                match known {
                    Some(to) => {
                        let ending = to.rsplit_once('.').map_or("", |(_, ending)| ending).to_ascii_lowercase();
                        let name = pictures.entry(to).or_insert_with(|| format!("hinh{next}.{ending}"));
                        element.set("src", name.clone());
                    }
                    None => element.remove("src"),
                }
            }
            // Only addresses on the web lead anywhere from a document.
            if element.get("href").is_some_and(|href| !href.contains(':')) {
                let web = element.get("href").and_then(|href| resolve(&file, href));
                match (web, &source.site.config.base_url) {
                    (Some((to, rest)), Some(base)) => {
                        element.set("href", format!("{base}{}{rest}", super::place::web(&to)));
                    }
                    _ => element.remove("href"),
                }
            }
        });
        body.chapter(&chapter.body);
    }
    // The day stays out of it: the same content has the same print.
    let print = Hash::of(body.document().as_bytes()).short();
    body.chapter(&age::note(source, target));
    let mut archive = Archive::new();
    archive.add("[Content_Types].xml", parts::CONTENT_TYPES.as_bytes())?;
    archive.add("_rels/.rels", parts::RELATIONS.as_bytes())?;
    archive.add("docProps/core.xml", parts::properties(source, target, &title).as_bytes())?;
    archive.add("word/document.xml", body.document().as_bytes())?;
    archive.add("word/footer1.xml", parts::footer(source, target, &print).as_bytes())?;
    archive.add("word/styles.xml", parts::styles(target.lang).as_bytes())?;
    archive.add("word/numbering.xml", parts::numbering(body.lists).as_bytes())?;
    archive.add("word/_rels/document.xml.rels", parts::document_relations(&body.links, &pictures).as_bytes())?;
    for (file, name) in &pictures {
        archive.add(&format!("word/media/{name}"), &company.files[file])?;
    }
    archive.finish()
}

/// Whether word processors show a picture of that kind.
fn is_shown(file: &str) -> bool {
    matches!(media_type(file), Some("image/png" | "image/jpeg" | "image/gif"))
}
