//! Rank 2: what the site is about, in types that hold only what makes sense and know their own rules.

pub mod assessment;
pub mod citation;
pub mod course;
pub mod criteria;
pub mod glossary;
pub mod heading;
pub mod law;
pub mod map;
pub mod name;
pub mod place;
pub mod quiz;
pub mod register;
pub mod repair;
pub mod revision;
pub mod round;
pub mod scoring;
pub mod speech;
