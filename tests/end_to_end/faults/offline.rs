//! A device without connection.

use serde_json::json;

use super::{retry, says};
use crate::{
    edition,
    reader::{Reader, reading},
};

async fn connect(reader: &Reader, is_connected: bool) {
    let conditions = json!({"offline": !is_connected, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1});
    reader.cdp("Network.enable", json!({})).await;
    reader
        .cdp("Network.emulateNetworkConditions", conditions)
        .await;
    reader
        .until(
            "the browser to know",
            &format!("navigator.onLine === {is_connected}"),
        )
        .await;
}

#[tokio::test]
async fn what_was_read_still_opens_and_the_rest_says_why_not() {
    reading(async |reader| {
        let (kept, missing) = (edition::find("md-0038"), edition::find("md-0021"));
        reader.expect_failure_of("/articles/putin-says-contacts-with-trump-inspired-hope.json");
        // Pictures of pages that still open.
        reader.expect_failure_of("/images");
        reader.open("/").await;
        reader.settle().await;
        connect(reader, false).await;
        reader.follow(&kept.path, &kept.title).await;
        reader.back().await;
        reader.until_heading("The Meridian Post").await;
        reader.link(&missing.path).await.click().await.unwrap();
        says(
            reader,
            "You are offline",
            "You are offline – The Meridian Post",
            "there is no connection",
        )
        .await;
        connect(reader, true).await;
        retry(reader, &missing.title).await;
        assert_eq!(reader.address().await, missing.path);
    })
    .await;
}
