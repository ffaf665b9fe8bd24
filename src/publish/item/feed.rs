//! A whole feed document around its items.

use serde::Serialize;

use super::canonical;
use crate::{model::language::direction_of, route::Route, site::Site};

/// What a feed document says of itself.
#[derive(Clone, Copy, Debug)]
pub struct Feed<'a> {
    /// Its title.
    pub title: &'a str,
    /// What it is about.
    pub description: Option<&'a str>,
    /// The page that lists the same stories.
    pub page: &'a Route,
    /// Where the document itself lies.
    pub feed_url: Option<&'a str>,
    /// Where older items are.
    pub next_url: Option<&'a str>,
}

/// The document's members in the standard's order (1.1, "Top-level"), but for the items.
#[derive(Serialize)]
struct Head<'a> {
    version: &'static str,
    title: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    home_page_url: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    feed_url: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    next_url: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    language: Option<&'a str>,
}

/// A JSON Feed 1.1 document, a line for the head and one for each item. The same values give the
/// same bytes.
///
/// It names no authors, since they would sign the stories that nobody has signed.
///
/// # Errors
/// Those of an item's serialiser; [`super::Item`] has none.
pub fn feed<I: Serialize>(
    feed: &Feed<'_>,
    items: impl IntoIterator<Item = I>,
    site: &Site,
) -> serde_json::Result<String> {
    let items = items.into_iter();
    feed_of(feed, items.map(|item| serde_json::to_string(&item)), site)
}

/// [`feed`] of items that are written already.
///
/// # Errors
/// The first that came instead of an item.
pub fn feed_of(
    feed: &Feed<'_>,
    items: impl IntoIterator<Item = serde_json::Result<String>>,
    site: &Site,
) -> serde_json::Result<String> {
    let head = serde_json::to_string(&Head {
        version: "https://jsonfeed.org/version/1.1",
        title: feed.title,
        home_page_url: canonical(feed.page, site),
        feed_url: feed.feed_url,
        description: feed.description,
        next_url: feed.next_url,
        // On a page that runs the other way it would turn every story around.
        language: (direction_of(&site.language) == site.direction).then_some(&site.language),
    })?;
    let mut out = head.strip_suffix('}').unwrap_or(&head).to_owned();
    out.push_str(",\"items\":[");
    for (place, item) in items.into_iter().enumerate() {
        out.push_str(if place == 0 { "\n" } else { ",\n" });
        out.push_str(&item?);
    }
    out.push_str("\n]}\n");
    Ok(out)
}
