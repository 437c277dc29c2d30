//! The page that finds a commune by its name; for those without scripts, every province and district.

use crate::base::Id;
use crate::link::results::Territory;
use crate::link::route;
use crate::render::build::records;
use crate::render::lookup;
use crate::render::scope::{Frame, Scope};
use crate::render::view::{LookupPlace, LookupView};

use super::unit;

/// Builds it.
#[must_use]
pub fn build(scope: &Scope<'_>) -> LookupView {
    let list = records::list(scope, &route::lookup(), "titles.lookup");
    let words = scope.words();
    let lead = list.lead.unwrap_or_else(|| words.get("lookup_lead"));
    LookupView {
        chrome: scope.chrome(Frame { description: Some(lead.clone()), ..list.frame }),
        lead: Some(lead),
        body_html: list.body_html,
        folder: route::lookup().as_str().to_owned(),
        old: lookup::old(scope),
        words: words.tree["lookup_words"].to_string(),
        places: places(scope),
        all: scope.link(words.get("titles.units"), &route::units()),
    }
}

/// Provinces with their districts.
pub(super) fn places(scope: &Scope<'_>) -> Vec<LookupPlace> {
    let results = &scope.site.results;
    let place = |(_, territory): (Id<Territory>, &Territory)| {
        let units = territory.units.iter().filter(|unit| results.addresses.unit(**unit).is_some());
        let parts = territory.children.iter().map(|id| &results.territories.all()[*id]).filter(|part| part.shown);
        LookupPlace {
            title: territory.name().to_owned(),
            href: scope.href(&territory.address),
            count: unit::count(scope, units.count()),
            parts: parts.map(|part| scope.link(part.name(), &part.address)).collect(),
        }
    };
    results.territories.shown().filter(|(_, territory)| territory.parent.is_none()).map(place).collect()
}
