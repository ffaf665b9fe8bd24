//! The newest stories, whole, for feed readers that do not know JSON Feed.
//!
//! Follows RSS 2.0 with the RSS Advisory Board's Best Practices Profile, and the modules content,
//! Dublin Core, Media RSS 1.5.1 and Atom's `link`. The text around them is the `rss` crate's.

mod full_text;

use std::{cmp::Reverse, collections::BTreeMap};

use ::rss::{
    Category, Channel, Guid, Item,
    extension::{Extension, ExtensionMap, dublincore::DublinCoreExtension},
};

use super::head::markup::{beside, escaped, outward, permitted};
use crate::{
    model::{
        headline::{Headline, Picture},
        timestamp::Timestamp,
    },
    route::Route,
    site::Site,
    view::{story_path, title_of},
};

/// The feed's name beside the home page.
pub const NAME: &str = "rss.xml";

/// How many stories a feed holds.
pub const MANY: usize = 50;

/// The feed of the newest 50 of these stories, each with the HTML of its body.
///
/// The same stories give the same bytes. Addresses are absolute when the site knows its origin;
/// otherwise they are paths, which not every reader can follow.
#[must_use]
pub fn rss(site: &Site, stories: &[(Headline, String)]) -> String {
    let mut stories: Vec<&(Headline, String)> = stories.iter().collect();
    // Stable: stories of the same moment, or of none, stay in the edition's order.
    stories.sort_by_key(|(headline, _)| Reverse(headline.published.map(Timestamp::seconds)));
    stories.truncate(MANY);
    let changed = stories
        .iter()
        .flat_map(|(headline, _)| [headline.published, headline.updated])
        .flatten()
        .max();
    let items = stories
        .iter()
        .map(|(headline, html)| item(site, headline, html));
    let channel = Channel {
        title: permitted(&site.title),
        link: outward(site, &Route::HOME.path(&site.base_path)),
        description: permitted(site.tagline.as_ref().unwrap_or(&site.title)),
        language: Some(site.language.clone()),
        copyright: site.copyright.as_deref().map(permitted),
        last_build_date: changed.map(Timestamp::rfc2822),
        generator: Some("Dateline".to_owned()),
        docs: Some("https://www.rssboard.org/rss-specification".to_owned()),
        ttl: site.refresh_minutes.map(|minutes| minutes.to_string()),
        extensions: extension("atom", own_address(site)),
        namespaces: namespaces(),
        items: items.collect(),
        ..Channel::default()
    };
    let mut text = channel.to_string();
    text.push('\n');
    text
}

/// The modules that the crate does not declare by itself.
fn namespaces() -> BTreeMap<String, String> {
    let used = [
        ("atom", "http://www.w3.org/2005/Atom"),
        ("media", "http://search.yahoo.com/mrss/"),
    ];
    let owned = used.map(|(prefix, name)| (prefix.to_owned(), name.to_owned()));
    BTreeMap::from(owned)
}

/// Where the feed itself is, as the Best Practices Profile asks (`atom:link`, `rel="self"`).
fn own_address(site: &Site) -> Extension {
    element(
        "atom:link",
        None,
        &[
            ("rel", "self"),
            ("type", "application/rss+xml"),
            ("href", &outward(site, &beside(site, NAME))),
        ],
    )
}

fn item(site: &Site, headline: &Headline, html: &str) -> Item {
    let path = story_path(site, headline);
    let byline = &headline.byline;
    let creators = byline.authors.iter().map(|author| permitted(&author.name));
    let mut creators: Vec<String> = creators.collect();
    if creators.is_empty() {
        creators.extend(byline.agency.as_deref().map(permitted));
    }
    let terms = headline.section.iter().chain(&headline.topics);
    let content = full_text::absolute(&permitted(html), &outward(site, &path));
    Item {
        title: Some(permitted(title_of(site, headline))),
        // RSS takes a description for HTML, a dek is plain text.
        description: headline.dek.as_deref().map(escaped),
        // A story keeps its id when its address changes, so readers see it once.
        guid: Some(Guid {
            value: permitted(&headline.id),
            permalink: false,
        }),
        link: Some(outward(site, &path)),
        pub_date: headline.published.map(Timestamp::rfc2822),
        categories: categories(terms.map(|term| permitted(&term.name))),
        content: Some(content).filter(|content| !content.is_empty()),
        extensions: headline
            .picture
            .as_ref()
            .map(|picture| extension("media", media(site, picture)))
            .unwrap_or_default(),
        dublin_core_ext: Some(DublinCoreExtension {
            creators,
            languages: headline.tongue.language.clone().into_iter().collect(),
            ..DublinCoreExtension::default()
        }),
        ..Item::default()
    }
}

/// Each name once: a story's section is often one of its topics too.
fn categories(names: impl Iterator<Item = String>) -> Vec<Category> {
    let mut categories: Vec<Category> = Vec::new();
    for name in names {
        if categories.iter().all(|earlier| earlier.name != name) {
            categories.push(Category { name, domain: None });
        }
    }
    categories
}

/// The picture, as Media RSS describes it: an `enclosure` would need its length in bytes.
fn media(site: &Site, picture: &Picture) -> Extension {
    let address = outward(site, picture.address.as_str());
    let mut attributes = vec![("url", address.as_str()), ("medium", "image")];
    attributes.extend(media_type(picture).map(|kind| ("type", kind)));
    let measures = picture
        .size
        .map(|(width, height)| [width.to_string(), height.to_string()]);
    if let Some([width, height]) = &measures {
        attributes.extend([("width", width.as_str()), ("height", height)]);
    }
    let mut content = element("media:content", None, &attributes);
    let said = [picture.caption.as_ref(), Some(&picture.alt)];
    if let Some(words) = said.into_iter().flatten().find(|words| !words.is_empty()) {
        let words = element("media:description", Some(words), &[("type", "plain")]);
        content
            .children
            .insert("description".to_owned(), vec![words]);
    }
    if let Some(credit) = &picture.credit {
        let credit = element("media:credit", Some(credit), &[]);
        content.children.insert("credit".to_owned(), vec![credit]);
    }
    content
}

/// The media type that the ending of a file's name promises (IANA).
fn media_type(picture: &Picture) -> Option<&'static str> {
    let (_, ending) = picture.address.path().rsplit_once('.')?;
    match ending.to_ascii_lowercase().as_str() {
        "avif" => Some("image/avif"),
        "gif" => Some("image/gif"),
        "jpg" | "jpeg" => Some("image/jpeg"),
        "png" => Some("image/png"),
        "svg" => Some("image/svg+xml"),
        "webp" => Some("image/webp"),
        _ => None,
    }
}

fn element(name: &str, words: Option<&str>, attributes: &[(&str, &str)]) -> Extension {
    let attributes = attributes.iter();
    Extension {
        name: name.to_owned(),
        value: words.map(permitted),
        attrs: attributes
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
            .collect(),
        children: BTreeMap::new(),
    }
}

/// One element of a module, in the shape that the crate keeps them in.
fn extension(prefix: &str, element: Extension) -> ExtensionMap {
    let name = element
        .name
        .trim_start_matches(prefix)
        .trim_start_matches(':');
    let module = BTreeMap::from([(name.to_owned(), vec![element])]);
    BTreeMap::from([(prefix.to_owned(), module)])
}
