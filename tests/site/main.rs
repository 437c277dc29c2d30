//! The site as a whole: ranks, problems at their places, the shipped site, the theme.
#![expect(clippy::disallowed_methods, reason = "tests read files and the environment")]

mod golden;
mod layers;
mod problems;
mod schemas;
mod shipped;
mod support;
mod theme;
mod warm;
