//! Rank 4: drafts to a site in which every reference resolves.

pub mod route;
