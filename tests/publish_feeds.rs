//! What is published for feed readers and crawlers: RSS, sitemaps, `robots.txt`, the manifest and
//! the icon, read back with other people's parsers.
#![cfg(not(target_arch = "wasm32"))]
// What a helper cannot make ends the test, as in the tests themselves.
#![allow(clippy::unwrap_used, clippy::expect_used)]

#[path = "publish_feeds/application.rs"]
mod application;
#[path = "publish_feeds/sitemaps.rs"]
mod sitemaps;

use std::collections::BTreeMap;

use dateline::{
    json::Document,
    model::{
        address::Address,
        headline::{Byline, Headline, Picture, Term},
        language::Tongue,
        slug::Slug,
        timestamp::Timestamp,
    },
    publish::{
        manifest::{icon_svg, manifest},
        rss::rss,
        sitemap::news_sitemap,
    },
    site::Site,
};
use quick_xml::{Reader, events::Event};
use rss::{Category, Channel, validation::Validate};
use serde_json::{Value, json};

/// Text that no format must stumble over, and what is left of it in XML.
const HOSTILE: &str = "]]> </title> <b> & &amp; \" ' \u{0}\u{8}\u{b}\u{1f}\u{7f}\u{fffe}é";
const SHOWN: &str = "]]> </title> <b> & &amp; \" ' é";

fn site(settings: &Value) -> Site {
    let mut site = json!({
        "title": "The Post", "tagline": "News & views", "language": "en-GB", "copyright": "© The Post",
        "origin": "https://post.example", "base_path": "/news/", "accent": "#9b1c1f",
        "source": { "kind": "json-feed", "url": "feed.json" },
    });
    for (name, value) in settings.as_object().unwrap() {
        site[name] = value.clone();
    }
    Site::parse(
        &Document::from(site),
        &Address::parse("/site.json").unwrap(),
    )
    .unwrap()
}

fn term(name: &str) -> Term {
    Term {
        slug: Slug::from_text(name).unwrap(),
        name: name.to_owned(),
    }
}

fn at(time: &str) -> Option<Timestamp> {
    Timestamp::parse(time)
}

fn story(id: &str, published: &str) -> Headline {
    Headline {
        id: id.to_owned(),
        slug: Slug::from_text(&format!("story {id}")).unwrap(),
        path: format!("article/story-{}/", id.replace(' ', "-")),
        title: format!("Title {id}"),
        dek: Some(String::from("Why to read on.")),
        kicker: None,
        section: Some(term("World")),
        topics: vec![term("War"), term("World")],
        byline: Byline {
            authors: vec![term("Jane Roe"), term("World Desk")],
            role: None,
            agency: Some("Wire".to_owned()),
            is_unlisted: false,
        },
        published: at(published),
        updated: None,
        picture: None,
        rank: None,
        tongue: Tongue::default(),
        related: Vec::new(),
        origin: None,
        content: None,
    }
}

/// The texts of a document's elements by path, such as `urlset/url/loc`; it must be well-formed
/// and hold no character that XML forbids.
fn read(xml: &str) -> BTreeMap<String, Vec<String>> {
    assert!(
        xml.chars().all(|it| it == '\n' || !it.is_control()),
        "control character"
    );
    let mut reader = Reader::from_str(xml);
    let (mut path, mut text) = (Vec::new(), String::new());
    let mut found: BTreeMap<String, Vec<String>> = BTreeMap::new();
    loop {
        match reader.read_event().unwrap() {
            Event::Start(tag) => {
                path.push(String::from_utf8(tag.name().as_ref().to_vec()).unwrap());
                text.clear();
            }
            Event::Text(words) => text.push_str(&words.decode().unwrap()),
            Event::GeneralRef(name) => {
                let letter = name.resolve_char_ref().unwrap().map(String::from);
                let named = quick_xml::escape::resolve_predefined_entity(&name.decode().unwrap())
                    .map(str::to_owned);
                text.push_str(&letter.or(named).unwrap());
            }
            Event::End(_) => {
                found
                    .entry(path.join("/"))
                    .or_default()
                    .push(std::mem::take(&mut text));
                path.pop();
            }
            Event::Eof => return found,
            _ => {}
        }
    }
}

#[test]
fn feeds_hold_the_newest_stories_whole() {
    let site = site(&json!({ "refresh_minutes": 5 }));
    let mut stories: Vec<(Headline, String)> = (0..60)
        .map(|number| {
            (
                story(
                    &number.to_string(),
                    &format!("2025-03-01T12:{number:02}:00+01:00"),
                ),
                format!("<p>Body {number}</p>"),
            )
        })
        .collect();
    stories.push((story("undated", ""), String::new()));
    let text = rss(&site, &stories);
    assert_eq!(text, rss(&site, &stories));
    let channel = Channel::read_from(text.as_bytes()).unwrap();
    channel.validate().unwrap();
    assert_eq!(channel.title(), "The Post");
    assert_eq!(channel.link(), "https://post.example/news/");
    assert_eq!(channel.description(), "News & views");
    assert_eq!(
        (channel.language(), channel.ttl()),
        (Some("en-GB"), Some("5"))
    );
    assert_eq!(
        channel.last_build_date(),
        Some("Sat, 01 Mar 2025 12:59:00 +0100")
    );
    let own = &channel.extensions()["atom"]["link"][0];
    assert_eq!(own.attrs()["href"], "https://post.example/news/rss.xml");
    assert_eq!(own.attrs()["rel"], "self");

    assert_eq!(channel.items().len(), 50);
    let item = &channel.items()[0];
    assert_eq!(item.title(), Some("Title 59"));
    assert_eq!(
        item.link(),
        Some("https://post.example/news/article/story-59/")
    );
    assert_eq!(
        (
            item.guid().unwrap().value(),
            item.guid().unwrap().is_permalink()
        ),
        ("59", false)
    );
    assert_eq!(item.pub_date(), Some("Sat, 01 Mar 2025 12:59:00 +0100"));
    assert_eq!(item.description(), Some("Why to read on."));
    assert_eq!(item.content(), Some("<p>Body 59</p>"));
    assert_eq!(
        item.dublin_core_ext().unwrap().creators(),
        ["Jane Roe", "World Desk"]
    );
    let categories: Vec<&str> = item.categories().iter().map(Category::name).collect();
    assert_eq!(categories, ["World", "War"]);
    assert_eq!(channel.items()[49].title(), Some("Title 10"));
}

#[test]
fn full_text_stands_away_from_its_page() {
    let cases = [
        (
            "<a href=\"/news/x/\">x</a>",
            "<a href=\"https://post.example/news/x/\">x</a>",
        ),
        (
            "<a href=\"#n1\" id=r1>1</a>",
            "<a href=\"https://post.example/news/article/story-1/#n1\" id=\"r1\">1</a>",
        ),
        (
            "<a href=\"https://a.example/?a=1&amp;b\">",
            "<a href=\"https://a.example/?a=1&amp;b\">",
        ),
        ("<a href=\"javascript:alert(1)\">x</a>", "<a>x</a>"),
        (
            "<img src=\"/i/a.webp\" srcset=\"/i/a,b.webp 480w, /i/c.webp 2x,/i/d.webp\" alt=\"&quot;\">",
            "<img src=\"https://post.example/i/a.webp\" srcset=\"https://post.example/i/a,b.webp 480w, https://post.example/i/c.webp 2x, https://post.example/i/d.webp\" alt=\"&quot;\">",
        ),
        (
            "<video poster=\"/p.webp\" src=\"/v.mp4\"></video>",
            "<video poster=\"https://post.example/p.webp\" src=\"https://post.example/v.mp4\"></video>",
        ),
        (
            "<p>a<!>b<!-- c -->d &lt;e&gt; &amp;amp; ]]&gt;</p>",
            "<p>abd &lt;e&gt; &amp;amp; ]]&gt;</p>",
        ),
        (
            "<p>a</p><button class=\"button\">Load <b>it</b></button><hr>",
            "<p>a</p><hr>",
        ),
        ("<p>a\u{b}b&#1;c</p>", "<p>abc</p>"),
        (
            "<p lang=\"ar\" dir=\"rtl\">نص</p>",
            "<p lang=\"ar\" dir=\"rtl\">نص</p>",
        ),
    ];
    for (html, expected) in cases {
        let text = rss(
            &site(&json!({})),
            &[(story("1", "2025-03-01"), html.to_owned())],
        );
        let channel = Channel::read_from(text.as_bytes()).unwrap();
        assert_eq!(channel.items()[0].content(), Some(expected));
    }
}

#[test]
fn feeds_describe_pictures() {
    let mut headline = story("1", "2025-03-01T12:00:00Z");
    headline.tongue = Tongue::of("fr");
    headline.picture = Some(Picture {
        address: Address::parse("/i/a.JPG?v=1&w=2").unwrap(),
        alt: "What it shows".to_owned(),
        caption: None,
        credit: Some(HOSTILE.to_owned()),
        size: Some((1600, 900)),
        widths: Vec::new(),
    });
    let text = rss(&site(&json!({})), &[(headline, String::new())]);
    let channel = Channel::read_from(text.as_bytes()).unwrap();
    channel.validate().unwrap();
    let item = &channel.items()[0];
    assert_eq!(item.content(), None);
    assert_eq!(item.dublin_core_ext().unwrap().languages(), ["fr"]);
    let media = &item.extensions()["media"]["content"][0];
    let expected = [
        ("height", "900"),
        ("medium", "image"),
        ("type", "image/jpeg"),
        ("url", "https://post.example/i/a.JPG?v=1&w=2"),
        ("width", "1600"),
    ];
    assert_eq!(
        media
            .attrs()
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .collect::<Vec<_>>(),
        expected
    );
    assert_eq!(
        media.children()["description"][0].value(),
        Some("What it shows")
    );
    assert_eq!(media.children()["credit"][0].value(), Some(SHOWN));
}

#[test]
fn hostile_text_stays_text() {
    let mut site = site(&json!({}));
    let mut headline = story("1", "2025-03-01T12:00:00Z");
    site.title = HOSTILE.to_owned();
    site.tagline = Some(HOSTILE.to_owned());
    site.copyright = Some(HOSTILE.to_owned());
    headline.id = HOSTILE.to_owned();
    headline.title = HOSTILE.to_owned();
    headline.dek = Some(HOSTILE.to_owned());
    headline.topics[0].name = HOSTILE.to_owned();
    headline.byline.authors[0].name = HOSTILE.to_owned();
    let html = format!(
        "<p>{}</p>",
        HOSTILE.replace('&', "&amp;").replace('<', "&lt;")
    );
    let text = rss(&site, &[(headline.clone(), html)]);
    assert!(text.chars().all(|it| it == '\n' || !it.is_control()));
    let channel = Channel::read_from(text.as_bytes()).unwrap();
    let item = &channel.items()[0];
    assert_eq!(
        [
            channel.title(),
            channel.description(),
            item.title().unwrap(),
            item.guid().unwrap().value()
        ],
        [SHOWN; 4]
    );
    assert_eq!(item.categories()[1].name(), SHOWN);
    assert_eq!(item.dublin_core_ext().unwrap().creators()[0], SHOWN);
    // Those are HTML, so they are escaped once more.
    let escaped = "]]&gt; &lt;/title&gt; &lt;b&gt; &amp; &amp;amp; &quot; &#39; é";
    assert_eq!(item.description(), Some(escaped));
    assert_eq!(item.content().unwrap(), format!("<p>{escaped}</p>"));

    let news =
        read(&news_sitemap(&site, [&headline], at("2025-03-01T12:00:00Z").unwrap()).unwrap());
    assert_eq!(news["urlset/url/news:news/news:title"], [SHOWN]);
    assert_eq!(
        news["urlset/url/news:news/news:publication/news:name"],
        [SHOWN]
    );
    assert_eq!(
        serde_json::from_str::<Value>(&manifest(&site)).unwrap()["name"],
        SHOWN
    );
    assert!(read(&icon_svg(&site)).contains_key("svg/text"));
}
