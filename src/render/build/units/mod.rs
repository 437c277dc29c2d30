//! Administrative units and their results.

pub mod history;
pub mod index;
pub mod kin;
pub mod lookup;
pub mod scores;
pub mod unit;
pub mod verdict;
