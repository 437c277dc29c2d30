//! Lessons for a learning management system: SCORM 1.2, one learning object (SCO) a page.
//!
//! The pages are those of the offline copy, with a script that finds the system's `API`, tells it
//! the score and keeps the answers for the next time. Without a system they are read as they are.

mod manifest;

use super::archive::Archive;
use super::travel::Company;
use super::zip::{SCRIPT, START, STYLE, document, dressed, heading, start};
use super::{Source, Target};
use crate::base::Failure;
use crate::format::html::Element;
use crate::link::route::Address;

const TRACKER: (&str, &str) = ("goi/scorm.js", include_str!("scorm.js"));

/// The schemas that the manifest is written by; systems expect them beside it.
const SCHEMAS: [(&str, &str); 4] = [
    ("adlcp_rootv1p2.xsd", include_str!("schemas/adlcp_rootv1p2.xsd")),
    ("ims_xml.xsd", include_str!("schemas/ims_xml.xsd")),
    ("imscp_rootv1p1p2.xsd", include_str!("schemas/imscp_rootv1p1p2.xsd")),
    ("imsmd_rootv1p2p1.xsd", include_str!("schemas/imsmd_rootv1p2p1.xsd")),
];

/// What a page is to the system.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// Its score and answers are kept.
    Tracked,
    /// It is shown.
    Shown,
}

/// A page of the package.
struct Object {
    file: String,
    title: String,
    kind: Kind,
}

/// Makes the package.
pub(super) fn make(source: &Source<'_>, target: &Target) -> Result<Vec<u8>, Failure> {
    let mut company = Company::of(source, target);
    company.lead(&Address::home().in_lang(target.lang).file(), START);
    company.lead(&Address::home().file(), START);
    let mut objects = Vec::new();
    let mut pages = Vec::new();
    for (at, address) in target.pages.iter().enumerate() {
        let file = address.file();
        let mut page = company.page(&file)?;
        // What a browser keeps for its reader is not kept beside what the system keeps.
        page.prune(&|element| element.name == "form" || element.get("data-course").is_some());
        // The page that leads to the others is read, not taken.
        let kind = if at == 0 && target.pages.len() > 1 { Kind::Shown } else { Kind::Tracked };
        objects.push(Object { file: file.clone(), title: heading(&page), kind });
        pages.push((file.clone(), dressed(source, target, &file, page)));
    }
    let opening = start(source, target, &pages, None);
    for ((file, page), object) in pages.iter_mut().zip(&objects) {
        if object.kind == Kind::Tracked {
            track(file, page);
        }
    }
    let mut shared = vec![START.to_owned()];
    shared.extend([STYLE, SCRIPT, TRACKER].map(|(name, _)| name.to_owned()));
    shared.extend(company.files.keys().cloned());
    let mut archive = Archive::new();
    archive.add("imsmanifest.xml", manifest::describe(target, &objects, &shared).as_bytes())?;
    for (name, text) in SCHEMAS.into_iter().chain([STYLE, SCRIPT, TRACKER]) {
        archive.add(name, text.as_bytes())?;
    }
    archive.add(START, &document(&opening))?;
    for (file, page) in &pages {
        archive.add(file, &document(page))?;
    }
    for (name, bytes) in &company.files {
        archive.add(name, bytes)?;
    }
    archive.finish()
}

/// Adds the script that talks to the system. It runs before any other, so that the answers of last
/// time are there when questions are set up.
fn track(file: &str, page: &mut Element) {
    let href = super::place::relative(file, TRACKER.0);
    if let Some(head) = page.find_mut(&|element| element.name == "head") {
        head.children.push(Element::new("script", &[("src", &href), ("defer", "")]).into());
    }
}
