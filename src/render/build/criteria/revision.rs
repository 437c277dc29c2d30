//! Two criteria sets compared.

use std::collections::BTreeMap;

use crate::base::Id;
use crate::domain::criteria::{CriteriaSet, Part};
use crate::domain::revision::{Depth, Origin, Revision, Source};
use crate::link::results::Pair;
use crate::link::route;
use crate::render::build::results::figures;
use crate::render::scope::{Scope, list_crumb};
use crate::render::view::{Link, Rank, RevisionChange, RevisionFigure, RevisionPart, RevisionRow, RevisionView};

use super::{conditions, provenance, rows, sets};

/// A link to a comparison, named after both sets.
#[must_use]
pub fn link(scope: &Scope<'_>, pair: Pair) -> Link {
    scope.link(title(scope, pair), &scope.site.results.revision_address(pair))
}

/// Links to all comparisons of a set, those with the sets next to it first.
#[must_use]
pub fn links_of(scope: &Scope<'_>, id: Id<CriteriaSet>) -> Vec<Link> {
    let mut own: Vec<Pair> = scope.site.results.pairs();
    own.retain(|pair| pair.newer == id || pair.earlier == id);
    own.sort_by_key(|pair| pair.newer.index() - pair.earlier.index());
    own.into_iter().map(|pair| link(scope, pair)).collect()
}

/// «Bộ tiêu chí … so với bộ …».
#[must_use]
pub fn title(scope: &Scope<'_>, pair: Pair) -> String {
    let sets = &scope.site.results.sets;
    let names =
        [("newer", sets[pair.newer].title.get(scope.lang)), ("earlier", sets[pair.earlier].title.get(scope.lang))];
    scope.words().fill_all("revision.title", &names)
}

/// What changed, in a sentence.
#[must_use]
pub fn lead(scope: &Scope<'_>, pair: Pair) -> String {
    sentence(scope, pair, &revision(scope, pair))
}

fn sentence(scope: &Scope<'_>, pair: Pair, revision: &Revision) -> String {
    let counts = counts(scope, pair, revision).join(", ");
    scope.words().fill_all("revision.lead", &[("counts", &counts)])
}

/// Builds it.
#[must_use]
pub fn build(scope: &Scope<'_>, pair: Pair) -> RevisionView {
    let words = scope.words();
    let results = &scope.site.results;
    let revision = revision(scope, pair);
    let lead = sentence(scope, pair, &revision);
    let set_link = |id| scope.link(results.sets[id].title.get(scope.lang), &results.set_address(id));
    let mut frame = scope.frame_of(None, title(scope, pair));
    frame.description = Some(lead.clone());
    frame.crumbs = vec![
        list_crumb(scope, "titles.sets", route::criteria_sets()),
        (results.sets[pair.newer].title.get(scope.lang).to_owned(), results.set_address(pair.newer)),
    ];
    let others = results.pairs().into_iter().filter(|other| *other != pair);
    RevisionView {
        chrome: scope.chrome(frame),
        lead,
        earlier: set_link(pair.earlier),
        newer: set_link(pair.newer),
        figures: wholes(scope, pair),
        rows: revision.rows.iter().map(|origin| row(scope, pair, origin)).collect(),
        gone: revision.gone.iter().map(|gone| part(scope, pair.earlier, *gone)).collect(),
        shallow: (revision.depth == Depth::Criteria).then(|| words.get("revision.shallow")),
        method: words.get("revision.method"),
        others: others.map(|other| link(scope, other)).collect(),
    }
}

fn revision(scope: &Scope<'_>, pair: Pair) -> Revision {
    let sets: Vec<&CriteriaSet> = scope.site.results.sets.iter().map(|(_, set)| set).collect();
    let nothing = Revision { rows: Vec::new(), gone: Vec::new(), depth: Depth::Criteria };
    Revision::between(&sets[pair.earlier.index()..=pair.newer.index()]).unwrap_or(nothing)
}

/// How many criteria are kept, changed, new and gone.
fn counts(scope: &Scope<'_>, pair: Pair, revision: &Revision) -> Vec<String> {
    let criteria = revision.rows.iter().filter(|origin| origin.part.indicator.is_none());
    let mut counts: BTreeMap<&'static str, usize> = BTreeMap::new();
    for origin in criteria {
        let changes = changes(scope, pair, origin);
        let key = match changes.first().map(|change| change.kind) {
            Some("new") => "revision.count_new",
            Some("kept") => "revision.count_kept",
            _ => "revision.count_changed",
        };
        *counts.entry(key).or_default() += 1;
    }
    let gone = revision.gone.iter().filter(|part| part.indicator.is_none()).count();
    counts.insert("revision.count_gone", gone);
    let order = ["revision.count_kept", "revision.count_changed", "revision.count_new", "revision.count_gone"];
    let told = order.into_iter().filter_map(|key| Some((key, *counts.get(key)?))).filter(|(_, count)| *count > 0);
    told.map(|(key, count)| scope.words().fill(key, &count.to_string())).collect()
}

/// The sets as wholes: years, shape, conditions, who recognises, legal basis.
fn wholes(scope: &Scope<'_>, pair: Pair) -> Vec<RevisionFigure> {
    let results = &scope.site.results;
    let [earlier, newer] = [pair.earlier, pair.newer].map(|id| &results.sets[id]);
    let figure = |label: &str, of: &dyn Fn(&CriteriaSet) -> Vec<String>| {
        let (earlier, newer) = (of(earlier), of(newer));
        let label = scope.words().get(label);
        let told = !earlier.is_empty() || !newer.is_empty();
        told.then(|| RevisionFigure { label, changed: earlier != newer, earlier, newer })
    };
    let conditions = |set: &CriteriaSet| {
        let told = conditions::build(scope, set).into_iter();
        let marked = told.map(|condition| match condition.unverified {
            Some(_) => provenance::mark(scope, &condition.text),
            None => condition.text,
        });
        marked.collect()
    };
    let recognised = |set: &CriteriaSet| {
        let by = set.recognised_by.iter().map(|by| by.get(scope.lang).to_owned());
        let verified = provenance::is_verified(set, "recognised_by");
        by.map(|by| if verified { by } else { provenance::mark(scope, &by) }).collect()
    };
    let all = [
        figure("set.applies", &|set| vec![sets::period(scope, set)]),
        figure("set.shape", &|set| vec![sets::shape(scope, set)]),
        figure("revision.conditions", &conditions),
        figure("set.recognised_by", &recognised),
        figure("revision.basis", &|set| set.basis.iter().map(|basis| basis.value.clone()).collect()),
    ];
    all.into_iter().flatten().collect()
}

fn row(scope: &Scope<'_>, pair: Pair, origin: &Origin) -> RevisionRow {
    RevisionRow {
        part: part(scope, pair.newer, origin.part),
        from: origin.from.iter().map(|from| part(scope, pair.earlier, *from)).collect(),
        changes: changes(scope, pair, origin),
        by_editor: origin.source == Source::Editor,
    }
}

fn part(scope: &Scope<'_>, id: Id<CriteriaSet>, part: Part) -> RevisionPart {
    let results = &scope.site.results;
    let set = &results.sets[id];
    let title_path = match set.indicator(part) {
        Some(indicator) => rows::title_path(set.criterion(part), indicator),
        None => format!("criteria.{}.title", set.no(part)),
    };
    RevisionPart {
        rank: if part.indicator.is_some() { Rank::Indicator } else { Rank::Criterion },
        number: rows::number(set, part).to_owned(),
        title: set.title(part).get(scope.lang).to_owned(),
        href: scope.href(&results.part_address(id, set.no(part))),
        max: set.max(part).map(|max| scope.words().fill("score.points", &figures::points(scope, max.value))),
        unverified: !rows::verified(set, set.max(part), &title_path),
    }
}

/// What changed in a part: one entry at least.
fn changes(scope: &Scope<'_>, pair: Pair, origin: &Origin) -> Vec<RevisionChange> {
    let words = scope.words();
    let results = &scope.site.results;
    let (earlier, newer) = (&results.sets[pair.earlier], &results.sets[pair.newer]);
    let change = |kind: &'static str, text: String| RevisionChange { kind, text };
    let [from, rest @ ..] = origin.from.as_slice() else { return vec![change("new", words.get("revision.new"))] };
    let mut all = Vec::new();
    if !rest.is_empty() {
        all.push(change("merged", words.fill("revision.merged", &origin.from.len().to_string())));
    }
    let (old, new) = (rows::number(earlier, *from), rows::number(newer, origin.part));
    if rest.is_empty() && old != new {
        all.push(change("moved", words.fill_all("revision.moved", &[("from", old), ("to", new)])));
    }
    if rest.is_empty() && earlier.title(*from).vi != newer.title(origin.part).vi {
        all.push(change("renamed", words.get("revision.renamed")));
    }
    let most: Option<Vec<_>> = origin.from.iter().map(|part| Some(earlier.max(*part)?.value)).collect();
    let (before, after) = (most.map(|most| most.into_iter().sum()), newer.max(origin.part).map(|max| max.value));
    match (before, after) {
        (Some(before), Some(after)) if before != after => {
            let figures = [before, after].map(|points| figures::points(scope, points));
            let text = words.fill_all("revision.weight", &[("from", &figures[0]), ("to", &figures[1])]);
            all.push(change("weight", text));
        }
        (Some(_), None) => all.push(change("weight", words.get("revision.no_points"))),
        (None, Some(_)) => all.push(change("weight", words.get("revision.now_points"))),
        _ => {}
    }
    if all.is_empty() {
        all.push(change("kept", words.get("revision.kept")));
    }
    all
}
