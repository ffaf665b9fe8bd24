//! Documents fetched ahead, for readers who seem to want them and can afford them.

use serde_json::{Value, json};
use thirtyfour::Key;

use crate::{
    edition,
    reader::{Reader, reading},
};

const FILE: &str = "/articles/everything-an-article-can-hold.json";

async fn until_fetched(reader: &Reader) {
    reader
        .until_so("the story ahead of the click", async || {
            reader.server.count(FILE) == 1
        })
        .await;
    // The answer is in the program's hands when the browser has read it to its end.
    reader.until("the whole answer", &format!("performance.getEntriesByType('resource').some(({{name, responseEnd}}) => name.endsWith('{FILE}') && responseEnd > 0)")).await;
}

#[tokio::test]
async fn pointing_at_a_link_makes_the_click_free_of_requests() {
    reading(async |reader| {
        let story = edition::find("md-0040");
        reader.open("/").await;
        reader.settle().await;
        let link = reader.link(&story.path).await;
        link.scroll_into_view().await.unwrap();
        assert_eq!(reader.server.count(FILE), 0);
        reader.hover(&link).await;
        until_fetched(reader).await;
        let asked = reader.server.documents();
        link.click().await.unwrap();
        reader.until_heading(&story.title).await;
        reader.settle().await;
        assert_eq!(reader.server.documents(), asked);
    })
    .await;
}

#[tokio::test]
async fn reaching_a_link_by_keyboard_makes_enter_free_of_requests() {
    reading(async |reader| {
        let story = edition::find("md-0040");
        reader.open("/").await;
        reader.settle().await;
        reader
            .tab_to(&format!("main a[href='{}']", story.path))
            .await;
        until_fetched(reader).await;
        // Others on the way were fetched ahead as well; the story itself costs nothing more.
        let asked = reader.server.documents();
        reader.press(Key::Enter).await;
        reader.until_heading(&story.title).await;
        reader.settle().await;
        assert_eq!(reader.server.documents(), asked);
    })
    .await;
}

#[tokio::test]
async fn touching_a_link_starts_its_request() {
    reading(async |reader| {
        let story = edition::find("md-0040");
        reader.open("/").await;
        reader.settle().await;
        let link = reader.link(&story.path).await;
        reader.touch(&link).await;
        until_fetched(reader).await;
        assert_eq!(
            reader.heading().await,
            "The Meridian Post",
            "the finger still rests on the link"
        );
        let asked = reader.server.documents();
        // Lifted again, it has clicked.
        reader.lift().await;
        reader.until_heading(&story.title).await;
        reader.settle().await;
        assert_eq!(reader.server.documents(), asked);
    })
    .await;
}

#[tokio::test]
async fn precious_connections_are_spared() {
    for connection in [
        json!({"saveData": true, "effectiveType": "4g"}),
        json!({"saveData": false, "effectiveType": "2g"}),
        json!({"saveData": false, "effectiveType": "slow-2g"}),
    ] {
        reading(async |reader| {
            let story = edition::find("md-0040");
            let source = format!("Object.defineProperty(Navigator.prototype, 'connection', {{get: () => ({connection})}});");
            reader.cdp("Page.addScriptToEvaluateOnNewDocument", json!({"source": source})).await;
            reader.open("/").await;
            reader.settle().await;
            let link = reader.link(&story.path).await;
            link.scroll_into_view().await.unwrap();
            reader.hover(&link).await;
            reader.touch(&link).await;
            for _ in 0..3 {
                reader.promised::<Value>("fetch('/site.json').then(() => null)").await;
            }
            assert_eq!(reader.server.count(FILE), 0, "{connection}");
            reader.lift().await;
            reader.until_heading(&story.title).await;
        })
        .await;
    }
}

#[tokio::test]
async fn a_prefetch_that_fails_is_tried_again_by_the_click() {
    reading(async |reader| {
        let story = edition::find("md-0040");
        reader.open("/").await;
        reader.settle().await;
        reader.server.set(FILE, crate::server::Rule::status(500));
        reader.expect_failure_of(FILE);
        let link = reader.link(&story.path).await;
        link.scroll_into_view().await.unwrap();
        reader.hover(&link).await;
        until_fetched(reader).await;
        reader.server.mend(FILE);
        link.click().await.unwrap();
        reader.until_heading(&story.title).await;
    })
    .await;
}
