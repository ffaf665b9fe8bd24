//! What the demo edition holds, read from its files, and changes to it.

use std::fs;

use serde_json::{Value, json};

use crate::driver::root;

/// A story as the feed lists it.
#[derive(Clone, Debug)]
pub struct Story {
    pub id: String,
    pub title: String,
    pub slug: String,
    /// Its page.
    pub path: String,
    pub section: String,
    pub tags: Vec<String>,
    pub authors: Vec<String>,
    pub related: Vec<String>,
}

/// A document of the edition.
pub fn document(name: &str) -> Value {
    let file = root().join("content").join(name);
    serde_json::from_str(&fs::read_to_string(&file).unwrap()).unwrap()
}

/// The stories of one of the feed's pages, in its order.
pub fn stories(feed: &str) -> Vec<Story> {
    document(feed)["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(story)
        .collect()
}

/// All stories, newest first.
pub fn all_stories() -> Vec<Story> {
    ["feed.json", "feed-2.json", "feed-3.json"]
        .into_iter()
        .flat_map(stories)
        .collect()
}

/// The story with this id.
pub fn find(id: &str) -> Story {
    all_stories()
        .into_iter()
        .find(|story| story.id == id)
        .unwrap_or_else(|| panic!("no story {id}"))
}

fn story(item: &Value) -> Story {
    let texts = |value: &Value| -> Vec<String> {
        value
            .as_array()
            .into_iter()
            .flatten()
            .map(|text| text.as_str().unwrap().to_owned())
            .collect()
    };
    let own = &item["_dateline"];
    let slug = own["slug"].as_str().unwrap().to_owned();
    Story {
        id: item["id"].as_str().unwrap().to_owned(),
        title: item["title"].as_str().unwrap().to_owned(),
        path: format!("/article/{slug}/"),
        slug,
        section: own["section"].as_str().unwrap().to_owned(),
        tags: texts(&item["tags"]),
        authors: item["authors"]
            .as_array()
            .unwrap()
            .iter()
            .map(|author| author["name"].as_str().unwrap().to_owned())
            .collect(),
        related: texts(&own["related"]),
    }
}

/// The publication's settings with other values for some.
pub fn site_with(changes: &Value) -> Value {
    let mut site = document("site.json");
    for (name, value) in changes.as_object().unwrap() {
        site[name.as_str()] = value.clone();
    }
    site
}

/// The same edition, published from right to left.
pub fn right_to_left() -> Value {
    site_with(&json!({"language": "ar", "title": "بريد الزوال", "tagline": "طبعة تجريبية"}))
}

/// A page of the feed whose story with this id is changed.
pub fn feed_with(feed: &str, id: &str, change: impl FnOnce(&mut Value)) -> Value {
    let mut document = document(feed);
    let items = document["items"].as_array_mut().unwrap();
    change(items.iter_mut().find(|item| item["id"] == id).unwrap());
    document
}
