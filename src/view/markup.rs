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
///
/// A box, since an element is handed on at every step of its making.
#[derive(Clone, Debug, PartialEq)]
pub struct Markup(Box<Element>);

#[derive(Clone, Debug, PartialEq)]
pub(super) struct Element {
    /// The element's name.
    pub(super) name: &'static str,
    /// Elements with different keys are never turned into one another. Not part of the HTML.
    pub(super) key: Option<u32>,
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

/// What can be put into an element: a text, an element, or several things, or none.
pub trait Piece {
    /// Puts it behind what is there.
    fn put(self, children: &mut Vec<Child>);
}

/// Several children.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Content(Vec<Child>);

/// A new element.
#[must_use]
pub fn element(name: &'static str) -> Markup {
    Markup(Box::new(Element {
        name,
        key: None,
        attributes: Vec::new(),
        children: Vec::new(),
    }))
}

impl Markup {
    /// With a key. An element with a key is the only child of its parent.
    #[must_use]
    pub fn key(mut self, key: u32) -> Self {
        self.0.key = Some(key);
        self
    }

    /// With a class.
    #[must_use]
    pub fn class(self, class: &'static str) -> Self {
        self.set("class", class)
    }

    /// With an attribute. A call is a third of what it does, and there are hundreds of them.
    #[inline(never)]
    #[must_use]
    pub fn set(self, name: &'static str, value: impl Into<Cow<'static, str>>) -> Self {
        self.attribute(name, value.into())
    }

    fn attribute(mut self, name: &'static str, value: Cow<'static, str>) -> Self {
        self.0.attributes.push((name, value));
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

    /// Holding something more. As with attributes, a call is the shorter form.
    #[inline(never)]
    #[must_use]
    pub fn with(mut self, piece: impl Piece) -> Self {
        piece.put(&mut self.0.children);
        self
    }

    pub(super) fn element(&self) -> &Element {
        &self.0
    }

    /// The element as HTML.
    #[must_use]
    pub fn html(&self) -> String {
        let mut out = String::new();
        self.write(&mut out);
        out
    }

    fn write(&self, out: &mut String) {
        let element = self.element();
        out.push('<');
        out.push_str(element.name);
        for (name, value) in &element.attributes {
            out.push(' ');
            out.push_str(name);
            out.push_str("=\"");
            escape(value, out);
            out.push('"');
        }
        out.push('>');
        // Void elements of HTML, as far as they are used here.
        if matches!(element.name, "img" | "br" | "hr" | "input") {
            return;
        }
        for child in &element.children {
            match child {
                Child::Text(text) => escape(text, out),
                Child::Element(inner) => inner.write(out),
            }
        }
        out.push_str("</");
        out.push_str(element.name);
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
    /// Holding this.
    #[must_use]
    pub fn of(piece: impl Piece) -> Self {
        let mut content = Self::default();
        content.push(piece);
        content
    }

    /// Holding something more.
    pub fn push(&mut self, piece: impl Piece) {
        piece.put(&mut self.0);
    }
}

impl Piece for String {
    fn put(self, children: &mut Vec<Child>) {
        if let Some(Child::Text(before)) = children.last_mut() {
            // One text node, as a parser of the HTML would make.
            before.push_str(&self);
        } else if !self.is_empty() {
            children.push(Child::Text(self));
        }
    }
}

impl Piece for &str {
    fn put(self, children: &mut Vec<Child>) {
        self.to_owned().put(children);
    }
}

impl Piece for Markup {
    fn put(self, children: &mut Vec<Child>) {
        children.push(Child::Element(self));
    }
}

impl Piece for Option<Markup> {
    fn put(self, children: &mut Vec<Child>) {
        children.extend(self.map(Child::Element));
    }
}

impl Piece for Vec<Markup> {
    fn put(self, children: &mut Vec<Child>) {
        children.extend(self.into_iter().map(Child::Element));
    }
}

impl Piece for Content {
    fn put(self, children: &mut Vec<Child>) {
        for child in self.0 {
            match child {
                Child::Text(text) => text.put(children),
                Child::Element(element) => element.put(children),
            }
        }
    }
}
