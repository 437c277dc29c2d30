//! What every page of one language shares.

use crate::link::route::{self, Address};
use crate::link::{Site, outward};
use crate::load::settings::MenuEntry;
use crate::render::theme::Theme;
use crate::render::view::{Link, MenuItem, Owner, SiteView};
use crate::value::Lang;

/// Builds it.
#[must_use]
pub fn build(site: &Site, theme: &Theme, lang: Lang) -> SiteView {
    let config = &site.config;
    let words = theme.words(lang);
    let menu = |entries: &[MenuEntry]| entries.iter().map(|entry| menu_item(site, entry, lang)).collect::<Vec<_>>();
    let owner = config.owner.as_ref();
    SiteView {
        title: config.title.get(lang).to_owned(),
        tagline: config.description.as_ref().map(|text| text.get(lang).to_owned()),
        owner: Owner {
            name: owner.map_or_else(|| config.title.get(lang), |owner| owner.name.get(lang)).to_owned(),
            email: owner.and_then(|owner| owner.email.clone()),
            phone: owner.and_then(|owner| owner.phone.clone()),
            address: owner.and_then(|owner| owner.address.as_ref()).map(|text| text.get(lang).to_owned()),
        },
        menu: menu(&config.menu),
        footer: menu(&config.footer),
        css: theme.asset("css/site.css"),
        js: theme.asset("js/site.js"),
        favicon: theme.asset("img/favicon.svg"),
        home: Address::home().in_lang(lang).file(),
        search: route::search().in_lang(lang).file(),
        built: site.today.short(lang),
        licence: config.licence.as_ref().and_then(|licence| {
            let href = licence.url.as_ref()?.value.clone();
            Some(Link { title: licence.title.get(lang).to_owned(), href, lang: None })
        }),
        audiences: site
            .taxonomy
            .audiences
            .iter()
            .map(|(audience, _)| MenuItem {
                title: words.get(&format!("audience.{}", audience.word())),
                path: route::audience(audience.word()).file(),
                external: false,
            })
            .collect(),
        language: lang.tag().to_owned(),
    }
}

/// An entry of a menu; a page of this site in the menu's language, where it has one.
fn menu_item(site: &Site, entry: &MenuEntry, lang: Lang) -> MenuItem {
    let url = &entry.url.value;
    let external = outward::is_known(url);
    let (before, anchor) = url.split_at(url.find(['#', '?']).unwrap_or(url.len()));
    let address = Address::parse(before);
    let localised = address.in_lang(lang);
    let file = if site.addresses.all.contains(&localised) { localised.file() } else { address.file() };
    let path = if external { url.clone() } else { format!("{file}{anchor}") };
    MenuItem { title: entry.title.get(lang).to_owned(), path, external }
}
