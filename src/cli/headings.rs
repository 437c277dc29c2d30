//! Which scores a table of results has, by its criteria set.

use crate::load::criteria::{CriterionDraft, IndicatorDraft, MethodWord, SetDraft};
use crate::value::Points;

/// The national sets, by the last year for which each was the one to use.
pub(super) const NATIONAL: [(u16, &str, &[&str]); 4] = [
    (2016, "qd09-2013", &["1", "2", "3", "4", "5", "6", "7", "8"]),
    (2021, "qd619-2017", &["1", "2", "3", "4", "5"]),
    (2025, "qd25-2021", &["1", "2", "3", "4", "5"]),
    (
        u16::MAX,
        "qd27-2025",
        &["1.1", "1.2", "1.3", "2.1", "2.2", "2.3", "2.4", "2.5", "2.6", "2.7", "3.1", "3.2", "3.3", "3.4"],
    ),
];

/// A criterion or indicator that gets a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Score {
    /// Its number.
    pub(super) no: String,
    /// Its name, where the site has the set.
    pub(super) title: String,
    /// The most points it can give, where that is known.
    pub(super) max: Option<Points>,
}

/// One score a criterion where points are given, one an indicator where each is met or not.
pub(super) fn scores(set: &SetDraft) -> Vec<Score> {
    let criteria = set.criteria.iter();
    let number = |criterion: &CriterionDraft, indicator: &IndicatorDraft| {
        let inside = indicator.no.strip_prefix(criterion.no.as_str()).is_some_and(|rest| rest.starts_with('.'));
        if inside { indicator.no.value.clone() } else { format!("{}.{}", *criterion.no, *indicator.no) }
    };
    match set.scoring.value {
        MethodWord::Points => criteria
            .map(|criterion| Score {
                no: criterion.no.value.clone(),
                title: criterion.title.value.vi.clone(),
                max: criterion.max.as_ref().map(|max| max.value),
            })
            .collect(),
        MethodWord::PassFail => criteria
            .flat_map(|criterion| {
                criterion.indicators.iter().map(|indicator| Score {
                    no: number(criterion, indicator),
                    title: indicator.title.value.vi.clone(),
                    max: None,
                })
            })
            .collect(),
    }
}

/// The numbers of a national set.
pub(super) fn national(id: &str) -> Option<Vec<Score>> {
    let (_, _, numbers) = NATIONAL.iter().find(|(_, known, _)| *known == id)?;
    let score = |no: &&str| Score { no: (*no).to_owned(), title: String::new(), max: None };
    Some(numbers.iter().map(score).collect())
}
