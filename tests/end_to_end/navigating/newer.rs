//! A front that grows old while it is read.

use serde_json::{Value, json};

use crate::{
    edition,
    reader::{Reader, reading},
    server::Rule,
};

/// The feed with two stories more, and one that is dated in the future.
fn grown() -> Value {
    let mut feed = edition::document("feed.json");
    let items = feed["items"].as_array_mut().unwrap();
    for (id, date) in [
        ("new-1", "2026-11-21T08:00:00Z"),
        ("new-2", "2026-11-21T09:00:00Z"),
        ("new-3", "2126-11-21T09:00:00Z"),
    ] {
        items.insert(
            0,
            json!({"id": id, "title": format!("Headline of {id}"), "date_published": date,
                "content_text": "What is new.", "_dateline": {"rank": 1}}),
        );
    }
    feed
}

/// Lets the reader's clock run ahead, and the reader come back to the page.
pub async fn come_back_after(reader: &Reader, minutes: u32) {
    let later = format!(
        "(() => {{ const now = Date.now(); Date.now = () => now + {minutes} * 60000; \
         document.dispatchEvent(new Event('visibilitychange')); return true; }})()"
    );
    assert!(reader.eval::<bool>(&later).await);
}

#[tokio::test]
async fn new_stories_are_offered_and_shown_on_a_click() {
    reading(async |reader| {
        reader.open("/").await;
        reader.settle().await;
        let before = reader.texts("main h3").await;
        reader.server.set("/feed.json", Rule::json(&grown()));
        reader.eval::<Value>("scrollTo(0, 700)").await;
        come_back_after(reader, 6).await;
        reader
            .until("the offer", "document.querySelector('.offer a')")
            .await;
        assert_eq!(reader.text(".offer a").await, "2 new stories");
        assert!(reader.sees(".offer a").await);
        assert_eq!(reader.texts("main h3").await, before);
        assert_eq!(reader.scrolled().await, 700);
        let heard = reader.heard().await;
        assert_eq!(heard.last().map(String::as_str), Some("2 new stories"));
        reader.click(".offer a").await;
        reader
            .until(
                "the new lead",
                "document.querySelector('main h3').innerText.includes('new-')",
            )
            .await;
        assert_eq!(reader.count(".offer a").await, 0);
        assert_eq!(reader.scrolled().await, 0);
        assert_eq!(reader.address().await, "/");
        assert_eq!(reader.server.count("/feed.json"), 2);
        reader.follow("/article/new-2/", "Headline of new-2").await;
    })
    .await;
}

#[tokio::test]
async fn a_young_front_asks_for_nothing() {
    reading(async |reader| {
        reader.open("/").await;
        reader.settle().await;
        reader.server.set("/feed.json", Rule::json(&grown()));
        come_back_after(reader, 4).await;
        let about = reader.attributes(".site-footer a", "href").await;
        let about = about.into_iter().flatten().last().unwrap();
        reader
            .click(&format!(".site-footer a[href='{about}']"))
            .await;
        reader.until_heading("About The Meridian Post").await;
        assert_eq!(reader.server.count("/feed.json"), 1);
    })
    .await;
}

#[tokio::test]
async fn a_source_that_cannot_be_asked_again_is_not_missed() {
    reading(async |reader| {
        reader.open("/").await;
        reader.settle().await;
        reader.server.set("/feed.json", Rule::html());
        come_back_after(reader, 6).await;
        reader
            .until_so("the question", async || {
                reader.server.count("/feed.json") == 2
            })
            .await;
        let agency = edition::find("md-0021");
        reader.follow(&agency.path, &agency.title).await;
        assert_eq!(reader.count(".offer a").await, 0);
    })
    .await;
}
