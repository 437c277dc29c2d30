//! Events and courses to calendars.

use crate::base::Id;
use crate::domain::course::Course;
use crate::link::courses;
use crate::link::page::{Page, Section};
use crate::link::route;
use crate::render::calendar::{Calendar, Entry};
use crate::render::scope::Scope;
use crate::render::view::Download;

/// The calendar of one event; `None` where it does not say when it begins.
#[must_use]
pub fn of_event(scope: &Scope<'_>, id: Id<Page>) -> Option<Calendar> {
    let page = &scope.site.pages[id];
    Some(Calendar { name: page.title.clone(), lang: scope.lang.tag(), events: vec![entry(scope, page)?] })
}

/// The calendar of a course: all its sessions, those over too, so that nothing vanishes from the
/// calendars that follow it. `None` where it has none.
#[must_use]
pub fn of_course(scope: &Scope<'_>, section: Id<Section>, course: &Course) -> Option<Calendar> {
    let sessions = courses::sessions(scope.site, section);
    let events: Vec<Entry> = sessions.into_iter().filter_map(|id| entry(scope, &scope.site.pages[id])).collect();
    (!events.is_empty()).then(|| Calendar { name: course.title.clone(), lang: scope.lang.tag(), events })
}

/// A link to a calendar at an address that has one.
#[must_use]
pub fn download(scope: &Scope<'_>, key: &str, page: &route::Address) -> Download {
    scope.download(&scope.words().get(key), &route::calendar(page), None)
}

fn entry(scope: &Scope<'_>, page: &Page) -> Option<Entry> {
    let event = &page.draft.front.event;
    let starts = event.starts.as_ref()?.value;
    let common = page.common();
    let changed = common.updated.as_ref().or(common.reviewed.as_ref()).or(common.date.as_ref());
    let base = scope.site.config.base_url.as_deref();
    let host = base.and_then(|url| url.split('/').nth(2)).unwrap_or("tiepcan.invalid");
    Some(Entry {
        uid: format!("{}@{host}", page.address.as_str().trim_end_matches('/')),
        stamp: changed.map_or(starts.date, |day| day.value),
        starts,
        ends: event.ends.as_ref().map(|ends| ends.value),
        title: page.title.clone(),
        description: page.summary(),
        venue: event.venue.clone(),
        url: base.map(|_| scope.absolute(page.address.as_str())),
    })
}
