//! Stories as items of a JSON Feed 1.1, in the normalised form.
//!
//! What [`crate::source::json_feed`] reads, written: everything that the adapter would otherwise
//! derive (byline, dateline and notice from the prose, dek from the first sentences, section from
//! the tags) stands in its own field, and `_dateline.normalised` says so. Reading an item back
//! gives the same [`Headline`] or [`Article`]. Any other feed reader finds a whole story.
//!
//! Exceptions: what [`super::body`] names; runs of spaces in a body that came as plain text; links
//! to an anchor that went away with a byline or lead picture; what is longer than the adapter reads
//! or holds characters that it drops, where a source let it through; and a plain field that looks
//! like HTML and holds a shortcode as well.

mod extension;
mod feed;

use std::borrow::Cow;

use serde::Serialize;

use super::body;
use crate::{
    model::{
        address::Address,
        article::Article,
        headline::{Headline, Term},
        timestamp::Timestamp,
    },
    route::Route,
    site::Site,
    source::plain,
};
use extension::Extension;
pub use feed::{Feed, feed, feed_of};

/// An item, its members in the standard's order (1.1, "Items").
#[derive(Debug, Serialize)]
pub struct Item<'a> {
    id: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    external_url: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<Cow<'a, str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    content_html: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    content_text: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    summary: Option<Cow<'a, str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    image: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    date_published: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    date_modified: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    authors: Vec<Author<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    tags: Vec<Cow<'a, str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    language: Option<&'a str>,
    #[serde(rename = "_dateline")]
    extension: Extension<'a>,
}

#[derive(Debug, Serialize)]
struct Author<'a> {
    name: Cow<'a, str>,
}

/// A story as lists hold it. Its text is the dek, or else the title, since the standard wants one;
/// the body is where `_dateline.content_url` says.
#[must_use]
pub fn headline_item<'a>(headline: &'a Headline, site: &'a Site) -> Item<'a> {
    let texts = [headline.dek.as_deref(), Some(&headline.title)];
    let text = texts.into_iter().flatten().find(|it| !it.is_empty());
    Item {
        content_text: Some(text.unwrap_or(headline.slug.as_str())),
        ..item(headline, site)
    }
}

/// A story with its body and all that belongs to it.
#[must_use]
pub fn article_item<'a>(article: &'a Article, site: &'a Site) -> Item<'a> {
    let item = item(&article.headline, site);
    let html = body::html(&article.body);
    Item {
        // The standard wants a text, and the adapter something to show.
        content_html: Some(if html.is_empty() {
            "<p></p>".to_owned()
        } else {
            html
        }),
        extension: item.extension.with_article(article),
        ..item
    }
}

fn item<'a>(headline: &'a Headline, site: &'a Site) -> Item<'a> {
    let byline = &headline.byline;
    let named = |term: &'a Term| plainly(&term.name);
    let picture = headline.picture.as_ref();
    let external = headline.origin.as_ref().filter(|it| is_elsewhere(it, site));
    Item {
        id: &headline.id,
        url: canonical(&Route::story(headline), site),
        external_url: external.map(Address::as_str),
        title: Some(plainly(&headline.title)).filter(|title| !title.is_empty()),
        content_html: None,
        content_text: None,
        summary: headline.dek.as_deref().map(plainly),
        image: picture.map(|picture| picture.address.as_str()),
        date_published: headline.published.map(Timestamp::rfc3339),
        date_modified: headline.updated.map(Timestamp::rfc3339),
        authors: byline
            .authors
            .iter()
            .map(|author| Author {
                name: named(author),
            })
            .collect(),
        tags: headline.topics.iter().map(named).collect(),
        language: language(headline, site),
        extension: Extension::of(headline, site),
    }
}

/// The tag that a story's language and direction follow from. A direction alone is that of the
/// publication's own language on a page that runs the other way.
fn language<'a>(headline: &'a Headline, site: &'a Site) -> Option<&'a str> {
    let tongue = &headline.tongue;
    let own = tongue.direction.map(|_| site.language.as_str());
    tongue.language.as_deref().or(own)
}

/// The whole address of a page, when the publication knows its origin.
fn canonical(route: &Route, site: &Site) -> Option<String> {
    let address = site.origin.as_ref()?.resolve(&route.path(&site.base_path));
    address.map(|address| address.to_string())
}

/// Whether an address is on another host than the publication.
fn is_elsewhere(address: &Address, site: &Site) -> bool {
    let own = site.origin.as_ref().and_then(Address::origin);
    address.origin().is_some_and(|origin| Some(origin) != own)
}

/// A text for a field that the format calls plain. The adapter takes what is unmistakably HTML in
/// such a field for HTML, so that a text which only looks like it is sent as HTML that spells it.
fn plainly(text: &str) -> Cow<'_, str> {
    let mistaken = text.contains(['&', '<']) && plain(text, usize::MAX).as_deref() != Some(text);
    if mistaken {
        Cow::Owned(text.replace('&', "&amp;").replace('<', "&lt;"))
    } else {
        Cow::Borrowed(text)
    }
}
