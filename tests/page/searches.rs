//! What a search finds in a feed, and how its page says so.

use dateline::{
    head,
    page::{Page, PageContent, problem::Problem},
};
use serde_json::{Value, json};

use super::{
    edition::{Edition, chain, feed, story},
    ids, list_of,
    paper::{Paper, print},
};

/// The sentence about what was found.
fn told(paper: &Paper) -> Vec<String> {
    paper.words(".list-header .dek")
}

fn is_not_found(page: &Page) -> bool {
    page.content == PageContent::Problem(Problem::NotFound)
}

#[test]
fn a_search_is_a_list_with_pages_of_twenty() {
    let folder = chain(45);
    let edition = folder.edition();
    let first = edition.page("/search/?q=STORY+number");
    let list = list_of(&first);
    assert_eq!((list.headlines.len(), list.page, list.more), (20, 1, true));
    assert_eq!(ids(&list.headlines)[0], "s-045");
    assert_eq!(list.heading, "Search: STORY number");
    let paper = print(&first);
    assert_eq!(paper.words("main h1"), ["Search: STORY number"]);
    assert_eq!(
        told(&paper)[0],
        "45 stories found (newest stories looked through: 45)"
    );
    assert_eq!(
        paper.attributes(".pager a", "href"),
        ["/search/?q=STORY+number&page=2"]
    );
    assert_eq!(head::title(&first), "Search: STORY number – The Courier");
    let third = edition.page("/search/?q=STORY+number&page=3");
    assert_eq!(ids(&list_of(&third).headlines).len(), 5);
    assert!(!list_of(&third).more);
    assert_eq!(
        head::title(&third),
        "Search: STORY number, Page 3 – The Courier"
    );
    assert!(is_not_found(&edition.page("/search/?q=story&page=4")));
    assert!(is_not_found(
        &edition.page("/search/?q=story&page=4294967295")
    ));
    let all = edition.unrolled("/search/?q=story", 3);
    assert_eq!(list_of(&all).headlines.len(), 45);
}

#[test]
fn one_story_is_one_story() {
    let folder = chain(45);
    let page = folder.edition().page("/search/?q=number+7");
    assert_eq!(ids(&list_of(&page).headlines), ["s-007"]);
    assert_eq!(
        told(&print(&page))[0],
        "1 story found (newest stories looked through: 45)"
    );
}

#[test]
fn nothing_found_is_said_with_what_to_do() {
    let folder = chain(45);
    let page = folder.edition().page("/search/?q=nowhere");
    let paper = print(&page);
    assert_eq!(
        told(&paper),
        [
            "Nothing found for “nowhere”. Try fewer words, or other ones. \
          (newest stories looked through: 45)"
        ]
    );
    assert_eq!(paper.count("main h2, main article, main noscript"), 0);
    assert_eq!(
        paper.attributes("main [role=search] input", "value"),
        ["nowhere"]
    );
    assert!(paper.repairs().is_empty(), "{:?}", paper.repairs());
}

#[test]
fn without_words_there_is_the_field_alone() {
    let edition = Edition::fixture("edition");
    let page = edition.page("/search/");
    let paper = print(&page);
    assert_eq!(paper.words("main h1"), ["Search"]);
    assert_eq!(told(&paper), [""; 0]);
    assert_eq!(paper.count("main noscript"), 1);
    assert_eq!(head::title(&page), "Search – The Courier");
    assert_eq!(head::canonical(&page), None);
    assert!(is_not_found(&edition.page("/search/?page=2")));
}

#[test]
fn every_page_has_the_field_once() {
    let edition = Edition::fixture("edition");
    for path in [
        "/",
        "/about/",
        "/section/world/",
        "/nowhere/",
        "/search/",
        "/search/?q=a",
    ] {
        let paper = print(&edition.page(path));
        assert_eq!(paper.count("form"), 1, "{path}");
        assert_eq!(
            paper.attributes("form[role=search]", "action"),
            ["/search/"],
            "{path}"
        );
        assert_eq!(paper.words("form label"), ["Search"], "{path}");
        assert_eq!(paper.attributes("form input", "name"), ["q"], "{path}");
    }
}

#[test]
fn hostile_words_stand_for_themselves() {
    let edition = Edition::fixture("edition");
    let page = edition.page("/search/?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E%E2%80%AE{count}");
    let words = "\"><script>alert(1)</script> {count}";
    assert_eq!(page.heading(), ["Search: ", words].concat());
    let paper = print(&page);
    assert_eq!(paper.count("script"), 0);
    assert_eq!(paper.attributes("form input", "value"), [words]);
    assert!(told(&paper)[0].contains(&format!("“{words}”")));
    assert!(paper.repairs().is_empty(), "{:?}", paper.repairs());
    let long = edition.page(&["/search/?q=", &"a".repeat(10_000)].concat());
    assert_eq!(long.heading().len(), "Search: ".len() + 200);
}

#[test]
fn a_search_looks_through_ten_documents() {
    let page = chain(200).edition().page("/search/?q=story");
    assert_eq!(
        told(&print(&page))[0],
        "150 stories found (newest stories looked through: 150)"
    );
}

/// A feed that repeats a story, and one whose pages lead in a circle.
#[test]
fn no_story_is_found_twice() {
    let folder = super::edition::Folder::with_site()
        .json("feed.json", &feed(&[story(2), story(1)], Some("more.json")))
        .json("more.json", &feed(&[story(1)], Some("feed.json")));
    let page = folder.edition().page("/search/?q=story");
    assert_eq!(ids(&list_of(&page).headlines), ["s-002", "s-001"]);
}

#[test]
fn what_was_found_before_an_older_page_failed_is_shown() {
    let folder = super::edition::Folder::with_site()
        .json("feed.json", &feed(&[story(2)], Some("more.json")))
        .file("more.json", "no JSON");
    let page = folder.edition().page("/search/?q=story");
    assert_eq!(
        told(&print(&page))[0],
        "1 story found (newest stories looked through: 1)"
    );
    let broken = folder.file("feed.json", "no JSON");
    let page = broken.edition().page("/search/?q=a%2Bb");
    assert!(matches!(
        page.content,
        PageContent::Problem(Problem::Failed(_))
    ));
    let ways = print(&page).attributes(".problem-ways a", "href").len();
    assert_eq!(ways, 3);
    assert_eq!(
        print(&page).attributes(".problem-ways a", "href")[0],
        "/search/?q=a%2Bb"
    );
}

/// A published edition is looked through by its own documents.
#[test]
fn a_snapshot_is_looked_through() {
    let settings: Value = json!({
        "title": "The Courier",
        "source": {"kind": "snapshot", "url": "content/"},
    });
    let folder = super::edition::Folder::new().json("site.json", &settings);
    std::fs::create_dir_all(folder.path().join("content/front")).expect("a folder");
    let folder = folder
        .json(
            "content/front/1.json",
            &feed(&[story(3), story(2)], Some("2.json")),
        )
        .json("content/front/2.json", &feed(&[story(1)], None));
    let page = folder.edition().page("/search/?q=number");
    assert_eq!(ids(&list_of(&page).headlines), ["s-003", "s-002", "s-001"]);
    assert_eq!(
        told(&print(&page))[0],
        "3 stories found (newest stories looked through: 3)"
    );
}
