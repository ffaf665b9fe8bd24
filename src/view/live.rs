//! [`Markup`] in a document: Leptos can mount it, hydrate it and bring it up to date.
//!
//! Hydration adopts the element that is there: what was painted stays, and nothing is walked. A
//! rebuild changes what differs and leaves every other node as it is, with its focus, its scroll
//! position and its loaded picture. An element with a key makes room for one with another key, and
//! is kept for its return ([`super::kept`]).

use leptos::tachys::{
    html::attribute::{Attribute, any_attribute::AnyAttribute},
    hydration::Cursor,
    renderer::{
        CastFrom, Rndr,
        types::{Element, Node, Text},
    },
    view::{Mountable, Position, PositionState, Render, RenderHtml, add_attr::AddAnyAttr},
};

use super::{
    kept::Kept,
    markup::{Child, Markup},
};

/// A [`Markup`] that stands in a document.
pub struct LiveMarkup {
    element: Element,
    markup: Markup,
    kept: Kept,
}

fn build(markup: &Markup) -> Element {
    let markup = markup.element();
    let element = Rndr::create_element(markup.name, None);
    for (name, value) in &markup.attributes {
        Rndr::set_attribute(&element, name, value);
    }
    for child in &markup.children {
        append(&element, child);
    }
    element
}

fn append(parent: &Element, child: &Child) {
    match child {
        Child::Text(text) => Rndr::insert_node(parent, &Rndr::create_text_node(text), None),
        Child::Element(markup) => Rndr::insert_node(parent, &build(markup), None),
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

fn update(element: &Element, old: &Markup, new: &Markup, kept: &mut Kept) {
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
            Some(new) if fits(old, new) => update_child(&current, old, new, kept),
            Some(new) => replace(element, &current, old, new, kept),
        }
    }
    for child in new.children.iter().skip(old.children.len()) {
        append(element, child);
    }
}

fn replace(parent: &Element, node: &Node, old: &Child, new: &Child, kept: &mut Kept) {
    let keys = key_of(old).zip(key_of(new));
    let Some(((leaving, coming), element)) = keys.zip(Element::cast_from(node.clone())) else {
        append_before(parent, new, node);
        return Rndr::remove(node);
    };
    if kept.show(parent, coming) {
        Rndr::insert_node(parent, node, None);
    } else {
        append_before(parent, new, node);
    }
    kept.hide(leaving, element);
}

fn key_of(child: &Child) -> Option<u32> {
    match child {
        Child::Text(_) => None,
        Child::Element(markup) => markup.element().key,
    }
}

fn update_child(node: &Node, old: &Child, new: &Child, kept: &mut Kept) {
    match (old, new) {
        (Child::Element(old), Child::Element(new)) => {
            if let Some(element) = Element::cast_from(node.clone()) {
                update(&element, old, new, kept);
            }
        }
        (_, Child::Text(text)) => {
            if let Some(node) = Text::cast_from(node.clone()) {
                Rndr::set_text(&node, text);
            }
        }
        _ => {}
    }
}

fn append_before(parent: &Element, child: &Child, before: &Node) {
    match child {
        Child::Text(text) => Rndr::insert_node(parent, &Rndr::create_text_node(text), Some(before)),
        Child::Element(markup) => Rndr::insert_node(parent, &build(markup), Some(before)),
    }
}

impl Render for Markup {
    type State = LiveMarkup;

    fn build(self) -> LiveMarkup {
        LiveMarkup {
            element: build(&self),
            markup: self,
            kept: Kept::default(),
        }
    }

    fn rebuild(self, state: &mut LiveMarkup) {
        update(&state.element, &state.markup, &self, &mut state.kept);
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
        let element = Element::cast_from(cursor.current()).unwrap_or_else(|| build(&self));
        LiveMarkup {
            element,
            markup: self,
            kept: Kept::default(),
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
