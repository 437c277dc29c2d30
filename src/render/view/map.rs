//! Units on a map: one image for assistive technology, the table beside it being the way in.

use super::StatusTag;

#[derive(Debug, Clone, serde::Serialize)]
pub struct AreaMap {
    /// What the image shows, in a sentence.
    pub title: String,
    /// What is told besides: that the table has it all, that borders are made simpler.
    pub desc: String,
    /// Units of the drawing from left to right.
    pub width: u32,
    /// And from top to bottom.
    pub height: u32,
    /// The units that have a ground.
    pub areas: Vec<MapArea>,
    /// What the fillings mean.
    pub legend: Vec<StatusTag>,
    /// The drawing shows no real borders: the sentence that says so.
    pub illustrative: Option<String>,
}

#[derive(Debug, Clone, serde::Serialize)]
pub struct MapArea {
    /// Its outline, an SVG path in whole numbers.
    pub path: String,
    /// How it is filled.
    pub tag: StatusTag,
    /// The unit's name.
    pub name: String,
}
