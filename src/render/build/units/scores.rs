//! Scores of one assessment: bars where the set has points, tags where it has none.

use crate::base::Id;
use crate::domain::assessment::{Assessment, Value};
use crate::domain::criteria::{CriteriaSet, Figure, NoneArises, Part};
use crate::domain::scoring::{Method, TotalMin};
use crate::link::page::Page;
use crate::render::build::criteria::{conditions, provenance, rows};
use crate::render::build::results::{checks, figures, naming, round, status};
use crate::render::scope::Scope;
use crate::render::view::{Bar, Bars, CheckGroup, CheckRow, Fact, Link};
use crate::value::Points;

/// Bars per criterion with maximum and floor; none in a set without points, or without any score.
#[must_use]
pub fn bars(scope: &Scope<'_>, set: &CriteriaSet, row: &Assessment) -> Option<Bars> {
    let id = scope.site.results.rounds[row.round].set?;
    let scored = (0..set.criteria.len()).any(|at| set.points(row, whole(at)).is_some()) || row.total.is_some();
    if set.scoring.method != Method::Points || !scored {
        return None;
    }
    let bars: Vec<Bar> = (0..set.criteria.len()).map(|at| bar(scope, id, set, row, at)).collect();
    let source = round::source(scope, &scope.site.results.rounds[row.round]);
    Some(Bars {
        finding: finding(scope, set, &bars),
        caption: naming::round_title(scope, row.round),
        total: total(scope, set, row),
        source: source.map(|source| scope.words().fill("results.source", &source.title)),
        bars,
    })
}

const fn whole(criterion: usize) -> Part {
    Part { criterion, indicator: None }
}

/// «Cả 5 tiêu chí đạt từ 50% điểm tối đa trở lên».
fn finding(scope: &Scope<'_>, set: &CriteriaSet, bars: &[Bar]) -> String {
    let words = scope.words();
    let Some(floor) = &set.scoring.conditions.criterion_floor else { return words.get("score.each") };
    let below = bars.iter().filter(|bar| bar.met == Some(false)).count();
    let values =
        [("n", bars.len().to_string()), ("below", below.to_string()), ("floor", figures::percent(scope, floor.value))];
    let values: Vec<(&str, &str)> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
    if below > 0 {
        words.fill_all("score.some_below", &values)
    } else if bars.iter().all(|bar| bar.met == Some(true)) {
        words.fill_all("score.all_above", &values)
    } else {
        words.get("score.each")
    }
}

fn bar(scope: &Scope<'_>, id: Id<CriteriaSet>, set: &CriteriaSet, row: &Assessment, at: usize) -> Bar {
    let part = whole(at);
    let (got, max) = (set.points(row, part), set.max(part));
    let floor = set.scoring.conditions.criterion_floor.as_ref();
    let threshold = floor.zip(max).map(|(floor, max)| (floor.value.percent_of(max.value), floor, max));
    let verified = threshold.is_some_and(|(_, floor, max)| floor.is_verified() && max.is_verified());
    Bar {
        number: rows::number(set, part).to_owned(),
        label: set.title(part).get(scope.lang).to_owned(),
        href: Some(scope.href(&scope.site.results.part_address(id, set.no(part)))),
        value: value(scope, got),
        max: rows::max(scope, max).unwrap_or_else(|| scope.words().get("score.max_unknown")),
        percent: got.zip(max).map_or(0, |(got, max)| got.share_of(max.value)),
        threshold_percent: floor.map(|floor| floor.value.share_of(Points::whole(100))),
        threshold: threshold.map(|(needed, ..)| threshold_words(scope, needed, verified)),
        met: threshold.zip(got).map(|((needed, ..), got)| got >= needed),
        missing: got.is_none(),
        stories: stories(scope, id, row, at),
    }
}

/// Pages that tell of this unit and of this criterion or an indicator of it.
fn stories(scope: &Scope<'_>, id: Id<CriteriaSet>, row: &Assessment, at: usize) -> Vec<Link> {
    let guides = &scope.site.guides;
    let set = &scope.site.results.sets[id];
    let tells =
        |page: &Id<Page>| set.parts().any(|part| part.criterion == at && guides.about_part(id, part).contains(page));
    let about = guides.about_unit(row.unit).iter().filter(|page| tells(page));
    about.map(|page| scope.twin(*page)).map(|page| scope.link(page.title.clone(), &page.address)).collect()
}

fn value(scope: &Scope<'_>, got: Option<Points>) -> String {
    got.map_or_else(|| scope.words().get("results.no_data"), |got| figures::points(scope, got))
}

fn threshold_words(scope: &Scope<'_>, needed: Points, verified: bool) -> String {
    let text = scope.words().fill("score.least", &figures::points(scope, needed));
    if verified { text } else { provenance::mark(scope, &text) }
}

fn total(scope: &Scope<'_>, set: &CriteriaSet, row: &Assessment) -> Option<Bar> {
    let got = set.total(row);
    let max = set.scoring.max.as_ref();
    let least = set.scoring.conditions.total_min.as_ref().and_then(|least: &TotalMin| least.figure(row.class));
    got.or(max.map(|max| max.value))?;
    Some(Bar {
        number: String::new(),
        label: scope.words().get("results.total"),
        href: None,
        value: value(scope, got),
        max: rows::max(scope, max).unwrap_or_else(|| scope.words().get("score.max_unknown")),
        percent: got.zip(max).map_or(0, |(got, max)| got.share_of(max.value)),
        threshold_percent: least.zip(max).map(|(least, max)| least.value.share_of(max.value)),
        threshold: least.map(|least| threshold_words(scope, least.value, least.is_verified())),
        met: least.zip(got).map(|(least, got)| got >= least.value),
        missing: got.is_none(),
        stories: Vec::new(),
    })
}

/// Indicators by criterion with what was found of each; none in a set with points.
#[must_use]
pub fn indicators(scope: &Scope<'_>, set: &CriteriaSet, row: &Assessment) -> Vec<CheckGroup> {
    let Some(id) = scope.site.results.rounds[row.round].set else { return Vec::new() };
    let known = row.values.iter().any(|value| *value != Value::Missing);
    if set.scoring.method != Method::PassFail || !known {
        return Vec::new();
    }
    let group = |at: usize| {
        let own = set.value(row, whole(at));
        let indicators = 0..set.criteria[at].indicators.len();
        CheckGroup {
            title: rows::name(scope, set, whole(at)),
            href: Some(scope.href(&scope.site.results.part_address(id, set.no(whole(at))))),
            tag: (own != Value::Missing || indicators.is_empty()).then(|| status::value_tag(scope, own)),
            rows: indicators
                .map(|indicator| check(scope, id, row, Part { indicator: Some(indicator), ..whole(at) }))
                .collect(),
            stories: stories(scope, id, row, at),
        }
    };
    (0..set.criteria.len()).map(group).collect()
}

fn check(scope: &Scope<'_>, id: Id<CriteriaSet>, row: &Assessment, part: Part) -> CheckRow {
    let set = &scope.site.results.sets[id];
    let value = set.value(row, part);
    let indicator = set.indicator(part);
    let counted = value == Value::NotArisen
        && indicator.is_some_and(|indicator| indicator.none_arises == Some(NoneArises::CountsAsMet));
    let level = indicator.and_then(|indicator| indicator.level.as_ref());
    CheckRow {
        number: set.no(part).to_owned(),
        title: set.title(part).get(scope.lang).to_owned(),
        href: Some(scope.href(&scope.site.results.part_address(id, set.no(part)))),
        required: level.map(|level| {
            let text = level.value.get(scope.lang);
            if level.is_verified() { text.to_owned() } else { provenance::mark(scope, text) }
        }),
        reached: counted.then(|| scope.words().get("score.counted_as_met")),
        tag: status::value_tag(scope, value),
    }
}

/// Satisfaction, class and discipline.
#[must_use]
pub fn measures(scope: &Scope<'_>, set: &CriteriaSet, row: &Assessment) -> Vec<Fact> {
    let words = scope.words();
    let fact = |key: &str, value: String, note: Option<String>| Fact { label: words.get(key), value, href: None, note };
    let mut facts = Vec::new();
    if let Some(got) = row.satisfaction {
        let least = set.scoring.conditions.satisfaction_min.as_ref();
        let note = least.map(|least| {
            let text = words.fill("score.least_percent", &figures::percent(scope, least.value));
            if least.is_verified() { text } else { provenance::mark(scope, &text) }
        });
        facts.push(fact("results.satisfaction", figures::percent(scope, got), note));
    }
    if let Some(class) = row.class {
        facts.push(fact("results.class", class.name().to_owned(), None));
    }
    if let Some(disciplined) = row.disciplined.filter(|_| set.scoring.conditions.discipline.is_some()) {
        let key = if disciplined { "results.disciplined_yes" } else { "results.disciplined_no" };
        let rule: Option<&Figure<_>> = set.scoring.conditions.discipline.as_ref();
        facts.push(fact(
            "results.disciplined",
            words.get(key),
            rule.and_then(|rule| conditions::unverified(scope, rule)),
        ));
    }
    if let Some(name) = checks::published_name(scope, row) {
        facts.push(fact("results.published_name", name, None));
    }
    if let Some(remark) = &row.note {
        facts.push(fact("results.remark", remark.clone(), None));
    }
    facts
}
