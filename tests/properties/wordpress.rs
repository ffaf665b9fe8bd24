//! `WordPress`: whatever the text, what is read of it is bounded, and pages that are made of it have
//! no address and no element but their own.

use std::collections::BTreeSet;

use dateline::{
    app,
    fetch::Origin,
    json::{Document, Json},
    model::{address::Address, article::Article, headline::Headline, slug::Slug},
    page::{Page, Request},
    route::{Listing, Route},
    session::Session,
    site::Site,
    source::wordpress::{
        self, Categories, Desk,
        query::{self, Root},
    },
};
use futures_util::FutureExt;
use serde_json::json;

const URL: &str = "https://news.example/blog";

pub fn check(text: &str) {
    let document = Document::parse(text).unwrap_or_else(|| saying(text));
    // Answers, and what stands in their bodies.
    let entries = match wordpress::open(&document) {
        Ok(reply) => reply.entries,
        Err(fault) => {
            assert!(fault.word().1.chars().count() <= 200, "{fault:?}");
            vec![document]
        }
    };
    read(&entries);
    show(&entries);
}

/// A post that says this wherever a text can stand.
fn saying(text: &str) -> Document {
    let html = json!({"rendered": text});
    let term = |kind: &str| json!({"id": 2, "name": text, "slug": text, "taxonomy": kind});
    let picture = json!({"source_url": text, "alt_text": text, "caption": html,
        "media_details": {"width": 800, "height": 600, "sizes": {text: {"source_url": text}}}});
    let post = json!({
        "id": 1, "slug": text, "link": text, "date_gmt": text, "modified_gmt": text,
        "name": text, "title": html, "excerpt": html, "content": html,
        "author": 2, "categories": [1], "tags": [2], "featured_media": 3,
        "_embedded": {"author": [term("")], "wp:term": [[term("post_tag")]],
            "wp:featuredmedia": [picture]},
    });
    json!([post]).into()
}

fn read(entries: &[Document]) {
    let site = settings().1;
    let url = Address::parse(URL).expect("an address");
    let mut categories = Categories::default();
    categories.add(entries);
    let desk = Desk {
        site: &site,
        url: &url,
        categories: &categories,
        topics: &[],
    };
    let edition = wordpress::edition(entries, desk);
    assert!(edition.headlines.len() + edition.skipped.len() <= 100);
    edition.headlines.iter().for_each(is_bounded);
    for entry in entries {
        if let Some((_, term)) = wordpress::term(entry) {
            let section = categories.section(&term.slug, &site);
            let ids = section.map_or(Vec::new(), |(_, ids)| ids);
            assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len());
        }
        if let Some(Article { headline, body, .. }) = wordpress::article(entry, desk) {
            is_bounded(&headline);
            assert!(body.len() <= 20_020);
        }
    }
}

fn is_bounded(story: &Headline) {
    let has = |text: &str, limit| assert!(text.chars().count() <= limit, "{text:?}");
    has(&story.title, 1_000);
    has(story.dek.as_deref().unwrap_or_default(), 1_000);
    let authors = story.byline.authors.iter();
    for term in story.section.iter().chain(&story.topics).chain(authors) {
        has(&term.name, 200);
    }
    assert!(story.topics.len() <= 50);
    let place = ["article/", &story.slug.segment(), "/"].concat();
    assert_eq!(story.path, place);
}

/// A publication that reads from a `WordPress`.
fn settings() -> (Document, Site) {
    let source = json!({"kind": "wordpress", "url": URL});
    let settings = json!({"title": "Test", "sections": ["World"], "source": source});
    let document = Document::from(settings);
    let home = Address::parse("/site.json").expect("an address");
    let site = Site::parse(&document, &home).expect("settings");
    (document, site)
}

/// The pages of a `WordPress` that answers everything with these entries.
fn show(entries: &[Document]) {
    let body: Vec<_> = entries.iter().map(Document::value).collect();
    let answer = json!({"status": 200, "headers": {"X-WP-TotalPages": 2}, "body": body});
    let answer = Document::from(answer);
    let home = Address::parse("/site.json").expect("an address");
    let session = Session::new(Origin::nowhere(), home.clone());
    session.put(home, settings().0);
    let put = |question: String| {
        let url = Address::parse(URL).expect("an address");
        let address = query::address(&url, Root::Pretty, &question).expect("an address");
        session.put(address, answer.clone());
    };
    let terms = entries.iter().filter_map(wordpress::term).take(2);
    let slugs: Vec<Slug> = terms.map(|(_, term)| term.slug).collect();
    for page in [1, 2] {
        put(query::list("", page));
        put(query::categories(page));
    }
    put(query::sticky());
    let mut routes = vec![Route::HOME, Route::List(Listing::Front, 2)];
    let posts = entries.iter().filter_map(|entry| entry.words("slug"));
    for slug in posts.filter_map(|slug| Slug::parse(&slug)).take(2) {
        put(query::whole("posts", "slug", &slug.segment()));
        routes.push(Route::parse(
            &["/article/", &slug.segment(), "/"].concat(),
            "/",
        ));
    }
    for slug in slugs {
        put(query::term("tags", &slug));
        put(query::term("users", &slug));
        let kinds = [Listing::Section, Listing::Topic, Listing::Author];
        routes.extend(kinds.map(|kind| Route::List(kind(slug.clone()), 1)));
    }
    for route in routes {
        let request = Request::new(route);
        let now = "nothing natively waits";
        let page = Page::load(&request, &session).now_or_never().expect(now);
        let more = page.complete(&request, &session).now_or_never().expect(now);
        is_clean(&app::frame(&more.unwrap_or(page), 1).html());
    }
}

/// The start and the end of the one form that is the site's own.
const OWN: [&str; 2] = [
    r#"form class="search-form" role="search" action="/search/""#,
    "/form",
];

/// No element runs, covers or loads anything but pictures, sound and film, and no attribute is an
/// event's.
fn is_clean(html: &str) {
    const NEVER: [&str; 9] = [
        "script", "style", "iframe", "object", "embed", "svg", "math", "form", "link",
    ];
    for tag in html.replace("<!>", "").split('<').skip(1) {
        let (tag, _) = tag.split_once('>').unwrap_or((tag, ""));
        let name = tag
            .trim_start_matches('/')
            .split(' ')
            .next()
            .unwrap_or_default();
        assert!(!NEVER.contains(&name) || OWN.contains(&tag), "<{tag}>");
        for attribute in tag.split(' ').skip(1) {
            let scheme = attribute.to_ascii_lowercase();
            let scheme = scheme.split_once("=\"").map_or("", |(_, value)| value);
            let is_odd = scheme.starts_with("javascript:") || scheme.starts_with("data:");
            let is_address = attribute.starts_with("href=") || attribute.starts_with("src=");
            assert!(!(is_address && is_odd), "<{tag}>");
        }
    }
}
