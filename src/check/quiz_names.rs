//! Questions of one page or one course have names of their own.

use std::collections::BTreeMap;

use crate::base::problem::Course as Problem;
use crate::base::{Note, Place, Report};
use crate::domain::quiz::Quiz;

/// Checks the questions of a page, or of all lessons of a course.
pub fn check<'a>(quizzes: impl IntoIterator<Item = &'a Quiz>, report: &mut Report) {
    let mut seen: BTreeMap<&str, &Place> = BTreeMap::new();
    for quiz in quizzes {
        if let Some(first) = seen.get(quiz.id.as_str()) {
            let notes = vec![Note::FirstHere((*first).clone())];
            report.push_with(Problem::QuizTwice { id: quiz.id.clone() }, quiz.place.clone(), notes);
        } else {
            seen.insert(&quiz.id, &quiz.place);
        }
    }
}
