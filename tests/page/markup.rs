//! What every page must be, whatever it shows: sound HTML that needs no mending, and that those who
//! hear it can find their way in.

use std::{collections::BTreeSet, sync::LazyLock};

use dateline::{
    model::timestamp::Timestamp,
    page::{Page, PageContent},
};

use scraper::ElementRef;

use super::{
    demo::{PAGES, crawl},
    edition::Edition,
    paper::{Paper, print, words},
};

/// Every page of the demo edition and of the fixtures, and some that do not exist.
static EVERY: LazyLock<Vec<(String, Page)>> = LazyLock::new(|| {
    let mut every: Vec<(String, Page)> = Vec::new();
    for (path, page) in PAGES.iter() {
        every.push((path.clone(), page.clone()));
    }
    for name in [
        "edition",
        "edition-empty",
        "edition-greek",
        "edition-hostile",
    ] {
        let edition = Edition::fixture(name);
        let mut pages: Vec<(String, Page)> = crawl(&edition, "/").into_iter().collect();
        for path in ["/nowhere/", "/page/2/", "/a\"b<c>&d/"] {
            pages.push((path.to_owned(), edition.whole(path)));
        }
        pages.push(("unrolled".to_owned(), edition.unrolled("/", 9)));
        every.extend(
            pages
                .into_iter()
                .map(|(path, page)| (format!("{name} {path}"), page)),
        );
    }
    every
});

fn each(check: impl Fn(&str, &Page, &Paper)) {
    assert!(EVERY.len() > 130, "{}", EVERY.len());
    for (path, page) in EVERY.iter() {
        check(path, page, &print(page));
    }
}

/// The browser must understand the page as it was written, or hydration would be lost in it.
#[test]
fn no_page_needs_mending() {
    each(|path, _, paper| {
        assert_eq!(paper.repairs(), [] as [&str; 0], "{path}");
    });
}

#[test]
fn every_page_has_one_main_heading_and_one_of_each_landmark() {
    each(|path, page, paper| {
        assert_eq!(paper.count("h1"), 1, "{path}");
        assert_eq!(paper.count("main h1[tabindex='-1']"), 1, "{path}");
        assert_eq!(words(paper.only("h1")), squeezed(&page.heading()), "{path}");
        assert!(!page.heading().is_empty(), "{path}");
        for landmark in ["main", ".site > header", ".site > footer", "[role=status]"] {
            assert_eq!(paper.count(landmark), 1, "{path} {landmark}");
        }
        for navigation in paper.all("nav") {
            let label = navigation.value().attr("aria-label");
            assert!(label.is_some_and(|label| !label.is_empty()), "{path}");
        }
    });
}

fn squeezed(text: &str) -> String {
    text.split_ascii_whitespace().collect::<Vec<_>>().join(" ")
}

/// What stories bring along is theirs to order.
#[test]
fn no_heading_of_the_pages_own_skips_a_level() {
    each(|path, _, paper| {
        let mut last = 0;
        for heading in paper.all("main h1, main h2, main h3, main h4, main h5") {
            let told = heading
                .ancestors()
                .filter_map(ElementRef::wrap)
                .any(|around| around.value().classes().any(|class| class == "body"));
            assert!(!words(heading).is_empty(), "{path}: an empty heading");
            let level: u32 = heading.value().name()[1..].parse().expect("a level");
            if !told {
                let above = words(heading);
                assert!(level <= last + 1, "{path}: h{level} after h{last}: {above}");
                last = level;
            }
        }
    });
}

#[test]
fn ids_are_unique_and_all_that_is_pointed_at_is_there() {
    each(|path, _, paper| {
        let ids = paper.attributes("[id]", "id");
        let unique: BTreeSet<&str> = ids.iter().copied().collect();
        assert_eq!(ids.len(), unique.len(), "{path}: {ids:?}");
        for id in &ids {
            assert!(
                !id.is_empty() && !id.contains(char::is_whitespace),
                "{path}: {id:?}"
            );
        }
        for name in ["aria-labelledby", "aria-describedby", "for"] {
            for target in paper.attributes(&format!("[{name}]"), name) {
                assert!(unique.contains(target), "{path}: {name} {target}");
            }
        }
        for link in paper.attributes("a[href^='#']", "href") {
            assert!(unique.contains(&link[1..]), "{path}: {link}");
        }
    });
}

/// What comes from content is prefixed, so that it can shadow nothing of the page's own.
#[test]
fn ids_from_content_cannot_be_the_pages_own() {
    const OWN: [&str; 6] = [
        "main",
        "top-stories",
        "latest",
        "corrections",
        "footnotes",
        "related-news",
    ];
    each(|path, _, paper| {
        for id in paper.attributes("[id]", "id") {
            assert!(
                OWN.contains(&id) || id.starts_with("in-story-"),
                "{path}: {id}"
            );
        }
        for id in paper.attributes(".body [id], .body[id]", "id") {
            assert!(
                id == "footnotes" || id.starts_with("in-story-"),
                "{path}: {id}"
            );
        }
    });
}

#[test]
fn times_can_be_read_by_machines() {
    each(|path, _, paper| {
        for time in paper.all("time") {
            let moment = time.value().attr("datetime").expect(path);
            if time.value().attr("data-form").is_some() {
                let parsed = Timestamp::parse(moment).expect(moment);
                assert_eq!(parsed.rfc3339(), moment, "{path}");
            }
            assert!(!moment.is_empty() && !words(time).is_empty(), "{path}");
        }
    });
}

#[test]
fn links_and_buttons_say_something() {
    each(|path, _, paper| {
        for element in paper.all("a, button") {
            let label = element.value().attr("aria-label");
            let pictured = element
                .select(&scraper::Selector::parse("img[alt]:not([alt=''])").expect("a selector"))
                .next();
            let said = !words(element).is_empty() || label.is_some() || pictured.is_some();
            assert!(said, "{path}: {}", element.html());
        }
        for link in paper.all("a") {
            assert!(
                link.value().attr("href").is_some(),
                "{path}: {}",
                link.html()
            );
        }
    });
}

#[test]
fn pictures_have_an_alternative_and_players_never_start_themselves() {
    each(|path, _, paper| {
        for picture in paper.all("img") {
            assert!(picture.value().attr("alt").is_some(), "{path}");
            let (width, height) = (
                picture.value().attr("width"),
                picture.value().attr("height"),
            );
            assert_eq!(width.is_some(), height.is_some(), "{path}");
        }
        for player in paper.all("audio, video") {
            assert_eq!(player.value().attr("preload"), Some("none"), "{path}");
            assert!(player.value().attr("controls").is_some(), "{path}");
            assert!(player.value().attr("autoplay").is_none(), "{path}");
        }
    });
}

/// A strict policy forbids all of it, and none of it can come from content.
#[test]
fn nothing_runs_or_loads_by_itself() {
    const ELEMENTS: [&str; 54] = [
        "a",
        "abbr",
        "address",
        "article",
        "aside",
        "audio",
        "b",
        "blockquote",
        "br",
        "button",
        "caption",
        "code",
        "div",
        "em",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "header",
        "hr",
        "html",
        "head",
        "title",
        "body",
        "img",
        "input",
        "label",
        "li",
        "main",
        "mark",
        "nav",
        "noscript",
        "ol",
        "p",
        "pre",
        "section",
        "small",
        "span",
        "strong",
        "sub",
        "sup",
        "table",
        "tbody",
        "td",
        "th",
        "thead",
        "time",
        "tr",
        "ul",
        "video",
    ];
    const ADDRESSES: [&str; 6] = ["href", "src", "srcset", "poster", "data-frame", "action"];
    each(|path, _, paper| {
        for element in paper.elements() {
            let name = element.value().name();
            assert!(ELEMENTS.contains(&name), "{path}: {name}");
            for (attribute, value) in element.value().attrs() {
                let bad = attribute.starts_with("on")
                    || ["style", "srcdoc", "formaction", "ping", "background"].contains(&attribute);
                assert!(!bad, "{path}: {name} {attribute}={value}");
                if ADDRESSES.contains(&attribute) {
                    let tame = value.starts_with('#')
                        || value.starts_with("https://")
                        || value.starts_with("http://")
                        || value.starts_with("mailto:")
                        || value.starts_with('/') && !value.starts_with("//");
                    assert!(tame, "{path}: {name} {attribute}={value}");
                }
            }
        }
        assert!(
            !paper.source.to_ascii_lowercase().contains("javascript:"),
            "{path}"
        );
    });
}

#[test]
fn only_pictures_of_the_edition_itself_are_loaded_by_the_demo() {
    for (path, page) in PAGES.iter() {
        let paper = print(page);
        for (selector, name) in [
            ("img", "src"),
            ("img", "srcset"),
            ("audio", "src"),
            ("video", "src"),
        ] {
            for value in paper.attributes(selector, name) {
                assert!(
                    value.starts_with('/') && !value.contains("//"),
                    "{path}: {value}"
                );
            }
        }
    }
}

#[test]
fn languages_are_marked_only_where_they_change() {
    each(|path, page, paper| {
        for element in paper.all("[lang]") {
            let language = element.value().attr("lang").unwrap_or_default();
            assert!(!language.is_empty(), "{path}");
        }
        for direction in paper.attributes("[dir]", "dir") {
            assert!(["ltr", "rtl"].contains(&direction), "{path}");
        }
        let story = paper.attributes(".page > article.article-view", "lang");
        let own = match &page.content {
            PageContent::Article(story) => story.article.headline.tongue.language.as_deref(),
            _ => None,
        };
        assert_eq!(story, own.into_iter().collect::<Vec<_>>(), "{path}");
    });
}

#[test]
fn the_same_page_gives_the_same_html() {
    for (path, page) in PAGES.iter().take(12) {
        assert_eq!(print(page).source, print(page).source, "{path}");
    }
}
