//! Stories newer than the site: the shell draws them where there is a live source, and only there.

use std::fs;

use dateline::{
    json::Document,
    model::address::Address,
    publish::deploy::{ArticlePattern, Deployment},
    site::{Permalink, Site},
};

use super::{demo, http::get, nginx::Nginx, publishing::BASES};

/// A server for the demo edition, with another idea of whether there is a live source and of where
/// stories lie.
fn server(base: &str, is_live: bool, article: ArticlePattern) -> Nginx {
    let folder = demo(base);
    let settings = fs::read_to_string(folder.join("site.json")).unwrap();
    let address = Address::parse(&format!("{base}site.json")).unwrap();
    let deployment = Deployment {
        site: &Site::parse(&Document::parse(&settings).unwrap(), &address).unwrap(),
        policy: "default-src 'none'",
        article,
        is_live,
    };
    Nginx::with(folder, &deployment.nginx())
}

#[test]
fn an_unknown_story_gets_the_shell_where_there_is_a_live_source() {
    for base in BASES {
        let server = server(base, true, ArticlePattern::default());
        let shell = get(&server.origin, &format!("{base}article/not-yet-known/"));
        assert_eq!(shell.status, 200);
        assert_eq!(shell.header("Cache-Control"), Some("no-cache"));
        let html = shell.text();
        assert!(html.contains("<meta name=\"robots\" content=\"noindex\">"));
        assert!(html.contains("<meta name=\"bundle\"") && !html.contains("id=\"seed\""));
        let known = "article/everything-an-article-can-hold/";
        let story = get(&server.origin, &format!("{base}{known}"));
        assert!(story.status == 200 && story.text().contains("id=\"seed\""));
        for path in [
            "article/",
            "article/a/b/",
            "nowhere/",
            "section/nowhere/",
            "article/x.json",
        ] {
            let answer = get(&server.origin, &format!("{base}{path}"));
            assert_eq!(answer.status, 404, "{path}");
        }
    }
}

#[test]
fn without_a_live_source_an_unknown_story_is_not_found() {
    for base in BASES {
        let published = Nginx::start(demo(base));
        let drawn = server(base, false, ArticlePattern::default());
        for server in [published, drawn] {
            let answer = get(&server.origin, &format!("{base}article/not-yet-known/"));
            assert_eq!(answer.status, 404);
        }
    }
}

#[test]
fn stories_may_lie_elsewhere() {
    let of = |pattern| ArticlePattern::of(&Permalink::read(pattern).expect(pattern));
    assert_eq!(of("/{year}/{slug}/").placeholders, ":year/:slug/");
    let dated = server("/news/", true, of("/{year}/{month}/{slug}/"));
    let numbered = server("/news/", true, of("/{section}/{id}-{slug}/"));
    let bare = server("/news/", true, of("/{slug}/"));
    let files = server("/news/", true, of("/{slug}.html"));
    for (server, path, expected) in [
        (&dated, "2025/02/not-yet-known/", 200),
        (&dated, "article/not-yet-known/", 200),
        (&dated, "25/02/not-yet-known/", 404),
        (&dated, "2025/02/31/not-yet-known/", 404),
        (&numbered, "world/17-not-yet-known/", 200),
        (&numbered, "world/not-yet-known/", 404),
        (&numbered, "topic/17-not-yet-known/", 404),
        (&bare, "not-yet-known/", 200),
        (&bare, "topic/", 404),
        (&files, "not-yet-known.html", 404),
        (&files, "article/not-yet-known/", 200),
    ] {
        let answer = get(&server.origin, &["/news/", path].concat());
        assert_eq!(answer.status, expected, "{path}");
    }
}
