//! Runs that must fail say what is wrong and where, and change nothing.

use serde_json::{Value, json};

use super::newsroom::{Newsroom, Said, feed, listed, site, whole};

/// A run that fails with all these words on its error stream, and leaves the old output as it was.
fn fails(newsroom: &Newsroom, arguments: &[&str], words: &[&str]) -> Said {
    newsroom.write("out/index.html", "the old site");
    let old = newsroom.files("out");
    let said = newsroom.run(&[&["--out", "out"], arguments].concat());
    assert!(!said.is_success, "{}", said.out);
    assert_eq!(said.out, "");
    for word in words {
        assert!(said.err.contains(word), "“{word}” in: {}", said.err);
    }
    assert_eq!(newsroom.files("out"), old);
    let names = newsroom.names();
    assert!(names.iter().all(|name| !name.starts_with('.')), "{names:?}");
    said
}

fn with_feed(feed: Value) -> Newsroom {
    Newsroom::new(&[("site.json", site(&json!({}))), ("feed.json", feed)])
}

#[test]
fn missing_settings_are_named() {
    fails(&Newsroom::new(&[]), &[], &["site.json", "404"]);
}

#[test]
fn broken_json_is_named_with_its_place() {
    let newsroom = Newsroom::new(&[]);
    newsroom.write("site/site.json", "{\n  \"title\": \"Test\",\n}");
    fails(&newsroom, &[], &["site.json", "not JSON", "line 3"]);
    let newsroom = with_feed(json!({}));
    newsroom.write("site/feed.json", "<!doctype html>");
    fails(&newsroom, &[], &["/feed.json", "not JSON", "line 1"]);
}

#[test]
fn useless_settings_and_feeds_are_named() {
    let newsroom = Newsroom::new(&[("site.json", json!({"title": "Test"}))]);
    fails(&newsroom, &[], &["site.json", "“source”"]);
    let source = json!({"source": {"kind": "snapshot", "url": "https://example.org/"}});
    let newsroom = Newsroom::new(&[("site.json", site(&source))]);
    fails(&newsroom, &[], &["site.json", "source.kind"]);
    fails(
        &with_feed(json!({"error": 1})),
        &[],
        &["/feed.json", "not a feed"],
    );
    let newsroom = Newsroom::new(&[("site.json", site(&json!({})))]);
    fails(&newsroom, &[], &["/feed.json", "404"]);
}

#[test]
fn a_bad_item_is_left_out_or_forbidden() {
    let newsroom = with_feed(feed(&[whole("one"), json!({"title": "No id"}), json!(7)]));
    let said = newsroom.published();
    assert!(said.out.starts_with("1 stories"), "{}", said.out);
    let expected = "left out: /feed.json, item 1 (No id): id is missing\n";
    assert!(said.err.contains(expected), "{}", said.err);
    assert!(
        said.err
            .contains("/feed.json, item 2 (): items is not an object")
    );
    let words = ["2 item(s)", "/feed.json, item 1 (No id): id is missing"];
    fails(&newsroom, &["--strict"], &words);
    fails(&newsroom, &["--strict", "--check"], &words);
}

#[test]
fn a_story_whose_document_is_of_no_use_is_left_out_or_forbidden() {
    for (document, reason) in [
        (None, "404"),
        (Some("[1"), "not JSON"),
        (Some("[]"), "not an object"),
        (Some("{\"items\": []}"), "no item with the id “two”"),
    ] {
        let newsroom = with_feed(feed(&[whole("one"), listed("two")]));
        if let Some(document) = document {
            newsroom.write("site/articles/two.json", document);
        }
        let words = [
            "/feed.json, item 1 (two): _dateline.content_url leads to /articles/two.json",
            reason,
        ];
        for arguments in [&["--check"][..], &["--out", "out"]] {
            let said = newsroom.run(arguments);
            assert!(said.is_success && said.out.starts_with("1 stories"));
            for word in words {
                assert!(said.err.contains(word), "“{word}” in {}", said.err);
            }
        }
        assert!(!newsroom.path("out/article/two").exists());
        assert!(!newsroom.read("out/index.html").contains("Story two"));
        fails(&newsroom, &["--strict"], &words);
    }
}

#[test]
fn a_check_writes_nothing_and_needs_no_bundle() {
    let newsroom = Newsroom::usual(&json!({}));
    std::fs::remove_dir_all(newsroom.path("bundle")).unwrap();
    let said = newsroom.run(&["--check", "--strict"]);
    assert!(said.is_success, "{}", said.err);
    assert_eq!(said.out, "2 stories can be published\n");
    assert_eq!(newsroom.names(), ["site"]);
}

/// Without it pages would never come to life, and nobody would know why.
#[test]
fn a_bundle_that_nothing_starts_is_refused() {
    let newsroom = Newsroom::usual(&json!({}));
    let shell = newsroom.read("bundle/index.html");
    let lines = shell.lines().filter(|line| !line.contains("<script"));
    newsroom.write("bundle/index.html", &lines.collect::<Vec<_>>().join("\n"));
    fails(&newsroom, &[], &["index.html has no script"]);
    newsroom.write("bundle/index.html", &shell);
    std::fs::remove_file(newsroom.path("bundle/loader-1.js")).unwrap();
    fails(&newsroom, &[], &["bundle/loader-1.js"]);
}

#[test]
fn a_missing_bundle_is_named() {
    let newsroom = Newsroom::usual(&json!({}));
    std::fs::remove_dir_all(newsroom.path("bundle")).unwrap();
    fails(&newsroom, &[], &["bundle/index.html"]);
}

#[test]
fn what_is_published_is_never_overwritten() {
    let newsroom = Newsroom::usual(&json!({}));
    let old = newsroom.files("site");
    let said = newsroom.run(&["--out", "./site"]);
    assert!(
        !said.is_success && said.err.contains("would replace"),
        "{}",
        said.err
    );
    assert_eq!(newsroom.files("site"), old);
}

#[test]
fn senseless_arguments_are_refused() {
    let newsroom = Newsroom::usual(&json!({}));
    for (now, site) in [("yesterday", "site"), ("2025-03-01", "https://")] {
        let said = newsroom.run_at(now, site, &[]);
        assert!(
            !said.is_success && said.err.contains("not a"),
            "{}",
            said.err
        );
    }
}

#[test]
fn a_killed_swap_is_put_right() {
    let newsroom = Newsroom::usual(&json!({}));
    assert!(newsroom.run(&[]).is_success);
    std::fs::rename(newsroom.path("bundle"), newsroom.path(".bundle.old")).unwrap();
    newsroom.write(".bundle.new/index.html", "half a site");
    let said = newsroom.run(&[]);
    assert!(said.is_success, "{}", said.err);
    assert_eq!(newsroom.names(), ["bundle", "bundle.nginx.conf", "site"]);
}
