//! [`Json`] over a tree of our own, read by `serde_json`.
//!
//! Owns that no single value costs a document: what `JSON.parse` takes and `serde_json` does not
//! is made readable first ([`odd`]), and what is nested too deeply is not looked at.

mod odd;
mod tree;

use std::{collections::HashMap, sync::Arc};

use serde_json::Value;

use self::tree::Tree;
use super::Json;

/// A JSON document or a part of one; cheap to clone, and so is any part of it.
#[derive(Clone, Debug)]
pub struct Document(Arc<Tree>);

impl Document {
    /// The document that a text spells; nothing when it is not JSON. A byte order mark is
    /// skipped, as `fetch` does.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::read(text).ok()
    }

    /// [`Self::parse`], with the reason and the place where a text is not JSON.
    ///
    /// # Errors
    /// Those of `serde_json` that concern syntax.
    pub fn read(text: &str) -> serde_json::Result<Self> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        // What is odd is rare, so it is looked for only where the plain way fails.
        serde_json::from_str(text).or_else(|_| serde_json::from_str(&odd::tamed(text)))
    }

    /// The value itself.
    #[must_use]
    pub fn value(&self) -> Value {
        self.0.value()
    }
}

impl From<Value> for Document {
    fn from(value: Value) -> Self {
        Tree::from(value).into()
    }
}

impl From<Tree> for Document {
    fn from(tree: Tree) -> Self {
        Self(Arc::new(tree))
    }
}

impl Json for Document {
    fn at(&self, name: &str) -> Self {
        let members = match &*self.0 {
            Tree::Members(members) => members.as_slice(),
            _ => &[],
        };
        // Of members with one name the last counts.
        let found = members.iter().rfind(|(known, _)| known == name);
        found.map_or_else(|| Tree::Null.into(), |(_, value)| value.clone())
    }

    fn is_present(&self) -> bool {
        !matches!(*self.0, Tree::Null)
    }

    fn items(&self) -> Option<Vec<Self>> {
        match &*self.0 {
            Tree::Items(items) => Some(items.clone()),
            _ => None,
        }
    }

    fn members(&self) -> Vec<(String, Self)> {
        let Tree::Members(members) = &*self.0 else {
            return Vec::new();
        };
        let mut places: HashMap<&str, usize> = HashMap::new();
        let mut found: Vec<(String, Self)> = Vec::new();
        for (name, value) in members {
            if let Some(place) = places.get(name.as_str()) {
                found[*place].1 = value.clone();
            } else {
                places.insert(name, found.len());
                found.push((name.clone(), value.clone()));
            }
        }
        found.retain(|(_, value)| !matches!(*value.0, Tree::Null));
        found
    }

    fn text(&self) -> Option<String> {
        match &*self.0 {
            Tree::Text(text) => Some(text.clone()),
            _ => None,
        }
    }

    fn number(&self) -> Option<f64> {
        match &*self.0 {
            Tree::Number(number) => number.as_f64(),
            _ => None,
        }
    }

    fn flag(&self) -> Option<bool> {
        match *self.0 {
            Tree::Flag(flag) => Some(flag),
            _ => None,
        }
    }

    fn is_object(&self) -> bool {
        matches!(*self.0, Tree::Members(_))
    }
}
