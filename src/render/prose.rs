//! A page's prose as HTML, its links leading where `link` found.

use crate::link::page::Page;
use crate::render::build::parts;

use super::scope::Scope;

/// The text of a page.
#[must_use]
pub fn page_html(_scope: &Scope<'_>, _page: &Page) -> String {
    String::new()
}

/// The main picture of a page.
#[must_use]
pub fn cover_html(scope: &Scope<'_>, page: &Page) -> Option<String> {
    let (picture, _alt) = page.cover.as_ref()?;
    let _src = parts::picture_href(scope, picture)?;
    None
}
