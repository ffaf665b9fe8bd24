//! What a newsroom does not show to everybody.

use super::{open, page, reading_from, words};

#[tokio::test]
async fn a_protected_story_says_so() {
    reading_from("pretty", async |reader| {
        open(reader, "protected").await;
        assert_eq!(reader.heading().await, "Minutes of the harbour board");
        let words = words(reader).await;
        assert!(words.contains("behind a password"), "{words}");
        assert!(!words.contains("secret"), "{words}");
    })
    .await;
}

#[tokio::test]
async fn what_is_not_published_is_not_there() {
    reading_from("pretty", async |reader| {
        for slug in ["a-draft", "status-future", "status-private", "status-trash"] {
            reader.open(&page(slug)).await;
            assert_eq!(reader.heading().await, "There is no page here", "{slug}");
        }
    })
    .await;
}
