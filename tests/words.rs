//! What the interface says: complete, replaceable, and said in one place only.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::cloned_ref_to_slice_refs,
    clippy::format_collect,
    clippy::format_push_string,
    clippy::needless_raw_string_hashes,
    clippy::redundant_closure_for_method_calls,
    clippy::too_many_lines,
    clippy::type_complexity,
    reason = "what a test prints and compares is written in its plainest form"
)]
#![allow(
    clippy::expect_used,
    reason = "a test may stop at the first thing that is not as it should be"
)]

#[path = "words/literals.rs"]
mod literals;

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use dateline::{
    json::Document,
    model::{address::Address, timestamp::Timestamp},
    site::Site,
    view::moment,
    words::{Word, fill, say},
};
use serde_json::{Value, json};

/// A publication that replaces these words.
fn site(words: &Value) -> Site {
    let settings = json!({
        "title": "Test",
        "source": {"kind": "json-feed", "url": "feed.json"},
        "words": words,
    });
    let address = Address::parse("/site.json").expect("an address");
    Site::parse(&Document::from(settings), &address).expect("settings")
}

/// The names in braces of a text.
fn places(text: &str) -> Vec<&str> {
    let parts = text.split('{').skip(1);
    parts
        .map(|part| part.split_once('}').expect(text).0)
        .collect()
}

#[test]
fn keys_are_unique_and_snake_case() {
    let mut keys = BTreeSet::new();
    for word in Word::ALL {
        let (key, _) = word.entry();
        let formed = key.split('_').all(|part| {
            let letters = part.bytes().all(|byte| byte.is_ascii_lowercase());
            !part.is_empty() && letters
        });
        assert!(formed, "{key}");
        assert!(keys.insert(key), "{key} twice");
    }
    assert!(keys.len() > 40, "{}", keys.len());
}

#[test]
fn every_word_says_something_on_one_line() {
    for word in Word::ALL {
        let (key, english) = word.entry();
        assert!(english.chars().any(char::is_alphabetic), "{key}");
        assert_eq!(english.trim(), english, "{key}");
        assert!(!english.contains(char::is_control), "{key}");
        // What `site.json` may say in its place is bounded as well.
        assert!(english.chars().count() <= 300, "{key}");
    }
}

#[test]
fn places_to_fill_are_well_formed() {
    for word in Word::ALL {
        let (key, english) = word.entry();
        assert_eq!(
            english.matches('{').count(),
            english.matches('}').count(),
            "{key}"
        );
        for place in places(english) {
            let formed = place.bytes().all(|byte| byte.is_ascii_lowercase());
            assert!(formed && !place.is_empty(), "{key}: {place}");
        }
    }
}

#[test]
fn months_and_weekdays_are_complete() {
    let listed = |word: Word| word.entry().1.split(',').collect::<Vec<_>>();
    let months = listed(Word::Months);
    assert_eq!(months.len(), 12);
    assert_eq!((months[0], months[11]), ("January", "December"));
    let weekdays = listed(Word::Weekdays);
    assert_eq!(weekdays.len(), 7);
    assert_eq!((weekdays[0], weekdays[6]), ("Monday", "Sunday"));
    for name in months.iter().chain(&weekdays) {
        assert!(
            !name.is_empty() && name.chars().all(char::is_alphabetic),
            "{name}"
        );
    }
    assert_eq!(months.iter().collect::<BTreeSet<_>>().len(), 12);
    assert_eq!(weekdays.iter().collect::<BTreeSet<_>>().len(), 7);
}

#[test]
fn without_settings_the_interface_speaks_english() {
    for site in [Site::default(), site(&json!({}))] {
        for word in Word::ALL {
            assert_eq!(say(&site, *word), word.entry().1);
        }
    }
}

#[test]
fn any_word_can_be_replaced() {
    for word in Word::ALL {
        let (key, _) = word.entry();
        let site = site(&json!({ key: "Ersetzt" }));
        assert_eq!(say(&site, *word), "Ersetzt", "{key}");
        for other in Word::ALL.iter().filter(|other| *other != word) {
            assert_eq!(say(&site, *other), other.entry().1, "{key}");
        }
    }
    let site = site(&json!({ "Home": "no", "home ": "no", "unknown": "no", "newer": "Neuere" }));
    assert_eq!(say(&site, Word::Home), "Front page");
    assert_eq!(say(&site, Word::Newer), "Neuere");
}

#[test]
fn every_word_is_said_somewhere() {
    let mut said = String::new();
    for file in sources(&PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("src")) {
        if !file.ends_with("src/words.rs") {
            said.push_str(&fs::read_to_string(&file).expect("a file"));
        }
    }
    for word in Word::ALL {
        let name = format!("Word::{word:?}");
        let whole = said.split(&name).skip(1);
        let mut ends = whole.map(|after| !after.starts_with(|next: char| next.is_alphanumeric()));
        assert!(ends.any(|end| end), "{name} is never said");
    }
}

mod filling {
    use super::*;

    fn filled(words: &str, values: &[(&str, &str)]) -> String {
        fill(&site(&json!({ "about": words })), Word::About, values)
    }

    #[test]
    fn values_take_their_places() {
        let english = site(&json!({}));
        let values = [("publication", "The Meridian Post")];
        assert_eq!(
            fill(&english, Word::MoreNews, &values),
            "More The Meridian Post news"
        );
        let embed = fill(&english, Word::EmbedFrom, &[("provider", "Vimeo")]);
        assert_eq!(embed.matches("Vimeo").count(), 2);
        assert!(!embed.contains('{'));
        for (words, expected) in [
            ("{a}", "1"),
            ("{a}{b}", "12"),
            ("{b} {a}", "2 1"),
            ("{a}, {a}, {a}", "1, 1, 1"),
            ("x{a}y", "x1y"),
            ("no places", "no places"),
            ("ü{a}ß{b}漢", "ü1ß2漢"),
        ] {
            assert_eq!(filled(words, &[("a", "1"), ("b", "2")]), expected);
        }
    }

    #[test]
    fn a_place_without_value_stays() {
        assert_eq!(filled("{a} {c}", &[("a", "1")]), "1 {c}");
        assert_eq!(filled("{c}{a}", &[("a", "1")]), "{c}1");
        assert_eq!(filled("{a}", &[]), "{a}");
        assert_eq!(filled("{A} {a }", &[("a", "1")]), "{A} {a }");
        assert_eq!(filled("{}", &[("a", "1")]), "{}");
    }

    #[test]
    fn a_value_without_place_is_left_out() {
        assert_eq!(filled("only words", &[("a", "1")]), "only words");
        assert_eq!(filled("{a}", &[("a", "1"), ("b", "2")]), "1");
        assert_eq!(filled("a b", &[("a", "1"), ("b", "2")]), "a b");
    }

    #[test]
    fn braces_alone_or_nested_are_characters() {
        for (words, expected) in [
            ("{", "{"),
            ("}", "}"),
            ("a { b", "a { b"),
            ("a } b", "a } b"),
            ("{{a}}", "{1}"),
            ("{{a", "{{a"),
            ("{x{a}", "{x1"),
            ("{a}}", "1}"),
            ("{a", "{a"),
            ("a}", "a}"),
            ("{b}{a}{", "{b}1{"),
        ] {
            assert_eq!(filled(words, &[("a", "1")]), expected, "{words}");
        }
    }

    #[test]
    fn values_are_never_filled_themselves() {
        let values = [("a", "{b}"), ("b", "{a}")];
        assert_eq!(filled("{a} {b}", &values), "{b} {a}");
        assert_eq!(filled("{a}b}", &[("a", "{"), ("b", "no")]), "{b}");
        assert_eq!(filled("{{a}}", &[("a", "b"), ("b", "no")]), "{b}");
        assert_eq!(filled("{a}{b}", &[("a", ""), ("b", "{a}")]), "{a}");
        let path = fill(
            &site(&json!({})),
            Word::NotFoundText,
            &[("path", "/{path}/{path}")],
        );
        assert!(path.contains("The address /{path}/{path} leads"));
    }
}

#[test]
fn dates_are_put_together_from_words() {
    let at = Timestamp::parse("2025-02-27T18:05:30+03:00").expect("a moment");
    let english = site(&json!({}));
    assert_eq!(
        moment::date(&english, Word::DateFormat, at),
        "27 February 2025"
    );
    assert_eq!(
        moment::date(&english, Word::MomentFormat, at),
        "27 February 2025, 18:05"
    );
    assert_eq!(
        moment::date(&english, Word::EditionFormat, at),
        "Thursday, 27 February 2025"
    );
    let german = site(&json!({
        "edition_format": "{weekday}, {day}. {month} {year}",
        "months": "Januar,Februar,März,April,Mai,Juni,Juli,August,September,Oktober,November,Dezember",
        "weekdays": "Montag,Dienstag,Mittwoch,Donnerstag,Freitag,Samstag,Sonntag",
    }));
    assert_eq!(
        moment::date(&german, Word::EditionFormat, at),
        "Donnerstag, 27. Februar 2025"
    );
    for (date, english_words) in [
        ("2024-01-01T00:00:00Z", "Monday, 1 January 2024"),
        ("2024-12-29T09:07:00Z", "Sunday, 29 December 2024"),
        ("2024-02-29T23:59:59-11:00", "Thursday, 29 February 2024"),
    ] {
        let at = Timestamp::parse(date).expect(date);
        assert_eq!(
            moment::date(&english, Word::EditionFormat, at),
            english_words
        );
    }
    let nine = Timestamp::parse("2024-12-29T09:07:00Z").expect("a moment");
    assert!(moment::date(&english, Word::MomentFormat, nine).ends_with("2024, 09:07"));
    // A list that is too short leaves a gap rather than taking the page down.
    let short = site(&json!({ "months": "Januar" }));
    assert_eq!(moment::date(&short, Word::DateFormat, at), "27  2025");
}

/// The Rust files below a folder, or the file itself.
fn sources(path: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(path) else {
        return vec![path.to_owned()];
    };
    let mut files: Vec<PathBuf> = entries
        .flat_map(|entry| sources(&entry.expect("an entry").path()))
        .filter(|path| path.extension().is_some_and(|ending| ending == "rs"))
        .collect();
    files.sort();
    files
}

/// Literals with letters that are no words of the interface: values of attributes, and names that
/// the platform gives to things.
const NO_WORDS: &[&str] = &[
    "(min-width: 84rem) 60rem, (min-width: 64rem) 70vw, 100vw",
    "(min-width: 64rem) 18rem, (min-width: 40rem) 33vw, 8rem",
    "(min-width: 64rem) 39rem, (min-width: 40rem) 50vw, 100vw",
    "(min-width: 48rem) 46rem, 100vw",
    "allow-scripts allow-same-origin allow-popups allow-presentation",
    "fullscreen; picture-in-picture",
    "external noopener",
    "progress loading",
    "related-space awaited",
    "main h1",
    ".page:not([inert]) h3 > a",
    "time[data-form]:not([inert] *)",
    "audio, iframe, video, .awaited",
];

/// Whether a literal reads like something that a reader is told.
fn reads_like_words(literal: &str) -> bool {
    let letters = literal.chars().filter(|letter| letter.is_alphabetic());
    let sentence = literal.trim().contains(' ') && letters.clone().count() > 1;
    let mut start = letters.clone();
    let name = start.next().is_some_and(char::is_uppercase)
        && start.next().is_some_and(char::is_lowercase);
    sentence || name && letters.count() > 2
}

#[test]
fn pages_and_their_parts_hold_no_words_of_their_own() {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    let mut count = 0;
    let places = [
        "app.rs",
        "head.rs",
        "page.rs",
        "page",
        "view.rs",
        "view",
        "navigation.rs",
        "navigation",
        "browser.rs",
        "browser",
    ];
    for file in places.iter().flat_map(|place| sources(&root.join(place))) {
        let source = fs::read_to_string(&file).expect("a file");
        for literal in literals::of(&source) {
            count += 1;
            if reads_like_words(&literal) && !NO_WORDS.contains(&literal.as_str()) {
                found.push(format!("{}: {literal:?}", file.display()));
            }
        }
    }
    assert!(
        found.is_empty(),
        "words outside of words.rs:\n{}",
        found.join("\n")
    );
    assert!(count > 150, "only {count} literals found");
}

#[test]
fn words_are_told_from_names_of_the_platform() {
    for words in [
        "Older stories",
        "Older",
        "Loading…",
        "by the",
        " – More",
        "a b",
        "Über uns",
        "{name} wrote",
    ] {
        assert!(reads_like_words(words), "{words}");
    }
    for name in [
        "headline-card",
        "h1",
        ", ",
        " – ",
        " (",
        "mailto:?subject=",
        "2xl",
        "dateTime",
        "#main",
        "T",
        "",
    ] {
        assert!(!reads_like_words(name), "{name}");
    }
}
