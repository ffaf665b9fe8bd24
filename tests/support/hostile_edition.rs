//! An edition that says hostile things wherever content can say anything.

use dateline::model::address::Address;
use serde_json::{Value, json};

use super::vectors::Vector;

/// The words that every hostile body begins with.
pub const BEFORE: &str = "Words before it.";

/// How many of them are sections, too.
const SECTIONS: usize = 5;

/// A feed of these vectors, an item for each, between two healthy ones.
pub fn feed(vectors: &[Vector]) -> Value {
    let mut items = vec![healthy("first")];
    items.extend(vectors.iter().map(item));
    items.push(healthy("last"));
    json!({"version": "https://jsonfeed.org/version/1.1", "title": "Hostile", "items": items})
}

/// The headline of a healthy item.
pub fn healthy_title(name: &str) -> String {
    format!("The {name} healthy story")
}

fn healthy(name: &str) -> Value {
    json!({"id": format!("healthy-{name}"), "title": healthy_title(name),
        "content_html": format!("<p>{BEFORE}</p>"), "date_published": "2025-03-01T10:00:00Z"})
}

/// A story that attacks in every field.
fn item(vector: &Vector) -> Value {
    let Vector { place, text } = vector;
    json!({
        "id": format!("{place} {text}"),
        "title": format!("{place} {text}"),
        "summary": format!("Dek {text}"),
        "content_html": format!("<p>{BEFORE}</p>{text}<p>Words after it.</p>"),
        "date_published": "2025-03-01T09:00:00Z",
        "date_modified": text,
        "language": text,
        // Two items with one address would be one story.
        "url": format!("{text}{place}"),
        "external_url": format!("https://a.example/{text}"),
        "image": text,
        "banner_image": text,
        "authors": [{"name": text, "url": text, "avatar": text}],
        "tags": [text],
        "attachments": [{"url": text, "mime_type": "audio/mpeg", "title": text}],
        "_dateline": {
            "slug": text, "kicker": text, "section": text, "related": [text],
            "byline": {"role": text, "agency": text},
            "dateline": {"places": [text], "agency": text},
            "image": {"alt": text, "caption": text, "credit": text, "url": text,
                "widths": [{"width": 100, "url": text}]},
            "source": {"name": text, "url": text, "notice": text, "published": text},
            "corrections": [{"date": text, "text": text}],
            "slugs": {"section": {text: text}, "tags": {text: text}, "authors": {text: text}},
            "path": text,
        },
    })
}

/// Settings that attack in every field but the two that are required to mean something.
pub fn site(vectors: &[Vector]) -> Value {
    let text = |place: usize| vectors[place % vectors.len()].text.as_str();
    // The host that a newsroom itself names may be asked.
    let base = Address::parse("/site.json").expect("an address");
    let names_host = |text: &str| base.resolve(text).is_some_and(|it| it.host().is_some());
    let origin = Some(text(9)).filter(|text| !names_host(text));
    let sections: Vec<&str> = vectors
        .iter()
        .take(SECTIONS)
        .map(|it| it.text.as_str())
        .collect();
    json!({
        "title": format!("Title {}", text(0)),
        "tagline": text(1), "copyright": text(2), "about": text(3), "contact": text(4),
        "language": text(5), "direction": text(6), "time_zone": text(7), "accent": text(8),
        "origin": origin, "hosts": [format!("{}/", text(17)), format!("{} x", text(18)), text(19).len()], "permalink": text(10), "refresh_minutes": text(11),
        "sections": sections,
        "words": {"home": text(12), "published": text(13), "share": text(14), "by": text(15), "sections": text(16)},
        "source": {"kind": "json-feed", "url": "feed.json"},
    })
}

/// How many vectors one story of lists has for its topics and authors.
const TERMS: usize = 20;

/// A feed of few stories that all of these vectors are topics and authors of.
pub fn feed_of_lists(vectors: &[Vector]) -> Value {
    let stories = vectors.chunks(TERMS).enumerate().map(|(number, vectors)| {
        let texts: Vec<&str> = vectors.iter().map(|it| it.text.as_str()).collect();
        let authors: Vec<Value> = texts.iter().map(|text| json!({"name": text})).collect();
        json!({"id": format!("lists-{number}"), "title": format!("Lists {number}"), "tags": texts, "authors": authors,
            "content_html": format!("<p>{BEFORE}</p>"), "date_published": "2025-03-01T08:00:00Z"})
    });
    json!({"version": "https://jsonfeed.org/version/1.1", "title": "Lists", "items": stories.collect::<Vec<_>>()})
}

/// The pages of the stories of [`feed_of_lists`].
pub fn stories_of_lists(vectors: &[Vector]) -> Vec<String> {
    let count = vectors.len().div_ceil(TERMS);
    (0..count)
        .map(|number| format!("/article/lists-{number}/"))
        .collect()
}
