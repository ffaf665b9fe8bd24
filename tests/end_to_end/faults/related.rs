//! Related news that are slow, fail, or do not exist: the article is whole, and nothing moves.

use serde_json::{Value, json};

use crate::{
    edition::{self, document},
    reader::{Reader, reading},
    server::Rule,
};

/// A story of the newest feed page that names one of the oldest, so that the older pages are asked.
const STORY: &str = "md-0029";
const OLDER: &str = "/feed-2.json";

async fn assert_whole(reader: &Reader) {
    assert!(
        reader
            .text("main article:has(h1) .body")
            .await
            .contains("The practice has not always kept up with the text")
    );
    assert!(reader.sees("main article:has(h1) .share").await);
}

async fn assert_still(reader: &Reader) {
    let shifts: Vec<Value> = reader
        .eval("__reader.shifts.filter(({hadRecentInput}) => !hadRecentInput)")
        .await;
    assert!(shifts.is_empty(), "{shifts:#?}");
}

/// Opens the story by its link on the front page while the older feed page does as it is told.
async fn follow(reader: &Reader) {
    let story = edition::find(STORY);
    reader.open("/").await;
    reader.settle().await;
    reader.follow(&story.path, &story.title).await;
}

#[tokio::test]
async fn a_story_opens_before_its_related_news_have_come() {
    reading(async |reader| {
        reader.server.set(OLDER, Rule::held());
        let story = edition::find(STORY);
        reader.open(&story.path).await;
        assert_whole(reader).await;
        assert!(
            !reader.server.was_given_up(OLDER),
            "the article waits for what it can do without"
        );
        reader.server.mend(OLDER);
        reader.settle().await;
        let related = reader.links("aside.related-news h3 a").await;
        assert_eq!(
            related.first(),
            Some(&edition::find("md-0010").path),
            "the story that the newsroom named"
        );
        assert_still(reader).await;
        assert_eq!(reader.heard().await, [""; 0]);
    })
    .await;
}

#[tokio::test]
async fn related_news_that_are_late_move_neither_the_page_nor_the_focus() {
    reading(async |reader| {
        reader.server.set(OLDER, Rule::held());
        follow(reader).await;
        assert_whole(reader).await;
        assert_eq!(reader.count(".awaited").await, 1, "the article waits for what it can do without");
        // To where the reader would be who has read to the end.
        let end: i32 = reader.eval("Math.floor(document.querySelector('main article:has(h1)').getBoundingClientRect().bottom + scrollY - innerHeight / 2)").await;
        reader.scroll_to(end).await;
        reader
            .until(
                "a while without input",
                "performance.now() - __reader.input > 600",
            )
            .await;
        reader.server.mend(OLDER);
        reader.settle().await;
        assert_eq!(reader.count("aside.related-news li").await, 7);
        assert_still(reader).await;
        reader.until_scrolled(end).await;
        assert!(reader.eval::<bool>("document.activeElement === document.querySelector('main h1')").await, "{}", reader.focused().await);
        assert_eq!(reader.heard().await.len(), 1, "the page is announced once");
    })
    .await;
}

#[tokio::test]
async fn related_news_that_stall_are_given_up_after_two_seconds() {
    reading(async |reader| {
        reader.server.set(OLDER, Rule::held());
        follow(reader).await;
        assert_whole(reader).await;
        let end: i32 = reader.eval("Math.floor(document.querySelector('main article:has(h1)').getBoundingClientRect().bottom + scrollY - innerHeight / 2)").await;
        reader.scroll_to(end).await;
        reader.until_so("the end of patience", async || reader.server.was_given_up(OLDER)).await;
        reader.settle().await;
        // The newest page is at hand, so there is something to offer all the same.
        assert_eq!(reader.count("aside.related-news li").await, 7);
        assert_whole(reader).await;
        assert_still(reader).await;
        reader.until_scrolled(end).await;
    })
    .await;
}

#[tokio::test]
async fn related_news_are_asked_for_once() {
    reading(async |reader| {
        follow(reader).await;
        reader.settle().await;
        assert_eq!(
            (
                reader.server.count("/feed-2.json"),
                reader.server.count("/feed-3.json")
            ),
            (1, 1)
        );
        assert!(!reader.server.was_given_up(OLDER));
    })
    .await;
}

#[tokio::test]
async fn related_news_that_fail_leave_the_article_whole() {
    reading(async |reader| {
        reader.expect_failure_of(OLDER);
        for rule in [Rule::status(500), Rule::html(), Rule::dropped()] {
            reader.server.set(OLDER, rule);
            follow(reader).await;
            reader.settle().await;
            assert_whole(reader).await;
            assert_eq!(reader.count("aside.related-news li").await, 7);
            assert_still(reader).await;
        }
    })
    .await;
}

#[tokio::test]
async fn a_lone_story_has_no_related_news_and_no_gap_for_them() {
    reading(async |reader| {
        let mut feed = document("feed.json");
        feed["items"].as_array_mut().unwrap().retain(|item| item["id"] == STORY);
        feed["next_url"] = json!(null);
        reader.server.set("/feed.json", Rule::json(&feed));
        reader.open(&edition::find(STORY).path).await;
        reader.settle().await;
        assert_whole(reader).await;
        assert_eq!(reader.count("aside.related-news").await, 0);
        assert_still(reader).await;
        let gap: f64 = reader.eval("document.querySelector('body footer:not(main footer)').getBoundingClientRect().top - document.querySelector('main article:has(h1)').getBoundingClientRect().bottom").await;
        assert!(gap < 200.0, "{gap} pixels of nothing before the footer");
    })
    .await;
}

#[tokio::test]
async fn stories_of_the_future_are_not_offered() {
    reading(async |reader| {
        let feed = edition::feed_with("feed.json", "md-0039", |item| {
            item["date_published"] = json!("2999-01-01T00:00:00Z");
        });
        reader.server.set("/feed.json", Rule::json(&feed));
        reader.open(&edition::find("md-0038").path).await;
        reader.settle().await;
        let related = reader.links("aside.related-news h3 a").await;
        assert_eq!(related.len(), 7);
        assert!(
            !related.contains(&edition::find("md-0039").path),
            "{related:?}"
        );
    })
    .await;
}
