//! Pictures and documents of other hosts: which are fetched unbidden, and what stands in place of
//! the others.

use dateline::{json::Document, model::address::Address, site::Site};
use serde_json::{Value, json};

use super::{
    edition::{Edition, Folder, feed, settings, story},
    paper::{Paper, print},
};

fn site(changes: &Value) -> Site {
    let mut settings = settings();
    for (name, value) in changes.as_object().expect("an object") {
        settings[name] = value.clone();
    }
    let address = Address::parse("/site.json").expect("an address");
    Site::parse(&Document::from(settings), &address).expect("settings")
}

fn may_ask(site: &Site, address: &str) -> bool {
    site.may_ask(&Address::parse(address).expect(address))
}

#[test]
fn a_site_asks_its_own_hosts_and_those_that_are_named() {
    let site = site(&json!({
        "origin": "https://www.Gazette.example",
        "source": {"kind": "wordpress", "url": "https://www.newsroom.example:8443/blog"},
        "hosts": ["cdn.example", " I0.WP.com ", "pictures.example:8080"],
    }));
    assert!(site.ignored.is_empty(), "{:?}", site.ignored);
    for address in [
        "/images/a.webp",
        "https://gazette.example/a.webp",
        "http://www.gazette.example/a.webp",
        "https://images.gazette.example/a.webp",
        "https://newsroom.example:8443/a.webp",
        "https://media.newsroom.example:8443/a.webp",
        "https://cdn.example/a.webp",
        "https://a.b.cdn.example/a.webp",
        "https://i0.wp.com/newsroom.example/a.webp",
        "https://pictures.example:8080/a.webp",
    ] {
        assert!(may_ask(&site, address), "{address}");
    }
    for address in [
        "https://evil.example/a.webp",
        "https://example/a.webp",
        "https://newsroom.example/a.webp",
        "https://newsroom.example:8444/a.webp",
        "https://notcdn.example/a.webp",
        "https://cdn.example.evil.example/a.webp",
        "https://evil.example/cdn.example",
        "https://evil.example/?cdn.example",
        "https://cdn.example./a.webp",
        "https://cdn.example:8443/a.webp",
        "https://wp.com/a.webp",
        "https://i1.wp.com/a.webp",
        "https://pictures.example/a.webp",
    ] {
        assert!(!may_ask(&site, address), "{address}");
    }
}

#[test]
fn a_snapshot_asks_the_source_that_it_lives_from() {
    let live = |live: Value| {
        site(&json!({"source": {"kind": "snapshot", "url": "content/", "live": live}}))
    };
    let wordpress = json!({"kind": "wordpress", "url": "https://newsroom.example"});
    let feed = json!("https://newsroom.example/feed.json");
    for (live, expected) in [
        (live(wordpress), true),
        (live(feed), true),
        (live(json!(false)), false),
    ] {
        assert_eq!(may_ask(&live, "https://newsroom.example/a.webp"), expected);
    }
}

#[test]
fn what_is_no_host_is_left_out_and_named() {
    for wrong in [
        json!("https://cdn.example"),
        json!("cdn.example/images"),
        json!("//cdn.example"),
        json!("*.cdn.example"),
        json!("cdn.example; script-src *"),
        json!("user@cdn.example"),
        json!("cdn example"),
        json!(""),
        json!(7),
        json!(["cdn.example"]),
    ] {
        let site = site(&json!({"hosts": [wrong, "right.example"]}));
        assert_eq!(site.ignored, ["hosts"], "{wrong}");
        assert!(may_ask(&site, "https://right.example/"), "{wrong}");
        assert!(!may_ask(&site, "https://cdn.example/"), "{wrong}");
    }
    assert_eq!(site(&json!({"hosts": "cdn.example"})).ignored, ["hosts"]);
}

/// The story's page in an edition that names `cdn.example`.
fn told(html: &str, changes: &Value) -> Paper {
    print(&edition(html, changes).page("/article/s-001/"))
}

fn edition(html: &str, changes: &Value) -> Edition {
    let mut site = settings();
    site["hosts"] = json!(["cdn.example"]);
    let mut item = story(1);
    item["content_html"] = json!(html);
    for (name, value) in changes.as_object().expect("an object") {
        item[name] = value.clone();
    }
    let folder = Folder::new()
        .json("site.json", &site)
        .json("feed.json", &feed(&[item], None));
    // The documents are read at once, so the folder may go.
    let edition = folder.edition();
    edition.page("/");
    edition
}

#[test]
fn a_picture_of_another_host_is_a_link_to_it() {
    let paper = told(
        "<p>Words.</p><figure><img src=https://evil.example/a.jpg alt='A boat' width=640 height=480>\
         <figcaption>It leaves.</figcaption></figure>",
        &json!({}),
    );
    assert_eq!(paper.count("img"), 0);
    assert_eq!(
        paper.words(".body figure.figure > .elsewhere"),
        ["A boat See the picture at evil.example"]
    );
    let link = paper.only(".elsewhere a").value();
    assert_eq!(link.attr("href"), Some("https://evil.example/a.jpg"));
    assert_eq!(link.attr("rel"), Some("noopener"));
    assert_eq!(paper.words(".body figcaption"), ["It leaves."]);
    assert!(paper.repairs().is_empty());
}

#[test]
fn a_picture_that_leads_somewhere_still_does() {
    let linked = |alt: &str| {
        format!("<p>Words.</p><a href=/tides/><img src=https://evil.example/a.jpg alt='{alt}'></a>")
    };
    for (alt, words) in [("A boat", "A boat"), ("", "/tides/")] {
        let paper = told(&linked(alt), &json!({}));
        let links = paper.words(".body .elsewhere a");
        assert_eq!(links, [words, "See the picture at evil.example"]);
        let addresses = paper.attributes(".body .elsewhere a", "href");
        assert_eq!(addresses, ["/tides/", "https://evil.example/a.jpg"]);
    }
}

#[test]
fn hosts_that_are_named_are_asked_for_their_pictures_alone() {
    let paper = told(
        "<p>Words.</p><img src=https://cdn.example/a.jpg srcset='https://cdn.example/b.jpg 480w, https://evil.example/c.jpg 960w, /d.jpg 1600w' alt=''>\
         <video src=https://evil.example/a.mp4 poster=https://evil.example/a.jpg></video>\
         <video src=https://evil.example/b.mp4 poster=https://x.cdn.example/b.jpg></video>",
        &json!({}),
    );
    let picture = paper.only("img").value();
    assert_eq!(picture.attr("src"), Some("https://cdn.example/a.jpg"));
    let files = "https://cdn.example/b.jpg 480w, /d.jpg 1600w";
    assert_eq!(picture.attr("srcset"), Some(files));
    let posters = paper.attributes("video", "poster");
    assert_eq!(posters, ["https://x.cdn.example/b.jpg"]);
    assert_eq!(paper.count("video[preload=none]"), 2);
}

#[test]
fn a_gallery_keeps_what_it_may_show() {
    let paper = told(
        "<p>Words.</p><div class=gallery><figure><img src=/a.jpg alt=a></figure>\
         <figure><img src=https://evil.example/b.jpg alt=b></figure></div>",
        &json!({}),
    );
    assert_eq!(paper.attributes(".gallery img", "src"), ["/a.jpg"]);
    assert_eq!(paper.count(".gallery .elsewhere"), 1);
}

#[test]
fn a_headline_has_its_picture_where_that_may_be_asked_for() {
    for (address, shown) in [
        ("https://evil.example/a.jpg", 0),
        ("https://cdn.example/a.jpg", 1),
        ("/a.jpg", 1),
    ] {
        let edition = edition("<p>Words.</p>", &json!({"image": address}));
        let front = print(&edition.page("/"));
        assert_eq!(front.count("main img"), shown, "{address}");
        assert_eq!(front.count(".elsewhere"), 0, "{address}");
        let story = print(&edition.page("/article/s-001/"));
        assert_eq!(story.count(".lead-picture img"), shown, "{address}");
        let links = story.attributes(".lead-picture .elsewhere a", "href");
        let expected: &[&str] = if shown == 0 { &[address] } else { &[] };
        assert_eq!(links, expected);
    }
}

#[test]
fn a_document_on_another_host_is_not_asked_for() {
    let mut item = story(1);
    item["_dateline"]["content_url"] = json!("https://evil.example/story.json");
    let next = Some("https://evil.example/feed.json");
    let folder = Folder::with_site().json("feed.json", &feed(&[item], next));
    let edition = folder.edition();
    for (path, address) in [
        ("/article/s-001/", "https://evil.example/story.json"),
        ("/page/2/", "https://evil.example/feed.json"),
        ("/topic/nothing/", "https://evil.example/feed.json"),
    ] {
        let paper = print(&edition.page(path));
        assert_eq!(paper.words("h1"), ["The news cannot be read"], "{path}");
        let text = &paper.words(".problem > p")[0];
        let reason = "its host is not among the “hosts” of site.json";
        assert!(text.contains(address) && text.contains(reason), "{text}");
    }
}
