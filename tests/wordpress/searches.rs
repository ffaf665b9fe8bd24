//! Searches, which `WordPress` answers itself.

use dateline::{
    json::Document,
    model::address::Address,
    page::{Page, PageContent, list::List, problem::Problem},
};
use serde_json::json;

use crate::newsroom::Newsroom;

fn list_of(page: &Page) -> &List {
    match &page.content {
        PageContent::List(list) => list,
        other => panic!("no list: {other:?}"),
    }
}

#[test]
fn a_search_takes_two_questions_and_goes_on() {
    let visit = Newsroom::with(45).open(&json!({}));
    let page = visit.page("/search/?q=Story+%26+%2Fmore");
    assert_eq!(
        visit.asked(),
        [
            "/blog/wp-json/wp/v2/posts?per_page=20&page=1&search=Story+%26+%2Fmore",
            "/blog/wp-json/wp/v2/categories?per_page=100&page=1&orderby=count&order=desc",
        ]
    );
    assert!(list_of(&page).headlines.is_empty());
    assert_eq!(
        list_of(&page).dek.as_deref(),
        Some("Nothing found for “Story & /more”. Try fewer words, or other ones.")
    );
    let page = visit.page("/search/?q=story");
    let list = list_of(&page);
    assert_eq!((list.headlines.len(), list.more), (20, true));
    assert_eq!(list.dek.as_deref(), Some("45 stories found"));
    let page = visit.page("/search/?q=story&page=3");
    assert_eq!(list_of(&page).headlines.len(), 5);
    assert!(!list_of(&page).more);
    let page = visit.page("/search/?q=story&page=4");
    assert_eq!(page.content, PageContent::Problem(Problem::NotFound));
    let page = visit.page("/search/?q=story+44");
    assert_eq!(list_of(&page).dek.as_deref(), Some("1 story found"));
}

#[test]
fn nothing_is_asked_without_words() {
    let visit = Newsroom::with(3).open(&json!({}));
    let page = visit.page("/search/?q=%E2%80%AE");
    assert!(list_of(&page).headlines.is_empty());
    assert_eq!(list_of(&page).dek, None);
    assert_eq!(visit.asked(), [""; 0]);
}

#[test]
fn a_fault_is_said_as_everywhere() {
    let refused = json!({"code": "rest_disabled", "data": {"status": 401}}).to_string();
    let newsroom = Newsroom::with(3).answering("search=", 401, &refused);
    let page = newsroom.open(&json!({})).page("/search/?q=story");
    let PageContent::Problem(problem) = &page.content else {
        panic!("no problem: {page:?}");
    };
    assert_eq!(problem.heading(&page.site), "The news cannot be fetched");
}

/// Some servers take the headers away with the envelope.
#[test]
fn no_number_is_made_up() {
    let empty = Newsroom::with(3).answering("search=", 200, "[]");
    let page = empty.open(&json!({})).page("/search/?q=story");
    assert!(
        list_of(&page)
            .dek
            .as_deref()
            .is_some_and(|dek| dek.starts_with("Nothing"))
    );
    let one = json!([crate::value("plain")]).to_string();
    let bare = Newsroom::with(3).answering("search=", 200, &one);
    let page = bare.open(&json!({})).page("/search/?q=story");
    assert_eq!(list_of(&page).headlines.len(), 1);
    assert_eq!(list_of(&page).dek, None);
}

/// Settings of a published edition with a live `WordPress`, and the first page of its front.
fn with_snapshot(visit: &crate::newsroom::Visit) {
    let at = |path: &str| Address::parse(path).expect(path);
    let live = json!({"kind": "wordpress", "url": visit.url});
    let settings = json!({"title": "The Courier",
        "source": {"kind": "snapshot", "url": "content/", "live": live}});
    visit
        .session
        .put(at("/site.json"), Document::from(settings));
    let front = json!({"version": "https://jsonfeed.org/version/1.1", "title": "The Courier",
        "items": [{"id": "old", "title": "Story of old", "content_text": "Text"}]});
    visit
        .session
        .put(at("/content/front/1.json"), Document::from(front));
}

#[test]
fn a_published_edition_asks_the_live_site() {
    let visit = Newsroom::with(45).open(&json!({}));
    with_snapshot(&visit);
    let page = visit.page("/search/?q=story");
    assert_eq!(list_of(&page).dek.as_deref(), Some("45 stories found"));
}

#[test]
fn where_the_live_site_does_not_answer_the_edition_is_looked_through() {
    let visit = Newsroom::with(45)
        .answering("search=", 403, "")
        .open(&json!({}));
    with_snapshot(&visit);
    let page = visit.page("/search/?q=story");
    assert_eq!(
        list_of(&page).dek.as_deref(),
        Some("1 story found (newest stories looked through: 1)")
    );
}
