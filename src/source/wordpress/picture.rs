//! The featured picture, from what `_embed` has put there.

use super::{DEK, address, dek, embedded};
use crate::{
    json::{Document, Json},
    model::{
        address::Address,
        headline::{Picture, PictureWidth},
    },
    source::plain,
};

/// How many sizes of one picture are read.
const MANY: usize = 24;

/// The picture of a post. Nothing when it is deleted or kept back: then there is an error in its
/// place, or (6.1, a deleted picture) the index of the whole API.
pub(super) fn read(post: &Document, base: &Address) -> Option<Picture> {
    let found = embedded(post, "wp:featuredmedia");
    let media = found.first().filter(|media| is_image(media))?;
    let file = address(media, "source_url", base)?;
    let details = media.at("media_details");
    let size = size(&details);
    let link = address(media, "link", base);
    let alt = media.words("alt_text");
    Some(Picture {
        alt: alt.and_then(|alt| plain(&alt, DEK)).unwrap_or_default(),
        caption: dek::caption(media, link.as_ref(), base),
        credit: None,
        widths: widths(&details, size, &file, base),
        address: file,
        size,
    })
}

/// Sound and film can be featured as well.
fn is_image(media: &Document) -> bool {
    let kind = media.words("media_type");
    let mime = media.words("mime_type");
    kind.is_none_or(|kind| kind == "image") && mime.is_none_or(|mime| mime.starts_with("image/"))
}

fn size(holder: &Document) -> Option<(u32, u32)> {
    let length = |name| holder.whole(name).filter(|length| *length > 0);
    length("width").zip(length("height"))
}

/// The files of the same picture: those that are cropped show another one.
fn widths(
    details: &Document,
    full: Option<(u32, u32)>,
    file: &Address,
    base: &Address,
) -> Vec<PictureWidth> {
    let mut widths = Vec::new();
    let Some(full) = full else {
        return widths;
    };
    PictureWidth::insert(&mut widths, file.clone(), full.0);
    for (_, entry) in details.at("sizes").members().iter().take(MANY) {
        let found = size(entry).filter(|size| is_same_shape(*size, full));
        if let Some((size, address)) = found.zip(address(entry, "source_url", base)) {
            PictureWidth::insert(&mut widths, address, size.0);
        }
    }
    widths
}

/// Whether one is the other made smaller: its height is rounded.
fn is_same_shape(one: (u32, u32), full: (u32, u32)) -> bool {
    let across = u64::from(one.0) * u64::from(full.1);
    let down = u64::from(one.1) * u64::from(full.0);
    across.abs_diff(down) <= u64::from(full.0.max(full.1))
}
