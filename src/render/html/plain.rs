//! The world as the text itself tells it: links lead where they were written to.

use super::{Link, Loading, Picture, Resolver, address};
use crate::base::prose::Prose;

/// Resolves nothing: targets are percent-encoded and otherwise as written; quizzes are left out.
#[derive(Debug, Clone, Copy)]
pub struct AsWritten<'a>(pub &'a Prose);

impl Resolver for AsWritten<'_> {
    fn link(&self, number: u32) -> Option<Link<'_>> {
        let link = self.0.links.get(number as usize)?;
        Some(Link { href: address(&link.target).into(), title: link.title.as_str().into(), ..Link::default() })
    }

    fn image(&self, number: u32) -> Option<Picture<'_>> {
        let image = self.0.images.get(number as usize)?;
        Some(Picture { src: address(&image.target).into(), size: None, loading: Loading::Lazy })
    }

    fn quiz(&self, _: u32, _: &mut String) {}
}
