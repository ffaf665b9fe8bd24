//! Running text.

use leptos::prelude::*;

use crate::model::{
    block::{Inline, Text},
    language::Direction,
};

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
pub(crate) fn text(text: Text) -> Vec<AnyView> {
    text.into_iter().map(piece).collect()
}

fn piece(inline: Inline) -> AnyView {
    match inline {
        Inline::Plain(words) => words.into_any(),
        Inline::Strong(inner) => view! { <strong>{text(inner)}</strong> }.into_any(),
        Inline::Emphasis(inner) => view! { <em>{text(inner)}</em> }.into_any(),
        // Whether a link leads out of the site is for the browser to see; `noopener` never hurts.
        Inline::Link(address, inner) => {
            view! { <a rel="noopener" href=address.as_str().to_owned()>{text(inner)}</a> }.into_any()
        }
        Inline::Jump(anchor, inner) => view! { <a href=jump_to(&anchor)>{text(inner)}</a> }.into_any(),
        Inline::NoteReference(note, anchor, inner) => view! {
            <sup><a id=anchor.as_deref().map(id_of) href=jump_to(&note)>{text(inner)}</a></sup>
        }
        .into_any(),
        Inline::Code(words) => view! { <code>{words}</code> }.into_any(),
        Inline::Subscript(inner) => view! { <sub>{text(inner)}</sub> }.into_any(),
        Inline::Superscript(inner) => view! { <sup>{text(inner)}</sup> }.into_any(),
        Inline::Mark(inner) => view! { <mark>{text(inner)}</mark> }.into_any(),
        Inline::Abbreviation(title, inner) => view! { <abbr title=title>{text(inner)}</abbr> }.into_any(),
        Inline::Time(moment, inner) => view! { <time datetime=moment>{text(inner)}</time> }.into_any(),
        Inline::Span(tongue, inner) => view! {
            <span lang=tongue.language dir=tongue.direction.map(Direction::as_str)>{text(inner)}</span>
        }
        .into_any(),
        Inline::Break => view! { <br/> }.into_any(),
    }
}
