//! The frame around every page, and what the page says about itself.

use dateline::{app::frame, head};
use serde_json::json;

use super::{
    edition::{Edition, Folder, feed, settings, story},
    painted,
    paper::{print, words},
};

#[test]
fn landmarks_stand_in_their_order() {
    let edition = Edition::fixture("edition");
    for path in [
        "/",
        "/section/world/",
        "/article/talks-begin/",
        "/about/",
        "/nowhere/",
    ] {
        let paper = print(&edition.page(path));
        let parts: Vec<String> = paper
            .only(".site")
            .child_elements()
            .map(|part| part.value().name().to_owned())
            .collect();
        assert_eq!(parts, ["a", "header", "nav", "main", "footer"], "{path}");
        assert_eq!(paper.count("main"), 1);
        let main = paper.only("main").value();
        assert_eq!(
            (main.attr("id"), main.attr("tabindex")),
            (Some("main"), Some("-1"))
        );
        assert_eq!(
            paper.only(".site > nav").value().attr("aria-label"),
            Some("Sections")
        );
        assert_eq!(paper.words("header.masthead .nameplate a"), ["The Courier"]);
        assert_eq!(paper.words("header.masthead .tagline"), ["News of nowhere"]);
        assert_eq!(
            paper.words("footer p").last().map(String::as_str),
            Some("© 2024 The Courier")
        );
    }
}

#[test]
fn the_first_link_skips_to_the_content() {
    let paper = print(&Edition::demo().page("/"));
    let focusable = paper.all("a[href], button, input, [tabindex='0']");
    let first = focusable[0];
    assert_eq!(first.value().attr("href"), Some("#main"));
    assert_eq!(words(first), "Skip to the content");
}

#[test]
fn sections_are_in_the_publications_order_and_the_current_one_is_marked() {
    let edition = Edition::fixture("edition");
    let marks = |path: &str| {
        let paper = print(&edition.page(path));
        assert_eq!(
            paper.words("nav.sections a"),
            ["Business", "World", "Culture", "Sport", "Search"]
        );
        assert_eq!(
            paper.attributes("nav.sections a", "href"),
            [
                "/section/business/",
                "/section/world/",
                "/section/culture/",
                "/section/sport/",
                "/search/"
            ]
        );
        let current = paper.all("nav.sections a[aria-current]");
        current
            .into_iter()
            .map(|link| {
                let mark = link.value().attr("aria-current").unwrap_or_default();
                format!("{} {mark}", words(link))
            })
            .collect::<Vec<_>>()
    };
    assert!(marks("/").is_empty());
    assert!(marks("/about/").is_empty());
    assert!(marks("/topic/rivers/").is_empty());
    assert!(marks("/article/c-03/").is_empty());
    assert_eq!(marks("/section/world/"), ["World page"]);
    assert_eq!(marks("/section/sport/"), ["Sport page"]);
    assert_eq!(marks("/search/?q=talks"), ["Search page"]);
    assert_eq!(marks("/article/talks-begin/"), ["World true"]);
}

#[test]
fn a_publication_without_sections_has_no_navigation_for_them() {
    let mut site = settings();
    site["sections"] = json!([]);
    let folder = Folder::new()
        .json("site.json", &site)
        .json("feed.json", &feed(&[story(1)], None));
    let paper = print(&folder.edition().page("/"));
    assert_eq!(paper.count(".site > nav"), 0);
    assert_eq!(paper.count("main"), 1);
}

#[test]
fn the_footer_leads_home_and_to_the_publication() {
    let paper = print(&Edition::fixture("edition").page("/nowhere/"));
    assert_eq!(paper.attributes("footer nav a", "href"), ["/", "/about/"]);
    assert_eq!(
        paper.words("footer nav a"),
        ["Front page", "About The Courier"]
    );
    assert_eq!(
        paper.only("footer nav").value().attr("aria-label"),
        Some("About this site")
    );
}

#[test]
fn what_goes_on_beside_the_page_is_announced_politely() {
    let paper = print(&Edition::demo().page("/"));
    let status = paper.only("[role=status]");
    assert_eq!(words(status), "");
    // The browser's tests hydrate what stands here.
    let page = Edition::fixture("edition-empty").page("/");
    assert_eq!(
        print(&page).source,
        [painted::BEFORE, &frame(&page, 0).html(), painted::BEHIND].concat()
    );
    let progress = paper.only(".progress").value();
    assert_eq!(progress.attr("aria-hidden"), Some("true"));
    assert_eq!(progress.attr("class").map(str::trim), Some("progress"));
}

#[test]
fn titles_name_the_page_and_the_publication() {
    let edition = Edition::fixture("edition");
    for (path, title) in [
        ("/", "The Courier – News of nowhere"),
        ("/page/2/", "Older stories, Page 2 – The Courier"),
        ("/section/world/", "World – The Courier"),
        ("/topic/rivers/", "Rivers – The Courier"),
        ("/author/jane-roe/", "Stories by Jane Roe – The Courier"),
        (
            "/article/talks-begin/",
            "Talks begin in two cities – The Courier",
        ),
        ("/about/", "About The Courier – The Courier"),
        ("/nowhere/", "There is no page here – The Courier"),
    ] {
        assert_eq!(head::title(&edition.page(path)), title, "{path}");
    }
    let mut site = settings();
    site["title"] = json!("A <b>bold</b> & plain name");
    let folder = Folder::new()
        .json("site.json", &site)
        .json("feed.json", &feed(&[story(1)], None));
    assert_eq!(
        head::title(&folder.edition().page("/")),
        "A bold & plain name"
    );
}

#[test]
fn every_page_of_a_list_has_a_title_of_its_own() {
    let folder = super::edition::chain(45);
    let edition = folder.edition();
    let mut titles: Vec<String> = [
        "/page/2/",
        "/page/3/",
        "/section/world/",
        "/section/world/page/2/",
    ]
    .iter()
    .map(|path| head::title(&edition.page(path)))
    .collect();
    titles.sort();
    titles.dedup();
    assert_eq!(titles.len(), 4, "{titles:?}");
}

#[test]
fn the_front_page_has_a_heading_for_those_who_hear_it() {
    let paper = print(&Edition::fixture("edition").page("/"));
    assert_eq!(paper.words(".page > h1.visually-hidden"), ["The Courier"]);
    assert_eq!(
        paper.words("main h2"),
        ["Top stories", "Business", "World", "Latest"]
    );
    assert_eq!(
        paper.attributes("main h2 a", "href"),
        ["/section/business/", "/section/world/"]
    );
    // The lead comes first in source order.
    assert_eq!(
        paper.words("main article h3")[0],
        "Talks begin in two cities"
    );
    assert_eq!(paper.words("main .lead h3"), ["Talks begin in two cities"]);
    assert_eq!(paper.count("main .secondaries > article"), 3);
}
