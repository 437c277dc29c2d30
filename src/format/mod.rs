//! Rank 2: the languages that files are written in; none of them knows the domain.

pub mod markdown;
