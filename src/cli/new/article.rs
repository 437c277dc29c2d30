//! A new article (tin, bài).

use super::starter::{Starter, slug};
use crate::base::Failure;

const TEXT: &str = include_str!("templates/article.md");

/// Makes the article in the first section of articles; gives its path.
pub(super) fn make(starter: &Starter, name: &str) -> Result<String, Failure> {
    let path = format!("{}{}.md", starter.section("article", "content/tin-tuc/"), slug(name)?);
    let text = TEXT.replace("@today", &starter.today.to_string());
    starter.create(&[(path.clone(), text)])?;
    Ok(path)
}
