//! Sections, topics, authors and older pages: the same parts, paged.

use dateline::{
    model::slug::Slug,
    page::{Page, PageContent, list::List},
    route::{Listing, Route},
};

use super::{
    edition::{Edition, Folder, chain, feed, settings, story},
    ids, list_of,
    paper::print,
};
use serde_json::{Value, json};

fn numbers(list: &List) -> Vec<u32> {
    let ids = ids(&list.headlines);
    ids.iter()
        .map(|id| id.trim_start_matches("s-").parse().expect(id))
        .collect()
}

fn is_not_found(page: &Page) -> bool {
    matches!(
        page.content,
        PageContent::Problem(dateline::page::problem::Problem::NotFound)
    )
}

/// Twenty stories to a page whatever the feed's own pages hold, in the source's order.
#[test]
fn every_kind_of_list_has_pages_of_twenty() {
    let folder = chain(45);
    let edition = folder.edition();
    for list in ["/section/world/", "/topic/everything/", "/author/jane-roe/"] {
        let first = edition.page(list);
        let first = list_of(&first);
        assert_eq!(
            numbers(first),
            (26..=45).rev().collect::<Vec<_>>(),
            "{list}"
        );
        assert_eq!((first.page, first.through, first.more), (1, 1, true));
        let second = edition.page(&format!("{list}page/2/"));
        let second = list_of(&second);
        assert_eq!(
            numbers(second),
            (6..=25).rev().collect::<Vec<_>>(),
            "{list}"
        );
        assert_eq!((second.page, second.through, second.more), (2, 2, true));
        let third = edition.page(&format!("{list}page/3/"));
        let third = list_of(&third);
        assert_eq!(numbers(third), (1..=5).rev().collect::<Vec<_>>(), "{list}");
        assert_eq!((third.page, third.through, third.more), (3, 3, false));
        assert!(is_not_found(&edition.page(&format!("{list}page/4/"))));
        assert!(is_not_found(
            &edition.page(&format!("{list}page/4294967295/"))
        ));
    }
}

#[test]
fn a_last_page_that_is_full_has_none_behind_it() {
    for (count, pages) in [(19, 1), (20, 1), (21, 2), (40, 2), (41, 3)] {
        let folder = chain(count);
        let edition = folder.edition();
        for page in 1..=pages {
            let path = Route::List(
                Listing::Section(Slug::parse("world").expect("a slug")),
                page,
            )
            .path("/");
            let shown = edition.page(&path);
            assert_eq!(list_of(&shown).more, page < pages, "{path} of {count}");
        }
        let behind = format!("/section/world/page/{}/", pages + 1);
        assert!(is_not_found(&edition.page(&behind)), "{behind} of {count}");
    }
}

#[test]
fn lists_unroll_in_place() {
    let folder = chain(45);
    let edition = folder.edition();
    let all = edition.unrolled("/topic/everything/", 3);
    let all = list_of(&all);
    assert_eq!(numbers(all), (1..=45).rev().collect::<Vec<_>>());
    assert_eq!((all.page, all.through, all.more), (1, 3, false));
    let some = edition.unrolled("/topic/everything/page/2/", 3);
    assert_eq!(numbers(list_of(&some)), (1..=25).rev().collect::<Vec<_>>());
    assert_eq!((list_of(&some).page, list_of(&some).through), (2, 3));
    // No further than there is, and never backwards.
    assert_eq!(list_of(&edition.unrolled("/topic/everything/", 99)), all);
    let second = edition.page("/topic/everything/page/2/");
    assert_eq!(edition.unrolled("/topic/everything/page/2/", 1), second);
}

#[test]
fn older_pages_of_the_front_are_the_feeds_own() {
    let folder = chain(45);
    let edition = folder.edition();
    let second = edition.page("/page/2/");
    assert_eq!(
        numbers(list_of(&second)),
        (16..=30).rev().collect::<Vec<_>>()
    );
    assert_eq!(list_of(&second).listing, Listing::Front);
    assert_eq!(list_of(&second).heading, "Older stories");
    assert!(list_of(&second).more);
    let third = edition.page("/page/3/");
    assert_eq!(numbers(list_of(&third)), (1..=15).rev().collect::<Vec<_>>());
    assert!(!list_of(&third).more);
    assert!(is_not_found(&edition.page("/page/4/")));
    assert!(is_not_found(&edition.page("/page/4294967295/")));
    let unrolled = edition.unrolled("/page/2/", 3);
    assert_eq!(
        numbers(list_of(&unrolled)),
        (1..=30).rev().collect::<Vec<_>>()
    );
}

#[test]
fn a_story_that_the_feed_repeats_is_shown_where_it_came_first() {
    let edition = Edition::fixture("edition");
    let second = edition.page("/page/2/");
    assert_eq!(ids(&list_of(&second).headlines), ["c-02", "c-01"]);
    assert!(!list_of(&second).more);
    let section = edition.page("/section/world/");
    let ids = ids(&list_of(&section).headlines);
    assert_eq!(ids.iter().filter(|id| **id == "c-10").count(), 1);
}

#[test]
fn a_chain_that_loops_comes_to_an_end() {
    let itself = Folder::with_site().json("feed.json", &feed(&[story(1)], Some("feed.json#again")));
    let edition = itself.edition();
    assert!(is_not_found(&edition.page("/page/2/")));
    assert!(!print(&edition.page("/")).source.contains("/page/2/"));

    let ring = Folder::with_site()
        .json("feed.json", &feed(&[story(3)], Some("feed-2.json")))
        .json("feed-2.json", &feed(&[story(2)], Some("feed-3.json")))
        .json("feed-3.json", &feed(&[story(1)], Some("feed-2.json")));
    let edition = ring.edition();
    assert_eq!(
        numbers(list_of(&edition.page("/section/world/"))),
        [3, 2, 1]
    );
    let third = edition.page("/page/3/");
    assert_eq!(numbers(list_of(&third)), [1]);
    assert!(!list_of(&third).more);
    assert!(is_not_found(&edition.page("/page/4/")));
    assert!(is_not_found(&edition.page("/article/nowhere/")));
}

/// A chain as long as nobody reads, one story to a page.
fn endless(count: u32) -> Folder {
    let mut folder = Folder::with_site().json("feed.json", &feed(&[story(count)], Some("1.json")));
    for page in 1..count {
        let next = format!("{}.json", page + 1);
        folder = folder.json(
            &format!("{page}.json"),
            &feed(&[story(count - page)], Some(&next)),
        );
    }
    folder
}

#[test]
fn a_chain_is_followed_for_fifty_documents() {
    let folder = endless(60);
    let edition = folder.edition();
    assert_eq!(numbers(list_of(&edition.page("/page/50/"))), [11]);
    assert!(is_not_found(&edition.page("/page/51/")));
    let section = edition.unrolled("/section/world/", 9);
    assert_eq!(
        numbers(list_of(&section)),
        (11..=60).rev().collect::<Vec<_>>()
    );
}

#[test]
fn no_link_leads_beyond_the_end_of_the_chain() {
    let folder = endless(60);
    let edition = folder.edition();
    assert!(list_of(&edition.page("/page/49/")).more);
    assert!(!list_of(&edition.page("/page/50/")).more);
}

#[test]
fn lists_are_named_by_the_publication_or_by_their_stories() {
    let edition = Edition::demo();
    for (path, heading, dek) in [
        (
            "/section/world/",
            "World",
            Some("Reports and the treaties behind them"),
        ),
        (
            "/section/business/",
            "Business",
            Some("Markets, money and the routes of trade"),
        ),
        ("/topic/trade-routes/", "Trade routes", None),
        ("/topic/central-banks/", "Central banks", None),
        ("/author/world-desk/", "Stories by World Desk", None),
    ] {
        let page = edition.page(path);
        let list = list_of(&page);
        assert_eq!(list.heading, heading, "{path}");
        assert_eq!(list.dek.as_deref(), dek, "{path}");
        assert!(!list.headlines.is_empty(), "{path}");
    }
}

#[test]
fn a_list_holds_what_belongs_to_it_and_all_of_it() {
    let edition = Edition::fixture("edition");
    for (path, expected) in [
        ("/section/business/", vec!["c-09", "c-06", "c-20"]),
        ("/section/culture/", vec!["c-11", "c-05", "c-01"]),
        ("/topic/rivers/", vec!["c-08", "c-12", "c-07"]),
        ("/topic/treaties/", vec!["c-12", "c-10", "c-02"]),
        ("/author/ann-poe/", vec!["c-01"]),
        ("/author/john-doe/", vec!["c-12"]),
    ] {
        let page = edition.page(path);
        assert_eq!(ids(&list_of(&page).headlines), expected, "{path}");
    }
}

#[test]
fn a_section_without_stories_says_so_and_an_unknown_one_is_not_there() {
    let edition = Edition::fixture("edition");
    let page = edition.page("/section/sport/");
    let list = list_of(&page);
    assert_eq!(list.heading, "Sport");
    assert_eq!((list.headlines.len(), list.more), (0, false));
    let paper = print(&page);
    assert_eq!(paper.words("main h1"), ["Sport"]);
    assert_eq!(paper.words("main .dek"), ["Not yet"]);
    assert!(
        paper
            .words("main p")
            .iter()
            .any(|words| words == "Nothing has been published here so far. Come back later."),
        "{:?}",
        paper.words("main p")
    );
    for path in [
        "/section/sport/page/2/",
        "/section/weather/",
        "/topic/sport/",
        "/author/nobody/",
    ] {
        assert!(is_not_found(&edition.page(path)), "{path}");
    }
}

#[test]
fn a_section_keeps_what_it_has_when_an_older_page_is_gone() {
    let folder = Folder::with_site().json(
        "feed.json",
        &feed(&[story(2), story(1)], Some("feed-2.json")),
    );
    let page = folder.edition().page("/section/world/");
    assert_eq!(numbers(list_of(&page)), [2, 1]);
}

#[test]
fn one_bad_item_costs_itself_only() {
    let good = story(2);
    let items: Vec<Value> = vec![
        json!(null),
        json!("a"),
        json!([]),
        json!({"id": {"no": "id"}, "title": "x"}),
        json!({"id": "empty"}),
        good,
        json!({"id": "s-002", "title": "The same id again"}),
        json!({"id": "s-001", "title": 7, "content_text": "Words.", "date_published": "soon",
               "tags": "x", "authors": 5, "image": [], "_dateline": "no"}),
    ];
    let folder = Folder::with_site().json("feed.json", &feed(&items, None));
    let page = folder.edition().page("/");
    let home = super::home_of(&page);
    assert_eq!(home.lead.as_ref().map(|it| it.id.as_str()), Some("s-002"));
    assert_eq!(ids(&home.secondaries), ["s-001"]);
    assert!(print(&page).repairs().is_empty());
}

#[test]
fn pagers_lead_to_the_pages_on_either_side() {
    let folder = chain(45);
    let edition = folder.edition();
    for (path, through, newer, older) in [
        ("/", 1, None, Some("/page/2/")),
        ("/", 2, None, Some("/page/3/")),
        ("/", 3, None, None),
        ("/page/2/", 2, Some("/"), Some("/page/3/")),
        ("/page/3/", 3, Some("/page/2/"), None),
        ("/section/world/", 1, None, Some("/section/world/page/2/")),
        (
            "/section/world/page/2/",
            2,
            Some("/section/world/"),
            Some("/section/world/page/3/"),
        ),
        ("/section/world/page/2/", 3, Some("/section/world/"), None),
        (
            "/section/world/page/3/",
            3,
            Some("/section/world/page/2/"),
            None,
        ),
    ] {
        let paper = print(&edition.unrolled(path, through));
        let prev = paper.attributes(".pager a[rel=prev]", "href");
        let next = paper.attributes(".pager a[rel=next]", "href");
        assert_eq!(prev, newer.into_iter().collect::<Vec<_>>(), "{path}");
        assert_eq!(next, older.into_iter().collect::<Vec<_>>(), "{path}");
        let words = paper.words(".pager a");
        let expected = [
            newer.map(|_| "Newer stories"),
            older.map(|_| "Older stories"),
        ];
        assert_eq!(words, expected.into_iter().flatten().collect::<Vec<_>>());
        assert_eq!(paper.count(".pager"), usize::from(!words.is_empty()));
    }
}

#[test]
fn pages_of_a_list_are_numbered_from_the_second_on() {
    let folder = chain(45);
    let edition = folder.edition();
    let number = |path: &str| print(&edition.page(path)).words(".page-number");
    assert!(number("/section/world/").is_empty());
    assert_eq!(number("/section/world/page/2/"), ["Page 2"]);
    assert_eq!(number("/page/3/"), ["Page 3"]);
}

#[test]
fn lists_lie_below_the_base_path() {
    let mut site = settings();
    site["base_path"] = json!("/news/");
    let folder = chain(45).json("site.json", &site);
    let edition = folder.edition();
    let slug = Slug::parse("world").expect("a slug");
    let route = Route::List(Listing::Section(slug), 2);
    let paper = print(&edition.answer(&dateline::page::Request::new(route)));
    let links = paper.attributes("a", "href");
    assert!(links.len() > 25, "{links:?}");
    for link in links {
        assert!(link == "#main" || link.starts_with("/news/"), "{link}");
    }
    assert_eq!(
        paper.attributes(".pager a", "href"),
        ["/news/section/world/", "/news/section/world/page/3/"]
    );
}
