//! [`Json`] over the browser's own values.

use js_sys::{Array, JSON, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use super::Json;

/// A JSON document or a part of one, kept on the browser's side.
#[derive(Clone, Debug)]
pub struct Document(JsValue);

impl Document {
    /// The document that a text spells; nothing when it is not JSON.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        // As `fetch` does with a byte order mark.
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        JSON::parse(text).ok().map(Self)
    }
}

impl From<JsValue> for Document {
    fn from(value: JsValue) -> Self {
        Self(value)
    }
}

impl Json for Document {
    fn at(&self, name: &str) -> Self {
        let name = JsValue::from_str(name);
        // Only what the document itself says: `constructor` and its kin are not members.
        let member = match self.0.dyn_ref::<Object>() {
            Some(object) if self.is_object() && Object::has_own(object, &name) => {
                Reflect::get(object, &name).ok()
            }
            _ => None,
        };
        Self(member.unwrap_or_default())
    }

    fn is_present(&self) -> bool {
        !self.0.is_null() && !self.0.is_undefined()
    }

    fn items(&self) -> Option<Vec<Self>> {
        let array = self.0.dyn_ref::<Array>()?;
        let mut items = Vec::new();
        for place in 0..array.length() {
            items.push(Self(array.get(place)));
        }
        Some(items)
    }

    fn members(&self) -> Vec<(String, Self)> {
        let mut members = Vec::new();
        let Some(object) = self.0.dyn_ref::<Object>().filter(|_| self.is_object()) else {
            return members;
        };
        let names = Object::keys(object);
        for place in 0..names.length() {
            let name = names.get(place).as_string().unwrap_or_default();
            if let Some(value) = self.member(&name) {
                members.push((name, value));
            }
        }
        members
    }

    fn text(&self) -> Option<String> {
        self.0.as_string()
    }

    fn number(&self) -> Option<f64> {
        self.0.as_f64()
    }

    fn flag(&self) -> Option<bool> {
        self.0.as_bool()
    }

    fn is_object(&self) -> bool {
        self.0.is_object() && !self.0.is_instance_of::<Array>()
    }
}
