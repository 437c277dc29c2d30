//! Rank 5: the site as bytes: typed view, template, file. In parallel, in a fixed order.

pub mod build;
pub mod calendar;
pub mod card;
mod claims;
pub mod data;
mod fault;
pub mod html;
pub mod lookup;
mod marks;
pub mod plan;
pub mod prose;
pub mod records;
pub mod results;
pub mod run;
pub mod scope;
pub mod search;
mod share;
mod style;
pub mod template;
pub mod theme;
pub mod view;
pub mod words;
