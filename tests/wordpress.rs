//! The `WordPress` adapter: over fixtures, one file per quirk, and over a small `WordPress` on
//! loopback.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::expect_used,
    reason = "a test may stop at the first thing that is not as it should be"
)]

#[path = "wordpress/bodies.rs"]
mod bodies;
#[path = "wordpress/collection.rs"]
mod collection;
#[path = "wordpress/excerpts.rs"]
mod excerpts;
#[path = "wordpress/faults.rs"]
mod faults;
#[path = "wordpress/lists.rs"]
mod lists;
#[path = "wordpress/newsroom.rs"]
mod newsroom;
#[path = "wordpress/people.rs"]
mod people;
#[path = "wordpress/pictures.rs"]
mod pictures;
#[path = "wordpress/published.rs"]
mod published;
#[path = "wordpress/renamed.rs"]
mod renamed;
#[path = "wordpress/searches.rs"]
mod searches;
#[path = "wordpress/stories.rs"]
mod stories;
#[path = "wordpress/words.rs"]
mod words;

use dateline::{
    json::{Document, Json},
    model::{address::Address, article::Article, edition::Edition, headline::Headline},
    site::Site,
    source::wordpress::{self, Categories, Desk},
};
use serde_json::{Value, json};

fn value(name: &str) -> Value {
    let path = format!(
        "{}/tests/fixtures/wordpress/{name}.json",
        env!("CARGO_MANIFEST_DIR")
    );
    serde_json::from_str(&std::fs::read_to_string(&path).expect(&path)).expect(&path)
}

fn document(name: &str) -> Document {
    value(name).into()
}

fn site_with(settings: &Value) -> Site {
    let mut site =
        json!({"title": "Test", "source": {"kind": "wordpress", "url": "https://news.example"}});
    for (name, value) in settings.as_object().expect("an object") {
        site[name] = value.clone();
    }
    let home = Address::parse("https://reader.example/site.json").expect("an address");
    Site::parse(&site.into(), &home).expect("settings")
}

fn categories() -> Categories {
    let mut categories = Categories::default();
    categories.add(&document("categories").items().expect("an array"));
    categories
}

/// Reads with a publication that has these settings.
fn with_desk<T>(settings: &Value, read: impl FnOnce(Desk<'_>) -> T) -> T {
    let url = Address::parse("https://news.example").expect("an address");
    read(Desk {
        site: &site_with(settings),
        url: &url,
        categories: &categories(),
        topics: &[],
    })
}

fn edition(names: &[&str]) -> Edition {
    let posts: Vec<Document> = names.iter().map(|name| document(name)).collect();
    with_desk(&json!({}), |desk| wordpress::edition(&posts, desk))
}

fn headline(name: &str) -> Headline {
    edition(&[name]).headlines.remove(0)
}

fn article_of(settings: &Value, name: &str) -> Article {
    with_desk(settings, |desk| wordpress::article(&document(name), desk)).expect("a story")
}

fn article(name: &str) -> Article {
    article_of(&json!({}), name)
}
