//! Pages from documents at hand: the same as natively, and nothing that a 32-bit machine cannot do.

use dateline::page::{PageContent, problem::Problem};
use wasm_bindgen_test::wasm_bindgen_test;

use super::edition::{Edition, pages};

#[wasm_bindgen_test]
async fn pages_load_without_a_request() {
    let before = super::session::requests(".json");
    for (path, page) in pages().await {
        let missing = matches!(page.content, PageContent::Problem(_));
        assert_eq!(missing, path == "/nowhere/", "{path}: {:?}", page.content);
    }
    assert_eq!(super::session::requests(".json"), before);
}

#[wasm_bindgen_test]
async fn the_front_page_is_arranged_as_natively() {
    let page = Edition::demo().page("/").await;
    let PageContent::Home(home) = &page.content else {
        panic!("{:?}", page.content);
    };
    let ids: Vec<&str> = home
        .lead
        .iter()
        .chain(&home.secondaries)
        .map(|headline| headline.id.as_str())
        .collect();
    assert_eq!(ids, ["md-0021", "md-0038", "md-0036", "md-0040"]);
    let newest = home.newest().expect("a date");
    assert_eq!(newest.rfc3339(), "2025-04-04T08:00:00Z");
}

#[wasm_bindgen_test]
async fn related_news_are_chosen_as_natively() {
    let page = Edition::demo()
        .whole("/article/putin-says-contacts-with-trump-inspired-hope/")
        .await;
    let PageContent::Article(story) = &page.content else {
        panic!("{:?}", page.content);
    };
    let related = story.related.as_deref().expect("related news");
    let ids: Vec<&str> = related.iter().map(|it| it.id.as_str()).collect();
    assert_eq!(
        ids,
        [
            "md-0033", "md-0034", "md-0035", "md-0036", "md-0037", "md-0039", "md-0038"
        ]
    );
}

#[wasm_bindgen_test]
async fn a_page_number_beyond_all_numbers_is_not_there() {
    let edition = Edition::demo();
    for list in [
        "/",
        "/section/world/",
        "/topic/space/",
        "/author/world-desk/",
    ] {
        for number in ["99", "214748365", "214748366", "4294967294", "4294967295"] {
            let path = format!("{list}page/{number}/");
            let page = edition.page(&path).await;
            assert_eq!(
                page.content,
                PageContent::Problem(Problem::NotFound),
                "{path}"
            );
        }
    }
}
