//! Rank 2: the forms of files, knowing nothing of the domain: YAML, front matter, tables, Markdown, HTML.

pub mod base64;
pub mod decode;
pub mod front;
pub mod gift;
pub mod html;
pub mod markdown;
pub mod record;
pub mod table;
pub mod yaml;
