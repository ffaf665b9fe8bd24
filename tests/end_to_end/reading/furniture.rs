//! Byline, dateline and notice that agencies put into the text: each once, in its place.

use crate::{edition, reader::reading};

#[tokio::test]
async fn furniture_in_prose_is_shown_once_and_in_its_place() {
    reading(async |reader| {
        let places = [
            ("md-0033", "gaza city (meridian wire) – "),
            ("md-0034", "bokkos, nigeria (meridian wire) – "),
            ("md-0036", "damascus (meridian wire) – "),
            ("md-0038", "new york (meridian wire) – "),
        ];
        for (id, dateline) in places {
            reader.open(&edition::find(id).path).await;
            let byline = "By World Desk, International Desk Meridian Wire";
            assert_eq!(
                reader.text("main article:has(h1) .byline").await,
                byline,
                "{id}"
            );
            let first = reader
                .texts("main article:has(h1) .body p")
                .await
                .remove(0)
                .to_lowercase();
            assert!(first.starts_with(dateline), "{id}: {first}");
            let notice = reader.text("main article:has(h1) .notice").await;
            assert!(
                notice.starts_with("Copyright 2024-2025 Meridian Wire."),
                "{id}: {notice}"
            );
            let story = reader.text("main article:has(h1)").await;
            for words in [byline, "Copyright 2024-2025"] {
                assert_eq!(story.matches(words).count(), 1, "{id}: {words}");
            }
            assert_eq!(
                story.to_lowercase().matches(dateline.trim()).count(),
                1,
                "{id}: the dateline"
            );
        }
    })
    .await;
}

#[tokio::test]
async fn furniture_of_its_own_fields_is_shown_once() {
    reading(async |reader| {
        for (id, dateline) in [
            ("md-0037", Some("vilnius (meridian wire) – ")),
            ("md-0039", Some("washington (meridian wire) – ")),
            ("md-0035", None),
        ] {
            reader.open(&edition::find(id).path).await;
            assert_eq!(
                reader.text("main article:has(h1) .byline").await,
                "By World Desk, International Desk Meridian Wire",
                "{id}"
            );
            let story = reader.text("main article:has(h1)").await;
            assert_eq!(
                story
                    .matches("Written in our own words for a demonstration of Dateline.")
                    .count(),
                1,
                "{id}"
            );
            let first = reader
                .texts("main article:has(h1) .body p")
                .await
                .remove(0)
                .to_lowercase();
            match dateline {
                Some(dateline) => assert!(first.starts_with(dateline), "{id}: {first}"),
                None => assert!(!first.contains(" – "), "{id}: {first}"),
            }
        }
    })
    .await;
}
