//! What a good run writes.

use std::collections::BTreeMap;

use serde_json::json;

use super::newsroom::{Newsroom, feed, listed, site, whole};

#[test]
fn every_page_is_written_with_its_documents() {
    let newsroom = Newsroom::usual(&json!({}));
    let said = newsroom.published();
    // The front, a section, a topic, two stories, the pages about the publication and for searching,
    // and 404.
    assert_eq!(said.out, "2 stories on 8 pages in out\n");
    assert!(said.err.ends_with("8 of 8 pages written\n"), "{}", said.err);
    for id in ["one", "two"] {
        let page = newsroom.read(&format!("out/article/{id}/index.html"));
        assert!(page.contains(&format!("All of story {id}.")), "{page}");
        let document = newsroom.json(&format!("out/content/article/{id}.json"));
        let items = document["items"].as_array().unwrap();
        let ids: Vec<_> = items
            .iter()
            .map(|item| item["id"].as_str().unwrap())
            .collect();
        assert_eq!(ids[0], id);
        assert_eq!(ids.len(), 2, "the other story is related");
        assert_eq!(items[0]["_dateline"].get("content_url"), None);
    }
    let front = newsroom.json("out/content/front/1.json");
    assert_eq!(
        front["items"][0]["_dateline"]["content_url"],
        "/content/article/one.json"
    );
    assert_eq!(
        newsroom.json("out/site.json")["source"],
        json!({"kind": "snapshot", "url": "content/"})
    );
}

#[test]
fn only_what_is_used_is_taken_over() {
    let newsroom = Newsroom::usual(&json!({}));
    newsroom.write("site/.git/config", "private");
    newsroom.published();
    let files = newsroom.files("out");
    for name in [
        "dateline-1.js",
        "dateline-1.js.br",
        "dateline-1_bg.wasm",
        "images/one.webp",
        "files/report.json",
        "icon.svg",
    ] {
        assert!(files.contains_key(name), "{name} is missing");
    }
    for name in [
        "base-1.css",
        "loader-1.js",
        "icon-1.svg",
        "articles/two.json",
        ".git/config",
    ] {
        assert!(!files.contains_key(name), "{name} is of no use");
    }
    // The published feed, neither the site's nor the bundle's.
    assert!(newsroom.read("out/feed.json").contains("feed_url"));
}

#[test]
fn public_addresses_are_right_below_a_base_path() {
    for (base, path) in [("/", "/"), ("/news/", "/news/")] {
        let newsroom = Newsroom::usual(&json!({"base_path": base}));
        newsroom.published();
        let feed = newsroom.json("out/feed.json");
        let address = |name: &str| json!(format!("https://example.org{path}{name}"));
        assert_eq!(feed["feed_url"], address("feed.json"));
        assert_eq!(feed["home_page_url"], address(""));
        let items = feed["items"].as_array().unwrap();
        assert_eq!(items.len(), 2);
        for item in items {
            let id = item["id"].as_str().unwrap();
            assert_eq!(item["url"], address(&format!("article/{id}/")));
            let body = format!("<p>All of story {id}.</p>");
            assert_eq!(item["content_html"], json!(body));
            assert_eq!(item["_dateline"].get("content_url"), None);
        }
        let rss = newsroom.read("out/rss.xml");
        assert!(rss.contains("All of story two."), "{rss}");
        let bundle = format!("content=\"{path}dateline-1.js {path}dateline-1_bg.wasm\"");
        assert!(newsroom.read("out/index.html").contains(&bundle));
    }
}

#[test]
fn the_same_content_gives_the_same_bytes() {
    let newsroom = Newsroom::usual(&json!({}));
    newsroom.published();
    let first = newsroom.files("out");
    newsroom.published();
    same(&first, &newsroom.files("out"));
    // Over the bundle itself, and again over what was published there.
    for _ in 0..2 {
        let said = newsroom.run(&[]);
        assert!(said.is_success, "{}", said.err);
        same(&first, &newsroom.files("bundle"));
    }
    assert_eq!(
        newsroom.names(),
        [
            "bundle",
            "bundle.nginx.conf",
            "out",
            "out.nginx.conf",
            "site"
        ]
    );
}

#[test]
fn the_time_decides_only_what_is_news() {
    let newsroom = Newsroom::usual(&json!({}));
    let at = |variables: &[(&str, &str)], arguments: &[&str]| {
        let said = newsroom.run_in(variables, "site", &[&["--out", "out"], arguments].concat());
        assert!(said.is_success, "{}", said.err);
        newsroom.files("out")
    };
    let epoch = [("SOURCE_DATE_EPOCH", "1740700800")];
    let soon = at(&epoch, &[]);
    same(&soon, &at(&[], &["--now", "2025-02-28T00:00:00Z"]));
    // The argument wins over the variable, and the clock is asked last.
    let late = at(&epoch, &["--now", "2031-07-01T00:00:00Z"]);
    same(&late, &at(&[], &[]));
    let odd = newsroom.run_in(&[("SOURCE_DATE_EPOCH", "today")], "site", &["--check"]);
    assert!(
        !odd.is_success && odd.err.contains("SOURCE_DATE_EPOCH"),
        "{}",
        odd.err
    );
    let news = |files: &BTreeMap<String, Vec<u8>>| {
        String::from_utf8(files["sitemap-news.xml"].clone()).unwrap()
    };
    assert!(news(&soon).contains("/article/one/"));
    assert!(!news(&late).contains("/article/one/"));
    let without = |files: BTreeMap<String, Vec<u8>>| -> BTreeMap<String, Vec<u8>> {
        let files = files.into_iter();
        files
            .filter(|(name, _)| !name.starts_with("sitemap-news"))
            .collect()
    };
    same(&without(soon), &without(late));
}

#[test]
fn stories_of_the_future_are_not_offered() {
    let mut tomorrow = whole("tomorrow");
    tomorrow["date_published"] = json!("2025-03-02T00:00:00Z");
    let newsroom = Newsroom::new(&[
        ("site.json", site(&json!({}))),
        ("feed.json", feed(&[tomorrow, whole("one"), whole("old")])),
    ]);
    newsroom.published();
    let document = newsroom.json("out/content/article/one.json");
    let items = document["items"].as_array().unwrap();
    let ids: Vec<_> = items
        .iter()
        .map(|item| item["id"].as_str().unwrap())
        .collect();
    assert_eq!(ids, ["one", "old"]);
}

#[test]
fn the_front_is_as_long_as_the_newsroom_wants_it() {
    let stories = |count: usize| (0..count).map(|place| whole(&format!("story-{place}")));
    let newsroom = Newsroom::new(&[
        ("site.json", site(&json!({}))),
        ("feed.json", feed(&stories(41).collect::<Vec<_>>())),
    ]);
    let fronts = |arguments: &[&str]| {
        let said = newsroom.run(&[&["--out", "out"], arguments].concat());
        assert!(said.is_success, "{}", said.err);
        let files = newsroom.files("out/content/front");
        (1..=files.len())
            .map(|page| format!("{page}.json"))
            .take_while(|name| files.contains_key(name))
            .map(|name| newsroom.json(&format!("out/content/front/{name}")))
            .map(|document| document["items"].as_array().unwrap().len())
            .collect::<Vec<_>>()
    };
    assert_eq!(fronts(&[]), [30, 11]);
    assert_eq!(fronts(&["--front", "40"]), [40, 1]);
    assert_eq!(fronts(&["--front", "1000"]), [41]);
}

#[test]
fn a_story_stands_in_one_place_however_often_it_is_listed() {
    let mut first = feed(&[whole("one")]);
    first["next_url"] = json!("feed-2.json");
    let mut second = feed(&[whole("one"), whole("three")]);
    second["next_url"] = json!("feed.json");
    let newsroom = Newsroom::new(&[
        ("site.json", site(&json!({}))),
        ("feed.json", first),
        ("feed-2.json", second),
    ]);
    assert!(newsroom.published().out.starts_with("2 stories"));
    assert!(!newsroom.files("out").contains_key("feed-2.json"));
}

#[test]
fn files_are_found_by_their_own_names() {
    let mut item = listed("two");
    item["_dateline"]["content_url"] = json!("articles/Großer Bericht.json");
    let newsroom = Newsroom::new(&[
        ("site.json", site(&json!({}))),
        ("feed.json", feed(&[item])),
        ("articles/Großer Bericht.json", feed(&[whole("two")])),
    ]);
    newsroom.published();
    assert!(!newsroom.path("out/articles").exists());
    assert!(
        newsroom
            .read("out/article/two/index.html")
            .contains("All of story two.")
    );
}

fn same(one: &BTreeMap<String, Vec<u8>>, other: &BTreeMap<String, Vec<u8>>) {
    let names = |files: &BTreeMap<String, Vec<u8>>| files.keys().cloned().collect::<Vec<_>>();
    assert_eq!(names(one), names(other));
    for (name, contents) in one {
        assert!(contents == &other[name], "{name} differs");
    }
}
