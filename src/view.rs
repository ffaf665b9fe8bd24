//! Parts that pages share: functions from the model to [`markup::Markup`].
//!
//! Each depends on its arguments alone, so the same data gives the same HTML everywhere.

pub mod article_view;
pub mod blocks;
pub mod byline;
pub mod embed;
pub mod figure;
pub mod headline_card;
pub mod headline_grid;
pub mod headline_list;
pub mod inline;
pub mod kept;
pub mod live;
pub mod markup;
pub mod moment;
pub mod pager;
pub mod picture;
pub mod related_news;
pub mod search_form;
pub mod table;

use crate::{
    model::{headline::Headline, language::Tongue, slug::Slug},
    route::{Listing, Route},
    site::Site,
    words::{Word, say},
};

/// The publication's own tongue, where a story speaks another one around it.
pub(crate) fn own_tongue(site: &Site, story: &Tongue) -> Tongue {
    if story.is_empty() {
        return Tongue::default();
    }
    Tongue {
        language: Some(site.language.clone()),
        direction: Some(site.direction),
    }
}

/// Where a story's page is.
pub(crate) fn story_path(site: &Site, headline: &Headline) -> String {
    [site.base_path.as_str(), &headline.path].concat()
}

/// Where the list of a section, a topic or an author is.
pub(crate) fn list_path(site: &Site, listing: impl FnOnce(Slug) -> Listing, slug: &Slug) -> String {
    Route::List(listing(slug.clone()), 1).path(&site.base_path)
}

/// A story's headline, or words in its place.
pub(crate) fn title_of<'a>(site: &'a Site, headline: &'a Headline) -> &'a str {
    if headline.title.is_empty() {
        say(site, Word::Untitled)
    } else {
        &headline.title
    }
}
