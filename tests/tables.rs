//! Spreadsheets as offices make them: each mess is read as it is meant, or told at its cell.

#[path = "tables/archives.rs"]
mod archives;
#[path = "tables/cells.rs"]
mod cells;
#[path = "tables/forms.rs"]
mod forms;
#[path = "tables/harness.rs"]
mod harness;
#[path = "tables/ods.rs"]
mod ods;
#[path = "tables/sheets.rs"]
mod sheets;
