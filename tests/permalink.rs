//! Where stories are: patterns, the paths that they give, and the way back to the story.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::expect_used,
    reason = "a test may stop at the first thing that is not as it should be"
)]

#[path = "permalink/listed.rs"]
mod listed;
#[path = "permalink/published.rs"]
mod published;
#[path = "permalink/read_back.rs"]
mod read_back;

use dateline::{
    json::Document,
    model::{
        address::Address,
        headline::{Byline, Headline, Term},
        language::Tongue,
        slug::Slug,
        timestamp::Timestamp,
    },
    route::Route,
    site::{Permalink, Site},
};
use serde_json::{Value, json};

fn at(address: &str) -> Address {
    Address::parse(address).expect(address)
}

fn site(settings: &Value) -> Site {
    let mut site = json!({"title": "T", "source": {"kind": "json-feed", "url": "feed.json"}});
    for (name, value) in settings.as_object().expect("an object") {
        site[name] = value.clone();
    }
    Site::parse(&Document::from(site), &at("/site.json")).expect("settings")
}

fn pattern(text: &str) -> Permalink {
    Permalink::read(text).expect(text)
}

fn term(slug: &str) -> Term {
    Term {
        slug: Slug::parse(slug).expect(slug),
        name: slug.to_owned(),
    }
}

fn story(slug: &str) -> Headline {
    Headline {
        id: "1234".to_owned(),
        slug: Slug::parse(slug).expect(slug),
        path: String::new(),
        title: String::new(),
        dek: None,
        kicker: None,
        section: Some(term("world")),
        topics: Vec::new(),
        byline: Byline {
            authors: vec![term("jane-roe"), term("john-doe")],
            role: None,
            agency: None,
            is_unlisted: false,
        },
        published: Timestamp::parse("2025-02-07T18:05:09+03:00"),
        updated: None,
        picture: None,
        rank: None,
        tongue: Tongue::default(),
        related: Vec::new(),
        origin: None,
        content: None,
    }
}

#[test]
fn paths_follow_the_pattern() {
    for (text, path) in [
        ("/{year}/{month}/{slug}/", "2025/02/a-story/"),
        ("{year}/{month}/{slug}", "2025/02/a-story/"),
        ("/{year}/{month}/{day}/{slug}/", "2025/02/07/a-story/"),
        ("/{hour}/{minute}/{second}/{slug}/", "18/05/09/a-story/"),
        ("/{section}/{slug}/", "world/a-story/"),
        ("/{author}/{slug}/", "jane-roe/a-story/"),
        ("/{slug}/", "a-story/"),
        ("/{slug}", "a-story/"),
        ("/{slug}.html", "a-story.html"),
        ("/news/{id}-{slug}/", "news/1234-a-story/"),
        (
            "/{year}{month}/{slug}-{id}.html",
            "202502/a-story-1234.html",
        ),
        ("/article/{slug}/", "article/a-story/"),
        ("/Archive_1~/{slug}/", "Archive_1~/a-story/"),
    ] {
        let permalink = pattern(text);
        assert_eq!(permalink.path(&story("a-story")), path, "{text}");
        let slug = Slug::parse("a-story");
        assert_eq!(permalink.parse(path), slug, "{text}");
        // What all publications understand is understood under every pattern.
        assert_eq!(permalink.parse("article/a-story/"), slug, "{text}");
    }
    let greek = pattern("/{year}/{slug}/").path(&story("été"));
    assert_eq!(greek, "2025/%C3%A9t%C3%A9/");
}

#[test]
fn what_is_no_pattern_is_ignored_and_named() {
    for text in [
        "/",
        "//",
        "/{year}/{month}/",
        "/{id}/",
        "/{slug}/{slug}/",
        "/{section}-{slug}/",
        "/{slug}/{nonsense}/",
        "/{slug/",
        "/slug}/{slug}/",
        "/{year}//{slug}/",
        "/{year}/../{slug}/",
        "/.well-known/{slug}/",
        "/{slug}.html/",
        "/a b/{slug}/",
        "/a%20b/{slug}/",
        "/?p={id}&{slug}",
        "/{slug}#top",
        "/новости/{slug}/",
        "https://example.org/{slug}/",
        // Where other pages and files are.
        "/article/{year}/{slug}/",
        "/section/{slug}/",
        "/Page/{slug}/",
        "/content/{slug}.html",
        "/rss.xml/{slug}/",
        &format!("/{}/{{slug}}/", "long".repeat(50)),
    ] {
        assert_eq!(Permalink::read(text), None, "{text}");
        let site = site(&json!({"permalink": text}));
        assert_eq!(site.permalink, Permalink::default());
        assert_eq!(site.ignored, ["permalink"], "{text}");
    }
    assert_eq!(site(&json!({"permalink": 1})).ignored, ["permalink"]);
    assert_eq!(site(&json!({"permalink": ""})).ignored, [""; 0]);
    let site = site(&json!({"permalink": " /{year}/{slug}/ "}));
    assert_eq!(site.permalink, pattern("/{year}/{slug}/"));
    assert_eq!(pattern("/article/{slug}"), Permalink::default());
}
