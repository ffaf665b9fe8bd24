//! Quotations, and whose they are.

use super::{
    Node,
    element::Classes,
    flow::{Flow, Place},
    run,
    walk::Walk,
};
use crate::{
    marks,
    model::block::{Block, BlockKind, Inline, Text, plain},
};

/// Longest attribution in bytes; what is longer is part of the quotation.
const LIMIT: usize = 300;
/// Posts of social networks, which their scripts would dress up.
const POSTS: &str = "twitter-tweet twitter-video instagram-media tiktok-embed bluesky-embed \
    mastodon-embed fb-xfbml-parse-ignore reddit-embed-bq";

impl Walk<'_> {
    /// Reads a `blockquote`.
    pub(super) fn quote<N: Node>(&mut self, flow: &mut Flow, node: &N, classes: &Classes) {
        let mut inner = self.inside(node, Place::Quote);
        // The card of another WordPress is a link with a frame, not a quotation.
        if classes.any("wp-embedded-content") {
            flow.append(inner.blocks);
            return;
        }
        let mut cite = inner
            .caption
            .take()
            .or_else(|| attribution(&mut inner.blocks));
        if classes.any(POSTS)
            && !has_link(&inner.blocks)
            && cite.as_deref().is_none_or(|cite| !leads(cite))
        {
            cite = cite.or_else(|| self.page(node));
        }
        if !inner.blocks.is_empty() {
            flow.push(BlockKind::Quote {
                blocks: inner.blocks,
                cite,
            });
        } else if let Some(cite) = cite {
            flow.push(BlockKind::Paragraph(cite));
        }
    }

    /// Reads what is lifted out of the text, with or without a `blockquote` inside.
    pub(super) fn pull_quote<N: Node>(&mut self, flow: &mut Flow, node: &N) {
        let mut inner = self.inside(node, Place::Quote);
        let mut cite = inner.caption.take();
        if let [
            Block {
                kind: BlockKind::Quote { blocks, cite: own },
                ..
            },
        ] = inner.blocks.as_mut_slice()
        {
            cite = own.take().or(cite);
            inner.blocks = std::mem::take(blocks);
        }
        let cite = cite.or_else(|| attribution(&mut inner.blocks));
        let text = run::joined(inner.blocks);
        if !text.is_empty() {
            flow.push(BlockKind::PullQuote { text, cite });
        }
    }

    /// Reads whose a quotation is.
    pub(super) fn attribution<N: Node>(&mut self, node: &N) -> Text {
        let mut words = run::joined(self.inside(node, Place::Attribution).blocks);
        undash(&mut words);
        words
    }

    /// Reads the place where a script would show a post: what it says, else a link to it.
    pub(super) fn post<N: Node>(&mut self, flow: &mut Flow, node: &N) {
        let inner = self.inside(node, Place::Body).blocks;
        if !inner.is_empty() {
            flow.append(inner);
        } else if let Some(link) = self.page(node) {
            flow.push(BlockKind::Paragraph(link));
        }
    }

    /// A link to the page of a post.
    fn page<N: Node>(&self, node: &N) -> Option<Text> {
        let names = "cite data-href data-instgrm-permalink data-embed-url";
        let address = self.first_file(node, names)?;
        let host = address.host()?.to_owned();
        Some(vec![Inline::Link(address, vec![Inline::Plain(host)])])
    }
}

fn has_link(blocks: &[Block]) -> bool {
    blocks
        .iter()
        .any(|block| matches!(&block.kind, BlockKind::Paragraph(text) if leads(text)))
}

fn leads(text: &[Inline]) -> bool {
    text.iter().any(run::is_link)
}

/// Takes the last line of a quotation as whose it is, when it begins with a dash.
fn attribution(blocks: &mut Vec<Block>) -> Option<Text> {
    let alone = blocks.len() == 1;
    let BlockKind::Paragraph(text) = &mut blocks.last_mut()?.kind else {
        return None;
    };
    let start = text
        .iter()
        .rposition(|inline| *inline == Inline::Break)
        .map(|place| place + 1);
    let start = start.or((!alone).then_some(0))?;
    let mut line = text.get(start..)?.to_vec();
    if plain(&line).len() > LIMIT || !undash(&mut line) {
        return None;
    }
    text.truncate(start);
    run::trim_end(text);
    if text.is_empty() {
        blocks.pop();
    }
    (!run::is_empty(&line)).then_some(line)
}

/// Removes the dash before a name; tells whether there was one.
fn undash(line: &mut Text) -> bool {
    let Some(words) = run::first_words(line) else {
        return false;
    };
    let name = marks::trim_start(words, "—–― \u{a0}").to_owned();
    let dashed = marks::begin(words, "—–―");
    if dashed {
        *words = name;
        run::trim_start(line);
    }
    dashed
}
