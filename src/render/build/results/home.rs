//! What the home page shows of results.

use crate::link::route;
use crate::render::scope::Scope;
use crate::render::view::{Link, YearRow};

use super::{roster, rounds};

/// How many rounds the home page shows.
const ROUNDS: usize = 4;
/// How many names it offers to search for.
const EXAMPLES: usize = 3;

/// The latest rounds.
#[must_use]
pub fn years(scope: &Scope<'_>) -> Vec<YearRow> {
    let mut rows = rounds::rows(scope);
    rows.truncate(ROUNDS);
    rows
}

/// The link to all results.
#[must_use]
pub fn all(scope: &Scope<'_>) -> Option<Link> {
    let known = !scope.site.results.rounds.is_empty();
    known.then(|| scope.link(scope.words().get("results.all"), &route::rounds()))
}

/// Names of units to try the search with: of real results first, of the latest round first.
#[must_use]
pub fn examples(scope: &Scope<'_>) -> Vec<Link> {
    let results = &scope.site.results;
    let mut rounds: Vec<_> = results.rounds.iter().collect();
    rounds.sort_by_key(|(id, round)| (round.illustrative, std::cmp::Reverse((round.year, *id))));
    let search = scope.href(&route::search().in_lang(scope.lang));
    let mut names: Vec<&str> = Vec::new();
    for (id, _) in rounds {
        let mut entries = roster::of(results, id);
        entries.retain(|entry| entry.assessment.is_some());
        roster::sort(results, &mut entries);
        for name in entries.iter().map(|entry| results.register.units()[entry.unit].name.as_str()) {
            if names.len() < EXAMPLES && !names.contains(&name) {
                names.push(name);
            }
        }
        if names.len() >= EXAMPLES {
            break;
        }
    }
    let link = |name: &&str| Link {
        title: (*name).to_owned(),
        href: format!("{search}?q={}", crate::render::scope::encode(name)),
        lang: None,
    };
    names.iter().map(link).collect()
}
