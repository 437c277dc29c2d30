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
    /// All of it in words.
    pub text: String,
    /// Width of the drawing in its own units; it is 160 high.
    pub width: u32,
    /// Runs of years under one set of rules, as `x,y` pairs.
    pub lines: Vec<String>,
    /// One a year.
    pub points: Vec<TimelinePoint>,
    /// Where the rules changed.
    pub rules: Vec<u32>,
    /// Heights and values of the scale.
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
    pub label: String,
}

#[derive(Debug, Clone, serde::Serialize)]
pub struct Plot {
    /// Heading that states the finding.
    pub title: String,
    /// Description for those who do not see it.
    pub text: String,
    /// `0 0 W H`.
    pub view_box: String,
    /// One per area.
    pub shapes: Vec<PlotShape>,
    /// Classes, with their words and counts.
    pub legend: Vec<PlotClass>,
    /// Rows of the same data.
    pub rows: Vec<PlotRow>,
    /// What is to be known of the map.
    pub notes: Vec<String>,
    /// Where the shapes come from.
    pub source: Option<String>,
}

#[derive(Debug, Clone, serde::Serialize)]
pub struct PlotShape {
    /// Path data, relative whole numbers.
    pub path: String,
    /// Class name of its fill.
    pub class: String,
    /// «Xã Gió Núi: Đạt chuẩn».
    pub title: String,
}

#[derive(Debug, Clone, serde::Serialize)]
pub struct PlotClass {
    pub class: String,
    pub label: String,
}

#[derive(Debug, Clone, serde::Serialize)]
pub struct PlotRow {
    /// The area and its page.
    pub link: Link,
    /// Its value in words.
    pub value: String,
}
