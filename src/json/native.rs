//! [`Json`] over `serde_json`'s values.

use std::sync::Arc;

use serde_json::Value;

use super::Json;

/// A JSON document or a part of one; cheap to clone.
#[derive(Clone, Debug)]
pub struct Document(Arc<Value>);

impl Document {
    /// The document that a text spells; nothing when it is not JSON. A byte order mark is
    /// skipped, as `fetch` does.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        serde_json::from_str(text)
            .ok()
            .map(|value| Self(Arc::new(value)))
    }
}

impl Document {
    /// The value itself.
    #[must_use]
    pub fn value(&self) -> &Value {
        &self.0
    }
}

impl From<Value> for Document {
    fn from(value: Value) -> Self {
        Self(Arc::new(value))
    }
}

impl Json for Document {
    fn member(&self, name: &str) -> Option<Self> {
        match self.0.get(name) {
            None | Some(Value::Null) => None,
            Some(value) => Some(value.clone().into()),
        }
    }

    fn items(&self) -> Option<Vec<Self>> {
        Some(self.0.as_array()?.iter().cloned().map(Self::from).collect())
    }

    fn members(&self) -> Vec<(String, Self)> {
        let Some(object) = self.0.as_object() else {
            return Vec::new();
        };
        object
            .iter()
            .filter(|(_, value)| !value.is_null())
            .map(|(name, value)| (name.clone(), value.clone().into()))
            .collect()
    }

    fn text(&self) -> Option<String> {
        self.0.as_str().map(str::to_owned)
    }

    fn number(&self) -> Option<f64> {
        self.0.as_f64()
    }

    fn flag(&self) -> Option<bool> {
        self.0.as_bool()
    }

    fn is_object(&self) -> bool {
        self.0.is_object()
    }
}
