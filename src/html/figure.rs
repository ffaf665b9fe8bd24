//! Figures, galleries and their captions.

use super::{
    Node, credit,
    flow::{Flow, Place},
    run,
    walk::Walk,
};
use crate::model::block::{Block, BlockKind, Inline, Text};

impl Walk<'_> {
    /// Reads a figure of any content.
    pub(super) fn figure<N: Node>(&mut self, flow: &mut Flow, node: &N) {
        self.illustrated(flow, node, Place::Figure);
    }

    /// Reads several figures that are shown together.
    pub(super) fn gallery<N: Node>(&mut self, flow: &mut Flow, node: &N) {
        self.illustrated(flow, node, Place::Gallery);
    }

    fn illustrated<N: Node>(&mut self, flow: &mut Flow, node: &N, place: Place) {
        let mut inner = Flow::new(place);
        inner.link = flow.link_target();
        self.children(&mut inner, node);
        let inner = self.end(inner);
        let mut blocks = together(inner.blocks);
        let rest = match blocks.as_mut_slice() {
            [only] => attach(&mut only.kind, inner.caption, inner.credit),
            _ => with_credit(inner.caption, inner.credit),
        };
        flow.append(blocks);
        if let Some(caption) = rest {
            flow.push(BlockKind::Paragraph(caption));
        }
    }

    /// Reads a caption, or in a quotation whose it is.
    pub(super) fn caption<N: Node>(&mut self, flow: &mut Flow, node: &N) {
        let (text, credit) = if flow.place == Place::Quote {
            (self.attribution(node), None)
        } else {
            let inner = self.inside(node, Place::Caption);
            let mut text = run::joined(inner.blocks);
            let credit = inner.credit.or_else(|| credit::split(&mut text));
            (text, credit)
        };
        flow.credit = flow.credit.take().or(credit);
        if text.is_empty() {
            return;
        }
        if flow.caption.is_none() {
            flow.caption = Some(text);
        } else {
            flow.push(BlockKind::Paragraph(text));
        }
    }
}

/// Several pictures and nothing else are a gallery.
fn together(blocks: Vec<Block>) -> Vec<Block> {
    let pictures =
        |block: &Block| matches!(block.kind, BlockKind::Figure(_) | BlockKind::Gallery { .. });
    if blocks.len() < 2 || !blocks.iter().all(pictures) {
        return blocks;
    }
    let mut all = Vec::new();
    let mut whole = None;
    for block in blocks {
        match block.kind {
            BlockKind::Figure(figure) => all.push(figure),
            BlockKind::Gallery { figures, caption } => {
                all.extend(figures);
                whole = whole.or(caption);
            }
            _ => {}
        }
    }
    let kind = BlockKind::Gallery {
        figures: all,
        caption: whole,
    };
    vec![Block {
        kind,
        ..Block::default()
    }]
}

/// Gives a block its caption and credit; gives back what it has no place for.
fn attach(kind: &mut BlockKind, caption: Option<Text>, credit: Option<String>) -> Option<Text> {
    let (slot, caption) = match kind {
        BlockKind::Figure(figure) => {
            figure.picture.credit = figure.picture.credit.take().or(credit);
            (&mut figure.caption, caption)
        }
        BlockKind::Gallery {
            figures,
            caption: slot,
        } => {
            for figure in figures {
                figure.picture.credit = figure.picture.credit.take().or_else(|| credit.clone());
            }
            (slot, caption)
        }
        BlockKind::Table(table) => (&mut table.caption, with_credit(caption, credit)),
        BlockKind::Audio { caption: slot, .. }
        | BlockKind::Video { caption: slot, .. }
        | BlockKind::Quote { cite: slot, .. }
        | BlockKind::PullQuote { cite: slot, .. } => (slot, with_credit(caption, credit)),
        BlockKind::Embed(embed) => (&mut embed.caption, with_credit(caption, credit)),
        _ => return with_credit(caption, credit),
    };
    if slot.is_none() {
        *slot = caption;
        return None;
    }
    caption
}

/// A caption that says its credit itself, for blocks without a place for it.
fn with_credit(caption: Option<Text>, credit: Option<String>) -> Option<Text> {
    let Some(credit) = credit else { return caption };
    let Some(mut caption) = caption else {
        return Some(vec![Inline::Plain(credit)]);
    };
    run::push(&mut caption, Inline::Plain([" (", &credit, ")"].concat()));
    Some(caption)
}
