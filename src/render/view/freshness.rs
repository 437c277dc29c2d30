//! Dates that say how fresh a page is.

#[derive(Debug, Clone, serde::Serialize)]
pub struct Day {
    /// «ngày 15 tháng 12 năm 2019» or «15/12/2019».
    pub text: String,
    /// `2019-12-15`.
    pub iso: String,
}

#[derive(Debug, Clone, serde::Serialize)]
pub struct Freshness {
    /// First published.
    pub published: Option<Day>,
    /// Last change of the text.
    pub updated: Option<Day>,
    /// Last time somebody checked it against the law.
    pub reviewed: Option<Day>,
    /// When it is due again.
    pub review_by: Option<Day>,
    /// Unit or person in charge of the page.
    pub owner: Option<String>,
    /// `review_by` has passed on the day of the build.
    pub overdue: bool,
    /// What happened since to the documents that it rests on, in sentences: «cần rà soát».
    pub stale: Vec<String>,
}

#[derive(Debug, Clone, serde::Serialize)]
pub struct Change {
    /// When.
    pub day: Day,
    /// What changed, in one sentence.
    pub note: String,
}
