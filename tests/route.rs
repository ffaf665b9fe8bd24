//! Addresses and what they name, in both directions.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::expect_used,
    reason = "a test may stop at the first thing that is not as it should be"
)]

use dateline::{
    model::slug::Slug,
    route::{Listing, Route},
    site::Permalink,
};

/// Where a publication may lie.
const BASES: [&str; 4] = ["/", "/news/", "/a/b/", "/%D7%97%D7%93%D7%A9%D7%95%D7%AA/"];

fn slug(text: &str) -> Slug {
    Slug::parse(text).expect(text)
}

fn article(text: &str) -> Route {
    let slug = slug(text);
    Route::Article(slug.clone(), Permalink::usual(&slug))
}

fn front(page: u32) -> Route {
    Route::List(Listing::Front, page)
}

fn section(text: &str, page: u32) -> Route {
    Route::List(Listing::Section(slug(text)), page)
}

fn topic(text: &str, page: u32) -> Route {
    Route::List(Listing::Topic(slug(text)), page)
}

fn author(text: &str, page: u32) -> Route {
    Route::List(Listing::Author(slug(text)), page)
}

/// What is below the base path, what it names, and how the site itself spells it.
fn known() -> Vec<(&'static str, Route, &'static str)> {
    vec![
        ("", front(1), ""),
        ("index.html", front(1), ""),
        ("page/2/", front(2), "page/2/"),
        ("page/2", front(2), "page/2/"),
        ("page/2/index.html", front(2), "page/2/"),
        ("page/10/", front(10), "page/10/"),
        ("page/4294967295/", front(u32::MAX), "page/4294967295/"),
        ("about/", Route::About, "about/"),
        ("about", Route::About, "about/"),
        ("about/index.html", Route::About, "about/"),
        ("search/", Route::SEARCH, "search/"),
        ("search", Route::SEARCH, "search/"),
        ("search/index.html", Route::SEARCH, "search/"),
        ("section/world/", section("world", 1), "section/world/"),
        ("section/world", section("world", 1), "section/world/"),
        (
            "section/world/page/3/",
            section("world", 3),
            "section/world/page/3/",
        ),
        (
            "section/world/page/3",
            section("world", 3),
            "section/world/page/3/",
        ),
        ("section/page/", section("page", 1), "section/page/"),
        (
            "section/page/page/2/",
            section("page", 2),
            "section/page/page/2/",
        ),
        ("topic/climate/", topic("climate", 1), "topic/climate/"),
        (
            "topic/climate/page/2/",
            topic("climate", 2),
            "topic/climate/page/2/",
        ),
        (
            "author/jane-roe/",
            author("jane-roe", 1),
            "author/jane-roe/",
        ),
        (
            "author/jane-roe/page/2/",
            author("jane-roe", 2),
            "author/jane-roe/page/2/",
        ),
        ("article/a-story/", article("a-story"), "article/a-story/"),
        ("article/a-story", article("a-story"), "article/a-story/"),
        (
            "article/a-story/index.html",
            article("a-story"),
            "article/a-story/",
        ),
        ("article/A-Story/", article("a-story"), "article/a-story/"),
        ("article/a%2Dstory/", article("a-story"), "article/a-story/"),
        ("article/v1.2_b/", article("v1.2_b"), "article/v1.2_b/"),
        (
            "article/index.html/",
            article("index.html"),
            "article/index.html/",
        ),
        ("article/article/", article("article"), "article/article/"),
        ("article/page/", article("page"), "article/page/"),
        (
            "article/%C3%A9t%C3%A9/",
            article("été"),
            "article/%C3%A9t%C3%A9/",
        ),
        (
            "article/%c3%a9t%c3%a9/",
            article("été"),
            "article/%C3%A9t%C3%A9/",
        ),
        ("article/été/", article("été"), "article/%C3%A9t%C3%A9/"),
        (
            "section/%D7%A2%D7%95%D7%9C%D7%9D/page/2/",
            section("עולם", 2),
            "section/%D7%A2%D7%95%D7%9C%D7%9D/page/2/",
        ),
        (
            "topic/%E6%9D%B1%E4%BA%AC/",
            topic("東京", 1),
            "topic/%E6%9D%B1%E4%BA%AC/",
        ),
    ]
}

/// What is below the base path and names nothing.
const UNKNOWN: &[&str] = &[
    // Page numbers that are none, and the first page, which has the list's own address.
    "page/",
    "page",
    "page/0/",
    "page/1/",
    "page/01/",
    "page/02/",
    "page/+2/",
    "page/-2/",
    "page/2.0/",
    "page/%32/",
    "page/ 2/",
    "page/2 /",
    "page/٢/",
    "page/two/",
    "page/4294967296/",
    "page/99999999999999999999/",
    "page/2/page/3/",
    "section/world/page/1/",
    "section/world/page/0/",
    "section/world/page/",
    "topic/climate/page/01/",
    "author/jane-roe/page/4294967296/",
    // Too little, too much, in the wrong place.
    "section/",
    "topic/",
    "author/",
    "article/",
    "article",
    "section/world/europe/",
    "article/a-story/page/2/",
    "article/a-story/more/",
    "article/a-story//",
    "article//a-story/",
    "article//",
    "/article/a-story/",
    "about/us/",
    "about/page/2/",
    "About/",
    "ARTICLE/a-story/",
    "search/world/",
    "feed.json",
    "index.htm",
    "index.html/",
    // Slugs that are none.
    "article/../about/",
    "article/..%2fabout/",
    "article/..%2Fabout/",
    "article/%2e%2e/",
    "article/%2e%2e%2fabout/",
    "article/..%5cabout/",
    "article/..\\about/",
    "article/a%2Fb/",
    "article/a..b/",
    "article/.hidden/",
    "article/%00/",
    "article/a%00/",
    "article/a%0Ab/",
    "article/a%20b/",
    "article/a b/",
    "article/a%7Fb/",
    "article/a%3Cb%3E/",
    "article/<script>/",
    "article/a%22onmouseover=/",
    "article/javascript:alert(1)/",
    "article/a%E2%80%AEb/",
    "article/a\u{202e}b/",
    "article/%E2%80%8E/",
    "article/a%E2%81%A6b/",
    "article/a%E2%80%8Bb/",
    "article/a%EF%BB%BFb/",
    "article/a%C2%A0b/",
    "article/a%25b/",
    "article/%/",
    "article/%2/",
    "article/%zz/",
    "article/%+1/",
    "article/%FF/",
    "article/%C3/",
    "article/%C0%AF/",
    "article/%ED%A0%80/",
    "article/a?b/",
    "article/a#b/",
    "article/a-/",
    "article/a./",
    "section/..%2f/",
    "topic/%00/",
    "author/a%E2%80%AEb/page/2/",
];

#[test]
fn addresses_name_routes_below_every_base() {
    for base in BASES {
        for (rest, route, _) in known() {
            let address = [base, rest].concat();
            assert_eq!(Route::parse(&address, base), route, "{address}");
        }
    }
}

#[test]
fn routes_are_spelled_in_one_way_only() {
    for base in BASES {
        for (_, route, spelled) in known() {
            assert_eq!(route.path(base), [base, spelled].concat());
        }
    }
}

#[test]
fn what_names_nothing_is_kept_as_it_was_asked_for() {
    for base in BASES {
        for rest in UNKNOWN {
            let address = [base, rest].concat();
            let route = Route::Unknown(address.clone());
            assert_eq!(Route::parse(&address, base), route, "{address:?}");
            if !address.starts_with("//") {
                assert_eq!(route.path(base), address);
            }
        }
    }
}

/// A path that begins with two slashes is another site's address as soon as it stands in a link.
#[test]
fn no_path_names_another_site() {
    for (address, path) in [
        ("//evil.example/", "/evil.example/"),
        ("///evil.example/a//b/", "/evil.example/a//b/"),
        ("/\\evil.example/", "/evil.example/"),
        ("\\\\evil.example/", "/evil.example/"),
        ("//", "/"),
        ("", "/"),
    ] {
        assert_eq!(Route::Unknown(address.to_owned()).path("/"), path);
    }
}

#[test]
fn the_base_may_lack_its_last_slash() {
    assert_eq!(Route::parse("/news", "/news/"), Route::HOME);
    assert_eq!(Route::parse("/a/b", "/a/b/"), Route::HOME);
    assert_eq!(Route::parse("", "/"), Route::HOME);
    assert_eq!(Route::HOME.path("/news/"), "/news/");
    assert_eq!(Route::HOME, front(1));
}

#[test]
fn what_lies_outside_the_base_is_unknown() {
    for address in [
        "/",
        "/index.html",
        "/about/",
        "/article/a-story/",
        "/newsroom/",
        "/newsabout/",
        "/new",
        "/News/",
        "/%6Eews/",
        "/other/news/about/",
        "//news/about/",
        "news/about/",
        "https://example.org/news/about/",
    ] {
        let route = Route::Unknown(address.to_owned());
        assert_eq!(Route::parse(address, "/news/"), route, "{address}");
    }
}

/// Slugs of every shape that a title, a name or an id can give.
fn slugs() -> Vec<Slug> {
    let texts = [
        "A plain headline",
        "About",
        "page",
        "2",
        "Page 2",
        "index.html",
        "C++ & Rust: 100 %",
        "v1.2.3",
        "snake_case",
        "Été à l’Œuvre",
        "كيف قاس إراتوستينس محيط الأرض",
        "עולם",
        "東京で会議",
        "Ελλάδα",
        "Россия",
        "%2e%2e",
        "../../etc/passwd",
        "<script>alert(1)</script>",
        &"long ".repeat(100),
        &"長".repeat(100),
    ];
    let mut slugs: Vec<Slug> = texts
        .iter()
        .map(|text| Slug::from_text(text).expect(text))
        .collect();
    let distinguished: Vec<Slug> = slugs.iter().map(|it| it.distinguished("id")).collect();
    slugs.extend(distinguished);
    slugs
}

#[test]
fn every_route_is_read_back_from_its_path() {
    let mut count = 0;
    let mut check = |route: &Route| {
        for base in BASES {
            let path = route.path(base);
            assert_eq!(Route::parse(&path, base), *route, "{path}");
            assert!(path.starts_with(base) && path.ends_with('/'), "{path}");
            assert!(path.is_ascii(), "{path}");
            let bare = path.strip_suffix('/').unwrap_or_default();
            // A story named after a folder's index is the one that needs its slash.
            if !bare.ends_with("index.html") {
                assert_eq!(Route::parse(bare, base), *route, "{bare}");
                let index = [path.as_str(), "index.html"].concat();
                assert_eq!(Route::parse(&index, base), *route, "{index}");
            }
            count += 1;
        }
    };
    check(&Route::About);
    check(&Route::SEARCH);
    for page in [1, 2, 9, 10, 11, 100, u32::MAX] {
        check(&front(page));
    }
    for slug in slugs() {
        check(&article(slug.as_str()));
        for listing in [Listing::Section, Listing::Topic, Listing::Author] {
            for page in [1, 2, 10, u32::MAX] {
                check(&Route::List(listing(slug.clone()), page));
            }
        }
    }
    assert!(count > 2_000, "{count}");
}

#[test]
fn a_file_is_an_index_by_its_whole_name() {
    for address in ["/aboutindex.html", "/page/2index.html"] {
        let route = Route::Unknown(address.to_owned());
        assert_eq!(Route::parse(address, "/"), route);
    }
    // A slug may hold dots, so this is a story of its own, and not the story `x`.
    let story = article("xindex.html");
    assert_eq!(Route::parse("/article/xindex.html", "/"), story);
}
