//! Stories one after the other, newest first.

use leptos::prelude::*;

use super::{headline_card::HeadlineCard, picture::Place};
use crate::model::headline::Headline;

/// A list of stories.
#[component]
pub fn HeadlineList(
    /// The stories, newest first.
    headlines: Vec<Headline>,
) -> impl IntoView {
    view! {
        <div class="headline-list">
            {headlines
                .into_iter()
                .map(|headline| view! { <HeadlineCard headline=headline picture=Some(Place::List)/> })
                .collect_view()}
        </div>
    }
}
