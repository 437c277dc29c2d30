//! What pages of records share: the Markdown page that an editor put at the same address.

use crate::link::page::{Page, Role};
use crate::link::route::Address;
use crate::render::prose;
use crate::render::scope::{Frame, Scope};
use crate::render::view::{Freshness, TocEntry};
use crate::value::Lang;

use super::{lists, parts};

/// A list of records.
#[derive(Debug)]
pub struct List {
    /// Its frame.
    pub frame: Frame,
    /// One or two sentences.
    pub lead: Option<String>,
    /// The text by the editors.
    pub body_html: Option<String>,
}

/// What an editor wrote beside a record.
#[derive(Debug)]
pub struct Body {
    /// One or two sentences.
    pub lead: Option<String>,
    /// The text.
    pub html: Option<String>,
    /// Its headings.
    pub toc: Vec<TocEntry>,
    /// Its dates.
    pub freshness: Freshness,
    /// Its other languages.
    pub twins: Vec<(Lang, Address)>,
}

/// The frame, lead and text of a list; its title is that of the editor's page, else `key`.
#[must_use]
pub fn list(scope: &Scope<'_>, address: &Address, key: &str) -> List {
    let intro = scope.intro(address);
    let body = body(scope, address);
    let mut frame = scope.frame_of(intro, scope.words().get(key));
    frame.twins = body.twins;
    if let Some(section) = intro.filter(|page| page.role == Role::Index).map(|page| &scope.site.sections[page.section])
    {
        frame.feed = section.dated.then(|| section.address.clone());
        frame.crumbs = section.parent.map(|parent| scope.crumbs_to(parent)).unwrap_or_default();
    }
    List { frame, lead: body.lead, body_html: body.html }
}

/// What an editor wrote at an address.
#[must_use]
pub fn body(scope: &Scope<'_>, address: &Address) -> Body {
    let page: Option<&Page> = scope.intro(address);
    Body {
        lead: page.and_then(|page| page.common().description.as_ref()).map(|text| text.value.clone()),
        html: page.filter(|page| !page.draft.body.items.is_empty()).map(|page| prose::page_html(scope, page)),
        toc: page.map(parts::contents).unwrap_or_default(),
        freshness: page.map_or_else(parts::no_freshness, |page| parts::freshness(scope, page)),
        twins: page.map(|page| lists::twins(scope, page)).unwrap_or_default(),
    }
}
