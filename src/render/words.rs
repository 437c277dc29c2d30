//! Interface words of one language, from the theme's locale files.

use std::collections::BTreeMap;

use serde_json::{Map, Value as Json};

use crate::format::yaml::{Kind, Node};
use crate::value::Lang;

/// The words of one language.
#[derive(Debug, Clone)]
pub struct Words {
    /// The language.
    pub lang: Lang,
    /// The words as a tree, for templates.
    pub tree: Json,
    flat: BTreeMap<String, String>,
}

impl Words {
    /// No words yet.
    #[must_use]
    pub fn new(lang: Lang) -> Self {
        Self { lang, tree: Json::Object(Map::new()), flat: BTreeMap::new() }
    }

    /// Lays the words of a locale file over those already there, key by key.
    pub fn lay(&mut self, node: &Node) {
        lay(&mut self.tree, node);
        self.flat.clear();
        flatten(&self.tree, String::new(), &mut self.flat);
    }

    /// The words of a key such as `kinds.guide`. A key that no locale has shows itself in corner
    /// brackets; a test makes sure that none does.
    #[must_use]
    pub fn get(&self, key: &str) -> String {
        self.flat.get(key).cloned().unwrap_or_else(|| format!("⟦{key}⟧"))
    }

    /// The words of a key, if there are any.
    #[must_use]
    pub fn find(&self, key: &str) -> Option<String> {
        self.flat.get(key).cloned()
    }

    /// The words of a key, borrowed; corner brackets alone for a key that no locale has.
    #[must_use]
    pub fn text(&self, key: &str) -> &str {
        self.flat.get(key).map_or("⟦⟧", String::as_str)
    }

    /// The words of a key with `{n}` filled in.
    #[must_use]
    pub fn fill(&self, key: &str, n: &str) -> String {
        self.get(key).replace("{n}", n)
    }

    /// The words of a key with several places filled in.
    #[must_use]
    pub fn fill_all(&self, key: &str, values: &[(&str, &str)]) -> String {
        let mut text = self.get(key);
        for (name, value) in values {
            text = text.replace(&format!("{{{name}}}"), value);
        }
        text
    }

    /// Every key with its words.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.flat.keys().map(String::as_str)
    }
}

fn lay(tree: &mut Json, node: &Node) {
    match &node.kind {
        Kind::Group(pairs) => {
            if !tree.is_object() {
                *tree = Json::Object(Map::new());
            }
            for (key, value) in pairs {
                lay(&mut tree[key.value.as_str()], value);
            }
        }
        Kind::List(members) => {
            let mut list = vec![Json::Null; members.len()];
            for (place, member) in list.iter_mut().zip(members) {
                lay(place, member);
            }
            *tree = Json::Array(list);
        }
        Kind::Scalar(text) => *tree = Json::String(text.clone()),
        Kind::Empty => *tree = Json::String(String::new()),
    }
}

fn flatten(tree: &Json, at: String, flat: &mut BTreeMap<String, String>) {
    let below = |key: &str| if at.is_empty() { key.to_owned() } else { format!("{at}.{key}") };
    match tree {
        Json::Object(fields) => fields.iter().for_each(|(key, value)| flatten(value, below(key), flat)),
        Json::Array(members) => {
            members.iter().enumerate().for_each(|(n, value)| flatten(value, below(&n.to_string()), flat));
        }
        Json::String(text) => {
            flat.insert(at, text.clone());
        }
        _ => {}
    }
}
