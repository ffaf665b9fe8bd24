//! Searches, which the live `WordPress` answers.

use thirtyfour::Key;

use super::{page, reading_from};

#[tokio::test]
async fn a_reader_finds_a_story_and_comes_back() {
    reading_from("pretty", async |reader| {
        reader.open("/").await;
        let field = reader.find("form[role=search] input").await;
        field.send_keys("schengen").await.unwrap();
        reader.press(Key::Enter).await;
        reader.until_heading("Search: schengen").await;
        let found = reader.links("main article h3 a").await;
        assert!(found.contains(&page("schengen-area-grows")), "{found:?}");
        assert!(reader.text(".list-header .dek").await.contains("found"));
        let story = page("schengen-area-grows");
        reader.link(&story).await.click().await.unwrap();
        reader
            .until("the story", "document.querySelector('main article h1')")
            .await;
        reader.back().await;
        reader.until_heading("Search: schengen").await;
        assert_eq!(reader.links("main article h3 a").await, found);
    })
    .await;
}

#[tokio::test]
async fn a_search_that_finds_much_has_pages() {
    reading_from("pretty", async |reader| {
        reader.open("/search/?q=the").await;
        reader.until_heading("Search: the").await;
        let first = reader.links("main article h3 a").await;
        assert_eq!(first.len(), 20);
        let next = "/search/?q=the&page=2";
        assert_eq!(
            reader.attributes("main a[rel='next']", "href").await,
            [Some(next.to_owned())]
        );
        reader.open(next).await;
        let second = reader.links("main article h3 a").await;
        assert!(!second.is_empty() && second.iter().all(|path| !first.contains(path)));
        reader.open("/search/?q=nothing-has-these-words").await;
        assert_eq!(
            reader.text(".list-header .dek").await,
            "Nothing found for “nothing-has-these-words”. Try fewer words, or other ones."
        );
    })
    .await;
}
