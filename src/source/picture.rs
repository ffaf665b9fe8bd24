//! What adapters share about the picture beside a headline.

use super::one_line;
use crate::model::{
    block::{Block, BlockKind, plain},
    headline::Picture,
};

/// Takes the headline's picture out of the body when the body begins with it, in whatever size, and
/// keeps what only the body knew about it.
pub(super) fn take_lead(body: &mut Vec<Block>, picture: &mut Picture) {
    let is_lead = matches!(body.first(), Some(Block { kind: BlockKind::Figure(figure), .. })
        if is_same(&figure.picture, picture));
    if !is_lead {
        return;
    }
    let BlockKind::Figure(figure) = body.remove(0).kind else {
        return;
    };
    let caption = figure
        .caption
        .map(|caption| one_line(&plain(&caption)))
        .filter(|caption| !caption.is_empty());
    let shown = figure.picture;
    if picture.alt.is_empty() {
        picture.alt = shown.alt;
    }
    picture.caption = picture.caption.take().or(caption);
    picture.credit = picture.credit.take().or(shown.credit);
    picture.size = picture.size.or(shown.size);
    if picture.widths.is_empty() {
        picture.widths = shown.widths;
    }
}

/// Whether both show the same file, or one of them a smaller one of the other.
fn is_same(shown: &Picture, picture: &Picture) -> bool {
    let mut files = picture.widths.iter().map(|width| &width.address);
    shown.address == picture.address || files.any(|file| *file == shown.address)
}
