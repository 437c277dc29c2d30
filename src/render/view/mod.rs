//! What templates receive: one struct per template, plain and already worded.
//!
//! A template sees three names: `view` (one struct of this module), `site` ([`SiteView`]) and `t`
//! (interface words of the page's language). Text arrives formatted (dates, numbers, hrefs);
//! fields ending in `_html` are safe HTML, everything else is escaped by the template.

#![expect(missing_docs, reason = "a view is named for its template or part; its fields say what they hold")]

mod audience;
mod basis;
mod chart;
mod chrome;
mod compare;
mod course;
mod criteria;
mod data;
mod event;
mod feed;
mod freshness;
mod glossary;
mod history;
mod home;
mod law;
mod link;
mod listing;
mod lookup;
mod map;
mod page;
mod period;
mod quiz;
mod round;
mod score;
mod search;
mod site;
mod status;
mod table;
mod territory;
mod unit;
mod units;

pub use audience::AudienceView;
pub use basis::{Fact, LegalBasis, Provenance};
pub use chart::{
    MedianCell, MedianRow, Medians, Multiple, MultipleColumn, ScaleMark, Spread, SpreadColumn, Timeline, TimelinePoint,
};
pub use chrome::{Alternate, Chrome, Crumb, LanguageLink};
pub use compare::CompareView;
pub use course::{CourseCard, CourseView, CoursesView, LessonView, SyllabusRow};
pub use criteria::{
    Condition, ContentOption, ContentRow, CriteriaSetView, CriteriaSetsView, CriterionRow, CriterionView, IndicatorRow,
    Rank, RevisionChange, RevisionFigure, RevisionPart, RevisionRow, RevisionView, Scoring, SetCard,
};
pub use data::{DataView, Dataset, FieldRow};
pub use event::{EventState, EventView};
pub use feed::{FeedEntry, FeedView, RedirectView, RobotsView, SitemapEntry, SitemapView};
pub use freshness::{Change, Day, Freshness};
pub use glossary::{GlossaryEntry, GlossaryLetter, GlossaryView};
pub use history::HistoryRow;
pub use home::{HomeView, Icon, Task};
pub use law::{
    ArticleRow, Choice, CitingPage, LawFilters, LawGroup, LawRelation, LawRow, LawState, LawStatus, LawView, LawsView,
    Passage,
};
pub use link::{Card, CardGroup, Download, Link, LinkGroup, PageNumber, Pager, Pagination, TocEntry};
pub use listing::{SectionView, TagEntry, TagView, TagsView};
pub use lookup::{LookupPlace, LookupView};
pub use map::{AreaMap, MapArea};
pub use page::{PageView, Series, SeriesPart};
pub use period::{Period, PeriodRow};
pub use quiz::{Quiz, QuizChoice, QuizKind, QuizOption, QuizPair};
pub use round::{RoundCard, RoundState, RoundView, RoundsView, Target, YearRow, YearView};
pub use score::{Bar, Bars, CheckGroup, CheckRow};
pub use search::{NotFoundView, SearchView};
pub use site::{MenuItem, Owner, SiteView};
pub use status::{Status, StatusCount, StatusCounts, StatusTag};
pub use table::{Cell, Column, HeadSort, ResultTable, RoundTableView, Row, RowGroup};
pub use territory::{TerritoriesView, TerritoryView};
pub use unit::{Action, Contact, UnitRelation, UnitView, Verdict};
pub use units::{UnitEntry, UnitGroup, UnitPeriod, UnitsView};
