//! Words that are looked for in a published site, which nobody but the program can look through.

use thirtyfour::Key;

use super::{ALIVE, below_each};
use crate::reader::Reader;

/// Types words into the field and sends them off.
async fn look_for(reader: &Reader, words: &str) {
    let field = reader.find("form[role=search] input").await;
    field.clear().await.unwrap();
    field.send_keys(words).await.unwrap();
    reader.press(Key::Enter).await;
    reader.until_heading(&format!("Search: {words}")).await;
}

#[tokio::test]
async fn a_reader_finds_a_story_and_comes_back_to_what_was_found() {
    below_each(
        |_| {},
        async |reader, site| {
            reader.open(&site.path("")).await;
            reader.until("the page to live", ALIVE).await;
            let document = reader.document().await;
            look_for(reader, "SUEZ canal").await;
            let address = site.path("search/?q=SUEZ+canal");
            let here = "location.pathname + location.search";
            assert_eq!(reader.eval::<String>(here).await, address);
            assert_eq!(
                reader.title().await,
                "Search: SUEZ canal – The Meridian Post"
            );
            reader
                .until(
                    "the title to be heard",
                    "__reader.heard.some((words) => words.startsWith('Search: SUEZ canal'))",
                )
                .await;
            let focus = "document.activeElement === document.querySelector('main h1')";
            assert!(reader.eval::<bool>(focus).await);
            let found = reader.links("main article h3 a").await;
            assert!(!found.is_empty());
            assert!(
                reader
                    .text(".list-header .dek")
                    .await
                    .contains("looked through: 40"),
                "{}",
                reader.text(".list-header .dek").await
            );
            reader.click("main article h3 a").await;
            reader
                .until("the story", "document.querySelector('main article h1')")
                .await;
            reader.back().await;
            reader.until_heading("Search: SUEZ canal").await;
            assert_eq!(reader.links("main article h3 a").await, found);
            // What was found stays while other words are looked for.
            look_for(reader, "nothing-has-these-words").await;
            assert_eq!(reader.count("main article").await, 0);
            assert!(
                reader
                    .text(".list-header .dek")
                    .await
                    .starts_with("Nothing found")
            );
            assert_eq!(reader.document().await, document);
            reader.back().await;
            reader.until_heading("Search: SUEZ canal").await;
            reader.back().await;
            reader.until_heading("The Meridian Post").await;
            assert_eq!(reader.document().await, document);
        },
    )
    .await;
}

/// The host knows one page of the search; the words in the address are the program's affair.
#[tokio::test]
async fn an_address_with_words_leads_to_what_they_find() {
    below_each(
        |_| {},
        async |reader, site| {
            reader
                .open(&site.path("search/?q=%22%3E%3Cimg%20src=x%20onerror=alert(1)%3E%E2%80%AE"))
                .await;
            reader
                .until_heading("Search: \"><img src=x onerror=alert(1)>")
                .await;
            assert_eq!(reader.count("main img").await, 0);
            reader.open(&site.path("search?q=suez")).await;
            reader.until_heading("Search: suez").await;
            assert_eq!(
                reader.attributes("meta[name='robots']", "content").await,
                [Some("noindex".to_owned())]
            );
            let found = reader.links("main article h3 a").await;
            reader.click("main article h3 a").await;
            reader
                .until("the story", "document.querySelector('main article h1')")
                .await;
            reader.back().await;
            reader.until_heading("Search: suez").await;
            assert_eq!(reader.links("main article h3 a").await, found);
            reader.driver.refresh().await.unwrap();
            reader.until_heading("Search: suez").await;
            assert_eq!(reader.links("main article h3 a").await, found);
        },
    )
    .await;
}
