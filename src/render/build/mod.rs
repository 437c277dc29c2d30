//! Builders: one file a kind of page, from the site to its view.

pub mod calendar;
pub mod citing;
pub mod course;
pub mod criteria;
pub mod data;
pub mod event;
pub mod feed;
pub mod glossary;
pub mod home;
pub mod law;
pub mod lists;
pub mod page;
pub mod parts;
pub mod quiz;
pub mod records;
pub mod results;
pub mod search;
pub mod site;
pub mod units;
