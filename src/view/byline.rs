//! Who wrote a story: `By NAME, Chief International Correspondent AGENCY`.

use leptos::prelude::*;

use super::{list_path, site};
use crate::{
    model::headline,
    route::Listing,
    words::{Word, say},
};

/// The credit line. Names lead to their authors' pages.
#[component]
pub fn Byline(
    /// Names, role, agency.
    byline: headline::Byline,
) -> impl IntoView {
    let site = site();
    let (before, after) = say(&site, Word::By)
        .split_once("{names}")
        .unwrap_or(("", ""));
    let and = say(&site, Word::And);
    let count = byline.authors.len();
    let names = byline
        .authors
        .into_iter()
        .enumerate()
        .map(|(place, author)| {
            let joint = match place {
                0 => String::new(),
                last if last + 1 == count => [" ", and, " "].concat(),
                _ => ", ".to_owned(),
            };
            let href = list_path(&site, Listing::Author, &author.slug);
            view! { {joint}<a rel="author" href=href>{author.name}</a> }
        })
        .collect_view();
    // The words around the names belong to names only: a bare role or agency stands alone.
    let (before, after) = if count > 0 { (before, after) } else { ("", "") };
    let role = byline.role.map(|role| {
        let joint = if count > 0 { ", " } else { "" };
        view! { {joint}<span class="role">{role}</span> }
    });
    let agency = byline
        .agency
        .map(|agency| view! { " "<span class="agency">{agency}</span> });
    view! {
        <address class="byline">{before.to_owned()}{names}{after.to_owned()}{role}{agency}</address>
    }
}
