//! The stories of whole sources.

use super::*;
use dateline::model::edition::Edition;

/// Publications that read the same source differently.
fn sites() -> [Site; 3] {
    let sections =
        json!([{"slug": "world", "name": "The World"}, {"slug": "x", "name": "Science"}]);
    [
        site_with(&json!({})),
        site_with(&json!({
            "origin": "https://example.org", "base_path": "/news/", "language": "ar", "sections": sections
        })),
        site_with(&json!({"origin": "https://other.example", "direction": "rtl"})),
    ]
}

/// Writes and reads all stories of a source, as lists and as pages.
fn survives(name: &str, source: &Document, address: &Address, site: &Site) -> usize {
    let Ok(Edition {
        headlines, next, ..
    }) = json_feed::edition(source, address, site)
    else {
        return 0;
    };
    let next = next.as_ref().map(Address::as_str);
    let head = Feed {
        next_url: next,
        ..front()
    };
    let items = headlines
        .iter()
        .map(|headline| headline_item(headline, site));
    let text = feed(&head, items, site).expect("a feed");
    let again = json_feed::edition(&document(&text), &elsewhere(), site).expect("a feed");
    assert_eq!(again.skipped, [], "{name}");
    assert_eq!(again.next.as_ref().map(Address::as_str), next, "{name}");
    assert_eq!(again.headlines, headlines, "{name}");
    for headline in &headlines {
        let wanted = Wanted::Id(&headline.id);
        let read = json_feed::article(source, address, site, wanted);
        let mut article = signed(read.expect("a feed").expect("the story"));
        if name.ends_with("content_text_only.json") {
            // Its paragraphs begin with spaces, which HTML has none of; see below.
            article.body = paragraph(&written(&article.body));
        }
        let (item, again) = whole(&article, site);
        assert_eq!(again, article, "{name}: {item}");
        let (item, again) = listed(&article.headline, site);
        assert_eq!(again, article.headline, "{name}: {item}");
    }
    headlines.len()
}

#[test]
fn stories_of_every_fixture_survive() {
    let mut count = 0;
    for (name, text) in files("tests/fixtures/json_feed", "json") {
        let Some(source) = Document::parse(&text) else {
            continue;
        };
        for address in ["https://example.org/feeds/feed.json", "/feeds/feed.json"] {
            for site in sites() {
                count += survives(&name, &source, &at(address), &site);
            }
        }
    }
    assert!(count >= 600, "only {count} stories found");
}

#[test]
fn stories_of_the_demo_edition_survive() {
    let settings = files("content", "json");
    let settings = settings
        .iter()
        .find(|(name, _)| name.ends_with("site.json"));
    let address = at("/content/site.json");
    let site = settings.map(|(_, text)| Site::parse(&document(text), &address));
    let site = site.expect("settings").expect("settings");
    let mut count = 0;
    for (folder, at_folder) in [
        ("content", "/content/"),
        ("content/articles", "/content/articles/"),
    ] {
        for (name, text) in files(folder, "json") {
            let file = name.rsplit('/').next().unwrap_or_default();
            let address = at(&[at_folder, file].concat());
            count += survives(&name, &document(&text), &address, &site);
        }
    }
    assert!(count >= 40, "only {count} stories found");
}

/// The one thing that plain text can say and HTML cannot, nor any page show.
#[test]
fn of_plain_text_only_spaces_are_lost() {
    let item =
        json!({"id": "a", "title": "T", "content_text": "  One  two\n three\n\n[x a=1] four"});
    let article = article_of(&item, &site());
    let (_, again) = whole(&article, &site());
    let one = json!({"id": "a", "title": "T", "content_text": "One two\nthree\n\n[x a=1] four"});
    assert_eq!(again.body, article_of(&one, &site()).body);
}
