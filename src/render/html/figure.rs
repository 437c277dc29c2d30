//! Images, alone in a paragraph or inside a line.

use super::{Flavor, Loading, Writer, attribute, escape};
use crate::base::prose::{Item, Node, Tag};

impl Writer<'_> {
    /// The image that a paragraph consists of, if it has a title to be shown as caption.
    pub(super) fn figure_of(&self, items: &[Item]) -> Option<u32> {
        let [_, Item { node: Node::Image(number), .. }, Item { node: Node::Close(Tag::Paragraph), .. }, ..] = items
        else {
            return None;
        };
        let titled = self.prose.images.get(*number as usize).is_some_and(|image| !image.title.is_empty());
        (titled && self.resolver.image(*number).is_some()).then_some(*number)
    }

    /// Writes an image with its caption.
    pub(super) fn figure(&self, out: &mut String, number: u32) {
        out.push_str("<figure>");
        self.image(out, number);
        out.push_str("<figcaption>");
        escape::push_text(out, &self.prose.images[number as usize].title);
        out.push_str("</figcaption></figure>\n");
    }

    /// Writes an image; its text alternative alone if it is not there.
    pub(super) fn image(&self, out: &mut String, number: u32) {
        let Some(image) = self.prose.images.get(number as usize) else { return };
        let Some(picture) = self.resolver.image(number) else { return escape::push_text(out, &image.alt) };
        out.push_str("<img src=\"");
        escape::push_attribute(out, &picture.src);
        out.push_str("\" alt=\"");
        escape::push_attribute(out, &image.alt);
        out.push('"');
        if self.flavor == Flavor::Plain {
            if !image.title.is_empty() {
                attribute(out, "title", &image.title);
            }
        } else {
            if let Some((width, height)) = picture.size {
                attribute(out, "width", &width.to_string());
                attribute(out, "height", &height.to_string());
            }
            if picture.loading == Loading::Lazy {
                attribute(out, "loading", "lazy");
            }
            attribute(out, "decoding", "async");
        }
        out.push_str(" />");
    }
}
