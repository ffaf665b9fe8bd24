//! What the parts of a page look like in HTML: bylines, datelines, dates, pictures, blocks.

use std::sync::Arc;

use dateline::{
    model::{
        article::{Article, Dateline},
        headline::{Byline, Term},
        slug::Slug,
    },
    page::{Page, PageContent, article::Story},
};
use serde_json::json;

use super::{
    edition::{Edition, Folder, feed, settings, story},
    paper::{Paper, print, words},
    story_of,
};

/// The page of a story with a body of HTML.
fn told(html: &str) -> Page {
    let mut item = story(1);
    item["content_html"] = json!(html);
    let folder = Folder::with_site().json("feed.json", &feed(&[item], None));
    folder.edition().page("/article/s-001/")
}

/// The same page with a changed article.
fn changed(page: &Page, change: impl FnOnce(&mut Article)) -> Paper {
    let mut story: Story = story_of(page).clone();
    change(Arc::make_mut(&mut story.article));
    print(&Page {
        content: PageContent::Article(story),
        ..page.clone()
    })
}

fn term(name: &str) -> Term {
    Term {
        slug: Slug::from_text(name).expect(name),
        name: name.to_owned(),
    }
}

/// The words of an element as they are, space by space.
fn exactly(paper: &Paper, selector: &str) -> String {
    paper.only(selector).text().collect()
}

/// Names, role, agency, and how they are printed.
type Row = (
    &'static [&'static str],
    Option<&'static str>,
    Option<&'static str>,
    &'static str,
);

#[test]
fn bylines_read_as_newspapers_print_them() {
    let page = told("<p>Words.</p>");
    let table: &[Row] = &[
        (&["Jane Roe"], None, None, "By Jane Roe"),
        (
            &["Jane Roe"],
            Some("Chief International Correspondent"),
            Some("Meridian Wire"),
            "By Jane Roe, Chief International Correspondent Meridian Wire",
        ),
        (&["Jane Roe"], Some("Editor"), None, "By Jane Roe, Editor"),
        (&["Jane Roe"], None, Some("Wire"), "By Jane Roe Wire"),
        (
            &["Jane Roe", "John Doe"],
            None,
            None,
            "By Jane Roe and John Doe",
        ),
        (
            &["Jane Roe", "John Doe", "Ann Poe"],
            Some("Correspondents"),
            None,
            "By Jane Roe, John Doe and Ann Poe, Correspondents",
        ),
        (&[], Some("Staff writer"), None, "Staff writer"),
        (&[], None, Some("Meridian Wire"), "Meridian Wire"),
        (&[], Some("Editor"), Some("Wire"), "Editor Wire"),
    ];
    for (names, role, agency, expected) in table {
        let paper = changed(&page, |article| {
            article.headline.byline = Byline {
                authors: names.iter().map(|name| term(name)).collect(),
                role: role.map(str::to_owned),
                agency: agency.map(str::to_owned),
                is_unlisted: false,
            };
        });
        // No space before a comma, and no two in a row between words.
        assert_eq!(exactly(&paper, "address.byline").trim(), *expected);
        assert_eq!(paper.words("a[rel=author]"), *names);
        let links: Vec<String> = names
            .iter()
            .map(|name| format!("/author/{}/", name.to_ascii_lowercase().replace(' ', "-")))
            .collect();
        assert_eq!(paper.attributes("a[rel=author]", "href"), links);
    }
    let paper = changed(&page, |article| article.headline.byline = Byline::default());
    assert_eq!(paper.count(".byline, address"), 0);
}

#[test]
fn bylines_can_be_worded_otherwise() {
    for (by, and, expected) in [
        ("Von {names}", "und", "Von Jane Roe und John Doe"),
        ("{names} schreibt", "und", "Jane Roe und John Doe schreibt"),
        ("{names}", "&", "Jane Roe & John Doe"),
        ("Von uns", "und", "Jane Roe und John Doe"),
    ] {
        let mut site = settings();
        site["words"] = json!({"by": by, "and": and});
        let mut item = story(1);
        item["authors"] = json!([{"name": "Jane Roe"}, {"name": "John Doe"}]);
        let folder = Folder::new()
            .json("site.json", &site)
            .json("feed.json", &feed(&[item], None));
        let paper = print(&folder.edition().page("/article/s-001/"));
        assert_eq!(exactly(&paper, ".byline").trim(), expected);
    }
}

#[test]
fn the_dateline_stands_before_the_first_sentence() {
    let page = Edition::demo().page("/article/putin-says-contacts-with-trump-inspired-hope/");
    let paper = print(&page);
    let agency = story_of(&page).article.headline.byline.agency.clone();
    let agency = agency.expect("an agency");
    let first = words(paper.only(".body > p:first-child"));
    let dateline = format!("Moscow/Istanbul/Budapest ({agency}) – ");
    assert!(first.starts_with(&dateline), "{first}");
    assert_eq!(
        words(paper.only(".dateline > b")),
        "Moscow/Istanbul/Budapest"
    );
    assert_eq!(paper.count(".dateline"), 1);

    let page = told("<p>It <em>began</em> here.</p><p>It went on.</p>");
    for (agency, expected) in [
        (Some("Wire"), "PARIS (Wire) – It began here."),
        (None, "PARIS – It began here."),
    ] {
        let paper = changed(&page, |article| {
            article.dateline = Some(Dateline {
                places: vec!["PARIS".to_owned()],
                agency: agency.map(str::to_owned),
            });
        });
        assert_eq!(paper.words(".body > p"), [expected, "It went on."]);
    }
}

#[test]
fn a_dateline_before_anything_else_stands_alone() {
    for html in ["<h2>A heading</h2><p>Words.</p>", ""] {
        let page = told(if html.is_empty() { "<p>x</p>" } else { html });
        let paper = changed(&page, |article| {
            if html.is_empty() {
                article.body.clear();
            }
            article.dateline = Some(Dateline {
                places: vec!["ROME".to_owned(), "PARIS".to_owned()],
                agency: None,
            });
        });
        assert_eq!(paper.words(".body > :first-child"), ["ROME/PARIS –"]);
        assert!(paper.repairs().is_empty());
    }
}

#[test]
fn a_first_paragraph_keeps_its_anchor_below_a_dateline() {
    let page = told("<p id=top>Words.</p><p>Back to the <a href=#top>top</a>.</p>");
    for dateline in [None, Some(vec!["PARIS".to_owned()])] {
        let paper = changed(&page, |article| {
            article.dateline = dateline.map(|places| Dateline {
                places,
                agency: None,
            });
        });
        assert_eq!(paper.attributes(".body a", "href"), ["#in-story-top"]);
        assert_eq!(paper.count(".body #in-story-top"), 1);
    }
}

#[test]
fn times_are_spelled_for_readers_and_for_machines() {
    let paper = print(&Edition::fixture("edition").page("/article/talks-begin/"));
    assert_eq!(
        paper.words(".times > span"),
        ["Published 1 May 2024, 08:00", "Updated 1 May 2024, 12:30"]
    );
    assert_eq!(
        paper.attributes(".times time", "datetime"),
        ["2024-05-01T08:00:00Z", "2024-05-01T12:30:00+02:00"]
    );
    assert_eq!(
        paper.words(".corrections p"),
        ["2 May 2024, 09:00 The day was Wednesday, not Tuesday."]
    );
    assert_eq!(
        paper.attributes(".corrections time", "datetime"),
        ["2024-05-02T09:00:00Z"]
    );
    let list = print(&Edition::fixture("edition").page("/section/culture/"));
    assert_eq!(
        list.words("main time"),
        ["21 April 2024", "4 May 2024", "1 January 2023"]
    );
    assert_eq!(
        list.attributes("main time", "datetime"),
        [
            "2024-04-21T08:00:00Z",
            "2024-05-04T08:00:00Z",
            "2023-01-01T08:00:00Z"
        ]
    );
}

#[test]
fn a_story_without_dates_has_none() {
    let item = json!({"id": "a", "title": "Undated", "content_text": "Words."});
    let folder = Folder::with_site().json("feed.json", &feed(&[item], None));
    let edition = folder.edition();
    for path in ["/", "/article/a/"] {
        assert_eq!(print(&edition.page(path)).count("time"), 0, "{path}");
    }
}

#[test]
fn the_head_of_a_story_says_what_it_is() {
    let paper = print(&Edition::fixture("edition").page("/article/talks-begin/"));
    assert_eq!(
        words(paper.only(".page > article > header h1")),
        "Talks begin in two cities"
    );
    assert_eq!(paper.only("h1").value().attr("tabindex"), Some("-1"));
    assert_eq!(
        paper.words("header .dek"),
        ["Both sides say that they will stay until it is done."]
    );
    let kicker = paper.only("article > header > .kicker");
    assert_eq!(
        kicker
            .text()
            .map(str::trim)
            .filter(|it| !it.is_empty())
            .collect::<Vec<_>>(),
        ["World", "Diplomacy"]
    );
    assert_eq!(paper.attributes(".kicker a", "href"), ["/section/world/"]);
    assert_eq!(
        words(paper.only(".byline")),
        "By Jane Roe and John Doe, Chief International Correspondents Meridian Wire"
    );
}

#[test]
fn the_lead_picture_is_described_credited_and_measured() {
    let paper = print(&Edition::fixture("edition").page("/article/talks-begin/"));
    let picture = paper.only("figure.lead-picture img").value();
    for (name, value) in [
        ("src", "/images/talks-1600.webp"),
        (
            "srcset",
            "/images/talks-480.webp 480w, /images/talks-1600.webp 1600w",
        ),
        ("width", "1600"),
        ("height", "900"),
        ("alt", "A map of two cities"),
        ("fetchpriority", "high"),
    ] {
        assert_eq!(picture.attr(name), Some(value), "{name}");
    }
    assert!(picture.attr("sizes").is_some());
    assert_eq!(picture.attr("loading"), None);
    assert_eq!(
        paper.words(".lead-picture figcaption"),
        ["Where the talks are held. The Courier"]
    );
    assert_eq!(paper.words(".lead-picture small"), ["The Courier"]);
}

#[test]
fn only_the_first_picture_of_a_front_page_is_hurried() {
    let paper = print(&Edition::demo().page("/"));
    let pictures = paper.all("main img");
    assert!(pictures.len() > 5, "{}", pictures.len());
    for (place, picture) in pictures.iter().enumerate() {
        let hurried = picture.value().attr("fetchpriority") == Some("high");
        let lazy = picture.value().attr("loading") == Some("lazy");
        assert_eq!((hurried, lazy), (place == 0, place > 0), "{place}");
    }
    assert_eq!(paper.count(".lead img[fetchpriority=high]"), 1);
}

#[test]
fn a_picture_of_which_nothing_is_known_is_decoration() {
    let mut item = story(1);
    item["image"] = json!("a.jpg");
    let folder = Folder::with_site().json("feed.json", &feed(&[item], None));
    let paper = print(&folder.edition().page("/article/s-001/"));
    let picture = paper.only("img").value();
    assert_eq!(picture.attr("alt"), Some(""));
    for name in ["srcset", "sizes", "width", "height"] {
        assert_eq!(picture.attr(name), None, "{name}");
    }
    assert_eq!(paper.count("figcaption"), 0);
}

#[test]
fn rights_topics_and_share_stand_below_the_story() {
    let paper = print(&Edition::fixture("edition").page("/article/talks-begin/"));
    let notice = paper.words(".notice p");
    assert!(notice[0].starts_with("Copyright 1999-2024 Meridian Wire."));
    assert_eq!(notice[1], "First published by Meridian Wire, 30 April 2024");
    assert_eq!(
        paper.attributes(".notice a", "href"),
        ["https://meridianwire.example/talks"]
    );
    assert_eq!(paper.words(".topics a[rel=tag]"), ["Rivers", "Treaties"]);
    assert_eq!(
        paper.attributes(".topics a", "href"),
        ["/topic/rivers/", "/topic/treaties/"]
    );
    assert_eq!(
        paper.attributes(".share a", "href"),
        ["mailto:?subject=Talks%20begin%20in%20two%20cities\
          &body=https%3A%2F%2Fcourier.example%2Farticle%2Ftalks-begin%2F"]
    );
    assert_eq!(paper.words(".share a"), ["Share this story"]);
}

#[test]
fn notes_lead_there_and_back() {
    let paper = print(&Edition::fixture("edition").page("/article/talks-begin/"));
    let reference = paper.only(".body sup a");
    assert_eq!(reference.value().attr("href"), Some("#in-story-note1"));
    let note = paper.only(".footnotes li");
    assert_eq!(note.value().attr("id"), Some("in-story-note1"));
    assert_eq!(words(note), "A day earlier than planned. ↩");
    let back = paper.only(".footnotes li a").value();
    assert_eq!(back.attr("aria-label"), Some("Back to the text"));
    let target = back.attr("href").expect("a way back");
    assert_eq!(target, "#in-story-ref1");
    assert_eq!(paper.count(target), 1, "{target}");
    assert_eq!(paper.words(".footnotes h2"), ["Notes"]);
}

#[test]
fn a_story_in_another_language_says_so() {
    let edition = Edition::demo();
    let all = print(&edition.unrolled("/", 3));
    let languages = all.attributes("main article", "lang");
    assert_eq!(languages.len(), 2, "{languages:?}");
    assert_eq!(all.attributes("main article", "dir"), ["rtl"]);
    let link = all.attributes("article[dir=rtl] h3 a", "href")[0];
    let page = edition.page(link);
    let paper = print(&page);
    assert_eq!(
        paper.only(".page > article").value().attr("dir"),
        Some("rtl")
    );
    assert_eq!(
        paper.only(".page > article").value().attr("lang"),
        Some("ar")
    );
}

#[test]
fn every_block_has_its_element() {
    let paper = print(&Edition::demo().page("/article/everything-an-article-can-hold/"));
    for selector in [
        "p",
        "h2",
        "h3",
        "ul > li",
        "ol > li",
        "li > ul, li > ol, li ul, li ol",
        "blockquote > p",
        "blockquote > footer",
        "blockquote.pull-quote",
        "figure.figure > img",
        "figure figcaption small",
        "figure.gallery img",
        ".table[tabindex='0'] > table > tbody > tr > td",
        "table > thead th[scope=col]",
        "pre[tabindex='0'] > code",
        "hr",
        "section.footnotes > ol > li",
        "audio[controls][preload=none]",
        "video[controls][preload=none]",
        "figure.embed button",
        "figure.embed figcaption a",
        "strong",
        "em",
        "a[href^=https]",
        "code",
        "sub",
        "sup",
        "mark",
        "abbr[title]",
        "time[datetime]",
        "br",
        "span[lang]",
    ] {
        assert!(paper.count(&format!(".body {selector}")) > 0, "{selector}");
    }
    for selector in ["iframe", "[autoplay]", "object", "main form"] {
        assert_eq!(paper.count(selector), 0, "{selector}");
    }
}

#[test]
fn an_embed_says_what_it_is_before_it_is_loaded() {
    let page = told(
        "<p>Words.</p><figure><iframe src=\"https://www.youtube.com/embed/abc_DEF-123?start=5\" \
         title=\"A film\"></iframe><figcaption>Worth seeing.</figcaption></figure>",
    );
    let paper = print(&page);
    let embed = paper.only("figure.embed");
    assert_eq!(
        paper.words(".embed-frame p"),
        [
            "A film",
            "This part of the story comes from YouTube. It loads only when you ask for it, since \
             YouTube then learns that you are reading this."
        ]
    );
    assert_eq!(paper.words(".embed button"), ["Load from YouTube"]);
    assert!(words(embed).contains("Worth seeing. Open at YouTube"));
    let link = paper.only(".embed a").value();
    assert_eq!(
        link.attr("href"),
        Some("https://www.youtube.com/watch?v=abc_DEF-123")
    );
    assert_eq!(link.attr("rel"), Some("external noopener"));
    assert_eq!(paper.count("iframe"), 0);
}

#[test]
fn cards_hold_one_heading_with_one_link() {
    for page in [
        Edition::demo().page("/"),
        Edition::demo().page("/section/science/"),
        Edition::fixture("edition").page("/"),
    ] {
        let paper = print(&page);
        let cards = paper.all("article.headline-card");
        assert!(cards.len() >= 3);
        for card in cards {
            let inside = |selector: &str| {
                let selector = scraper::Selector::parse(selector).expect(selector);
                card.select(&selector).count()
            };
            assert_eq!(inside("h2, h3, h4"), 1);
            assert_eq!(inside("a"), 1);
            assert_eq!(inside("h3 > a[href^='/article/']"), 1);
        }
    }
}

#[test]
fn a_story_without_headline_can_still_be_opened() {
    let item = json!({"id": "a", "content_html": "<p><img src=a.jpg alt=x></p>"});
    let folder = Folder::with_site().json("feed.json", &feed(&[item], None));
    let edition = folder.edition();
    let paper = print(&edition.page("/"));
    assert_eq!(paper.words("main h3 a"), ["Untitled story"]);
    let page = edition.page("/article/a/");
    assert_eq!(print(&page).words("h1"), ["Untitled story"]);
    assert_eq!(page.heading(), "Untitled story");
}

#[test]
fn about_is_told_by_the_settings() {
    let page = Edition::fixture("edition").page("/about/");
    let paper = print(&page);
    assert_eq!(paper.words("main h1"), ["About The Courier"]);
    assert_eq!(
        paper.words(".body p"),
        [
            "The Courier is made up.",
            "None. See above.",
            "desk@courier.example"
        ]
    );
    assert_eq!(
        paper.attributes(".body a", "href"),
        ["#in-story-rules", "mailto:desk@courier.example"]
    );
    assert_eq!(paper.count("#in-story-rules"), 1);
    let bare = Folder::with_site().edition().page("/about/");
    assert_eq!(print(&bare).words("main h1"), ["About The Courier"]);
}
