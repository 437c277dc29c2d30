//! Criteria sets (bộ tiêu chí): what a commune is measured against, and how sure we are of each number.

use crate::base::{Place, Spanned};
use crate::value::{Date, Localized, Points, Slug};

use super::assessment::{Assessment, Value};
use super::scoring::{Method, Scoring, Verdict};

/// A criteria set: one regime of rules for some years of assessment.
#[derive(Debug, Clone)]
pub struct CriteriaSet {
    /// Its permanent name: `qd619-2017`.
    pub id: Slug,
    /// Its title.
    pub title: Localized,
    /// The legal basis (căn cứ pháp lý): citations in plain words; spans are in the set's file.
    pub basis: Vec<Spanned<String>>,
    /// The years of assessment (năm đánh giá) that it rules.
    pub applies: Years,
    /// Who recognises (cơ quan, người có thẩm quyền công nhận).
    pub recognised_by: Option<Localized>,
    /// A remark for readers.
    pub note: Option<Localized>,
    /// Programmes that use the result again under a number of their own.
    pub programmes: Vec<Programme>,
    /// The criteria, in order.
    pub criteria: Vec<Criterion>,
    /// How the outcome follows from the scores.
    pub scoring: Scoring,
    /// Where numbers were compared with the legal text, as the editor wrote it.
    pub provenance: Vec<Provenance>,
    /// Paths of what has not been compared with the legal text; a path covers all below it.
    pub unverified: Vec<String>,
    /// The set's `id` in its file.
    pub place: Place,
}

/// A run of years, both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Years {
    /// The first year.
    pub from: u16,
    /// The last year; `None` while the set is in force.
    pub to: Option<u16>,
}

/// A programme (chương trình) that takes the result over, such as new rural development.
#[derive(Debug, Clone)]
pub struct Programme {
    /// What it is called.
    pub name: Localized,
    /// The number the result has there: `18.5`.
    pub no: Option<String>,
    /// Its legal basis.
    pub basis: Vec<Spanned<String>>,
}

/// A criterion (tiêu chí).
#[derive(Debug, Clone)]
pub struct Criterion {
    /// Its number: `1`.
    pub no: String,
    /// The letter it carries in the legal text, where that is not its number (điểm a, b, … đ).
    pub label: Option<String>,
    /// Its name.
    pub title: Localized,
    /// The most points it can give; `None` in sets without points.
    pub max: Option<Figure<Points>>,
    /// Its indicators; none where the set does not go that deep.
    pub indicators: Vec<Indicator>,
    /// The numbers that it had in the set before, where the editor says so.
    pub replaces: Vec<Spanned<String>>,
    /// Its number in the set's file.
    pub place: Place,
}

/// An indicator (chỉ tiêu).
#[derive(Debug, Clone)]
pub struct Indicator {
    /// Its number with that of its criterion: `2.1`.
    pub no: String,
    /// Its name.
    pub title: Localized,
    /// The most points it can give.
    pub max: Option<Figure<Points>>,
    /// The level that meets the standard (mức độ đạt chuẩn), in sets without points: `100%`.
    pub level: Option<Figure<Localized>>,
    /// How it counts when nothing of its kind arose in the year; `None` where the set does not say.
    pub none_arises: Option<NoneArises>,
    /// Its contents.
    pub contents: Vec<Content>,
    /// The numbers that it had in the set before, where the editor says so.
    pub replaces: Vec<Spanned<String>>,
    /// Its number in the set's file.
    pub place: Place,
}

/// How an indicator counts when nothing arose (không phát sinh).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoneArises {
    /// With its full points.
    Full,
    /// As met.
    CountsAsMet,
}

/// A content (nội dung) of an indicator.
#[derive(Debug, Clone)]
pub struct Content {
    /// Its number or letter.
    pub no: String,
    /// What is looked at.
    pub title: Localized,
    /// The most points it can give.
    pub max: Option<Figure<Points>>,
    /// Options by letter with their points.
    pub options: Vec<(String, Figure<Points>)>,
    /// Points by the percentage reached, highest first as written.
    pub bands: Vec<Band>,
    /// The level that meets the standard, in sets without points.
    pub level: Option<Figure<Localized>>,
    /// How it counts when nothing of its kind arose in the year.
    pub none_arises: Option<NoneArises>,
}

/// Points for reaching a percentage.
#[derive(Debug, Clone)]
pub struct Band {
    /// From this percentage on.
    pub from_percent: Points,
    /// The points.
    pub points: Figure<Points>,
}

/// A number of the rules, and whether somebody compared it with the legal text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure<T> {
    /// The number.
    pub value: T,
    /// Its path in the set: `conditions.total_min`, `criteria.2.max`.
    pub path: String,
    /// Where it is written.
    pub place: Place,
    /// Whether it was compared.
    pub proof: Proof,
}

/// Whether a number was compared with the legal text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Proof {
    /// It was.
    Verified {
        /// With what.
        against: String,
        /// When.
        on: Option<Date>,
    },
    /// It was not, or nobody wrote that it was.
    Unverified {
        /// What the editor says of it.
        note: Option<Localized>,
    },
}

/// What the editor says of where numbers come from.
#[derive(Debug, Clone)]
pub struct Provenance {
    /// What it speaks of; all below that path too.
    pub path: String,
    /// What was said.
    pub proof: Proof,
    /// Where it is written.
    pub place: Place,
}

/// A criterion, or an indicator of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Part {
    /// The criterion's position, from 0.
    pub criterion: usize,
    /// The indicator's position in it, from 0; `None` for the criterion as a whole.
    pub indicator: Option<usize>,
}

impl Years {
    /// Whether a year is among them.
    #[must_use]
    pub fn contain(self, year: u16) -> bool {
        self.from <= year && self.to.is_none_or(|to| year <= to)
    }
}

impl<T> Figure<T> {
    /// Whether it was compared with the legal text.
    #[must_use]
    pub const fn is_verified(&self) -> bool {
        matches!(self.proof, Proof::Verified { .. })
    }
}

impl Content {
    /// The most points it can give: as written, else those of its best option or band.
    #[must_use]
    pub fn most(&self) -> Option<Points> {
        let scale = self.options.iter().map(|(_, points)| points).chain(self.bands.iter().map(|band| &band.points));
        self.max.as_ref().map(|max| max.value).or_else(|| scale.map(|points| points.value).max())
    }
}

impl Criterion {
    /// Whether its indicators are all there: their points add up to its own.
    #[must_use]
    pub fn lists_all_indicators(&self) -> bool {
        let each = self.indicators.iter().map(|indicator| indicator.max.as_ref().map(|max| max.value));
        let sum = each.reduce(|sum, next| Some(sum? + next?)).flatten();
        sum.is_some() && self.max.as_ref().is_none_or(|max| Some(max.value) == sum)
    }
}

impl CriteriaSet {
    /// Criteria and indicators in reading order: 1, 1.1, 1.2, 2, … An assessment's values stand in
    /// the same order.
    pub fn parts(&self) -> impl Iterator<Item = Part> {
        self.criteria.iter().enumerate().flat_map(|(criterion, has)| {
            let whole = Part { criterion, indicator: None };
            let indicators = 0..has.indicators.len();
            std::iter::once(whole).chain(indicators.map(move |at| Part { criterion, indicator: Some(at) }))
        })
    }

    /// A part's position among [`parts`](Self::parts).
    #[must_use]
    pub fn position(&self, part: Part) -> usize {
        let before: usize = self.criteria.iter().take(part.criterion).map(|has| 1 + has.indicators.len()).sum();
        before + part.indicator.map_or(0, |at| at + 1)
    }

    /// The part with a number: `2` or `2.1`.
    #[must_use]
    pub fn part(&self, no: &str) -> Option<Part> {
        self.parts().find(|part| self.no(*part) == no)
    }

    /// The criterion of a part.
    #[must_use]
    pub fn criterion(&self, part: Part) -> &Criterion {
        &self.criteria[part.criterion]
    }

    /// The indicator of a part, if it is one.
    #[must_use]
    pub fn indicator(&self, part: Part) -> Option<&Indicator> {
        self.criterion(part).indicators.get(part.indicator?)
    }

    /// A part's number.
    #[must_use]
    pub fn no(&self, part: Part) -> &str {
        self.indicator(part).map_or(&self.criterion(part).no, |indicator| &indicator.no)
    }

    /// A part's name.
    #[must_use]
    pub fn title(&self, part: Part) -> &Localized {
        self.indicator(part).map_or(&self.criterion(part).title, |indicator| &indicator.title)
    }

    /// The numbers that a part had in the set before, where the editor says so.
    #[must_use]
    pub fn replaces(&self, part: Part) -> &[Spanned<String>] {
        self.indicator(part).map_or(&self.criterion(part).replaces, |indicator| &indicator.replaces)
    }

    /// Whether a criterion has all its indicators: their points make up its own; without points,
    /// what is written counts as all.
    #[must_use]
    pub fn is_complete(&self, criterion: &Criterion) -> bool {
        let each = || criterion.indicators.iter().map(|indicator| Some(indicator.max.as_ref()?.value));
        !criterion.indicators.is_empty()
            && match (&criterion.max, self.scoring.method) {
                (Some(max), Method::Points) => each().sum::<Option<Points>>() == Some(max.value),
                (None, Method::Points) => false,
                (_, Method::PassFail) => true,
            }
    }

    /// How a part counts when nothing of its kind arose, where the set says so.
    #[must_use]
    pub fn none_arises(&self, part: Part) -> Option<NoneArises> {
        self.indicator(part)?.none_arises
    }

    /// The most points a part can give.
    #[must_use]
    pub fn max(&self, part: Part) -> Option<&Figure<Points>> {
        match self.indicator(part) {
            Some(indicator) => indicator.max.as_ref(),
            None => self.criterion(part).max.as_ref(),
        }
    }

    /// What an assessment says of a part, as written.
    #[must_use]
    pub fn value(&self, assessment: &Assessment, part: Part) -> Value {
        assessment.values.get(self.position(part)).copied().unwrap_or_default()
    }

    /// A part's points: as given, full where nothing arose and the set says so, or for a criterion
    /// the sum of its indicators when all are known and the set lists them all.
    #[must_use]
    pub fn points(&self, assessment: &Assessment, part: Part) -> Option<Points> {
        match (self.value(assessment, part), part.indicator) {
            (Value::Points(points), _) => Some(points),
            (Value::NotArisen, Some(_)) => {
                let full = self.none_arises(part) == Some(NoneArises::Full);
                self.max(part).filter(|_| full).map(|max| max.value)
            }
            (Value::Missing, None) if self.criterion(part).lists_all_indicators() => {
                let indicators = 0..self.criterion(part).indicators.len();
                let each = indicators.map(|at| self.points(assessment, Part { indicator: Some(at), ..part }));
                each.reduce(|sum, next| Some(sum? + next?))?
            }
            _ => None,
        }
    }

    /// The sum of all criteria, when all are known.
    #[must_use]
    pub fn sum(&self, assessment: &Assessment) -> Option<Points> {
        let criteria = 0..self.criteria.len();
        let each = criteria.map(|criterion| self.points(assessment, Part { criterion, indicator: None }));
        each.reduce(|sum, next| Some(sum? + next?))?
    }

    /// The total as declared, else the sum.
    #[must_use]
    pub fn total(&self, assessment: &Assessment) -> Option<Points> {
        assessment.total.or_else(|| self.sum(assessment))
    }

    /// What the rules say of an assessment.
    #[must_use]
    pub fn verdict(&self, assessment: &Assessment) -> Verdict {
        self.scoring.outcome(self, assessment)
    }
}
