//! [`Node`] over html5ever's tree, for everything that is not a browser.
//!
//! The tree is our own, plain and small, because two things are needed that ready-made ones lack:
//! scripting off, so that `noscript` is parsed as `DOMParser` parses it, and a bound on the work.
//! The standard's algorithm takes time that grows with the square of the depth, and `<p><i id=1>`
//! over and over makes a square number of nodes; so the text is fed in small pieces, and no more
//! of it once a document has cost far more than any honest one.

use std::rc::Rc;

use html5ever::{ParseOpts, parse_document, tendril::TendrilSink, tree_builder::TreeBuilderOpts};

use super::{
    Kind, Node,
    sink::{DOCUMENT, Entry, Sink},
};
use crate::part;

/// Steps that any document may cost, and further ones for each byte; honest ones cost two to four
/// for each.
const WORK: usize = 4_000_000;
const WORK_OF_BYTE: usize = 8;
/// Bytes between two looks at the cost.
const PIECE: usize = 1_024;

/// A node of a parsed document.
pub(super) struct Branch {
    tree: Rc<Vec<Entry>>,
    place: usize,
}

/// What is read from the body of the document that a text spells.
pub(super) fn read<T>(html: &str, read: impl FnOnce(&Branch) -> T) -> Option<T> {
    Branch::body(html).map(|body| read(&body))
}

impl Branch {
    fn body(html: &str) -> Option<Self> {
        let tree = Rc::new(parse(html));
        let document = Self {
            tree,
            place: DOCUMENT,
        };
        let roots = document.children().into_iter();
        let mut parts = roots.flat_map(|root| root.children());
        parts.find(|child| child.is("body"))
    }

    fn entry(&self) -> &Entry {
        &self.tree[self.place]
    }
}

impl Node for Branch {
    fn kind(&self) -> Kind {
        match &self.entry().text {
            Some(text) => Kind::Text(text.to_string()),
            None => Kind::Element(self.entry().name.local.to_string()),
        }
    }

    fn attribute(&self, name: &str) -> Option<String> {
        if &*self.entry().name.local == "form" {
            return None;
        }
        let mut attributes = self.entry().attributes.iter();
        let found = attributes.find(|attribute| &*attribute.name.local == name)?;
        Some(found.value.to_string())
    }

    fn children(&self) -> Vec<Self> {
        let places = self.entry().children.iter();
        let branches = places.map(|&place| Self {
            tree: Rc::clone(&self.tree),
            place,
        });
        branches
            .filter(|branch| !branch.entry().is_comment())
            .collect()
    }
}

fn parse(html: &str) -> Vec<Entry> {
    let tree_builder = TreeBuilderOpts {
        scripting_enabled: false,
        ..TreeBuilderOpts::default()
    };
    let opts = ParseOpts {
        tree_builder,
        ..ParseOpts::default()
    };
    let mut parser = parse_document(Sink::new(), opts);
    parser.process("<!DOCTYPE html><body>".into());
    let work = WORK + html.len() * WORK_OF_BYTE;
    let mut rest = html;
    while !rest.is_empty() && parser.tokenizer.sink.sink.work.get() < work {
        let (piece, later) = rest.split_at(part::head(rest, PIECE).len());
        parser.process(piece.into());
        rest = later;
    }
    parser.finish()
}
