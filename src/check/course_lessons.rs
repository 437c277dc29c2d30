//! The lessons of a course stand in a certain order and say how long they take.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::base::problem::Course as Problem;
use crate::base::{Note, Place, Report};
use crate::domain::course::{Course, Length, Lesson};

/// Checks order and length.
pub fn check(course: &Course, report: &mut Report) {
    if course.lessons.is_empty() {
        report.push(Problem::NoLessons {}, Place::file(Arc::clone(&course.path)));
    }
    sum(course, report);
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
    gaps(&weights, report);
}

/// The minutes of the lessons add up to what the course states. Where a lesson does not say its
/// own, that is told instead.
fn sum(course: &Course, report: &mut Report) {
    if let (Some(declared), Length::Known(sum)) = (&course.minutes, course.length())
        && declared.value != sum
        && !course.lessons.is_empty()
    {
        report.at(Problem::MinutesDiffer { declared: declared.value, sum }, &course.path, declared.span);
    }
}

/// Lessons that count by ones have no gap. Those that count by tens, or begin elsewhere than at 0
/// or 1, are numbered in a way of the editor's own.
fn gaps(weights: &BTreeMap<i32, &Lesson>, report: &mut Report) {
    let steps = || weights.keys().zip(weights.keys().skip(1)).map(|(a, b)| (*a, *b));
    let by_ones = weights.keys().next().is_some_and(|first| (0..=1).contains(first))
        && steps().any(|(before, weight)| weight == before + 1);
    for (before, weight) in steps().filter(|(before, weight)| by_ones && weight - before > 1) {
        let lesson = weights[&weight];
        let Some(written) = &lesson.weight else { continue };
        report.at(Problem::WeightGap { before, weight }, &lesson.path, written.span);
    }
}

fn minutes(lesson: &Lesson, report: &mut Report) {
    match &lesson.minutes {
        None => report.push(Problem::MinutesMissing {}, Place::file(Arc::clone(&lesson.path))),
        Some(minutes) if minutes.value == 0 => report.at(Problem::MinutesZero {}, &lesson.path, minutes.span),
        Some(_) => {}
    }
}
