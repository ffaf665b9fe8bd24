//! The publication's settings over fixtures, and the contrast of accent colours.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::expect_used,
    reason = "a test may stop at the first thing that is not as it should be"
)]

use dateline::{
    json::Document,
    model::{address::Address, language::Direction},
    site::{Accent, Permalink, Site, SiteError, SourceSettings},
};
use serde_json::{Value, json};

fn at(address: &str) -> Address {
    Address::parse(address).expect(address)
}

fn parse(name: &str) -> Result<Site, SiteError> {
    let path = format!(
        "{}/tests/fixtures/site/{name}.json",
        env!("CARGO_MANIFEST_DIR")
    );
    let document = Document::parse(&std::fs::read_to_string(&path).expect(&path)).expect(&path);
    Site::parse(&document, &at("https://news.example/daily/site.json"))
}

fn site(name: &str) -> Site {
    parse(name).expect(name)
}

fn with(field: &str, value: &Value) -> Site {
    let site =
        json!({"title": "T", "source": {"kind": "json-feed", "url": "feed.json"}, field: value});
    Site::parse(&site.into(), &at("/site.json")).expect("settings")
}

#[test]
fn title_and_source_are_enough() {
    let expected = Site {
        title: "The Gazette".into(),
        tagline: None,
        language: "en".into(),
        direction: Direction::Ltr,
        time_zone: None,
        origin: None,
        base_path: "/".into(),
        permalink: Permalink::default(),
        accent: None,
        copyright: None,
        about: None,
        contact: None,
        sections: Vec::new(),
        source: SourceSettings::JsonFeed {
            url: at("https://news.example/daily/content/feed.json"),
        },
        hosts: vec!["news.example".into()],
        refresh_minutes: Some(5),
        words: Vec::new(),
        ignored: Vec::new(),
    };
    assert_eq!(site("minimal"), expected);
    assert_eq!(site("nulls_and_blanks"), expected);
}

#[test]
fn every_field_reaches_its_slot() {
    let site = site("full");
    assert_eq!(site.tagline.as_deref(), Some("News & views from the coast"));
    assert_eq!(
        (site.language.as_str(), site.direction),
        ("he", Direction::Ltr)
    );
    assert_eq!(site.time_zone.as_deref(), Some("Asia/Jerusalem"));
    assert_eq!(site.origin, Some(at("https://news.example:8443/")));
    assert_eq!(site.base_path, "/daily/");
    assert_eq!(
        site.accent,
        Some(Accent {
            red: 0xcc,
            green: 0x33,
            blue: 0x33
        })
    );
    assert_eq!(site.copyright.as_deref(), Some("© 2025 The Gazette"));
    assert_eq!(
        site.about.as_deref(),
        Some("<p>We are a <em>small</em> paper.</p>")
    );
    assert_eq!(site.contact, Some(at("mailto:desk@news.example")));
    let sections: Vec<(&str, &str, Option<&str>)> = site
        .sections
        .iter()
        .map(|section| {
            (
                section.term.slug.as_str(),
                section.term.name.as_str(),
                section.dek.as_deref(),
            )
        })
        .collect();
    let expected = [
        ("world", "World", Some("Beyond the coast")),
        ("arts-books", "Arts & Books", None),
        ("sport", "Sport", None),
    ];
    assert_eq!(sections, expected);
    assert_eq!(
        site.source,
        SourceSettings::WordPress {
            url: at("https://wp.example/blog")
        }
    );
    assert_eq!(site.refresh_minutes, Some(15));
    assert_eq!(site.words.len(), 2);
    assert!(site.words.contains(&("home".into(), "עמוד ראשי".into())));
    assert!(site.ignored.is_empty(), "{:?}", site.ignored);
}

#[test]
fn wrong_fields_are_left_out_and_named() {
    let site = site("wrong_types");
    let mut ignored = site.ignored.clone();
    ignored.sort_unstable();
    let expected = [
        "about",
        "accent",
        "base_path",
        "contact",
        "copyright",
        "direction",
        "language",
        "origin",
        "refresh_minutes",
        "sections",
        "tagline",
        "time_zone",
        "words",
    ];
    assert_eq!(ignored, expected);
    assert_eq!(
        Site {
            ignored: Vec::new(),
            ..site
        },
        Site {
            source: self::site("minimal").source,
            ..self::site("minimal")
        }
    );
}

#[test]
fn what_must_be_there_is_named_when_it_is_not() {
    let errors = [
        ("not_an_object", SiteError::NotAnObject),
        ("title_missing", SiteError::NoTitle),
        ("title_blank", SiteError::NoTitle),
        ("title_wrong_type", SiteError::NoTitle),
        ("source_missing", SiteError::NoSource),
        ("source_wrong_type", SiteError::NoSource),
        (
            "source_kind_missing",
            SiteError::UnknownSource(String::new()),
        ),
        (
            "source_kind_unknown",
            SiteError::UnknownSource("rss".into()),
        ),
        ("source_url_missing", SiteError::BadSourceUrl),
        ("source_url_javascript", SiteError::BadSourceUrl),
        ("source_url_mailto", SiteError::BadSourceUrl),
    ];
    for (name, error) in errors {
        assert_eq!(parse(name), Err(error), "{name}");
    }
    assert!(
        SiteError::UnknownSource("rss".into())
            .to_string()
            .contains("“rss”")
    );
}

#[test]
fn bad_sections_and_words_are_skipped_and_counted() {
    let sections = site("sections_bad");
    let slugs: Vec<&str> = sections
        .sections
        .iter()
        .map(|section| section.term.slug.as_str())
        .collect();
    assert_eq!(slugs, ["world", "culture", "home-away"]);
    assert_eq!(sections.ignored, ["sections"; 6]);
    assert_eq!(
        sections
            .section("Home & away")
            .map(|term| term.slug.as_str()),
        Some("home-away")
    );
    assert_eq!(sections.section("chess"), None);

    let words = site("words_bad");
    let word = |key| {
        words
            .words
            .iter()
            .find(|(name, _)| name == key)
            .map(|(_, text)| text.as_str())
    };
    assert_eq!(
        (word("home"), word("offline")),
        (Some("Start"), Some("Offline now"))
    );
    assert_eq!(word("about").map(str::len), Some(300));
    assert_eq!(
        (word("older"), word("newer"), word("retry"), word("share")),
        (None, None, None, None)
    );
    assert_eq!(words.ignored, ["words"; 3]);
}

#[test]
fn paths_are_mended_or_refused() {
    for (path, expected) in [
        ("/", "/"),
        ("news", "/news/"),
        ("/a/b", "/a/b/"),
        ("//a//", "/a/"),
        ("/%D7%90/", "/%D7%90/"),
    ] {
        assert_eq!(with("base_path", &json!(path)).base_path, expected);
    }
    for path in [
        "/a/../b",
        "./a",
        "/%2E%2e/",
        "https://example.org/",
        "/a?b",
        "/a#b",
        "/a b/",
        "/a\\b",
        "/é/",
        "/a\"b/",
    ] {
        let site = with("base_path", &json!(path));
        assert_eq!(
            (site.base_path.as_str(), site.ignored),
            ("/", vec!["base_path"]),
            "{path}"
        );
    }
}

#[test]
fn an_origin_is_scheme_and_host() {
    assert_eq!(
        with("origin", &json!("http://example.org")).origin,
        Some(at("http://example.org/"))
    );
    for origin in [
        "/news/",
        "mailto:a@example.org",
        "ftp://example.org",
        "example.org",
        "https://",
    ] {
        assert_eq!(with("origin", &json!(origin)).origin, None, "{origin}");
    }
}

#[test]
fn languages_zones_contacts_and_minutes() {
    assert_eq!(with("language", &json!("ar_EG")).language, "ar-EG");
    assert_eq!(with("language", &json!("ar")).direction, Direction::Rtl);
    assert_eq!(with("direction", &json!("RTL")).direction, Direction::Rtl);
    for zone in ["UTC", "America/Argentina/Buenos_Aires", "Etc/GMT+5"] {
        assert_eq!(
            with("time_zone", &json!(zone)).time_zone.as_deref(),
            Some(zone)
        );
    }
    assert_eq!(with("time_zone", &json!("+02:00")).time_zone, None);
    assert_eq!(
        with("contact", &json!("/contact/")).contact,
        Some(at("/contact/"))
    );
    assert_eq!(
        with("contact", &json!("mailto:a@example.org")).contact,
        Some(at("mailto:a@example.org"))
    );
    assert_eq!(with("refresh_minutes", &json!(0)).refresh_minutes, None);
    assert_eq!(
        with("refresh_minutes", &json!("30")).refresh_minutes,
        Some(30)
    );
    assert_eq!(with("refresh_minutes", &json!(-1)).refresh_minutes, Some(5));
}

#[test]
fn settings_cross_threads() {
    fn crosses<T: Send + Sync + Clone + std::fmt::Debug + PartialEq>() {}
    crosses::<Site>();
}

mod accents {
    use super::*;

    /// WCAG 2.2 with the power function, to compare with.
    fn luminance(hex: &str) -> f64 {
        let channel = |place: usize| {
            let value = u8::from_str_radix(&hex[place..place + 2], 16).expect(hex);
            let value = f64::from(value) / 255.0;
            if value <= 0.04045 {
                value / 12.92
            } else {
                ((value + 0.055) / 1.055).powf(2.4)
            }
        };
        0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
    }

    fn contrast(one: &str, other: &str) -> f64 {
        let (one, other) = (luminance(one) + 0.05, luminance(other) + 0.05);
        one.max(other) / one.min(other)
    }

    #[test]
    fn only_hexadecimal_colours_are_taken() {
        let red = Some(Accent {
            red: 0xaa,
            green: 0x11,
            blue: 0x0f,
        });
        assert_eq!(Accent::parse("#aa110f"), red);
        assert_eq!(Accent::parse("#AA110F"), red);
        assert_eq!(
            Accent::parse("#a10"),
            Some(Accent {
                red: 0xaa,
                green: 0x11,
                blue: 0
            })
        );
        for text in [
            "",
            "#",
            "aa110f",
            "#aa",
            "#aa11",
            "#aa110",
            "#aa110ff",
            "#aa110g",
            "#gaa",
            "#é1",
            "#ééé",
            "#+1+1+1",
            "red",
            "#fff;color:red",
            "url(x)",
        ] {
            assert_eq!(Accent::parse(text), None, "{text}");
        }
    }

    #[test]
    fn a_colour_that_can_be_read_stays() {
        let accent = Accent::parse("#a00").expect("a colour");
        assert_eq!(accent.on_light(), "#aa0000");
        assert_eq!(
            Accent::parse("#ffd700").expect("a colour").on_dark(),
            "#ffd700"
        );
    }

    #[test]
    fn every_colour_can_be_read_on_either_paper() {
        let steps = || (0..=255_u8).step_by(15);
        for (red, green, blue) in
            steps().flat_map(|r| steps().flat_map(move |g| steps().map(move |b| (r, g, b))))
        {
            let accent = Accent { red, green, blue };
            let (light, dark) = (accent.on_light(), accent.on_dark());
            assert!(contrast(&light, "#ffffff") >= 4.5, "{accent:?} {light}");
            assert!(contrast(&dark, "#121212") >= 4.5, "{accent:?} {dark}");
        }
    }

    #[test]
    fn colours_are_changed_no_more_than_they_must_be() {
        for hex in [
            "#ff0000", "#ffff00", "#00ff00", "#3366ff", "#808080", "#ffffff",
        ] {
            let light = Accent::parse(hex).expect(hex).on_light();
            assert!(contrast(&light, "#ffffff") < 5.5, "{hex} {light}");
        }
        for hex in ["#000000", "#0000ff", "#800000", "#004400"] {
            let dark = Accent::parse(hex).expect(hex).on_dark();
            assert!(contrast(&dark, "#121212") < 5.5, "{hex} {dark}");
        }
    }
}
