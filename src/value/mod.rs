//! Rank 0: small values that every other room speaks of, with no input or output of their own.

pub mod aloud;
pub mod collate;
pub mod date;
pub mod fold;
pub mod lang;
pub mod law_number;
pub mod points;
pub mod slug;
pub mod spoilt;
pub mod unit_code;

pub use collate::Collator;
pub use date::Date;
pub use lang::{Lang, Localized};
pub use law_number::LawNumber;
pub use points::Points;
pub use slug::Slug;
pub use unit_code::UnitCode;
