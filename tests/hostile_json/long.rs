//! Texts of fifty megabytes, words of ten thousand characters, and a hundred thousand items.

use super::*;

const LONG: usize = 50_000_000;
const LIMIT: Duration = Duration::from_secs(60);

#[test]
fn a_text_of_fifty_megabytes_is_cut() {
    let long = "word ".repeat(LONG / 5);
    let item = format!(r#"{{"id": "b", "title": "{long}", "summary": "Words"}}"#);
    let (edition, _) = bounded(LIMIT, || read(&feed(&[&item])));
    let title = &edition.headlines[1].title;
    assert!(
        title.starts_with("word word") && title.chars().count() <= 1_000,
        "{}",
        title.len()
    );
}

/// Each could begin an entity or a tag, and none does.
#[test]
fn a_text_of_nothing_but_beginnings_is_read_once() {
    for mark in ["&", "<", "&lt", "[", "…", "é&"] {
        let long = mark.repeat(LONG / 25);
        let item = format!(r#"{{"id": "b", "title": "{long}", "summary": "Words"}}"#);
        let (edition, _) = bounded(LIMIT, || read(&feed(&[&item])));
        assert_eq!(edition.headlines.len(), 3);
    }
}

#[test]
fn a_body_of_fifty_megabytes_is_cut() {
    let long = "<p>word</p>".repeat(LONG / 11);
    let item = format!(r#"{{"id": "b", "title": "Words", "content_html": "{long}"}}"#);
    let (_, articles) = bounded(LIMIT, || read(&feed(&[&item])));
    assert_eq!(articles[1].body.len(), 20_000);
    let long = "word\\n\\n".repeat(LONG / 8);
    let item = format!(r#"{{"id": "b", "title": "Words", "content_text": "{long}"}}"#);
    let (_, articles) = bounded(LIMIT, || read(&feed(&[&item])));
    assert!(
        articles[1].body.len() <= 20_000,
        "{}",
        articles[1].body.len()
    );
}

#[test]
fn fields_of_a_megabyte_are_cut_or_absent() {
    let long = "x".repeat(1_000_000);
    let extension = [
        "slug", "kicker", "dek", "section", "byline", "dateline", "image", "source", "path",
    ]
    .map(|name| format!(r#""{name}": "{long}""#))
    .join(",");
    let item = format!(
        r#"{{"id": "{long}", "title": "{long}", "summary": "{long}", "url": "{long}", "image": "{long}",
            "date_published": "{long}", "language": "{long}", "tags": ["{long}"], "authors": [{{"name": "{long}", "url": "{long}"}}],
            "{long}": 1, "_dateline": {{{extension}, "corrections": ["{long}"], "related": ["{long}"]}}}}"#
    );
    let (edition, articles) = bounded(LIMIT, || read(&feed(&[&item])));
    for (place, article) in articles.iter().enumerate() {
        let mut article = article.clone();
        // An id is what the source says; nothing shows it.
        article.headline.id.clear();
        article.headline.related.clear();
        assert!(
            format!("{article:?}").len() < 60_000,
            "{place}: {}",
            format!("{article:?}").len()
        );
    }
    assert_eq!(edition.headlines.len(), 3);
}

#[test]
fn words_of_ten_thousand_characters_are_bounded_where_they_name_something() {
    let long = "ü".repeat(10_000);
    let item = format!(
        r#"{{"id": "b", "title": "{long}", "tags": ["{long}"], "authors": [{{"name": "{long}"}}]}}"#
    );
    let (edition, _) = read(&feed(&[&item]));
    let story = &edition.headlines[1];
    assert!(story.title.chars().count() <= 1_000);
    assert!(story.slug.as_str().len() <= 120);
    for term in story.topics.iter().chain(&story.byline.authors) {
        assert!(term.name.chars().count() <= 200 && term.slug.as_str().len() <= 120);
    }
}

#[test]
fn of_a_hundred_thousand_items_the_first_thousand_are_read() {
    let items: Vec<String> = (0..100_000)
        .map(|id| format!(r#"{{"id": "i{id}", "title": "Same"}}"#))
        .collect();
    let items: Vec<&str> = items.iter().map(String::as_str).collect();
    let (edition, _) = bounded(LIMIT, || read(&feed(&items)));
    assert_eq!(edition.headlines.len(), 1_000);
    let members: Vec<String> = (0..100_000)
        .map(|name| format!(r#""m{name}": {{}}"#))
        .collect();
    let item = format!(r#"{{"id": "b", "title": "Words", {}}}"#, members.join(","));
    assert_eq!(bounded(LIMIT, || between(&feed(&[&item]))), ["Words"]);
    let tags = vec!["\"t\""; 100_000].join(",");
    let item = format!(r#"{{"id": "b", "title": "Words", "tags": [{tags}], "authors": [{tags}]}}"#);
    assert_eq!(bounded(LIMIT, || between(&feed(&[&item]))), ["Words"]);
}
