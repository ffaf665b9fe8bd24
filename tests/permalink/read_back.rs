//! From a path back to its story, whatever the story is called, and what other pages keep.

use dateline::route::Listing;

use super::*;

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
