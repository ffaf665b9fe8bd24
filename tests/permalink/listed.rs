//! The path that a list gives a story holds everywhere, and its date is the publication's own.

use dateline::{
    model::{article::Article, edition::Edition, headline::Headline},
    publish::item::{Feed, article_item, feed, headline_item},
    source::json_feed::{self, Wanted},
};

use super::*;

const PATTERN: &str = "/{section}/{author}/{year}/{month}/{day}/{slug}/";

fn edition(item: &Value, site: &Site) -> Edition {
    let document = Document::from(json!({ "items": [item] }));
    json_feed::edition(&document, &at("/feed.json"), site).expect("a feed")
}

fn listed(item: &Value, site: &Site) -> Headline {
    edition(item, site).headlines.remove(0)
}

#[test]
fn the_day_in_a_path_is_that_of_the_publication() {
    for (zone, date, path) in [
        ("America/New_York", "2025-01-01T04:59:59Z", "2024/12/31/s/"),
        ("America/New_York", "2025-01-01T05:00:00Z", "2025/01/01/s/"),
        ("America/New_York", "2025-07-01T03:59:59Z", "2025/06/30/s/"),
        ("America/New_York", "2025-07-01T04:00:00Z", "2025/07/01/s/"),
        ("Asia/Jerusalem", "2025-02-28T22:00:00Z", "2025/03/01/s/"),
        (
            "Asia/Jerusalem",
            "2025-02-28T23:30:00+03:00",
            "2025/02/28/s/",
        ),
        // A day without a time is that day everywhere.
        ("America/New_York", "2025-01-01", "2025/01/01/s/"),
        ("Pacific/Kiritimati", "2025-01-01", "2025/01/01/s/"),
        // Nobody knows the zone: the source's own offset stays.
        ("Mars/Olympus", "2025-01-01T01:00:00+02:00", "2025/01/01/s/"),
        ("", "2025-01-01T01:00:00+02:00", "2025/01/01/s/"),
        ("UTC", "2025-01-01T01:00:00+02:00", "2024/12/31/s/"),
    ] {
        let site = site(&json!({"time_zone": zone, "permalink": "/{year}/{month}/{day}/{slug}/"}));
        let item = json!({"id": "s", "title": "S", "date_published": date});
        assert_eq!(listed(&item, &site).path, path, "{date} in {zone}");
    }
}

/// A byline in the prose, or a date that only the story's own document has, must not lead to
/// another address than the one that lists link to.
#[test]
fn what_only_the_story_itself_knows_does_not_move_it() {
    let site = site(&json!({"permalink": PATTERN}));
    let list = json!({"id": "s", "title": "S", "tags": ["World"], "content_html": "<p>By Jane Roe</p><p>Text.</p>",
        "date_published": "2025-02-07"});
    let headline = listed(&list, &site);
    assert_eq!(headline.path, "article/s/");

    let own = Document::from(
        json!({"items": [{"id": "s", "title": "S", "tags": ["Sport"],
        "authors": [{"name": "Jane Roe"}], "content_html": "<p>Text.</p>", "date_published": "2025-03-08"}]}),
    );
    let own = json_feed::article(&own, &at("/s.json"), &site, Wanted::Id("s"));
    let alone = own.expect("a feed").expect("the story");
    assert_eq!(alone.headline.path, "sport/jane-roe/2025/03/08/s/");
    let article = Article {
        headline: alone.headline.clone().under(&headline),
        ..alone
    };
    assert_eq!(article.headline.path, "article/s/");

    // As published, it is read back with the same path, and only then it is said at all.
    let about = Feed {
        title: "T",
        description: None,
        page: &Route::HOME,
        feed_url: None,
        next_url: None,
    };
    let text = feed(&about, [article_item(&article, &site)], &site).expect("a feed");
    assert!(text.contains("\"path\":\"article/s/\""), "{text}");
    let document = Document::parse(&text).expect("JSON");
    let read = json_feed::article(&document, &at("/s.json"), &site, Wanted::Id("s"));
    assert_eq!(read.expect("a feed").expect("the story"), article);
    let text = feed(&about, [headline_item(&headline, &site)], &site).expect("a feed");
    assert!(!text.contains("\"path\""), "{text}");
    assert_eq!(
        json_feed::edition(
            &Document::parse(&text).expect("JSON"),
            &at("/1.json"),
            &site
        )
        .expect("a feed")
        .headlines[0]
            .path,
        "article/s/"
    );
}

#[test]
fn only_a_published_item_says_its_path_and_only_a_right_one() {
    let site = site(&json!({"permalink": "/{year}/{slug}/"}));
    for (normalised, said, path) in [
        (true, "2024/s/", "2024/s/"),
        (true, "article/s/", "article/s/"),
        (true, "2024/other/", "2025/s/"),
        (true, "//evil.example/s/", "2025/s/"),
        (true, "about/", "2025/s/"),
        (false, "2024/s/", "2025/s/"),
    ] {
        let item = json!({"id": "s", "title": "S", "date_published": "2025-02-07T12:00:00Z",
            "_dateline": {"slug": "s", "normalised": normalised, "path": said}});
        assert_eq!(listed(&item, &site).path, path, "{said}");
    }
}

/// What is published has its offset already, and a browser whose tables are older must not draw
/// another date than the page that it adopts.
#[test]
fn a_published_date_is_told_as_it_was_published() {
    let site = site(&json!({"time_zone": "America/New_York"}));
    let date = "2025-01-01T05:30:00+01:00";
    for (normalised, told) in [(true, date), (false, "2024-12-31T23:30:00-05:00")] {
        let item = json!({"id": "s", "title": "S", "date_published": date, "date_modified": "2025-02-01T05:30:00+01:00",
            "_dateline": {"normalised": normalised}});
        let headline = listed(&item, &site);
        assert_eq!(
            headline.published.map(Timestamp::rfc3339).as_deref(),
            Some(told)
        );
        let updated = headline.updated.map(Timestamp::offset);
        assert_eq!(updated, Some(if normalised { 60 } else { -300 }));
    }
}
