//! What a criteria set changed against an earlier one (đối chiếu hai bộ tiêu chí): what came, what
//! went, what moved, what weighs more or less.
//!
//! No legal text says which part follows which. An editor may say so (`replaces` in `set.yaml`);
//! else parts are matched by name: equal, or one name whole inside the other.

use super::criteria::{CriteriaSet, Part};
use crate::value::fold::fold;

/// How one set came from another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Revision {
    /// Every part that is compared of the newer set, in its order, with what it came from.
    pub rows: Vec<Origin>,
    /// The parts of the earlier set that nothing came from.
    pub gone: Vec<Part>,
    /// Whether indicators are compared; not where a set lacks some of its own.
    pub depth: Depth,
}

/// How deep two sets are compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Depth {
    /// Criteria alone.
    Criteria,
    /// Criteria and indicators.
    Indicators,
}

/// Where a part came from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    /// The part of the newer set.
    pub part: Part,
    /// The parts of the earlier set; none for what is new.
    pub from: Vec<Part>,
    /// Who says so.
    pub source: Source,
}

/// Who says which part came from which.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// The editor, in the newer set.
    Editor,
    /// The names.
    Names,
}

/// The fewest syllables that a name must have to be found inside another.
const SYLLABLES: usize = 3;

impl Revision {
    /// Compares the last of some sets, given in order of their years, with the first. What lies
    /// between them is followed step by step. `None` for fewer than two.
    #[must_use]
    pub fn between(sets: &[&CriteriaSet]) -> Option<Self> {
        let [earlier, .., newer] = sets else { return None };
        let deep = [earlier, newer].iter().all(|set| set.criteria.iter().all(|criterion| set.is_complete(criterion)));
        let depth = if deep { Depth::Indicators } else { Depth::Criteria };
        let compared = |part: &Part| deep || part.indicator.is_none();
        let rows: Vec<Origin> = newer.parts().filter(compared).map(|part| origin(sets, part)).collect();
        let kept = |part: &Part| rows.iter().any(|row| row.from.contains(part));
        let gone = earlier.parts().filter(compared).filter(|part| !kept(part)).collect();
        Some(Self { rows, gone, depth })
    }
}

/// Where a part of the last set came from in the first.
fn origin(sets: &[&CriteriaSet], part: Part) -> Origin {
    let mut from = vec![part];
    let mut source = Source::Names;
    for pair in sets.windows(2).rev() {
        let step = |part: &Part| before(pair[0], pair[1], *part);
        let steps: Vec<(Vec<Part>, Source)> = from.iter().map(step).collect();
        if steps.iter().any(|(_, source)| *source == Source::Editor) {
            source = Source::Editor;
        }
        from = steps.into_iter().flat_map(|(parts, _)| parts).collect();
        from.sort_unstable();
        from.dedup();
    }
    if let ([earlier, .., newer], true) = (sets, from.is_empty() && sets.len() > 2) {
        from = named_alike(earlier, newer.title(part).vi.as_str(), part);
    }
    Origin { part, from, source }
}

/// The parts of the set before that a part came from.
fn before(earlier: &CriteriaSet, newer: &CriteriaSet, part: Part) -> (Vec<Part>, Source) {
    let said: Vec<Part> = newer.replaces(part).iter().filter_map(|no| earlier.part(no)).collect();
    if said.is_empty() {
        (named_alike(earlier, &newer.title(part).vi, part), Source::Names)
    } else {
        (said, Source::Editor)
    }
}

/// The parts of the same rank with the same name; else those whose name is in the other, or that
/// has the other in it.
fn named_alike(earlier: &CriteriaSet, name: &str, part: Part) -> Vec<Part> {
    let name = syllables(name);
    let ranked: Vec<(Part, String)> = earlier
        .parts()
        .filter(|other| other.indicator.is_some() == part.indicator.is_some())
        .map(|other| (other, syllables(&earlier.title(other).vi)))
        .collect();
    let parts = |fits: &dyn Fn(&str) -> bool| -> Vec<Part> {
        ranked.iter().filter(|(_, other)| fits(other)).map(|(part, _)| *part).collect()
    };
    let same = parts(&|other| other == name);
    if same.is_empty() { parts(&|other| holds(&name, other) || holds(other, &name)) } else { same }
}

/// Whether a name is whole inside another.
fn holds(outer: &str, inner: &str) -> bool {
    inner.split(' ').count() >= SYLLABLES && format!(" {outer} ").contains(&format!(" {inner} "))
}

/// The syllables of a name without marks, parted by spaces.
fn syllables(name: &str) -> String {
    let folded = fold(name);
    folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::{holds, syllables};

    #[test]
    fn a_name_is_found_inside_another_by_whole_syllables() {
        let name = syllables("Tiếp cận thông tin, phổ biến, giáo dục pháp luật");
        assert!(holds(&name, &syllables("Phổ biến, giáo dục pháp luật")));
        assert!(!holds(&name, &syllables("Pháp luật")));
        assert!(!holds(&syllables("Hòa giải ở cơ sở"), &syllables("Hòa giải ở cơ s")));
    }
}
