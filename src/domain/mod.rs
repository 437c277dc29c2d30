//! Rank 2: what the site is about, in types that know their own rules and nothing of files.

pub mod citation;
pub mod course;
pub mod glossary;
pub mod law;
pub mod quiz;
