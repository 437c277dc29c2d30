//! Rank 4: drafts to a site in which every reference resolves.

pub mod courses;
pub mod glossary;
pub mod laws;
pub mod route;
