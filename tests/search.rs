//! What a reader looks for: how addresses spell it, and which stories it fits.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::expect_used,
    reason = "a test may stop at the first thing that is not as it should be"
)]

use dateline::{
    json::Document,
    model::{address::Address, headline::Headline, search::Search},
    route::{Listing, Route},
    site::Site,
    source::json_feed,
};
use serde_json::{Value, json};

fn route(words: &str, page: u32) -> Route {
    Route::List(Listing::Search(Search::from_text(words)), page)
}

#[test]
fn an_address_names_the_words_and_the_page() {
    for base in ["/", "/news/", "/%D7%97%D7%93/"] {
        for (rest, words, page, spelled) in [
            ("search/", "", 1, "search/"),
            ("search", "", 1, "search/"),
            ("search/index.html", "", 1, "search/"),
            ("search/?", "", 1, "search/"),
            ("search/?q=", "", 1, "search/"),
            ("search/?q=+%20+", "", 1, "search/"),
            ("search/?page=2", "", 2, "search/"),
            ("search/?q=suez", "suez", 1, "search/?q=suez"),
            ("search?q=suez", "suez", 1, "search/?q=suez"),
            ("search/?x=y&q=suez&z", "suez", 1, "search/?q=suez"),
            ("search/?q=a&q=b", "b", 1, "search/?q=b"),
            ("search/?qq=a", "", 1, "search/"),
            (
                "search/?q=suez+canal&page=2",
                "suez canal",
                2,
                "search/?q=suez+canal&page=2",
            ),
            ("search/?page=3&q=a", "a", 3, "search/?q=a&page=3"),
            ("search/?q=a&page=1", "a", 1, "search/?q=a"),
            ("search/?q=a&page=02", "a", 1, "search/?q=a"),
            ("search/?q=a&page=-1", "a", 1, "search/?q=a"),
            ("search/?q=a&page=4294967296", "a", 1, "search/?q=a"),
            (
                "search/?q=C%2B%2B%26%3D%3F%23",
                "C++&=?#",
                1,
                "search/?q=C%2B%2B%26%3D%3F%23",
            ),
            (
                "search/?q=%C3%A9t%C3%A9",
                "été",
                1,
                "search/?q=%C3%A9t%C3%A9",
            ),
            ("search/?q=été", "été", 1, "search/?q=%C3%A9t%C3%A9"),
            ("search/?q=*-._~", "*-._~", 1, "search/?q=*-._%7E"),
        ] {
            let address = [base, rest].concat();
            let read = Route::read(&address, base);
            assert_eq!(read, route(words, page), "{address}");
            assert_eq!(read.path(base), [base, spelled].concat(), "{address}");
        }
    }
}

/// A query changes nothing anywhere else.
#[test]
fn only_searches_have_a_query() {
    for path in [
        "/",
        "/about/",
        "/section/world/page/2/",
        "/article/a/",
        "/nowhere/",
    ] {
        let address = [path, "?q=words&page=2"].concat();
        assert_eq!(Route::read(&address, "/"), Route::parse(path, "/"));
    }
    let unknown = Route::Unknown("/search/world/".to_owned());
    assert_eq!(Route::read("/search/world/?q=a", "/"), unknown);
    assert_eq!(Route::parse("/search/", "/"), Route::SEARCH);
}

#[test]
fn what_cannot_be_seen_is_not_looked_for() {
    for (value, words) in [
        ("a%00b", "a b"),
        ("%00%0A%0D%09%7F", ""),
        ("a%0D%0ASet-Cookie:x", "a Set-Cookie:x"),
        ("a%E2%80%AEb%E2%80%8F", "a b"),
        ("%EF%BB%BFa%E2%80%8B", "a"),
        ("a%C2%A0%E3%80%80b", "a b"),
        ("  a  b  ", "a b"),
        // Broken escapes, and bytes that are no text, stand for themselves.
        ("100%", "100%"),
        ("%zz", "%zz"),
        ("%FF", "%FF"),
        ("%ED%A0%80", "%ED%A0%80"),
        ("..%2f..%2fetc", "../../etc"),
        (
            "%3Cscript%3Ealert(1)%3C/script%3E",
            "<script>alert(1)</script>",
        ),
        ("%22 onfocus=", "\" onfocus="),
        ("{words}", "{words}"),
    ] {
        let search = Search::parse(value);
        assert_eq!(search.as_str(), words, "{value:?}");
        assert_eq!(Search::parse(&search.value()), search, "{value:?}");
        assert_eq!(search.is_empty(), words.is_empty());
    }
}

#[test]
fn what_is_looked_for_has_an_end() {
    for (text, count) in [
        ("x".repeat(10_000), 200),
        ("長".repeat(10_000), 200),
        ("😀".repeat(10_000), 200),
        ("ab ".repeat(10_000), 200),
        // The two hundredth character is a space.
        ([&"x".repeat(199), " y"].concat(), 199),
        ("\u{202e}".repeat(10_000), 0),
    ] {
        let search = Search::from_text(&text);
        assert_eq!(search.as_str().chars().count(), count);
        assert_eq!(Search::parse(&search.value()), search);
        let path = Route::List(Listing::Search(search), 2).path("/");
        assert!(path.is_ascii() && path.len() < 2_500, "{}", path.len());
    }
}

fn stories(items: &Value) -> Vec<Headline> {
    let address = Address::parse("/feed.json").expect("an address");
    let settings = json!({"title": "T", "source": {"kind": "json-feed", "url": "feed.json"}});
    let site = Site::parse(&Document::from(settings), &address).expect("settings");
    let feed = json!({"version": "https://jsonfeed.org/version/1.1", "title": "T", "items": items});
    let edition = json_feed::edition(&Document::from(feed), &address, &site);
    edition.expect("a feed").headlines
}

#[test]
fn a_story_fits_when_it_has_every_word_somewhere() {
    let items = json!([{
        "id": "1",
        "title": "Ένας Άγγελος: Naïve “Œuvres” at Israel’s Łódź party, CO₂ ΑΘΗΝΑ Ґалаґан",
        "content_text": "Nobody looks here for xylophones.",
        "authors": [{"name": "José Núñez"}],
        "tags": ["Trade Routes"],
        "_dateline": {"dek": "Đà Nẵng, 東京で会議, وإسرائيل", "kicker": "Deep Sea", "section": "Science"},
    }]);
    for (words, fits) in [
        ("naive", true),
        ("NAÏVE oeuvres", true),
        ("naïve", true),
        ("israel", true),
        ("israel's", true),
        ("lodz", true),
        ("co2", true),
        ("αθηνα", true),
        ("ґалаґан", true),
        ("ҐАЛАҐАН", true),
        ("ένας άγγελος", true),
        ("jose nunez", true),
        ("trade", true),
        ("science deep-sea", true),
        ("đà nẵng", true),
        ("ĐÀ NẴNG", true),
        ("party science núñez", true),
        // The beginning of a word, and no other part of it.
        ("part", true),
        ("art", false),
        // Where words are not parted, any part.
        ("会議", true),
        ("إسرائيل", true),
        ("naive nowhere", false),
        ("xylophones", false),
        // Nothing but marks is nothing to look for.
        ("???", false),
        ("- “”", false),
        ("", false),
    ] {
        let search = Search::from_text(words);
        assert_eq!(search.fits(&stories(&items)[0]), fits, "{words:?}");
    }
}
