//! What readers get when something goes wrong: a page that says so, and a way on.

mod feed;
mod items;
mod offline;
mod related;
mod settings;
mod stall;

use crate::reader::Reader;

/// The page says what happened, in its heading, its title and in plain words, and offers a retry.
async fn says(reader: &Reader, heading: &str, title: &str, words: &str) {
    reader.until_heading(heading).await;
    assert_eq!(reader.title().await, title);
    assert_eq!(reader.count("h1").await, 1);
    let text = reader.text("main").await;
    assert!(text.contains(words), "“{words}” is not in: {text}");
    assert!(reader.count("main a").await >= 2, "retry and home");
    assert!(
        reader
            .text("main li:first-child a")
            .await
            .contains("Try again")
    );
}

/// The retry leads back to the page that was wanted.
async fn retry(reader: &Reader, heading: &str) {
    reader.click("main li:first-child a").await;
    reader.until_heading(heading).await;
}
