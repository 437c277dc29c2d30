//! Rank 5: the site as pages.

pub mod html;
