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
pub(super) struct Branch<'a> {
    walker: &'a TreeWalker,
    node: web_sys::Node,
}

/// What is read from the body of the document that a text spells.
pub(super) fn read<T>(html: &str, read: impl FnOnce(&Branch<'_>) -> T) -> Option<T> {
    let walker = parsed(html)?;
    let body = Branch::body(&walker)?;
    let found = read(&body);
    body.release();
    Some(found)
}

/// A walker that stands at the document that a text spells.
fn parsed(html: &str) -> Option<TreeWalker> {
    let html = ["<!DOCTYPE html><body>", html].concat();
    let parser = DomParser::new().ok()?;
    let parsed = parser
        .parse_from_string(&html, SupportedType::TextHtml)
        .ok()?;
    let page = web_sys::window()?.document()?;
    page.create_tree_walker_with_what_to_show(&parsed, ELEMENTS_AND_TEXT)
        .ok()
}

impl<'a> Branch<'a> {
    fn body(walker: &'a TreeWalker) -> Option<Self> {
        let node = walker.root();
        let document = Self { walker, node };
        let root = document.children().pop()?;
        root.children().into_iter().find(|child| child.is("body"))
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
}

impl Node for Branch<'_> {
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
                walker: self.walker,
                node,
            });
            next = self.walker.next_sibling();
        }
        children
    }
}
