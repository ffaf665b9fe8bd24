//! Types, caching, security, and what is not there.

use dateline::publish::policy::headers;

use super::{
    below_each, demo,
    http::{Answer, ask, get},
    publishing::BASES,
};

const ONCE: &str = "no-cache";
const FOR_EVER: &str = "public, max-age=31536000, immutable";
const A_DAY: &str = "public, max-age=86400, stale-while-revalidate=604800";

#[test]
fn every_kind_of_file_has_its_type_and_caching() {
    let story = "article/everything-an-article-can-hold/";
    let kinds = [
        ("", "text/html; charset=utf-8", ONCE),
        ("page/2/", "text/html; charset=utf-8", ONCE),
        (story, "text/html; charset=utf-8", ONCE),
        ("search/?q=suez+canal", "text/html; charset=utf-8", ONCE),
        ("index.html", "text/html; charset=utf-8", ONCE),
        ("site.json", "application/json", ONCE),
        ("content/front/1.json", "application/json", ONCE),
        ("feed.json", "application/feed+json; charset=utf-8", ONCE),
        ("rss.xml", "application/rss+xml; charset=utf-8", ONCE),
        ("sitemap.xml", "application/xml", ONCE),
        ("robots.txt", "text/plain; charset=utf-8", ONCE),
        ("manifest.webmanifest", "application/manifest+json", ONCE),
        ("icon.svg", "image/svg+xml", A_DAY),
        ("images/schengen-480.webp", "image/webp", A_DAY),
        // Trunk writes a hash without its leading zeros.
        (
            "dateline-123456789abcdef.js",
            "text/javascript; charset=utf-8",
            FOR_EVER,
        ),
        (
            "dateline-123456789abcdef_bg.wasm",
            "application/wasm",
            FOR_EVER,
        ),
    ];
    below_each(|origin, base| {
        for (path, kind, caching) in kinds {
            for encoding in [
                "Accept-Encoding: br",
                "Accept-Encoding: gzip",
                "Accept: */*",
            ] {
                let answer = ask(origin, "GET", &format!("{base}{path}"), &[encoding]);
                let about = format!("{base}{path}, {encoding}: {answer:?}");
                assert_eq!(answer.status, 200, "{about}");
                assert_eq!(answer.header("Content-Type"), Some(kind), "{about}");
                assert_eq!(answer.header("Cache-Control"), Some(caching), "{about}");
                assert!(answer.header("ETag").is_some(), "{about}");
                assert!(answer.header("Last-Modified").is_some(), "{about}");
            }
        }
    });
}

#[test]
fn every_answer_carries_the_security_headers() {
    below_each(|origin, base| {
        let page = get(origin, base);
        let policy = page.header("Content-Security-Policy").unwrap().to_owned();
        let own = policy.strip_suffix("; frame-ancestors 'self'").unwrap();
        assert!(
            page.text().contains(own),
            "the page's own policy is the header's"
        );
        assert!(policy.contains("'wasm-unsafe-eval'"), "{policy}");
        for forbidden in [
            "unsafe-inline",
            "'unsafe-eval'",
            "require-trusted-types-for",
        ] {
            assert!(!policy.contains(forbidden), "{policy}");
        }
        let known = format!("If-None-Match: {}", page.header("ETag").unwrap());
        let answers = [
            (200, get(origin, &format!("{base}site.json"))),
            (
                200,
                get(origin, &format!("{base}dateline-123456789abcdef.js")),
            ),
            (301, get(origin, &format!("{base}about"))),
            (304, ask(origin, "GET", base, &[&known])),
            (404, get(origin, &format!("{base}nowhere/"))),
            (404, get(origin, "/nowhere/%2e%2e/not-a-page")),
        ];
        for (status, answer) in answers {
            assert_eq!(answer.status, status, "{answer:?}");
            for (name, value) in headers(own) {
                assert_eq!(answer.header(name), Some(value.as_str()), "{answer:?}");
            }
        }
    });
}

#[test]
fn what_has_not_changed_is_not_sent_again() {
    below_each(|origin, base| {
        for path in ["", "site.json", "images/schengen-480.webp"] {
            for encoding in [
                "Accept-Encoding: br",
                "Accept-Encoding: gzip",
                "Accept: */*",
            ] {
                let target = format!("{base}{path}");
                let first = ask(origin, "GET", &target, &[encoding]);
                let known = format!("If-None-Match: {}", first.header("ETag").unwrap());
                let second = ask(origin, "GET", &target, &[encoding, &known]);
                assert_eq!((second.status, second.body.len()), (304, 0), "{target}");
                for name in ["Cache-Control", "Vary", "ETag"] {
                    assert_eq!(second.header(name), first.header(name), "{target}");
                }
            }
        }
    });
}

fn is_not_found(answer: &Answer, about: &str) {
    assert_eq!(answer.status, 404, "{about}");
    assert_eq!(answer.header("Cache-Control"), Some(ONCE), "{about}");
    let kind = Some("text/html; charset=utf-8");
    assert_eq!(answer.header("Content-Type"), kind, "{about}");
    let text = answer.text();
    assert!(text.contains("noindex") && text.contains("<h1"), "{about}");
}

#[test]
fn what_is_not_there_is_answered_with_404() {
    below_each(|origin, base| {
        for path in [
            "nowhere/",
            "nowhere",
            "page/99/",
            "section/nowhere/",
            "article/nowhere/",
            "article/nowhere",
            "article/",
            "article",
            "images/",
            "images",
            "images/nowhere.webp",
            "content/article/nowhere.json",
            "dateline-fedcba9876543210.js",
            "dateline-fedcba9876543210_bg.wasm",
            "base-fedcba9876543210.css",
        ] {
            let target = format!("{base}{path}");
            is_not_found(&get(origin, &target), &target);
            assert_eq!(ask(origin, "HEAD", &target, &[]).status, 404, "{target}");
        }
    });
}

#[test]
fn what_is_for_hosts_is_not_for_readers() {
    below_each(|origin, base| {
        for path in [
            "_headers",
            "_redirects",
            "published.txt",
            "published.txt.br",
            "nginx.conf",
            "404.html",
            "shell.html",
            "shell.html.gz",
            "index.html.br",
            "about/index.html.gz",
            "site.json.br",
        ] {
            let target = format!("{base}{path}");
            is_not_found(&get(origin, &target), &target);
        }
    });
    for base in BASES {
        assert!(
            !demo(base).join("nginx.conf").exists(),
            "it lies beside the folder"
        );
    }
}

#[test]
fn nothing_outside_of_the_base_path_is_served() {
    let server = super::Nginx::start(demo("/news/"));
    for target in [
        "/",
        "/about/",
        "/site.json",
        "/newsabout/",
        "/article/nowhere/",
        "/xnews/about/",
    ] {
        is_not_found(&get(&server.origin, target), target);
    }
}

#[test]
fn a_refused_method_gets_a_readable_answer() {
    below_each(|origin, base| {
        let answer = ask(origin, "DELETE", base, &["Accept-Encoding: br"]);
        assert_eq!(answer.status, 405);
        assert_eq!(answer.header("Content-Encoding"), None);
        assert!(answer.text().contains("405"));
    });
}
