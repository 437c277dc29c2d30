//! Rank 2: what the site is about, in types that hold only what makes sense.

pub mod assessment;
pub mod criteria;
pub mod name;
pub mod place;
pub mod register;
pub mod round;
pub mod scoring;
