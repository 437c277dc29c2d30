//! Rank 5: what a linked site says that cannot be right; one rule, or one family of rules, a file.

pub mod basis;
pub mod course_lessons;
pub mod course_objectives;
pub mod event;
pub mod keys;
pub mod law_cited;
pub mod law_force;
pub mod law_issuer;
pub mod law_number;
pub mod law_record;
pub mod law_said;
pub mod law_style;
pub mod law_text;
pub mod period;
pub mod quiz_names;
pub mod results;
pub mod review;

use crate::base::Report;
use crate::link::Site;

/// Applies every rule.
#[must_use]
pub fn check(site: &Site) -> Report {
    let mut report = Report::default();
    keys::check(site, &mut report);
    results::check(&site.results, &mut report);
    review::check(site, &mut report);
    event::check(site, &mut report);
    period::check(site, &mut report);
    basis::check(site, &mut report);
    law_text::check(site, &mut report);
    law_said::check(site, &mut report);
    law_record::check(&site.laws, &mut report);
    law_issuer::check_register(&site.laws, &mut report);
    for (_, course) in &site.courses {
        course_lessons::check(course, &mut report);
        course_objectives::check(course, &mut report);
        quiz_names::check(course.lessons.iter().flat_map(|lesson| &lesson.quizzes), &mut report);
    }
    for (_, page) in site.pages.iter().filter(|(_, page)| page.kind != crate::load::front::PageKind::Lesson) {
        quiz_names::check(page.quizzes.iter().flatten(), &mut report);
    }
    report
}
