//! Running text as a value: what is blank, what can be joined, and blocks read as one line.

use super::space::{SPACES, is_blank};
use crate::{
    marks,
    model::block::{Block, BlockKind, Inline, Text, each_text, plain},
};

/// Whether nothing of a text can be seen.
pub(super) fn is_empty(text: &[Inline]) -> bool {
    text.iter().all(|inline| match inline {
        Inline::Plain(words) | Inline::Code(words) => is_blank(words),
        other => is_empty(other.inside()),
    })
}

/// Whether two neighbours say the same about their text, so that they can be one.
pub(super) fn is_same(one: &Inline, other: &Inline) -> bool {
    match (one, other) {
        (Inline::Strong(_), Inline::Strong(_))
        | (Inline::Emphasis(_), Inline::Emphasis(_))
        | (Inline::Mark(_), Inline::Mark(_)) => true,
        (Inline::Link(one, _), Inline::Link(other, _)) => one == other,
        _ => false,
    }
}

/// Whether it leads somewhere; such do not nest.
pub(super) fn is_link(inline: &Inline) -> bool {
    matches!(
        inline,
        Inline::Link(..) | Inline::Jump(..) | Inline::NoteReference(..)
    )
}

/// Appends an inline, merged with its neighbour where that says the same.
pub(super) fn push(text: &mut Text, mut inline: Inline) {
    let last = text.last_mut().filter(|last| is_same(last, &inline));
    if let (Some(last), Some(more)) = (last.and_then(Inline::inside_mut), inline.inside_mut()) {
        for inline in more.drain(..) {
            push(last, inline);
        }
        return;
    }
    if let (Some(Inline::Plain(last)), Inline::Plain(more)) = (text.last_mut(), &inline) {
        last.push_str(more);
    } else {
        text.push(inline);
    }
}

/// Removes white space and line breaks from the end, and what is left empty by that.
pub(super) fn trim_end(text: &mut Text) {
    while let Some(last) = text.last_mut() {
        match last {
            Inline::Break => {}
            Inline::Plain(words) => {
                words.truncate(marks::trim_end(words, " \t\n\r\u{c}\u{a0}").len());
                if !words.is_empty() {
                    return;
                }
            }
            other => match other.inside_mut() {
                Some(text) => {
                    trim_end(text);
                    if !text.is_empty() {
                        return;
                    }
                }
                None => return,
            },
        }
        text.pop();
    }
}

/// Removes white space from the start.
pub(super) fn trim_start(text: &mut Text) {
    if let Some(words) = first_words(text) {
        *words = marks::trim_start(words, SPACES).to_owned();
    }
    if matches!(text.first(), Some(Inline::Plain(words)) if words.is_empty()) {
        text.remove(0);
    }
}

/// The first characters of a text, wherever they stand.
pub(super) fn first_words(text: &mut Text) -> Option<&mut String> {
    match text.first_mut()? {
        Inline::Plain(words) => Some(words),
        other => first_words(other.inside_mut()?),
    }
}

/// Keeps of a text what its first `length` bytes of plain text are.
pub(super) fn keep(text: &mut Text, length: usize) {
    let mut left = length;
    let mut count = 0;
    for inline in text.iter_mut() {
        if left == 0 {
            break;
        }
        count += 1;
        let long = plain(std::slice::from_ref(inline)).len();
        if long > left {
            match inline {
                Inline::Plain(words) | Inline::Code(words) => words.truncate(left),
                other => {
                    if let Some(text) = other.inside_mut() {
                        keep(text, left);
                    }
                }
            }
        }
        left = left.saturating_sub(long);
    }
    text.truncate(count);
    trim_end(text);
}

/// Blocks as one running text, a line for each: for places that hold nothing else, such as
/// captions and cells.
pub(super) fn joined(blocks: Vec<Block>) -> Text {
    let mut text = Vec::new();
    let mut beside = false;
    for block in blocks {
        // What a picture shows stands beside the words that it was put between.
        let picture = matches!(block.kind, BlockKind::Figure(_));
        let line = line_of(block.kind);
        if is_empty(&line) {
            continue;
        }
        if !text.is_empty() {
            let gap = Inline::Plain(" ".to_owned());
            push(
                &mut text,
                if picture || beside {
                    gap
                } else {
                    Inline::Break
                },
            );
        }
        beside = picture;
        if block.tongue.is_empty() {
            for inline in line {
                push(&mut text, inline);
            }
        } else {
            text.push(Inline::Span(block.tongue, line));
        }
    }
    text
}

fn line_of(mut kind: BlockKind) -> Text {
    use std::mem::take;
    match &mut kind {
        BlockKind::Paragraph(text)
        | BlockKind::Heading(_, text)
        | BlockKind::PullQuote { text, .. } => take(text),
        BlockKind::List { items, .. } => {
            let mut blocks = Vec::new();
            for item in items {
                blocks.append(item);
            }
            joined(blocks)
        }
        BlockKind::Quote { blocks, .. } | BlockKind::Box(blocks) => joined(take(blocks)),
        BlockKind::Figure(figure) => vec![Inline::Plain(take(&mut figure.picture.alt))],
        BlockKind::Table(table) => {
            table.caption = None;
            let mut lines = Vec::new();
            each_text(&mut kind, &mut |text| {
                let kind = BlockKind::Paragraph(take(text));
                lines.push(Block {
                    kind,
                    ..Block::default()
                });
            });
            joined(lines)
        }
        BlockKind::Code(code) => vec![Inline::Code(take(code))],
        BlockKind::Embed(embed) => {
            let title = embed
                .title
                .take()
                .unwrap_or_else(|| embed.provider.to_owned());
            vec![Inline::Link(embed.page.clone(), vec![Inline::Plain(title)])]
        }
        BlockKind::Gallery { .. }
        | BlockKind::Rule
        | BlockKind::Footnotes(_)
        | BlockKind::Audio { .. }
        | BlockKind::Video { .. } => Vec::new(),
    }
}

/// What stands after the last line break of a text.
pub(super) fn after_break(text: &[Inline]) -> &[Inline] {
    text.rsplit(|inline| *inline == Inline::Break)
        .next()
        .unwrap_or(text)
}

/// A heading is bold as it is.
pub(super) fn heading(mut line: Text) -> Text {
    match line.as_mut_slice() {
        [Inline::Strong(text)] => std::mem::take(text),
        _ => line,
    }
}
