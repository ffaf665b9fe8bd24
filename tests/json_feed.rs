//! The JSON Feed adapter over fixtures, one file per quirk.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::expect_used,
    reason = "a test may stop at the first thing that is not as it should be"
)]

#[path = "json_feed/content.rs"]
mod content;
#[path = "json_feed/deks.rs"]
mod deks;
#[path = "json_feed/document_level.rs"]
mod document_level;
#[path = "json_feed/extension.rs"]
mod extension;
#[path = "json_feed/fields.rs"]
mod fields;
#[path = "json_feed/furniture.rs"]
mod furniture;
#[path = "json_feed/items.rs"]
mod items;
#[path = "json_feed/people.rs"]
mod people;
#[path = "json_feed/plain_text.rs"]
mod plain_text;

use dateline::{
    json::Document,
    model::{
        address::Address,
        article::{Article, Dateline},
        block::{Block, BlockKind, Inline, plain},
        edition::{Edition, Skipped},
        headline::{Headline, Term},
        language::{Direction, Tongue},
        slug::Slug,
        timestamp::Timestamp,
    },
    site::Site,
    source::{
        ParseError,
        json_feed::{self, Wanted},
    },
};
use serde_json::{Value, json};

fn document(name: &str) -> Document {
    let path = format!(
        "{}/tests/fixtures/json_feed/{name}.json",
        env!("CARGO_MANIFEST_DIR")
    );
    Document::parse(&std::fs::read_to_string(&path).expect(&path)).expect(&path)
}

fn at(address: &str) -> Address {
    Address::parse(address).expect(address)
}

fn home() -> Address {
    at("https://example.org/feeds/feed.json")
}

/// A publication in English; `settings` are added.
fn site_with(settings: &Value) -> Site {
    let mut site = json!({"title": "Test", "source": {"kind": "json-feed", "url": "feed.json"}});
    for (name, value) in settings.as_object().expect("an object") {
        site[name] = value.clone();
    }
    Site::parse(&site.into(), &home()).expect("settings")
}

fn site() -> Site {
    site_with(&json!({}))
}

fn read(document: &Document) -> Edition {
    json_feed::edition(document, &home(), &site()).expect("a feed")
}

fn edition(name: &str) -> Edition {
    read(&document(name))
}

/// An edition of one item.
fn only(item: &Value) -> Headline {
    let edition = read(&json!({"items": [item]}).into());
    edition.headlines.into_iter().next().expect("a headline")
}

fn article(name: &str, id: &str) -> Article {
    let article = json_feed::article(&document(name), &home(), &site(), Wanted::Id(id));
    article.expect("a feed").expect(id)
}

fn headline<'a>(edition: &'a Edition, id: &str) -> &'a Headline {
    edition
        .headlines
        .iter()
        .find(|headline| headline.id == id)
        .expect(id)
}

fn ids(edition: &Edition) -> Vec<&str> {
    edition
        .headlines
        .iter()
        .map(|headline| headline.id.as_str())
        .collect()
}

fn names(terms: &[Term]) -> Vec<&str> {
    terms.iter().map(|term| term.name.as_str()).collect()
}

fn authors<'a>(edition: &'a Edition, id: &str) -> Vec<&'a str> {
    names(&headline(edition, id).byline.authors)
}

fn faults(edition: &Edition) -> Vec<(usize, &str, &str, &str)> {
    let fault = |skipped: &'_ Skipped| (skipped.place, skipped.field, skipped.reason);
    let names = edition.skipped.iter().map(|skipped| skipped.item.as_str());
    names
        .zip(edition.skipped.iter().map(fault))
        .map(|(name, (place, field, reason))| (place, name, field, reason))
        .collect()
}

fn paragraphs(body: &[Block]) -> Vec<String> {
    let text = |block: &Block| match &block.kind {
        BlockKind::Paragraph(text) => Some(plain(text)),
        _ => None,
    };
    body.iter().filter_map(text).collect()
}

fn moment(text: &str) -> Option<Timestamp> {
    let moment = Timestamp::parse(text);
    assert!(moment.is_some(), "{text}");
    moment
}
