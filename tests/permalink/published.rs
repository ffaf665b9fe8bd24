//! A published site whose stories follow a pattern: files, links, and what is said to machines.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use dateline::publish::{Options, Place, publish};
use scraper::{Html, Selector};

use super::*;

const SHELL: &str = "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta name=\"base-path\" content=\"/\">\n\
    <link rel=\"stylesheet\" href=\"/site.css\">\n<script src=\"/loader.js\"></script>\n<title>Shell</title>\n</head>\n<body></body>\n</html>\n";

/// A site of three stories, published: one that the pattern serves, one near midnight, and one that
/// lacks what the pattern asks for.
fn published(name: &str, settings: &Value) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join("permalink")
        .join(name);
    let _ = fs::remove_dir_all(&folder);
    let (bundle, source, out) = (folder.join("dist"), folder.join("site"), folder.join("out"));
    let write = |file: PathBuf, text: &str| {
        fs::create_dir_all(file.parent().expect("a folder")).expect("a folder");
        fs::write(file, text).expect("a file");
    };
    write(bundle.join("index.html"), SHELL);
    write(bundle.join("site.css"), "body { margin: 0 }");
    write(bundle.join("loader.js"), "// loads");
    let mut site = json!({"title": "The Post", "origin": "https://post.example", "base_path": "/daily/",
        "time_zone": "America/New_York", "source": {"kind": "json-feed", "url": "feed.json"}});
    for (name, value) in settings.as_object().expect("an object") {
        site[name] = value.clone();
    }
    write(source.join("site.json"), &site.to_string());
    let item = |id: &str, date: &str, tags: &Value| {
        json!({"id": id, "title": format!("Story {id}"), "url": format!("https://old.example/{id}/"),
            "date_published": date, "tags": tags, "content_html": "<p>Text.</p>"})
    };
    let feed = json!({"items": [
        item("night", "2025-03-01T03:00:00Z", &json!(["World"])),
        item("day", "2025-02-07T17:00:00Z", &json!(["World"])),
        item("bare", "", &json!([])),
    ]});
    write(source.join("feed.json"), &feed.to_string());
    let options = Options {
        site: Place::Folder(source),
        now: dateline::model::timestamp::Timestamp::parse("2025-03-01T12:00:00Z"),
        front: None,
        bundle,
        out: out.clone(),
        strict: true,
        check: false,
    };
    let report = publish(&options, &|_| {}).expect("a site");
    assert_eq!((report.stories, report.ignored), (3, Vec::new()));
    out
}

fn text(folder: &Path, name: &str) -> String {
    fs::read_to_string(folder.join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// The values of an attribute on a page.
fn values(html: &str, selector: &str, attribute: &str) -> BTreeSet<String> {
    let page = Html::parse_document(html);
    let selector = Selector::parse(selector).expect(selector);
    let found = page.select(&selector);
    found
        .filter_map(|element| element.attr(attribute))
        .map(str::to_owned)
        .collect()
}

fn pages(folder: &Path, inner: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder.join(inner)).expect("a folder") {
        let entry = entry.expect("an entry");
        let name = inner.join(entry.file_name());
        if entry.path().is_dir() {
            pages(folder, &name, found);
        } else if name.extension().is_some_and(|it| it == "html") {
            found.push(name);
        }
    }
}

/// Every link of every page leads to a file.
fn assert_links_resolve(folder: &Path) {
    let mut found = Vec::new();
    pages(folder, Path::new(""), &mut found);
    assert!(found.len() > 8, "{found:?}");
    for page in found {
        let html = fs::read_to_string(folder.join(&page)).expect("a page");
        for href in values(&html, "body a[href^='/']", "href") {
            let path = href.strip_prefix("/daily/").expect(&href);
            let file = if path.is_empty() || path.ends_with('/') {
                folder.join(path).join("index.html")
            } else {
                folder.join(path)
            };
            assert!(file.is_file(), "{}: {href}", page.display());
        }
    }
}

/// Files, links and addresses of a site whose stories lie so.
fn assert_lie(folder: &Path, stories: [&str; 3]) {
    let whole = stories.map(|path| format!("https://post.example/daily/{path}"));
    let home = text(folder, "index.html");
    for (path, address) in stories.iter().zip(&whole) {
        let name = if path.ends_with('/') {
            "index.html"
        } else {
            ""
        };
        let page = text(folder, &format!("{path}{name}"));
        for (selector, attribute) in [
            ("link[rel=canonical]", "href"),
            ("meta[property='og:url']", "content"),
        ] {
            let said = values(&page, selector, attribute);
            assert_eq!(said.iter().collect::<Vec<_>>(), [address]);
        }
        assert!(
            page.contains(&format!(
                "\"mainEntityOfPage\":{{\"@type\":\"WebPage\",\"@id\":\"{address}\""
            )),
            "{page}"
        );
        assert!(
            page.contains(&format!("class=\"print-address\">{address}<")),
            "{page}"
        );
        let links = values(&home, "h3 a", "href");
        assert!(links.contains(&format!("/daily/{path}")), "{links:?}");
        let related = values(&page, "aside h3 a", "href");
        let others = stories.iter().filter(|other| *other != path);
        let others: BTreeSet<String> = others.map(|other| format!("/daily/{other}")).collect();
        assert_eq!(related, others);
        for name in ["sitemap.xml", "rss.xml", "feed.json"] {
            assert!(
                text(folder, name).contains(address.as_str()),
                "{name}: {address}"
            );
        }
        assert!(
            home.contains(&format!("\"url\":\"{address}\"")),
            "{address}"
        );
    }
    assert!(text(folder, "sitemap-news.xml").contains(&whole[0]));
    assert_links_resolve(folder);
}

#[test]
fn stories_lie_where_the_pattern_says() {
    let folder = published(
        "folders",
        &json!({"permalink": "/{year}/{month}/{section}/{slug}/"}),
    );
    let stories = [
        "2025/02/world/night/",
        "2025/02/world/day/",
        "article/bare/",
    ];
    assert_lie(&folder, stories);
    // The evening before, in New York.
    let page = text(&folder, "2025/02/world/night/index.html");
    let times = values(&page, ".times time", "datetime");
    assert_eq!(
        times.first().map(String::as_str),
        Some("2025-02-28T22:00:00-05:00")
    );
    assert!(page.contains(">28 February 2025, 22:00<"), "{page}");
}

#[test]
fn stories_are_files_where_the_pattern_says() {
    let folder = published("files", &json!({"permalink": "/{year}/{slug}.html"}));
    assert_lie(
        &folder,
        ["2025/night.html", "2025/day.html", "article/bare/"],
    );
    assert!(folder.join("2025/day.html.br").is_file());
}

#[test]
fn without_a_pattern_stories_lie_where_they_always_lay() {
    let folder = published("usual", &json!({}));
    assert_lie(&folder, ["article/night/", "article/day/", "article/bare/"]);
}

#[test]
fn a_zone_that_is_none_is_named() {
    let folder = published("zone", &json!({}));
    let source = folder.with_file_name("site");
    let settings = text(&source, "site.json").replace("America/New_York", "America/Gotham");
    fs::write(source.join("site.json"), settings).expect("a file");
    let options = Options {
        site: Place::Folder(source),
        now: None,
        front: None,
        bundle: folder.with_file_name("dist"),
        out: folder,
        strict: false,
        check: true,
    };
    let report = publish(&options, &|_| {}).expect("a site");
    assert_eq!(report.ignored, ["time_zone"]);
}
