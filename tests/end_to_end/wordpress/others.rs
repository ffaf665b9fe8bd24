//! Sites that are set up in another way, and work all the same.

use super::{newsroom::Newsroom, page, reading_from};
use crate::{edition, reader::Reader};

const STORY: &str = "md-0038";

/// Front, story, section with the category below it, and topic.
async fn works(reader: &Reader) {
    let story = edition::find(STORY);
    reader.open("/").await;
    assert!(reader.count("main article :is(h2, h3) a").await >= 20);
    reader.follow(&story.path, &story.title).await;
    assert!(reader.count("main article:has(h1) .body p").await > 2);
    reader.open(&story.path).await;
    assert_eq!(reader.heading().await, story.title, "by its address");
    reader.open("/section/world/").await;
    let stories = reader.links("main article :is(h2, h3) a").await;
    assert!(
        stories.contains(&page("schengen-area-grows")),
        "{stories:?}"
    );
    reader.open("/section/oddities/page/2/").await;
    assert_eq!(reader.count("main article :is(h2, h3) a").await, 20);
    reader.open("/topic/markets/").await;
    assert_eq!(reader.heading().await, "Markets");
}

#[tokio::test]
async fn a_site_with_plain_permalinks_works() {
    let origin = Newsroom::get().await.origin("plain");
    reading_from("plain", async |reader| {
        // It redirects whoever looks for the API at its usual place, which the browser reports.
        reader.allow(&origin);
        works(reader).await;
    })
    .await;
}

#[tokio::test]
async fn a_site_in_a_folder_works() {
    reading_from("blog", works).await;
}

#[tokio::test]
async fn a_site_whose_headers_cannot_be_read_works() {
    reading_from("mute", works).await;
}

#[tokio::test]
async fn a_site_that_hides_its_authors_works() {
    reading_from("guests", async |reader| {
        works(reader).await;
        let story = edition::find(STORY);
        reader.open(&story.path).await;
        assert_eq!(reader.count("main .byline a").await, 0);
    })
    .await;
}

#[tokio::test]
async fn an_empty_site_says_so() {
    reading_from("empty", async |reader| {
        reader.open("/").await;
        assert_eq!(reader.heading().await, "No stories yet");
    })
    .await;
}
