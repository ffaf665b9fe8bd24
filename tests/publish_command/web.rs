//! Publications whose settings or content are on the web.

use std::{io::Write, net::TcpListener};

use flate2::{Compression, write::GzEncoder};
use serde_json::{Value, json};

use super::{
    newsroom::{Newsroom, feed, listed, site, whole},
    server::{Answer, Server},
};

fn remote(url: &str) -> Value {
    json!({"source": {"kind": "json-feed", "url": url}})
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut packed = GzEncoder::new(Vec::new(), Compression::fast());
    packed.write_all(bytes).unwrap();
    packed.finish().unwrap()
}

/// A folder whose feed is at `/api/feed.json` of a server.
fn with_server(answers: &[Answer]) -> (Server, Newsroom) {
    let server = Server::start();
    server.put("/api/feed.json", answers);
    let settings = site(&remote(&server.url("/api/feed.json")));
    (server, Newsroom::new(&[("site.json", settings)]))
}

#[test]
fn a_feed_elsewhere_is_published_with_its_own_addresses() {
    let mut first = feed(&[whole("one")]);
    first["items"][0]["image"] = json!("pictures/one.webp");
    first["next_url"] = json!("older.json?page=2");
    let (server, newsroom) = with_server(&[Answer::json(&first)]);
    let older = Answer::json(&feed(&[listed("two")]));
    server.put("/api/older.json?page=2", &[older]);
    server.put(
        "/api/articles/two.json",
        &[Answer::redirect("/moved/two.json")],
    );
    let own = feed(&[whole("two")]).to_string();
    let packed = "Content-Encoding: gzip\r\n".to_owned();
    server.put(
        "/moved/two.json",
        &[Answer(200, packed, gzip(own.as_bytes()))],
    );
    newsroom.published();
    let page = newsroom.read("out/article/two/index.html");
    assert!(page.contains("All of story two."));
    let front = newsroom.json("out/content/front/1.json");
    let picture = server.url("/api/pictures/one.webp");
    assert_eq!(front["items"][0]["image"], json!(picture));
    // The browser asks for newer stories where they come from, and may.
    let live = server.url("/api/feed.json");
    assert_eq!(
        newsroom.json("out/site.json")["source"],
        json!({"kind": "snapshot", "url": "content/", "live": live})
    );
    let host = server.url("").replace("http://", "");
    let policy = newsroom.read("out/_headers");
    for what in ["img", "media", "connect"] {
        let said = format!("{what}-src 'self' example.org *.example.org {host} *.{host};");
        assert!(policy.contains(&said), "{policy}");
    }
}

#[test]
fn hosts_that_pages_may_ask_are_the_same_for_page_and_policy() {
    let mut item = whole("one");
    item["image"] = json!("https://cdn.example/one.webp");
    item["content_html"] = json!(
        "<p>Words.</p><img src=https://pictures.example/a.webp><ul><li><img src=https://pictures.example/b.webp></ul>\
         <audio src=https://sound.example:8443/a.mp3></audio>"
    );
    let (server, newsroom) = with_server(&[Answer::json(&feed(&[item]))]);
    let host = server.url("").replace("http://", "");
    let own = format!("example.org *.example.org {host} *.{host}");
    let settings = |hosts: &[&str]| {
        let source =
            json!({"kind": "json-feed", "url": server.url("/api/feed.json"), "live": false});
        let settings = site(&json!({"source": source, "hosts": hosts}));
        newsroom.write("site/site.json", &settings.to_string());
        newsroom.published().err
    };
    let said = settings(&[]);
    assert!(
        said.contains("cdn.example: 1 picture(s) are links"),
        "{said}"
    );
    assert!(
        said.contains("pictures.example: 2 picture(s) are links"),
        "{said}"
    );
    let page = newsroom.read("out/article/one/index.html");
    assert!(!page.contains("<img") && page.contains("See the picture at cdn.example"));
    let policy = newsroom.read("out/_headers");
    assert!(
        policy.contains(&format!("img-src 'self' {own};")),
        "{policy}"
    );
    // Sound is asked for by a reader.
    let media = format!("media-src 'self' {own} https://sound.example:8443;");
    assert!(policy.contains(&media), "{policy}");

    let said = settings(&["cdn.example", "pictures.example"]);
    assert!(!said.contains("are links"), "{said}");
    let page = newsroom.read("out/article/one/index.html");
    assert!(page.contains("src=\"https://cdn.example/one.webp\""));
    let policy = newsroom.read("out/_headers");
    let named = "cdn.example *.cdn.example pictures.example *.pictures.example;";
    assert!(
        policy.contains(&format!("img-src 'self' {own} {named}")),
        "{policy}"
    );
    // Without its source the published site still knows the hosts.
    let published = newsroom.json("out/site.json");
    let hosts = ["example.org", &host, "cdn.example", "pictures.example"];
    assert_eq!(published["hosts"], json!(hosts));
}

#[test]
fn settings_are_read_from_the_web() {
    let server = Server::start();
    server.put(
        "/paper/site.json",
        &[Answer::json(&site(&json!({"base_path": "/news/"})))],
    );
    server.put(
        "/paper/feed.json",
        &[Answer::json(&feed(&[whole("one"), listed("two")]))],
    );
    server.put(
        "/paper/articles/two.json",
        &[Answer::json(&feed(&[whole("two")]))],
    );
    let newsroom = Newsroom::new(&[]);
    let mut outputs = Vec::new();
    for place in ["/paper/", "/paper", "/paper/site.json"] {
        let said = newsroom.run_at("2025-03-01", &server.url(place), &["--out", "out"]);
        assert!(said.is_success, "{}", said.err);
        outputs.push(newsroom.files("out"));
    }
    assert!(outputs.iter().all(|files| *files == outputs[0]));
    let source = &newsroom.json("out/site.json")["source"];
    assert_eq!(source["live"], json!(server.url("/paper/feed.json")));
    assert!(
        newsroom
            .read("out/article/two/index.html")
            .contains("All of story two.")
    );
    assert!(
        newsroom
            .read("out/index.html")
            .contains("href=\"/news/article/one/\"")
    );
}

#[test]
fn a_passing_fault_is_tried_again_and_others_are_not() {
    let good = Answer::json(&feed(&[whole("one")]));
    let (server, newsroom) = with_server(&[Answer::status(503), good]);
    newsroom.published();
    assert_eq!(server.asked().len(), 2);
    let (server, newsroom) = with_server(&[Answer::status(404)]);
    let said = newsroom.run(&["--out", "out"]);
    assert!(
        !said.is_success && said.err.contains("status 404"),
        "{}",
        said.err
    );
    assert!(
        said.err.contains(&server.url("/api/feed.json")),
        "{}",
        said.err
    );
    assert_eq!(server.asked().len(), 1);
}

#[test]
fn a_feed_that_cannot_be_reached_is_named() {
    // Taken and given back, so that nobody listens there.
    let nobody = TcpListener::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap();
    let url = format!("http://{nobody}/feed.json");
    let newsroom = Newsroom::new(&[("site.json", site(&remote(&url)))]);
    for arguments in [&["--out", "out"][..], &["--check"]] {
        let said = newsroom.run(arguments);
        assert!(!said.is_success && said.err.contains(&url), "{}", said.err);
        assert!(said.err.contains("cannot be reached"), "{}", said.err);
    }
    assert_eq!(newsroom.names(), ["bundle", "site"]);
}

#[test]
fn a_story_that_may_be_there_later_fails_the_run() {
    let (server, newsroom) = with_server(&[Answer::json(&feed(&[whole("one"), listed("two")]))]);
    server.put("/api/articles/two.json", &[Answer::status(500)]);
    let said = newsroom.run(&["--out", "out"]);
    assert!(!said.is_success);
    for word in [
        "item 1 (two)",
        "_dateline.content_url",
        "articles/two.json",
        "status 500",
    ] {
        assert!(said.err.contains(word), "“{word}” in {}", said.err);
    }
    // Gone for good, it is left out.
    server.put("/api/articles/two.json", &[Answer::status(410)]);
    let said = newsroom.published();
    assert!(said.err.contains("item 1 (two)") && said.out.starts_with("1 stories"));
}

#[test]
fn an_answer_without_end_is_not_read_to_its_end() {
    let long = vec![b' '; 65 * 1_024 * 1_024];
    let packed = "Content-Encoding: gzip\r\n".to_owned();
    let (_server, newsroom) = with_server(&[Answer(200, packed, gzip(&long))]);
    let said = newsroom.run(&["--check"]);
    assert!(
        !said.is_success && said.err.contains("too large"),
        "{}",
        said.err
    );
}
