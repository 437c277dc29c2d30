//! Criteria sets as JSON, each number with whether it was compared with the legal text.

use serde::Serialize;

use crate::domain::criteria::{Content, CriteriaSet, Criterion, Figure, Indicator, NoneArises, Proof};
use crate::domain::scoring::{Method, Penalty, Scope as Who, TotalMin};
use crate::render::scope::Scope;
use crate::value::{Lang, Points};

use super::json::{Decimal, Pairs};
use super::round::FORMAT;

/// All sets.
#[derive(Debug, Serialize)]
pub(super) struct All {
    format: u8,
    illustrative: bool,
    sets: Vec<Set>,
}

#[derive(Debug, Serialize)]
struct Set {
    id: String,
    title: String,
    basis: Vec<String>,
    from: u16,
    to: Option<u16>,
    scoring: &'static str,
    max: Option<Number>,
    recognised_by: Option<String>,
    criteria: Vec<Group>,
    conditions: Conditions,
    unverified: Vec<String>,
    page: String,
}

/// A number of the rules.
#[derive(Debug, Serialize)]
struct Number {
    value: Decimal,
    verified: bool,
    against: Option<String>,
    checked_on: Option<String>,
}

#[derive(Debug, Serialize)]
struct Group {
    no: String,
    label: Option<String>,
    title: String,
    max: Option<Number>,
    indicators: Vec<Item>,
}

#[derive(Debug, Serialize)]
struct Item {
    no: String,
    title: String,
    max: Option<Number>,
    level: Option<String>,
    none_arises: Option<&'static str>,
    contents: Vec<Part>,
}

#[derive(Debug, Serialize)]
struct Part {
    no: String,
    title: String,
    max: Option<Number>,
    level: Option<String>,
    none_arises: Option<&'static str>,
    options: Pairs<Number>,
    bands: Vec<Band>,
}

#[derive(Debug, Serialize)]
struct Band {
    from_percent: Decimal,
    points: Number,
}

#[derive(Debug, Serialize)]
struct Conditions {
    total_min: Option<Number>,
    total_min_by_class: Option<Pairs<Number>>,
    criterion_floor_percent: Option<Number>,
    satisfaction_min_percent: Option<Number>,
    discipline: Option<Discipline>,
}

#[derive(Debug, Serialize)]
struct Discipline {
    scope: &'static str,
    from: Option<&'static str>,
    verified: bool,
}

/// Builds them.
pub(super) fn build(scope: &Scope<'_>) -> All {
    let results = &scope.site.results;
    let sets = results.sets.iter().map(|(id, of)| {
        let page = scope.absolute(results.set_address(id).as_str());
        set(of, scope.lang, page)
    });
    All { format: FORMAT, illustrative: false, sets: sets.collect() }
}

fn set(set: &CriteriaSet, lang: Lang, page: String) -> Set {
    Set {
        id: set.id.to_string(),
        title: set.title.get(lang).to_owned(),
        basis: set.basis.iter().map(|basis| basis.value.clone()).collect(),
        from: set.applies.from,
        to: set.applies.to,
        scoring: match set.scoring.method {
            Method::Points => "points",
            Method::PassFail => "pass_fail",
        },
        max: set.scoring.max.as_ref().map(number),
        recognised_by: set.recognised_by.as_ref().map(|by| by.get(lang).to_owned()),
        criteria: set.criteria.iter().map(|criterion| group(criterion, lang)).collect(),
        conditions: conditions(set),
        unverified: set.unverified.clone(),
        page,
    }
}

fn number(figure: &Figure<Points>) -> Number {
    let (against, checked_on) = match &figure.proof {
        Proof::Verified { against, on } => (Some(against.clone()), on.map(|day| day.to_string())),
        Proof::Unverified { .. } => (None, None),
    };
    Number { value: Decimal(figure.value), verified: figure.is_verified(), against, checked_on }
}

fn group(criterion: &Criterion, lang: Lang) -> Group {
    Group {
        no: criterion.no.clone(),
        label: criterion.label.clone(),
        title: criterion.title.get(lang).to_owned(),
        max: criterion.max.as_ref().map(number),
        indicators: criterion.indicators.iter().map(|indicator| item(indicator, lang)).collect(),
    }
}

fn item(indicator: &Indicator, lang: Lang) -> Item {
    Item {
        no: indicator.no.clone(),
        title: indicator.title.get(lang).to_owned(),
        max: indicator.max.as_ref().map(number),
        level: indicator.level.as_ref().map(|level| level.value.get(lang).to_owned()),
        none_arises: indicator.none_arises.map(none_arises),
        contents: indicator.contents.iter().map(|content| part(content, lang)).collect(),
    }
}

fn part(content: &Content, lang: Lang) -> Part {
    Part {
        no: content.no.clone(),
        title: content.title.get(lang).to_owned(),
        max: content.max.as_ref().map(number),
        level: content.level.as_ref().map(|level| level.value.get(lang).to_owned()),
        none_arises: content.none_arises.map(none_arises),
        options: Pairs(content.options.iter().map(|(letter, points)| (letter.clone(), number(points))).collect()),
        bands: content
            .bands
            .iter()
            .map(|band| Band { from_percent: Decimal(band.from_percent), points: number(&band.points) })
            .collect(),
    }
}

const fn none_arises(rule: NoneArises) -> &'static str {
    match rule {
        NoneArises::Full => "full",
        NoneArises::CountsAsMet => "counts_as_met",
    }
}

fn conditions(set: &CriteriaSet) -> Conditions {
    let rules = &set.scoring.conditions;
    let (same, by_class) = match &rules.total_min {
        None => (None, None),
        Some(TotalMin::Same(figure)) => (Some(number(figure)), None),
        Some(TotalMin::ByClass(all)) => {
            let all = all.iter().map(|(class, figure)| (class.name().to_owned(), number(figure)));
            (None, Some(Pairs(all.collect())))
        }
    };
    Conditions {
        total_min: same,
        total_min_by_class: by_class,
        criterion_floor_percent: rules.criterion_floor.as_ref().map(number),
        satisfaction_min_percent: rules.satisfaction_min.as_ref().map(number),
        discipline: rules.discipline.as_ref().map(|rule| Discipline {
            scope: match rule.value.scope {
                Who::AnyOfficial => "any_official",
                Who::Head => "head",
            },
            from: rule.value.from.map(penalty),
            verified: rule.is_verified(),
        }),
    }
}

const fn penalty(penalty: Penalty) -> &'static str {
    match penalty {
        Penalty::Reprimand => "khien-trach",
        Penalty::Warning => "canh-cao",
        Penalty::PayCut => "ha-bac-luong",
        Penalty::Demotion => "giang-chuc",
        Penalty::Removal => "cach-chuc",
        Penalty::Dismissal => "buoc-thoi-viec",
    }
}
