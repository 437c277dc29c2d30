//! Rank 2: the forms of files, knowing nothing of the domain: YAML, front matter, tables, Markdown.

pub mod decode;
pub mod front;
pub mod markdown;
pub mod record;
pub mod table;
pub mod yaml;
