//! Odd JSON in the browser: what is healthy in it is shown, and nothing goes on for ever.

use serde_json::json;

use crate::{
    edition,
    reader::{Reader, reading},
    server::Rule,
};

const FEED: &str = "/feed.json";

/// A feed of one odd item between two healthy ones.
fn around(item: &str) -> String {
    format!(
        r#"{{"version": "https://jsonfeed.org/version/1.1", "title": "T", "items": [
            {{"id": "a", "title": "First", "content_text": "Words."}}, {item}, {{"id": "z", "title": "Last"}}]}}"#
    )
}

async fn headlines(reader: &Reader, feed: &str) -> Vec<String> {
    reader.server.set(FEED, Rule::text(feed));
    reader.open("/").await;
    reader.texts("main article :is(h2, h3) a").await
}

#[tokio::test]
async fn odd_values_cost_at_most_their_item() {
    reading(async |reader| {
        let deep = ["[".repeat(100_000), "]".repeat(100_000)].concat();
        let item = format!(r#"{{"id": "b", "title": {deep}, "content_html": {deep}, "_dateline": {deep}, "summary": "Deep"}}"#);
        assert_eq!(headlines(reader, &around(&item)).await, ["First", "Deep", "Last"]);
        let found = headlines(reader, &around(&deep)).await;
        assert_eq!(found, ["First", "Last"]);
        let item = r#"{"id": 1, "id": "b", "title": 5, "title": "Half \ud800", "_dateline": {"rank": 1e400}}, {"id": 1e400, "title": "x"}"#;
        let found = headlines(reader, &format!("\u{feff}{}", around(item))).await;
        assert_eq!(found, ["First", "Half \u{fffd}", "Last"]);
        reader.server.set(FEED, Rule::text(&deep));
        reader.open("/").await;
        assert_eq!(reader.heading().await, "The news cannot be read");
    })
    .await;
}

#[tokio::test]
async fn a_chain_without_end_is_followed_to_its_bound() {
    reading(async |reader| {
        // Every document leads to one that is a folder deeper.
        for depth in 0..80 {
            let path = format!("/{}feed.json", "x/".repeat(depth));
            let feed = json!({"version": "https://jsonfeed.org/version/1.1", "title": "T", "next_url": "x/feed.json",
                "items": [{"id": format!("i{depth}"), "title": format!("Story {depth}")}]});
            reader.server.set(&path, Rule::json(&feed));
        }
        reader.open("/article/nowhere/").await;
        assert_eq!(reader.heading().await, "There is no page here");
        let asked = reader.server.asked();
        assert_eq!(asked.iter().filter(|path| path.ends_with("feed.json")).count(), 50);
        let ring = json!({"version": "https://jsonfeed.org/version/1.1", "title": "T", "next_url": "/feed.json",
            "items": [{"id": "i", "title": "Story"}]});
        reader.server.set("/x/feed.json", Rule::json(&ring));
        reader.open("/topic/nowhere/").await;
        assert_eq!(reader.heading().await, "There is no page here");
        let again = reader.server.asked().len() - asked.len();
        assert!(again < 40, "{again} requests");
    })
    .await;
}

#[tokio::test]
async fn words_of_ten_thousand_characters_widen_no_page() {
    reading(async |reader| {
        let long = "W".repeat(10_000);
        let body = format!(
            "<p>{long}</p><h2>{long}</h2><ul><li>{long}</ul><blockquote><p>{long}</p><cite>{long}</cite></blockquote>\
             <table><caption>{long}</caption><tr><th>{long}<td>{long}</table><pre>{long}</pre><p><code>{long}</code> <a href=/{long}>{long}</a></p>\
             <figure><img src=/images/equinox-480.webp width=9999 height=9999><figcaption>{long}</figcaption></figure><aside><p>{long}</aside>\
             <iframe src=https://www.youtube.com/embed/abcdefghijk title={long}></iframe><p>x<sup>{long}</sup></p>"
        );
        let item = json!({"id": long, "title": long, "summary": long, "content_html": body, "tags": [long], "authors": [{"name": long}],
            "date_published": "2025-03-01T00:00:00Z",
            "_dateline": {"slug": "long", "kicker": long, "section": long, "byline": {"role": long, "agency": long},
                "dateline": {"places": [long], "agency": long}, "source": {"name": long, "notice": long},
                "image": {"url": "/images/equinox-480.webp", "caption": long, "credit": long}, "corrections": [long]}});
        let other = json!({"id": "other", "title": "Other", "tags": [long]});
        let feed = json!({"version": "https://jsonfeed.org/version/1.1", "title": "T", "items": [item, other]});
        let words = &long[..300];
        let site = json!({"title": long, "tagline": long, "copyright": long, "about": body, "sections": [long],
            "words": {"published": words, "share": words, "home": words}});
        reader.server.set("/site.json", Rule::json(&edition::site_with(&site)));
        reader.server.set(FEED, Rule::json(&feed));
        for width in [320, 1280] {
            reader.resize(width, 800, 1.0).await;
            reader.open("/").await;
            let topic = reader.eval::<String>("[...document.querySelectorAll('nav a')].map(({pathname}) => pathname).find((path) => path.startsWith('/section/'))").await;
            for path in ["/", "/article/long/", "/article/other/", "/about/", topic.as_str()] {
                reader.open(path).await;
                reader.settle().await;
                assert_eq!(reader.overflow().await, [""; 0], "{path} at {width}");
            }
        }
    })
    .await;
}
