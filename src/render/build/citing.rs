//! The places of the site that cite a document, for its page.

use std::collections::BTreeMap;

use crate::base::Id;
use crate::domain::law::Law;
use crate::link::citing::{Citing, CitingPlace};
use crate::link::route::Address;
use crate::link::said::{Role, Speaker};
use crate::render::scope::Scope;
use crate::render::view::{CitingPage, Passage};

use super::parts;

/// The pages that cite a document, each once, with the parts they name and the sentences. What
/// stands on one page, such as a criteria set and its introduction, is one entry.
#[must_use]
pub fn build(scope: &Scope<'_>, id: Id<Law>) -> Vec<CitingPage> {
    let site = scope.site;
    let own = site.laws.laws[id].page.as_ref();
    let mut pages: Vec<CitingPage> = Vec::new();
    let is_own = |by: Speaker| match by {
        Speaker::Page(page) => Some(&site.pages[page].path) == own,
        Speaker::Law(law) => law == id,
        _ => false,
    };
    let mut at: BTreeMap<Address, usize> = BTreeMap::new();
    for place in site.citing(id).iter().filter(|place| !is_own(place.by)) {
        let (address, anchor) = place.by.address(site);
        let at = *at.entry(address).or_insert_with_key(|address| {
            pages.push(CitingPage {
                title: place.by.title(site, scope.lang),
                href: scope.href(address),
                kind_label: kind_label(scope, place.by),
                pinpoints: Vec::new(),
                passages: Vec::new(),
            });
            pages.len() - 1
        });
        let shown = &mut pages[at];
        for pinpoint in place.pinpoints.iter().map(ToString::to_string) {
            if !shown.pinpoints.contains(&pinpoint) {
                shown.pinpoints.push(pinpoint);
            }
        }
        let Some((text, anchor)) = passage(scope, place, anchor) else { continue };
        let anchor = anchor.map(|anchor| format!("#{anchor}")).unwrap_or_default();
        let passage = Passage { text, href: format!("{}{anchor}", shown.href) };
        if shown.passages.iter().all(|known| known.text != passage.text) {
            shown.passages.push(passage);
        }
    }
    pages
}

/// The words that cite, and the part of the page that holds them.
fn passage(scope: &Scope<'_>, place: &Citing, anchor: Option<String>) -> Option<(String, Option<String>)> {
    match (place.place, place.by) {
        (CitingPlace::Text(at), Speaker::Page(page)) => {
            let draft = &scope.site.pages[page].draft;
            let found = &draft.citations[at as usize];
            let heading = found.at.heading.and_then(|number| draft.body.headings.get(number as usize));
            Some((found.passage.clone(), heading.map(|heading| heading.id.clone())))
        }
        (CitingPlace::Said(at), _) => {
            let said = &scope.site.said[at as usize];
            // A number alone says less than the title above it.
            (said.role != Role::Decision).then(|| (said.text.value.clone(), anchor))
        }
        (CitingPlace::Set(set), _) => {
            let title = scope.site.results.sets[set].title.get(scope.lang);
            Some((scope.words().fill("law_words.by_set", title), anchor))
        }
        _ => None,
    }
}

fn kind_label(scope: &Scope<'_>, by: Speaker) -> Option<String> {
    match by {
        Speaker::Page(page) => parts::kind_label(scope, &scope.site.pages[page]),
        other => Some(scope.words().get(&format!("kinds.{}", other.kind(scope.site)))),
    }
}
