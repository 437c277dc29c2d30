//! A course's own page and its lessons to a course in which `serves` leads to objectives.

use std::sync::Arc;

use crate::base::problem;
use crate::base::{Report, Spanned};
use crate::domain::course::{Course, Lesson, Objective};
use crate::domain::quiz::Quiz;

/// A course as its pages say it.
#[derive(Debug, Clone)]
pub struct CourseInput<'a> {
    /// The file of its own page.
    pub path: &'a Arc<str>,
    /// Its title.
    pub title: &'a str,
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

/// Makes a course: lessons by weight (those without come last), then by file name.
pub fn link(input: CourseInput<'_>, report: &mut Report) -> Course {
    let CourseInput { path, title, objectives, mut lessons } = input;
    let order = |lesson: &LessonInput<'_>| lesson.weight.as_ref().map_or(i32::MAX, |weight| weight.value);
    lessons.sort_by(|a, b| order(a).cmp(&order(b)).then_with(|| a.path.cmp(b.path)));
    let lessons: Vec<Lesson> =
        lessons.into_iter().map(|lesson| self::lesson(lesson, objectives.len(), report)).collect();
    let objectives = objectives.iter().enumerate().map(|(number, text)| Objective {
        text: text.clone(),
        lessons: (0..lessons.len()).filter(|at| lessons[*at].serves.contains(&number)).collect(),
    });
    Course { path: Arc::clone(path), title: title.to_owned(), objectives: objectives.collect(), lessons }
}

/// Makes a lesson; an objective that the course lacks is reported and left out.
fn lesson(input: LessonInput<'_>, count: usize, report: &mut Report) -> Lesson {
    let mut serves: Vec<usize> = Vec::new();
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
