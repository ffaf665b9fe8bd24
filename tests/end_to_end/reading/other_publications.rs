//! What a publication makes its own: its words, and a feed that knows nothing of this program.

use serde_json::{Value, json};

use crate::{edition, reader::reading, server::Rule};

#[tokio::test]
async fn the_publications_own_words_are_used() {
    reading(async |reader| {
        let words = json!({"older": "Earlier", "more_news": "Also in {publication}", "by": "From {names}", "sections": "Parts"});
        reader.server.set("/site.json", Rule::json(&edition::site_with(&json!({"words": words}))));
        reader.open("/").await;
        assert_eq!(reader.text("main a[rel='next']").await, "Earlier");
        assert_eq!(reader.attributes("nav:has(a[href='/section/world/'])", "aria-label").await, [Some("Parts".to_owned())]);
        let story = edition::find("md-0021");
        reader.follow(&story.path, &story.title).await;
        reader.settle().await;
        assert_eq!(reader.text("main .byline").await, "From World Desk, International Desk Meridian Wire");
        assert_eq!(reader.text("aside h2").await, "Also in The Meridian Post");
    })
    .await;
}

#[tokio::test]
async fn any_json_feed_gives_a_front_page_and_its_stories() {
    reading(async |reader| {
        let feed: Value = serde_json::from_str(include_str!("../../fixtures/e2e/plain_feed.json")).unwrap();
        let site = json!({"title": "A weblog like any other", "source": {"kind": "json-feed", "url": "feed.json"}});
        reader.server.set("/feed.json", Rule::json(&feed));
        reader.server.set("/site.json", Rule::json(&site));
        reader.open("/").await;
        assert_eq!(reader.title().await, "A weblog like any other");
        let headlines = reader.texts("main article :is(h2, h3) a").await;
        assert_eq!(headlines.len(), 3, "{headlines:?}");
        assert_eq!(headlines[..2], ["On lighthouses & keepers", "Lamps"]);
        assert!(!headlines[2].is_empty(), "words in place of a missing headline");
        assert!(reader.text(".lead .dek").await.starts_with("A lighthouse wants a keeper."));
        assert_eq!(reader.count("nav[aria-label='Sections']").await, 0, "no sections, no navigation for them");
        reader.click(".lead h3 a").await;
        reader.until_heading("On lighthouses & keepers").await;
        reader.settle().await;
        assert_eq!(reader.text("main .byline").await, "By A. Keeper");
        let link = reader.attributes("main .body a", "href").await;
        assert_eq!(link, [Some("https://weblog.example/2025/03/30/lamps".to_owned())]);
        assert_eq!(reader.links("aside.related-news h3 a").await.len(), 2);
        let address = reader.address().await;
        reader.open(&address).await;
        assert_eq!(reader.heading().await, "On lighthouses & keepers", "its address opens it");
    })
    .await;
}
