//! Criteria sets, criteria and indicators with their guides.

pub mod conditions;
pub mod criterion;
pub mod provenance;
pub mod revision;
pub mod rows;
pub mod set;
pub mod sets;
