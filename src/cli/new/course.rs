//! A new course (khóa tập huấn) with its first lesson.

use super::starter::{Starter, slug};
use crate::base::Failure;

const COURSE: &str = include_str!("templates/course.md");
const LESSON: &str = include_str!("templates/lesson.md");

/// Makes the course beside the ones that are there; gives the path of its own page.
pub(super) fn make(starter: &Starter, name: &str) -> Result<String, Failure> {
    let name = slug(name)?;
    let beside = starter.courses().first().and_then(|folder| folder.trim_end_matches('/').rsplit_once('/'));
    let folder = format!("{}/{name}", beside.map_or("content/tap-huan", |(parent, _)| parent));
    let page = format!("{folder}/_index.md");
    let lesson = LESSON.replace("@weight", "1").replace("@quiz", &format!("{name}-1"));
    starter.create(&[(page.clone(), COURSE.to_owned()), (format!("{folder}/01-bai-mot.md"), lesson)])?;
    Ok(page)
}
