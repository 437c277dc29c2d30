//! A page to a chapter: what books cannot do is turned into what they can.

use crate::format::html::Element;
use crate::pack::chapter::Chapter;
use crate::value::Lang;

/// Attributes that mean nothing in a book, or that its readers do not know.
const NEEDLESS: [&str; 9] =
    ["tabindex", "loading", "decoding", "download", "hreflang", "focusable", "srcset", "autocomplete", "fetchpriority"];

/// Makes a page's content fit for a book: no forms, no scripts' attributes.
pub(super) fn prepare(chapter: &mut Chapter) {
    chapter.body.prune(&|element| {
        let of_forms = matches!(element.name.as_str(), "input" | "select" | "textarea" | "audio" | "video" | "object");
        of_forms || element.has_class("anchor")
    });
    chapter.body.each_mut(&mut |element| {
        match element.name.as_str() {
            "fieldset" => "section".clone_into(&mut element.name),
            "legend" => "p".clone_into(&mut element.name),
            "label" => {
                "span".clone_into(&mut element.name);
                element.remove("for");
            }
            _ => {}
        }
        element.attributes.retain(|(name, _)| !NEEDLESS.contains(&name.as_str()) && !name.starts_with("data-"));
        // A region is named by a heading that may be gone.
        let unnamed = element.get("aria-label").is_none() && element.get("aria-labelledby").is_none();
        if element.get("role") == Some("region") && unnamed {
            element.remove("role");
        }
    });
}

/// The chapter's document.
pub(super) fn document(chapter: &Chapter, lang: Lang) -> String {
    let mut body = chapter.body.clone();
    "section".clone_into(&mut body.name);
    let mut outer = Element::new("div", &[]);
    outer.children.push(body.into());
    super::page(lang.tag(), &chapter.title, &outer)
}
