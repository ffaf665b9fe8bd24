//! The top of the front page, and the blocks of its sections.

use leptos::prelude::*;

use super::{headline_card::HeadlineCard, list_path, picture::Place, site};
use crate::{
    model::headline::{Headline, Term},
    route::Listing,
    words::{Word, say},
};

/// Lead and secondaries. The lead comes first in source order.
#[component]
pub fn HeadlineGrid(
    /// The most important story.
    lead: Option<Headline>,
    /// The next important ones.
    secondaries: Vec<Headline>,
) -> impl IntoView {
    let heading = say(&site(), Word::TopStories).to_owned();
    view! {
        <section class="headline-grid" aria-labelledby="top-stories">
            <h2 id="top-stories" class="visually-hidden">{heading}</h2>
            {lead.map(|lead| view! {
                <div class="lead"><HeadlineCard headline=lead picture=Some(Place::Lead)/></div>
            })}
            <div class="secondaries">
                {secondaries
                    .into_iter()
                    .map(|headline| view! { <HeadlineCard headline=headline picture=Some(Place::Secondary)/> })
                    .collect_view()}
            </div>
        </section>
    }
}

/// The newest stories of a section.
#[component]
pub fn SectionBlock(
    /// The section.
    section: Term,
    /// Its stories, the first of them with its picture.
    stories: Vec<Headline>,
) -> impl IntoView {
    let href = list_path(&site(), Listing::Section, &section.slug);
    view! {
        <section class="section-block">
            <h2 class="section-heading"><a href=href>{section.name}</a></h2>
            <div class="section-stories">
                {stories
                    .into_iter()
                    .enumerate()
                    .map(|(place, headline)| view! {
                        <HeadlineCard headline=headline picture=(place == 0).then_some(Place::Block)/>
                    })
                    .collect_view()}
            </div>
        </section>
    }
}
