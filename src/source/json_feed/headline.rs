//! An item as lists show it.
//!
//! Owns the order of fall-backs for title, dek, section and topics. Looks into a body only when
//! title or dek cannot be had otherwise, and then only at its beginning.

use super::{DEK, Feed, NAME, TITLE, body, item, item::Item, label, link, people, picture};
use crate::{
    json::{Document, Json},
    marks,
    model::{
        address::Address,
        furniture::ProseByline,
        headline::{Headline, Term},
        language::Tongue,
        slug::Slug,
    },
    site::Site,
    source::shortened,
};

/// Longest title made from a text that has none, in characters.
const MADE_TITLE: usize = 80;
/// How many topics, or related ids, of one item are read.
const MANY: usize = 50;

/// The headline of an item; `prose` is the byline that its body begins with, where that was read.
pub(super) fn read(item: &Item, feed: &Feed<'_>, prose: Option<ProseByline>) -> Headline {
    let json = &item.json;
    let (title, dek) = words(item, feed);
    let topics = topics(item);
    let published = item.date(json, "date_published", feed.site);
    let mut headline = Headline {
        id: item.id.clone(),
        slug: item.slug.clone(),
        path: String::new(),
        title,
        dek,
        kicker: label(item.extra("kicker"), NAME),
        section: section(item, feed.site, &topics),
        topics,
        byline: people::byline(item, feed, prose),
        published,
        // Software stamps every story with a change at birth; that is nothing to tell.
        updated: item
            .date(json, "date_modified", feed.site)
            .filter(|updated| published.is_none_or(|first| *updated > first)),
        picture: picture::read(item, feed.address),
        rank: item.extension.whole("rank").filter(|rank| *rank > 0),
        tongue: tongue(json, feed),
        related: related(item),
        origin: origin(item, feed.address),
        content: link(&item.extension, "content_url", feed.address)
            .filter(|content| content != feed.address),
    };
    headline.path = path(item, &headline, feed.site);
    headline
}

/// Where the story's page is. A published item says it where its fields lead elsewhere.
fn path(item: &Item, headline: &Headline, site: &Site) -> String {
    let said = item.extra("path").text().filter(|_| item.normalised);
    said.filter(|path| site.permalink.parse(path).as_ref() == Some(&headline.slug))
        .unwrap_or_else(|| site.permalink.path(headline))
}

/// Title and dek. They never say the same thing twice.
///
/// A dek is the extension's, else `summary`, else the first sentences. An item without a title, as
/// microblogs send them, is called by its first words, so that a link to it says something.
fn words(item: &Item, feed: &Feed<'_>) -> (String, Option<String>) {
    let title = label(item.json.at("title"), TITLE);
    let given = |value| label(value, DEK).filter(|dek| title.as_ref() != Some(dek));
    let given = given(item.extra("dek")).or_else(|| given(item.json.at("summary")));
    if item.normalised {
        return (title.unwrap_or_default(), given);
    }
    if let Some(title) = title {
        let dek = given.or_else(|| {
            let opening = body::opening(&item.json, feed.address)?;
            // Words before a colon lead to a quotation; alone they say nothing.
            (opening != title && !opening.ends_with(':')).then_some(opening)
        });
        return (title, dek);
    }
    let text = body::opening(&item.json, feed.address).or_else(|| given.clone());
    let title = text
        .map(|text| shortened(text, MADE_TITLE))
        .unwrap_or_default();
    let dek =
        given.filter(|dek| title.is_empty() || !dek.starts_with(marks::trim_end(&title, "…")));
    (title, dek)
}

/// The section that the newsroom named, else the first topic that is a section of the site. A site
/// without sections takes them from its topics.
fn section(item: &Item, site: &Site, topics: &[Term]) -> Option<Term> {
    let named = label(item.extra("section"), NAME);
    if let Some(section) = named.and_then(|name| match item.stated_slug("section", &name) {
        Some(slug) => Some(Term { slug, name }),
        None => site.section(&name).cloned().or_else(|| term(name)),
    }) {
        return Some(section);
    }
    if item.normalised {
        return None;
    }
    let known = topics.iter().find_map(|topic| site.section(&topic.name));
    known
        .or_else(|| topics.first().filter(|_| site.sections.is_empty()))
        .cloned()
}

/// The tags (1.1, "Items", `tags`) that are text, each once.
fn topics(item: &Item) -> Vec<Term> {
    let mut topics: Vec<Term> = Vec::new();
    for name in item.json.list("tags").into_iter().take(MANY) {
        if let Some(topic) = label(name, NAME).and_then(|name| stated(item, "tags", name))
            && topics.iter().all(|earlier| earlier.slug != topic.slug)
        {
            topics.push(topic);
        }
    }
    topics
}

/// A name with the slug that the extension states for it, else with its own.
fn stated(item: &Item, kind: &str, name: String) -> Option<Term> {
    match item.stated_slug(kind, &name) {
        Some(slug) => Some(Term { slug, name }),
        None => term(name),
    }
}

fn term(name: String) -> Option<Term> {
    Some(Term {
        slug: Slug::from_text(&name)?,
        name,
    })
}

/// Language and direction where they are not the publication's (1.1, `language` of item and feed).
fn tongue(json: &Document, feed: &Feed<'_>) -> Tongue {
    let read = |holder: &Document| holder.words("language").map(|tag| Tongue::of(&tag));
    let own = read(json).filter(|tongue| !tongue.is_empty());
    let mut tongue = own.or_else(|| read(feed.document)).unwrap_or_default();
    tongue.language = tongue
        .language
        .filter(|tag| !tag.eq_ignore_ascii_case(&feed.site.language));
    tongue.direction = tongue
        .direction
        .filter(|direction| *direction != feed.site.direction);
    tongue
}

/// The story's address at its source. A normalised item's `url` is its address on this site.
fn origin(item: &Item, base: &Address) -> Option<Address> {
    let external = || link(&item.json, "external_url", base);
    if item.normalised {
        external().or_else(|| link(&item.extension, "origin", base))
    } else {
        link(&item.json, "url", base).or_else(external)
    }
}

/// The ids of related stories, without the story itself.
fn related(item: &Item) -> Vec<String> {
    let ids = item.extension.list("related");
    let mut related: Vec<String> = Vec::new();
    for id in ids.iter().take(MANY).filter_map(item::coerced) {
        if id != item.id && !related.contains(&id) {
            related.push(id);
        }
    }
    related
}
