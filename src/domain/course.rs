//! Courses (khóa học) and their lessons, in order.

use std::sync::Arc;

use super::quiz::Quiz;
use crate::base::Spanned;

/// A course that holds together.
#[derive(Debug, Clone)]
pub struct Course {
    /// The file of its own page.
    pub path: Arc<str>,
    /// Its title.
    pub title: String,
    /// How long it takes, as its own page says; its lessons must add up to it.
    pub minutes: Option<Spanned<u32>>,
    /// What learners can do afterwards (mục tiêu).
    pub objectives: Vec<Objective>,
    /// Its lessons, in the order they are taken.
    pub lessons: Vec<Lesson>,
}

/// An objective of a course.
#[derive(Debug, Clone)]
pub struct Objective {
    /// Its words, and where they were written.
    pub text: Spanned<String>,
    /// Positions in [`Course::lessons`] of the lessons that serve it, in order.
    pub lessons: Vec<usize>,
    /// How many questions serve it.
    pub questions: usize,
}

/// A lesson (bài học).
#[derive(Debug, Clone)]
pub struct Lesson {
    /// Its file.
    pub path: Arc<str>,
    /// Its title.
    pub title: String,
    /// How long it takes (số phút); `None` when not recorded.
    pub minutes: Option<Spanned<u32>>,
    /// What learners can do after it.
    pub objectives: Vec<String>,
    /// Positions in [`Course::objectives`] of those it serves, in order, none twice.
    pub serves: Vec<usize>,
    /// Its place in the order, as written.
    pub weight: Option<Spanned<i32>>,
    /// Its questions.
    pub quizzes: Vec<Quiz>,
}

/// How long a course takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Length {
    /// So many minutes, of all lessons.
    Known(u32),
    /// At least so many; some lessons do not say.
    AtLeast(u32),
}

impl Course {
    /// The minutes of all lessons together.
    #[must_use]
    pub fn length(&self) -> Length {
        let minutes = |lesson: &Lesson| lesson.minutes.as_ref().map(|minutes| minutes.value);
        let sum = self.lessons.iter().filter_map(minutes).fold(0, u32::saturating_add);
        if self.lessons.iter().all(|lesson| lesson.minutes.is_some()) {
            Length::Known(sum)
        } else {
            Length::AtLeast(sum)
        }
    }

    /// How many questions it has.
    #[must_use]
    pub fn questions(&self) -> usize {
        self.lessons.iter().map(|lesson| lesson.quizzes.len()).sum()
    }
}
