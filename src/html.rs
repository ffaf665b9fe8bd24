//! HTML becomes typed blocks; nothing of it is ever put into a page as HTML.
//!
//! One walk with an allow-list reads a parsed tree through the small [`Node`] trait. Behind it stand
//! two trees: the browser's own (`DOMParser`, an inert document in which nothing loads or runs) and
//! html5ever's natively. Both read the text as the body of a standards-mode document with scripting
//! off, so they give the same blocks.
//!
//! Bounds: 4 MiB of HTML, 200,000 nodes and 20,000 blocks are read; what is nested deeper than 64
//! elements is read as bare text. This module knows nothing of feeds, sites and views.

mod bounds;
#[cfg(target_arch = "wasm32")]
mod browser;
mod credit;
mod element;
mod embed;
mod figure;
mod flow;
mod gather;
mod hosts;
mod inline;
mod list;
mod media;
#[cfg(not(target_arch = "wasm32"))]
mod native;
mod picture;
mod quote;
mod role;
mod run;
mod sentences;
mod settle;
mod shortcode;
#[cfg(not(target_arch = "wasm32"))]
mod sink;
mod space;
mod table;
mod walk;

#[cfg(target_arch = "wasm32")]
use browser::read;
#[cfg(not(target_arch = "wasm32"))]
use native::read;

use crate::{
    marks,
    model::{address::Address, block::Block},
};

pub use sentences::first_sentences;

/// How many nodes of a tree are visited.
const MAX_NODES: usize = 200_000;

/// What the walk needs to know about a node of either tree.
pub trait Node: Sized {
    /// What the node is.
    fn kind(&self) -> Kind;
    /// The value of an attribute without prefix, entities decoded. A `form` tells none: see
    /// `html/browser.rs`.
    fn attribute(&self, name: &str) -> Option<String>;
    /// Elements and texts directly inside, in order; no comments, and nothing of a `template`.
    fn children(&self) -> Vec<Self>;

    /// Whether the node is an element of this name.
    fn is(&self, name: &str) -> bool {
        matches!(self.kind(), Kind::Element(found) if found == name)
    }
}

/// What a [`Node`] is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// An element, by its local name; lower case for HTML.
    Element(String),
    /// Characters.
    Text(String),
}

/// The typed body that a piece of HTML says; references are resolved against `base`, the address
/// of the document that it is part of.
#[must_use]
pub fn blocks(html: &str, base: &Address) -> Vec<Block> {
    let html = bounds::readable(html);
    read(&html, |body| walk(body, base)).unwrap_or_default()
}

/// The typed body below a node of any tree; [`blocks`] is this over the platform's own.
#[must_use]
pub fn walk<N: Node>(body: &N, base: &Address) -> Vec<Block> {
    walk::Walk::new(base).body(body)
}

/// The words of a piece of HTML such as a title: tags stripped by the parser, entities decoded
/// once, white space collapsed, leftover shortcodes removed, script and style left out.
#[must_use]
pub fn text(html: &str) -> String {
    if marks::before(html, "<&").1.is_empty() {
        return space::collapsed(&shortcode::removed(html));
    }
    let html = bounds::readable(html);
    let mut budget = MAX_NODES;
    let words = read(&html, |body| gather::words(body, &mut budget));
    let words = words.unwrap_or_default();
    space::collapsed(&shortcode::removed(&words))
}
