//! The front page of a newsroom that runs `WordPress`.

use super::{TITLE, page, reading_from};
use crate::edition;

/// The story that the newsroom keeps at the top.
const STICKY: &str = "md-0032";

#[tokio::test]
async fn the_story_that_is_kept_at_the_top_leads() {
    reading_from("pretty", async |reader| {
        reader.open("/").await;
        reader.settle().await;
        assert!(reader.title().await.starts_with(TITLE));
        let lead = edition::find(STICKY);
        assert_eq!(reader.links(".lead h3 a").await, [lead.path]);
        assert_eq!(reader.texts(".lead h3 a").await, [lead.title]);
        let all = reader.links("main article :is(h2, h3) a").await;
        let mut once = all.clone();
        once.sort();
        once.dedup();
        assert_eq!(once.len(), all.len(), "a story stands twice: {all:?}");
        assert!(all.len() >= 20, "{}", all.len());
        let newest = edition::find("md-0040").path;
        assert!(all.contains(&newest), "the newest story is there: {all:?}");
    })
    .await;
}

#[tokio::test]
async fn sections_have_blocks_and_stories_have_times_and_words() {
    reading_from("pretty", async |reader| {
        reader.open("/").await;
        reader.settle().await;
        let navigation = reader.links("nav[aria-label='Sections'] a").await;
        for section in ["world", "business", "science", "technology", "culture"] {
            let path = format!("/section/{section}/");
            assert!(navigation.contains(&path), "{path} in {navigation:?}");
        }
        assert!(reader.count("main h2 a[href^='/section/']").await >= 2);
        let count = reader.count("main article").await;
        assert_eq!(
            reader.count("main article:has(time[datetime])").await,
            count
        );
        let deks = reader.texts("main article .dek").await;
        assert!(deks.len() > count / 2, "{} of {count}", deks.len());
        for dek in deks {
            assert!(!dek.contains("Continue reading"), "{dek}");
            let remains = ["[…]", "[&", "&amp;", "&#", "&nbsp;"];
            assert!(!remains.iter().any(|remain| dek.contains(remain)), "{dek}");
        }
    })
    .await;
}

#[tokio::test]
async fn pictures_come_in_the_sizes_that_wordpress_has_made() {
    reading_from("pretty", async |reader| {
        reader.open("/").await;
        reader.settle().await;
        let pictures = reader.attributes("main article img", "srcset").await;
        assert!(pictures.len() >= 4, "{}", pictures.len());
        let sizes = pictures.iter().flatten();
        let several = sizes.filter(|sizes| sizes.contains(',')).count();
        assert!(several >= 4, "{pictures:?}");
        let broken: Vec<String> = reader
            .eval(
                "[...document.querySelectorAll('main img')]
                    .filter((image) => image.complete && image.naturalWidth === 0 && image.loading !== 'lazy')
                    .map((image) => image.currentSrc)",
            )
            .await;
        assert_eq!(broken, [""; 0]);
        for name in ["width", "height"] {
            let all = reader.attributes("main article img", name).await;
            assert!(all.iter().all(Option::is_some), "{name}: {all:?}");
        }
    })
    .await;
}

#[tokio::test]
async fn older_stories_go_on_to_the_last() {
    reading_from("pretty", async |reader| {
        reader.open("/").await;
        let mut seen = reader.links("main article :is(h2, h3) a").await;
        let mut number = 1;
        while reader.count("main a[rel='next']").await == 1 {
            number += 1;
            assert!(number < 20, "the pages never end");
            reader.open(&format!("/page/{number}/")).await;
            let links = reader.links("main article :is(h2, h3) a").await;
            assert!(!links.is_empty(), "page {number}");
            seen.extend(links);
        }
        for slug in ["bologna-process", "less-than", "long-ago"] {
            assert!(seen.contains(&page(slug)), "{slug}");
        }
        reader.open(&format!("/page/{}/", number + 1)).await;
        assert_eq!(reader.heading().await, "There is no page here");
    })
    .await;
}
