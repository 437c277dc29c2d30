//! What the book says of itself: metadata, the list of its files, its table of contents.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::Part;
use crate::base::Hash;
use crate::format::html::{Element, escape};
use crate::pack::chapter::{contents, media_type};
use crate::pack::mark::MARK;
use crate::pack::words::Words;
use crate::pack::{Source, Target};
use crate::value::Lang;

/// The package document.
pub(super) fn describe(
    source: &Source<'_>,
    target: &Target,
    parts: &[Part],
    pictures: &BTreeMap<String, String>,
) -> String {
    let site = source.site;
    let lang = target.lang.tag();
    let title = parts.first().map_or("", |part| part.title.as_str());
    let mut out = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<package xmlns=\"http://www.idpf.org/2007/opf\" version=\"3.0\" unique-identifier=\"ma\" xml:lang=\"{lang}\">\n<metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n<dc:identifier id=\"ma\">{}</dc:identifier>\n<dc:title>{}</dc:title>\n<dc:language>{lang}</dc:language>\n",
        identifier(source, target),
        escape(title),
    );
    let owner = site.config.owner.as_ref().map(|owner| owner.name.get(target.lang));
    let maker = owner.unwrap_or_else(|| site.config.title.get(target.lang));
    let _ = writeln!(out, "<dc:creator>{}</dc:creator>", escape(maker));
    let _ = writeln!(out, "<dc:publisher>{}</dc:publisher>", escape(site.config.title.get(target.lang)));
    if let Some(base) = &site.config.base_url {
        let _ = writeln!(out, "<dc:source>{}{}</dc:source>", escape(base), target.address.as_str());
    }
    if let Some(licence) = &site.config.licence {
        let _ = writeln!(out, "<dc:rights>{}</dc:rights>", escape(licence.title.get(target.lang)));
    }
    let _ = writeln!(out, "<meta property=\"dcterms:modified\">{}T00:00:00Z</meta>", source.day);
    let _ = writeln!(out, "<meta name=\"generator\" content=\"{MARK}\"/>");
    accessibility(&mut out, target.lang, !pictures.is_empty());
    out.push_str("</metadata>\n<manifest>\n<item id=\"muc-luc\" href=\"muc-luc.xhtml\" media-type=\"application/xhtml+xml\" properties=\"nav\"/>\n<item id=\"kieu\" href=\"sach.css\" media-type=\"text/css\"/>\n");
    for (at, part) in parts.iter().enumerate() {
        let properties =
            if part.properties.is_empty() { String::new() } else { format!(" properties=\"{}\"", part.properties) };
        let _ = writeln!(
            out,
            "<item id=\"bai-{at}\" href=\"{}\" media-type=\"application/xhtml+xml\"{properties}/>",
            part.name
        );
    }
    for (at, name) in pictures.values().enumerate() {
        let kind = media_type(name).unwrap_or_default();
        let _ = writeln!(out, "<item id=\"hinh-{at}\" href=\"{name}\" media-type=\"{kind}\"/>");
    }
    out.push_str("</manifest>\n<spine>\n");
    for at in 0..parts.len() {
        let _ = writeln!(out, "<itemref idref=\"bai-{at}\"/>");
        if at == 0 && parts.len() > 1 {
            out.push_str("<itemref idref=\"muc-luc\"/>\n");
        }
    }
    out.push_str("</spine>\n</package>\n");
    out
}

/// The table of contents.
pub(super) fn navigation(target: &Target, parts: &[Part]) -> String {
    let words = Words::of(target.lang);
    let list = contents(parts.iter().map(|part| (part.title.clone(), part.name.clone())));
    let nav = Element::new("nav", &[("epub:type", "toc"), ("role", "doc-toc"), ("aria-labelledby", "at-toc")])
        .with(Element::new("h1", &[("id", "at-toc")]).with(words.contents))
        .with(list);
    super::page(target.lang.tag(), words.contents, &nav)
}

/// A name that no other book has, and that this one keeps from one edition to the next.
fn identifier(source: &Source<'_>, target: &Target) -> String {
    let base = source.site.config.base_url.as_deref().unwrap_or_else(|| source.site.config.title.get(Lang::Vi));
    let mut bytes = *Hash::of_parts([base.as_bytes(), target.address.as_str().as_bytes()]).as_bytes();
    // Version 8 (of one's own making) and the usual variant.
    bytes[6] = bytes[6] & 0x0f | 0x80;
    bytes[8] = bytes[8] & 0x3f | 0x80;
    let mut out = "urn:uuid:".to_owned();
    for (at, byte) in bytes.iter().enumerate() {
        if matches!(at, 4 | 6 | 8 | 10) {
            out.push('-');
        }
        let _ = write!(out, "{byte:02x}");
    }
    out
}

/// What readers who cannot see, hear or turn pages may expect.
fn accessibility(out: &mut String, lang: Lang, has_pictures: bool) {
    let mut say = |property: &str, value: &str| {
        let _ = writeln!(out, "<meta property=\"schema:{property}\">{value}</meta>");
    };
    say("accessMode", "textual");
    if has_pictures {
        say("accessMode", "visual");
    }
    say("accessModeSufficient", "textual");
    for feature in ["tableOfContents", "readingOrder", "structuralNavigation", "displayTransformability"] {
        say("accessibilityFeature", feature);
    }
    if has_pictures {
        say("accessibilityFeature", "alternativeText");
    }
    say("accessibilityHazard", "none");
    say(
        "accessibilitySummary",
        match lang {
            Lang::Vi => "Sách chỉ có chữ, bảng và hình có lời mô tả; có mục lục và thứ tự đọc.",
            Lang::En => "Text, tables and pictures with descriptions; a table of contents and a reading order.",
        },
    );
}
