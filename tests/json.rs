//! JSON over our own tree says the same as over the browser's values (`browser/json.rs`).
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::expect_used,
    reason = "a test may stop at the first thing that is not as it should be"
)]

use dateline::{
    json::{Document, Json},
    model::address::Address,
    site::Site,
    source::json_feed,
};
use serde_json::json;

fn parse(text: &str) -> Document {
    Document::parse(text).expect(text)
}

#[test]
fn half_a_character_costs_only_itself() {
    for (text, expected) in [
        (r#""x\ud800y""#, "x\u{fffd}y"),
        (r#""\udc00""#, "\u{fffd}"),
        (r#""\uD83D\uDE00 \ud83d""#, "😀 \u{fffd}"),
        (r#""\ud800\ud83d\ude00""#, "\u{fffd}😀"),
        (r#""\ud800\n\u0041""#, "\u{fffd}\nA"),
        // A backslash that is spelled begins no escape.
        (r#""\\ud800 \ud800""#, "\\ud800 \u{fffd}"),
        (r#""ü漢 \"1e999\" \udfff""#, "ü漢 \"1e999\" \u{fffd}"),
    ] {
        assert_eq!(parse(text).text().as_deref(), Some(expected), "{text}");
    }
}

#[test]
fn a_number_beyond_all_is_no_count() {
    let document = parse(r#"{"a": 1e999, "b": [-1E+400, 7], "c": "1e999", "d": 2}"#);
    assert!(
        document
            .member("a")
            .and_then(|it| it.number())
            .is_some_and(|it| it > 1e300)
    );
    assert_eq!(document.whole("a"), None);
    let list = document.list("b");
    assert!(list[0].number().is_some_and(|it| it < -1e300));
    assert_eq!(list[1].number(), Some(7.0));
    assert_eq!(document.words("c").as_deref(), Some("1e999"));
    assert_eq!(document.whole("d"), Some(2));
}

#[test]
fn what_is_not_json_stays_so() {
    for text in [
        "",
        " ",
        "{",
        "[1,]",
        "{'a': 1}",
        "NaN",
        "Infinity",
        "<!DOCTYPE html>",
        "{} {}",
        "\"\u{1}\"",
        "[01e999]",
        "[1e999e1]",
        "[+1e999]",
        "[-]",
        r#"["\ud80"]"#,
        r#"["\ud800]"#,
        r#"["\"#,
        r#"["\x", 1e999]"#,
        r"[\ud800]",
    ] {
        assert!(Document::parse(text).is_none(), "{text:?}");
    }
    let reason = Document::read("{\n  \"a\": 1e999,\n}").expect_err("a comma too many");
    assert_eq!(reason.line(), 3);
}

#[test]
fn depth_costs_only_what_is_deep() {
    for depth in [90, 101, 127, 128, 5_000, 1_000_000] {
        let deep = ["[".repeat(depth), "]".repeat(depth)].concat();
        let deeper = [r#"{"a":"#.repeat(depth), "1".into(), "}".repeat(depth)].concat();
        let text = format!(r#"{{"x": {deep}, "y": {deeper}, "z": "here"}}"#);
        assert_eq!(
            parse(&text).words("z").as_deref(),
            Some("here"),
            "{depth} levels"
        );
    }
    assert!(Document::parse(&"[".repeat(1_000_000)).is_none());
}

#[test]
fn of_members_with_one_name_the_last_counts() {
    let document = parse(r#"{"a": 1, "b": null, "c": 5, "a": 2, "c": null}"#);
    assert_eq!(document.whole("a"), Some(2));
    assert!(document.member("c").is_none());
    let members = document.members();
    assert_eq!(members.len(), 1);
    assert_eq!(
        (members[0].0.as_str(), members[0].1.number()),
        ("a", Some(2.0))
    );
}

#[test]
fn a_document_becomes_a_value_again() {
    let value = json!({"b": [1, -2, 0.5, null, true, "x"], "a": {"c": {}, "d": []}});
    assert_eq!(Document::from(value.clone()).value(), value);
    let text = value.to_string();
    assert_eq!(parse(&text).value().to_string(), text, "in the same order");
}

#[test]
fn an_odd_value_costs_at_most_its_item() {
    let deep = "[".repeat(300) + &"]".repeat(300);
    let text = format!(
        r#"{{"version": "https://jsonfeed.org/version/1.1", "title": "T", "items": [
            {{"id": "a", "title": "One \ud800"}},
            {{"id": 1e999, "title": "Two"}},
            {{"id": "c", "title": "Three", "_dateline": {{"rank": 1e999}}, "extra": {deep}}},
            {{"id": "d", "title": "Four"}}]}}"#
    );
    let address = Address::parse("/feed.json").expect("an address");
    let feed = json_feed::edition(&parse(&text), &address, &Site::default()).expect("a feed");
    let titles: Vec<&str> = feed.headlines.iter().map(|it| it.title.as_str()).collect();
    assert_eq!(titles, ["One \u{fffd}", "Three", "Four"]);
    let [skipped] = feed.skipped.as_slice() else {
        panic!("{:?}", feed.skipped);
    };
    assert_eq!((skipped.place, skipped.field), (1, "id"));
    assert!(skipped.reason.contains("a number too long"), "{skipped:?}");
}
