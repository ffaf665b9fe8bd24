//! What blocks and inlines hold: the ways to go through a body, one for all who do.

use super::{Block, BlockKind, Inline, Text};

/// Shows all blocks, each before those inside it.
pub fn each_block(blocks: &mut [Block], show: &mut dyn FnMut(&mut Block)) {
    for block in blocks {
        show(block);
        match &mut block.kind {
            BlockKind::List { items, .. } => {
                for item in items {
                    each_block(item, show);
                }
            }
            BlockKind::Quote { blocks, .. } | BlockKind::Box(blocks) => each_block(blocks, show),
            _ => {}
        }
    }
}

/// Shows the running texts that a block holds itself.
pub fn each_text(kind: &mut BlockKind, show: &mut dyn FnMut(&mut Text)) {
    let caption = match kind {
        BlockKind::Paragraph(text) | BlockKind::Heading(_, text) => return show(text),
        BlockKind::PullQuote { text, cite } => {
            show(text);
            cite
        }
        BlockKind::Quote { cite: caption, .. }
        | BlockKind::Audio { caption, .. }
        | BlockKind::Video { caption, .. } => caption,
        BlockKind::Embed(embed) => &mut embed.caption,
        BlockKind::Figure(figure) => &mut figure.caption,
        BlockKind::Gallery { figures, caption } => {
            for figure in figures {
                if let Some(text) = &mut figure.caption {
                    show(text);
                }
            }
            caption
        }
        BlockKind::Table(table) => {
            for rows in [&mut table.head, &mut table.body] {
                for cell in rows.iter_mut().flatten() {
                    show(&mut cell.text);
                }
            }
            &mut table.caption
        }
        BlockKind::Footnotes(notes) => {
            for note in notes {
                show(&mut note.text);
            }
            return;
        }
        BlockKind::List { .. } | BlockKind::Code(_) | BlockKind::Rule | BlockKind::Box(_) => return,
    };
    if let Some(text) = caption {
        show(text);
    }
}

impl Inline {
    /// The running text that it holds.
    #[must_use]
    pub fn inside(&self) -> &[Self] {
        match self {
            Self::Plain(_) | Self::Code(_) | Self::Break => &[],
            Self::Strong(text)
            | Self::Emphasis(text)
            | Self::Link(_, text)
            | Self::Jump(_, text)
            | Self::NoteReference(_, _, text)
            | Self::Subscript(text)
            | Self::Superscript(text)
            | Self::Mark(text)
            | Self::Abbreviation(_, text)
            | Self::Time(_, text)
            | Self::Span(_, text) => text,
        }
    }

    /// The running text that it holds, to be changed; nothing when it cannot hold any.
    pub fn inside_mut(&mut self) -> Option<&mut Text> {
        match self {
            Self::Plain(_) | Self::Code(_) | Self::Break => None,
            Self::Strong(text)
            | Self::Emphasis(text)
            | Self::Link(_, text)
            | Self::Jump(_, text)
            | Self::NoteReference(_, _, text)
            | Self::Subscript(text)
            | Self::Superscript(text)
            | Self::Mark(text)
            | Self::Abbreviation(_, text)
            | Self::Time(_, text)
            | Self::Span(_, text) => Some(text),
        }
    }
}
