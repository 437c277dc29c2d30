//! What was compared with the legal text and what was not, in words.

use crate::base::Spanned;
use crate::domain::criteria::{CriteriaSet, Proof};
use crate::render::build::parts;
use crate::render::scope::Scope;
use crate::render::view::{LegalBasis, Provenance};
use crate::value::Localized;

/// Whether a path of a set is verified, or nothing was said against it. Names and years count as
/// verified unless an entry says otherwise; numbers carry their own proof.
#[must_use]
pub fn is_verified(set: &CriteriaSet, path: &str) -> bool {
    let covering = set.provenance.iter().filter(|entry| covers(&entry.path, path));
    let nearest = covering.max_by_key(|entry| entry.path.len());
    nearest.is_none_or(|entry| matches!(entry.proof, Proof::Verified { .. }))
}

/// A text with the mark of what is not verified behind it.
#[must_use]
pub fn mark(scope: &Scope<'_>, text: &str) -> String {
    format!("{text} ({})", scope.words().get("set.mark"))
}

/// What is not verified in a set, of those paths that `wanted` takes: entry by entry as the editor
/// wrote them, then numbers that no entry speaks of.
#[must_use]
pub fn build(scope: &Scope<'_>, set: &CriteriaSet, wanted: impl Fn(&str) -> bool) -> Vec<Provenance> {
    let untold = scope.words().get("set.unverified");
    let entries = set.provenance.iter().filter_map(|entry| match &entry.proof {
        Proof::Unverified { note } => Some((entry.path.as_str(), note.as_ref())),
        Proof::Verified { .. } => None,
    });
    let entries: Vec<(&str, Option<&Localized>)> = entries.collect();
    let told = |path: &str| entries.iter().any(|(entry, _)| covers(entry, path) || covers(path, entry));
    let others = set.unverified.iter().map(String::as_str).filter(|path| !told(path)).map(|path| (path, None));
    let all = entries.iter().copied().chain(others).filter(|(path, _)| wanted(path));
    all.map(|(path, note)| Provenance {
        what: what(scope, path),
        note: note.map_or_else(|| untold.clone(), |note| note.get(scope.lang).to_owned()),
    })
    .collect()
}

/// Whether a path is the other, or stands above it.
#[must_use]
pub fn covers(path: &str, other: &str) -> bool {
    other.strip_prefix(path).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}

/// A path of a set in words: `criteria.2.max` is «Điểm tối đa của tiêu chí 2».
fn what(scope: &Scope<'_>, path: &str) -> String {
    let words = scope.words();
    let Some(below) = path.strip_prefix("criteria.") else {
        return match path.strip_prefix("programmes.") {
            Some(no) => words.fill("path.programme", no),
            None => words.find(&format!("path.{}", key(path))).unwrap_or_else(|| path.to_owned()),
        };
    };
    let (part, field) = match below.split_once(".indicators.") {
        None => {
            let (no, field) = below.split_once('.').unwrap_or((below, ""));
            (words.fill("path.criterion", no), field)
        }
        Some((criterion, rest)) => {
            let (no, field) = split_number(criterion, rest);
            (words.fill("path.indicator", no), field)
        }
    };
    let field = field.split('.').next().unwrap_or("");
    match words.find(&format!("path.of_part.{field}")) {
        Some(text) => text.replace("{part}", &part),
        None => words.get("path.of_part.all").replace("{part}", &part),
    }
}

/// `2.1.max` below criterion `2` is indicator `2.1` and its field `max`.
fn split_number<'p>(criterion: &str, rest: &'p str) -> (&'p str, &'p str) {
    let start = rest.strip_prefix(criterion).filter(|after| after.starts_with('.')).map_or(0, |_| criterion.len() + 1);
    match rest[start..].find('.') {
        Some(at) => (&rest[..start + at], &rest[start + at + 1..]),
        None => (rest, ""),
    }
}

/// `conditions.total_min.I` as a key of the words: `conditions_total_min`.
fn key(path: &str) -> String {
    path.split('.').take(2).collect::<Vec<_>>().join("_")
}

/// Citations as an editor wrote them, each with the document it cites first.
#[must_use]
pub fn basis(scope: &Scope<'_>, written: &[Spanned<String>]) -> Vec<LegalBasis> {
    written.iter().map(|text| parts::citation(scope, text, &scope.site.laws.read(text))).collect()
}

#[cfg(test)]
mod tests {
    use super::{covers, key, split_number};

    #[test]
    fn paths_are_taken_apart() {
        assert_eq!(split_number("2", "2.1.max"), ("2.1", "max"));
        assert_eq!(split_number("2", "2.1"), ("2.1", ""));
        assert_eq!(split_number("2", "a.max"), ("a", "max"));
        assert_eq!(key("conditions.total_min.I"), "conditions_total_min");
        assert!(covers("conditions", "conditions.total_min") && !covers("max", "maximum"));
    }
}
