//! Parts that pages share. Each takes its data as props; the publication comes from context, since
//! it is global, static and immutable while a page is shown.

pub mod article_view;
pub mod blocks;
pub mod byline;
pub mod embed;
pub mod figure;
pub mod headline_card;
pub mod headline_grid;
pub mod headline_list;
pub mod inline;
pub mod moment;
pub mod pager;
pub mod picture;
pub mod related_news;
pub mod table;

use std::sync::Arc;

use leptos::prelude::*;

use crate::{
    model::{headline::Headline, slug::Slug},
    route::{Listing, Route},
    site::Site,
    words::{Word, say},
};

/// The publication whose page is being shown.
#[must_use]
pub fn site() -> Arc<Site> {
    use_context().unwrap_or_default()
}

/// Where a story's page is.
pub(crate) fn story_path(site: &Site, headline: &Headline) -> String {
    Route::Article(headline.slug.clone()).path(&site.base_path)
}

/// Where the list of a section, a topic or an author is.
pub(crate) fn list_path(site: &Site, listing: impl FnOnce(Slug) -> Listing, slug: &Slug) -> String {
    Route::List(listing(slug.clone()), 1).path(&site.base_path)
}

/// A story's headline, or words in its place.
pub(crate) fn title_of(site: &Site, headline: &Headline) -> String {
    if headline.title.is_empty() {
        say(site, Word::Untitled).to_owned()
    } else {
        headline.title.clone()
    }
}
