//! Rank 5: a site into the files that are published.

pub mod search;
