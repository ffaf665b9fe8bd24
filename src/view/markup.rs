//! Elements as values: what views return.
//!
//! A page never changes by itself, so its elements need no signals, and one type for all of them
//! keeps the program small: with a type for each element, building, hydrating and rebuilding them
//! took two thirds of the wasm. Names of elements and attributes are words of this program; only
//! texts and values can come from content, and both are escaped. [`super::live`] brings a value
//! into a document.

use std::borrow::Cow;

use crate::model::language::{Direction, Tongue};

/// An element with its attributes and what it holds.
#[derive(Clone, Debug, PartialEq)]
pub struct Markup {
    /// The element's name.
    pub(super) name: &'static str,
    /// Elements with different keys are never turned into one another. Not part of the HTML.
    pub(super) key: u32,
    pub(super) attributes: Vec<(&'static str, Cow<'static, str>)>,
    pub(super) children: Vec<Child>,
}

/// What an element holds.
#[derive(Clone, Debug, PartialEq)]
pub enum Child {
    /// Characters; never none, and never beside other characters.
    Text(String),
    /// An element.
    Element(Markup),
}

/// Something to put into an element: one or several children, or none.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Content(Vec<Child>);

/// A new element.
#[must_use]
pub fn element(name: &'static str) -> Markup {
    Markup {
        name,
        key: 0,
        attributes: Vec::new(),
        children: Vec::new(),
    }
}

impl Markup {
    /// With a key.
    #[must_use]
    pub fn key(self, key: u32) -> Self {
        Self { key, ..self }
    }

    /// With a class.
    #[must_use]
    pub fn class(self, class: &'static str) -> Self {
        self.set("class", class)
    }

    /// With an attribute.
    #[must_use]
    pub fn set(mut self, name: &'static str, value: impl Into<Cow<'static, str>>) -> Self {
        self.attributes.push((name, value.into()));
        self
    }

    /// With an attribute, if there is a value.
    #[must_use]
    pub fn maybe(self, name: &'static str, value: Option<String>) -> Self {
        match value {
            Some(value) => self.set(name, value),
            None => self,
        }
    }

    /// With the language and direction of its text.
    #[must_use]
    pub fn tongue(self, tongue: &Tongue) -> Self {
        let direction = tongue
            .direction
            .map(|direction| Direction::as_str(direction).to_owned());
        self.maybe("lang", tongue.language.clone())
            .maybe("dir", direction)
    }

    /// Holding something more.
    #[must_use]
    pub fn with(mut self, content: impl Into<Content>) -> Self {
        self.add(content.into());
        self
    }

    fn add(&mut self, content: Content) {
        for child in content.0 {
            match (self.children.last_mut(), child) {
                (_, Child::Text(text)) if text.is_empty() => {}
                // One text node, as a parser of the HTML would make.
                (Some(Child::Text(before)), Child::Text(text)) => before.push_str(&text),
                (_, child) => self.children.push(child),
            }
        }
    }

    /// The element as HTML.
    #[must_use]
    pub fn html(&self) -> String {
        let mut out = String::new();
        self.write(&mut out);
        out
    }

    fn write(&self, out: &mut String) {
        out.push('<');
        out.push_str(self.name);
        for (name, value) in &self.attributes {
            out.push(' ');
            out.push_str(name);
            out.push_str("=\"");
            escape(value, out);
            out.push('"');
        }
        out.push('>');
        // Void elements of HTML, as far as they are used here.
        if matches!(self.name, "img" | "br" | "hr" | "input") {
            return;
        }
        for child in &self.children {
            match child {
                Child::Text(text) => escape(text, out),
                Child::Element(element) => element.write(out),
            }
        }
        out.push_str("</");
        out.push_str(self.name);
        out.push('>');
    }
}

/// Escapes a text so that it stands for itself, in text and in quoted attributes alike.
pub(crate) fn escape(text: &str, out: &mut String) {
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            // A parser would read it as a new line.
            '\r' => out.push_str("&#13;"),
            other => out.push(other),
        }
    }
}

impl Content {
    /// Holding something more.
    pub fn push(&mut self, content: impl Into<Self>) {
        self.0.append(&mut content.into().0);
    }
}

impl From<&str> for Content {
    fn from(text: &str) -> Self {
        Self(vec![Child::Text(text.to_owned())])
    }
}

impl From<String> for Content {
    fn from(text: String) -> Self {
        Self(vec![Child::Text(text)])
    }
}

impl From<Markup> for Content {
    fn from(element: Markup) -> Self {
        Self(vec![Child::Element(element)])
    }
}

impl From<Option<Markup>> for Content {
    fn from(element: Option<Markup>) -> Self {
        Self(element.into_iter().map(Child::Element).collect())
    }
}

impl From<Vec<Markup>> for Content {
    fn from(elements: Vec<Markup>) -> Self {
        Self(elements.into_iter().map(Child::Element).collect())
    }
}
