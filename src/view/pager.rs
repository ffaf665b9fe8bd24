//! From one page of a list to the next.

use leptos::prelude::*;

use super::site;
use crate::{
    route::{Listing, Route},
    words::{Word, say},
};

/// Links to newer and older stories. They are real links; in the browser the one to older stories
/// also unrolls them in place.
#[component]
pub fn Pager(
    /// The list.
    listing: Listing,
    /// The page of the current address.
    page: u32,
    /// The last page that is shown.
    through: u32,
    /// Whether there are pages behind it.
    more: bool,
) -> impl IntoView {
    let site = site();
    let path = |number| Route::List(listing.clone(), number).path(&site.base_path);
    let newer = (page > 1).then(|| (path(page - 1), say(&site, Word::Newer).to_owned()));
    let older = more.then(|| (path(through + 1), say(&site, Word::Older).to_owned()));
    (newer.is_some() || older.is_some()).then(|| view! {
        <nav class="pager" aria-label=say(&site, Word::Older).to_owned()>
            {newer.map(|(href, words)| view! { <a class="button" rel="prev" href=href>{words}</a> })}
            {older.map(|(href, words)| view! { <a class="button" rel="next" href=href>{words}</a> })}
        </nav>
    })
}
