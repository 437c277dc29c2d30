//! `*.geojson` beside `units.csv`: the ground of units, as mapping programs write it (RFC 7946).

use std::ops::Range;
use std::sync::Arc;

use serde::Deserialize;
use serde_json::{Map, Value};

use crate::base::problem::Maps;
use crate::base::{Place, Report, Span};
use crate::domain::map::{Ground, Position};
use crate::domain::place::Validity;
use crate::value::{Date, UnitCode};

use super::text::Text;

/// A map as written.
#[derive(Debug)]
pub struct MapDraft {
    /// Its areas, in order.
    pub areas: Vec<AreaDraft>,
}

/// The ground of a unit.
#[derive(Debug)]
pub struct AreaDraft {
    /// The unit's code.
    pub code: UnitCode,
    /// When this was its ground: as the area says, else as the map says at its head.
    pub valid: Validity,
    /// What it is called on the map.
    pub name: Option<String>,
    /// Its borders.
    pub ground: Ground,
    /// Where it is written.
    pub place: Place,
}

/// The head of a map; foreign members are ours.
#[derive(Deserialize)]
struct Head {
    valid_from: Option<String>,
    valid_to: Option<String>,
}

#[derive(Deserialize)]
struct Feature {
    #[serde(default)]
    properties: Option<Map<String, Value>>,
    #[serde(default)]
    geometry: Option<Geometry>,
}

#[derive(Deserialize)]
struct Geometry {
    #[serde(rename = "type")]
    kind: String,
    #[serde(default)]
    coordinates: Value,
}

/// Decodes a map; `None` when it is no JSON or has no areas.
pub fn decode(text: &Text<'_>, report: &mut Report) -> Option<MapDraft> {
    let json = text.text.strip_prefix('\u{feff}').unwrap_or(text.text);
    let offset = text.text.len() - json.len();
    let head: Head = match serde_json::from_str(json) {
        Ok(head) => head,
        Err(error) => {
            let at = offset + byte_of(json, error.line(), error.column());
            report.at(Maps::NotJson { reason: reason(&error) }, text.path, Span::new(at..at));
            return None;
        }
    };
    let whole = Place::file(Arc::clone(text.path));
    let valid = Validity {
        from: day(head.valid_from.as_deref(), &whole, report),
        to: day(head.valid_to.as_deref(), &whole, report),
    };
    let features = features(json);
    if features.is_empty() {
        report.push(Maps::NoAreas {}, Place::file(Arc::clone(text.path)));
        return None;
    }
    let areas = features.into_iter().filter_map(|range| {
        let start = offset + range.start;
        let place = Place::span(Arc::clone(text.path), Span::new(start..start + 1));
        match serde_json::from_str(&json[range]) {
            Ok(feature) => area(feature, valid, place, report),
            Err(error) => {
                report.push(Maps::NotAnArea { kind: reason(&error) }, place);
                None
            }
        }
    });
    Some(MapDraft { areas: areas.collect() })
}

/// Where the elements of the list `features` stand: a scan of brackets, in a text that is known to
/// be JSON.
fn features(json: &str) -> Vec<Range<usize>> {
    let (mut depth, mut open, mut key) = (0_usize, None, "");
    let (mut found, mut inside) = (Vec::new(), false);
    let bytes = json.as_bytes();
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        match byte {
            b'"' => {
                let end = string_end(bytes, at);
                if depth == 1 {
                    key = &json[at..end];
                }
                at = end;
                continue;
            }
            b'[' if depth == 1 && key == "\"features\"" => {
                inside = true;
                depth += 1;
            }
            b'{' | b'[' => {
                if inside && depth == 2 {
                    open = Some(at);
                }
                depth += 1;
            }
            b'}' | b']' => {
                depth = depth.saturating_sub(1);
                if let (2, Some(start)) = (depth, open) {
                    found.push(start..at + 1);
                    open = None;
                }
                inside = inside && depth > 1;
            }
            _ => {}
        }
        at += 1;
    }
    found
}

/// The place after a string that begins at a place.
fn string_end(bytes: &[u8], at: usize) -> usize {
    let mut next = at + 1;
    while let Some(&byte) = bytes.get(next) {
        match byte {
            b'\\' => next += 2,
            b'"' => return next + 1,
            _ => next += 1,
        }
    }
    bytes.len()
}

fn area(feature: Feature, valid: Validity, place: Place, report: &mut Report) -> Option<AreaDraft> {
    let properties = feature.properties.unwrap_or_default();
    let text = |keys: [&str; 2]| keys.iter().find_map(|key| properties.get(*key)).map(spoken);
    let Some(code) = text(["code", "ma"]).and_then(|code| UnitCode::parse(&code)) else {
        report.push(Maps::CodeMissing {}, place);
        return None;
    };
    let geometry = feature.geometry.unwrap_or(Geometry { kind: "null".to_owned(), coordinates: Value::Null });
    let polygons: Vec<&Value> = match geometry.kind.as_str() {
        "Polygon" => vec![&geometry.coordinates],
        "MultiPolygon" => geometry.coordinates.as_array().into_iter().flatten().collect(),
        _ => {
            report.push(Maps::NotAnArea { kind: geometry.kind }, place);
            return None;
        }
    };
    let rings = polygons.into_iter().flat_map(|polygon| polygon.as_array().into_iter().flatten());
    let own = Validity {
        from: day(text(["valid_from"; 2]).as_deref(), &place, report),
        to: day(text(["valid_to"; 2]).as_deref(), &place, report),
    };
    let rings = rings.map(ring).collect::<Result<Vec<_>, _>>();
    match rings.and_then(|rings| if rings.is_empty() { Err(Maps::RingOpen { count: 0 }) } else { Ok(rings) }) {
        Ok(rings) => Some(AreaDraft {
            code,
            valid: Validity { from: own.from.or(valid.from), to: own.to.or(valid.to) },
            name: text(["name", "ten"]),
            ground: Ground { rings },
            place,
        }),
        Err(problem) => {
            report.push(problem, place);
            None
        }
    }
}

/// A border, without its last point.
fn ring(value: &Value) -> Result<Vec<Position>, Maps> {
    let points: Vec<Position> = value.as_array().into_iter().flatten().map(position).collect::<Result<_, _>>()?;
    match points.as_slice() {
        [first, inside @ .., last] if first == last && inside.len() >= 2 => Ok(points[..points.len() - 1].to_vec()),
        points => Err(Maps::RingOpen { count: points.len() }),
    }
}

fn position(value: &Value) -> Result<Position, Maps> {
    let degrees = |at: usize| value.get(at).and_then(Value::as_f64).unwrap_or(f64::NAN);
    let (longitude, latitude) = (degrees(0), degrees(1));
    if longitude.abs() <= 180.0 && latitude.abs() <= 90.0 {
        Ok(Position { longitude: millionths(longitude), latitude: millionths(latitude) })
    } else {
        Err(Maps::OutOfRange { written: value.to_string().chars().take(60).collect() })
    }
}

#[expect(clippy::cast_possible_truncation, reason = "at most 180 million")]
fn millionths(degrees: f64) -> i32 {
    (degrees * 1e6).round() as i32
}

/// A property as text: codes may stand as numbers.
fn spoken(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

/// A day that is written, if it is one.
fn day(written: Option<&str>, place: &Place, report: &mut Report) -> Option<Date> {
    let written = written?;
    let day = Date::parse_iso(written);
    if day.is_none() {
        report.push(Maps::DayInvalid { written: written.to_owned() }, place.clone());
    }
    day
}

/// What the parser says, without the place.
fn reason(error: &serde_json::Error) -> String {
    let said = error.to_string();
    said.split(" at line ").next().unwrap_or(&said).to_owned()
}

/// The byte of a line and a column, both from 1.
fn byte_of(text: &str, line: usize, column: usize) -> usize {
    let start: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    text.floor_char_boundary((start + column.saturating_sub(1)).min(text.len()))
}
