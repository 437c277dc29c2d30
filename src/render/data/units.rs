//! The register of units as rows.

use crate::base::Id;
use crate::domain::place::{Area, Unit, UnitKind};
use crate::render::build::units::unit as units;
use crate::render::scope::Scope;

use super::results::names;
use super::{csv, fields};

/// Every unit of the register, in its order.
pub(super) fn print(scope: &Scope<'_>) -> Vec<u8> {
    let fields = names(&fields::units());
    csv::print(&fields, scope.site.results.register.units().ids().map(|id| row(scope, id)))
}

fn row(scope: &Scope<'_>, id: Id<Unit>) -> Vec<String> {
    fn text(value: Option<impl ToString>) -> String {
        value.map(|value| value.to_string()).unwrap_or_default()
    }
    let results = &scope.site.results;
    let unit = &results.register.units()[id];
    let code = |area: &Option<Area>| text(area.as_ref().and_then(|area| area.code.as_ref()));
    let name = |area: &Option<Area>| text(area.as_ref().and_then(|area| area.name.as_ref()));
    vec![
        results.addresses.unit_name(id).to_owned(),
        text(unit.code.as_ref()),
        unit.name.clone(),
        text(unit.kind.map(UnitKind::word)),
        code(&unit.district),
        name(&unit.district),
        code(&unit.province),
        name(&unit.province),
        text(unit.valid.from),
        text(unit.valid.to),
        text(results.addresses.unit(id).map(|address| scope.absolute(address.as_str()))),
        units::is_illustrative(scope, id).to_string(),
    ]
}
