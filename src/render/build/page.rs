//! Articles, guides, questions, forms and plain pages.

use crate::base::Id;
use crate::link::page::{Page, Role};
use crate::link::route;
use crate::render::prose;
use crate::render::scope::{Frame, Scope};
use crate::render::view::{Download, Fact, PageView};

use super::results::period;
use super::{lists, parts};

/// Builds a page's view.
#[must_use]
pub fn build(scope: &Scope<'_>, id: Id<Page>) -> PageView {
    let page = &scope.site.pages[id];
    let section = &scope.site.sections[page.section];
    PageView {
        chrome: scope.chrome(frame(scope, page)),
        kind: page.kind.word().to_owned(),
        lead: page.common().description.as_ref().map(|text| text.value.clone()),
        author: None,
        image_html: prose::cover_html(scope, page),
        series: None,
        toc: parts::contents(page),
        body_html: prose::page_html(scope, page),
        period: page.draft.front.criteria.period.as_ref().and_then(|period| period::build(scope, period)),
        children: Vec::new(),
        freshness: parts::freshness(scope, page),
        facts: facts(scope, page),
        basis: parts::basis(scope, page),
        downloads: downloads(scope, page),
        related: parts::related(scope, page),
        tags: parts::tags(scope, page),
        changes: Vec::new(),
        pager: scope.pager(&section.pages, vietnamese(scope, id)),
    }
}

/// The frame of a Markdown page.
#[must_use]
pub fn frame(scope: &Scope<'_>, page: &Page) -> Frame {
    let section = &scope.site.sections[page.section];
    let image = page.cover.as_ref().and_then(|(picture, _)| match picture {
        crate::link::page::Picture::File(file, _) => Some(file.clone()),
        _ => None,
    });
    let period = page.draft.front.criteria.period.as_ref();
    Frame {
        title: page.title.clone(),
        description: page.summary(),
        crumbs: match page.role {
            Role::Leaf => scope.crumbs_to(page.section),
            Role::Index => section.parent.map(|parent| scope.crumbs_to(parent)).unwrap_or_default(),
        },
        kind_label: parts::kind_label(scope, page),
        draft: page.common().draft == Some(true),
        twins: lists::twins(scope, page),
        feed: section.dated.then(|| section.address.clone()),
        image,
        questions: page.questions(),
        illustrative: period.is_some_and(|period| period::is_illustrative(scope, period)),
        ..Frame::default()
    }
}

/// The Vietnamese page of a page: lists hold those.
fn vietnamese(scope: &Scope<'_>, id: Id<Page>) -> Id<Page> {
    let vi = |id: &Id<Page>| scope.site.pages[*id].lang == crate::value::Lang::Vi;
    if vi(&id) { id } else { scope.site.pages[id].twins.iter().copied().find(vi).unwrap_or(id) }
}

/// What a page is about: readers and criteria.
#[must_use]
pub fn facts(scope: &Scope<'_>, page: &Page) -> Vec<Fact> {
    let criteria = page.criteria.iter().map(|(set, number)| Fact {
        label: scope.words().get("facts.criteria"),
        value: format!("{set}/{number}"),
        href: Some(scope.href(&route::criterion(set, number))),
        note: None,
    });
    parts::audience_fact(scope, page).into_iter().chain(criteria).collect()
}

/// A page's attached files, and the forms it can be taken away in.
#[must_use]
pub fn downloads(scope: &Scope<'_>, page: &Page) -> Vec<Download> {
    let attached = page.attachments.iter().map(|file| scope.download(&file.title, &file.file, Some(file.bytes)));
    let packed = page.handouts.iter().map(|pack| Download {
        format: pack.label.to_owned(),
        ..scope.download(&pack.title, &pack.file, Some(pack.bytes))
    });
    attached.chain(packed).collect()
}
