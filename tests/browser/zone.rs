//! The browser's own tables of time zones, and the pages that are drawn with them.

use dateline::{app::frame, model::timestamp::Timestamp, page::Page, zone};
use wasm_bindgen_test::wasm_bindgen_test;

use super::{edition::Edition, zones};

#[wasm_bindgen_test]
fn moments_are_told_as_the_clocks_of_a_zone_show_them() {
    for (name, moment, told) in zones::TOLD {
        let at = Timestamp::parse(moment).expect(moment);
        assert_eq!(
            zone::told_in(name, at).rfc3339(),
            told,
            "{moment} in {name}"
        );
    }
    assert!(zone::exists("Europe/Berlin") && !zone::exists("Mars/Olympus"));
}

/// A live source: nothing was published, so the browser finds the day, in the text as in the
/// address.
#[wasm_bindgen_test]
async fn a_story_near_midnight_is_of_the_publications_day() {
    let site = r#"{"title": "T", "time_zone": "America/New_York", "permalink": "/{year}/{month}/{day}/{slug}/",
        "source": {"kind": "json-feed", "url": "feed.json"}}"#;
    let feed =
        r#"{"items": [{"id": "s", "title": "S", "date_published": "2025-01-01T04:30:00Z"}]}"#;
    let edition = Edition::of(&[("/site.json", site), ("/feed.json", feed)]);
    let html = |page: &Page| frame(page, 0).html();
    let home = html(&edition.page("/").await);
    assert!(home.contains("href=\"/2024/12/31/s/\""), "{home}");
    assert!(home.contains(">31 December 2024<"), "{home}");
    // Under a wrong day as well, with its right address on it.
    for path in ["/2024/12/31/s/", "/2025/01/01/s/", "/article/s/"] {
        let story = html(&edition.page(path).await);
        assert!(
            story.contains(">31 December 2024, 23:30<"),
            "{path}: {story}"
        );
        assert!(story.contains(">/2024/12/31/s/<"), "{path}: {story}");
    }
}
