//! What is a feed, and where it goes on.

use super::*;

fn error(name: &str) -> ParseError {
    json_feed::edition(&document(name), &home(), &site()).expect_err(name)
}

#[test]
fn what_is_no_feed_says_why() {
    assert_eq!(error("top_level_array"), ParseError::NotAnObject);
    assert_eq!(error("not_a_feed"), ParseError::NotAFeed);
    assert_eq!(error("items_missing"), ParseError::NoItems);
    assert_eq!(error("items_not_an_array"), ParseError::NoItems);
    for error in [
        ParseError::NotAnObject,
        ParseError::NotAFeed,
        ParseError::NoItems,
    ] {
        assert!(error.to_string().starts_with("it is "));
    }
    let article = json_feed::article(&document("not_a_feed"), &home(), &site(), Wanted::Id("a"));
    assert_eq!(article, Err(ParseError::NotAFeed));
}

#[test]
fn a_version_is_not_missed() {
    assert_eq!(ids(&edition("version_missing")), ["a"]);
}

#[test]
fn an_empty_feed_is_an_empty_edition() {
    assert_eq!(edition("items_empty"), Edition::default());
}

#[test]
fn only_literal_true_expires() {
    assert!(json_feed::is_expired(&document("expired")));
    assert!(!json_feed::is_expired(&document("expired_not_literally")));
    assert!(!json_feed::is_expired(&document("items_empty")));
    assert!(!json_feed::is_expired(&document("top_level_array")));
}

#[test]
fn next_leads_to_another_document_or_nowhere() {
    assert_eq!(
        edition("relative_urls").next,
        Some(at("https://example.org/feeds/feed-2.json"))
    );
    for name in ["self", "feed_url", "javascript", "mailto", "wrong_type"] {
        assert_eq!(edition(&format!("next_url_{name}")).next, None, "{name}");
    }
}

#[test]
fn at_most_a_thousand_items_are_read() {
    let items: Vec<Value> = (0..1_234)
        .map(|id| json!({"id": id, "title": "T"}))
        .collect();
    let edition = read(&json!({"items": items}).into());
    assert_eq!(edition.headlines.len(), 1_000);
    let reason = "only the first 1,000 items of a document are read";
    assert_eq!(faults(&edition), [(1_000, "234 items", "items", reason)]);
}
