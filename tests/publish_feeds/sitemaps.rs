//! Sitemaps, the news sitemap and `robots.txt`.

use dateline::{
    model::{headline::Headline, timestamp::Timestamp},
    publish::{
        robots::robots,
        sitemap::{news_sitemap, sitemap},
    },
};
use serde_json::json;

use crate::{at, read, site, story};

#[test]
fn one_sitemap_serves_a_small_site() {
    let entries = [
        ("/news/".to_owned(), at("2025-03-01T12:00:00+01:00")),
        ("/news/a&b<'\">/".to_owned(), None),
        (format!("/news/{}/", "x".repeat(2_048)), None),
    ];
    let files = sitemap(&site(&json!({})), entries.clone());
    assert_eq!(files, sitemap(&site(&json!({})), entries));
    let [(name, xml)] = files.as_slice() else {
        panic!("one file")
    };
    assert_eq!(name, "sitemap.xml");
    assert!(
        xml.contains("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">")
            && xml.contains("a&amp;b")
    );
    let found = read(xml);
    assert_eq!(
        found["urlset/url/loc"],
        [
            "https://post.example/news/",
            "https://post.example/news/a&b%3C%27%22%3E/"
        ]
    );
    assert_eq!(found["urlset/url/lastmod"], ["2025-03-01T12:00:00+01:00"]);
    assert!(sitemap(&site(&json!({})), []).is_empty());
    assert!(sitemap(&site(&json!({ "origin": null })), [("/".to_owned(), None)]).is_empty());
}

#[test]
fn a_large_sitemap_is_split() {
    let site = site(&json!({}));
    let entries = || {
        (0..120_000).map(|number| {
            (
                format!("/news/{number}/"),
                Some(Timestamp::from_unix(number)),
            )
        })
    };
    let files = sitemap(&site, entries());
    let names: Vec<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(
        names,
        [
            "sitemap.xml",
            "sitemap-1.xml",
            "sitemap-2.xml",
            "sitemap-3.xml"
        ]
    );
    let index = read(&files[0].1);
    let addresses = names[1..]
        .iter()
        .map(|name| format!("https://post.example/news/{name}"))
        .collect::<Vec<_>>();
    assert_eq!(index["sitemapindex/sitemap/loc"], addresses);
    assert_eq!(
        index["sitemapindex/sitemap/lastmod"][0], "1970-01-01T13:53:19Z",
        "its newest page"
    );
    let pages: Vec<Vec<String>> = files[1..]
        .iter()
        .map(|(_, xml)| read(xml)["urlset/url/loc"].clone())
        .collect();
    assert_eq!(
        pages.iter().map(Vec::len).collect::<Vec<_>>(),
        [50_000, 50_000, 20_000]
    );
    let expected = entries().map(|(path, _)| format!("https://post.example{path}"));
    assert!(
        pages.into_iter().flatten().eq(expected),
        "every page once, in order"
    );
}

#[test]
fn a_sitemap_is_split_by_size_too() {
    // Written as five characters each, these fill a file with few addresses.
    let long = "&".repeat(1_980);
    let entries = (0..5_500).map(|number| (format!("/{long}/{number}/"), None));
    let files = sitemap(&site(&json!({})), entries);
    assert_eq!(files.len(), 3);
    assert!(files.iter().all(|(_, xml)| xml.len() <= 52_428_800));
    assert!(files[1].1.len() > 52_418_000, "as full as may be");
}

#[test]
fn news_is_two_days_old_at_most() {
    let site = site(&json!({}));
    let now = at("2025-03-03T12:00:00Z").unwrap();
    let stories = [
        story("old", "2025-03-01T11:59:59Z"),
        story("first", "2025-03-01T12:00:00Z"),
        story("last", "2025-03-03T14:00:00+02:00"),
        story("later", "2025-03-03T12:00:01Z"),
        story("undated", ""),
    ];
    let found = read(&news_sitemap(&site, &stories, now).unwrap());
    assert_eq!(
        found["urlset/url/news:news/news:title"],
        ["Title last", "Title first"]
    );
    assert_eq!(
        found["urlset/url/loc"][0],
        "https://post.example/news/article/story-last/"
    );
    assert_eq!(
        found["urlset/url/news:news/news:publication_date"][0],
        "2025-03-03T14:00:00+02:00"
    );
    assert_eq!(
        found["urlset/url/news:news/news:publication/news:language"][0],
        "en"
    );

    let many: Vec<Headline> = (0..1_001)
        .map(|number| story(&number.to_string(), "2025-03-03"))
        .collect();
    let found = read(&news_sitemap(&site, &many, now).unwrap());
    assert_eq!(found["urlset/url/loc"].len(), 1_000);
    assert_eq!(
        read(&news_sitemap(&site, &[], now).unwrap())
            .keys()
            .collect::<Vec<_>>(),
        ["urlset"]
    );
    assert_eq!(
        news_sitemap(&super::site(&json!({ "origin": null })), &stories, now),
        None
    );
}

#[test]
fn news_names_languages_as_google_does() {
    let now = at("2025-03-03").unwrap();
    for (language, expected) in [
        ("pt-BR", "pt"),
        ("zh", "zh-cn"),
        ("zh-TW", "zh-tw"),
        ("zh-Hant", "zh-tw"),
        ("zh-Hans-HK", "zh-cn"),
    ] {
        let xml = news_sitemap(
            &site(&json!({ "language": language })),
            [&story("1", "2025-03-03")],
            now,
        );
        assert_eq!(
            read(&xml.unwrap())["urlset/url/news:news/news:publication/news:language"],
            [expected]
        );
    }
}

#[test]
fn robots_may_read_everything() {
    let text = robots(&site(&json!({})), &["sitemap.xml", "sitemap-news.xml"]);
    assert_eq!(
        text,
        "User-agent: *\nDisallow:\n\nSitemap: https://post.example/news/sitemap.xml\n\
         Sitemap: https://post.example/news/sitemap-news.xml\n"
    );
    assert_eq!(
        robots(&site(&json!({ "origin": null })), &["sitemap.xml"]),
        "User-agent: *\nDisallow:\n"
    );
}
