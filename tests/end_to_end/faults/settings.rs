//! Settings that are missing or make no sense: nothing is known of the publication, not even its
//! name.

use serde_json::json;

use super::{retry, says};
use crate::{reader::reading, server::Rule};

const SETTINGS: &str = "/site.json";

#[tokio::test]
async fn settings_that_are_of_no_use_are_said_and_can_be_retried() {
    reading(async |reader| {
        let unreachable = "The news cannot be fetched";
        let unreadable = "The news cannot be read";
        reader.expect_failure_of(SETTINGS);
        for (fault, rule, heading, words) in [
            ("missing", Rule::status(404), unreachable, "error 404"),
            ("500", Rule::status(500), unreachable, "error 500"),
            ("dropped", Rule::dropped(), unreachable, "cannot be reached"),
            ("HTML", Rule::html(), unreadable, "it is not JSON"),
            ("truncated", Rule::half(), unreadable, "it is not JSON"),
            (
                "an array",
                Rule::json(&json!([])),
                unreadable,
                "not an object",
            ),
            (
                "without title",
                Rule::json(&json!({"source": {"kind": "json-feed", "url": "feed.json"}})),
                unreadable,
                "no “title”",
            ),
            (
                "without source",
                Rule::json(&json!({"title": "T"})),
                unreadable,
                "no “source”",
            ),
        ] {
            reader.server.set(SETTINGS, rule);
            reader.open("/").await;
            says(reader, heading, heading, words).await;
            let landmarks = reader.count("main").await;
            assert_eq!(landmarks, 1, "{fault}");
            reader.server.mend(SETTINGS);
            retry(reader, "The Meridian Post").await;
            assert!(
                reader.title().await.starts_with("The Meridian Post"),
                "{fault}"
            );
        }
    })
    .await;
}

#[tokio::test]
async fn the_retry_works_on_a_storys_address_too() {
    reading(async |reader| {
        let story = crate::edition::find("md-0021");
        reader.expect_failure_of(SETTINGS);
        reader.server.set(SETTINGS, Rule::status(500));
        reader.open(&story.path).await;
        reader.server.mend(SETTINGS);
        retry(reader, &story.title).await;
        assert_eq!(reader.address().await, story.path);
    })
    .await;
}
