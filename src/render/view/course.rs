//! Feeds `courses.html`, `course.html` and `lesson.html`.

use super::{Card, Change, Chrome, Download, Fact, Freshness, LegalBasis, Link, Pager, Series, TocEntry};

#[derive(Debug, Clone, serde::Serialize)]
pub struct CoursesView {
    /// Frame.
    pub chrome: Chrome,
    /// One or two sentences.
    pub lead: Option<String>,
    /// Body of the section page.
    pub body_html: Option<String>,
    /// Courses in order.
    pub courses: Vec<CourseCard>,
    /// Coming events.
    pub events: Vec<Card>,
}

#[derive(Debug, Clone, serde::Serialize)]
pub struct CourseCard {
    /// Title.
    pub title: String,
    /// Relative href.
    pub href: String,
    /// One sentence.
    pub summary: Option<String>,
    /// «Hòa giải viên ở cơ sở».
    pub audience: Option<String>,
    /// «4 bài».
    pub lessons: String,
    /// «khoảng 95 phút».
    pub time: Option<String>,
}

#[derive(Debug, Clone, serde::Serialize)]
pub struct CourseView {
    /// Frame.
    pub chrome: Chrome,
    /// One or two sentences.
    pub lead: Option<String>,
    /// Audience, time, version, law date.
    pub facts: Vec<Fact>,
    /// «Sau khóa học, bạn có thể …»
    pub objectives: Vec<String>,
    /// Lessons in order.
    pub syllabus: Vec<SyllabusRow>,
    /// «khoảng 95 phút»: all lessons together.
    pub total_time: Option<String>,
    /// Its permanent name, under which browsers keep progress.
    pub key: String,
    /// Sessions (lớp), the first first.
    pub sessions: Vec<Card>,
    /// All sessions as a calendar; none without sessions.
    pub calendar: Option<Download>,
    /// First lesson, for the start button.
    pub start: Option<Link>,
    /// Body of the course page.
    pub body_html: Option<String>,
    /// Headings of the body.
    pub toc: Vec<TocEntry>,
    /// PDF, SCORM, EPUB, text for loudspeakers.
    pub downloads: Vec<Download>,
    /// Citations.
    pub basis: Vec<LegalBasis>,
    /// Related pages.
    pub related: Vec<Card>,
    /// «Có gì thay đổi», latest first.
    pub changes: Vec<Change>,
    /// Dates and owner.
    pub freshness: Freshness,
}

#[derive(Debug, Clone, serde::Serialize)]
pub struct SyllabusRow {
    /// From 1.
    pub number: u32,
    /// Permanent name of the lesson in its course.
    pub key: String,
    /// Title of the lesson.
    pub title: String,
    /// Relative href.
    pub href: String,
    /// One sentence.
    pub summary: Option<String>,
    /// Minutes; none when not given.
    pub minutes: Option<u32>,
    /// Questions in the lesson.
    pub quiz_count: u32,
}

#[derive(Debug, Clone, serde::Serialize)]
pub struct LessonView {
    /// Frame.
    pub chrome: Chrome,
    /// Course and its lessons.
    pub series: Series,
    /// Permanent name of the course, under which browsers keep progress.
    pub course_key: String,
    /// Permanent name of this lesson in it.
    pub key: String,
    /// Number of this lesson, from 1.
    pub number: u32,
    /// Lessons in all.
    pub total: u32,
    /// Minutes; none when not given.
    pub minutes: Option<u32>,
    /// Questions in the lesson.
    pub quiz_count: u32,
    /// One or two sentences.
    pub lead: Option<String>,
    /// What the learner can do afterwards.
    pub objectives: Vec<String>,
    /// Headings.
    pub toc: Vec<TocEntry>,
    /// The text, quizzes rendered in place.
    pub body_html: String,
    /// What to remember; none when the text has it.
    pub summary: Vec<String>,
    /// Sources.
    pub basis: Vec<LegalBasis>,
    /// Hand-out, text for loudspeakers, questions with key.
    pub downloads: Vec<Download>,
    /// Time, audience and so on beyond minutes.
    pub facts: Vec<Fact>,
    /// Neighbours.
    pub pager: Pager,
    /// Dates and owner.
    pub freshness: Freshness,
}
