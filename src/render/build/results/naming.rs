//! What rounds, units and places are called in a sentence and in a heading.

use crate::base::Id;
use crate::domain::place::{Area, Unit};
use crate::domain::round::{Extent, Round};
use crate::link::results::Results;
use crate::render::scope::Scope;

/// Type words that are written small inside a sentence.
const TYPES: [&str; 9] =
    ["Xã ", "Phường ", "Thị trấn ", "Đặc khu ", "Huyện ", "Quận ", "Thị xã ", "Thành phố ", "Tỉnh "];

/// A name inside a sentence: «Huyện Bàu Bàng» gives «huyện Bàu Bàng».
#[must_use]
pub fn in_sentence(name: &str) -> String {
    let mut letters = name.chars();
    match letters.next() {
        Some(first) if TYPES.iter().any(|word| name.starts_with(word)) => first.to_lowercase().chain(letters).collect(),
        _ => name.to_owned(),
    }
}

/// Where a unit lies: «huyện Bàu Bàng, tỉnh Bình Dương».
#[must_use]
pub fn unit_place(unit: &Unit) -> String {
    let areas = [unit.district.as_ref(), unit.province.as_ref()];
    let names = areas.into_iter().flatten().filter_map(|area| area.name.as_deref());
    names.map(in_sentence).collect::<Vec<_>>().join(", ")
}

/// The place of a round: «huyện Bàu Bàng, tỉnh Bình Dương»; none where it names units alone.
#[must_use]
pub fn round_place(results: &Results, extent: &Extent) -> Option<String> {
    let district = extent.district.as_ref().and_then(|area| area_name(results, area, |unit| unit.district.as_ref()));
    let province = extent.province.as_ref().and_then(|area| area_name(results, area, |unit| unit.province.as_ref()));
    let names: Vec<String> = [district, province].into_iter().flatten().map(|name| in_sentence(&name)).collect();
    (!names.is_empty()).then(|| names.join(", "))
}

/// An area's name: as written, else that of the register for its code.
fn area_name(results: &Results, area: &Area, of: impl Fn(&Unit) -> Option<&Area>) -> Option<String> {
    if area.name.is_some() {
        return area.name.clone();
    }
    let mut units = results.register.units().iter().map(|(_, unit)| unit);
    let known = units.find_map(|unit| of(unit).filter(|known| known.agrees_with(area) && known.name.is_some()));
    known.and_then(|known| known.name.clone()).or_else(|| area.code.as_ref().map(ToString::to_string))
}

/// A round's title: its own, else its year and place.
#[must_use]
pub fn round_title(scope: &Scope<'_>, id: Id<Round>) -> String {
    let round = &scope.site.results.rounds[id];
    if let Some(title) = &round.title {
        return title.get(scope.lang).to_owned();
    }
    let year = round.year.to_string();
    match round_place(&scope.site.results, &round.extent) {
        Some(place) => scope.words().fill_all("results.title_place", &[("year", &year), ("place", &place)]),
        None => scope.words().fill("results.title", &year),
    }
}

/// A round's title that says when its figures are made up.
#[must_use]
pub fn marked_title(scope: &Scope<'_>, id: Id<Round>) -> String {
    let title = round_title(scope, id);
    if scope.site.results.rounds[id].illustrative {
        return format!("{title} ({})", scope.words().get("results.illustrative"));
    }
    title
}

#[cfg(test)]
mod tests {
    use super::in_sentence;

    #[test]
    fn type_words_are_small_inside_a_sentence_and_names_are_not() {
        assert_eq!(in_sentence("Thành phố Minh Họa"), "thành phố Minh Họa");
        assert_eq!(in_sentence("Đặc khu Cát Hải"), "đặc khu Cát Hải");
        assert_eq!(in_sentence("Bàu Bàng"), "Bàu Bàng");
    }
}
