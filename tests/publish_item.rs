//! Stories as the publisher writes them: reading them back gives the same values.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::expect_used,
    reason = "a test may stop at the first thing that is not as it should be"
)]

#[path = "publish_item/bodies.rs"]
mod bodies;
#[path = "publish_item/documents.rs"]
mod documents;
#[path = "publish_item/fields.rs"]
mod fields;
#[path = "publish_item/generator.rs"]
mod generator;
#[path = "publish_item/prose.rs"]
mod prose;
#[path = "publish_item/soup.rs"]
mod soup;
#[path = "publish_item/stories.rs"]
mod stories;

use std::{fs, path::PathBuf};

use dateline::{
    html,
    json::Document,
    model::{
        address::Address,
        article::Article,
        block::{Block, BlockKind},
        headline::Headline,
    },
    publish::{
        body,
        item::{Feed, article_item, feed, headline_item},
    },
    route::Route,
    site::Site,
    source::json_feed::{self, Wanted},
};
use serde_json::{Value, json};

fn at(address: &str) -> Address {
    Address::parse(address).expect(address)
}

/// Where what was written is read again: another place than it came from.
fn elsewhere() -> Address {
    at("/data/stories.json")
}

/// A publication; `settings` are added.
fn site_with(settings: &Value) -> Site {
    let mut site = json!({"title": "Test", "source": {"kind": "json-feed", "url": "feed.json"}});
    for (name, value) in settings.as_object().expect("an object") {
        site[name] = value.clone();
    }
    Site::parse(&site.into(), &at("https://example.org/site.json")).expect("settings")
}

fn site() -> Site {
    site_with(&json!({"origin": "https://example.org", "base_path": "/news/"}))
}

fn front() -> Feed<'static> {
    Feed {
        title: "Test",
        description: None,
        page: &Route::HOME,
        feed_url: None,
        next_url: None,
    }
}

/// The files of a folder of the project with this ending, in order, and what is in them.
fn files(folder: &str, ending: &str) -> Vec<(String, String)> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(folder);
    let entries = fs::read_dir(folder).expect("the folder");
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.expect("a file").path()).collect();
    paths.retain(|path| path.extension().is_some_and(|found| found == ending));
    paths.sort();
    let read = |path: PathBuf| {
        let text = fs::read_to_string(&path).expect("a text");
        (path.display().to_string(), text)
    };
    paths.into_iter().map(read).collect()
}

/// The stories of one item each, as JSON and as they are read again.
fn listed(headline: &Headline, site: &Site) -> (Value, Headline) {
    let text = feed(&front(), [headline_item(headline, site)], site).expect("a feed");
    let edition = json_feed::edition(&document(&text), &elsewhere(), site).expect("a feed");
    assert_eq!(edition.skipped, [], "{text}");
    let [again] = edition.headlines.try_into().expect("one story");
    (only_item(&text), again)
}

fn whole(article: &Article, site: &Site) -> (Value, Article) {
    let text = feed(&front(), [article_item(article, site)], site).expect("a feed");
    let wanted = Wanted::Slug(&article.headline.slug);
    let again = json_feed::article(&document(&text), &elsewhere(), site, wanted);
    (
        only_item(&text),
        again
            .expect("a feed")
            .unwrap_or_else(|| panic!("lost: {text}")),
    )
}

fn document(text: &str) -> Document {
    Document::parse(text).expect("JSON")
}

fn only_item(text: &str) -> Value {
    let document: Value = serde_json::from_str(text).expect("JSON");
    document["items"][0].clone()
}

/// The article that an item of a source gives.
fn article_of(item: &Value, site: &Site) -> Article {
    let feed = json!({"items": [item]}).into();
    let id = item["id"].as_str().expect("an id");
    let address = at("https://example.org/feeds/feed.json");
    let read = json_feed::article(&feed, &address, site, Wanted::Id(id));
    signed(read.expect("a feed").expect("the story"))
}

/// The article as it is once it is written: its names stand where lists read them.
fn signed(mut article: Article) -> Article {
    article.headline.byline.is_unlisted = false;
    article
}

fn paragraph(html: &str) -> Vec<Block> {
    html::blocks(html, &elsewhere())
}

fn written(body: &[Block]) -> String {
    body::html(body)
}
