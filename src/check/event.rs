//! Events (sự kiện): when they are, and of which course.

use std::sync::Arc;

use crate::base::problem::Course as Problem;
use crate::base::{Place, Report};
use crate::link::page::{Page, Role, Target};
use crate::link::{Site, courses};
use crate::load::front::PageKind;

/// Checks every event.
pub fn check(site: &Site, report: &mut Report) {
    let is_event = |page: &Page| page.kind == PageKind::Event && page.role == Role::Leaf;
    for (_, page) in site.pages.iter().filter(|(_, page)| is_event(page)) {
        times(page, report);
    }
    // A key that leads nowhere has been told.
    let leads = |page: &Page| matches!(page.course, Some(ref target) if *target != Target::Broken);
    for (_, page) in site.pages.iter().filter(|(_, page)| leads(page)) {
        let Some(written) = &page.draft.front.event.course else { continue };
        if courses::of_event(site, page).is_none() {
            report.at(Problem::EventNoCourse { written: written.value.clone() }, &page.path, written.span);
        }
    }
}

/// An event begins, and ends after that.
fn times(page: &Page, report: &mut Report) {
    let event = &page.draft.front.event;
    match (&event.starts, &event.ends) {
        (None, _) => report.push(Problem::EventStartMissing {}, Place::file(Arc::clone(&page.path))),
        // A day alone lasts until its end, so it is the days that are compared.
        (Some(starts), Some(ends)) => {
            let (from, to) = (starts.value, ends.value);
            let both = from.time.is_some() && to.time.is_some();
            if to.date < from.date || both && to < from {
                report.at(Problem::EventCrossed {}, &page.path, ends.span);
            }
        }
        _ => {}
    }
}
