//! Keys that have no effect on a page of its kind.

use crate::base::Report;
use crate::base::Span;
use crate::base::problem::Content;
use crate::link::Site;
use crate::link::page::Page;
use crate::load::front::PageKind;

/// Tells keys of events, courses and lessons on pages of other kinds.
pub fn check(site: &Site, report: &mut Report) {
    for (_, page) in site.pages.iter() {
        for (key, span) in misplaced(page) {
            let problem = Content::KeyNotForKind { key: key.to_owned(), kind: page.kind.word().to_owned() };
            report.at(problem, &page.path, span);
        }
    }
}

fn misplaced(page: &Page) -> Vec<(&'static str, Span)> {
    let front = &page.draft.front;
    let mut found = Vec::new();
    if page.kind != PageKind::Event {
        found.extend(front.event.starts.as_ref().map(|starts| ("starts", starts.span)));
        found.extend(front.event.ends.as_ref().map(|ends| ("ends", ends.span)));
        found.extend(front.event.course.as_ref().map(|course| ("course", course.span)));
    }
    if page.kind != PageKind::Lesson {
        found.extend(front.training.serves.first().map(|serves| ("serves", serves.span)));
    }
    if !matches!(page.kind, PageKind::Lesson | PageKind::Course) {
        found.extend(front.training.minutes.as_ref().map(|minutes| ("minutes", minutes.span)));
        found.extend(front.training.objectives.first().map(|objective| ("objectives", objective.span)));
    }
    found
}
