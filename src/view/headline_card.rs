//! One story in a grid or list.

use leptos::prelude::*;

use super::{
    moment::Day,
    picture::{PictureView, Place},
    site, story_path, title_of,
};
use crate::model::{headline::Headline, language::Direction};

/// A story as an `article` with one heading and one link.
#[component]
pub fn HeadlineCard(
    /// The story.
    headline: Headline,
    /// Where its picture stands on the page; nothing to show none.
    #[prop(optional_no_strip)]
    picture: Option<Place>,
) -> impl IntoView {
    let site = site();
    let href = story_path(&site, &headline);
    let title = title_of(&site, &headline);
    let picture = picture.zip(headline.picture);
    view! {
        <article
            class="headline-card"
            lang=headline.tongue.language
            dir=headline.tongue.direction.map(Direction::as_str)
        >
            {picture.map(|(place, picture)| view! { <PictureView picture=picture place=place/> })}
            {headline.kicker.map(|kicker| view! { <p class="kicker">{kicker}</p> })}
            <h3><a href=href>{title}</a></h3>
            {headline.dek.map(|dek| view! { <p class="dek">{dek}</p> })}
            {headline.published.map(|published| view! { <p class="date"><Day at=published/></p> })}
        </article>
    }
}
