//! Feeds `home.html`.

use super::{Card, Chrome, CourseCard, Link, YearRow};

#[derive(Debug, Clone, serde::Serialize)]
pub struct HomeView {
    /// Frame; `title` is the question asked as H1.
    pub chrome: Chrome,
    /// One or two sentences under the question.
    pub lead: Option<String>,
    /// Body of `content/_index.md`; none when empty.
    pub body_html: Option<String>,
    /// Examples that fill the search box when pressed: name and search href.
    pub examples: Vec<Link>,
    /// Four to six tasks, each beginning with a verb.
    pub tasks: Vec<Task>,
    /// One per audience.
    pub audiences: Vec<Card>,
    /// Latest years first, at most four.
    pub years: Vec<YearRow>,
    /// All results.
    pub results: Option<Link>,
    /// Latest news, at most four.
    pub news: Vec<Card>,
    /// All news.
    pub news_more: Option<Link>,
    /// Courses shown, at most two.
    pub courses: Vec<CourseCard>,
    /// All courses.
    pub courses_more: Option<Link>,
}

#[derive(Debug, Clone, serde::Serialize)]
pub struct Task {
    /// «Tra cứu kết quả của xã».
    pub title: String,
    /// Relative href.
    pub href: String,
    /// One sentence.
    pub summary: Option<String>,
    /// Picture beside it.
    pub icon: Icon,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Icon {
    /// Magnifier.
    Search,
    /// Ticked list.
    Check,
    /// Open book.
    Book,
    /// Scales.
    Law,
    /// Two people.
    People,
    /// Question mark.
    Question,
    /// Bars.
    Chart,
    /// Sheet with a folded corner.
    Form,
    /// Calendar.
    Calendar,
    /// Arrow into a tray.
    Download,
}
