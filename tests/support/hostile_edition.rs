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
    let base = Address::parse("/feed.json").expect("an address");
    // A picture on another host is what newsrooms have; only here it would hide other requests.
    let is_elsewhere = base.resolve(text).is_some_and(|it| it.host().is_some());
    let picture = if is_elsewhere { "/x.webp" } else { text };
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
        "image": picture,
        "banner_image": picture,
        "authors": [{"name": text, "url": text, "avatar": picture}],
        "tags": [text],
        "attachments": [{"url": picture, "mime_type": "audio/mpeg", "title": text}],
        "_dateline": {
            "slug": text, "kicker": text, "section": text, "related": [text],
            "byline": {"role": text, "agency": text},
            "dateline": {"places": [text], "agency": text},
            "image": {"alt": text, "caption": text, "credit": text, "url": picture,
                "widths": [{"width": 100, "url": picture}]},
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
    let sections: Vec<&str> = vectors
        .iter()
        .take(SECTIONS)
        .map(|it| it.text.as_str())
        .collect();
    json!({
        "title": format!("Title {}", text(0)),
        "tagline": text(1), "copyright": text(2), "about": text(3), "contact": text(4),
        "language": text(5), "direction": text(6), "time_zone": text(7), "accent": text(8),
        "origin": text(9), "permalink": text(10), "refresh_minutes": text(11),
        "sections": sections,
        "words": {"home": text(12), "published": text(13), "share": text(14), "by": text(15), "sections": text(16)},
        "source": {"kind": "json-feed", "url": "feed.json"},
    })
}
