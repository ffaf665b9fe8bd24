//! A story's page: an ordinary one, and what is taken out of a text or put into its place.

use super::{open, page, reading_from, words};
use crate::edition;

#[tokio::test]
async fn what_plugins_left_behind_is_gone() {
    reading_from("pretty", async |reader| {
        for (slug, remains) in [
            ("shortcodes", ["vc_row", "contact-form-7"]),
            ("excerpt-with-shortcode", ["harbour_map", "[tide]"]),
            ("widgets", ["Select Month", "Select Category"]),
            ("gallery-classic", ["gallery-item", "margin"]),
        ] {
            open(reader, slug).await;
            let words = words(reader).await;
            for remain in remains {
                assert!(!words.contains(remain), "{slug}: “{remain}” is in: {words}");
            }
        }
    })
    .await;
}

#[tokio::test]
async fn furniture_stands_in_its_places() {
    reading_from("pretty", async |reader| {
        open(reader, "furniture-in-prose").await;
        let byline = reader.text("main article:has(h1) .byline").await;
        assert!(byline.contains("Foreign Desk"), "{byline}");
        assert!(!byline.contains("Culture Desk"), "{byline}");
        let notice = reader.text("main article:has(h1) .notice").await;
        assert!(notice.contains("reproduced with permission"), "{notice}");
        let first = reader.texts("main article:has(h1) .body p").await.remove(0);
        assert!(
            first
                .to_lowercase()
                .starts_with("valletta/tunis (gazette wire) –"),
            "{first}"
        );
    })
    .await;
}

#[tokio::test]
async fn an_ordinary_story_is_whole() {
    reading_from("pretty", async |reader| {
        let story = edition::find("md-0038");
        reader.open(&story.path).await;
        reader.settle().await;
        assert_eq!(reader.heading().await, story.title);
        assert_eq!(
            reader.links("main .byline a[rel~='author']").await,
            ["/author/world-desk/"]
        );
        assert_eq!(
            reader.links("main a[rel~='tag']").await.len(),
            story.tags.len()
        );
        let times = reader
            .attributes("main article:has(h1) > header time", "datetime")
            .await;
        let published = times[0].as_deref().unwrap();
        assert!(
            published.starts_with("2025-04-03T17:10") && published.ends_with("+02:00"),
            "15:10 UTC in the publication's zone: {published}"
        );
        assert!(
            reader
                .count("main article:has(h1) > header img, main article:has(h1) > figure img")
                .await
                >= 1
        );
        assert!(
            reader
                .text("main article:has(h1) figcaption")
                .await
                .contains("New York"),
            "the caption"
        );
        let related = reader.links("aside.related-news li :is(h2, h3) a").await;
        assert!(
            related.len() >= 4 && !related.contains(&story.path),
            "{related:?}"
        );
    })
    .await;
}

#[tokio::test]
async fn odd_addresses_lead_to_their_posts() {
    reading_from("pretty", async |reader| {
        for (address, headline) in [
            ("гавань", "A slug in Cyrillic letters"),
            (
                "%D0%B3%D0%B0%D0%B2%D0%B0%D0%BD%D1%8C",
                "A slug in Cyrillic letters",
            ),
            (
                "%d0%b3%d0%b0%d0%b2%d0%b0%d0%bd%d1%8c",
                "A slug in Cyrillic letters",
            ),
            ("cafe-muller", "A slug with accents"),
            ("%F0%9F%9A%A2", "A slug of one ship"),
            ("feed-2", "A slug that WordPress keeps for itself"),
        ] {
            reader.open(&page(address)).await;
            assert_eq!(reader.heading().await, headline, "{address}");
        }
    })
    .await;
}
