//! Focus and announcement: what those who hear the page get.

use serde_json::Value;
use thirtyfour::Key;

use crate::{
    edition,
    reader::{Reader, reading},
};

async fn heading_has_focus(reader: &Reader) -> bool {
    reader
        .eval("document.activeElement === document.querySelector('main h1')")
        .await
}

#[tokio::test]
async fn the_first_page_announces_nothing_and_moves_no_focus() {
    reading(async |reader| {
        for path in ["/", "/article/everything-an-article-can-hold/"] {
            reader.open(path).await;
            reader.settle().await;
            assert_eq!(reader.heard().await, [""; 0], "{path}");
            let focused: Vec<String> = reader.eval("__reader.focused").await;
            assert_eq!(focused, [""; 0], "{path}");
            assert!(
                reader
                    .eval::<bool>("document.activeElement === document.body")
                    .await,
                "{path}"
            );
            assert_eq!(reader.scrolled().await, 0, "{path}");
        }
    })
    .await;
}

#[tokio::test]
async fn every_new_page_is_announced_once_and_its_heading_gets_the_focus() {
    reading(async |reader| {
        let story = edition::find("md-0021");
        reader.open("/").await;
        reader.settle().await;
        reader.scroll_to(600).await;
        let mut expected = Vec::new();
        let way = [
            (
                "nav[aria-label='Sections'] a[href='/section/world/']",
                "World",
            ),
            (&format!("main a[href='{}']", story.path), &story.title),
            (
                "aside.related-news li:nth-child(2) a",
                &edition::find(&story.related[1]).title,
            ),
            ("footer a[href='/about/']", "About The Meridian Post"),
        ];
        for (selector, heading) in way {
            reader.click(selector).await;
            reader.until_heading(heading).await;
            reader.settle().await;
            expected.push(format!("{heading} – The Meridian Post"));
            assert_eq!(reader.heard().await, expected, "{selector}");
            assert!(
                heading_has_focus(reader).await,
                "{selector}: the focus is on {}",
                reader.focused().await
            );
            assert_eq!(
                reader.scrolled().await,
                0,
                "{selector}: the page begins at the top"
            );
        }
    })
    .await;
}

#[tokio::test]
async fn back_announces_and_moves_the_focus_without_a_jump() {
    reading(async |reader| {
        let story = edition::find("md-0021");
        reader.open("/").await;
        reader.settle().await;
        reader.scroll_to(1500).await;
        reader.headline_in_view(0).await.click().await.unwrap();
        reader
            .until(
                "a story",
                "location.pathname !== '/' && document.querySelector('main article:has(h1) h1')",
            )
            .await;
        reader.back().await;
        reader.until_heading("The Meridian Post").await;
        reader.until_scrolled(1500).await;
        reader.settle().await;
        assert!(
            heading_has_focus(reader).await,
            "the focus is on {}",
            reader.focused().await
        );
        reader.until_scrolled(1500).await;
        let heard = reader.heard().await;
        assert_eq!(heard.len(), 2, "{heard:?}");
        assert_eq!(
            heard[1],
            "The Meridian Post – A demonstration edition of Dateline"
        );
        // From there the keyboard goes on at the top of the page's main part.
        reader.press(Key::Tab).await;
        let next: String = reader.eval("document.activeElement.pathname").await;
        assert_eq!(next, story.path, "the lead is the next stop");
    })
    .await;
}

#[tokio::test]
async fn older_stories_in_place_are_announced_and_get_the_focus() {
    reading(async |reader| {
        reader.open("/").await;
        reader.settle().await;
        let next = reader.find("main a[rel='next']").await;
        reader
            .eval_with::<Value>(
                "arguments[0].scrollIntoView({block: 'end'})",
                vec![next.to_json().unwrap()],
            )
            .await;
        let before = reader.scrolled().await;
        next.click().await.unwrap();
        let first = edition::stories("feed-2.json").remove(0);
        reader
            .until(
                "older stories",
                &format!("document.activeElement.pathname === '{}'", first.path),
            )
            .await;
        assert!(
            (reader.scrolled().await - before).abs() <= 1,
            "nothing jumps"
        );
        assert_eq!(reader.heard().await.len(), 1);
    })
    .await;
}
