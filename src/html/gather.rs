//! The bare words below a node, read without recursion.

use super::{
    Kind, Node,
    element::{Classes, is_block, is_dropped, is_hidden, is_tool},
    picture::is_glyph,
    space::{is_control, push_collapsed},
};
use crate::marks;

enum Step<N> {
    Enter(N),
    /// The end of a block: its last word must not touch the next one.
    Gap,
}

/// The words below a node on one line; `budget` is how many nodes may still be visited.
pub(super) fn words<N: Node>(node: &N, budget: &mut usize) -> String {
    let mut out = String::new();
    gather(node, budget, &mut |piece| match piece {
        Some(text) => push_collapsed(&mut out, text),
        None => push_collapsed(&mut out, " "),
    });
    out.truncate(marks::trim_end(&out, " ").len());
    out
}

/// The words below a node with their white space, as in `pre`.
pub(super) fn verbatim<N: Node>(node: &N, budget: &mut usize) -> String {
    let mut out = String::new();
    gather(node, budget, &mut |piece| match piece {
        Some(text) => out.push_str(text),
        None if out.is_empty() || out.ends_with('\n') => {}
        None => out.push('\n'),
    });
    out.retain(|letter| !is_control(letter) || matches!(letter, '\n' | '\t'));
    out
}

/// Hands out texts, line breaks as "\n", and nothing where a block begins or ends.
fn gather<N: Node>(node: &N, budget: &mut usize, take: &mut dyn FnMut(Option<&str>)) {
    let enter = |node: &N, steps: &mut Vec<Step<N>>| {
        steps.extend(node.children().into_iter().rev().map(Step::Enter));
    };
    let mut steps = Vec::new();
    enter(node, &mut steps);
    while let Some(step) = steps.pop() {
        let Step::Enter(node) = step else {
            take(None);
            continue;
        };
        *budget = match budget.checked_sub(1) {
            Some(left) => left,
            None => return,
        };
        let name = match node.kind() {
            Kind::Text(text) => {
                take(Some(&text));
                continue;
            }
            Kind::Element(name) => name,
        };
        let classes = Classes::of(&node);
        if is_dropped(&name) || is_tool(&name) && name != "form" || is_hidden(&node, &classes) {
            continue;
        }
        match name.as_str() {
            "br" => take(Some("\n")),
            "img" if is_glyph(&node, &classes) => {
                take(Some(&node.attribute("alt").unwrap_or_default()));
            }
            "iframe" | "object" | "audio" | "video" => {}
            _ if is_block(&name) => {
                take(None);
                steps.push(Step::Gap);
                enter(&node, &mut steps);
            }
            _ => enter(&node, &mut steps),
        }
    }
}
