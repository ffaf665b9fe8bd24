//! An edition whose every field attacks: all of it is text in the end.

use dateline::head;

use super::{
    demo::crawl,
    edition::{Folder, feed, settings, story},
    paper::{print, words},
    story_of,
};
use serde_json::{Value, json};

/// What breaks out of text and attributes, where nothing escapes.
const ATTACKS: [&str; 10] = [
    "<script>alert(1)</script>",
    "</title><script>alert(1)</script>",
    "\"onmouseover=\"alert(1)",
    "' onfocus='alert(1)",
    "\"><img src=x onerror=alert(1)>",
    "<svg onload=alert(1)>",
    "<!-- --><script>",
    "--><script>alert(1)",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "&quot;&gt;&#60;b&#62;",
];

/// An edition that says something wherever text can stand.
fn edition_of(text: &str) -> Folder {
    let mut site = settings();
    for name in ["title", "tagline", "copyright", "about"] {
        site[name] = json!(format!("A {text} z"));
    }
    site["sections"] = json!([{"slug": "world", "name": format!("W {text}"), "dek": text}]);
    let mut items: Vec<Value> = (1..=9).map(story).collect();
    for item in &mut items {
        let id = item["id"].clone();
        for (name, mark) in [
            ("title", "A"),
            ("summary", "M"),
            ("content_text", "B"),
            ("language", "L"),
        ] {
            item[name] = json!(format!("{mark} {text} {id}"));
        }
        item["authors"] = json!([{"name": format!("J {text}")}]);
        item["tags"] = json!([format!("T {text}")]);
        item["image"] = json!("a.jpg");
        item["_dateline"] = json!({
            "section": "world",
            "kicker": format!("K {text}"),
            "byline": {"role": format!("R {text}"), "agency": format!("G {text}")},
            "dateline": {"places": [format!("P {text}")], "agency": format!("D {text}")},
            "image": {"alt": format!("I {text}"), "caption": format!("C {text}"),
                      "credit": format!("E {text}")},
            "source": {"name": format!("S {text}"), "notice": format!("N {text}")},
            "corrections": [{"text": format!("X {text}")}],
        });
    }
    Folder::new()
        .json("site.json", &site)
        .json("feed.json", &feed(&items, None))
}

#[test]
fn text_stays_text_wherever_it_stands() {
    for attack in ATTACKS {
        let folder = edition_of(attack);
        let edition = folder.edition();
        let pages = crawl(&edition, "/");
        assert!(pages.len() >= 12, "{attack}: {}", pages.len());
        for (path, page) in &pages {
            let paper = print(page);
            assert_eq!(paper.repairs(), [] as [&str; 0], "{attack} {path}");
            for element in paper.elements() {
                let name = element.value().name();
                assert!(
                    !["script", "svg", "style", "iframe"].contains(&name),
                    "{path} {name}"
                );
                // Pictures may be loaded: the stories' own, and the one that HTML asks for.
                if name == "img" {
                    let source = element.value().attr("src").unwrap_or_default();
                    let about = path == "/about/" && source == "/x";
                    assert!(source == "/a.jpg" || about, "{attack} {path} {source}");
                }
                for (attribute, value) in element.value().attrs() {
                    assert!(
                        !attribute.starts_with("on"),
                        "{attack} {path} {attribute}={value}"
                    );
                }
            }
        }
    }
}

/// Escaping does not lose or double anything: readers see what the newsroom wrote.
#[test]
fn readers_see_what_was_written() {
    // Without an end tag nobody can tell these from words.
    for text in [
        "5 < 6 & 7 > 3",
        "<script> is a tag",
        "\"onmouseover=\"x",
        "it's 'so'",
        "a--><b",
    ] {
        let folder = edition_of(text);
        let edition = folder.edition();
        let page = edition.page("/article/s-001/");
        let paper = print(&page);
        let said = |what: &str| format!("{what} {text}");
        assert_eq!(words(paper.only("h1")), format!("A {text} \"s-001\""));
        assert_eq!(
            words(paper.only("header .dek")),
            format!("M {text} \"s-001\"")
        );
        assert_eq!(paper.attributes("img", "alt"), [said("I")]);
        assert_eq!(words(paper.only(".role")), said("R"));
        assert_eq!(words(paper.only(".agency")), said("G"));
        assert_eq!(words(paper.only("a[rel=author]")), said("J"));
        assert_eq!(words(paper.only("a[rel=tag]")), said("T"));
        assert_eq!(words(paper.only("figcaption small")), said("E"));
        assert_eq!(words(paper.only(".dateline b")), said("P"));
        assert!(words(paper.only(".notice")).starts_with(&said("N")));
        assert_eq!(paper.words(".corrections p"), [said("X")]);
        assert_eq!(words(paper.only(".nameplate")), format!("A {text} z"));
        assert_eq!(
            head::title(&page),
            format!("A {text} \"s-001\" – A {text} z")
        );
        assert!(story_of(&page).article.headline.title.contains(text));
    }
}

#[test]
fn addresses_that_run_something_are_left_out() {
    for address in [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        " javascript:alert(1)",
        "java\tscript:alert(1)",
        "java\nscript:alert(1)",
        "\u{1}javascript:alert(1)",
        "vbscript:x",
        "data:text/html,<script>alert(1)</script>",
        "data:image/svg+xml,<svg onload=alert(1)>",
        "blob:https://example.org/1",
        "file:///etc/passwd",
        "https://user:word@example.org/",
        "view-source:https://example.org/",
    ] {
        let mut site = settings();
        site["contact"] = json!(address);
        site["origin"] = json!(address);
        site["base_path"] = json!(address);
        site["about"] = json!(format!("<p><a href=\"{address}\">x</a></p>"));
        let mut item = story(1);
        for name in ["url", "external_url", "image", "banner_image"] {
            item[name] = json!(address);
        }
        item["attachments"] = json!([{"url": address, "mime_type": "audio/mpeg"}]);
        let escaped = address.replace('&', "&amp;").replace('"', "&quot;");
        item["content_html"] = json!(format!(
            "<p><a href=\"{escaped}\">x</a><img src=\"{escaped}\" srcset=\"{escaped} 2x\"></p>\
             <figure><a href=\"{escaped}\"><img src=b.jpg></a></figure>\
             <iframe src=\"{escaped}\"></iframe><video src=\"{escaped}\" poster=\"{escaped}\">\
             </video><audio src=\"{escaped}\"></audio><object data=\"{escaped}\"></object>\
             <blockquote cite=\"{escaped}\">q</blockquote><form action=\"{escaped}\">f</form>\
             <p><b style=\"background:url({escaped})\">b</b></p>"
        ));
        item["_dateline"] = json!({
            "content_url": address,
            "source": {"name": "S", "url": address},
            "image": {"url": address, "widths": [{"url": address, "width": 5}]},
        });
        let mut list = feed(&[item], Some(address));
        list["home_page_url"] = json!(address);
        let folder = Folder::new()
            .json("site.json", &site)
            .json("feed.json", &list);
        let edition = folder.edition();
        for (path, page) in &crawl(&edition, "/") {
            let source = print(page).source.to_ascii_lowercase();
            for scheme in [
                "javascript:",
                "vbscript:",
                "data:",
                "blob:",
                "file:",
                "view-source:",
                "word@",
            ] {
                assert!(!source.contains(scheme), "{address} {path}: {scheme}");
            }
        }
        let page = edition.page("/article/s-001/");
        assert!(
            print(&page).words(".body").concat().contains('b'),
            "{address}"
        );
    }
}

#[test]
fn ids_in_bodies_cannot_reach_the_page() {
    let mut item = story(1);
    item["content_html"] = json!(
        "<h2 id=main>a</h2><p id=\"in-story-x\">b</p><p id=corrections>c</p><p id=seed>d</p>\
         <p id=\"a b\">e</p><p id=\"&quot;><script>\">f</p><p id=main>g</p>\
         <p><a href=#main>1</a><a href=#in-story-x>2</a><a href=#related-news>3</a></p>"
    );
    item["_dateline"]["corrections"] = json!([{"text": "A correction."}]);
    let folder = Folder::with_site().json("feed.json", &feed(&[item, story(2)], None));
    let paper = print(&folder.edition().whole("/article/s-001/"));
    assert_eq!(paper.count("#main"), 1);
    assert_eq!(paper.only("#main").value().name(), "main");
    assert_eq!(
        paper.count("section#corrections, section > #corrections"),
        1
    );
    for id in paper.attributes(".body [id]", "id") {
        assert!(id.starts_with("in-story-"), "{id}");
    }
    for link in paper.attributes(".body a", "href") {
        assert!(link.starts_with("#in-story-"), "{link}");
        assert_eq!(
            paper.all(&format!("[id='{}']", &link[1..])).len(),
            1,
            "{link}"
        );
    }
    assert_eq!(paper.words(".body h2"), ["a"]);
}

#[test]
fn replaced_words_are_text_as_well() {
    let attack = "<img src=x onerror=alert(1)>\"'";
    let mut site = settings();
    let mut replaced = json!({});
    for word in dateline::words::Word::ALL {
        replaced[word.entry().0] = json!(attack);
    }
    site["words"] = replaced;
    let folder = Folder::new()
        .json("site.json", &site)
        .json("feed.json", &feed(&[story(1), story(2)], None));
    let edition = folder.edition();
    for path in [
        "/",
        "/article/s-001/",
        "/section/world/",
        "/nowhere/",
        "/about/",
    ] {
        let paper = print(&edition.whole(path));
        assert_eq!(paper.repairs(), [] as [&str; 0], "{path}");
        assert_eq!(paper.count("img, [onerror]"), 0, "{path}");
        assert_eq!(words(paper.only(".skip-link")), attack);
    }
}

#[test]
fn texts_without_end_do_not_end_the_page() {
    let long = "word ".repeat(4_000);
    let mut item = story(1);
    for name in ["title", "summary", "content_text"] {
        item[name] = json!(long);
    }
    item["tags"] = json!(vec![long.clone(); 60]);
    item["authors"] = json!(vec![json!({"name": long}); 60]);
    item["_dateline"] = json!({"kicker": long, "section": long, "related": vec![long.clone(); 60]});
    let folder = Folder::with_site().json("feed.json", &feed(&[item], None));
    let home = print(&folder.edition().page("/"));
    assert!(home.source.len() < 10_000, "{}", home.source.len());
    assert_eq!(home.repairs(), [] as [&str; 0]);
}
