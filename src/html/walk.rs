//! The walk: what each element of the tree becomes.
//!
//! An allow-list. What is not on it is unwrapped to its content, or left out where its content is
//! not for reading.

use super::{
    Kind, MAX_NODES, Node,
    element::{Classes, anchor_of, is_block, is_dropped, is_hidden, is_tool, tongue_of},
    flow::{Flow, Inner, Place},
    gather,
    role::{Role, role},
    run, settle, shortcode,
    space::SPACES,
};
use crate::{
    marks,
    model::{
        address::Address,
        block::{Block, BlockKind, Inline, Text},
        language::Tongue,
    },
};

/// How many elements may be open around another before it is read as bare text.
const MAX_DEPTH: usize = 64;
/// How many blocks a body may have.
const MAX_BLOCKS: usize = 20_000;
/// How many ids may stand for another one.
const MAX_ALIASES: usize = 500;
/// Least bytes of text that make a story of what is in a form, and how many nodes are searched.
const STORY: usize = 400;
const STORY_NODES: usize = 2_000;

/// What is known while one document is being read.
pub(super) struct Walk<'a> {
    /// Where the document is from.
    pub(super) base: &'a Address,
    /// How many nodes may still be visited.
    pub(super) budget: usize,
    /// Ids of elements that became part of a block with another anchor, and that anchor.
    pub(super) aliases: Vec<(String, String)>,
    /// The `srcset` of the sources of the `picture` that is being read.
    pub(super) sources: Vec<String>,
    /// Whether the last picture had no address: a lazy one, whose copy is in a `noscript`.
    pub(super) missed: bool,
    /// The id of the `sup` that is being read: the reference itself, when there is one in it.
    pub(super) raised: Option<String>,
    depth: usize,
    blocks: usize,
}

impl<'a> Walk<'a> {
    /// A walk that has not begun.
    pub(super) fn new(base: &'a Address) -> Self {
        Self {
            base,
            budget: MAX_NODES,
            aliases: Vec::new(),
            sources: Vec::new(),
            missed: false,
            raised: None,
            depth: 0,
            blocks: 0,
        }
    }

    /// The blocks of a whole body.
    pub(super) fn body<N: Node>(mut self, body: &N) -> Vec<Block> {
        let mut blocks = self.inside(body, Place::Body).blocks;
        settle::settle(&mut blocks, &self.aliases);
        blocks
    }

    /// What a node holds, read apart from what is around it.
    pub(super) fn inside<N: Node>(&mut self, node: &N, place: Place) -> Inner {
        let mut flow = Flow::new(place);
        self.children(&mut flow, node);
        self.end(flow)
    }

    /// What a node is in a place of its own: visited, not only its content, since it may be hidden
    /// or in another language.
    pub(super) fn apart<N: Node>(&mut self, node: &N, place: Place) -> Vec<Block> {
        let mut flow = Flow::new(place);
        self.visit(&mut flow, node, &[]);
        self.end(flow).blocks
    }

    /// Ends a flow of its own.
    pub(super) fn end(&mut self, mut flow: Flow) -> Inner {
        flow.flush();
        self.blocks += flow.blocks.len();
        Inner {
            blocks: flow.blocks,
            caption: flow.caption,
            credit: flow.credit,
        }
    }

    /// What a node holds as running text.
    pub(super) fn words<N: Node>(&mut self, node: &N) -> Text {
        run::joined(self.inside(node, Place::Words).blocks)
    }

    /// Reads all that a node holds.
    pub(super) fn children<N: Node>(&mut self, flow: &mut Flow, node: &N) {
        let children = node.children();
        for (place, child) in children.iter().enumerate() {
            if self.blocks + flow.blocks.len() >= MAX_BLOCKS {
                return;
            }
            self.visit(flow, child, children.get(place + 1..).unwrap_or_default());
        }
    }

    /// Reads a node; `rest` are its later siblings.
    pub(super) fn visit<N: Node>(&mut self, flow: &mut Flow, node: &N, rest: &[N]) {
        if self.budget == 0 {
            return;
        }
        self.budget -= 1;
        match node.kind() {
            Kind::Text(text) => flow.text(&shortcode::removed(&text)),
            Kind::Element(name) => self.element(flow, node, &name, rest),
        }
    }

    fn element<N: Node>(&mut self, flow: &mut Flow, node: &N, name: &str, rest: &[N]) {
        let copy = std::mem::take(&mut self.missed) && name == "noscript";
        // The questions of an accordion are buttons in headings.
        let kept = copy || name == "button" && flow.heading.is_some();
        if is_dropped(name) || is_tool(name) && !kept && !self.is_story(node) {
            return;
        }
        let classes = Classes::of(node);
        if is_hidden(node, &classes) {
            return;
        }
        let block = is_block(name);
        if self.depth == MAX_DEPTH {
            if block {
                flow.flush();
            }
            flow.text(&gather::words(node, &mut self.budget));
            if block {
                flow.flush();
            }
            return;
        }
        self.depth += 1;
        if matches!(flow.place, Place::Figure | Place::Caption)
            && (classes.end("credit") || classes.end("credits"))
        {
            let words = gather::words(node, &mut self.budget);
            flow.credit = super::credit::name(&words);
        } else if block {
            self.block(flow, node, name, &classes);
        } else {
            self.inline(flow, node, name, &classes, rest);
        }
        self.depth -= 1;
    }

    /// Whether a node that holds no text by rights holds a good part of a story.
    pub(super) fn is_story<N: Node>(&self, node: &N) -> bool {
        let mut budget = self.budget.min(STORY_NODES);
        gather::words(node, &mut budget).len() >= STORY
    }

    fn block<N: Node>(&mut self, flow: &mut Flow, node: &N, name: &str, classes: &Classes) {
        flow.flush();
        let outer = self.enter(flow, node);
        match role(name, classes, flow.place) {
            Role::Plain => self.children(flow, node),
            Role::Heading(level) => {
                let outer = flow.heading.replace(level);
                self.children(flow, node);
                flow.flush();
                flow.heading = outer;
            }
            Role::Term => {
                let opened = flow.open(Inline::Strong(Vec::new()));
                self.children(flow, node);
                if opened {
                    flow.close();
                }
            }
            Role::Rule => flow.push(BlockKind::Rule),
            Role::Code => {
                let mut code = gather::verbatim(node, &mut self.budget);
                code.truncate(marks::trim_end(&code, SPACES).len());
                if !code.is_empty() {
                    flow.push(BlockKind::Code(code));
                }
            }
            Role::Box => {
                let inner = self.inside(node, Place::Body).blocks;
                if !inner.is_empty() {
                    flow.push(BlockKind::Box(inner));
                }
            }
            Role::List => self.list(flow, node, name == "ol"),
            Role::Notes => self.notes(flow, node),
            Role::Quote => self.quote(flow, node, classes),
            Role::PullQuote => self.pull_quote(flow, node),
            Role::Figure => self.figure(flow, node),
            Role::Gallery => self.gallery(flow, node),
            Role::Caption => self.caption(flow, node),
            Role::Table => self.table(flow, node),
            Role::Post => self.post(flow, node),
            Role::Chart => self.chart(flow, node),
        }
        flow.flush();
        flow.tongue = outer;
    }

    /// Takes over what a block element says about its blocks; gives back what held before.
    fn enter<N: Node>(&mut self, flow: &mut Flow, node: &N) -> Tongue {
        if let Some(id) = anchor_of(node) {
            // The inner of two ids is the more exact place.
            if let Some(outer) = flow.anchor.replace(id.clone()) {
                self.alias(outer, id);
            }
        }
        let stated = tongue_of(node);
        let outer = flow.tongue.clone();
        flow.tongue.language = stated.language.or(flow.tongue.language.take());
        flow.tongue.direction = stated.direction.or(flow.tongue.direction);
        outer
    }

    /// Marks the block that is being read with an id that stands inside it.
    pub(super) fn mark(&mut self, flow: &mut Flow, id: Option<String>) {
        let Some(id) = id else { return };
        match flow.anchor.clone() {
            Some(anchor) => self.alias(id, anchor),
            None => flow.anchor = Some(id),
        }
    }

    fn alias(&mut self, id: String, anchor: String) {
        if self.aliases.len() < MAX_ALIASES {
            self.aliases.push((id, anchor));
        }
    }
}
