//! Which template shows which view.

use serde::Serialize;

use super::view;

/// A view and the template made for it.
pub trait View: Serialize + Sync {
    /// The template's file name.
    const TEMPLATE: &'static str;
}

macro_rules! templates {
    ($($view:ident $template:literal),* $(,)?) => {
        $(impl View for view::$view {
            const TEMPLATE: &'static str = $template;
        })*

        /// Every template that the engine asks for.
        pub const TEMPLATES: &[&str] = &[$($template),*];
    };
}

templates! {
    AudienceView "audience.html",
    CompareView "compare.html",
    CourseView "course.html",
    CoursesView "courses.html",
    CriteriaSetView "criteria-set.html",
    CriteriaSetsView "criteria-sets.html",
    CriterionView "criterion.html",
    DataView "data.html",
    EventView "event.html",
    FeedView "feed.xml",
    GlossaryView "glossary.html",
    HomeView "home.html",
    LawView "law.html",
    LawsView "laws.html",
    LessonView "lesson.html",
    LookupView "lookup.html",
    NotFoundView "not-found.html",
    PageView "page.html",
    Quiz "partials/quiz.html",
    RedirectView "redirect.html",
    RevisionView "revision.html",
    RobotsView "robots.txt",
    RoundTableView "round-table.html",
    RoundView "round.html",
    RoundsView "rounds.html",
    SearchView "search.html",
    SectionView "section.html",
    SitemapView "sitemap.xml",
    TagView "tag.html",
    TagsView "tags.html",
    TerritoriesView "territories.html",
    TerritoryView "territory.html",
    UnitView "unit.html",
    UnitsView "units.html",
    YearView "year.html",
}
