//! Territories (địa bàn): provinces and their districts, with the units that lie in them.

use std::collections::{BTreeMap, BTreeSet};

use super::Results;
use crate::base::{Arena, Id};
use crate::domain::name::area_key;
use crate::domain::place::{Area, Unit};
use crate::domain::register::Register;
use crate::domain::round::Extent;
use crate::link::route::{self, Address};
use crate::value::{Collator, Slug};

/// A province, or a district of one.
#[derive(Debug)]
pub struct Territory {
    /// Its code and name.
    pub area: Area,
    /// The province of a district.
    pub parent: Option<Id<Territory>>,
    /// The districts of a province, in Vietnamese order.
    pub children: Vec<Id<Territory>>,
    /// Its units of all times, by name.
    pub units: Vec<Id<Unit>>,
    /// Its page.
    pub address: Address,
    /// Whether it has a page: some unit of it has one.
    pub shown: bool,
}

/// All territories, provinces before their districts.
#[derive(Debug, Default)]
pub struct Territories {
    all: Arena<Territory>,
    by_unit: Vec<Place>,
}

/// Where a unit lies.
#[derive(Debug, Clone, Copy, Default)]
struct Place {
    province: Option<Id<Territory>>,
    district: Option<Id<Territory>>,
}

impl Territory {
    /// Its name; its code where only that is known.
    #[must_use]
    pub fn name(&self) -> &str {
        let code = || self.area.code.as_ref().map(crate::value::UnitCode::as_str);
        self.area.name.as_deref().or_else(code).unwrap_or_default()
    }
}

impl Territories {
    /// Gathers the territories of a register; `order` is the place of each unit by name.
    pub(super) fn gather(register: &Register, order: &[u32]) -> Self {
        let mut found = Self { by_unit: vec![Place::default(); register.units().len()], ..Self::default() };
        let mut known = Known::default();
        let mut units: Vec<Id<Unit>> = register.units().ids().collect();
        units.sort_by_key(|id| order[id.index()]);
        for id in units {
            let unit = &register.units()[id];
            let province = unit.province.as_ref().map(|area| found.place(&mut known, None, area));
            let district = unit.district.as_ref().map(|area| found.place(&mut known, province, area));
            found.by_unit[id.index()] = Place { province, district };
            for territory in [province, district].into_iter().flatten() {
                found.all[territory].units.push(id);
            }
        }
        let collator = Collator::vietnamese();
        for id in found.all.ids() {
            let mut children = std::mem::take(&mut found.all[id].children);
            children.sort_by(|a, b| collator.compare(found.all[*a].name(), found.all[*b].name()));
            found.all[id].children = children;
        }
        found.assign();
        found
    }

    fn place(&mut self, known: &mut Known, parent: Option<Id<Territory>>, area: &Area) -> Id<Territory> {
        if let Some(id) = known.find(parent, area) {
            let own = &mut self.all[id].area;
            own.name = own.name.take().or_else(|| area.name.clone());
            own.code = own.code.take().or_else(|| area.code.clone());
            known.add(parent, area, id);
            return id;
        }
        let id = self.all.push(Territory {
            area: area.clone(),
            parent,
            children: Vec::new(),
            units: Vec::new(),
            address: Address::home(),
            shown: false,
        });
        if let Some(parent) = parent {
            self.all[parent].children.push(id);
        }
        known.add(parent, area, id);
        id
    }

    /// Addresses by name; of two with one name the later adds its code or a number.
    fn assign(&mut self) {
        let mut taken = BTreeSet::new();
        for id in self.all.ids() {
            let above = self.all[id].parent.map_or_else(route::territories, |parent| self.all[parent].address.clone());
            let name = Slug::of(self.all[id].name()).map_or_else(|| "dia-ban".to_owned(), |slug| slug.to_string());
            let code = self.all[id].area.code.as_ref().map(|code| format!("{name}-{}", code.as_str().to_lowercase()));
            let numbered = (2..).map(|number| format!("{name}-{number}"));
            let names = std::iter::once(name.clone()).chain(code).chain(numbered);
            let free = names.map(|name| above.join(&name)).find(|address| !taken.contains(address));
            let address = free.unwrap_or(above);
            taken.insert(address.clone());
            self.all[id].address = address;
        }
    }

    /// Marks the territories that hold a unit with a page.
    pub(super) fn show(&mut self, units: impl Iterator<Item = Id<Unit>>) {
        for unit in units {
            let Place { province, district } = self.by_unit[unit.index()];
            for id in [province, district].into_iter().flatten() {
                self.all[id].shown = true;
            }
        }
    }

    /// All of them.
    #[must_use]
    pub const fn all(&self) -> &Arena<Territory> {
        &self.all
    }

    /// Those that have a page.
    pub fn shown(&self) -> impl Iterator<Item = (Id<Territory>, &Territory)> {
        self.all.iter().filter(|(_, territory)| territory.shown)
    }

    /// The province and the district of a unit.
    #[must_use]
    pub fn of_unit(&self, unit: Id<Unit>) -> (Option<Id<Territory>>, Option<Id<Territory>>) {
        let Place { province, district } = self.by_unit[unit.index()];
        (province, district)
    }

    /// The territories that a round's place names: its district, else its province.
    #[must_use]
    pub fn of_extent(&self, extent: &Extent) -> Vec<Id<Territory>> {
        let agrees = |area: &Option<Area>, of: &Territory| area.as_ref().is_none_or(|area| area.agrees_with(&of.area));
        let wanted = |(_, territory): &(Id<Territory>, &Territory)| match (&extent.district, territory.parent) {
            (Some(_), Some(parent)) => {
                agrees(&extent.district, territory) && agrees(&extent.province, &self.all[parent])
            }
            (None, None) => extent.province.is_some() && agrees(&extent.province, territory),
            (Some(_), None) => extent.province.is_none() && agrees(&extent.district, territory),
            (None, Some(_)) => false,
        };
        self.all.iter().filter(wanted).map(|(id, _)| id).collect()
    }
}

/// A code or a name, below a province.
type Key = (Option<Id<Territory>>, String);

/// Territories by code and by name; whether each was first met with a code.
#[derive(Debug, Default)]
struct Known(BTreeMap<Key, (Id<Territory>, bool)>);

impl Known {
    fn keys(area: &Area) -> [Option<String>; 2] {
        let code = area.code.as_ref().map(|code| format!("#{code}"));
        [code, area.name.as_deref().map(area_key)]
    }

    /// By code; by name only where one of the two has no code.
    fn find(&self, parent: Option<Id<Territory>>, area: &Area) -> Option<Id<Territory>> {
        let [code, name] = Self::keys(area).map(|key| key.and_then(|key| self.0.get(&(parent, key))));
        let named = name.filter(|(_, coded)| !coded || area.code.is_none());
        code.or(named).map(|(id, _)| *id)
    }

    fn add(&mut self, parent: Option<Id<Territory>>, area: &Area, id: Id<Territory>) {
        for key in Self::keys(area).into_iter().flatten() {
            self.0.entry((parent, key)).or_insert((id, area.code.is_some()));
        }
    }
}

/// The place of each unit in the order of names, as a Vietnamese dictionary has it; of one name,
/// the earlier code stands first.
pub(super) fn order(register: &Register) -> Vec<u32> {
    let collator = Collator::vietnamese();
    let mut ids: Vec<Id<Unit>> = register.units().ids().collect();
    let code = |unit: Id<Unit>| register.units()[unit].code.as_ref();
    ids.sort_by(|a, b| {
        let names = collator.compare(&register.name(*a).spelling, &register.name(*b).spelling);
        names.then_with(|| code(*a).cmp(&code(*b))).then_with(|| a.cmp(b))
    });
    let mut places = vec![0; ids.len()];
    for (place, id) in (0..).zip(ids) {
        places[id.index()] = place;
    }
    places
}

impl Results {
    /// The place of a unit in the order of names.
    #[must_use]
    pub fn rank(&self, unit: Id<Unit>) -> u32 {
        self.order[unit.index()]
    }
}
