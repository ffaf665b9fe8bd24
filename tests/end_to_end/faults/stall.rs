//! Answers that take too long.

use std::time::{Duration, Instant};

use super::{retry, says};
use crate::{
    edition,
    reader::{Reader, reading},
    server::Rule,
};

const STALL: Duration = Duration::from_secs(10);

/// Waits until a file has been asked for, and tells how long the heading then takes.
async fn until_said(reader: &Reader, file: &str, heading: &str) -> Duration {
    reader
        .until_so("the request", async || reader.server.count(file) > 0)
        .await;
    let start = Instant::now();
    reader.until_heading(heading).await;
    start.elapsed()
}

#[tokio::test]
async fn a_feed_that_stalls_is_given_up_at_the_deadline() {
    reading(async |reader| {
        reader.server.set("/feed.json", Rule::after(STALL));
        reader.visit("/").await;
        let heading = "The news cannot be fetched";
        let waited = until_said(reader, "/feed.json", heading).await;
        assert!(
            (Duration::from_secs(4)..Duration::from_secs(7)).contains(&waited),
            "after {waited:?}"
        );
        says(
            reader,
            heading,
            &format!("{heading} – The Meridian Post"),
            "took too long to answer",
        )
        .await;
        reader
            .until_so("the end of the request", async || {
                reader.server.was_given_up("/feed.json")
            })
            .await;
        reader.server.mend("/feed.json");
        retry(reader, "The Meridian Post").await;
    })
    .await;
}

#[tokio::test]
async fn a_story_that_stalls_leaves_the_old_page_until_the_deadline() {
    reading(async |reader| {
        let story = edition::find("md-0021");
        let file = "/articles/putin-says-contacts-with-trump-inspired-hope.json";
        reader.open("/").await;
        reader.settle().await;
        reader.server.set(file, Rule::after(STALL));
        reader.link(&story.path).await.click().await.unwrap();
        reader
            .until_so("the request", async || reader.server.count(file) > 0)
            .await;
        assert_eq!(reader.heading().await, "The Meridian Post");
        let waited = until_said(reader, file, "The news cannot be fetched").await;
        assert!(
            (Duration::from_secs(3)..Duration::from_secs(7)).contains(&waited),
            "after {waited:?}"
        );
        reader.server.mend(file);
        retry(reader, &story.title).await;
    })
    .await;
}

#[tokio::test]
async fn a_slow_answer_within_the_deadline_is_none_the_worse() {
    reading(async |reader| {
        reader
            .server
            .set("/site.json", Rule::after(Duration::from_millis(900)));
        reader
            .server
            .set("/feed.json", Rule::after(Duration::from_secs(2)));
        reader.open("/").await;
        assert_eq!(reader.heading().await, "The Meridian Post");
        assert_eq!(reader.server.documents(), 2);
    })
    .await;
}
