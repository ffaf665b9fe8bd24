//! A feed that cannot be had or cannot be read.

use serde_json::{Value, json};

use super::{retry, says};
use crate::{
    edition,
    reader::{Reader, reading},
    server::Rule,
};

const FEED: &str = "/feed.json";
const UNREACHABLE: &str = "The news cannot be fetched";
const UNREADABLE: &str = "The news cannot be read";

/// A fault, what makes it, and the heading and the words that it leads to.
type Fault = (&'static str, Rule, &'static str, &'static str);

fn faults() -> Vec<Fault> {
    vec![
        (
            "404",
            Rule::status(404),
            UNREACHABLE,
            "answered with error 404",
        ),
        (
            "500",
            Rule::status(500),
            UNREACHABLE,
            "answered with error 500",
        ),
        ("HTML", Rule::html(), UNREADABLE, "it is not JSON"),
        ("truncated JSON", Rule::half(), UNREADABLE, "it is not JSON"),
        (
            "a connection that breaks",
            Rule::cut(),
            UNREACHABLE,
            "cannot be reached",
        ),
        (
            "a connection that is dropped",
            Rule::dropped(),
            UNREACHABLE,
            "cannot be reached",
        ),
        (
            "an array",
            Rule::json(&json!([])),
            UNREADABLE,
            "it is JSON, but not an object",
        ),
        (
            "an error message",
            Rule::json(&json!({"error": "quota"})),
            UNREADABLE,
            "it is a JSON object, but not a feed",
        ),
        (
            "an empty edition",
            Rule::json(
                &json!({"version": "https://jsonfeed.org/version/1.1", "title": "T", "items": []}),
            ),
            "No stories yet",
            "Come back later",
        ),
    ]
}

async fn each(reader: &Reader, faults: Vec<Fault>) {
    reader.expect_failure_of(FEED);
    for (fault, rule, heading, words) in faults {
        reader.server.set(FEED, rule);
        reader.open("/").await;
        says(
            reader,
            heading,
            &format!("{heading} – The Meridian Post"),
            words,
        )
        .await;
        assert_eq!(
            reader.count("nav[aria-label='Sections'] a").await,
            7,
            "{fault}: the frame is whole"
        );
        // As long as nothing is mended, the retry leads back here.
        let before = reader.server.count(FEED);
        reader.click("main li:first-child a").await;
        reader
            .until_so("another attempt", async || {
                reader.server.count(FEED) > before
            })
            .await;
        // The same words stand there before and after, so the end of the attempt is waited for.
        reader
            .until(
                "the end of the other attempt",
                "!document.querySelector('.progress.loading')",
            )
            .await;
        reader.until_heading(heading).await;
        reader.server.mend(FEED);
        retry(reader, "The Meridian Post").await;
        assert_eq!(reader.address().await, "/", "{fault}");
        assert_eq!(
            reader.links("main h3 a").await[0],
            edition::find("md-0021").path,
            "{fault}: the lead"
        );
    }
}

#[tokio::test]
async fn a_feed_that_cannot_be_had_is_said_and_can_be_retried() {
    reading(async |reader| {
        each(reader, unreachable().0).await;
    })
    .await;
}

#[tokio::test]
async fn a_feed_that_cannot_be_read_is_said_and_can_be_retried() {
    reading(async |reader| each(reader, unreachable().1).await).await;
}

/// The faults by which nothing arrives, and those by which something else does.
fn unreachable() -> (Vec<Fault>, Vec<Fault>) {
    faults()
        .into_iter()
        .partition(|(_, _, heading, _)| *heading == UNREACHABLE)
}

#[tokio::test]
async fn a_fault_on_the_way_to_a_page_is_a_page_too() {
    reading(async |reader| {
        let story = edition::find("md-0021");
        let file = "/articles/putin-says-contacts-with-trump-inspired-hope.json";
        reader.expect_failure_of(file);
        reader.open("/").await;
        reader.settle().await;
        let document = reader.document().await;
        reader.server.set(file, Rule::status(503));
        reader.link(&story.path).await.click().await.unwrap();
        says(
            reader,
            UNREACHABLE,
            &format!("{UNREACHABLE} – The Meridian Post"),
            "answered with error 503",
        )
        .await;
        assert_eq!(
            reader.address().await,
            story.path,
            "the address is that of the story"
        );
        assert_eq!(
            reader.heard().await,
            [format!("{UNREACHABLE} – The Meridian Post")]
        );
        assert!(
            reader
                .eval::<bool>("document.activeElement === document.querySelector('main h1')")
                .await
        );
        reader.server.mend(file);
        let entries: usize = reader.eval("history.length").await;
        retry(reader, &story.title).await;
        assert_eq!(
            reader.eval::<usize>("history.length").await,
            entries,
            "the retry adds no entry"
        );
        assert_eq!(reader.document().await, document);
        reader.back().await;
        reader.until_heading("The Meridian Post").await;
    })
    .await;
}

#[tokio::test]
async fn a_retry_that_fails_again_is_announced_again() {
    reading(async |reader| {
        reader.expect_failure_of(FEED);
        reader.server.set(FEED, Rule::status(500));
        reader.open("/").await;
        for times in 1..=2 {
            reader.click("main li:first-child a").await;
            reader
                .until(
                    "an announcement",
                    &format!("__reader.heard.length === {times}"),
                )
                .await;
            assert!(
                reader
                    .eval::<bool>("document.activeElement === document.querySelector('main h1')")
                    .await
            );
        }
    })
    .await;
}

#[tokio::test]
async fn an_older_page_that_fails_leaves_the_front_and_says_why() {
    reading(async |reader| {
        reader.expect_failure_of("/feed-2.json");
        reader.open("/").await;
        reader.settle().await;
        reader.server.set("/feed-2.json", Rule::status(500));
        reader.click("main a[rel='next']").await;
        says(
            reader,
            UNREACHABLE,
            &format!("{UNREACHABLE} – The Meridian Post"),
            "feed-2.json",
        )
        .await;
        assert_eq!(reader.address().await, "/page/2/");
        reader.server.mend("/feed-2.json");
        retry(reader, "Older stories").await;
        reader.back().await;
        reader.until_heading("The Meridian Post").await;
        reader.eval::<Value>("null").await;
    })
    .await;
}
