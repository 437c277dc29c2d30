//! A book: EPUB 3.3, written by hand over ZIP so that its bytes depend on its content alone.
//!
//! Each page is a chapter in XHTML. Forms and scripts stay behind; answers open by themselves.

mod chapter;
mod package;

use std::collections::BTreeMap;

use super::archive::Archive;
use super::chapter::chapters;
use super::place::resolve;
use super::{Source, Target, age};
use crate::base::Failure;
use crate::format::html::Syntax;

/// Where everything but the container's own files lies.
const FOLDER: &str = "sach/";
const STYLE: &str = include_str!("epub/style.css");
const CONTAINER: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<container version=\"1.0\" xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\">\n<rootfiles>\n<rootfile full-path=\"sach/goi.opf\" media-type=\"application/oebps-package+xml\"/>\n</rootfiles>\n</container>\n";

/// A chapter as the book holds it.
struct Part {
    name: String,
    title: String,
    xhtml: String,
    /// What it contains that the package must say: `svg`.
    properties: &'static str,
}

/// Makes the book.
pub(super) fn make(source: &Source<'_>, target: &Target) -> Result<Vec<u8>, Failure> {
    let (chapters, company) = chapters(source, target)?;
    let names: BTreeMap<String, String> =
        chapters.iter().enumerate().map(|(at, chapter)| (chapter.file.clone(), name(at))).collect();
    let mut pictures: BTreeMap<String, String> = BTreeMap::new();
    let mut parts = Vec::new();
    for (at, mut chapter) in chapters.into_iter().enumerate() {
        let file = chapter.file.clone();
        chapter::prepare(&mut chapter);
        chapter.body.each_mut(&mut |element| {
            let lead = |href: &str| {
                let (to, rest) = resolve(&file, href)?;
                names.get(&to).map(|name| format!("{name}{rest}"))
            };
            if let Some(href) = element.get("href").map(str::to_owned) {
                match (lead(&href), resolve(&file, &href), &source.site.config.base_url) {
                    (Some(inside), _, _) => element.set("href", inside),
                    (None, Some((to, rest)), Some(base)) => element.set("href", format!("{base}{to}{rest}")),
                    (None, Some(_), None) => element.remove("href"),
                    (None, None, _) => {}
                }
            }
            if element.name == "img" {
                let found = element.get("src").and_then(|src| resolve(&file, src)).map(|(to, _)| to);
                match found.filter(|to| company.files.contains_key(to) && super::chapter::media_type(to).is_some()) {
                    Some(to) => {
                        let next = pictures.len() + 1;
                        let ending = to.rsplit_once('.').map_or("", |(_, ending)| ending).to_ascii_lowercase();
                        let kept = pictures.entry(to).or_insert_with(|| format!("hinh-{next}.{ending}"));
                        element.set("src", kept.clone());
                    }
                    None => element.name.clear(),
                }
            }
        });
        chapter.body.prune(&|element| element.name.is_empty());
        chapter.mend_references();
        if at == 0 {
            chapter.body.children.push(age::note(source, target).into());
        }
        let properties = if chapter.holds("svg") { "svg" } else { "" };
        let xhtml = chapter::document(&chapter, target.lang);
        parts.push(Part { name: name(at), title: chapter.title, xhtml, properties });
    }
    let mut archive = Archive::new();
    archive.store("mimetype", b"application/epub+zip")?;
    archive.add("META-INF/container.xml", CONTAINER.as_bytes())?;
    archive.add(&format!("{FOLDER}goi.opf"), package::describe(source, target, &parts, &pictures).as_bytes())?;
    archive.add(&format!("{FOLDER}muc-luc.xhtml"), package::navigation(target, &parts).as_bytes())?;
    archive.add(&format!("{FOLDER}sach.css"), STYLE.as_bytes())?;
    for part in &parts {
        archive.add(&format!("{FOLDER}{}", part.name), part.xhtml.as_bytes())?;
    }
    for (file, name) in &pictures {
        archive.add(&format!("{FOLDER}{name}"), &company.files[file])?;
    }
    archive.finish()
}

fn name(at: usize) -> String {
    format!("bai-{at:02}.xhtml")
}

/// A document of the book.
fn page(lang: &str, title: &str, body: &crate::format::html::Element) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" xmlns:epub=\"http://www.idpf.org/2007/ops\" lang=\"{lang}\" xml:lang=\"{lang}\">\n<head>\n<title>{}</title>\n<link rel=\"stylesheet\" href=\"sach.css\"/>\n</head>\n<body>\n{}\n</body>\n</html>\n",
        crate::format::html::escape(title),
        body.to_text(Syntax::Xhtml),
    )
}
