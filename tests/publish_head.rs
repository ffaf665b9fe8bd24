//! The heads of published pages, read back with an HTML5 parser, and their JSON-LD, checked against
//! schema.org's vocabulary.
#![cfg(not(target_arch = "wasm32"))]
// What a helper cannot make ends the test, as in the tests themselves.
#![allow(clippy::unwrap_used, clippy::expect_used)]

#[path = "publish_head/structured_data.rs"]
mod structured_data;

use dateline::{
    json::Document,
    model::{
        address::Address,
        article::{Article, Dateline},
        headline::Headline,
    },
    publish::{
        head::{Head, Stories, Subject},
        structured_data::script,
    },
    route::Listing,
    site::Site,
    source::json_feed::{Wanted, article},
};
use scraper::{Html, Selector};
use serde_json::{Value, json};

/// A publication with everything set; `settings` replace what they name.
fn site(settings: &Value) -> Site {
    let mut site = json!({
        "title": "The Post", "tagline": "News & views", "language": "en-GB", "accent": "#9b1c1f",
        "origin": "https://post.example", "base_path": "/", "copyright": "© The Post",
        "contact": "desk@post.example", "sections": [{ "name": "World", "dek": "Far away" }],
        "source": { "kind": "json-feed", "url": "feed.json" },
    });
    for (name, value) in settings.as_object().unwrap() {
        site[name] = value.clone();
    }
    Site::parse(&site.into(), &Address::parse("/site.json").unwrap()).unwrap()
}

/// A reprinted story with everything set; `fields` replace what they name.
fn story(site: &Site, fields: &Value) -> Article {
    let mut item = json!({
        "id": "1", "title": "Talks “begin”", "content_html": "<p>Text.</p>", "tags": ["Talks", "War"],
        "image": "/images/talks.webp", "authors": [{ "name": "Jane Roe" }, { "name": "Wire" }],
        "date_published": "2025-02-27T18:05:00+03:00", "date_modified": "2025-02-28T09:00:00Z",
        "_dateline": {
            "slug": "talks", "dek": "Both sides met.", "section": "World",
            "byline": { "role": "Correspondent", "agency": "Wire" },
            "dateline": { "places": ["MOSCOW", "ISTANBUL", "BUDAPEST"] },
            "image": { "alt": "A \"table\"", "caption": "The table", "credit": "J. Roe", "width": 1600, "height": 900 },
            "source": {
                "name": "Wire", "url": "https://wire.example/talks", "published": "2025-02-27T12:00:00Z",
                "notice": "Copyright Wire. Reproduced with permission.",
            },
            "corrections": [{ "date": "2025-02-28T09:00:00Z", "text": "The year was wrong." }],
        },
    });
    for (name, value) in fields.as_object().unwrap() {
        item[name] = value.clone();
    }
    let feed =
        json!({ "version": "https://jsonfeed.org/version/1.1", "title": "F", "items": [item] });
    let address = Address::parse("/feed.json").unwrap();
    let found = article(&Document::from(feed), &address, site, Wanted::Id("1"));
    found.unwrap().unwrap()
}

fn about_story<'a>(site: &'a Site, title: &'a str, article: &'a Article) -> Head<'a> {
    let path = "/article/talks/";
    Head {
        site,
        title,
        path,
        subject: Subject::Article(article),
    }
}

fn front(headlines: Vec<&Headline>, page: u32) -> Subject<'_> {
    let (heading, dek) = if page == 1 {
        ("The Post", None)
    } else {
        ("Older stories", None)
    };
    Subject::List(Stories {
        listing: &Listing::Front,
        heading,
        dek,
        headlines,
        page,
        more: true,
    })
}

/// The document of a head, from which nothing may spill into the body.
fn parsed(head: &Head<'_>) -> Html {
    let html = [
        "<!doctype html><html><head>\n",
        &head.tags(),
        &script(head),
        "</head><body></body></html>",
    ]
    .concat();
    let document = Html::parse_document(&html);
    assert_eq!(document.errors, Vec::<String>::new(), "{html}");
    assert_eq!(all(&document, "body *, body"), ["<body></body>"], "{html}");
    document
}

fn all(document: &Html, selector: &str) -> Vec<String> {
    let selector = Selector::parse(selector).unwrap();
    document
        .select(&selector)
        .map(|element| element.html())
        .collect()
}

/// The only value of an attribute that a selector finds; empty when there is no such element.
fn one(document: &Html, selector: &str, attribute: &str) -> String {
    let parsed = Selector::parse(selector).unwrap();
    let found: Vec<_> = document.select(&parsed).collect();
    assert!(found.len() < 2, "{selector} is there {} times", found.len());
    let value = found
        .first()
        .map(|element| element.attr(attribute).unwrap());
    value.unwrap_or_default().to_owned()
}

fn graph(head: &Head<'_>) -> Vec<Value> {
    let document = parsed(head);
    let selector = Selector::parse("script[type='application/ld+json']").unwrap();
    let text: String = document.select(&selector).next().unwrap().text().collect();
    let data: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(data["@context"], "https://schema.org");
    data["@graph"].as_array().unwrap().clone()
}

fn node(graph: &[Value], kind: &str) -> Value {
    let mut nodes = graph.iter().filter(|node| node["@type"] == kind);
    let node = nodes.next().unwrap_or_else(|| panic!("no {kind}"));
    assert!(nodes.next().is_none(), "two of {kind}");
    node.clone()
}

#[test]
fn says_everything_about_a_story() {
    let site = site(&json!({}));
    let article = story(&site, &json!({}));
    let head = about_story(&site, "Talks “begin” – The Post", &article);
    assert_eq!(head.tags(), STORY);
    parsed(&head);
}

const STORY: &str = r##"<title>Talks “begin” – The Post</title>
<meta name="description" content="Both sides met.">
<meta name="author" content="Jane Roe, Wire">
<meta name="robots" content="max-image-preview:large">
<link rel="canonical" href="https://post.example/article/talks/">
<meta property="og:type" content="article">
<meta property="og:title" content="Talks “begin”">
<meta property="og:description" content="Both sides met.">
<meta property="og:url" content="https://post.example/article/talks/">
<meta property="og:site_name" content="The Post">
<meta property="og:locale" content="en_GB">
<meta property="article:published_time" content="2025-02-27T18:05:00+03:00">
<meta property="article:modified_time" content="2025-02-28T09:00:00Z">
<meta property="article:author" content="https://post.example/author/jane-roe/">
<meta property="article:author" content="https://post.example/author/wire/">
<meta property="article:section" content="World">
<meta property="article:tag" content="Talks">
<meta property="article:tag" content="War">
<meta property="og:image" content="https://post.example/images/talks.webp">
<meta property="og:image:width" content="1600">
<meta property="og:image:height" content="900">
<meta property="og:image:alt" content="A &quot;table&quot;">
<meta name="twitter:card" content="summary_large_image">
<meta name="twitter:image:alt" content="A &quot;table&quot;">
<link rel="alternate" type="application/feed+json" title="The Post" href="/feed.json">
<link rel="alternate" type="application/rss+xml" title="The Post" href="/rss.xml">
<link rel="icon" type="image/svg+xml" sizes="any" href="/icon.svg">
<link rel="manifest" href="/manifest.webmanifest">
<meta name="theme-color" media="(prefers-color-scheme: light)" content="#fffefb">
<meta name="theme-color" media="(prefers-color-scheme: dark)" content="#121212">
"##;

#[test]
fn shows_hostile_text_as_the_characters_it_is() {
    let hostile = "</title><script>alert(1)</script><!-- \" ' > & &lt; \u{2028}\u{1}\u{fffe}";
    let shown = "</title><script>alert(1)</script><!-- \" ' > & &lt; \u{2028}";
    let mut site = site(&json!({}));
    let mut article = story(&site, &json!({}));
    site.title = hostile.to_owned();
    site.sections[0].term.name = hostile.to_owned();
    article.headline.title = hostile.to_owned();
    article.headline.dek = Some(hostile.to_owned());
    article.headline.topics[0].name = hostile.to_owned();
    article.headline.picture.as_mut().unwrap().alt = hostile.to_owned();
    article.notice = Some(hostile.to_owned());
    article.dateline = Some(Dateline {
        places: vec![hostile.to_owned()],
        agency: None,
    });

    let head = about_story(&site, hostile, &article);
    let document = parsed(&head);
    let title: String = document
        .select(&Selector::parse("title").unwrap())
        .next()
        .unwrap()
        .text()
        .collect();
    assert_eq!(title, shown);
    for selector in [
        "[name=description]",
        "[property='og:title']",
        "[property='og:image:alt']",
        "[property='og:site_name']",
    ] {
        assert_eq!(one(&document, selector, "content"), shown);
    }
    assert_eq!(all(&document, "script").len(), 1, "only the JSON-LD");
    let data = script(&head);
    assert_eq!(data.matches('<').count(), 2, "only its own tags: {data}");
    assert!(!data.contains('\u{2028}') && data.contains("\\u2028"));
    // JSON can spell every character, so nothing is lost in it.
    assert_eq!(node(&graph(&head), "NewsArticle")["headline"], hostile);
}

#[test]
fn says_nothing_absolute_without_an_origin() {
    let site = site(&json!({ "origin": null, "base_path": "/news/" }));
    let article = story(&site, &json!({}));
    let path = "/news/article/talks/";
    let head = Head {
        path,
        ..about_story(&site, "Talks", &article)
    };
    let document = parsed(&head);
    assert_eq!(one(&document, "[rel=canonical]", "href"), "");
    for property in ["og:url", "og:image", "article:author"] {
        assert_eq!(
            one(&document, &format!("[property='{property}']"), "content"),
            ""
        );
    }
    assert_eq!(
        one(&document, "[name='twitter:card']", "content"),
        "summary"
    );
    assert_eq!(one(&document, "[rel=icon]", "href"), "/news/icon.svg");
    assert_eq!(
        one(&document, "[rel=manifest]", "href"),
        "/news/manifest.webmanifest"
    );
    assert_eq!(
        one(&document, "[type='application/rss+xml']", "href"),
        "/news/rss.xml"
    );
    assert!(!head.tags().contains("://"));
    // JSON-LD resolves paths against the page.
    assert_eq!(node(&graph(&head), "NewsArticle")["url"], path);
}

#[test]
fn lists_name_their_neighbours_and_first_picture() {
    let site = site(&json!({}));
    let (bare, full) = (
        story(&site, &json!({ "image": null, "_dateline": {} })),
        story(&site, &json!({})),
    );
    let headlines = || vec![&bare.headline, &full.headline];
    let home = Head {
        site: &site,
        title: "T",
        path: "/",
        subject: front(headlines(), 1),
    };
    let document = parsed(&home);
    assert_eq!(one(&document, "[rel=prev]", "href"), "");
    assert_eq!(one(&document, "[rel=next]", "href"), "/page/2/");
    assert_eq!(
        one(&document, "[name=description]", "content"),
        "News & views"
    );
    assert_eq!(one(&document, "[property='og:type']", "content"), "website");
    assert_eq!(
        one(&document, "[property='og:image']", "content"),
        "https://post.example/images/talks.webp"
    );

    let older = Head {
        path: "/page/2/",
        subject: front(headlines(), 2),
        ..home.clone()
    };
    let document = parsed(&older);
    assert_eq!(one(&document, "[rel=prev]", "href"), "/");
    assert_eq!(one(&document, "[rel=next]", "href"), "/page/3/");
    assert_eq!(
        one(&document, "[rel=canonical]", "href"),
        "https://post.example/page/2/"
    );

    let graph = graph(&home);
    assert!(graph.iter().all(|node| node["@type"] != "BreadcrumbList"));
    let addresses: Vec<Value> = node(&graph, "CollectionPage")["mainEntity"]["itemListElement"]
        .as_array()
        .unwrap()
        .iter()
        .map(|item| json!([item["position"], item["url"]]))
        .collect();
    let slug = bare.headline.slug.as_str();
    assert_eq!(
        addresses,
        [
            json!([1, format!("https://post.example/article/{slug}/")]),
            json!([2, "https://post.example/article/talks/"])
        ]
    );
}

#[test]
fn a_page_that_went_wrong_is_not_indexed() {
    let site = site(&json!({}));
    let head = Head {
        site: &site,
        title: "There is no page here",
        path: "/nowhere",
        subject: Subject::Problem,
    };
    let document = parsed(&head);
    assert_eq!(one(&document, "[name=robots]", "content"), "noindex");
    assert_eq!(
        all(
            &document,
            "[rel=canonical], [property], [name^=twitter], script"
        ),
        Vec::<String>::new()
    );
    assert_eq!(one(&document, "[rel=icon]", "href"), "/icon.svg");
    assert_eq!(script(&head), "");
}

#[test]
fn names_the_territory_of_a_language() {
    let cases = [
        ("en", "en_US"),
        ("EN-gb", "en_GB"),
        ("de", "de_DE"),
        ("zh-Hant-TW", "zh_TW"),
        ("es-419", "es_ES"),
        ("sr-Latn", "sr_RS"),
        ("de-u-co-phonebk", "de_DE"),
        ("tlh", ""),
    ];
    for (language, expected) in cases {
        let site = site(&json!({ "language": language }));
        let head = Head {
            site: &site,
            title: "T",
            path: "/",
            subject: front(Vec::new(), 1),
        };
        assert_eq!(
            one(&parsed(&head), "[property='og:locale']", "content"),
            expected,
            "{language}"
        );
    }
    // A story's own language wins.
    let site = site(&json!({}));
    let article = story(&site, &json!({ "language": "fr" }));
    let head = about_story(&site, "T", &article);
    assert_eq!(
        one(&parsed(&head), "[property='og:locale']", "content"),
        "fr_FR"
    );
    assert_eq!(node(&graph(&head), "NewsArticle")["inLanguage"], "fr");
}
