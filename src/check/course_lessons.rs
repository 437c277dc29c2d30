//! The lessons of a course stand in a certain order and say how long they take.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::base::problem::Course as Problem;
use crate::base::{Note, Place, Report};
use crate::domain::course::{Course, Lesson};

/// Checks order and length.
pub fn check(course: &Course, report: &mut Report) {
    if course.lessons.is_empty() {
        report.push(Problem::NoLessons {}, Place::file(Arc::clone(&course.path)));
    }
    let mut weights: BTreeMap<i32, &Lesson> = BTreeMap::new();
    for lesson in &course.lessons {
        minutes(lesson, report);
        let Some(weight) = &lesson.weight else { continue };
        let place = Place::span(Arc::clone(&lesson.path), weight.span);
        match weights.get(&weight.value) {
            Some(first) => {
                let problem = Problem::WeightTwice { weight: weight.value, other: first.title.clone() };
                let there = first.weight.as_ref().map(|weight| Place::span(Arc::clone(&first.path), weight.span));
                report.push_with(problem, place, there.into_iter().map(Note::FirstHere).collect());
            }
            None => {
                weights.insert(weight.value, lesson);
            }
        }
    }
}

fn minutes(lesson: &Lesson, report: &mut Report) {
    match &lesson.minutes {
        None => report.push(Problem::MinutesMissing {}, Place::file(Arc::clone(&lesson.path))),
        Some(minutes) if minutes.value == 0 => report.at(Problem::MinutesZero {}, &lesson.path, minutes.span),
        Some(_) => {}
    }
}
