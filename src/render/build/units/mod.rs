//! Administrative units and their results.

pub mod compare;
pub mod history;
pub mod index;
pub mod kin;
pub mod lookup;
pub mod medians;
pub mod scores;
pub mod timeline;
pub mod unit;
pub mod verdict;
