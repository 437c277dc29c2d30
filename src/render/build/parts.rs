//! Parts that several views share: prose, dates, contents, bases, pagination.

use crate::base::Spanned;
use crate::link::laws::Cited;
use crate::link::page::{Page, Picture, Target};
use crate::link::route::{self, Address};
use crate::load::front::PageKind;
use crate::render::scope::Scope;
use crate::render::view::{Card, Fact, Freshness, LegalBasis, Link, PageNumber, Pagination, TocEntry};

use super::law;

/// Dates and owner of a page.
#[must_use]
pub fn freshness(scope: &Scope<'_>, page: &Page) -> Freshness {
    let common = page.common();
    let day = |date: &Option<Spanned<crate::value::Date>>| date.as_ref().map(|date| scope.day(date.value));
    Freshness {
        published: day(&common.date),
        updated: day(&common.updated),
        reviewed: day(&common.reviewed),
        review_by: day(&common.review_by),
        owner: common.owner.clone(),
        overdue: common.review_by.as_ref().is_some_and(|due| due.value < scope.site.today),
        stale: page
            .stale(&scope.site.laws, scope.site.today)
            .iter()
            .map(|change| law::changed(scope, change))
            .collect(),
    }
}

/// No dates at all: for records that no page tells of.
#[must_use]
pub const fn no_freshness() -> Freshness {
    Freshness {
        published: None,
        updated: None,
        reviewed: None,
        review_by: None,
        owner: None,
        overdue: false,
        stale: Vec::new(),
    }
}

/// The legal basis of a page: each entry leads to the document it cites first, with its status.
#[must_use]
pub fn basis(scope: &Scope<'_>, page: &Page) -> Vec<LegalBasis> {
    page.common().basis.iter().zip(&page.basis).map(|(entry, cited)| citation(scope, entry, cited)).collect()
}

/// An entry of a legal basis.
#[must_use]
pub fn citation(scope: &Scope<'_>, entry: &Spanned<String>, cited: &[Cited]) -> LegalBasis {
    let laws = &scope.site.laws;
    let law = cited.iter().find_map(|cited| cited.law);
    let document = law.map(|law| &laws.laws[law]);
    LegalBasis {
        text: entry.value.clone(),
        href: law.map(|law| scope.href(&laws.address(law))),
        note: document.map(|law| law.title.get(scope.lang).to_owned()),
        status: document.map(|document| law::status_label(scope, document.status_on(scope.site.today))),
        state: document.map(|document| law::state(document.status_on(scope.site.today))),
        replaced: document
            .map(|document| document.replaced_by().map(|other| law::row_link(scope, other)).collect())
            .unwrap_or_default(),
    }
}

/// The headings of a page that its table of contents shows.
#[must_use]
pub fn contents(page: &Page) -> Vec<TocEntry> {
    if page.common().toc == Some(false) {
        return Vec::new();
    }
    let headings = page.draft.body.shown_headings().filter(|heading| heading.level <= 3);
    headings
        .map(|heading| TocEntry { level: heading.level.max(2), title: heading.title.clone(), id: heading.id.clone() })
        .collect()
}

/// The tags of a page.
#[must_use]
pub fn tags(scope: &Scope<'_>, page: &Page) -> Vec<Link> {
    let tags = page.common().tags.iter().filter_map(|tag| scope.site.taxonomy.tag(&tag.value));
    tags.map(|tag| scope.link(tag.title.clone(), &tag.address)).collect()
}

/// Cards of related pages.
#[must_use]
pub fn related(scope: &Scope<'_>, page: &Page) -> Vec<Card> {
    page.related.iter().map(|id| scope.card_with_kind(*id)).collect()
}

/// Who a page is for.
#[must_use]
pub fn audience_fact(scope: &Scope<'_>, page: &Page) -> Option<Fact> {
    let words = scope.words();
    let names: Vec<String> = page
        .common()
        .audience
        .iter()
        .map(|audience| words.get(&format!("audience.{}", audience.value.word())))
        .collect();
    let value = (!names.is_empty()).then(|| names.join(", "))?;
    Some(Fact { label: words.get("facts.audience"), value, href: None, note: None })
}

/// The words of a page's kind, where they tell something.
#[must_use]
pub fn kind_label(scope: &Scope<'_>, page: &Page) -> Option<String> {
    (page.kind != PageKind::Page).then(|| scope.words().get(&format!("kinds.{}", page.kind.word())))
}

/// The pages of a list: up to `size` entries each.
#[must_use]
pub fn pagination(scope: &Scope<'_>, list: &Address, current: usize, total: usize) -> Pagination {
    let href = |number: usize| scope.href(&route::list_page(list, number));
    let near = |number: &usize| *number == 1 || *number == total || number.abs_diff(current) <= 2;
    let mut before = 0;
    let pages = (1..=total)
        .filter(near)
        .map(|number| {
            let gap = number > before + 1;
            before = number;
            PageNumber { number: small(number), href: href(number), gap }
        })
        .collect();
    Pagination {
        current: small(current),
        total: small(total),
        pages,
        prev_href: (current > 1).then(|| href(current - 1)),
        next_href: (current < total).then(|| href(current + 1)),
    }
}

/// A count for a view.
#[must_use]
pub fn small(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// Where a link of a page leads, as an href.
#[must_use]
pub fn target_href(scope: &Scope<'_>, target: &Target) -> Option<String> {
    Some(match target {
        Target::Page(address, None) => scope.href(address),
        Target::Page(address, Some(anchor)) => format!("{}#{anchor}", scope.href(address)),
        Target::Here(anchor) => format!("#{anchor}"),
        Target::File(file) => scope.here.href_to_file(file),
        Target::External(address) => address.clone(),
        Target::Broken => return None,
    })
}

/// Where an image stands, as an href.
#[must_use]
pub fn picture_href(scope: &Scope<'_>, picture: &Picture) -> Option<String> {
    match picture {
        Picture::File(file, _) => Some(scope.here.href_to_file(file)),
        Picture::External(address) => Some(address.clone()),
        Picture::Broken => None,
    }
}
