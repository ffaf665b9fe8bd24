//! Which pages there are, for crawlers.
//!
//! Follows the sitemap protocol 0.9 (sitemaps.org) and Google's news extension 0.9. Addresses in it
//! must be absolute, so a site that does not know its origin has none.

use std::cmp::Reverse;

use super::head::markup::{absolute, beside, escaped};
use crate::{
    model::{headline::Headline, timestamp::Timestamp},
    site::Site,
    view::{story_path, title_of},
};

/// The sitemap's name beside the home page, or its index's when one file does not hold it all.
pub const NAME: &str = "sitemap.xml";
/// The news sitemap's name beside the home page.
pub const NEWS: &str = "sitemap-news.xml";

/// Most addresses in a file, and most files in an index.
const MANY: usize = 50_000;
/// Most bytes in a file, before compression.
const BYTES: usize = 50 * 1_024 * 1_024;
/// Bytes that a file's declaration and root element take at most.
const FRAME: usize = 256;
/// Longest address in characters.
const LONG: usize = 2_048;
/// Most stories in a news sitemap.
const MANY_NEWS: usize = 1_000;
/// How long a story is news: two days, in seconds.
const NEWS_AGE: i64 = 2 * 24 * 60 * 60;

const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
const NAMESPACE: &str = "xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"";
const NEWS_NAMESPACE: &str = "xmlns:news=\"http://www.google.com/schemas/sitemap-news/0.9\"";

/// The sitemap of these paths (below the origin, base path included) with the time of each page's
/// last change, as names of files beside the home page and their text.
///
/// One file as long as it may hold all, else numbered ones and an index in its place; an address of
/// more than 2,048 characters is left out, as the protocol asks. No file at all without an origin
/// or without pages.
#[must_use]
pub fn sitemap(
    site: &Site,
    entries: impl IntoIterator<Item = (String, Option<Timestamp>)>,
) -> Vec<(String, String)> {
    let mut parts = Vec::new();
    let mut part = Part::default();
    for (path, changed) in entries {
        let Some(location) = absolute(site, &path).filter(|it| it.len() < LONG) else {
            continue;
        };
        let entry = entry("url", &location, changed);
        if part.is_full_for(&entry) {
            parts.push(std::mem::take(&mut part));
        }
        part.text.push_str(&entry);
        part.count += 1;
        part.changed = part.changed.max(changed);
    }
    if part.count > 0 {
        parts.push(part);
    }
    if let [part] = parts.as_slice() {
        return vec![(NAME.to_owned(), document("urlset", &part.text))];
    }
    let mut index = String::new();
    let mut files = Vec::new();
    for (number, part) in (1..).zip(parts.into_iter().take(MANY)) {
        let name = format!("sitemap-{number}.xml");
        if let Some(location) = absolute(site, &beside(site, &name)) {
            index.push_str(&entry("sitemap", &location, part.changed));
            files.push((name, document("urlset", &part.text)));
        }
    }
    if !files.is_empty() {
        files.insert(0, (NAME.to_owned(), document("sitemapindex", &index)));
    }
    files
}

/// One file of a sitemap on its way.
#[derive(Default)]
struct Part {
    text: String,
    count: usize,
    changed: Option<Timestamp>,
}

impl Part {
    fn is_full_for(&self, entry: &str) -> bool {
        self.count == MANY || self.text.len() + entry.len() + FRAME > BYTES
    }
}

fn entry(name: &str, location: &str, changed: Option<Timestamp>) -> String {
    let location = escaped(location);
    let changed = changed.map_or_else(String::new, |changed| {
        // A W3C date and time is RFC 3339.
        ["<lastmod>", &changed.rfc3339(), "</lastmod>"].concat()
    });
    format!("<{name}><loc>{location}</loc>{changed}</{name}>\n")
}

fn document(root: &str, entries: &str) -> String {
    format!("{DECLARATION}<{root} {NAMESPACE}>\n{entries}</{root}>\n")
}

/// The news sitemap: the stories that appeared in the two days up to `now`, newest first and at
/// most 1,000. Nothing without an origin.
///
/// Like every list of what is new it changes as time goes by; a given `now` gives the same bytes.
#[must_use]
pub fn news_sitemap<'a>(
    site: &Site,
    headlines: impl IntoIterator<Item = &'a Headline>,
    now: Timestamp,
) -> Option<String> {
    site.origin.as_ref()?;
    let age = |published: Timestamp| now.seconds().saturating_sub(published.seconds());
    let mut news: Vec<(Timestamp, &Headline)> = headlines
        .into_iter()
        .filter_map(|headline| Some((headline.published?, headline)))
        .filter(|(published, _)| (0..=NEWS_AGE).contains(&age(*published)))
        .collect();
    // Stable: stories of the same moment stay in the edition's order.
    news.sort_by_key(|(published, _)| Reverse(published.seconds()));
    let entries: String = news
        .into_iter()
        .take(MANY_NEWS)
        .filter_map(|(published, headline)| news_entry(site, headline, published))
        .collect();
    Some(format!(
        "{DECLARATION}<urlset {NAMESPACE} {NEWS_NAMESPACE}>\n{entries}</urlset>\n"
    ))
}

fn news_entry(site: &Site, headline: &Headline, published: Timestamp) -> Option<String> {
    let location = escaped(&absolute(site, &story_path(site, headline))?);
    let publication = escaped(&site.title);
    let language = headline.tongue.language.as_deref();
    let language = news_language(language.unwrap_or(&site.language));
    let published = published.rfc3339();
    let title = escaped(title_of(site, headline));
    Some(format!(
        "<url><loc>{location}</loc><news:news><news:publication><news:name>{publication}</news:name>\
         <news:language>{language}</news:language></news:publication>\
         <news:publication_date>{published}</news:publication_date>\
         <news:title>{title}</news:title></news:news></url>\n"
    ))
}

/// A language as the news extension wants it: the code of ISO 639 alone, but for the two ways to
/// write Chinese.
fn news_language(tag: &str) -> String {
    let tag = tag.to_ascii_lowercase();
    let mut subtags = tag.split('-');
    let language = subtags.next().unwrap_or_default();
    if language != "zh" {
        return language.to_owned();
    }
    let traditional = ["hant", "tw", "hk", "mo"];
    let simplified = subtags.clone().any(|subtag| subtag == "hans");
    let traditional = !simplified && subtags.any(|subtag| traditional.contains(&subtag));
    if traditional { "zh-tw" } else { "zh-cn" }.to_owned()
}
