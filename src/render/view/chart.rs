//! Charts that templates draw as inline SVG: small multiples, spreads, histories, maps.

use super::{Link, StatusTag};

#[derive(Debug, Clone, serde::Serialize)]
pub struct Multiple {
    /// The place: «Quận Nắng Mai».
    pub title: String,
    /// Its page.
    pub href: Option<String>,
    /// All of it in words: «2017: 6/8; 2018: 6/8; 2025: tạm dừng».
    pub text: String,
    /// Width of the drawing in its own units.
    pub width: u32,
    /// One column a year, oldest first.
    pub columns: Vec<MultipleColumn>,
    /// First year.
    pub first: String,
    /// Last year.
    pub last: String,
    /// The latest value: «6/8».
    pub value: Option<String>,
}

#[derive(Debug, Clone, serde::Serialize)]
pub struct MultipleColumn {
    /// Where it stands.
    pub x: u32,
    /// From the top; the drawing is 40 high.
    pub y: u32,
    /// Its height; 0 for none.
    pub height: u32,
    /// There is no number.
    pub gap: bool,
    /// The rules changed before it: where the line stands.
    pub rule: Option<u32>,
}

#[derive(Debug, Clone, serde::Serialize)]
pub struct Spread {
    /// What it says: «Một nửa số đơn vị đạt từ 85 điểm trở lên».
    pub finding: String,
    /// What and which year.
    pub caption: String,
    /// Width of the drawing in its own units; it is 120 high.
    pub width: u32,
    /// Columns that hold units.
    pub columns: Vec<SpreadColumn>,
    /// Where the least total stands; none without one for all.
    pub mark: Option<u32>,
    /// Words of that mark.
    pub mark_label: Option<String>,
    /// Where the unit of the page stands, in the middle of its column.
    pub own: Option<u32>,
    /// Words of that mark: «Xã Lai Uyên: 95,45».
    pub own_label: Option<String>,
    /// Smallest and largest value of the scale.
    pub from: String,
    pub to: String,
}

#[derive(Debug, Clone, serde::Serialize)]
pub struct SpreadColumn {
    /// «85–89,99».
    pub label: String,
    /// «12».
    pub count: String,
    pub x: u32,
    pub y: u32,
    pub width: u32,
    pub height: u32,
    /// The unit of the page is among them.
    pub own: bool,
}

#[derive(Debug, Clone, serde::Serialize)]
pub struct Timeline {
    /// Width of the drawing in its own units; it is 160 high.
    pub width: u32,
    /// Runs of years under one set of rules, as `x,y` pairs.
    pub lines: Vec<String>,
    /// One a year.
    pub points: Vec<TimelinePoint>,
    /// Where the rules changed.
    pub rules: Vec<u32>,
    /// Heights of the lines of the scale.
    pub scale: Vec<ScaleMark>,
}

#[derive(Debug, Clone, serde::Serialize)]
pub struct TimelinePoint {
    pub x: u32,
    /// From the top; none without points.
    pub y: Option<u32>,
    /// «2018».
    pub year: String,
    /// «95,45»; none without points.
    pub value: Option<String>,
    /// Result of the year.
    pub tag: StatusTag,
}

#[derive(Debug, Clone, serde::Serialize)]
pub struct ScaleMark {
    pub y: u32,
}

#[derive(Debug, Clone, serde::Serialize)]
pub struct Medians {
    /// What and which year.
    pub caption: String,
    /// District, province.
    pub places: Vec<Link>,
    /// The total, then each criterion.
    pub rows: Vec<MedianRow>,
}

#[derive(Debug, Clone, serde::Serialize)]
pub struct MedianRow {
    /// «Tiêu chí 1. …».
    pub label: String,
    /// The unit's own value.
    pub own: String,
    /// One per place.
    pub cells: Vec<MedianCell>,
}

#[derive(Debug, Clone, serde::Serialize)]
pub struct MedianCell {
    /// The value in the middle.
    pub value: String,
    /// «cao hơn 2,5 điểm»: of the unit.
    pub difference: Option<String>,
}
