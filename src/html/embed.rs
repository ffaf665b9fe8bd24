//! Things of other sites that are shown after a click.

use super::hosts::{self, Addresses};
use crate::{
    model::{
        address::Address,
        block::{BlockKind, Embed, Inline},
    },
    part,
};

/// What an address embeds, when it is of a known host.
pub(super) fn known(address: &Address) -> Option<Embed> {
    let (provider, Addresses { frame, page }) = hosts::find(address)?;
    let (frame, page) = (Address::parse(&frame), Address::parse(&page)?);
    Some(Embed {
        provider,
        frame,
        page,
        title: None,
        caption: None,
    })
}

/// A line that is nothing but an address: what is left where a site could not embed.
pub(super) fn bare(line: &[Inline]) -> Option<BlockKind> {
    let (words, is_linked) = match line {
        [Inline::Plain(words)] => (words, false),
        [Inline::Link(_, text)] => match text.as_slice() {
            [Inline::Plain(words)] => (words, true),
            _ => return None,
        },
        _ => return None,
    };
    if !words.starts_with("http") || part::holds(words, " ") {
        return None;
    }
    let address = Address::parse(words)?;
    if let Some(embed) = known(&address) {
        return Some(BlockKind::Embed(embed));
    }
    let linked = || Inline::Link(address, vec![Inline::Plain(words.clone())]);
    (!is_linked).then(|| BlockKind::Paragraph(vec![linked()]))
}
