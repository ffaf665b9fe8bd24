//! [`Markup`] in a document: Leptos can mount it, hydrate it and bring it up to date.
//!
//! Hydration adopts the element that is there: what was painted stays, and nothing is walked. A
//! rebuild changes what differs and leaves every other node as it is, with its focus, its scroll
//! position and its loaded picture. An element with a key makes room for one with another key, and
//! is kept for its return ([`super::kept`]).

use leptos::{
    prelude::document,
    tachys::{
        html::attribute::{Attribute, any_attribute::AnyAttribute},
        hydration::Cursor,
        renderer::{
            Rndr,
            types::{Element, Node},
        },
        view::{Mountable, Position, PositionState, Render, RenderHtml, add_attr::AddAnyAttr},
    },
    wasm_bindgen::JsCast,
};

use super::{
    kept,
    markup::{Child, Markup},
};

/// A [`Markup`] that stands in a document.
pub struct LiveMarkup {
    element: Element,
    markup: Markup,
}

pub(super) fn build(markup: &Markup) -> Element {
    let markup = markup.element();
    let Ok(element) = document().create_element(markup.name) else {
        // All names are words of this program, and names of elements.
        unreachable!()
    };
    for (name, value) in &markup.attributes {
        Rndr::set_attribute(&element, name, value);
    }
    for child in &markup.children {
        insert(&element, child, None);
    }
    element
}

/// Puts a child before another one, or behind all that are there.
fn insert(parent: &Element, child: &Child, before: Option<&Node>) {
    match child {
        Child::Text(text) => Rndr::insert_node(parent, &Rndr::create_text_node(text), before),
        Child::Element(markup) => Rndr::insert_node(parent, &build(markup), before),
    }
}

/// Whether the node of one child can become the other.
fn fits(old: &Child, new: &Child) -> bool {
    match (old, new) {
        (Child::Text(_), Child::Text(_)) => true,
        (Child::Element(old), Child::Element(new)) => {
            let (old, new) = (old.element(), new.element());
            old.name == new.name && old.key == new.key
        }
        _ => false,
    }
}

fn update(element: &Element, old: &Markup, new: &Markup) {
    let (old, new) = (old.element(), new.element());
    for (name, value) in &new.attributes {
        if !old.attributes.contains(&(*name, value.clone())) {
            Rndr::set_attribute(element, name, value);
        }
    }
    for (name, _) in &old.attributes {
        if !new.attributes.iter().any(|(other, _)| other == name) {
            Rndr::remove_attribute(element, name);
        }
    }
    let mut node = Rndr::first_child(element);
    for (place, old) in old.children.iter().enumerate() {
        let Some(current) = node else { break };
        node = Rndr::next_sibling(&current);
        match new.children.get(place) {
            None => Rndr::remove(&current),
            Some(new) if old == new => {}
            Some(new) if fits(old, new) => update_child(&current, old, new),
            Some(new) => replace(element, &current, old, new),
        }
    }
    for child in new.children.iter().skip(old.children.len()) {
        insert(element, child, None);
    }
}

fn replace(parent: &Element, node: &Node, old: &Child, new: &Child) {
    let keys = key_of(old).zip(key_of(new));
    let element = node.dyn_ref::<Element>();
    let Some(((leaving, coming), element)) = keys.zip(element) else {
        insert(parent, new, Some(node));
        return Rndr::remove(node);
    };
    kept::set_aside(leaving, element);
    if !kept::show(parent, coming) {
        insert(parent, new, Rndr::first_child(parent).as_ref());
    }
    kept::forget_oldest(parent);
}

fn key_of(child: &Child) -> Option<u32> {
    match child {
        Child::Text(_) => None,
        Child::Element(markup) => markup.element().key,
    }
}

fn update_child(node: &Node, old: &Child, new: &Child) {
    match (old, new) {
        (Child::Element(old), Child::Element(new)) => {
            if let Some(element) = node.dyn_ref() {
                update(element, old, new);
            }
        }
        (_, Child::Text(text)) => node.set_node_value(Some(text)),
        _ => {}
    }
}

impl Render for Markup {
    type State = LiveMarkup;

    fn build(self) -> LiveMarkup {
        LiveMarkup {
            element: build(&self),
            markup: self,
        }
    }

    fn rebuild(self, state: &mut LiveMarkup) {
        update(&state.element, &state.markup, &self);
        state.markup = self;
    }
}

impl RenderHtml for Markup {
    type AsyncOutput = Self;
    type Owned = Self;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    fn to_html_with_buf(
        self,
        buf: &mut String,
        position: &mut Position,
        _escape: bool,
        _mark_branches: bool,
        _extra_attrs: Vec<AnyAttribute>,
    ) {
        buf.push_str(&self.html());
        *position = Position::NextChild;
    }

    fn hydrate<const FROM_SERVER: bool>(
        self,
        cursor: &Cursor,
        position: &PositionState,
    ) -> LiveMarkup {
        match position.get() {
            Position::FirstChild => cursor.child(),
            Position::Current => {}
            _ => cursor.sibling(),
        }
        position.set(Position::NextChild);
        // Something else in its place would not be what was published; it gets an element of its own.
        let element = cursor.current().dyn_into().unwrap_or_else(|_| build(&self));
        LiveMarkup {
            element,
            markup: self,
        }
    }

    fn into_owned(self) -> Self {
        self
    }
}

impl AddAnyAttr for Markup {
    type Output<Added: Attribute> = Self;

    /// A finished element takes no attributes from outside.
    fn add_any_attr<Added: Attribute>(self, _attribute: Added) -> Self {
        self
    }
}

impl Mountable for LiveMarkup {
    fn unmount(&mut self) {
        self.element.unmount();
    }

    fn mount(&mut self, parent: &Element, marker: Option<&Node>) {
        Rndr::insert_node(parent, &self.element, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        self.element.insert_before_this(child)
    }

    fn elements(&self) -> Vec<Element> {
        vec![self.element.clone()]
    }
}
