//! Addresses: what passes, what is refused, and agreement with the URL Standard.
#![cfg(not(target_arch = "wasm32"))]
// What a helper cannot make ends the test, as in the tests themselves.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use dateline::model::address::Address;

fn parsed(text: &str) -> Option<String> {
    Address::parse(text).map(|address| address.to_string())
}

fn resolved(base: &str, reference: &str) -> Option<String> {
    let base = Address::parse(base).expect(base);
    base.resolve(reference).map(|address| address.to_string())
}

/// What each text becomes when it stands on its own.
const ACCEPTED: &[(&str, &str)] = &[
    ("https://example.org", "https://example.org/"),
    ("http://example.org/a?b#c", "http://example.org/a?b#c"),
    ("HTTPS://EXAMPLE.ORG/Path", "https://example.org/Path"),
    ("  https://example.org/\n", "https://example.org/"),
    ("\u{0}\u{1f} https://example.org/", "https://example.org/"),
    ("ht\ntps://exa\tmple.org/", "https://example.org/"),
    ("https:\\\\example.org\\a\\b", "https://example.org/a/b"),
    ("https:example.org", "https://example.org/"),
    ("https:/example.org/a", "https://example.org/a"),
    ("https:////example.org/a", "https://example.org/a"),
    ("https://example.org:443/", "https://example.org/"),
    ("http://example.org:80/", "http://example.org/"),
    ("http://example.org:443/", "http://example.org:443/"),
    ("https://example.org:08443/", "https://example.org:8443/"),
    ("https://example.org:/a", "https://example.org/a"),
    ("https://[::1]:8080/a", "https://[::1]:8080/a"),
    ("https://[2001:DB8::1]", "https://[2001:db8::1]/"),
    ("https://127.0.0.1:8080/", "https://127.0.0.1:8080/"),
    ("https://localhost", "https://localhost/"),
    ("https://a_b.example.org", "https://a_b.example.org/"),
    ("https://müller.example/", "https://müller.example/"),
    ("https://example.org?a", "https://example.org/?a"),
    ("https://example.org#a", "https://example.org/#a"),
    (
        "https://example.org\\@evil.example",
        "https://example.org/@evil.example",
    ),
    ("https://example.org/@user", "https://example.org/@user"),
    ("https://example.org/a b", "https://example.org/a%20b"),
    ("https://example.org/a%20b", "https://example.org/a%20b"),
    ("https://example.org/100%", "https://example.org/100%"),
    ("https://example.org/%zz", "https://example.org/%zz"),
    ("https://example.org/é", "https://example.org/%C3%A9"),
    ("https://example.org/?q=é", "https://example.org/?q=%C3%A9"),
    ("https://example.org/#é", "https://example.org/#%C3%A9"),
    (
        "https://example.org/\"'<>`",
        "https://example.org/%22%27%3C%3E%60",
    ),
    (
        "https://example.org/?\"'<>`",
        "https://example.org/?%22%27%3C%3E%60",
    ),
    (
        "https://example.org/#\"'<>`",
        "https://example.org/#%22%27%3C%3E%60",
    ),
    ("https://example.org/?a\\b", "https://example.org/?a%5Cb"),
    (
        "https://example.org/\u{202e}x",
        "https://example.org/%E2%80%AEx",
    ),
    ("https://example.org/a/./b/../c", "https://example.org/a/c"),
    (
        "https://example.org/a/%2e/b/%2E%2e/c",
        "https://example.org/a/c",
    ),
    ("https://example.org/../../a", "https://example.org/a"),
    ("https://example.org/a/..", "https://example.org/"),
    ("https://example.org/a/b/.", "https://example.org/a/b/"),
    ("https://example.org/a//b", "https://example.org/a//b"),
    ("https://example.org/?a/../b", "https://example.org/?a/../b"),
    (
        "https://example.org/?next=javascript:x",
        "https://example.org/?next=javascript:x",
    ),
    (
        "https://example.org/javascript:x",
        "https://example.org/javascript:x",
    ),
    ("mailto:desk@example.org", "mailto:desk@example.org"),
    (
        "MAILTO:desk@example.org?subject=A B",
        "mailto:desk@example.org?subject=A%20B",
    ),
    ("/", "/"),
    ("/a/b.html?c#d", "/a/b.html?c#d"),
    ("\\a\\b", "/a/b"),
    ("/a/../../b", "/b"),
    ("/javascript:alert(1)", "/javascript:alert(1)"),
    ("//cdn.example/x.png", "https://cdn.example/x.png"),
    ("/\\cdn.example/x.png", "https://cdn.example/x.png"),
    ("/\n/cdn.example/x.png", "https://cdn.example/x.png"),
    ("/.//evil.example", "/evil.example"),
    ("/a/..//evil.example", "/evil.example"),
    ("/%2e//evil.example", "/evil.example"),
    ("/..\\\\evil.example", "/evil.example"),
];

const REFUSED: &[&str] = &[
    "",
    " ",
    "a",
    "a/b",
    "./a",
    "?a",
    "#a",
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "  javascript:alert(1)",
    "\u{1}javascript:alert(1)",
    "java\nscript:alert(1)",
    "java\tscript\r:alert(1)",
    "javascript\n:alert(1)",
    "javascript://example.org/%0aalert(1)",
    "java\u{0}script:alert(1)",
    "data:text/html,<script>",
    "DATA:image/svg+xml;base64,AAAA",
    "vbscript:x",
    "file:///etc/passwd",
    "blob:https://example.org/1",
    "ftp://example.org/",
    "ws://example.org/",
    "about:blank",
    "view-source:https://example.org/",
    "tel:+123",
    "mailto:",
    "https:",
    "https://",
    "https:///",
    "https://?a",
    "https://#a",
    "https://.",
    "https://user@example.org/",
    "https://user:secret@example.org/",
    "https://@example.org/",
    "https://example.org@evil.example/",
    "https://example.org%40evil.example/",
    "https://exam ple.org/",
    "https://exa<mple.org/",
    "https://exa\"mple.org/",
    "https://exa%6dple.org/",
    "https://a|b.example/",
    "https://a^b.example/",
    "https://example.org:99999/",
    "https://example.org:-1/",
    "https://example.org:+1/",
    "https://example.org:80a/",
    "https://a:b:80/",
    "https://[::1",
    "https://[::g]/",
    "https://[]/",
    "https://::1/",
    "https://müller .example/",
    "https://müller\u{202e}.example/",
    "https://a\u{200b}é.example/",
    "https://a\u{3000}é.example/",
    "https://example.org/\u{7f}",
    "https://example.org/a\u{0}b",
    "https://example.org/\u{85}x",
    "//",
    "///",
    "//user@example.org/",
    "/\u{1b}[0m",
];

#[test]
fn accepts_and_normalises() {
    for (text, expected) in ACCEPTED {
        assert_eq!(parsed(text).as_deref(), Some(*expected), "{text:?}");
    }
}

#[test]
fn refuses() {
    for text in REFUSED {
        assert_eq!(parsed(text), None, "{text:?}");
    }
}

#[test]
fn is_its_own_normal_form() {
    for (_, text) in ACCEPTED {
        assert_eq!(parsed(text).as_deref(), Some(*text));
        assert_eq!(resolved("/news/", text).as_deref(), Some(*text));
    }
}

#[test]
fn resolves_against_a_rooted_base() {
    let table = [
        ("a.json", "/news/a.json"),
        ("./a.json", "/news/a.json"),
        ("../a.json", "/a.json"),
        ("../../../a.json", "/a.json"),
        ("%2E%2e/a.json", "/a.json"),
        ("", "/news/site.json?v=1"),
        (" ", "/news/site.json?v=1"),
        ("?v=2", "/news/site.json?v=2"),
        ("?", "/news/site.json?"),
        ("#top", "/news/site.json?v=1#top"),
        ("#a?b", "/news/site.json?v=1#a?b"),
        ("?v=2#top", "/news/site.json?v=2#top"),
        (".", "/news/"),
        ("..", "/"),
        ("/a", "/a"),
        ("..//evil.example", "/evil.example"),
        ("..\\\\evil.example", "/evil.example"),
        ("//cdn.example/a", "https://cdn.example/a"),
        ("///cdn.example/a", "https://cdn.example/a"),
        ("https://cdn.example", "https://cdn.example/"),
        ("mailto:a@example.org", "mailto:a@example.org"),
        ("./javascript:x", "/news/javascript:x"),
    ];
    for (reference, expected) in table {
        let found = resolved("/news/site.json?v=1#old", reference);
        assert_eq!(found.as_deref(), Some(expected), "{reference:?}");
    }
    for text in REFUSED.iter().filter(|text| text.contains(':')) {
        assert_eq!(resolved("/news/site.json", text), None, "{text:?}");
    }
}

#[test]
fn resolves_nothing_relative_against_mail() {
    let base = "mailto:desk@example.org";
    for reference in ["", "a", "/a", "?a", "#a", "//example.org"] {
        assert_eq!(resolved(base, reference), None, "{reference:?}");
    }
    assert!(resolved(base, "https://example.org/").is_some());
}

/// `url` leaves these characters, which RFC 3986 does not allow (and `'`, which it does).
fn strictly(url: &str) -> String {
    let mut out = String::new();
    for letter in url.chars() {
        match letter {
            '\'' | '`' | '{' | '}' | '|' | '^' | '\\' => {
                let code = format!("%{:02X}", u32::from(letter));
                out.push_str(&code);
            }
            _ => out.push(letter),
        }
    }
    out
}

/// RFC 3986 §5.4 first. `///g` is missing: `url` refuses what browsers take for `//g`.
const REFERENCES: &[&str] = &[
    "g",
    "./g",
    "g/",
    "/g",
    "//g",
    "?y",
    "g?y",
    "#s",
    "g#s",
    "g?y#s",
    ";x",
    "g;x",
    "g;x?y#s",
    "",
    ".",
    "./",
    "..",
    "../",
    "../g",
    "../..",
    "../../",
    "../../g",
    "../../../g",
    "../../../../g",
    "/./g",
    "/../g",
    "g.",
    ".g",
    "g..",
    "..g",
    "./../g",
    "./g/.",
    "g/./h",
    "g/../h",
    "g;x=1/./y",
    "g;x=1/../y",
    "g?y/./x",
    "g?y/../x",
    "g#s/./x",
    "g#s/../x",
    "http:g",
    "https:g",
    "http:/g",
    "https:/g",
    "http://g",
    "https:\\\\g",
    "http:\\g",
    "\\g",
    "\\\\g\\h",
    "/\\g",
    "\\/g",
    "//g:80",
    "//g:443",
    "//G.example:8080/x",
    "//g\\h",
    "a\tb\nc",
    " a ",
    "a b",
    "a%20b",
    "a%2",
    "%2e%2e/g",
    ".%2E/g",
    "%2e/g",
    "a/%2e%2E",
    "é",
    "?é",
    "#é",
    "\"<>`'{}|^",
    "?\"<>`'{}|^\\",
    "#\"<>`'{}|^\\",
    "a:b/../c?d:e",
    "/a//../b",
    "a//..//../b",
    "[x]?[y]=1",
    "..\\..\\g",
    "a?b?c#d#e",
    "?#",
    "#",
    "?",
    "%",
    "~!$&()*+,;=:@-._",
    "2025/02/27/a-b_c.html",
    "https://example.net:443/%7Euser",
    "/%E2%80%99",
    "&amp;x",
    "mailto:a@b.example",
    "javascript:x",
    "https://u@h/",
    "https://",
    "//",
    "https://h:99999/",
    "https://[::1]:80/",
    "https://h o/",
    "https://h%20o/",
    "./a:b",
    "/a:b",
];

#[test]
fn agrees_with_the_url_standard() {
    let bases = [
        "http://a/b/c/d;p?q",
        "https://example.org/feed/json/?paged=2",
        "https://example.org:8443",
        "http://127.0.0.1:8080/blog/index.php?p=1#x",
    ];
    let mut agreed = 0;
    for base in bases {
        let ours = Address::parse(base).unwrap();
        let theirs = url::Url::parse(base).unwrap();
        for reference in REFERENCES {
            let Some(found) = ours.resolve(reference) else {
                continue;
            };
            let expected = strictly(theirs.join(reference).expect(reference).as_str());
            assert_eq!(found.as_str(), expected, "{base} {reference:?}");
            agreed += 1;
        }
    }
    // Eight are refused: one script, the rest without a proper host.
    assert_eq!(agreed, bases.len() * (REFERENCES.len() - 8));
}

#[test]
fn tells_its_parts() {
    let address = Address::parse("https://Example.org:8443/a/b.html?c=d&e#f?g").unwrap();
    assert_eq!(address.origin(), Some("https://example.org:8443"));
    assert_eq!(address.host(), Some("example.org"));
    assert_eq!(address.path(), "/a/b.html");
    assert_eq!(address.query(), Some("c=d&e"));
    assert_eq!(address.fragment(), Some("f?g"));
    assert_eq!(
        address.document(),
        "https://example.org:8443/a/b.html?c=d&e"
    );
    assert!(!address.is_mailto());
    let v6 = Address::parse("http://[::1]:81/").unwrap();
    assert_eq!(
        (v6.host(), v6.origin()),
        (Some("[::1]"), Some("http://[::1]:81"))
    );
    let v6 = Address::parse("http://[::1]/").unwrap();
    assert_eq!(v6.host(), Some("[::1]"));
    let rooted = Address::parse("/a/?#x").unwrap();
    assert_eq!((rooted.origin(), rooted.host()), (None, None));
    assert_eq!((rooted.path(), rooted.query()), ("/a/", Some("")));
    let rooted = Address::parse("/a#b?c").unwrap();
    assert_eq!((rooted.query(), rooted.fragment()), (None, Some("b?c")));
    let mail = Address::parse("mailto:a@example.org?subject=x").unwrap();
    assert_eq!(
        (mail.path(), mail.query()),
        ("a@example.org", Some("subject=x"))
    );
    assert!(mail.is_mailto() && mail.host().is_none());
}

#[test]
fn is_bounded() {
    let long = |length: usize| format!("/{}", "a".repeat(length - 1));
    assert!(Address::parse(&long(8_192)).is_some());
    assert!(Address::parse(&long(8_193)).is_none());
    // Three times as long when encoded.
    assert!(Address::parse(&format!("/{}", " a".repeat(3_000))).is_none());
    assert!(Address::parse(&"/..".repeat(2_700)).is_some());
    let base = Address::parse(&long(8_000)).unwrap();
    assert!(base.resolve(&format!("?{}", "a".repeat(500))).is_none());
    let host = format!("https://{}/", "a".repeat(254));
    assert!(Address::parse(&host).is_none());
}

/// Whatever goes in, what comes out is safe in an attribute and means the same when read again.
#[test]
fn is_safe_for_any_input() {
    const PIECES: &[&str] = &[
        "javascript:",
        "https:",
        "http:",
        "mailto:",
        "data:",
        "/",
        "//",
        "\\",
        ".",
        "..",
        "%2e",
        "%",
        "@",
        ":",
        "?",
        "#",
        "a",
        "example.org",
        "é",
        "\u{202e}",
        "\t",
        "\n",
        "\0",
        " ",
        "\"",
        "'",
        "<",
        "[",
        "]",
        "::1",
        ":80",
        "\u{ff0f}",
        "&",
    ];
    let bases = [
        "/",
        "/a/b",
        "https://h.example/a/b?c",
        "http://h.example:81/",
    ];
    let bases = bases.map(|base| Address::parse(base).unwrap());
    let mut state = 7_u64;
    let mut next = |below: usize| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        usize::try_from(state >> 33).unwrap() % below
    };
    for _ in 0..40_000 {
        let text: String = (0..=next(7)).map(|_| PIECES[next(PIECES.len())]).collect();
        let Some(found) = bases[next(bases.len())].resolve(&text) else {
            continue;
        };
        let out = found.as_str();
        let rooted = out.starts_with('/') && !out.starts_with("//");
        let absolute =
            found.origin().is_some() && found.host().is_some_and(|host| !host.is_empty());
        assert!(rooted || absolute || found.is_mailto(), "{text:?} {out:?}");
        assert!(
            !out.contains(['"', '\'', '<', '>', '\\', ' ', '`']),
            "{out:?}"
        );
        assert!(!out.contains(char::is_control), "{out:?}");
        assert!(!found.origin().unwrap_or_default().contains('@'), "{out:?}");
        assert_eq!(Address::parse(out).as_ref(), Some(&found), "{text:?}");
    }
}
