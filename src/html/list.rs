//! Lists, and the lists that are notes to the text.

use super::{
    Node,
    flow::{Flow, Place},
    run,
    walk::Walk,
};
use crate::model::block::{Block, BlockKind, Footnote};

impl Walk<'_> {
    /// Reads a list.
    pub(super) fn list<N: Node>(&mut self, flow: &mut Flow, node: &N, numbered: bool) {
        let mut items: Vec<Vec<Block>> = Vec::new();
        for child in &node.children() {
            let mut item = self.apart(child, Place::Body);
            if item.is_empty() {
                continue;
            }
            // A list directly inside a list was meant for the item before it.
            let nested = child.is("ul") || child.is("ol");
            match items.last_mut().filter(|_| nested) {
                Some(last) => last.append(&mut item),
                None => items.push(item),
            }
        }
        if items.is_empty() {
            return;
        }
        let start = || node.attribute("start")?.trim().parse().ok();
        let start = numbered.then(|| start().unwrap_or(1));
        flow.push(BlockKind::List { start, items });
    }

    /// Reads the notes of the text: the items of the first list inside. Without ids that the text
    /// could refer to it is a list like any other.
    pub(super) fn notes<N: Node>(&mut self, flow: &mut Flow, node: &N) {
        let mut inner = Flow::new(Place::Body);
        let numbered = node.is("ol");
        if numbered || node.is("ul") {
            self.list(&mut inner, node, numbered);
        } else {
            self.children(&mut inner, node);
        }
        for mut block in self.end(inner).blocks {
            match footnotes(&mut block.kind) {
                Some(notes) => flow.push(BlockKind::Footnotes(notes)),
                None if matches!(block.kind, BlockKind::Rule) => {}
                None => flow.append(vec![block]),
            }
        }
    }
}

/// A list as notes, when each of its items has an anchor.
fn footnotes(kind: &mut BlockKind) -> Option<Vec<Footnote>> {
    let BlockKind::List { items, .. } = kind else {
        return None;
    };
    let has_anchor = |item: &Vec<Block>| item.first().is_some_and(|block| block.anchor.is_some());
    if !items.iter().all(has_anchor) {
        return None;
    }
    let mut notes = Vec::new();
    for item in items {
        if let Some(anchor) = item.first_mut().and_then(|block| block.anchor.take()) {
            notes.push(Footnote {
                anchor,
                text: run::joined(std::mem::take(item)),
                back: None,
            });
        }
    }
    Some(notes)
}
