//! A hand-out for paper: an A4 document, tagged (PDF/UA-1), set by Typst with its fonts embedded.
//!
//! Pages are read into a tree as for every other form. The tree becomes code of Typst in which every
//! text is a string, so nothing that an editor writes is ever code; `handout.typ` says how it looks.
//! Bytes depend on the content and the day alone.

mod body;
mod letters;
mod line;
mod picture;
mod qr;
mod table;
mod words;
mod world;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use super::chapter::{Chapter, chapters};
use super::place::{resolve, web};
use super::target::page_at;
use super::words::Words as Own;
use super::{Source, Target, age};
use crate::base::prose::Edition;
use crate::base::{Failure, Hash, Report};
use crate::format::html::Element;
use body::Body;
use letters::{literal, plain};
use words::Words;

/// A document with what should be mended in it.
pub(super) struct Sheet {
    pub(super) bytes: Vec<u8>,
    pub(super) report: Report,
}

/// Elements with this attribute say that figures are made up.
const ILLUSTRATIVE: &str = "data-illustrative";

/// Makes the document.
pub(super) fn make(source: &Source<'_>, target: &Target) -> Result<Sheet, Failure> {
    let (chapters, company) = chapters(source, target)?;
    let files: Vec<String> = chapters.iter().map(|chapter| chapter.file.clone()).collect();
    let mut body = Body {
        out: String::new(),
        company: &company,
        words: Words::of(target.lang),
        report: Report::default(),
        files: &files,
        base: source.site.config.base_url.as_deref(),
        at: 0,
        page: None,
        path: source.site.config.path.clone(),
        wanted: wanted(&chapters),
        anchors: BTreeSet::new(),
        notes: BTreeMap::new(),
        told: BTreeSet::new(),
        cited: BTreeSet::new(),
        lost: BTreeSet::new(),
        answers: String::new(),
        pictures: BTreeMap::new(),
        level: 0,
        in_head: false,
        depth: 0,
    };
    let mut answers = String::new();
    let mut is_illustrative = false;
    for (at, chapter) in chapters.iter().enumerate() {
        is_illustrative |= chapter.body.find(&|element| element.get(ILLUSTRATIVE).is_some()).is_some();
        (body.at, body.page, body.lost) = (at, page_at(source.site, &target.pages[at]), BTreeSet::new());
        body.notes = notes(&chapter.body);
        if at > 0 {
            body.out.push_str(if target.course.is_some() { "fresh-page()\n" } else { "parted()\n" });
        }
        body.anchor(&name(at, None));
        let mut content = chapter.body.clone();
        if !body.notes.is_empty() {
            content.prune(&|element| element.has_class("footnotes"));
        }
        body.level = usize::from(at > 0);
        body.blocks(&content);
        // A note that only the head of a table mentions stands at the end of the text.
        for note in std::mem::take(&mut body.notes).values() {
            body.blocks(note);
        }
        if at == 0 && chapters.len() > 1 {
            let _ = writeln!(body.out, "contents({})", literal(body.words.contents));
        }
        let own = std::mem::take(&mut body.answers);
        if !own.is_empty() {
            let title = literal(&plain(&chapter.title));
            let _ = write!(answers, "h(2, {title})\n{own}");
        }
    }
    if !answers.is_empty() {
        let heading = literal(body.words.answers);
        let _ = write!(body.out, "fresh-page()\nh(1, {heading})\n{answers}");
    }
    let title = plain(chapters.first().map_or("", |chapter| &chapter.title));
    let code = document(source, target, &mut body, &title, is_illustrative)?;
    let bytes = world::set(code, std::mem::take(&mut body.pictures), target.address.as_str().to_owned())?;
    Ok(Sheet { bytes, report: body.report })
}

/// The whole document: what it is, its head, then its content.
fn document(
    source: &Source<'_>,
    target: &Target,
    body: &mut Body<'_>,
    title: &str,
    is_illustrative: bool,
) -> Result<String, Failure> {
    let (config, words, lang) = (&source.site.config, body.words, target.lang);
    let is_trainer = source.edition == Edition::Trainer;
    let running: Vec<&str> = [(is_trainer, words.for_trainers), (is_illustrative, words.illustrative)]
        .into_iter()
        .filter_map(|(is_so, words)| is_so.then_some(words))
        .collect();
    let running = if running.is_empty() { "none".to_owned() } else { literal(&running.join(" · ")) };
    let age = Own::of(lang).age(source.day, age::review_by(source, target));
    let code = format!("{}: {}", words.fingerprint, fingerprint(title, body));
    let day = source.day;
    let anchors: Vec<String> = body.anchors.iter().map(|name| format!("{}: 1, ", literal(name))).collect();
    let anchors = anchors.concat();
    let mut out = String::from("#import \"handout.typ\": *\n");
    let _ = writeln!(out, "#let known = ({})", if anchors.is_empty() { ":" } else { &anchors });
    out.push_str("#let go(name, body) = at(known, name, body)\n");
    let _ = writeln!(
        out,
        "#show: handout.with(title: {}, lang: \"{}\", date: datetime(year: {}, month: {}, day: {}), running: {running}, foot: ({}, {}), page-words: ({}, {}))",
        literal(title),
        lang.tag(),
        day.year(),
        day.month(),
        day.day(),
        literal(&plain(&age)),
        literal(&code),
        literal(words.page.0),
        literal(words.page.1),
    );
    let kind = if is_trainer { words.kind_for_trainers } else { words.kind };
    let owner = config.owner.as_ref().map_or("none".to_owned(), |owner| literal(&plain(owner.name.get(lang))));
    let _ = write!(
        out,
        "#{{\nmasthead(site: {}, owner: {owner}, kind: {}, scan: {}",
        literal(&plain(config.title.get(lang))),
        literal(kind),
        literal(words.scan),
    );
    if let Some(base) = &config.base_url {
        let address = format!("{base}{}", web(&target.address.file()));
        body.pictures.insert("ma-qr.svg".to_owned(), qr::draw(&address)?.into_bytes());
        let short = address.trim_start_matches("https://").trim_start_matches("http://").trim_end_matches('/');
        let alt = format!("{} {short}", words.code);
        let _ = write!(
            out,
            ", qr: \"ma-qr.svg\", qr-alt: {}, address: web({}, {})",
            literal(&alt),
            literal(&address),
            literal(short)
        );
    }
    let _ = write!(out, ")\n{}}}\n", body.out);
    Ok(out)
}

/// A short name for the content, the same for the same words and pictures whatever the day: two
/// sheets with one code say the same.
fn fingerprint(title: &str, body: &Body<'_>) -> String {
    let mut all = format!("{title}\n{}", body.out).into_bytes();
    for bytes in body.pictures.values() {
        all.extend_from_slice(Hash::of(bytes).to_string().as_bytes());
    }
    let hash = Hash::of(&all).to_string().to_ascii_uppercase();
    hash.as_bytes().chunks(4).take(3).map(String::from_utf8_lossy).collect::<Vec<_>>().join("-")
}

/// The name of a place in the document: an element of a page, or the page.
fn name(at: usize, id: Option<&str>) -> String {
    id.map_or_else(|| format!("b{at}"), |id| format!("b{at}-{id}"))
}

/// The places that links of the chapters lead to.
fn wanted(chapters: &[Chapter]) -> BTreeSet<String> {
    let mut out = BTreeSet::new();
    for (at, chapter) in chapters.iter().enumerate() {
        chapter.body.each(&mut |element| {
            let Some(href) = element.get("href") else { return };
            if let Some(id) = href.strip_prefix('#') {
                out.insert(name(at, Some(id)));
            } else if let Some((file, rest)) = resolve(&chapter.file, href)
                && let Some(to) = chapters.iter().position(|chapter| chapter.file == file)
            {
                out.insert(name(to, rest.strip_prefix('#')));
            }
        });
    }
    out
}

/// The footnotes of a page, by their names.
fn notes(body: &Element) -> BTreeMap<String, Element> {
    let mut out = BTreeMap::new();
    if let Some(section) = body.find(&|element| element.has_class("footnotes")) {
        section.each(&mut |element| {
            if element.name == "li"
                && let Some(id) = element.get("id")
            {
                out.insert(id.to_owned(), element.clone());
            }
        });
    }
    out
}
