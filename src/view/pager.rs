//! From one page of a list to the next.

use super::markup::{Markup, element};
use crate::{
    route::{Listing, Route},
    site::Site,
    words::{Word, say},
};

/// Links to newer and older stories, if there are any. They are real links; in the browser the one
/// to older stories also unrolls them in place. `page` is the page of the address, `through` the
/// last one that is shown.
#[must_use]
pub fn pager(
    listing: &Listing,
    page: u32,
    through: u32,
    more: bool,
    site: &Site,
) -> Option<Markup> {
    let link = |number, kind, word| {
        let href = Route::List(listing.clone(), number).path(&site.base_path);
        element("a")
            .class("button")
            .set("rel", kind)
            .set("href", href)
            .with(say(site, word))
    };
    let newer = (page > 1).then(|| link(page - 1, "prev", Word::Newer));
    let older = more.then(|| link(through.saturating_add(1), "next", Word::Older));
    (newer.is_some() || older.is_some()).then(|| {
        element("nav")
            .class("pager")
            .set("aria-label", say(site, Word::Older).to_owned())
            .with(newer)
            .with(older)
    })
}
