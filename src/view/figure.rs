//! Something to look at or to hear, with its caption.

use leptos::prelude::*;

use super::{
    inline::text,
    picture::{PictureView, Place},
    site,
};
use crate::{
    model::block::{Figure, Text},
    words::{Word, fill},
};

/// A picture of the body.
pub(crate) fn figure(figure: Figure) -> AnyView {
    let credit = figure
        .picture
        .credit
        .as_deref()
        .map(|name| fill(&site(), Word::Credit, &[("name", name)]));
    let picture = view! { <PictureView picture=figure.picture place=Place::Body/> };
    let picture = match figure.link {
        Some(link) => {
            view! { <a rel="noopener" href=link.as_str().to_owned()>{picture}</a> }.into_any()
        }
        None => picture.into_any(),
    };
    captioned("figure", picture, figure.caption, credit)
}

/// Anything with a caption and a credit below it.
pub(crate) fn captioned(
    class: &'static str,
    content: AnyView,
    caption: Option<Text>,
    credit: Option<String>,
) -> AnyView {
    let below = (caption.is_some() || credit.is_some()).then(|| {
        view! {
            <figcaption>
                {caption.map(text)}" "{credit.map(|credit| view! { <small>{credit}</small> })}
            </figcaption>
        }
    });
    view! { <figure class=class>{content}{below}</figure> }.into_any()
}
