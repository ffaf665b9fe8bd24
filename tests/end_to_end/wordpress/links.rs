//! Links inside a text: those to the newsroom's own pages stay inside.

use super::{open, page, reading_from};
use crate::edition;

#[tokio::test]
async fn links_to_own_posts_and_lists_are_internal() {
    reading_from("pretty", async |reader| {
        open(reader, "links").await;
        let target = edition::find("md-0038");
        let href = async |words: &str| -> Option<String> {
            reader
                .eval_with(
                    "[...document.querySelectorAll('main article:has(h1) .body a')].find((link) => link.textContent === arguments[0])?.getAttribute('href') ?? null",
                    vec![words.into()],
                )
                .await
        };
        for (words, path) in [
            ("own, whole", target.path.as_str()),
            ("own, path", target.path.as_str()),
            ("own category", "/section/science/"),
            ("own child category", "/section/europe/"),
            ("own tag", "/topic/markets/"),
            ("own author", "/author/world-desk/"),
        ] {
            assert_eq!(href(words).await.as_deref(), Some(path), "{words}");
        }
        for (words, address) in [
            ("elsewhere, http", "http://elsewhere.example/plain"),
            ("mail", "mailto:desk@newsroom.example"),
        ] {
            assert_eq!(href(words).await.as_deref(), Some(address), "{words}");
        }
        for words in ["script", "data"] {
            assert_eq!(href(words).await, None, "{words}");
        }
        reader.follow(&target.path, &target.title).await;
    })
    .await;
}

#[tokio::test]
async fn links_to_other_sites_say_nothing_of_the_reader() {
    reading_from("pretty", async |reader| {
        open(reader, "links").await;
        let relations = reader
            .attributes(
                "main article:has(h1) .body a[href*='elsewhere.example']",
                "rel",
            )
            .await;
        assert!(!relations.is_empty());
        for relation in relations.iter().flatten() {
            assert!(relation.contains("noopener"), "{relation}");
        }
        reader.open(&page("links")).await;
    })
    .await;
}
