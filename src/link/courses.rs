//! A course's own page and its lessons to a course in which `serves` leads to objectives.

use std::sync::Arc;

use super::Site;
use super::page::{Nature, Page, Section, Target};
use super::tree::Tree;
use crate::base::problem;
use crate::base::{Id, Report, Spanned};
use crate::domain::course::{Course, Lesson, Objective};
use crate::domain::quiz::Quiz;
use crate::value::Lang;

/// A course as its pages say it.
#[derive(Debug, Clone)]
pub struct CourseInput<'a> {
    /// The file of its own page.
    pub path: &'a Arc<str>,
    /// Its title.
    pub title: &'a str,
    /// How long it takes, as its own page says.
    pub minutes: Option<Spanned<u32>>,
    /// Its objectives.
    pub objectives: &'a [Spanned<String>],
    /// Its lessons, in any order.
    pub lessons: Vec<LessonInput<'a>>,
}

/// A lesson as its page says it.
#[derive(Debug, Clone)]
pub struct LessonInput<'a> {
    /// Its file.
    pub path: &'a Arc<str>,
    /// Its title.
    pub title: &'a str,
    /// How long it takes.
    pub minutes: Option<Spanned<u32>>,
    /// Its own objectives.
    pub objectives: &'a [Spanned<String>],
    /// The objectives of the course that it serves, counted from 1.
    pub serves: &'a [Spanned<u32>],
    /// Its place in the order.
    pub weight: Option<Spanned<i32>>,
    /// Its questions.
    pub quizzes: Vec<Quiz>,
}

/// The courses of the site: sections whose own page says so, their Vietnamese pages the lessons.
pub fn gather(tree: &Tree, report: &mut Report) -> Vec<(Id<Section>, Course)> {
    let mut courses = Vec::new();
    for (id, section) in tree.sections.iter().filter(|(_, section)| section.nature == Nature::Course) {
        let indexes = section.indexes.iter().map(|index| &tree.pages[*index]);
        let Some(index) = indexes.into_iter().find(|page| page.lang == Lang::Vi) else { continue };
        let lessons = section.pages.iter().map(|lesson| lesson_input(&tree.pages[*lesson])).collect();
        let training = &index.draft.front.training;
        let (minutes, objectives) = (training.minutes.clone(), &training.objectives);
        let input = CourseInput { path: &index.path, title: &index.title, minutes, objectives, lessons };
        courses.push((id, link(input, report)));
    }
    courses
}

fn lesson_input(page: &Page) -> LessonInput<'_> {
    let training = &page.draft.front.training;
    LessonInput {
        path: &page.path,
        title: &page.title,
        minutes: training.minutes.clone(),
        objectives: &training.objectives,
        serves: &training.serves,
        weight: page.common().weight.clone(),
        quizzes: page.quizzes.iter().flatten().cloned().collect(),
    }
}

/// The course that an event belongs to, where its key leads to one.
#[must_use]
pub fn of_event<'a>(site: &'a Site, event: &Page) -> Option<&'a (Id<Section>, Course)> {
    let Some(Target::Page(address, _)) = &event.course else { return None };
    let is_own = |page: &Id<Page>| site.pages[*page].address == *address;
    site.courses.iter().find(|(section, _)| site.sections[*section].indexes.iter().any(is_own))
}

/// The sessions (lớp) of a course: the Vietnamese pages of its events, the first first.
#[must_use]
pub fn sessions(site: &Site, section: Id<Section>) -> Vec<Id<Page>> {
    let is_own = |page: &Page| page.lang == Lang::Vi && of_event(site, page).is_some_and(|(of, _)| *of == section);
    let mut sessions: Vec<_> = site.pages.iter().filter(|(_, page)| is_own(page)).map(|(id, _)| id).collect();
    sessions.sort_by_key(|id| {
        let page = &site.pages[*id];
        (page.draft.front.event.starts.as_ref().map(|starts| starts.value), page.path.clone())
    });
    sessions
}

/// Makes a course: lessons by weight (those without come last), then by file name.
pub fn link(input: CourseInput<'_>, report: &mut Report) -> Course {
    let CourseInput { path, title, minutes, objectives, mut lessons } = input;
    let order = |lesson: &LessonInput<'_>| lesson.weight.as_ref().map_or(i32::MAX, |weight| weight.value);
    lessons.sort_by(|a, b| order(a).cmp(&order(b)).then_with(|| a.path.cmp(b.path)));
    let lessons: Vec<Lesson> =
        lessons.into_iter().map(|lesson| self::lesson(lesson, objectives.len(), report)).collect();
    let objectives = objectives.iter().enumerate().map(|(number, text)| Objective {
        text: text.clone(),
        lessons: (0..lessons.len()).filter(|at| lessons[*at].serves.contains(&number)).collect(),
        questions: lessons.iter().flat_map(|lesson| &lesson.quizzes).filter(|quiz| asks_for(quiz, number)).count(),
    });
    Course { path: Arc::clone(path), title: title.to_owned(), minutes, objectives: objectives.collect(), lessons }
}

/// Whether a question serves the objective of a number, from 0.
fn asks_for(quiz: &Quiz, number: usize) -> bool {
    quiz.serves.iter().any(|served| usize::try_from(served.value) == Ok(number + 1))
}

/// Makes a lesson; an objective that the course lacks is reported and left out.
fn lesson(input: LessonInput<'_>, count: usize, report: &mut Report) -> Lesson {
    let mut serves: Vec<usize> = Vec::new();
    let is_known = |number: u32| usize::try_from(number).is_ok_and(|number| (1..=count).contains(&number));
    for served in input.quizzes.iter().flat_map(|quiz| &quiz.serves).filter(|served| !is_known(served.value)) {
        report.at(problem::Course::ObjectiveUnknown { number: served.value, count }, input.path, served.span);
    }
    for number in input.serves {
        match usize::try_from(number.value).ok().filter(|number| (1..=count).contains(number)) {
            Some(number) => serves.push(number - 1),
            None => {
                report.at(problem::Course::ObjectiveUnknown { number: number.value, count }, input.path, number.span);
            }
        }
    }
    serves.sort_unstable();
    serves.dedup();
    Lesson {
        path: Arc::clone(input.path),
        title: input.title.to_owned(),
        minutes: input.minutes,
        objectives: input.objectives.iter().map(|objective| objective.value.clone()).collect(),
        serves,
        weight: input.weight,
        quizzes: input.quizzes,
    }
}
