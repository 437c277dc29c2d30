//! Legal documents: the register, and a page for each document.
//!
//! Nghị định 42/2022/NĐ-CP, Điều 4 names what must be shown of a document: form, issuer, number,
//! dates, summary, the text itself.

use crate::base::Id;
use crate::domain::law::{Expiry, Law, LawField, Related, RelationKind, Status};
use crate::link::page::Page;
use crate::link::route;
use crate::render::prose;
use crate::render::scope::{Frame, Scope, list_crumb};
use crate::render::view::{
    CitingPage, LawGroup, LawRelation, LawRow, LawState, LawStatus, LawView, LawsView, Link, Provenance,
};
use crate::value::Slug;

use super::parts;

/// The relations in the order shown, each from both sides.
const RELATIONS: [(RelationKind, &str); 5] = [
    (RelationKind::Replaces, "replaces"),
    (RelationKind::Repeals, "repeals"),
    (RelationKind::Amends, "amends"),
    (RelationKind::Guides, "guides"),
    (RelationKind::Consolidates, "consolidates"),
];

/// The page of a document.
#[must_use]
pub fn build(scope: &Scope<'_>, id: Id<Law>) -> LawView {
    let law = &scope.site.laws.laws[id];
    let words = scope.words();
    let page = law.page.as_ref().and_then(|_| scope.intro(&route::law(&law.slug)));
    let note = law.note.as_ref().map(|note| note.get(scope.lang));
    let body = page.map(|page| prose::page_html(scope, page));
    LawView {
        chrome: scope.chrome(Frame {
            title: law.short_reference(),
            description: Some(law.title.get(scope.lang).to_owned()),
            crumbs: vec![list_crumb(scope, "titles.laws", route::laws())],
            kind_label: Some(words.get("kinds.law")),
            ..Frame::default()
        }),
        status: status(scope, law),
        form: law.form_name.clone(),
        issuer: (!law.issuers.is_empty()).then(|| law.issuers.join(", ")),
        number: law.number.to_string(),
        issued: law.issued.map(|day| scope.day(day)),
        effective: law.effective.map(|day| scope.day(day)),
        expired: match law.expires {
            Expiry::On(day) => Some(scope.day(day)),
            Expiry::Open | Expiry::Unknown => None,
        },
        summary: law.title.get(scope.lang).to_owned(),
        signer: law.signer.clone(),
        official: law.url.as_ref().map(|url| Link {
            title: host(&url.value).unwrap_or_else(|| words.get("law_words.source")),
            href: url.value.clone(),
            lang: None,
        }),
        downloads: Vec::new(),
        relations: relations(scope, law),
        cited_by: scope.site.citing(id).iter().map(|(page, pinpoints)| citing(scope, *page, pinpoints)).collect(),
        body_html: body.or_else(|| note.map(|note| format!("<p>{}</p>", crate::render::html::text(note)))),
        toc: page.map(parts::contents).unwrap_or_default(),
        provenance: law.unverified.iter().map(|field| unverified(scope, *field)).collect(),
        changes: Vec::new(),
        freshness: page.map_or_else(parts::no_freshness, |page| parts::freshness(scope, page)),
    }
}

/// The host of an address, which tells readers whose text they are led to.
fn host(url: &str) -> Option<String> {
    let host = url.split_once("://")?.1.split(['/', '?', '#']).next()?;
    Some(host.trim_start_matches("www.").to_owned())
}

fn citing(scope: &Scope<'_>, page: Id<Page>, pinpoints: &[String]) -> CitingPage {
    let page = &scope.site.pages[page];
    CitingPage {
        title: page.title.clone(),
        href: scope.href(&page.address),
        kind_label: parts::kind_label(scope, page),
        pinpoints: pinpoints.to_vec(),
    }
}

fn unverified(scope: &Scope<'_>, field: LawField) -> Provenance {
    let words = scope.words();
    Provenance { what: words.get(&format!("law_fields.{}", field.key())), note: words.get("law_words.unverified") }
}

fn state(status: Status) -> LawState {
    match status {
        Status::InForce => LawState::InForce,
        Status::NotYet(_) | Status::Expired(_) => LawState::NotInForce,
        Status::Unknown => LawState::Unknown,
    }
}

/// The words of a status: «Còn hiệu lực», «Hết hiệu lực từ 15/11/2021».
#[must_use]
pub fn status_label(scope: &Scope<'_>, status: Status) -> String {
    let words = scope.words();
    match status {
        Status::InForce => words.get("law_words.in_force"),
        Status::NotYet(day) => words.fill("law_words.not_yet", &day.short(scope.lang)),
        Status::Expired(day) => words.fill("law_words.expired", &day.short(scope.lang)),
        Status::Unknown => words.get("law_words.unknown"),
    }
}

fn status(scope: &Scope<'_>, law: &Law) -> LawStatus {
    let status = law.status_on(scope.site.today);
    let words = scope.words();
    let replaced: Vec<String> = law.replaced_by().map(|id| scope.site.laws.laws[id].short_reference()).collect();
    let sentence = match (status, replaced.is_empty()) {
        (_, false) => Some(words.fill("law_words.replaced_by", &replaced.join(", "))),
        (Status::Unknown, true) => Some(words.get("law_words.unknown_why")),
        _ => None,
    };
    LawStatus { state: state(status), label: status_label(scope, status), sentence, as_of: scope.day(scope.site.today) }
}

fn relations(scope: &Scope<'_>, law: &Law) -> Vec<LawRelation> {
    let words = scope.words();
    let mut shown = Vec::new();
    for (kind, key) in RELATIONS {
        let ours = law.relations.iter().filter(|relation| relation.kind == kind);
        let ours: Vec<LawRow> = ours
            .map(|relation| match &relation.to {
                Related::Known(id) => row(scope, *id),
                Related::Unknown(number) => named(number.to_string()),
            })
            .collect();
        let theirs = law.related_by.iter().filter(|(other, _)| *other == kind);
        let theirs: Vec<LawRow> = theirs.map(|(_, id)| row(scope, *id)).collect();
        for (label, laws) in [(format!("law_words.{key}"), ours), (format!("law_words.{key}_by"), theirs)] {
            if !laws.is_empty() {
                shown.push(LawRelation { label: words.get(&label), laws });
            }
        }
    }
    shown
}

/// A document in a list.
#[must_use]
pub fn row(scope: &Scope<'_>, id: Id<Law>) -> LawRow {
    let law = &scope.site.laws.laws[id];
    let status = law.status_on(scope.site.today);
    LawRow {
        title: law.short_reference(),
        href: Some(scope.href(&route::law(&law.slug))),
        summary: Some(law.title.get(scope.lang).to_owned()),
        issuer: (!law.issuers.is_empty()).then(|| law.issuers.join(", ")),
        issued: law.issued.map(|day| scope.day(day)),
        state: Some(state(status)),
        state_label: Some(status_label(scope, status)),
    }
}

/// A document that the register lacks.
fn named(title: String) -> LawRow {
    LawRow { title, href: None, summary: None, issuer: None, issued: None, state: None, state_label: None }
}

/// The forms of documents, higher ones first, in the customary order.
const RANK: [&str; 8] =
    ["Hiến pháp", "Bộ luật", "Luật", "Pháp lệnh", "Nghị quyết", "Nghị định", "Quyết định", "Thông tư"];

/// The register: documents by form, the latest first.
#[must_use]
pub fn list(scope: &Scope<'_>) -> LawsView {
    let laws = &scope.site.laws.laws;
    let intro = scope.intro(&route::laws());
    let mut forms: Vec<&str> = Vec::new();
    for (_, law) in laws.iter() {
        if !forms.contains(&law.form_name.as_str()) {
            forms.push(&law.form_name);
        }
    }
    forms.sort_by_key(|form| RANK.iter().position(|known| known == form).unwrap_or(RANK.len()));
    let group = |form: &str| {
        let mut ids: Vec<Id<Law>> = laws.iter().filter(|(_, law)| law.form_name == form).map(|(id, _)| id).collect();
        ids.sort_by_key(|id| (std::cmp::Reverse(laws[*id].issued), std::cmp::Reverse(laws[*id].year()), *id));
        let title = if form.is_empty() { scope.words().get("law_words.other") } else { form.to_owned() };
        LawGroup {
            id: Slug::of(&title).map_or_else(|| "khac".to_owned(), |slug| slug.to_string()),
            title,
            laws: ids.into_iter().map(|id| row(scope, id)).collect(),
        }
    };
    LawsView {
        chrome: scope.chrome(scope.frame_of(intro, scope.words().get("titles.laws"))),
        lead: intro.and_then(Page::summary),
        body_html: intro.map(|page| prose::page_html(scope, page)),
        groups: forms.into_iter().map(group).collect(),
        downloads: Vec::new(),
    }
}
