//! Slugs: one safe, stable segment out of any text, and its way through an URL.
#![cfg(not(target_arch = "wasm32"))]

use dateline::model::{address::Address, slug::Slug};
use std::collections::HashSet;

fn from_text(text: &str) -> Option<String> {
    Slug::from_text(text).map(|slug| slug.as_str().to_owned())
}

#[test]
fn makes_slugs_of_text() {
    let table = [
        ("Talks in Istanbul", "talks-in-istanbul"),
        ("  “Talks” — what’s next?  ", "talks-whats-next"),
        ("O'Brien & Söhne", "obrien-sohne"),
        ("C++", "c"),
        ("snake_case", "snake_case"),
        ("v1.2.3", "v1-2-3"),
        ("../../etc/passwd", "etc-passwd"),
        ("<script>alert(1)</script>", "script-alert-1-script"),
        ("https://example.org/?p=1", "https-example-org-p-1"),
        ("12", "12"),
        ("A--B - C", "a-b-c"),
        ("Straße, STRAẞE", "strasse-strasse"),
        ("Ærø Œuvre Þór", "aero-oeuvre-thor"),
        ("Łódź Kraków Gdańsk", "lodz-krakow-gdansk"),
        ("Škoda Žižkov Říčany Ústí", "skoda-zizkov-ricany-usti"),
        ("İstanbul Iğdır Çeşme", "istanbul-igdir-cesme"),
        ("București Țara Șanț", "bucuresti-tara-sant"),
        ("Győr Hódmezővásárhely", "gyor-hodmezovasarhely"),
        ("Ħamrun Ġgantija Ŋ ŉ ſ ĸ Ĳ", "hamrun-ggantija-n-n-s-k-ij"),
        ("Ŵŷ Ūų Ĵ Ķ Ļ Ŗ Ť Đ ÿ", "wy-uu-j-k-l-r-t-d-y"),
        ("CO₂ m² 1º", "co2-m2-1o"),
        ("e\u{301}cole", "ecole"),
        (
            "soft\u{ad}hyphen zero\u{200b}width \u{feff}bom",
            "softhyphen-zerowidth-bom",
        ),
        ("Москва Ёлка", "москва-ёлка"),
        ("Αθηνα", "αθηνα"),
        ("القدس، غزة؟", "القدس-غزة"),
        ("می\u{200c}خواهم", "می-خواهم"),
        ("東京・大阪「速報」", "東京-大阪-速報"),
        ("हिन्दी।", "हिन्दी"),
        ("שלום־עולם", "שלום-עולם"),
        ("🎉 Party 🎉", "party"),
        ("a\u{202e}b\u{a0}c\u{3000}d\u{fffd}e\u{e000}f", "ab-c-d-e-f"),
        ("a\0b\nc", "a-b-c"),
    ];
    for (text, expected) in table {
        assert_eq!(from_text(text).as_deref(), Some(expected), "{text:?}");
    }
    for text in [
        "", " ", "+++", "—", "🎉", "\u{200b}", "\u{202e}", "...", "-", "\u{301}", "'",
    ] {
        assert_eq!(from_text(text), None, "{text:?}");
    }
}

#[test]
fn parses_segments() {
    let table = [
        ("talks", "talks"),
        ("Talks-In", "talks-in"),
        ("%74alks", "talks"),
        ("caf%C3%A9", "café"),
        ("caf%c3%a9", "café"),
        ("café", "café"),
        ("%D0%B3%d0%be%d0%b4", "год"),
        ("v1.2", "v1.2"),
        ("_x_", "_x_"),
        ("-x", "-x"),
        ("2025", "2025"),
    ];
    for (segment, expected) in table {
        let slug = Slug::parse(segment).expect(segment);
        assert_eq!(slug.as_str(), expected);
    }
    let refused = [
        "",
        ".",
        "..",
        "...",
        ".a",
        "a.",
        "a..b",
        "a-",
        "a/b",
        "a%2Fb",
        "a%2fb",
        "%2e%2e",
        "%2E",
        "a b",
        "a%20b",
        "a+b",
        "a%",
        "a%2",
        "a%zz",
        "a%C3",
        "%FF",
        "%ED%A0%80",
        "a%00",
        "a%0A",
        "%25",
        "%2541",
        "a%252Fb",
        "a:b",
        "a?b",
        "a#b",
        "a@b",
        "a\\b",
        "a%5Cb",
        "a&b",
        "a=b",
        "a\"b",
        "a'b",
        "<a>",
        "~a",
        "a\u{a0}b",
        "a%C2%A0",
        "a\u{200b}",
        "a\u{200d}b",
        "a%E2%80%AEb",
        "a\u{2066}b",
        "a\u{3000}b",
        "a\u{feff}",
        "a\u{fffd}",
        "a\u{e000}",
        "a\u{f0000}",
        "a\u{85}",
        "a\u{ad}b",
        "a\u{61c}b",
        "a\u{fdd0}b",
        "a\u{1ffff}b",
        "a\u{e0041}b",
        "a\u{180e}b",
        "a\u{3164}b",
    ];
    for segment in refused {
        assert_eq!(Slug::parse(segment), None, "{segment:?}");
    }
}

#[test]
fn is_at_most_120_bytes() {
    assert_eq!(Slug::parse(&"a".repeat(120)).unwrap().as_str().len(), 120);
    assert_eq!(Slug::parse(&"a".repeat(121)), None);
    assert_eq!(from_text(&"a".repeat(300)).unwrap().len(), 120);
    // 59 letters of two bytes, then one of three that would end at 121.
    let text = format!("{}東京", "я".repeat(59));
    assert_eq!(from_text(&text).unwrap(), "я".repeat(59));
    // The cut falls behind a hyphen, which goes too.
    let text = format!("{} b", "a".repeat(119));
    assert_eq!(from_text(&text).unwrap(), "a".repeat(119));
    let text = format!("{} b", "a".repeat(118));
    assert_eq!(from_text(&text).unwrap(), format!("{}-b", "a".repeat(118)));
    assert!(from_text(&"ß".repeat(100)).unwrap().len() <= 120);
}

#[test]
fn makes_slugs_of_addresses() {
    let table = [
        (
            "https://example.org/2025/02/27/talks-in-istanbul/",
            "talks-in-istanbul",
        ),
        ("https://example.org/talks.html?x=1#y", "talks"),
        ("https://example.org/Talks_In.HTM", "talks_in"),
        ("https://example.org/a/story.php", "story"),
        ("https://example.org/a/story.aspx", "story"),
        ("https://example.org/story/index.html", "story"),
        ("https://example.org/story/index.php?p=3", "story"),
        ("https://example.org/story/INDEX.HTM", "story"),
        ("https://example.org/index", "index"),
        ("https://example.org/v1.2", "v1-2"),
        ("https://example.org/%D0%B3%D0%BE%D0%B4/", "год"),
        ("https://example.org/édition", "edition"),
        ("https://example.org/100%-sure", "100-sure"),
        ("https://example.org/a%2Fb", "a-b"),
        ("https://example.org/?p=12", "p-12"),
        ("https://example.org/index.php?x=1&p=12", "p-12"),
        ("http://example.org/?page=2&p=7#c", "p-7"),
        ("/news/story/", "story"),
    ];
    for (address, expected) in table {
        let slug = Slug::from_address(&Address::parse(address).unwrap());
        assert_eq!(slug.as_ref().map(Slug::as_str), Some(expected), "{address}");
    }
    let none = [
        "https://example.org",
        "https://example.org/?p=",
        "/",
        "/news/%F0%9F%8E%89/",
        "mailto:a@b.example",
    ];
    for address in none {
        let slug = Slug::from_address(&Address::parse(address).unwrap());
        assert_eq!(slug, None, "{address}");
    }
}

#[test]
fn distinguishes_by_id() {
    let slug = Slug::from_text("Talks").unwrap();
    let other = slug.distinguished("https://example.org/?p=1");
    assert_eq!(other, slug.distinguished("https://example.org/?p=1"));
    assert_ne!(other, slug.distinguished("https://example.org/?p=2"));
    assert_eq!(other.as_str().len(), "talks-".len() + 6);
    assert!(other.as_str().starts_with("talks-"));
    let tail = other.as_str().rsplit('-').next().unwrap();
    assert!(
        tail.bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
    );
    // 64-bit FNV-1a of "a" is 0xaf63dc4c8601ec8c, lowest digit of base 36 first.
    let mut hash = 0xaf63_dc4c_8601_ec8c_u64;
    let mut expected = String::from("talks-");
    for _ in 0..6 {
        expected.push(char::from_digit(u32::try_from(hash % 36).unwrap(), 36).unwrap());
        hash /= 36;
    }
    assert_eq!(slug.distinguished("a").as_str(), expected);
    let long = Slug::from_text(&format!("{} {}", "я".repeat(56), "b".repeat(60))).unwrap();
    let found = long.distinguished("1");
    assert!(found.as_str().len() <= 120 && !found.as_str().contains("--"));
    assert_eq!(Slug::parse(&found.segment()), Some(found));
    let tails: HashSet<Slug> = (0..5_000)
        .map(|id| slug.distinguished(&id.to_string()))
        .collect();
    assert!(tails.len() >= 4_999);
}

/// Every slug that can be made comes back from its segment, and is fit for a path and a file.
#[test]
fn survives_the_way_through_an_url() {
    const PIECES: &[&str] = &[
        "a",
        "B",
        "7",
        "-",
        "_",
        ".",
        "..",
        " ",
        "/",
        "%",
        "%20",
        "%C3%A9",
        "é",
        "ß",
        "Ł",
        "я",
        "Я",
        "東",
        "न",
        "्",
        "🎉",
        "\u{200d}",
        "\u{202e}",
        "\u{a0}",
        "\u{301}",
        "’",
        "?",
        "#",
        "&",
        "+",
        "\u{fffd}",
        "\u{10ffff}",
        "\u{20000}",
        "word",
        "\0",
    ];
    let mut state = 1_u64;
    let mut next = |below: usize| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        usize::try_from(state >> 33).unwrap() % below
    };
    let mut made = 0;
    for round in 0..8_000 {
        let length = if round % 10 == 0 { 90 } else { 12 };
        let text: String = (0..next(length))
            .map(|_| PIECES[next(PIECES.len())])
            .collect();
        let id = next(1_000_000).to_string();
        let slugs = [Slug::from_text(&text), Slug::parse(&text)]
            .into_iter()
            .flatten();
        for slug in slugs.flat_map(|slug| [slug.distinguished(&id), slug]) {
            let segment = slug.segment();
            assert!(
                segment.bytes().all(|byte| byte.is_ascii_graphic()),
                "{segment:?}"
            );
            assert!(!segment.contains(['/', '?', '#', '&', '"']), "{segment:?}");
            assert!(slug.as_str().len() <= 120 && !slug.as_str().starts_with('.'));
            assert_eq!(Slug::parse(&segment).as_ref(), Some(&slug), "{text:?}");
            assert_eq!(Slug::parse(slug.as_str()).as_ref(), Some(&slug), "{text:?}");
            let address = Address::parse(&format!("/news/{segment}/")).unwrap();
            assert_eq!(address.as_str(), format!("/news/{segment}/"));
            made += 1;
        }
    }
    assert!(made > 8_000, "{made}");
}
