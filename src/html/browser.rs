//! [`Node`] over the browser's own tree.
//!
//! `DOMParser` makes an inert document: nothing in it loads, runs or styles anything. Its content
//! is hostile all the same, and two kinds of object let content shadow their properties: the
//! document (`<img name=body>` takes the place of `document.body`) and forms (`<input
//! name=localName>`). Therefore
//! - no property of the parsed document is read. A `TreeWalker`, made by the page's own document,
//!   goes everywhere; its methods belong to the walker, which content cannot shadow;
//! - a form is recognised by `instanceof`, which looks at its prototype alone, and none of its
//!   properties and attributes is ever asked for.

use wasm_bindgen::JsCast;
use web_sys::{DomParser, Element, HtmlFormElement, SupportedType, TreeWalker};

use super::{Kind, Node};

/// `NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT`.
const ELEMENTS_AND_TEXT: u32 = 1 | 4;

/// A node of a parsed document.
pub(super) struct Branch {
    walker: TreeWalker,
    node: web_sys::Node,
}

impl Branch {
    /// What is read from the body of the document that a text spells.
    pub(super) fn read<T>(html: &str, read: impl FnOnce(&Self) -> T) -> Option<T> {
        let body = Self::body(html)?;
        let found = read(&body);
        body.release();
        Some(found)
    }

    /// Takes audio and video out of the document: Chromium never frees one that holds them.
    fn release(&self) {
        let media = self
            .node
            .dyn_ref::<Element>()
            .and_then(|body| body.query_selector_all("audio, video").ok());
        let Some(media) = media else { return };
        for place in 0..media.length() {
            if let Some(element) = media
                .item(place)
                .and_then(|node| node.dyn_into::<Element>().ok())
            {
                element.remove();
            }
        }
    }

    fn body(html: &str) -> Option<Self> {
        let html = ["<!DOCTYPE html><body>", html].concat();
        let parser = DomParser::new().ok()?;
        let parsed = parser
            .parse_from_string(&html, SupportedType::TextHtml)
            .ok()?;
        let page = web_sys::window()?.document()?;
        let walker = page
            .create_tree_walker_with_what_to_show(&parsed, ELEMENTS_AND_TEXT)
            .ok()?;
        let document = Self {
            walker,
            node: parsed.into(),
        };
        let root = document.children().pop()?;
        root.children().into_iter().find(|child| child.is("body"))
    }
}

impl Node for Branch {
    fn kind(&self) -> Kind {
        if self.node.has_type::<HtmlFormElement>() {
            return Kind::Element("form".to_owned());
        }
        match self.node.dyn_ref::<Element>() {
            Some(element) => Kind::Element(element.local_name()),
            None => Kind::Text(self.node.node_value().unwrap_or_default()),
        }
    }

    fn attribute(&self, name: &str) -> Option<String> {
        if self.node.has_type::<HtmlFormElement>() {
            return None;
        }
        self.node.dyn_ref::<Element>()?.get_attribute(name)
    }

    fn children(&self) -> Vec<Self> {
        self.walker.set_current_node(&self.node);
        let mut children = Vec::new();
        let mut next = self.walker.first_child();
        while let Ok(Some(node)) = next {
            children.push(Self {
                walker: self.walker.clone(),
                node,
            });
            next = self.walker.next_sibling();
        }
        children
    }
}
