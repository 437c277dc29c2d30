//! Scoring (cách tính): the conditions of a set, and the one function that decides «đạt».

use crate::value::Points;

use super::assessment::{Assessment, Class, Outcome, Value};
use super::criteria::{CriteriaSet, Figure, Part};

/// How the outcome follows from what was found.
#[derive(Debug, Clone)]
pub struct Scoring {
    /// By points or indicator by indicator.
    pub method: Method,
    /// The most points in all.
    pub max: Option<Figure<Points>>,
    /// What must hold to meet the standard.
    pub conditions: Conditions,
}

/// By what units are measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// Points (chấm điểm): 2013, 2017 and 2021.
    Points,
    /// Met or not met, indicator by indicator (đạt, không đạt): from 2025.
    PassFail,
}

/// What must hold to meet the standard (điều kiện công nhận).
#[derive(Debug, Clone, Default)]
pub struct Conditions {
    /// The least total.
    pub total_min: Option<TotalMin>,
    /// The least share of its maximum that each criterion must reach, percent.
    pub criterion_floor: Option<Figure<Points>>,
    /// The least satisfaction, percent.
    pub satisfaction_min: Option<Figure<Points>>,
    /// Nobody disciplined.
    pub discipline: Option<Figure<Discipline>>,
}

/// The least total.
#[derive(Debug, Clone)]
pub enum TotalMin {
    /// The same for all.
    Same(Figure<Points>),
    /// By class of commune, in the order written; a class not named has none.
    ByClass(Vec<(Class, Figure<Points>)>),
}

/// Who must not have been disciplined (không có người bị xử lý kỷ luật).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Discipline {
    /// Who.
    pub scope: Scope,
    /// From which form of discipline on; `None` for any.
    pub from: Option<Penalty>,
}

/// Whose discipline counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// Any official (cán bộ, công chức) of the commune.
    AnyOfficial,
    /// The heads of its Party committee and government.
    Head,
}

/// Forms of discipline, mildest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Penalty {
    /// Khiển trách.
    Reprimand,
    /// Cảnh cáo.
    Warning,
    /// Hạ bậc lương.
    PayCut,
    /// Giáng chức.
    Demotion,
    /// Cách chức.
    Removal,
    /// Buộc thôi việc.
    Dismissal,
}

/// What the rules say of an assessment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// Met, not met, or `None` when the figures do not tell.
    pub outcome: Option<Outcome>,
    /// Every condition of the set, in order, with the numbers that decide it.
    pub findings: Vec<Finding>,
}

/// One condition, looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Finding {
    /// The condition with its numbers.
    pub condition: Condition,
    /// Whether it holds; `None` when the figures do not tell.
    pub holds: Option<bool>,
}

/// A condition and the numbers that decide it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Condition {
    /// The total reaches a minimum; `needed` is `None` when the class that decides is unknown.
    Total {
        /// The minimum.
        needed: Option<Points>,
        /// The total.
        got: Option<Points>,
    },
    /// A criterion reaches its floor.
    Floor {
        /// The criterion's position.
        criterion: usize,
        /// The floor in points.
        needed: Points,
        /// Its points.
        got: Option<Points>,
    },
    /// People are satisfied enough.
    Satisfaction {
        /// The least percentage.
        needed: Points,
        /// The percentage.
        got: Option<Points>,
    },
    /// Nobody was disciplined. A table that says nothing of it does not keep the outcome open,
    /// because lists record discipline only where it occurred.
    Discipline {
        /// Whether somebody was.
        disciplined: Option<bool>,
    },
    /// An indicator, or a criterion without indicators, is met.
    Part(Part),
}

impl Scoring {
    /// Decides whether an assessment meets the standard: every condition must hold. One that fails
    /// decides even when others are unknown.
    #[must_use]
    pub fn outcome(&self, set: &CriteriaSet, assessment: &Assessment) -> Verdict {
        let mut findings = Vec::new();
        if self.method == Method::PassFail {
            findings.extend(set.parts().filter(|part| is_judged(set, *part)).map(|part| judge(set, assessment, part)));
        }
        findings.extend(
            self.conditions.total_min.as_ref().map(|least| least.judge(assessment.class, set.total(assessment))),
        );
        if let Some(floor) = &self.conditions.criterion_floor {
            findings.extend((0..set.criteria.len()).filter_map(|at| judge_floor(set, assessment, at, floor.value)));
        }
        if let Some(least) = &self.conditions.satisfaction_min {
            let (needed, got) = (least.value, assessment.satisfaction);
            let condition = Condition::Satisfaction { needed, got };
            findings.push(Finding { condition, holds: got.map(|got| got >= needed) });
        }
        if self.conditions.discipline.is_some() {
            let disciplined = assessment.disciplined;
            findings
                .push(Finding { condition: Condition::Discipline { disciplined }, holds: disciplined.map(|was| !was) });
        }
        let open =
            |finding: &Finding| finding.holds.is_none() && !matches!(finding.condition, Condition::Discipline { .. });
        let outcome = if findings.iter().any(|finding| finding.holds == Some(false)) {
            Some(Outcome::NotMet)
        } else if findings.is_empty() || findings.iter().any(open) {
            None
        } else {
            Some(Outcome::Met)
        };
        Verdict { outcome, findings }
    }
}

impl Verdict {
    /// Whether every condition could be looked at.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        !self.findings.is_empty() && self.findings.iter().all(|finding| finding.holds.is_some())
    }

    /// The conditions that fail.
    pub fn failed(&self) -> impl Iterator<Item = Condition> {
        self.findings.iter().filter(|finding| finding.holds == Some(false)).map(|finding| finding.condition)
    }

    /// The conditions that could not be looked at.
    pub fn unknown(&self) -> impl Iterator<Item = Condition> {
        self.findings.iter().filter(|finding| finding.holds.is_none()).map(|finding| finding.condition)
    }
}

impl TotalMin {
    /// The minimum for a class, with its place in the rules.
    #[must_use]
    pub fn figure(&self, class: Option<Class>) -> Option<&Figure<Points>> {
        match self {
            Self::Same(figure) => Some(figure),
            Self::ByClass(all) => all.iter().find(|(of, _)| Some(*of) == class).map(|(_, figure)| figure),
        }
    }

    /// Every minimum, as written.
    pub fn figures(&self) -> impl Iterator<Item = &Figure<Points>> {
        let (one, many) = match self {
            Self::Same(figure) => (Some(figure), [].as_slice()),
            Self::ByClass(all) => (None, all.as_slice()),
        };
        one.into_iter().chain(many.iter().map(|(_, figure)| figure))
    }

    /// Without a class, only a total that is enough (or too little) for every class is decided.
    fn judge(&self, class: Option<Class>, got: Option<Points>) -> Finding {
        let needed = self.figure(class).map(|figure| figure.value);
        let least = self.figures().map(|figure| figure.value).min();
        let most = self.figures().map(|figure| figure.value).max();
        let holds = got.and_then(|got| match (needed, least, most) {
            (Some(needed), ..) => Some(got >= needed),
            (None, _, Some(most)) if got >= most => Some(true),
            (None, Some(least), _) if got < least => Some(false),
            _ => None,
        });
        let needed = needed.or(if holds == Some(false) { least } else { None });
        Finding { condition: Condition::Total { needed, got }, holds }
    }
}

/// In sets without points, indicators are judged, and criteria that have none.
fn is_judged(set: &CriteriaSet, part: Part) -> bool {
    part.indicator.is_some() || set.criterion(part).indicators.is_empty()
}

/// Nothing arose counts as met (không phát sinh, tính đạt) where the set says so. A criterion's own value stands for
/// indicators that the table does not give.
fn judge(set: &CriteriaSet, assessment: &Assessment, part: Part) -> Finding {
    let whole = || set.value(assessment, Part { indicator: None, ..part });
    let value = match set.value(assessment, part) {
        Value::Missing => whole(),
        given => given,
    };
    let holds = match value {
        Value::Met => Some(true),
        Value::NotArisen => set.none_arises(part).map(|_| true),
        Value::NotMet => Some(false),
        Value::Missing | Value::Points(_) => None,
    };
    Finding { condition: Condition::Part(part), holds }
}

/// Compares shares exactly, without rounding the floor.
fn judge_floor(set: &CriteriaSet, assessment: &Assessment, criterion: usize, percent: Points) -> Option<Finding> {
    let part = Part { criterion, indicator: None };
    let max = set.max(part)?.value;
    let got = set.points(assessment, part);
    let reaches = |got: Points| {
        i64::from(got.hundredths()) * 10_000 >= i64::from(percent.hundredths()) * i64::from(max.hundredths())
    };
    let condition = Condition::Floor { criterion, needed: percent.percent_of(max), got };
    Some(Finding { condition, holds: got.map(reaches) })
}
