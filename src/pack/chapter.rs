//! A page without its frame: what is left when pages are bound into one file.

use std::collections::BTreeSet;

use super::travel::Company;
use super::{Source, Target};
use crate::base::Failure;
use crate::format::html::{Element, Node};
use crate::value::Lang;

/// Elements with this attribute only serve pages that stand alone: ways to the next one, lists of
/// the others.
const ALONE: &str = "data-alone";

/// A page's content.
pub(super) struct Chapter {
    /// The page's file on the site.
    pub(super) file: String,
    /// Its heading.
    pub(super) title: String,
    /// Its content, in an element of no meaning.
    pub(super) body: Element,
}

/// The pages of a target as chapters, in order, with the company that holds their files.
pub(super) fn chapters<'a>(source: &'a Source<'a>, target: &Target) -> Result<(Vec<Chapter>, Company<'a>), Failure> {
    let mut company = Company::of(source, target);
    let mut chapters = Vec::new();
    for address in &target.pages {
        let file = address.file();
        let page = company.page(&file)?;
        chapters.push(cut(file, page));
    }
    Ok((chapters, company))
}

fn cut(file: String, mut page: Element) -> Chapter {
    let is_main = |element: &Element| element.name == "main";
    let mut body = Element::new("div", &[]);
    if let Some(main) = page.find_mut(&is_main) {
        body.children = std::mem::take(&mut main.children);
    }
    body.prune(&|element| {
        let of_no_use = matches!(element.name.as_str(), "script" | "noscript" | "template" | "button" | "iframe");
        let is_search = element.name == "form" || element.get("data-course").is_some();
        of_no_use || is_search || element.get(ALONE).is_some()
    });
    let heading = body.find(&|element| element.name == "h1").map(Element::text).unwrap_or_default();
    Chapter { file, title: heading.split_whitespace().collect::<Vec<_>>().join(" "), body }
}

impl Chapter {
    /// Takes away what names something that is not there any more.
    pub(super) fn mend_references(&mut self) {
        let mut ids = BTreeSet::new();
        self.body.each(&mut |element| ids.extend(element.get("id").map(str::to_owned)));
        self.body.each_mut(&mut |element| {
            for name in ["aria-labelledby", "aria-describedby", "aria-controls", "for"] {
                let lost = |value: &str| !value.split_whitespace().all(|id| ids.contains(id));
                if element.get(name).is_some_and(lost) {
                    element.remove(name);
                }
            }
        });
    }

    /// Whether it holds an element of a name.
    pub(super) fn holds(&self, name: &str) -> bool {
        self.body.find(&|element| element.name == name).is_some()
    }
}

/// The type of a file, by its ending, of those that packages can show.
pub(super) fn media_type(file: &str) -> Option<&'static str> {
    let ending = file.rsplit_once('.')?.1.to_ascii_lowercase();
    Some(match ending.as_str() {
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "gif" => "image/gif",
        "svg" => "image/svg+xml",
        "webp" => "image/webp",
        _ => return None,
    })
}

/// A list of contents of several chapters, each with its link.
pub(super) fn contents(links: impl Iterator<Item = (String, String)>) -> Element {
    let mut list = Element::new("ol", &[]);
    for (title, href) in links {
        let link = Element::new("a", &[("href", &href)]).with(title);
        list.children.push(Node::from(Element::new("li", &[]).with(link)));
    }
    list
}

/// The tag of a language.
pub(super) const fn tag(lang: Lang) -> &'static str {
    lang.tag()
}
