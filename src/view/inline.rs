//! Running text.

use super::markup::{Content, element};
use crate::model::block::Inline;

/// Prefix of every id that comes from content, so that none can shadow one of the page's own.
pub(crate) const ANCHOR_PREFIX: &str = "in-story-";

/// An anchor of content as an id of the page.
pub(crate) fn id_of(anchor: &str) -> String {
    [ANCHOR_PREFIX, anchor].concat()
}

/// A link to an anchor of the same page.
pub(crate) fn jump_to(anchor: &str) -> String {
    ["#", ANCHOR_PREFIX, anchor].concat()
}

/// Running text, piece by piece.
pub(crate) fn text(pieces: &[Inline]) -> Content {
    let mut content = Content::default();
    for piece in pieces {
        push(piece, &mut content);
    }
    content
}

fn push(inline: &Inline, content: &mut Content) {
    let (shell, inner) = match inline {
        Inline::Plain(words) => return content.push(words.as_str()),
        Inline::Break => return content.push(element("br")),
        Inline::Code(words) => return content.push(element("code").with(words.as_str())),
        Inline::NoteReference(note, anchor, inner) => {
            let link = element("a")
                .maybe("id", anchor.as_deref().map(id_of))
                .set("href", jump_to(note))
                .with(text(inner));
            return content.push(element("sup").with(link));
        }
        Inline::Strong(inner) => (element("strong"), inner),
        Inline::Emphasis(inner) => (element("em"), inner),
        // Whether a link leads out of the site is for the browser to see; `noopener` never hurts.
        Inline::Link(address, inner) => (
            element("a")
                .set("rel", "noopener")
                .set("href", address.as_str().to_owned()),
            inner,
        ),
        Inline::Jump(anchor, inner) => (element("a").set("href", jump_to(anchor)), inner),
        Inline::Subscript(inner) => (element("sub"), inner),
        Inline::Superscript(inner) => (element("sup"), inner),
        Inline::Mark(inner) => (element("mark"), inner),
        Inline::Abbreviation(title, inner) => (element("abbr").set("title", title.clone()), inner),
        Inline::Time(moment, inner) => (element("time").set("datetime", moment.clone()), inner),
        Inline::Span(tongue, inner) => (element("span").tongue(tongue), inner),
    };
    content.push(shell.with(text(inner)));
}
