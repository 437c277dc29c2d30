//! Feeds `event.html`.

use super::{Card, Chrome, Download, Fact, Freshness, LegalBasis, Link, TocEntry};

#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum EventState {
    /// Still to come.
    Upcoming,
    /// Going on today.
    Now,
    /// Over on the day of the build.
    Past,
    /// Called off.
    Cancelled,
}

#[derive(Debug, Clone, serde::Serialize)]
pub struct EventView {
    /// Frame.
    pub chrome: Chrome,
    /// One or two sentences under the H1.
    pub lead: Option<String>,
    /// Before, during, after, called off.
    pub state: EventState,
    /// Its words: «Sắp diễn ra».
    pub state_label: String,
    /// «Từ 8 giờ ngày 12 đến hết ngày 13 tháng 3 năm 2026».
    pub when: String,
    /// First day, ISO.
    pub starts_iso: String,
    /// Place; none when online only or not set.
    pub location: Option<String>,
    /// Audience, organiser, fee, contact and so on.
    pub facts: Vec<Fact>,
    /// The course that it is a session of.
    pub course: Option<Link>,
    /// The event as a calendar file; none where it does not say when it begins.
    pub calendar: Option<Download>,
    /// Where to sign up.
    pub register: Option<Link>,
    /// Calendar file, programme, papers.
    pub downloads: Vec<Download>,
    /// Headings.
    pub toc: Vec<TocEntry>,
    /// The text.
    pub body_html: String,
    /// Citations.
    pub basis: Vec<LegalBasis>,
    /// Courses and pages that go with it.
    pub related: Vec<Card>,
    /// Tags.
    pub tags: Vec<Link>,
    /// Dates and owner.
    pub freshness: Freshness,
}
