//! Sites that give nothing: the page says why, so that a newsroom can mend it.

use super::{TITLE, newsroom::Newsroom, reading_from};
use crate::{edition, reader::Reader};

const HEADING: &str = "The news cannot be fetched";

/// The front and a story say what is wrong, and offer a retry.
async fn says(kind: &str, words: &str) {
    let origin = Newsroom::get().await.origin(kind);
    reading_from(kind, async |reader: &Reader| {
        reader.allow(&origin);
        for path in ["/", &edition::find("md-0038").path] {
            reader.open(path).await;
            reader.until_heading(HEADING).await;
            assert_eq!(
                reader.title().await,
                format!("{HEADING} – {TITLE}"),
                "{path}"
            );
            let text = reader.text("main").await;
            assert!(text.contains(words), "{path}: “{words}” is not in: {text}");
            assert!(
                reader
                    .text("main li:first-child a")
                    .await
                    .contains("Try again"),
                "{path}"
            );
        }
    })
    .await;
}

#[tokio::test]
async fn an_api_for_those_who_are_logged_in() {
    says("locked", "rest_not_logged_in").await;
}

#[tokio::test]
async fn an_api_that_is_switched_off() {
    says("off", "switched off").await;
}

#[tokio::test]
async fn a_page_for_humans_in_place_of_data() {
    says("wall", "Access-Control-Allow-Origin").await;
}

#[tokio::test]
async fn a_site_in_maintenance() {
    says("maintenance", "It may be down").await;
}

#[tokio::test]
async fn a_site_with_a_broken_plugin() {
    says("fatal", "It may be down").await;
}

#[tokio::test]
async fn a_site_whose_answers_the_browser_keeps_back() {
    says("silent", "Access-Control-Allow-Origin").await;
}

#[tokio::test]
async fn what_php_puts_before_the_data_does_not_matter() {
    for kind in ["warning", "mark"] {
        reading_from(kind, async |reader| {
            let story = edition::find("md-0038");
            reader.open(&story.path).await;
            assert_eq!(reader.heading().await, story.title, "{kind}");
        })
        .await;
    }
}
