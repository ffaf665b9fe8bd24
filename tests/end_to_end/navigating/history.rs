//! Back, Forward and Reload: to the place where the reader was.

use serde_json::Value;

use crate::{
    edition,
    reader::{Reader, reading},
};

/// Follows the first headline in view; tells which story that is.
async fn follow_in_view(reader: &Reader) -> String {
    let link = reader.headline_in_view(0).await;
    let words = link.text().await.unwrap();
    link.click().await.unwrap();
    reader.until_heading(&words).await;
    reader.settle().await;
    words
}

/// Where the first headline in view stands in the window, and what it says.
async fn first_in_view(reader: &Reader) -> (f64, String) {
    let link = reader.headline_in_view(0).await;
    let top = reader
        .eval_with(
            "arguments[0].getBoundingClientRect().top",
            vec![link.to_json().unwrap()],
        )
        .await;
    (top, link.text().await.unwrap())
}

async fn assert_same_view(reader: &Reader, (top, words): &(f64, String)) {
    reader.settle().await;
    let (now, seen) = first_in_view(reader).await;
    assert_eq!(seen, *words);
    assert!(
        (now - top).abs() <= 1.0,
        "“{words}” stood at {top} and stands at {now}"
    );
}

async fn unroll(reader: &Reader) {
    for feed in ["feed-2.json", "feed-3.json"] {
        reader.click("main a[rel='next']").await;
        let last = edition::stories(feed).pop().unwrap().path;
        reader
            .until(
                "older stories",
                &format!("document.querySelector(\"main h3 a[href='{last}']\")"),
            )
            .await;
    }
    reader.settle().await;
}

#[tokio::test]
async fn back_and_forward_restore_the_exact_place() {
    reading(async |reader| {
        reader.open("/").await;
        reader.settle().await;
        reader.scroll_to(1237).await;
        let story = follow_in_view(reader).await;
        let below: i32 = reader.eval("Math.floor(document.querySelector('aside.related-news').getBoundingClientRect().top + scrollY - 200)").await;
        reader.scroll_to(below).await;
        let related = follow_in_view(reader).await;
        reader.scroll_to(111).await;
        reader.back().await;
        reader.until_heading(&story).await;
        reader.until_scrolled(below).await;
        reader.back().await;
        reader.until_heading("The Meridian Post").await;
        reader.until_scrolled(1237).await;
        reader.forward().await;
        reader.until_heading(&story).await;
        reader.until_scrolled(below).await;
        reader.forward().await;
        reader.until_heading(&related).await;
        reader.until_scrolled(111).await;
        reader.settle().await;
        reader.until_scrolled(111).await;
    })
    .await;
}

#[tokio::test]
async fn a_page_visited_twice_keeps_two_places() {
    reading(async |reader| {
        let story = edition::find("md-0021");
        reader.open("/").await;
        reader.settle().await;
        reader.scroll_to(400).await;
        reader
            .click("nav[aria-label='Sections'] a[href='/section/world/']")
            .await;
        reader.until_heading("World").await;
        reader.scroll_to(300).await;
        reader.click(".nameplate a").await;
        reader.until_heading("The Meridian Post").await;
        reader.until_scrolled(0).await;
        reader.settle().await;
        reader.scroll_to(900).await;
        reader.click("footer a[href='/about/']").await;
        reader.until_heading("About The Meridian Post").await;
        let left = 900;
        reader.back().await;
        reader.until_heading("The Meridian Post").await;
        // The click on the footer's link has scrolled to the end of the page.
        reader
            .until("a place far down", &format!("scrollY > {left}"))
            .await;
        reader.back().await;
        reader.until_heading("World").await;
        reader.back().await;
        reader.until_heading("The Meridian Post").await;
        reader
            .until("the first of the two places", "scrollY < 450")
            .await;
        assert!(reader.links("main h3 a").await.contains(&story.path));
    })
    .await;
}

#[tokio::test]
async fn the_place_deep_in_an_unrolled_grid_is_restored() {
    reading(async |reader| {
        reader.open("/").await;
        reader.settle().await;
        unroll(reader).await;
        let deep: i32 = reader
            .eval("Math.floor(document.documentElement.scrollHeight - innerHeight - 500)")
            .await;
        reader.scroll_to(deep).await;
        reader.settle().await;
        let view = first_in_view(reader).await;
        let asked = reader.server.documents();
        follow_in_view(reader).await;
        reader.back().await;
        reader.until_heading("The Meridian Post").await;
        reader.until_scrolled(deep).await;
        assert_same_view(reader, &view).await;
        assert_eq!(
            reader.server.documents(),
            asked,
            "nothing was fetched again"
        );
        assert_eq!(
            reader.links("main article h3 a").await.len(),
            edition::all_stories().len()
        );
    })
    .await;
}

#[tokio::test]
async fn reload_restores_the_place() {
    reading(async |reader| {
        reader.open("/").await;
        reader.settle().await;
        unroll(reader).await;
        let deep: i32 = reader
            .eval("Math.floor(document.documentElement.scrollHeight - innerHeight - 700)")
            .await;
        reader.scroll_to(deep).await;
        reader.settle().await;
        let view = first_in_view(reader).await;
        reader.driver.refresh().await.unwrap();
        reader.until_heading("The Meridian Post").await;
        reader.until_scrolled(deep).await;
        assert_same_view(reader, &view).await;
        assert_eq!(reader.heard().await.len(), 0, "a reload announces nothing");
    })
    .await;
}

#[tokio::test]
async fn coming_back_from_another_document_restores_the_place() {
    reading(async |reader| {
        reader.open("/").await;
        reader.settle().await;
        reader.scroll_to(1100).await;
        let story = follow_in_view(reader).await;
        reader.scroll_to(350).await;
        // Away from the site, in the same tab, and back to it. A bare file has no icon of its own.
        reader.expect_failure_of("/favicon.ico");
        reader
            .eval::<Value>("(location.href = '/feed-3.json', null)")
            .await;
        reader
            .until(
                "the other document",
                "location.pathname === '/feed-3.json' && document.readyState === 'complete'",
            )
            .await;
        reader.back().await;
        reader.until_heading(&story).await;
        reader.until_scrolled(350).await;
        reader.back().await;
        reader.until_heading("The Meridian Post").await;
        reader.until_scrolled(1100).await;
    })
    .await;
}
