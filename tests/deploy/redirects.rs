//! Redirects: to the address with a slash behind it, and never to another host.

use super::{below_each, demo, http::get, nginx::Nginx};

#[test]
fn a_missing_last_slash_is_added() {
    below_each(|origin, base| {
        for (path, location) in [
            ("about", "about/"),
            ("page/2", "page/2/"),
            (
                "article/everything-an-article-can-hold",
                "article/everything-an-article-can-hold/",
            ),
            ("about?from=a%2Fb&to", "about/?from=a%2Fb&to"),
            ("%61bout", "%61bout/"),
        ] {
            let answer = get(origin, &format!("{base}{path}"));
            assert_eq!(answer.status, 301, "{path}: {answer:?}");
            assert_eq!(
                answer.header("Location"),
                Some(format!("{base}{location}").as_str())
            );
        }
    });
    let server = Nginx::start(demo("/news/"));
    let answer = get(&server.origin, "/news?a=b");
    assert_eq!(
        (answer.status, answer.header("Location")),
        (301, Some("/news/?a=b"))
    );
}

/// An address that begins with two slashes names a host: `//evil.example/…`.
#[test]
fn no_redirect_leads_to_another_host() {
    below_each(|origin, base| {
        let page = format!("{}about", &base[1..]);
        for target in [
            format!("//{page}"),
            format!("//evil.example/%2e%2e/{page}"),
            format!("//evil.example/../{page}"),
            format!("/\\evil.example/../{page}"),
            format!("/x//../{page}"),
        ] {
            let answer = get(origin, &target);
            let location = answer.header("Location").unwrap_or("/");
            assert!(
                location.starts_with('/') && !location[1..].starts_with(['/', '\\']),
                "{target} leads to {location}"
            );
        }
        // A line end in an address must not become one in the answer.
        let answer = get(origin, &format!("{base}about%0d%0aX-Injected:%20yes"));
        assert_eq!(answer.status, 404);
        assert_eq!(answer.header("X-Injected"), None);
    });
}
