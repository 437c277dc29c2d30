//! Courses and lessons.

use crate::base::Id;
use crate::domain::course::{Course, Length};
use crate::link::page::{Page, Section};
use crate::link::{courses, route};
use crate::load::front::{Audience, PageKind};
use crate::render::prose;
use crate::render::scope::{Scope, list_crumb};
use crate::render::view::{
    Card, CourseCard, CourseView, CoursesView, Fact, LessonView, Link, Series, SeriesPart, SyllabusRow,
};

use super::{calendar, page as pages, parts};

/// All courses.
#[must_use]
pub fn list(scope: &Scope<'_>) -> CoursesView {
    let intro = scope.intro(&route::courses());
    CoursesView {
        chrome: scope.chrome(scope.frame_of(intro, scope.words().get("titles.courses"))),
        lead: intro.and_then(Page::summary),
        body_html: intro.map(|page| prose::page_html(scope, page)),
        courses: cards(scope, usize::MAX),
        events: coming_events(scope),
    }
}

/// Cards of the first courses.
#[must_use]
pub fn cards(scope: &Scope<'_>, count: usize) -> Vec<CourseCard> {
    scope.site.courses.iter().take(count).map(|(section, course)| card(scope, *section, course)).collect()
}

/// Cards of the courses for an audience.
#[must_use]
pub fn cards_for(scope: &Scope<'_>, audience: Audience) -> Vec<CourseCard> {
    let is_for = |section: Id<Section>| {
        let index = scope.index_of(&scope.site.sections[section]);
        index.is_some_and(|page| page.common().audience.iter().any(|given| given.value == audience))
    };
    let courses = scope.site.courses.iter().filter(|(section, _)| is_for(*section));
    courses.map(|(section, course)| card(scope, *section, course)).collect()
}

fn card(scope: &Scope<'_>, section: Id<Section>, course: &Course) -> CourseCard {
    let section = &scope.site.sections[section];
    let index = scope.index_of(section);
    CourseCard {
        title: scope.section_title(section),
        href: scope.href(&scope.section_address(section)),
        summary: index.and_then(Page::summary),
        audience: index.and_then(|page| parts::audience_fact(scope, page)).map(|fact| fact.value),
        lessons: scope.words().fill("counts.lessons", &course.lessons.len().to_string()),
        time: time(scope, course),
    }
}

/// «khoảng 95 phút».
fn time(scope: &Scope<'_>, course: &Course) -> Option<String> {
    match course.length() {
        Length::Known(0) | Length::AtLeast(0) => None,
        Length::Known(minutes) => Some(scope.words().fill("counts.minutes", &minutes.to_string())),
        Length::AtLeast(minutes) => Some(scope.words().fill("counts.minutes_at_least", &minutes.to_string())),
    }
}

fn coming_events(scope: &Scope<'_>) -> Vec<Card> {
    let events = scope.site.pages.iter().filter(|(_, page)| page.kind == PageKind::Event);
    let mut coming: Vec<_> = events
        .filter_map(|(id, page)| Some((page.draft.front.event.starts.as_ref()?.value.date, id)))
        .filter(|(day, _)| *day >= scope.site.today)
        .collect();
    coming.sort();
    coming.into_iter().map(|(_, id)| scope.card(id)).collect()
}

/// A course's own page.
#[must_use]
pub fn build(scope: &Scope<'_>, section: Id<Section>, course: &Course) -> CourseView {
    let place = &scope.site.sections[section];
    let index = scope.index_of(place);
    let mut frame = index.map(|page| pages::frame(scope, page)).unwrap_or_default();
    frame.crumbs = vec![list_crumb(scope, "titles.courses", route::courses())];
    let syllabus: Vec<SyllabusRow> =
        place.pages.iter().enumerate().map(|(at, id)| row(scope, course, at, *id)).collect();
    let sessions = courses::sessions(scope.site, section);
    CourseView {
        chrome: scope.chrome(frame),
        lead: index.and_then(|page| page.common().description.as_ref()).map(|text| text.value.clone()),
        facts: facts(scope, index),
        objectives: course.objectives.iter().map(|objective| objective.text.value.clone()).collect(),
        total_time: time(scope, course),
        key: key(&place.address),
        calendar: (!sessions.is_empty()).then(|| calendar::download(scope, "calendar.course", &place.address)),
        sessions: sessions.into_iter().map(|id| scope.card(id)).collect(),
        start: syllabus.first().map(|first| Link { title: first.title.clone(), href: first.href.clone(), lang: None }),
        syllabus,
        body_html: index.filter(|page| !page.draft.body.items.is_empty()).map(|page| prose::page_html(scope, page)),
        toc: Vec::new(),
        downloads: index.map(|page| pages::downloads(scope, page)).unwrap_or_default(),
        basis: index.map(|page| parts::basis(scope, page)).unwrap_or_default(),
        related: Vec::new(),
        changes: Vec::new(),
        freshness: index.map_or_else(parts::no_freshness, |page| parts::freshness(scope, page)),
    }
}

fn facts(scope: &Scope<'_>, index: Option<&Page>) -> Vec<Fact> {
    let Some(page) = index else { return Vec::new() };
    let version = page.draft.front.training.version.as_ref().map(|version| Fact {
        label: scope.words().get("facts.version"),
        value: version.clone(),
        href: None,
        note: None,
    });
    parts::audience_fact(scope, page).into_iter().chain(version).collect()
}

fn row(scope: &Scope<'_>, course: &Course, at: usize, id: Id<Page>) -> SyllabusRow {
    let page = scope.twin(id);
    let lesson = course.lessons.get(at);
    SyllabusRow {
        number: parts::small(at + 1),
        key: step(page),
        title: page.title.clone(),
        href: scope.href(&page.address),
        summary: page.summary(),
        minutes: lesson.and_then(|lesson| lesson.minutes.as_ref()).map(|minutes| minutes.value),
        quiz_count: lesson.map_or(0, |lesson| parts::small(lesson.quizzes.len())),
    }
}

/// Under which name browsers keep the progress of a course: the same in every language.
fn key(course: &route::Address) -> String {
    course.as_str().trim_end_matches('/').to_owned()
}

/// The name of a lesson in its course: the last part of its address, the same in every language.
fn step(page: &Page) -> String {
    page.address.as_str().trim_end_matches('/').rsplit('/').next().unwrap_or_default().to_owned()
}

/// A lesson.
#[must_use]
pub fn lesson(scope: &Scope<'_>, id: Id<Page>) -> LessonView {
    let page = &scope.site.pages[id];
    let section = &scope.site.sections[page.section];
    let course = scope.site.courses.iter().find(|(of, _)| *of == page.section).map(|(_, course)| course);
    let at = section.pages.iter().position(|other| scope.twin(*other).address == page.address).unwrap_or(0);
    let quizzes = course.and_then(|course| course.lessons.get(at)).map_or(0, |lesson| lesson.quizzes.len());
    let parts_of_course = section.pages.iter().map(|other| {
        let twin = scope.twin(*other);
        SeriesPart { title: twin.title.clone(), href: scope.href(&twin.address), current: twin.address == page.address }
    });
    let mut frame = pages::frame(scope, page);
    frame.crumbs = vec![
        list_crumb(scope, "titles.courses", route::courses()),
        (scope.section_title(section), scope.section_address(section)),
    ];
    LessonView {
        chrome: scope.chrome(frame),
        series: Series {
            title: scope.section_title(section),
            href: Some(scope.href(&scope.section_address(section))),
            steps: true,
            parts: parts_of_course.collect(),
        },
        course_key: key(&section.address),
        key: step(page),
        number: parts::small(at + 1),
        total: parts::small(section.pages.len()),
        minutes: page.draft.front.training.minutes.as_ref().map(|minutes| minutes.value),
        quiz_count: parts::small(quizzes),
        lead: page.common().description.as_ref().map(|text| text.value.clone()),
        objectives: page.draft.front.training.objectives.iter().map(|text| text.value.clone()).collect(),
        toc: parts::contents(page),
        body_html: prose::page_html(scope, page),
        summary: Vec::new(),
        basis: parts::basis(scope, page),
        downloads: pages::downloads(scope, page),
        facts: pages::facts(scope, page),
        pager: scope.pager(&section.pages, section.pages.get(at).copied().unwrap_or(id)),
        freshness: parts::freshness(scope, page),
    }
}
