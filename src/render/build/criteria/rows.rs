//! Criteria, indicators and contents as rows.

use crate::base::Id;
use crate::domain::criteria::{Content, CriteriaSet, Criterion, Figure, Indicator, NoneArises, Part};
use crate::render::build::results::figures;
use crate::render::scope::Scope;
use crate::render::view::{ContentOption, ContentRow, CriterionRow, IndicatorRow};
use crate::value::Points;

use super::provenance;

/// The criteria of a set.
#[must_use]
pub fn criteria(scope: &Scope<'_>, id: Id<CriteriaSet>) -> Vec<CriterionRow> {
    let set = &scope.site.results.sets[id];
    let whole = set.scoring.max.as_ref().map(|max| max.value);
    let row = |(at, criterion): (usize, &Criterion)| CriterionRow {
        number: criterion.label.clone().unwrap_or_else(|| criterion.no.clone()),
        title: criterion.title.get(scope.lang).to_owned(),
        href: Some(scope.href(&scope.site.results.part_address(id, &criterion.no))),
        max: max(scope, criterion.max.as_ref()),
        percent: criterion.max.as_ref().zip(whole).map(|(max, whole)| max.value.share_of(whole)),
        unverified: !verified(set, criterion.max.as_ref(), &format!("criteria.{}.title", criterion.no)),
        count: count(scope, set, criterion),
        indicators: indicators(scope, id, at),
    };
    set.criteria.iter().enumerate().map(row).collect()
}

/// The indicators of a criterion.
#[must_use]
pub fn indicators(scope: &Scope<'_>, id: Id<CriteriaSet>, criterion: usize) -> Vec<IndicatorRow> {
    let set = &scope.site.results.sets[id];
    let above = &set.criteria[criterion];
    let row = |indicator: &Indicator| IndicatorRow {
        number: indicator.no.clone(),
        title: indicator.title.get(scope.lang).to_owned(),
        href: Some(scope.href(&scope.site.results.part_address(id, &indicator.no))),
        max: max(scope, indicator.max.as_ref()),
        level: indicator.level.as_ref().map(|level| level.value.get(scope.lang).to_owned()),
        unverified: !verified(set, indicator.max.as_ref(), &title_path(above, indicator))
            || indicator.level.as_ref().is_some_and(|level| !level.is_verified()),
    };
    above.indicators.iter().map(row).collect()
}

/// The path of an indicator's title in its set.
#[must_use]
pub fn title_path(criterion: &Criterion, indicator: &Indicator) -> String {
    format!("criteria.{}.indicators.{}.title", criterion.no, indicator.no)
}

/// The contents of an indicator.
#[must_use]
pub fn contents(scope: &Scope<'_>, indicator: &Indicator) -> Vec<ContentRow> {
    let words = scope.words();
    let points = |points: Points| Some(words.fill("score.points", &figures::points(scope, points)));
    let row = |content: &Content| {
        let options = content.options.iter().map(|(letter, figure)| ContentOption {
            label: Some(format!("{letter})")),
            text: words.get("score.option"),
            points: points(figure.value),
        });
        let bands = content.bands.iter().map(|band| ContentOption {
            label: None,
            text: words.fill("score.band", &figures::percent(scope, band.from_percent)),
            points: points(band.points.value),
        });
        let rule = |text: String| ContentOption { label: None, text, points: None };
        let level = content
            .level
            .as_ref()
            .map(|level| rule(format!("{}: {}", words.get("score.level"), level.value.get(scope.lang))));
        let none = content.none_arises.map(|none| rule(none_arises(scope, none)));
        let figures =
            content.options.iter().map(|(_, figure)| figure).chain(content.bands.iter().map(|band| &band.points));
        let open = figures.chain(&content.max).any(|figure| !figure.is_verified())
            || content.level.as_ref().is_some_and(|level| !level.is_verified());
        ContentRow {
            label: content.no.clone(),
            text: content.title.get(scope.lang).to_owned(),
            max: max(scope, content.max.as_ref()),
            options: options.chain(bands).chain(level).chain(none).collect(),
            unverified: open,
        }
    };
    indicator.contents.iter().map(row).collect()
}

/// How something counts when nothing arose, in a sentence.
#[must_use]
pub fn none_arises(scope: &Scope<'_>, rule: NoneArises) -> String {
    let key = match rule {
        NoneArises::Full => "score.none_full",
        NoneArises::CountsAsMet => "score.none_met",
    };
    scope.words().get(key)
}

fn count(scope: &Scope<'_>, set: &CriteriaSet, criterion: &Criterion) -> Option<String> {
    let key = if set.is_complete(criterion) { "set.indicators" } else { "set.indicators_known" };
    let number = criterion.indicators.len();
    (number > 0).then(|| scope.words().fill(key, &number.to_string()))
}

/// The points of a part.
#[must_use]
pub fn max(scope: &Scope<'_>, max: Option<&Figure<Points>>) -> Option<String> {
    max.map(|max| figures::points(scope, max.value))
}

/// Whether a part's number and name are verified.
#[must_use]
pub fn verified(set: &CriteriaSet, max: Option<&Figure<Points>>, title: &str) -> bool {
    max.is_none_or(Figure::is_verified) && provenance::is_verified(set, title)
}

/// The name of a part with its rank: «Chỉ tiêu 2.5. Thực hiện chuyển đổi số».
#[must_use]
pub fn name(scope: &Scope<'_>, set: &CriteriaSet, part: Part) -> String {
    let key = if part.indicator.is_some() { "kinds.indicator" } else { "kinds.criterion" };
    let rank = scope.words().get(key);
    format!("{rank} {}. {}", number(set, part), set.title(part).get(scope.lang))
}

/// A part's number as the legal text has it: its letter, where it has one.
#[must_use]
pub fn number(set: &CriteriaSet, part: Part) -> &str {
    match (&set.criterion(part).label, part.indicator) {
        (Some(label), None) => label,
        _ => set.no(part),
    }
}
