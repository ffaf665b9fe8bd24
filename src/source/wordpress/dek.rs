//! What excerpts and captions say, without what themes add to them.

use super::{DEK, rendered};
use crate::{
    html,
    json::Document,
    model::{
        address::Address,
        block::{Block, BlockKind, Inline, plain},
        furniture,
    },
    source::{one_line, shortened},
};

/// Longest dek made of first sentences, in characters.
const SENTENCES: usize = 200;
/// What an excerpt ends with that a machine has cut.
const CUTS: &str = "[…] [...] … ...";

/// The dek of a post: its excerpt. One that was cut after so many words gives its sentences; one
/// that somebody wrote stays whole.
pub(super) fn dek(post: &Document, link: Option<&Address>, base: &Address) -> Option<String> {
    let mut blocks = cleaned(&rendered(post, "excerpt")?, link, base);
    let _ = furniture::take(&mut blocks);
    let (text, is_cut) = text(&blocks);
    // Software that makes an excerpt puts paragraphs on one line.
    let text = furniture::prose(&text);
    if text.is_empty() {
        return None;
    }
    if !is_cut {
        return Some(shortened(text.to_owned(), DEK));
    }
    let whole = [Block {
        kind: BlockKind::Paragraph(vec![Inline::Plain([text, "…"].concat())]),
        ..Block::default()
    }];
    sentences(&whole)
}

/// The first sentences of a text.
pub(super) fn sentences(body: &[Block]) -> Option<String> {
    html::first_sentences(body, SENTENCES).map(|dek| one_line(&dek))
}

/// The caption of a picture. For one without a caption `WordPress` makes an excerpt up, which says
/// nothing.
pub(super) fn caption(media: &Document, link: Option<&Address>, base: &Address) -> Option<String> {
    let (text, is_cut) = text(&cleaned(&rendered(media, "caption")?, link, base));
    (!text.is_empty() && !is_cut).then(|| shortened(text, DEK))
}

/// The blocks of an excerpt, without the link to the story itself at their end: "Continue reading"
/// in whatever language.
fn cleaned(html: &str, link: Option<&Address>, base: &Address) -> Vec<Block> {
    // Read as the story's own, a link into the story would be one to a place that is not there.
    let mut blocks = html::blocks(html, base);
    for block in &mut blocks {
        if let BlockKind::Paragraph(text) = &mut block.kind
            && let Some(Inline::Link(address, _)) = text.last()
            && link.is_some_and(|link| address.document() == link.document())
        {
            text.pop();
        }
    }
    blocks
}

/// The words of the paragraphs without the mark of a cut, and whether there was one.
fn text(blocks: &[Block]) -> (String, bool) {
    let mut text = String::new();
    for block in blocks {
        if let BlockKind::Paragraph(words) = &block.kind {
            text.push_str(&plain(words));
            text.push(' ');
        }
    }
    let text = one_line(&text);
    let mut words = text.as_str();
    while let Some(before) = CUTS.split(' ').find_map(|cut| words.strip_suffix(cut)) {
        words = before.trim();
    }
    (words.to_owned(), words.len() < text.len())
}
