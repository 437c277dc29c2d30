//! Maps: areas that meet the register both ways, and drawings that stay light.

use std::fmt::Write as _;

use super::harness::{SET, Site, site};
use tiepcan::domain::map::Drawing;

const UNITS: &str = "code,name,type,province,province_code,valid_from,valid_to
00001,Xã Một,Xã,Tỉnh T,10,,2025-06-30
00002,Xã Hai,Xã,Tỉnh T,10,,2025-06-30
00001,Xã Mới,Xã,Tỉnh T,10,2025-07-01,
";
const ROUND: &str = "year: 2018\nset: qd619-2017\nplace: {province: \"10\"}\nscores: scores.csv\n";
const SCORES: &str = "code,1,2,3,4,5,satisfaction\n00001,15,30,25,10,20,90\n00002,15,30,25,10,20,90\n";

/// A square of a tenth of a degree.
fn area(code: &str, west: f64) -> String {
    let east = west + 0.1;
    format!(
        "{{\"type\": \"Feature\", \"properties\": {{{code}}}, \"geometry\": {{\"type\": \"Polygon\", \
         \"coordinates\": [[[{west}, 0], [{east}, 0], [{east}, 0.1], [{west}, 0.1], [{west}, 0]]]}}}}"
    )
}

fn coded(code: &str, west: f64) -> String {
    area(&format!("\"code\": \"{code}\""), west)
}

fn map(head: &str, areas: &[String]) -> String {
    format!("{{{head}\"type\": \"FeatureCollection\",\n\"features\": [\n{}\n]}}\n", areas.join(",\n"))
}

fn mapped(map: &str) -> Site {
    site(&[
        ("a/set.yaml", SET),
        ("b/round.yaml", ROUND),
        ("b/scores.csv", SCORES),
        ("u/units.csv", UNITS),
        ("u/ban-do.geojson", map),
    ])
}

#[test]
fn units_stand_on_their_ground_in_their_time() {
    let site = mapped(&map("\"valid_to\": \"2025-06-30\", ", &[coded("00001", 1.0), coded("00002", 1.1)]));
    assert_eq!(site.said(), [""; 0]);
    let placed: Vec<bool> = site.results.register.units().ids().map(|id| site.results.ground(id).is_some()).collect();
    assert_eq!(placed, [true, true, false], "the code of 2025 is another unit");
    let numbers = map("", &[area("\"ma\": \"00001\"", 1.0), coded("00002", 1.1)]);
    assert_eq!(mapped(&numbers).said(), [""; 0]);
}

#[test]
fn codes_are_matched_both_ways() {
    let unknown = mapped(&map("", &[coded("00001", 1.0), coded("00002", 1.1), coded("00003", 1.2)]));
    assert_eq!(unknown.said(), ["[map-code-unknown] u/ban-do.geojson:5:1"]);
    let missing = mapped(&map("", &[coded("00001", 1.0)]));
    assert_eq!(missing.said(), ["[map-units-missing] u/ban-do.geojson"]);
    assert!(missing.message().0.ends_with("năm 2018: Xã Hai"), "{}", missing.message().0);
    let twice = mapped(&map("", &[coded("00001", 1.0), coded("00002", 1.1), coded("00002", 1.2)]));
    assert_eq!(twice.said(), ["[map-code-twice] u/ban-do.geojson:5:1"]);
    assert_eq!(twice.message().1, ["first u/ban-do.geojson:4:1"]);
    let nameless = mapped(&map("", &[coded("00001", 1.0), coded("00002", 1.1), area("\"name\": \"Xã Ba\"", 1.2)]));
    assert_eq!(nameless.said(), ["[map-code-missing] u/ban-do.geojson:5:1"]);
}

#[test]
fn a_map_that_cannot_be_drawn_is_told_at_its_place() {
    let both = [coded("00001", 1.0), coded("00002", 1.1)];
    let whole = map("", &both);
    let said = |text: &str| mapped(text).said();
    let cut: &str = &whole[..whole.len() - 3];
    assert_eq!(said(cut), ["[map-not-json] u/ban-do.geojson:5:1"]);
    assert_eq!(said("[]"), ["[map-not-json] u/ban-do.geojson:1:2"]);
    assert_eq!(said("{\"type\": \"FeatureCollection\", \"features\": []}"), ["[map-without-areas] u/ban-do.geojson"]);
    let missing = "[map-units-missing] u/ban-do.geojson";
    let open = whole.replace("[1.1, 0.1], [1.1, 0]]]", "[1.1, 0.1]]]");
    assert_eq!(said(&open), [missing, "[map-ring-open] u/ban-do.geojson:4:1"]);
    let metres = whole.replace("[[[1.1, 0]", "[[[565432.1, 2334455.6]");
    assert_eq!(said(&metres), [missing, "[map-out-of-range] u/ban-do.geojson:4:1"]);
    let start = whole.rfind("[[[").unwrap_or_default();
    let end = whole.rfind("]]]").unwrap_or_default() + 3;
    let empty = format!("{}[]{}", &whole[..start], &whole[end..]);
    assert!(empty.contains("\"coordinates\": []"), "{empty}");
    assert_eq!(said(&empty), [missing, "[map-ring-open] u/ban-do.geojson:4:1"]);
    let shapeless = whole.replacen("\"type\": \"Polygon\", ", "", 1);
    assert_eq!(said(&shapeless), [missing, "[map-not-an-area] u/ban-do.geojson:3:1"]);
    assert_eq!(said(&map("\"valid_to\": \"30/6/2025\", ", &both)), ["[map-day-invalid] u/ban-do.geojson"]);
    let line = whole.replacen("Polygon", "LineString", 1);
    assert_eq!(said(&line), [missing, "[map-not-an-area] u/ban-do.geojson:3:1"]);
}

#[test]
fn a_map_of_the_whole_country_shows_its_islands() {
    let north = coded("00001", 105.0).replace(", 0.1]", ", 22.5]");
    let absent = mapped(&map("", &[north.clone(), coded("00002", 106.0)]));
    assert_eq!(absent.said(), ["[map-islands-absent] u/ban-do.geojson"]);
    assert!(absent.message().0.ends_with("Hoàng Sa, Trường Sa"), "{}", absent.message().0);
    let south = "{\"type\": \"Feature\", \"properties\": {\"code\": \"00002\"}, \"geometry\": {\"type\": \"MultiPolygon\", \
         \"coordinates\": [[[[112, 16], [112.1, 16], [112.1, 16.1], [112, 16]]], [[[114, 10], [114.1, 10], [114.1, 10.1], [114, 10]]]]}}";
    assert_eq!(mapped(&map("", &[north, south.to_owned()])).said(), [""; 0]);
}

/// A hundred and twenty communes, each with borders of some four hundred points, as a survey has them.
#[test]
fn a_province_of_120_communes_is_light() {
    let (columns, rows, steps) = (12, 10, 100);
    let rough = |x: i32, y: i32| f64::from((x * 7919 + y * 104_729).rem_euclid(997)) / 997.0 * 0.0004;
    let point = |x: i32, y: i32| (f64::from(x) * 0.0005 + rough(x, y), f64::from(y) * 0.0005 + rough(y, x));
    let mut units = "code,name,type,province,province_code,valid_from,valid_to\n".to_owned();
    let mut areas = Vec::new();
    for commune in 0..columns * rows {
        let (left, top) = (commune % columns * steps, commune / columns * steps);
        let ring = (0..steps)
            .map(|at| (left + at, top))
            .chain((0..steps).map(|at| (left + steps, top + at)))
            .chain((0..steps).map(|at| (left + steps - at, top + steps)))
            .chain((0..=steps).map(|at| (left, top + steps - at)));
        let points: Vec<String> = ring.map(|(x, y)| point(x, y)).map(|(x, y)| format!("[{x:.7},{y:.7}]")).collect();
        writeln!(units, "{commune:05},Xã {commune},Xã,Tỉnh T,10,,").unwrap();
        areas.push(format!(
            "{{\"type\":\"Feature\",\"properties\":{{\"code\":\"{commune:05}\"}},\"geometry\":{{\"type\":\"Polygon\",\"coordinates\":[[{}]]}}}}",
            points.join(",")
        ));
    }
    let map = map("", &areas);
    assert!(map.len() > 900_000, "{}", map.len());
    let site = site(&[("u/units.csv", units.as_str()), ("u/ban-do.geojson", map.as_str())]);
    assert_eq!(site.said(), [""; 0]);
    let grounds: Vec<_> = site.results.register.units().ids().filter_map(|id| site.results.ground(id)).collect();
    assert_eq!(grounds.len(), 120);
    let drawing = Drawing::of(&grounds);
    let bytes: usize = drawing.paths.iter().map(String::len).sum();
    assert!(bytes < 16_000, "{bytes} bytes of outlines");
    assert!(drawing.paths.iter().all(|path| path.len() > 20), "no area falls together");
}
