//! Legal documents: the register, and a page for each document.
//!
//! Nghị định 42/2022/NĐ-CP, Điều 4 names what must be shown of a document: form, issuer, number,
//! dates, summary, the text itself.

use crate::base::Id;
use crate::domain::law::{Article, Expiry, Law, LawField, Related, RelationKind, Status};
use crate::link::laws::{Happened, LawChange};
use crate::link::page::Page;
use crate::link::route;
use crate::render::prose;
use crate::render::scope::{Frame, Scope, list_crumb};
use crate::render::view::{
    ArticleRow, Change, Choice, Download, LawFilters, LawGroup, LawRelation, LawRow, LawState, LawStatus, LawView,
    LawsView, Link, Provenance,
};
use crate::value::{Date, Slug};

use super::{citing, page as pages, parts};

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
            questions: page.map_or(0, crate::link::page::Page::questions),
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
        downloads: downloads(scope, id, page),
        relations: relations(scope, law),
        cited_by: citing::build(scope, id),
        articles: law.articles.iter().map(|article| shown(scope, article)).collect(),
        timeline: timeline(scope, law),
        body_html: body.or_else(|| note.map(|note| format!("<p>{}</p>", crate::render::html::text(note)))),
        toc: page.map(parts::contents).unwrap_or_default(),
        provenance: law.unverified.iter().map(|field| unverified(scope, *field)).collect(),
        changes: Vec::new(),
        freshness: page.map_or_else(parts::no_freshness, |page| parts::freshness(scope, page)),
    }
}

/// The text as a file, and what is attached to the document's own page.
fn downloads(scope: &Scope<'_>, id: Id<Law>, page: Option<&Page>) -> Vec<Download> {
    let text = scope.site.laws.texts.get(&id).map(|text| scope.download(&text.title, &text.file, Some(text.bytes)));
    text.into_iter().chain(page.map(|page| pages::downloads(scope, page)).unwrap_or_default()).collect()
}

/// The host of an address, which tells readers whose text they are led to.
fn host(url: &str) -> Option<String> {
    let host = url.split_once("://")?.1.split(['/', '?', '#']).next()?;
    Some(host.trim_start_matches("www.").to_owned())
}

/// The anchor of an article on its document's page.
#[must_use]
pub fn article_anchor(number: &str) -> String {
    format!("dieu-{}", crate::value::fold::fold(number))
}

fn shown(scope: &Scope<'_>, article: &Article) -> ArticleRow {
    let words = scope.words();
    ArticleRow {
        id: article_anchor(&article.number),
        name: words.fill("law_words.article", &article.number),
        title: article.title.clone(),
        clauses: article.clauses.map(|count| words.fill("law_words.clauses", &count.to_string())),
    }
}

/// What happened to a document, in order: only days that are recorded.
fn timeline(scope: &Scope<'_>, law: &Law) -> Vec<Change> {
    let words = scope.words();
    let mut events: Vec<(Date, String)> = Vec::new();
    let own = [(law.issued, LawField::Issued, "issued"), (law.effective, LawField::Effective, "effective")];
    events.extend(own.into_iter().filter_map(|(day, field, key)| {
        Some((day.filter(|_| law.is_verified(field))?, words.get(&format!("law_words.event_{key}"))))
    }));
    for (kind, by) in &law.related_by {
        let by = &scope.site.laws.laws[*by];
        let key = RELATIONS.iter().find(|(known, _)| known == kind).map_or("amends", |(_, key)| key);
        let text = format!("{} {}", words.get(&format!("law_words.{key}_by")), by.short_reference());
        let day = by.effective.filter(|_| by.is_verified(LawField::Effective));
        let day = day.or(by.issued.filter(|_| by.is_verified(LawField::Issued)));
        events.extend(day.map(|day| (day, text)));
    }
    if let Expiry::On(day) = law.expires
        && law.is_verified(LawField::Expires)
    {
        events.push((day, words.get("law_words.event_expired")));
    }
    events.sort();
    events.into_iter().map(|(day, note)| Change { day: scope.day(day), note }).collect()
}

fn unverified(scope: &Scope<'_>, field: LawField) -> Provenance {
    let words = scope.words();
    Provenance { what: words.get(&format!("law_fields.{}", field.key())), note: words.get("law_words.unverified") }
}

/// The ways in which the list can be narrowed, each choice with the number of its documents.
fn filters(scope: &Scope<'_>, groups: &[LawGroup]) -> LawFilters {
    let words = scope.words();
    let laws = scope.site.laws.laws.as_slice();
    let states = [
        (LawState::InForce, "in-force", "law_words.in_force"),
        (LawState::NotInForce, "not-in-force", "law_words.not_in_force"),
        (LawState::Unknown, "unknown", "law_words.unknown"),
    ];
    let states = states.into_iter().map(|(wanted, value, key)| {
        let count = laws.iter().filter(|law| state(law.status_on(scope.site.today)) == wanted).count();
        Choice { value: value.to_owned(), label: words.get(key), count }
    });
    let years = years(scope);
    let year_choices = years.iter().zip(1..).map(|(year, at)| {
        let place = |law: &&Law| year_at(&years, law) == Some(at);
        let more = at == YEARS && years.len() > YEARS;
        let label = if more { words.fill("law_words.until", &year.to_string()) } else { year.to_string() };
        Choice { value: at.to_string(), label, count: laws.iter().filter(place).count() }
    });
    let forms = groups.iter().zip(1..).map(|(group, at)| Choice {
        value: usize::to_string(&at),
        label: group.title.clone(),
        count: group.laws.len(),
    });
    let known = |choice: &Choice| choice.count > 0;
    LawFilters {
        total: laws.len(),
        forms: forms.collect(),
        states: states.filter(known).collect(),
        years: year_choices.take(YEARS).collect(),
    }
}

/// How many years can be chosen; the last choice takes in all years before. The style sheet knows
/// as many.
const YEARS: usize = 24;

/// The years of the register, latest first.
fn years(scope: &Scope<'_>) -> Vec<u16> {
    let mut years: Vec<u16> = scope.site.laws.laws.as_slice().iter().filter_map(Law::year).collect();
    years.sort_unstable_by(|a, b| b.cmp(a));
    years.dedup();
    years
}

/// The place of a document's year among the choices, from 1.
fn year_at(years: &[u16], law: &Law) -> Option<usize> {
    let year = law.year()?;
    years.iter().position(|known| *known == year).map(|at| (at + 1).min(YEARS))
}

/// A status as one of three states.
#[must_use]
pub const fn state(status: Status) -> LawState {
    match status {
        Status::InForce => LawState::InForce,
        Status::NotYet(_) | Status::Expired(_) => LawState::NotInForce,
        Status::Unknown => LawState::Unknown,
    }
}

/// What happened to a document, in a sentence.
#[must_use]
pub fn changed(scope: &Scope<'_>, change: &LawChange) -> String {
    let laws = &scope.site.laws.laws;
    let words = scope.words();
    let (law, day) = (laws[change.law].short_reference(), change.on.short(scope.lang));
    match change.what {
        Happened::Ended => words.fill_all("law_words.changed_end", &[("law", &law), ("day", &day)]),
        Happened::Related(kind, by) => {
            let key = RELATIONS.iter().find(|(known, _)| *known == kind).map_or("amends", |(_, key)| key);
            let how = words.get(&format!("law_words.{key}_by")).to_lowercase();
            let by = laws[by].short_reference();
            words.fill_all("law_words.changed", &[("law", &law), ("how", &how), ("by", &by), ("day", &day)])
        }
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
    let replaced: Vec<Link> = law.replaced_by().map(|id| row_link(scope, id)).collect();
    let sentence = (status == Status::Unknown && replaced.is_empty()).then(|| words.get("law_words.unknown_why"));
    let label = status_label(scope, status);
    LawStatus { state: state(status), label, sentence, replaced, as_of: scope.day(scope.site.today) }
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

/// A link to a document, as texts cite it.
#[must_use]
pub fn row_link(scope: &Scope<'_>, id: Id<Law>) -> Link {
    let law = &scope.site.laws.laws[id];
    scope.link(law.short_reference(), &route::law(&law.slug))
}

/// A document in a list.
#[must_use]
pub fn row(scope: &Scope<'_>, id: Id<Law>) -> LawRow {
    let law = &scope.site.laws.laws[id];
    let status = law.status_on(scope.site.today);
    LawRow {
        title: law.short_reference(),
        href: Some(scope.href(&route::law(&law.slug))),
        year_at: None,
        summary: Some(law.title.get(scope.lang).to_owned()),
        issuer: (!law.issuers.is_empty()).then(|| law.issuers.join(", ")),
        issued: law.issued.map(|day| scope.day(day)),
        state: Some(state(status)),
        state_label: Some(status_label(scope, status)),
    }
}

/// A document that the register lacks.
fn named(title: String) -> LawRow {
    LawRow {
        title,
        href: None,
        year_at: None,
        summary: None,
        issuer: None,
        issued: None,
        state: None,
        state_label: None,
    }
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
    let years = years(scope);
    let group = |form: &str| {
        let mut ids: Vec<Id<Law>> = laws.iter().filter(|(_, law)| law.form_name == form).map(|(id, _)| id).collect();
        ids.sort_by_key(|id| (std::cmp::Reverse(laws[*id].issued), std::cmp::Reverse(laws[*id].year()), *id));
        let title = if form.is_empty() { scope.words().get("law_words.other") } else { form.to_owned() };
        LawGroup {
            id: Slug::of(&title).map_or_else(|| "khac".to_owned(), |slug| slug.to_string()),
            title,
            laws: ids.into_iter().map(|id| LawRow { year_at: year_at(&years, &laws[id]), ..row(scope, id) }).collect(),
        }
    };
    let groups: Vec<LawGroup> = forms.into_iter().map(group).collect();
    LawsView {
        filters: filters(scope, &groups),
        chrome: scope.chrome(scope.frame_of(intro, scope.words().get("titles.laws"))),
        lead: intro.and_then(Page::summary),
        body_html: intro.map(|page| prose::page_html(scope, page)),
        groups,
        downloads: Vec::new(),
    }
}
