//! One page that holds everything: for phones, which open a file but not a folder.
//!
//! Pictures, style and scripts are inside: questions mark themselves, and the page says when it is past
//! its day of review. Its own policy runs no script but these and forbids it to call anything. Without
//! scripts answers open by themselves.

use std::fmt::Write as _;

use super::chapter::{Chapter, chapters, contents, media_type, tag};
use super::mark::MARK;
use super::place::resolve;
use super::travel::{Company, OUTWARD};
use super::words::Words;
use super::zip::SCRIPT;
use super::{Source, Target, age};
use crate::base::{Failure, Hash};
use crate::format::base64;
use crate::format::html::{Element, Syntax, escape};

const POLICY: &str =
    "default-src 'none'; img-src data:; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'";
const STYLE: &str = include_str!("single.css");

/// How the published script of questions is named, before its hash.
const QUIZ: &str = "assets/js/quiz.";

/// Makes the page.
pub(super) fn make(source: &Source<'_>, target: &Target) -> Result<Vec<u8>, Failure> {
    let (mut chapters, company) = chapters(source, target)?;
    let files: Vec<String> = chapters.iter().map(|chapter| chapter.file.clone()).collect();
    for (at, chapter) in chapters.iter_mut().enumerate() {
        bind(source, &company, &files, at, chapter);
    }
    let scripts = scripts(&company);
    let nonce = Hash::of(scripts.as_bytes()).short();
    let words = Words::of(target.lang);
    let title = chapters.first().map_or("", |chapter| chapter.title.as_str());
    let mut out = String::new();
    let _ = write!(
        out,
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"generator\" content=\"{MARK}\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}; script-src 'nonce-{nonce}'\">\n<meta name=\"color-scheme\" content=\"light dark\">\n<title>{}</title>\n<style>\n",
        tag(target.lang),
        escape(title),
    );
    out.push_str(&style(&company));
    out.push_str("</style>\n</head>\n<body>\n");
    out.push_str(&age::note(source, target).to_text(Syntax::Html));
    out.push_str("\n<main>\n");
    let many = chapters.len() > 1;
    for (at, chapter) in chapters.iter().enumerate() {
        let _ = write!(out, "<section class=\"pack-chapter\" id=\"{}\">", anchor(at));
        out.push_str(&chapter.body.to_text(Syntax::Html));
        out.push_str("</section>\n");
        if at == 0 && many {
            let links = chapters.iter().enumerate().skip(1);
            let list = contents(links.map(|(at, chapter)| (chapter.title.clone(), format!("#{}", anchor(at)))));
            let heading = Element::new("h2", &[("id", "muc-luc")]).with(words.contents);
            let nav = Element::new("nav", &[("class", "wrap prose"), ("aria-labelledby", "muc-luc")]);
            out.push_str(&nav.with(heading).with(list).to_text(Syntax::Html));
            out.push('\n');
        }
    }
    let _ = write!(out, "</main>\n<script nonce=\"{nonce}\">\n{scripts}</script>\n</body>\n</html>\n");
    Ok(out.into_bytes())
}

/// The anchor of a chapter.
fn anchor(at: usize) -> String {
    format!("bai-{at}")
}

/// Makes a chapter part of the one page: its names are its own, its links lead inside, its
/// pictures are in it.
fn bind(source: &Source<'_>, company: &Company<'_>, files: &[String], at: usize, chapter: &mut Chapter) {
    chapter.mend_references();
    let own = anchor(at);
    let file = chapter.file.clone();
    let within = |href: &str| -> Option<String> {
        if let Some(name) = href.strip_prefix('#') {
            return Some(format!("#{own}-{name}"));
        }
        let (to, rest) = resolve(&file, href)?;
        let other = files.iter().position(|known| *known == to)?;
        Some(match rest.strip_prefix('#') {
            Some(name) => format!("#{}-{name}", anchor(other)),
            None => format!("#{}", anchor(other)),
        })
    };
    chapter.body.each_mut(&mut |element| {
        for name in ["id", "name", "for", "aria-labelledby", "aria-describedby", "aria-controls", "headers"] {
            if let Some(value) = element.get(name) {
                let renamed: Vec<String> = value.split_whitespace().map(|id| format!("{own}-{id}")).collect();
                element.set(name, renamed.join(" "));
            }
        }
        element.remove("srcset");
        if let Some(href) = element.get("href").map(str::to_owned) {
            if let Some(inside) = within(&href) {
                element.set("href", inside);
            } else if let Some((to, rest)) = resolve(&file, &href) {
                // A file of the site, which one page cannot hold.
                match &source.site.config.base_url {
                    Some(base) => {
                        element.set("href", format!("{base}{to}{rest}"));
                        element.set("class", OUTWARD);
                    }
                    None => element.remove("href"),
                }
            }
        }
        if let Some((to, _)) = element.get("src").and_then(|src| resolve(&file, src)) {
            match (media_type(&to), company.files.get(&to)) {
                (Some(kind), Some(bytes)) => element.set("src", format!("data:{kind};base64,{}", base64::text(bytes))),
                _ => element.remove("src"),
            }
        }
    });
}

/// The scripts that serve pages without a site round them: questions, and the age of the copy.
fn scripts(company: &Company<'_>) -> String {
    let is_wanted = |name: &str| name.starts_with(QUIZ) && name.rsplit_once('.').is_some_and(|(_, end)| end == "js");
    let quiz =
        company.files.iter().filter(|(name, _)| is_wanted(name)).map(|(_, bytes)| String::from_utf8_lossy(bytes));
    let mut out = String::new();
    for script in quiz.chain([SCRIPT.1.into()]) {
        // Nothing in a script may end the element that holds it.
        out.push_str(&script.replace("</", "<\\/"));
        out.push('\n');
    }
    out
}

/// The style of the pages, in one.
fn style(company: &Company<'_>) -> String {
    let sheets = company.files.iter().filter(|(name, _)| name.rsplit_once('.').is_some_and(|(_, end)| end == "css"));
    let mut out = String::new();
    for (_, bytes) in sheets {
        // Nothing in a style may end the element that holds it.
        out.push_str(&String::from_utf8_lossy(bytes).replace("</", "<\\/"));
        out.push('\n');
    }
    out.push_str(STYLE);
    out
}
