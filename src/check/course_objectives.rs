//! A course says what it is for, and its lessons or questions lead there.

use std::sync::Arc;

use crate::base::problem::Course as Problem;
use crate::base::{Place, Report};
use crate::domain::course::Course;

/// Checks that a course has objectives and that a lesson or a question serves each.
pub fn check(course: &Course, report: &mut Report) {
    if course.objectives.is_empty() {
        report.push(Problem::NoObjectives {}, Place::file(Arc::clone(&course.path)));
    }
    // A course without lessons has another problem.
    if course.lessons.is_empty() {
        return;
    }
    for (at, objective) in course.objectives.iter().enumerate() {
        if objective.lessons.is_empty() && objective.questions == 0 {
            let problem = Problem::ObjectiveUnserved { number: at + 1, objective: objective.text.value.clone() };
            report.at(problem, &course.path, objective.text.span);
        }
    }
}
