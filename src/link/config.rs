//! `site.yaml` to what the site believes of itself.

use std::sync::Arc;

use super::outward;
use crate::base::problem::Content;
use crate::base::say::Names;
use crate::base::{Report, Severity, Spanned};
use crate::load::packs::Format;
use crate::load::settings::{Level, Licence, MenuEntry, Owner, Settings, Switch};
use crate::load::{Drafts, Sourced};
use crate::value::{Lang, Localized, UnitCode};

/// The site's settings, defaults filled in.
#[derive(Debug, Clone)]
pub struct Config {
    /// The name of the site.
    pub title: Localized,
    /// One line about it.
    pub description: Option<Localized>,
    /// Where it will stand, ending in `/`; none when not known.
    pub base_url: Option<String>,
    /// The languages that are built, Vietnamese first.
    pub languages: Vec<Lang>,
    /// The theme's name.
    pub theme: String,
    /// Who answers for it.
    pub owner: Option<Owner>,
    /// The province it is about.
    pub province: Option<UnitCode>,
    /// Main menu, with the places of its addresses.
    pub menu: Vec<MenuEntry>,
    /// Foot of every page.
    pub footer: Vec<MenuEntry>,
    /// Terms of use.
    pub licence: Option<Licence>,
    /// Entries on a page of a list.
    pub page_size: usize,
    /// Whether the search index is built.
    pub search: bool,
    /// Whether each page has a picture for those who show links.
    pub share_cards: bool,
    /// Forms in which every course is published.
    pub packs: Vec<Spanned<Format>>,
    /// The file that all this was written in.
    pub path: Arc<str>,
    /// Warnings that the site does not want to hear of.
    pub silenced: Vec<String>,
}

/// Believes the settings. A site without `site.yaml` takes its home page's title.
pub fn link(drafts: &Drafts, base_url: Option<&str>, report: &mut Report) -> Config {
    let settings = drafts.settings.as_ref();
    let mut config = match settings {
        Some(settings) => read(drafts, settings, report),
        None => without_settings(drafts),
    };
    if let Some(given) = base_url {
        config.base_url = Some(with_slash(given));
    }
    config
}

fn without_settings(drafts: &Drafts) -> Config {
    let home = drafts.pages.iter().find(|page| &*page.path == "content/_index.md");
    let title = home.and_then(|page| page.draft.front.common.title.as_ref()).map(|title| title.value.clone());
    Config {
        title: Localized::same(title.unwrap_or_else(|| "tiepcan".to_owned())),
        description: None,
        base_url: None,
        languages: vec![Lang::Vi],
        theme: "default".to_owned(),
        owner: None,
        province: None,
        menu: Vec::new(),
        footer: Vec::new(),
        licence: None,
        page_size: 20,
        search: true,
        share_cards: false,
        packs: Vec::new(),
        path: "site.yaml".into(),
        silenced: Vec::new(),
    }
}

fn read(drafts: &Drafts, settings: &Sourced<Settings>, report: &mut Report) -> Config {
    let Sourced { path, draft } = settings;
    let mut languages = vec![Lang::Vi];
    for language in &draft.languages {
        let lang = match language.value {
            crate::load::settings::Language::Vi => Lang::Vi,
            crate::load::settings::Language::En => Lang::En,
        };
        if !languages.contains(&lang) {
            languages.push(lang);
        }
    }
    Config {
        title: draft.title.clone(),
        description: draft.description.clone(),
        base_url: draft.base_url.as_ref().and_then(|url| base_address(url, path, report)),
        languages,
        theme: theme(drafts, settings, report),
        owner: draft.owner.clone(),
        province: draft.province.as_ref().map(|code| code.value.clone()),
        menu: draft.menu.clone(),
        footer: draft.footer.clone(),
        licence: draft.licence.clone().map(|licence| {
            let url = outward::web(licence.url.as_ref(), path, report);
            Licence { url, ..licence }
        }),
        page_size: draft.page_size.as_ref().map_or(20, |size| usize::from(size.value.max(1))),
        search: draft.search.as_ref().is_none_or(|search| search.value == Switch::On),
        share_cards: draft.share_cards.as_ref().is_some_and(|cards| cards.value == Switch::On),
        packs: draft.packs.clone(),
        path: Arc::clone(path),
        silenced: silenced(draft, path, report),
    }
}

/// The theme's name; one that is not there is a problem, and the built-in one stands in.
fn theme(drafts: &Drafts, settings: &Sourced<Settings>, report: &mut Report) -> String {
    let built_in = "default".to_owned();
    let Some(name) = &settings.draft.theme else { return built_in };
    let brought = drafts.theme.iter().filter_map(|file| file.path.strip_prefix("themes/")?.split('/').next());
    let mut known: Vec<String> = brought.map(str::to_owned).chain([built_in.clone()]).collect();
    known.sort();
    known.dedup();
    if known.contains(&name.value) {
        return name.value.clone();
    }
    let problem = crate::base::problem::Theme::Unknown { name: name.value.clone(), known: Names(known) };
    report.at(problem, &settings.path, name.span);
    built_in
}

fn base_address(written: &Spanned<String>, path: &Arc<str>, report: &mut Report) -> Option<String> {
    let known = written.value.starts_with("https://") || written.value.starts_with("http://");
    if !known {
        report.at(Content::BaseUrl { written: written.value.clone() }, path, written.span);
        return None;
    }
    Some(with_slash(&written.value))
}

fn with_slash(url: &str) -> String {
    format!("{}/", url.trim_end_matches('/'))
}

/// The warnings to be left out; errors cannot be, and unknown codes are told.
fn silenced(draft: &Settings, path: &Arc<str>, report: &mut Report) -> Vec<String> {
    let mut codes = Vec::new();
    for (code, level) in draft.checks.iter().flat_map(|checks| &checks.0) {
        match crate::base::Problem::all().find(|entry| entry.code == code.value) {
            None => {
                let known: Vec<&str> = crate::base::Problem::all().map(|entry| entry.code).collect();
                report.at(crate::format::record::not_a_choice(code, &known), path, code.span);
            }
            Some(entry) if entry.severity == Severity::Error => {
                report.at(Content::CannotSilence { code: code.value.clone() }, path, code.span);
            }
            Some(_) if level.value == Level::Off => codes.push(code.value.clone()),
            Some(_) => {}
        }
    }
    codes
}
