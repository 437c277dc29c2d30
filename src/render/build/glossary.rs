//! Terms and abbreviations, by letter.

use std::collections::BTreeMap;

use crate::base::Id;
use crate::domain::glossary::Term;
use crate::link::page::{Marked, Page};
use crate::link::route;
use crate::render::html;
use crate::render::scope::Scope;
use crate::render::view::{GlossaryEntry, GlossaryLetter, GlossaryView};
use crate::value::Lang;
use crate::value::fold::fold;

/// Builds it; the terms already stand in Vietnamese order.
#[must_use]
pub fn build(scope: &Scope<'_>) -> GlossaryView {
    let intro = scope.intro(&route::glossary());
    let used = used(scope);
    let mut letters: Vec<GlossaryLetter> = Vec::new();
    for (id, term) in scope.site.glossary.terms.iter() {
        let letter = initial(&term.term.vi);
        if letters.last().is_none_or(|last| last.letter != letter) {
            letters.push(GlossaryLetter { id: letter_id(&letter), letter, entries: Vec::new() });
        }
        if let Some(last) = letters.last_mut() {
            last.entries.push(entry(scope, term, used.get(&id).map_or(&[], Vec::as_slice)));
        }
    }
    GlossaryView {
        chrome: scope.chrome(scope.frame_of(intro, scope.words().get("titles.glossary"))),
        lead: intro.and_then(Page::summary),
        letters,
    }
}

/// The letter that a term is listed under: without its tone, with its own marks («Đ», «Ư»).
fn initial(term: &str) -> String {
    use unicode_normalization::UnicodeNormalization;
    // Grave, acute, tilde, hook above and dot below are tones; breve, circumflex and horn are not.
    const TONES: [char; 5] = ['\u{300}', '\u{301}', '\u{303}', '\u{309}', '\u{323}'];
    let first: String = term.chars().take(1).collect();
    let bare: String = first.nfd().filter(|mark| !TONES.contains(mark)).nfc().collect();
    bare.to_uppercase()
}

/// An anchor of ASCII that no two letters share: `chu-d` for «D», `chu-dd` for «Đ».
fn letter_id(letter: &str) -> String {
    let plain = fold(letter);
    let own = match letter {
        "Đ" => "dd",
        "Ă" => "aw",
        "Â" => "aa",
        "Ê" => "ee",
        "Ô" => "oo",
        "Ơ" => "ow",
        "Ư" => "uw",
        _ => plain.as_str(),
    };
    format!("chu-{own}")
}

/// How many of the pages that use a term are named.
const NAMED: usize = 5;

/// The pages that use each term, in order.
fn used(scope: &Scope<'_>) -> BTreeMap<Id<Term>, Vec<Id<Page>>> {
    let mut used: BTreeMap<Id<Term>, Vec<Id<Page>>> = BTreeMap::new();
    for (page, linked) in scope.site.pages.iter().filter(|(_, page)| page.lang == scope.lang) {
        for mark in &linked.marks {
            let Marked::Term(term) = mark.what else { continue };
            let pages = used.entry(term).or_default();
            if pages.last() != Some(&page) {
                pages.push(page);
            }
        }
    }
    used
}

fn entry(scope: &Scope<'_>, term: &Term, used: &[Id<Page>]) -> GlossaryEntry {
    let page = |id: &Id<Page>| {
        let page = &scope.site.pages[*id];
        scope.link(page.title.clone(), &page.address)
    };
    let more = used.len().saturating_sub(NAMED);
    let english = term.term.en.as_ref().filter(|_| scope.lang == Lang::Vi);
    GlossaryEntry {
        id: term.anchor.to_string(),
        term: term.term.get(scope.lang).to_owned(),
        abbreviation: term.abbr.clone(),
        translation: english.cloned(),
        translation_lang: english.map(|_| Lang::En.tag().to_owned()),
        definition_html: format!("<p>{}</p>", html::text(term.text.get(scope.lang))),
        basis: Vec::new(),
        see: Vec::new(),
        used: used.iter().take(NAMED).map(page).collect(),
        more: (more > 0).then(|| scope.words().fill("law_words.more_pages", &more.to_string())),
    }
}
