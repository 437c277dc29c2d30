//! tiepcan ("tiếp cận", access): turns Markdown, criteria sets and commune results into a static
//! site that citizens search, trainers hand out and editors trust.
//!
//! Data flows one way, and a module names only modules of lower rank; `docs/architecture.md` is
//! the map.

pub mod base;
pub mod check;
pub mod cli;
pub mod disk;
pub mod domain;
pub mod format;
pub mod link;
pub mod load;
pub mod pack;
pub mod render;
pub mod report;
pub mod site;
pub mod value;
