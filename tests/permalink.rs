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

use dateline::{
    json::Document,
    model::{
        address::Address,
        headline::{Byline, Headline, Term},
        language::Tongue,
        slug::Slug,
        timestamp::Timestamp,
    },
    route::{Listing, Route},
    site::{Permalink, Site},
};
use serde_json::{Value, json};

/// Patterns of every shape.
const PATTERNS: [&str; 14] = [
    "/{year}/{month}/{slug}/",
    "/{year}/{month}/{day}/{slug}/",
    "/{section}/{slug}/",
    "/{slug}/",
    "/{slug}.html",
    "/news/{id}-{slug}/",
    "/{slug}-{id}/",
    "/archives/{id}/{slug}",
    "/{author}/{year}{month}{day}{hour}{minute}{second}-{slug}.html",
    "/{section}/{year}-{month}/{slug}-story/",
    "/{section}.d/x-{slug}.html",
    "/{id}{year}/{slug}/",
    "/{slug}{id}/",
    "/article/{slug}/",
];

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

/// Whatever a story lacks or is called, its path leads back to it and to nothing else.
#[test]
fn every_path_leads_back_to_its_story() {
    let slugs = [
        "a-story",
        "about",
        "page",
        "2",
        "2025",
        "article",
        "section",
        "content",
        "index.html",
        "404",
        "404.html",
        "index",
        "shell",
        "feed.json",
        "rss.xml",
        "v1.2",
        "x.html",
        "10-things",
        "top-10",
        "été",
        "東京",
        "a-story-1234",
        "x-story",
    ];
    let terms = [
        "world", "page", "about", "section", "article", "content", "2025", "עולם", "v1.2",
    ];
    let mut count = 0;
    for text in PATTERNS {
        let site = site(&json!({"permalink": text, "base_path": "/daily/"}));
        assert_eq!(site.ignored, [""; 0], "{text}");
        for (slug, name) in slugs.iter().flat_map(|slug| terms.map(|term| (slug, term))) {
            let whole = Headline {
                section: Some(term(name)),
                ..story(slug)
            };
            let mut strange = whole.clone();
            "tag:example.org,2025:a/b?c#d%".clone_into(&mut strange.id);
            let mut bare = whole.clone();
            (bare.section, bare.published) = (None, None);
            bare.byline = Byline::default();
            for mut headline in [whole, strange, bare] {
                headline.path = site.permalink.path(&headline);
                let route = Route::story(&headline);
                let path = route.path("/daily/");
                assert!(path.is_ascii() && !path.contains(['?', '#']), "{path}");
                assert!(!path.contains("//") && !path.contains("/."), "{path}");
                let read = Route::parse(&path, "/daily/").in_site(&site);
                assert_eq!(read, route, "{text}: {path}");
                count += 1;
            }
        }
    }
    assert_eq!(count, PATTERNS.len() * slugs.len() * terms.len() * 3);
}

#[test]
fn stories_that_a_pattern_cannot_serve_keep_the_usual_path() {
    let usual = |text: &str, headline: &Headline| {
        let expected = Permalink::usual(&headline.slug);
        assert_eq!(pattern(text).path(headline), expected, "{text}");
    };
    let lacking = Headline {
        section: None,
        published: None,
        byline: Byline::default(),
        id: "a".to_owned(),
        ..story("a-story")
    };
    for part in ["section", "author", "id", "year", "second"] {
        usual(&format!("/x/{{{part}}}/{{slug}}/"), &lacking);
    }
    for slug in [
        "about",
        "page",
        "topic",
        "content",
        "article",
        "feed.json",
        "index.html",
    ] {
        usual("/{slug}/", &story(slug));
        let section = Some(term(slug));
        usual(
            "/{section}/{slug}/",
            &Headline {
                section,
                ..story("2")
            },
        );
    }
    for slug in ["index", "404", "shell"] {
        usual("/{slug}.html", &story(slug));
    }
    usual("/x/{slug}.html", &story("index"));
    usual("/{slug}{id}/", &story("top-10"));
}

#[test]
fn other_pages_win_and_files_are_left_alone() {
    let site = site(&json!({"permalink": "/{slug}/"}));
    let read = |path: &str| Route::parse(path, "/").in_site(&site);
    let slug = |text: &str| Slug::parse(text).expect(text);
    assert_eq!(read("/about/"), Route::About);
    assert_eq!(read("/"), Route::HOME);
    assert_eq!(read("/page/2/"), Route::List(Listing::Front, 2));
    let section = Route::List(Listing::Section(slug("world")), 1);
    assert_eq!(read("/section/world/"), section);
    let story = |path: &str| Route::Article(slug("a-story"), path.to_owned());
    assert_eq!(read("/a-story/"), story("a-story/"));
    assert_eq!(read("/a-story"), story("a-story"));
    assert_eq!(read("/a-story/index.html"), story("a-story/"));
    for path in [
        "/page/",
        "/section/",
        "/topic",
        "/content/",
        "/%61bout/",
        "/About/",
        "/feed.json",
        "/sitemap.xml",
        "/map.webp",
        "/404.html",
        "/shell.html",
        "/a-story//",
        "//a-story/",
        "/a-story/more/",
        "/a%2Fb/",
        "/../a-story/",
    ] {
        assert_eq!(read(path), Route::Unknown(path.to_owned()), "{path}");
    }
}

/// Only the slug must be right.
#[test]
fn a_wrong_year_or_section_opens_the_story() {
    let opens = |text: &str, path: &str| {
        let slug = pattern(text).parse(path);
        slug.is_some_and(|slug| slug.as_str() == "a-story")
    };
    for (text, path) in [
        ("/{year}/{month}/{slug}/", "1999/13/a-story/"),
        ("/{year}/{month}/{slug}/", "2025/02/a-story"),
        ("/{section}/{slug}/", "sport/a-story/"),
        ("/{section}/{slug}/", "sport/A-Story/"),
        ("/news/{id}-{slug}/", "news/9-a-story/"),
        ("/{slug}-{id}.html", "a-story-9.html"),
    ] {
        assert!(opens(text, path), "{text}: {path}");
    }
    for (text, path) in [
        ("/{year}/{month}/{slug}/", "25/02/a-story/"),
        ("/{year}/{month}/{slug}/", "2025/2/a-story/"),
        ("/{year}/{month}/{slug}/", "2025/002/a-story/"),
        ("/{year}/{month}/{slug}/", "2025/a-story/"),
        ("/{year}/{slug}/", "year/a-story/"),
        ("/{section}/{slug}/", "page/a-story/"),
        ("/{section}/{slug}/", "a b/a-story/"),
        ("/{section}/{slug}/", "/a-story/"),
        ("/news/{id}-{slug}/", "news/-a-story/"),
        ("/news/{id}-{slug}/", "News/9-a-story/"),
        ("/{slug}.html", "a-story/"),
        ("/{slug}.html", "a-story"),
        ("/{slug}.html", "a-story.html/"),
        ("/{slug}/", "a-story.html"),
    ] {
        assert!(!opens(text, path), "{text}: {path}");
    }
}
