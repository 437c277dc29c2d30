//! The result table of a round.

use super::{Chrome, Link, Pagination, StatusTag};

/// A page of a round's table in another order, or after the first.
#[derive(Debug, Clone, serde::Serialize)]
pub struct RoundTableView {
    /// Frame.
    pub chrome: Chrome,
    /// The result of the round in one sentence.
    pub lead: String,
    /// The rows.
    pub table: Option<ResultTable>,
    /// The round's own page.
    pub back: Link,
}

/// Sorting by a column: its page, and whether this is it.
#[derive(Debug, Clone, serde::Serialize)]
pub struct HeadSort {
    /// The page in this order.
    pub href: String,
    /// «ascending», «descending»; none when the rows stand in another order.
    pub sorted: Option<String>,
}

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
    /// All rows are on this page, so that a script may sort and filter them.
    pub whole: bool,
    /// Sorting by name.
    pub by_name: HeadSort,
    /// Sorting by result.
    pub by_status: HeadSort,
    /// The pages of a long table.
    pub pages: Pagination,
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
    /// Sorting by it.
    pub sort: Option<HeadSort>,
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
