//! The picture beside a headline: `image`, else `banner_image`, with the extension's details.

use super::{DEK, NAME, item::Item, label, link};
use crate::{
    json::{Document, Json},
    model::{
        address::Address,
        headline::{Picture, PictureWidth},
    },
};

/// How many widths of one picture are read.
const MANY: usize = 12;

/// The picture of an item. Without the extension nothing is known but its address, and an unknown
/// picture is described as decoration rather than by its file name.
pub(super) fn read(item: &Item, base: &Address) -> Option<Picture> {
    let details = item.extra("image");
    let measure = |name| details.whole(name).filter(|length| *length > 0);
    let address = "image banner_image"
        .split(' ')
        .find_map(|name| link(&item.json, name, base))
        .or_else(|| link(&details, "url", base))?;
    Some(Picture {
        address,
        alt: label(details.at("alt"), DEK).unwrap_or_default(),
        caption: label(details.at("caption"), DEK),
        credit: label(details.at("credit"), NAME),
        size: measure("width").zip(measure("height")),
        widths: widths(&details, base),
    })
}

/// The picture's other files, narrowest first, one for each width.
fn widths(details: &Document, base: &Address) -> Vec<PictureWidth> {
    let mut widths: Vec<PictureWidth> = Vec::new();
    for entry in details.list("widths").iter().take(MANY) {
        let width = entry.whole("width").filter(|width| *width > 0);
        let Some((width, address)) = width.zip(link(entry, "url", base)) else {
            continue;
        };
        PictureWidth::insert(&mut widths, address, width);
    }
    widths
}
