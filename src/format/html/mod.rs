//! HTML as a tree: what browsers would make of a page, to be changed and written again.
//!
//! Packages are made of pages as the site shows them. They are read by html5ever, the parser of a
//! browser, so whatever a theme writes is understood; comments and the document type are dropped.

mod read;
mod write;

pub use read::read;
pub use write::{Syntax, escape};

/// Something in the tree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Node {
    /// An element.
    Element(Element),
    /// Text, not escaped.
    Text(String),
}

/// An element with all that it holds.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Element {
    /// Its name, as browsers spell it: `p`, `svg`, `clipPath`.
    pub name: String,
    /// Its attributes in the order written, values not escaped.
    pub attributes: Vec<(String, String)>,
    /// What it holds, in order.
    pub children: Vec<Node>,
}

impl Element {
    /// An empty element with attributes.
    #[must_use]
    pub fn new(name: &str, attributes: &[(&str, &str)]) -> Self {
        let attributes = attributes.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        Self { name: name.to_owned(), attributes, children: Vec::new() }
    }

    /// The element with something more in it.
    #[must_use]
    pub fn with(mut self, child: impl Into<Node>) -> Self {
        self.children.push(child.into());
        self
    }

    /// The value of an attribute.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// Sets an attribute.
    pub fn set(&mut self, name: &str, value: impl Into<String>) {
        match self.attributes.iter_mut().find(|(known, _)| known == name) {
            Some((_, old)) => *old = value.into(),
            None => self.attributes.push((name.to_owned(), value.into())),
        }
    }

    /// Takes an attribute away.
    pub fn remove(&mut self, name: &str) {
        self.attributes.retain(|(known, _)| known != name);
    }

    /// Whether a class is among its classes.
    #[must_use]
    pub fn has_class(&self, class: &str) -> bool {
        self.get("class").is_some_and(|classes| classes.split_ascii_whitespace().any(|own| own == class))
    }

    /// Its child elements.
    pub fn elements(&self) -> impl Iterator<Item = &Self> {
        self.children.iter().filter_map(|child| match child {
            Node::Element(element) => Some(element),
            Node::Text(_) => None,
        })
    }

    /// The first element inside, in document order, that fits; itself included.
    #[must_use]
    pub fn find(&self, fits: &dyn Fn(&Self) -> bool) -> Option<&Self> {
        if fits(self) { Some(self) } else { self.elements().find_map(|child| child.find(fits)) }
    }

    /// The first element of that kind, to be changed.
    pub fn find_mut(&mut self, fits: &dyn Fn(&Self) -> bool) -> Option<&mut Self> {
        if fits(self) {
            return Some(self);
        }
        self.children.iter_mut().find_map(|child| match child {
            Node::Element(element) => element.find_mut(fits),
            Node::Text(_) => None,
        })
    }

    /// Visits every element, itself first, in document order.
    pub fn each(&self, visit: &mut dyn FnMut(&Self)) {
        visit(self);
        self.elements().for_each(|child| child.each(visit));
    }

    /// Changes every element, itself first, in document order.
    pub fn each_mut(&mut self, change: &mut dyn FnMut(&mut Self)) {
        change(self);
        for child in &mut self.children {
            if let Node::Element(element) = child {
                element.each_mut(change);
            }
        }
    }

    /// Drops every element inside that fits.
    pub fn prune(&mut self, fits: &dyn Fn(&Self) -> bool) {
        self.children.retain(|child| !matches!(child, Node::Element(element) if fits(element)));
        for child in &mut self.children {
            if let Node::Element(element) = child {
                element.prune(fits);
            }
        }
    }

    /// All text inside, as it stands.
    #[must_use]
    pub fn text(&self) -> String {
        let mut out = String::new();
        self.push_text(&mut out);
        out
    }

    fn push_text(&self, out: &mut String) {
        for child in &self.children {
            match child {
                Node::Text(text) => out.push_str(text),
                Node::Element(element) => element.push_text(out),
            }
        }
    }
}

impl From<Element> for Node {
    fn from(element: Element) -> Self {
        Self::Element(element)
    }
}

impl From<&str> for Node {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Node {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}
