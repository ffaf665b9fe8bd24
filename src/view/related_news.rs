//! What to read next: *More {publication} news*.

use leptos::prelude::*;

use super::{moment::Day, site, story_path, title_of};
use crate::{
    model::{headline::Headline, language::Direction},
    words::{Word, fill},
};

/// The related list. While it is on its way its space is kept below the article, so that
/// nothing that a reader sees moves when it comes, or when it never does.
#[component]
pub fn RelatedNews(
    /// The stories; nothing as long as they are on their way.
    headlines: Option<Vec<Headline>>,
) -> impl IntoView {
    let site = site();
    let heading = fill(&site, Word::MoreNews, &[("publication", &site.title)]);
    let awaited = headlines.is_none();
    let headlines = headlines.unwrap_or_default();
    let entries = headlines
        .into_iter()
        .map(|headline| {
            let href = story_path(&site, &headline);
            let title = title_of(&site, &headline);
            view! {
                <li lang=headline.tongue.language dir=headline.tongue.direction.map(Direction::as_str)>
                    <h3><a href=href>{title}</a></h3>
                    {headline.published.map(|published| view! { <p class="date"><Day at=published/></p> })}
                    {headline.dek.map(|dek| view! { <p class="dek">{dek}</p> })}
                </li>
            }
        })
        .collect::<Vec<_>>();
    let list = (!entries.is_empty()).then(|| {
        view! {
            <aside class="related-news" aria-labelledby="related-news">
                <h2 id="related-news" class="section-heading">{heading}</h2>
                <ol>{entries}</ol>
            </aside>
        }
    });
    view! { <div class="related-space" class:awaited=awaited>{list}</div> }
}
