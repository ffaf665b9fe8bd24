//! The page of the search: finished like any other, and not to be found by search engines.

use std::fs;

use super::{
    folder::Folder,
    publishing::{BASES, published, site_below},
};

#[test]
fn the_search_has_a_page_that_nobody_indexes() {
    for base in BASES {
        let out = Folder::new();
        let site = site_below(base, "tests/fixtures/edition-small");
        published(site.as_ref(), &out.at("site"));
        let read = |name: &str| fs::read_to_string(out.at("site").join(name)).unwrap();
        let page = read("search/index.html");
        let form = format!("<form class=\"search-form\" role=\"search\" action=\"{base}search/\">");
        assert_eq!(page.matches(&form).count(), 1, "{base}");
        assert_eq!(page.matches("<form").count(), 1, "{base}");
        assert!(
            page.contains("<noscript>Search needs JavaScript."),
            "{base}"
        );
        assert!(page.contains("<meta name=\"robots\" content=\"noindex\">"));
        assert!(page.contains("form-action 'self'"));
        assert!(page.contains("id=\"seed\""), "{base}");
        for unwanted in ["rel=\"canonical\"", "og:title", "application/ld+json"] {
            assert!(!page.contains(unwanted), "{base}: {unwanted}");
        }
        assert!(!read("sitemap.xml").contains("/search/"), "{base}");
        // Readers of every other page have the field too.
        assert_eq!(read("about/index.html").matches(&form).count(), 1, "{base}");
    }
}
