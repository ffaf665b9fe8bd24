//! Every piece of running text of a body, however deep.

use crate::model::block::{Block, BlockKind, Figure, Inline, Text};

/// Shows each inline of the body to `change`, outer ones first.
pub(super) fn each(blocks: &mut [Block], change: &mut dyn FnMut(&mut Inline)) {
    for block in blocks {
        each_of(&mut block.kind, change);
    }
}

fn each_of(kind: &mut BlockKind, change: &mut dyn FnMut(&mut Inline)) {
    match kind {
        BlockKind::Paragraph(text) | BlockKind::Heading(_, text) => inside(text, change),
        BlockKind::List { items, .. } => items.iter_mut().for_each(|item| each(item, change)),
        BlockKind::Quote { blocks, cite } => {
            each(blocks, change);
            maybe(cite, change);
        }
        BlockKind::PullQuote { text, cite } => {
            inside(text, change);
            maybe(cite, change);
        }
        BlockKind::Figure(Figure { caption, .. })
        | BlockKind::Audio { caption, .. }
        | BlockKind::Video { caption, .. } => maybe(caption, change),
        BlockKind::Gallery { figures, caption } => {
            for figure in figures {
                maybe(&mut figure.caption, change);
            }
            maybe(caption, change);
        }
        BlockKind::Table(table) => {
            maybe(&mut table.caption, change);
            for cell in table.head.iter_mut().chain(&mut table.body).flatten() {
                inside(&mut cell.text, change);
            }
        }
        BlockKind::Footnotes(notes) => {
            for note in notes {
                inside(&mut note.text, change);
            }
        }
        BlockKind::Embed(embed) => maybe(&mut embed.caption, change),
        BlockKind::Box(blocks) => each(blocks, change),
        BlockKind::Code(_) | BlockKind::Rule => {}
    }
}

fn maybe(text: &mut Option<Text>, change: &mut dyn FnMut(&mut Inline)) {
    if let Some(text) = text {
        inside(text, change);
    }
}

fn inside(text: &mut Text, change: &mut dyn FnMut(&mut Inline)) {
    for inline in text {
        change(inline);
        match inline {
            Inline::Strong(inner)
            | Inline::Emphasis(inner)
            | Inline::Link(_, inner)
            | Inline::Jump(_, inner)
            | Inline::Subscript(inner)
            | Inline::Superscript(inner)
            | Inline::Mark(inner)
            | Inline::Abbreviation(_, inner)
            | Inline::Time(_, inner)
            | Inline::Span(_, inner)
            | Inline::NoteReference(_, _, inner) => inside(inner, change),
            Inline::Plain(_) | Inline::Code(_) | Inline::Break => {}
        }
    }
}
