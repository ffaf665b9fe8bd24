//! Stories that are newer than the front on show: offered, and shown only when they are asked for.

use serde_json::{Value, json};

use super::{
    edition::{Folder, feed, settings, story},
    home_of, ids,
    paper::print,
};

const NOW: &str = "2024-03-01T00:00:00Z";

/// A folder whose feed holds the stories 5 to 10.
fn folder() -> Folder {
    Folder::with_site().json("feed.json", &feed(&stories(5..=10), None))
}

fn stories(numbers: std::ops::RangeInclusive<u32>) -> Vec<Value> {
    numbers.rev().map(story).collect()
}

#[test]
fn new_stories_are_offered_and_nothing_else_changes() {
    let folder = folder();
    let edition = folder.edition();
    let page = edition.page("/");
    assert!(edition.renewed(&page, NOW).is_none(), "nothing is new yet");
    assert!(print(&page).words(".offer").concat().is_empty());

    let folder = folder.json("feed.json", &feed(&stories(5..=12), None));
    let renewed = edition.renewed(&page, NOW).expect("news");
    let paper = print(&renewed);
    assert_eq!(paper.words(".offer a"), ["2 new stories"]);
    assert_eq!(paper.attributes(".offer a", "href"), ["/"]);
    let shown = |page| print(page).words("main h3");
    assert_eq!(shown(&renewed), shown(&page));
    assert!(paper.repairs().is_empty());
    // Asked once more, there is still nothing that is not offered yet.
    assert!(edition.renewed(&renewed, NOW).is_none());
    let _folder = folder.json("feed.json", &feed(&stories(5..=13), None));
    let paper = print(&edition.renewed(&renewed, NOW).expect("more news"));
    assert_eq!(paper.words(".offer a"), ["3 new stories"]);
}

#[test]
fn what_is_offered_is_shown_when_it_is_asked_for() {
    let folder = folder();
    let edition = folder.edition();
    let page = edition.page("/");
    let _folder = folder.json("feed.json", &feed(&stories(5..=11), None));
    let renewed = edition.renewed(&page, NOW).expect("news");
    assert_eq!(print(&renewed).words(".offer a"), ["1 new story"]);
    assert_eq!(home_of(&edition.page("/")).lead, home_of(&page).lead);
    edition.accept();
    let page = edition.page("/");
    assert_eq!(ids(home_of(&page).lead.as_slice()), ["s-011"]);
    assert_eq!(page.fresh, 0);
}

#[test]
fn only_what_is_news_by_now_is_offered() {
    let folder = folder();
    let edition = folder.edition();
    let page = edition.page("/");
    let mut future = story(20);
    future["date_published"] = json!("2024-03-01T00:00:01Z");
    let mut twin = story(21);
    twin["title"] = story(10)["title"].clone();
    let mut undated = story(22);
    undated
        .as_object_mut()
        .expect("an object")
        .remove("date_published");
    let mut items = vec![future, twin, undated, story(4)];
    items.extend(stories(5..=10));
    let _folder = folder.json("feed.json", &feed(&items, None));
    assert!(edition.renewed(&page, NOW).is_none());
}

#[test]
fn a_source_that_fails_or_is_finished_offers_nothing() {
    let folder = folder();
    let edition = folder.edition();
    let page = edition.page("/");
    let folder = folder.file("feed.json", "<html>");
    assert!(edition.renewed(&page, NOW).is_none());
    let folder = folder.json("feed.json", &json!({"error": "gone"}));
    assert!(edition.renewed(&page, NOW).is_none());

    let mut finished = feed(&stories(5..=10), None);
    finished["expired"] = json!(true);
    let folder = folder.json("feed.json", &finished);
    let edition = folder.edition();
    let page = edition.page("/");
    let folder = folder.json("feed.json", &feed(&stories(5..=11), None));
    assert!(
        edition.renewed(&page, NOW).is_none(),
        "it is not even asked"
    );
    assert!(edition.renewed(&edition.page("/about/"), NOW).is_none());
    drop(folder);
}

#[test]
fn a_snapshot_is_asked_where_news_appears_first() {
    let mut site = settings();
    site["source"] = json!({"kind": "snapshot", "url": "content/", "live": "live.json"});
    let folder = Folder::new().json("site.json", &site);
    std::fs::create_dir_all(folder.path().join("content/front")).expect("a folder");
    let folder = folder
        .json("content/front/1.json", &feed(&stories(5..=10), None))
        .json("live.json", &feed(&stories(8..=12), None));
    let edition = folder.edition();
    let page = edition.page("/");
    assert_eq!(ids(home_of(&page).lead.as_slice()), ["s-010"]);
    let renewed = edition.renewed(&page, NOW).expect("news");
    assert_eq!(renewed.fresh, 2);
    edition.accept();
    let page = edition.page("/");
    assert_eq!(ids(home_of(&page).lead.as_slice()), ["s-012"]);
    let story = edition.page("/article/s-012/");
    assert_eq!(print(&story).words("h1"), ["Story number 12"]);
}
