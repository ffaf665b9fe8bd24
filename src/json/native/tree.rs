//! The tree behind a native [`Document`]: every part is shared, so that reading one item of a list
//! copies nothing.

use std::fmt;

use serde::de::{
    Deserialize, DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor,
};
use serde_json::{Number, Value};

use super::Document;

/// How deeply arrays and objects may stand in each other; what is deeper counts as absent. Less
/// than the 128 at which `serde_json` gives a document up, and no more than any stack holds.
const DEPTH: usize = 100;

/// A JSON value.
#[derive(Debug)]
pub(super) enum Tree {
    Null,
    Flag(bool),
    Number(Number),
    Text(String),
    Items(Vec<Document>),
    /// In the document's order; a name may stand more than once.
    Members(Vec<(String, Document)>),
}

impl Tree {
    pub fn value(&self) -> Value {
        match self {
            Self::Null => Value::Null,
            Self::Flag(flag) => Value::Bool(*flag),
            Self::Number(number) => Value::Number(number.clone()),
            Self::Text(text) => Value::String(text.clone()),
            Self::Items(items) => items.iter().map(Document::value).collect(),
            Self::Members(members) => members
                .iter()
                .map(|(name, value)| (name.clone(), value.value()))
                .collect(),
        }
    }
}

impl From<Value> for Tree {
    fn from(value: Value) -> Self {
        match value {
            Value::Null => Self::Null,
            Value::Bool(flag) => Self::Flag(flag),
            Value::Number(number) => Self::Number(number),
            Value::String(text) => Self::Text(text),
            Value::Array(items) => Self::Items(items.into_iter().map(Document::from).collect()),
            Value::Object(members) => {
                let member = |(name, value)| (name, Document::from(value));
                Self::Members(members.into_iter().map(member).collect())
            }
        }
    }
}

impl<'de> Deserialize<'de> for Document {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Level(DEPTH).deserialize(deserializer)
    }
}

/// A value below which so many levels may follow.
struct Level(usize);

impl<'de> DeserializeSeed<'de> for Level {
    type Value = Document;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Document, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Level {
    type Value = Document;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("JSON")
    }

    fn visit_unit<E: Error>(self) -> Result<Document, E> {
        Ok(Tree::Null.into())
    }

    fn visit_bool<E: Error>(self, flag: bool) -> Result<Document, E> {
        Ok(Tree::Flag(flag).into())
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Document, E> {
        Ok(Tree::Number(number.into()).into())
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Document, E> {
        Ok(Tree::Number(number.into()).into())
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<Document, E> {
        Ok(Number::from_f64(number)
            .map_or(Tree::Null, Tree::Number)
            .into())
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Document, E> {
        self.visit_string(text.to_owned())
    }

    fn visit_string<E: Error>(self, text: String) -> Result<Document, E> {
        Ok(Tree::Text(text).into())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut entries: A) -> Result<Document, A::Error> {
        let Some(below) = self.0.checked_sub(1) else {
            // Passing over a value takes no stack, however deep it is.
            while entries.next_element::<IgnoredAny>()?.is_some() {}
            return Ok(Tree::Null.into());
        };
        let mut items = Vec::new();
        while let Some(item) = entries.next_element_seed(Level(below))? {
            items.push(item);
        }
        Ok(Tree::Items(items).into())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Document, A::Error> {
        let Some(below) = self.0.checked_sub(1) else {
            while entries.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
            return Ok(Tree::Null.into());
        };
        let mut members = Vec::new();
        while let Some(name) = entries.next_key::<String>()? {
            members.push((name, entries.next_value_seed(Level(below))?));
        }
        Ok(Tree::Members(members).into())
    }
}
