//! JSON that is broken, odd, deep, endless or far too long: bounded time and memory, a clear
//! message, and whatever is healthy beside it is read.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test may stop at the first thing that is not as it should be"
)]

#[path = "hostile_json/bounds.rs"]
mod bounds;
#[path = "hostile_json/endless.rs"]
mod endless;
#[path = "hostile_json/long.rs"]
mod long;
#[path = "publish_command/server.rs"]
mod server;
#[path = "hostile_json/types.rs"]
mod types;

use std::{
    thread,
    time::{Duration, Instant},
};

use dateline::{
    fetch::{FetchError, Origin},
    json::{Document, Json},
    model::{address::Address, article::Article, edition::Edition},
    site::Site,
    source::json_feed::{self, Reading},
};
use serde_json::{Value, json};

fn at(address: &str) -> Address {
    Address::parse(address).unwrap()
}

/// A feed of items between two healthy ones.
fn feed(items: &[&str]) -> String {
    let healthy = |id: &str| format!(r#"{{"id": "{id}", "title": "Healthy {id}"}}"#);
    let items = [
        &[healthy("a")][..],
        &items.iter().map(|it| (*it).to_owned()).collect::<Vec<_>>(),
        &[healthy("z")],
    ];
    let items = items.concat().join(",");
    format!(
        r#"{{"version": "https://jsonfeed.org/version/1.1", "title": "T", "items": [{items}]}}"#
    )
}

/// The feed that a text spells, and all of its stories.
fn read(text: &str) -> (Edition, Vec<Article>) {
    let document = Document::read(text).unwrap();
    let (site, address) = (Site::default(), at("/feed.json"));
    let edition = json_feed::edition(&document, &address, &site).unwrap();
    let reading = Reading::new(&document, &address, &site).unwrap();
    let articles = reading.stories().map(|story| story.article()).collect();
    (edition, articles)
}

/// The headlines of a feed whose first and last items are healthy, without those.
fn between(text: &str) -> Vec<String> {
    let (edition, _) = read(text);
    let mut titles: Vec<String> = edition.headlines.into_iter().map(|it| it.title).collect();
    assert_eq!(titles.first().map(String::as_str), Some("Healthy a"));
    assert_eq!(titles.last().map(String::as_str), Some("Healthy z"));
    titles.pop();
    titles.remove(0);
    titles
}

/// Does it in good time, on a stack as small as a browser gives.
fn bounded<T: Send>(limit: Duration, work: impl FnOnce() -> T + Send) -> T {
    let start = Instant::now();
    let made = thread::scope(|scope| {
        let builder = thread::Builder::new().stack_size(1 << 20);
        builder.spawn_scoped(scope, work).unwrap().join().unwrap()
    });
    assert!(start.elapsed() < limit, "took {:?}", start.elapsed());
    made
}

#[test]
fn one_byte_order_mark_is_skipped() {
    let text = feed(&[]);
    assert!(between(&format!("\u{feff}{text}")).is_empty());
    let error = Document::read(&format!("\u{feff}\u{feff}{text}")).unwrap_err();
    assert_eq!((error.line(), error.column()), (1, 1), "{error}");
}

#[test]
fn other_encodings_are_no_json() {
    let text = feed(&[]);
    let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    for bytes in [[&[0xff, 0xfe], &wide[..]].concat(), wide, vec![0; 1_000]] {
        assert!(Document::read(&String::from_utf8_lossy(&bytes)).is_err());
    }
    // What is not UTF-8 within a text costs its characters only.
    let broken = feed(&[r#"{"id": "b", "title": "Ca?? here"}"#]).replace("??", "\u{1}");
    let bytes: Vec<u8> = broken
        .bytes()
        .map(|byte| if byte == 1 { 0xe9 } else { byte })
        .collect();
    assert_eq!(
        between(&String::from_utf8_lossy(&bytes)),
        ["Ca\u{fffd} here"]
    );
}

#[test]
fn a_truncated_document_is_said_to_be_none_wherever_it_ends() {
    let text = include_str!("fixtures/json_feed/extension_full.json").trim_end();
    for (place, _) in text.char_indices() {
        let error = Document::read(&text[..place]).unwrap_err();
        assert!(error.is_eof() && error.line() > 0, "{place}: {error}");
    }
}

#[test]
fn the_message_names_the_file_the_kind_and_the_place() {
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("hostile_json");
    std::fs::create_dir_all(&folder).unwrap();
    for (text, words) in [
        ("{\"items\": [", "line 1 column 11"),
        ("{\"items\": [}]}", "line 1 column 12"),
        ("{\n\"items\" []}", "line 2 column 9"),
        ("", "EOF"),
    ] {
        std::fs::write(folder.join("feed.json"), text).unwrap();
        let failure = Origin::folder(&folder).read(&at("/feed.json")).unwrap_err();
        assert_eq!(failure.cause, FetchError::NotJson);
        let said = failure.to_string();
        assert!(
            said.starts_with("it is not JSON (") && said.contains(words),
            "{said}"
        );
    }
}

#[test]
fn of_members_with_one_name_the_last_counts_everywhere() {
    let item = r#"{"id": "x", "id": "b", "title": {}, "title": "First", "title": "Second",
        "_dateline": {"slug": "lost"}, "_dateline": {"slug": "kept", "slug": "last"}}"#;
    let (edition, articles) = read(&feed(&[item]));
    let story = &edition.headlines[1];
    assert_eq!(
        (story.id.as_str(), story.title.as_str(), story.slug.as_str()),
        ("b", "Second", "last")
    );
    assert_eq!(articles.len(), 3);
    let twice = format!(r#"{{"items": 5, {}"#, &feed(&[])[1..]);
    assert!(between(&twice).is_empty());
}

#[test]
fn names_of_the_language_are_no_members() {
    let item = r#"{"id": "b", "title": "Words", "__proto__": {"title": "x"}, "constructor": {"prototype": {"title": "x"}},
        "toString": null, "_dateline": {"__proto__": {"kicker": "x"}, "hasOwnProperty": 1}}"#;
    let (edition, _) = read(&feed(&[item]));
    assert_eq!(edition.headlines[1].title, "Words");
    assert_eq!(edition.headlines[1].kicker, None);
    let document = Document::read("{}").unwrap();
    for name in ["__proto__", "constructor", "toString", "length"] {
        assert!(document.member(name).is_none(), "{name}");
    }
}

#[test]
fn odd_numbers_and_halves_of_characters_cost_at_most_their_item() {
    let found = between(&feed(&[
        r#"{"id": 1e400, "title": "No id"}"#,
        r#"{"id": -1e400, "title": "No id"}"#,
        r#"{"id": 9007199254740993, "title": "No exact id"}"#,
        r#"{"id": "b", "title": "Half \ud800", "_dateline": {"rank": 1e400, "image": {"url": "/x", "width": -0.0, "height": 1e-400}}}"#,
        r#"{"id": "\udfff\ud800", "title": "\udc00\ud800"}"#,
    ]));
    assert_eq!(found, ["Half \u{fffd}", "\u{fffd}\u{fffd}"]);
}

#[test]
fn a_depth_of_a_hundred_thousand_is_survived() {
    const DEPTH: usize = 100_000;
    let arrays = "[".repeat(DEPTH) + &"]".repeat(DEPTH);
    let objects = r#"{"items":"#.repeat(DEPTH) + "1" + &"}".repeat(DEPTH);
    for deep in [&arrays, &objects] {
        bounded(Duration::from_secs(20), || {
            let document = Document::read(deep).unwrap();
            assert!(
                json_feed::edition(&document, &at("/feed.json"), &Site::default()).is_err()
                    || deep.starts_with('{')
            );
            let item = format!(
                r#"{{"id": "b", "title": {deep}, "content_html": {deep}, "_dateline": {deep}, "summary": "Words"}}"#
            );
            assert_eq!(between(&feed(&[&item, deep])), ["Words"]);
        });
        bounded(Duration::from_secs(20), || {
            assert!(Document::read(&deep[..deep.len() - 1]).is_err());
        });
    }
    let settings: Value =
        json!({"title": "T", "source": {"kind": "json-feed", "url": "feed.json"}});
    let text = settings.to_string().replacen(
        '{',
        &format!("{{\"sections\": {arrays}, \"words\": {objects},"),
        1,
    );
    bounded(Duration::from_secs(20), || {
        let site = Site::parse(&Document::read(&text).unwrap(), &at("/site.json")).unwrap();
        assert_eq!(site.title, "T");
    });
}
