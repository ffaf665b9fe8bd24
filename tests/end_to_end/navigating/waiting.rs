//! While a page is on its way.

use std::time::{Duration, Instant};

use crate::{
    edition,
    reader::{Reader, reading},
    server::Rule,
};

const FILE: &str = "/articles/putin-says-contacts-with-trump-inspired-hope.json";

/// Waits for the end of the held request, long before the deadline would end it.
async fn until_aborted(reader: &Reader) {
    let start = Instant::now();
    reader
        .until_so("the abort", async || reader.server.was_given_up(FILE))
        .await;
    assert!(
        start.elapsed() < Duration::from_secs(2),
        "the request went on for {:?}",
        start.elapsed()
    );
}

#[tokio::test]
async fn the_old_page_stays_until_the_new_one_is_ready() {
    reading(async |reader| {
        let story = edition::find("md-0021");
        reader.open("/").await;
        reader.settle().await;
        reader.server.set(FILE, Rule::held());
        reader.eval::<()>("__reader.watchProgress()").await;
        reader.link(&story.path).await.click().await.unwrap();
        reader
            .until("the progress bar", "__reader.progress !== null")
            .await;
        let after: f64 = reader.eval("__reader.progress").await;
        assert!(
            (140.0..2000.0).contains(&after),
            "the progress bar shows after {after} ms"
        );
        assert_eq!(reader.count(".progress.loading").await, 1);
        assert_eq!(reader.heading().await, "The Meridian Post");
        assert_eq!(
            reader.title().await,
            "The Meridian Post – A demonstration edition of Dateline"
        );
        assert_eq!(reader.heard().await, [""; 0]);
        reader.server.mend(FILE);
        reader.until_heading(&story.title).await;
        reader
            .until(
                "the end of the progress bar",
                "getComputedStyle(document.querySelector('.progress')).visibility === 'hidden'",
            )
            .await;
        assert_eq!(reader.address().await, story.path);
    })
    .await;
}

#[tokio::test]
async fn an_overtaken_load_is_aborted_and_never_shows() {
    reading(async |reader| {
        let (slow, quick) = (edition::find("md-0021"), edition::find("md-0038"));
        reader.open("/").await;
        reader.settle().await;
        reader.server.set(FILE, Rule::held());
        reader.link(&slow.path).await.click().await.unwrap();
        reader
            .until_so("the request", async || reader.server.count(FILE) > 0)
            .await;
        reader.follow(&quick.path, &quick.title).await;
        until_aborted(reader).await;
        reader.server.mend(FILE);
        reader.settle().await;
        assert_eq!(reader.heading().await, quick.title);
        assert_eq!(reader.address().await, quick.path);
        assert_eq!(
            reader.heard().await,
            [format!("{} – The Meridian Post", quick.title)]
        );
        assert_eq!(reader.count(".progress.loading").await, 0);
        // One entry was added, not two; and the story that was given up still opens.
        reader.back().await;
        reader.until_heading("The Meridian Post").await;
        reader.follow(&slow.path, &slow.title).await;
    })
    .await;
}

#[tokio::test]
async fn going_back_overtakes_a_load() {
    reading(async |reader| {
        let slow = edition::find("md-0021");
        reader.open("/").await;
        reader.settle().await;
        reader
            .click("nav[aria-label='Sections'] a[href='/section/world/']")
            .await;
        reader.until_heading("World").await;
        reader.server.set(FILE, Rule::held());
        reader.link(&slow.path).await.click().await.unwrap();
        reader
            .until_so("the request", async || reader.server.count(FILE) > 0)
            .await;
        reader.back().await;
        reader.until_heading("The Meridian Post").await;
        until_aborted(reader).await;
        reader.server.mend(FILE);
        reader.settle().await;
        assert_eq!(reader.heading().await, "The Meridian Post");
        assert_eq!(reader.address().await, "/");
        reader
            .until(
                "no progress bar",
                "!document.querySelector('.progress.loading')",
            )
            .await;
    })
    .await;
}

#[tokio::test]
async fn two_clicks_on_the_same_link_ask_once_and_add_one_entry() {
    reading(async |reader| {
        let slow = edition::find("md-0021");
        reader.open("/").await;
        reader.settle().await;
        let entries: usize = reader.eval("history.length").await;
        reader.server.set(FILE, Rule::held());
        let link = reader.link(&slow.path).await;
        link.click().await.unwrap();
        link.click().await.unwrap();
        reader
            .until_so("the request", async || reader.server.count(FILE) > 0)
            .await;
        reader.server.mend(FILE);
        reader.until_heading(&slow.title).await;
        reader.settle().await;
        assert_eq!(reader.server.count(FILE), 1);
        assert_eq!(reader.eval::<usize>("history.length").await, entries + 1);
        assert_eq!(reader.heard().await.len(), 1);
    })
    .await;
}
