//! Bad items among good ones.

use std::collections::BTreeSet;

use serde_json::json;

use crate::{
    edition::{self, document},
    reader::reading,
    server::Rule,
};

#[tokio::test]
async fn bad_items_do_not_keep_good_ones_from_the_page() {
    reading(async |reader| {
        let mut feed = document("feed.json");
        let items = feed["items"].as_array_mut().unwrap();
        let nonsense = [
            json!(null),
            json!(7),
            json!("story"),
            json!([]),
            json!({}),
            json!({"id": {}, "title": [], "content_html": 4}),
        ];
        for (place, item) in nonsense.into_iter().enumerate() {
            items.insert(place * 3, item);
        }
        reader.server.set("/feed.json", Rule::json(&feed));
        reader.open("/").await;
        let shown: BTreeSet<_> = reader
            .links("main :is(h2, h3) a[href*='/article/']")
            .await
            .into_iter()
            .collect();
        for story in edition::stories("feed.json") {
            assert!(shown.contains(&story.path), "{} is missing", story.slug);
        }
        assert_eq!(
            shown.len(),
            edition::stories("feed.json").len(),
            "{shown:?}"
        );
    })
    .await;
}

#[tokio::test]
async fn hostile_items_reach_the_page_as_words_only() {
    reading(async |reader| {
        let feed = edition::feed_with("feed.json", "md-0038", |item| {
            item["title"] = json!("<img src=x onerror=\"document.title='broken'\">Markets");
            item["summary"] = json!("<script>document.title='broken'</script>A dek");
            item["content_html"] = json!(
                "<p onclick=\"x()\" style=\"position:fixed\">Words <a href=\"javascript:document.title='broken'\">and a link</a></p>\
                 <script>document.title = 'broken'</script><iframe src=\"https://evil.example/\"></iframe>\
                 <img src=\"https://evil.example/pixel.gif\" width=1 height=1><form action=\"https://evil.example/\"><input name=q></form>\
                 <svg onload=\"document.title='broken'\"><a href=\"https://evil.example/\">s</a></svg><p>The end.</p>"
            );
            item["_dateline"]["dek"] = json!(null);
        });
        reader.server.set("/feed.json", Rule::json(&feed));
        reader.open("/").await;
        reader.settle().await;
        reader.open(&edition::find("md-0038").path).await;
        reader.settle().await;
        assert!(!reader.title().await.contains("broken"));
        let hostile = "main :is(script, iframe, form, input, svg, [onclick], [onerror], [onload], [style], [href^='javascript'], img[width='1'])";
        assert_eq!(reader.count(hostile).await, 0);
        let body = reader.text("main .body").await;
        assert!(body.contains("Words and a link") && body.contains("The end."), "{body}");
        // A request to evil.example would fail this test, too.
    })
    .await;
}
