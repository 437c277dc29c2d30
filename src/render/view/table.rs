//! The result table of a round.

use super::StatusTag;

#[derive(Debug, Clone, serde::Serialize)]
pub struct ResultTable {
    /// What and which year: «Kết quả năm 2017, huyện Bàu Bàng».
    pub caption: String,
    /// Columns between the unit's name and its status.
    pub columns: Vec<Column>,
    /// Rows in groups; one group without title when there are none.
    pub groups: Vec<RowGroup>,
    /// Rows carry a status column.
    pub has_status: bool,
    /// Rows carry a district or province column.
    pub has_place: bool,
}

#[derive(Debug, Clone, serde::Serialize)]
pub struct Column {
    /// Short heading: «TC1».
    pub label: String,
    /// Full heading, read aloud and shown in the key: «Tiêu chí 1. Bảo đảm thi hành …».
    pub full: Option<String>,
    /// «15»: most points the column can show.
    pub max: Option<String>,
    /// Right-aligned.
    pub numeric: bool,
}

#[derive(Debug, Clone, serde::Serialize)]
pub struct RowGroup {
    /// «Loại I»; none when rows are not grouped.
    pub title: Option<String>,
    /// At least one row.
    pub rows: Vec<Row>,
}

#[derive(Debug, Clone, serde::Serialize)]
pub struct Row {
    /// Name of the unit.
    pub name: String,
    /// Its page.
    pub href: Option<String>,
    /// District or province.
    pub place: Option<String>,
    /// One per column.
    pub cells: Vec<Cell>,
    /// Result; none when the table has no status column.
    pub tag: Option<StatusTag>,
    /// «Xã điểm» and the like.
    pub marks: Vec<String>,
    /// Remark under the name.
    pub note: Option<String>,
}

#[derive(Debug, Clone, serde::Serialize)]
pub struct Cell {
    /// «95,45»; «Chưa có số liệu» when missing, never empty.
    pub text: String,
    /// Right-aligned.
    pub numeric: bool,
    /// There is no value.
    pub missing: bool,
    /// Plain value to sort by: `95.45`; none sorts by text.
    pub sort: Option<String>,
}
