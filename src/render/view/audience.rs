//! Feeds `audience.html`: one audience's way in.

use super::{CardGroup, Chrome, CourseCard, Task};

#[derive(Debug, Clone, serde::Serialize)]
pub struct AudienceView {
    /// Frame.
    pub chrome: Chrome,
    /// One or two sentences.
    pub lead: Option<String>,
    /// Text by the editors.
    pub body_html: Option<String>,
    /// What this audience comes for.
    pub tasks: Vec<Task>,
    /// Courses for this audience.
    pub courses: Vec<CourseCard>,
    /// Pages by kind.
    pub groups: Vec<CardGroup>,
}
