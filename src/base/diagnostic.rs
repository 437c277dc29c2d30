//! Diagnostics: a problem at a place, and the reports that collect them.

use super::{Place, Problem, Severity, Span};
use crate::value::Lang;
use std::sync::Arc;

/// One problem at one place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// What is wrong.
    pub problem: Problem,
    /// Where.
    pub place: Place,
    /// Other places or facts that explain it.
    pub notes: Vec<Note>,
}

/// Something that explains a diagnostic.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Note {
    /// The first of two things that clash.
    FirstHere(Place),
    /// The rule that was applied.
    RuleHere(Place),
    /// The rule applied has not been checked against the legal text.
    RuleUnverified(Place),
    /// The address of a page that it was found on.
    OnPage(String),
    /// How many pages more it was found on.
    OnMorePages(usize),
    /// Text that a lower layer said, in its own words.
    Said(String),
}

impl Note {
    /// The place it points at, if any.
    #[must_use]
    pub const fn place(&self) -> Option<&Place> {
        match self {
            Self::FirstHere(place) | Self::RuleHere(place) | Self::RuleUnverified(place) => Some(place),
            Self::OnPage(_) | Self::OnMorePages(_) | Self::Said(_) => None,
        }
    }

    /// Its words.
    #[must_use]
    pub fn say(&self, lang: Lang) -> String {
        match (self, lang) {
            (Self::FirstHere(_), Lang::Vi) => "Chỗ thứ nhất ở đây".into(),
            (Self::FirstHere(_), Lang::En) => "The first one is here".into(),
            (Self::RuleHere(_), Lang::Vi) => "Quy định được áp dụng ghi ở đây".into(),
            (Self::RuleHere(_), Lang::En) => "The rule that applies is here".into(),
            (Self::RuleUnverified(_), Lang::Vi) => {
                "Quy định này chưa được đối chiếu với văn bản gốc; nếu sai, hãy sửa ở đây".into()
            }
            (Self::RuleUnverified(_), Lang::En) => {
                "This rule has not been checked against the legal text; if it is wrong, mend it here".into()
            }
            (Self::OnPage(page), Lang::Vi) => format!("Gặp khi dựng trang {page}"),
            (Self::OnPage(page), Lang::En) => format!("Found while making the page {page}"),
            (Self::OnMorePages(count), Lang::Vi) => format!("và {count} trang khác"),
            (Self::OnMorePages(count), Lang::En) => format!("and {count} more pages"),
            (Self::Said(text), _) => text.clone(),
        }
    }
}

/// The problems that a stage found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Report {
    found: Vec<Diagnostic>,
}

impl Report {
    /// Adds a problem at a place.
    pub fn push(&mut self, problem: impl Into<Problem>, place: Place) {
        self.found.push(Diagnostic { problem: problem.into(), place, notes: Vec::new() });
    }

    /// Adds a problem with notes.
    pub fn push_with(&mut self, problem: impl Into<Problem>, place: Place, notes: Vec<Note>) {
        self.found.push(Diagnostic { problem: problem.into(), place, notes });
    }

    /// Adds a problem at a stretch of a file.
    pub fn at(&mut self, problem: impl Into<Problem>, path: &Arc<str>, span: Span) {
        self.push(problem, Place::span(Arc::clone(path), span));
    }

    /// Takes in what another report holds.
    pub fn absorb(&mut self, other: Self) {
        self.found.extend(other.found);
    }

    /// Takes in a copy of what another report holds.
    pub fn absorb_ref(&mut self, other: &Self) {
        self.found.extend_from_slice(&other.found);
    }

    /// Keeps only those that `keep` wants.
    pub fn retain(&mut self, keep: impl FnMut(&Diagnostic) -> bool) {
        self.found.retain(keep);
    }

    /// Sorts by place, then by code, and drops exact repeats.
    pub fn tidy(&mut self) {
        self.found.sort_by(|a, b| (&a.place, a.problem.code()).cmp(&(&b.place, b.problem.code())));
        self.found.dedup();
    }

    /// What was found.
    #[must_use]
    pub fn diagnostics(&self) -> &[Diagnostic] {
        &self.found
    }

    /// How many of a severity.
    #[must_use]
    pub fn count(&self, severity: Severity) -> usize {
        self.found.iter().filter(|d| d.problem.severity() == severity).count()
    }

    /// Whether any is an error.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        self.found.iter().any(|d| d.problem.severity() == Severity::Error)
    }

    /// Whether nothing was found.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.found.is_empty()
    }
}
