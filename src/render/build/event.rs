//! Events: when, where, whether still to come.

use crate::base::Id;
use crate::format::decode::Moment;
use crate::link::courses;
use crate::link::page::Page;
use crate::render::prose;
use crate::render::scope::Scope;
use crate::render::view::{EventState, EventView};

use super::{calendar, page as pages, parts};

/// Builds an event's view.
#[must_use]
pub fn build(scope: &Scope<'_>, id: Id<Page>) -> EventView {
    let page = &scope.site.pages[id];
    let event = &page.draft.front.event;
    let starts = event.starts.as_ref().map(|starts| starts.value);
    let ends = event.ends.as_ref().map(|ends| ends.value).or(starts);
    let today = scope.site.today;
    let (state, key) = match (starts, ends) {
        (Some(starts), _) if starts.date > today => (EventState::Upcoming, "event_state.upcoming"),
        (_, Some(ends)) if ends.date < today => (EventState::Past, "event_state.past"),
        (None, None) => (EventState::Upcoming, "event_state.upcoming"),
        _ => (EventState::Now, "event_state.now"),
    };
    EventView {
        chrome: scope.chrome(pages::frame(scope, page)),
        lead: page.common().description.as_ref().map(|text| text.value.clone()),
        state,
        state_label: scope.words().get(key),
        when: when(scope, starts, ends),
        starts_iso: starts.map_or_else(String::new, |starts| starts.date.to_string()),
        location: event.venue.clone(),
        facts: pages::facts(scope, page),
        course: courses::of_event(scope.site, page).map(|(section, _)| {
            let section = &scope.site.sections[*section];
            scope.link(scope.section_title(section), &scope.section_address(section))
        }),
        calendar: starts.map(|_| calendar::download(scope, "calendar.event", &page.address)),
        register: None,
        downloads: pages::downloads(scope, page),
        toc: parts::contents(page),
        body_html: prose::page_html(scope, page),
        basis: parts::basis(scope, page),
        related: parts::related(scope, page),
        tags: parts::tags(scope, page),
        freshness: parts::freshness(scope, page),
    }
}

/// «Từ 8 giờ 00, ngày 08 tháng 12 năm 2026 đến …».
fn when(scope: &Scope<'_>, starts: Option<Moment>, ends: Option<Moment>) -> String {
    let words = scope.words();
    let clock = |moment: Moment| {
        let (hour, minute) = moment.time?;
        let minute = format!("{minute:02}");
        Some(words.fill_all("event_state.time", &[("hour", &hour.to_string()), ("minute", &minute)]))
    };
    let moment = |moment: Moment| match clock(moment) {
        Some(time) => format!("{time}, {}", moment.date.long(scope.lang)),
        None => moment.date.long(scope.lang),
    };
    match (starts, ends) {
        (Some(from), Some(to)) if from != to => {
            let until = if from.date == to.date { clock(to) } else { None };
            let until = until.unwrap_or_else(|| moment(to));
            words.fill_all("event_state.span", &[("from", &moment(from)), ("to", &until)])
        }
        (Some(only), _) | (None, Some(only)) => moment(only),
        (None, None) => String::new(),
    }
}
