//! Feeds `territories.html` (all provinces) and `territory.html` (a province or district).

use super::{Chrome, Download, Link, Multiple, RoundCard, UnitPeriod, YearRow};

#[derive(Debug, Clone, serde::Serialize)]
pub struct TerritoriesView {
    /// Frame.
    pub chrome: Chrome,
    /// One or two sentences.
    pub lead: Option<String>,
    /// Body by the editors.
    pub body_html: Option<String>,
    /// One per province.
    pub places: Vec<RoundCard>,
    /// The same places, year by year.
    pub multiples: Vec<Multiple>,
    /// Data of all years.
    pub downloads: Vec<Download>,
}

#[derive(Debug, Clone, serde::Serialize)]
pub struct TerritoryView {
    /// Frame; `title` is «Quận Nắng Mai».
    pub chrome: Chrome,
    /// The latest result in one sentence.
    pub sentence: String,
    /// The province of a district.
    pub parent: Option<Link>,
    /// Years, latest first, with breaks.
    pub years: Vec<YearRow>,
    /// Districts with their latest result.
    pub parts: Vec<RoundCard>,
    /// The same districts, year by year.
    pub multiples: Vec<Multiple>,
    /// Its units, by period.
    pub periods: Vec<UnitPeriod>,
    /// Data of all years.
    pub downloads: Vec<Download>,
}
