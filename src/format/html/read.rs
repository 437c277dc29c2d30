//! A page to its tree, by html5ever.

use std::borrow::Cow;
use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use html5ever::tendril::{StrTendril, TendrilSink as _};
use html5ever::tree_builder::{ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::{Attribute, ExpandedName, LocalName, ParseOpts, QualName, ns, parse_document};

use super::{Element, Node};

/// Elements nested deeper than this are set beside the one at this depth; no page needs more.
const DEEPEST: usize = 250;

/// The page's `html` element.
#[must_use]
pub fn read(page: &str) -> Element {
    let document = parse_document(Sink::default(), ParseOpts::default()).one(page);
    let mut root = Element::default();
    take(&document, 0, &mut root.children);
    let html = root.children.into_iter().find_map(|node| match node {
        Node::Element(element) => Some(element),
        Node::Text(_) => None,
    });
    html.unwrap_or_else(|| Element::new("html", &[]))
}

/// Moves what a slot holds into a list of nodes. Below the deepest level everything is laid flat,
/// without recursion: nobody's stack is in danger.
fn take(slot: &Rc<Slot>, depth: usize, into: &mut Vec<Node>) {
    let mut left = slot.children.take();
    left.reverse();
    while let Some(child) = left.pop() {
        match child {
            Child::Text(text) => into.push(Node::Text(text)),
            Child::Slot(slot) => {
                let name = slot.name.local.to_string();
                let mut element = Element { name, attributes: slot.attributes.take(), children: Vec::new() };
                if depth < DEEPEST {
                    take(&slot, depth + 1, &mut element.children);
                } else {
                    left.extend(slot.children.take().into_iter().rev());
                }
                into.push(Node::Element(element));
            }
        }
    }
}

/// A node while the tree grows. Comments and the document have an empty name; comments are dropped.
struct Slot {
    name: QualName,
    attributes: RefCell<Vec<(String, String)>>,
    children: RefCell<Vec<Child>>,
    parent: RefCell<Weak<Self>>,
    is_integration_point: Cell<bool>,
}

impl Default for Slot {
    fn default() -> Self {
        Self {
            name: QualName::new(None, ns!(html), LocalName::from("")),
            attributes: RefCell::default(),
            children: RefCell::default(),
            parent: RefCell::default(),
            is_integration_point: Cell::default(),
        }
    }
}

enum Child {
    Slot(Rc<Slot>),
    Text(String),
}

#[derive(Default)]
struct Sink {
    document: Rc<Slot>,
}

impl Sink {
    /// Puts a node into a parent's list at a place.
    fn insert(parent: &Rc<Slot>, at: usize, node: NodeOrText<Rc<Slot>>) {
        let mut children = parent.children.borrow_mut();
        match node {
            NodeOrText::AppendText(text) => {
                let before = at.checked_sub(1).and_then(|before| children.get_mut(before));
                match before {
                    Some(Child::Text(known)) => known.push_str(&text),
                    _ => children.insert(at, Child::Text(text.to_string())),
                }
            }
            NodeOrText::AppendNode(slot) => {
                if !slot.name.local.is_empty() {
                    *slot.parent.borrow_mut() = Rc::downgrade(parent);
                    children.insert(at, Child::Slot(slot));
                }
            }
        }
    }

    fn place(slot: &Rc<Slot>) -> Option<(Rc<Slot>, usize)> {
        let parent = slot.parent.borrow().upgrade()?;
        let is_it = |child: &Child| matches!(child, Child::Slot(other) if Rc::ptr_eq(other, slot));
        let at = parent.children.borrow().iter().position(is_it)?;
        Some((parent, at))
    }
}

impl TreeSink for Sink {
    type Handle = Rc<Slot>;
    type Output = Rc<Slot>;
    type ElemName<'a> = ExpandedName<'a>;

    fn finish(self) -> Rc<Slot> {
        self.document
    }

    fn parse_error(&self, _: Cow<'static, str>) {}

    fn get_document(&self) -> Rc<Slot> {
        Rc::clone(&self.document)
    }

    fn elem_name<'a>(&'a self, target: &'a Rc<Slot>) -> ExpandedName<'a> {
        target.name.expanded()
    }

    fn create_element(&self, name: QualName, attributes: Vec<Attribute>, flags: ElementFlags) -> Rc<Slot> {
        Rc::new(Slot {
            name,
            attributes: RefCell::new(attributes.into_iter().map(attribute).collect()),
            is_integration_point: Cell::new(flags.mathml_annotation_xml_integration_point),
            ..Slot::default()
        })
    }

    fn create_comment(&self, _: StrTendril) -> Rc<Slot> {
        Rc::default()
    }

    fn create_pi(&self, _: StrTendril, _: StrTendril) -> Rc<Slot> {
        Rc::default()
    }

    fn append(&self, parent: &Rc<Slot>, child: NodeOrText<Rc<Slot>>) {
        let end = parent.children.borrow().len();
        Self::insert(parent, end, child);
    }

    fn append_based_on_parent_node(&self, element: &Rc<Slot>, previous: &Rc<Slot>, child: NodeOrText<Rc<Slot>>) {
        if element.parent.borrow().upgrade().is_some() {
            self.append_before_sibling(element, child);
        } else {
            self.append(previous, child);
        }
    }

    fn append_doctype_to_document(&self, _: StrTendril, _: StrTendril, _: StrTendril) {}

    fn get_template_contents(&self, target: &Rc<Slot>) -> Rc<Slot> {
        Rc::clone(target)
    }

    fn same_node(&self, x: &Rc<Slot>, y: &Rc<Slot>) -> bool {
        Rc::ptr_eq(x, y)
    }

    fn set_quirks_mode(&self, _: QuirksMode) {}

    fn append_before_sibling(&self, sibling: &Rc<Slot>, node: NodeOrText<Rc<Slot>>) {
        if let NodeOrText::AppendNode(slot) = &node {
            self.remove_from_parent(slot);
        }
        if let Some((parent, at)) = Self::place(sibling) {
            Self::insert(&parent, at, node);
        }
    }

    fn add_attrs_if_missing(&self, target: &Rc<Slot>, attributes: Vec<Attribute>) {
        let mut known = target.attributes.borrow_mut();
        for (name, value) in attributes.into_iter().map(attribute) {
            if !known.iter().any(|(other, _)| *other == name) {
                known.push((name, value));
            }
        }
    }

    fn remove_from_parent(&self, target: &Rc<Slot>) {
        if let Some((parent, at)) = Self::place(target) {
            parent.children.borrow_mut().remove(at);
            *target.parent.borrow_mut() = Weak::new();
        }
    }

    fn reparent_children(&self, node: &Rc<Slot>, parent: &Rc<Slot>) {
        for child in node.children.take() {
            if let Child::Slot(slot) = &child {
                *slot.parent.borrow_mut() = Rc::downgrade(parent);
            }
            parent.children.borrow_mut().push(child);
        }
    }

    fn is_mathml_annotation_xml_integration_point(&self, handle: &Rc<Slot>) -> bool {
        handle.is_integration_point.get()
    }
}

/// An attribute as it is spelt: `xlink:href` keeps its prefix.
fn attribute(attribute: Attribute) -> (String, String) {
    let QualName { prefix, local, .. } = attribute.name;
    let name = prefix.map_or_else(|| local.to_string(), |prefix| format!("{prefix}:{local}"));
    (name, attribute.value.to_string())
}
