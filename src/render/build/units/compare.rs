//! The page that puts communes side by side. The table is a script's work; without one, the page of
//! each commune compares it with its district and province.

use serde::Serialize;

use crate::domain::criteria::CriteriaSet;
use crate::domain::scoring::Method;
use crate::link::route;
use crate::render::build::criteria::rows;
use crate::render::build::records;
use crate::render::lookup as data;
use crate::render::scope::{Frame, Scope};
use crate::render::view::CompareView;

use super::lookup;

/// What the script needs to know of a criteria set.
#[derive(Serialize)]
struct Rules {
    title: String,
    points: bool,
    /// Number and name of each criterion; of sets without points, of each indicator.
    parts: Vec<(String, String)>,
}

/// Builds it.
#[must_use]
pub fn build(scope: &Scope<'_>) -> CompareView {
    let list = records::list(scope, &route::compare(), "titles.compare");
    let words = scope.words();
    let lead = list.lead.unwrap_or_else(|| words.get("compare_lead"));
    let sets = scope.site.results.sets.iter();
    let sets: serde_json::Map<String, serde_json::Value> =
        sets.filter_map(|(_, set)| Some((set.id.to_string(), serde_json::to_value(rules(scope, set)).ok()?))).collect();
    CompareView {
        chrome: scope.chrome(Frame { description: Some(lead.clone()), ..list.frame }),
        lead,
        body_html: list.body_html,
        folder: route::lookup().as_str().to_owned(),
        old: data::old(scope),
        words: words.tree["lookup_words"].to_string(),
        compare_words: words.tree["compare_words"].to_string(),
        sets: serde_json::Value::Object(sets).to_string(),
        places: lookup::places(scope),
    }
}

fn rules(scope: &Scope<'_>, set: &CriteriaSet) -> Rules {
    let points = set.scoring.method == Method::Points;
    let wanted = set.parts().filter(|part| part.indicator.is_none() || !points);
    let part = |part| (set.no(part).to_owned(), rows::name(scope, set, part));
    Rules { title: set.title.get(scope.lang).to_owned(), points, parts: wanted.map(part).collect() }
}
