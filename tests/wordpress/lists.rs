//! Front, sections, topics and authors, over HTTP.

use std::sync::Arc;

use dateline::{
    model::{headline::Headline, timestamp::Timestamp},
    page::{Page, PageContent, home::Home, list::List, problem::Problem},
};
use futures_util::FutureExt;
use serde_json::json;

use crate::newsroom::{Newsroom, post};

pub fn home_of(page: &Page) -> &Home {
    match &page.content {
        PageContent::Home(home) => home,
        other => panic!("no home page: {other:?}"),
    }
}

fn list_of(page: &Page) -> &List {
    match &page.content {
        PageContent::List(list) => list,
        other => panic!("no list: {other:?}"),
    }
}

fn ids(headlines: &[Headline]) -> Vec<&str> {
    headlines.iter().map(|it| it.id.as_str()).collect()
}

fn assert_not_found(page: &Page) {
    assert_eq!(page.content, PageContent::Problem(Problem::NotFound));
}

#[test]
fn the_front_takes_three_questions_and_goes_on() {
    let visit = Newsroom::with(45).open(&json!({}));
    let page = visit.page("/");
    let home = home_of(&page);
    assert_eq!(home.stories().len(), 20);
    assert!(home.more);
    assert_eq!(ids(home.lead.as_slice()), ["45"]);
    assert_eq!(
        visit.asked(),
        [
            "/blog/wp-json/wp/v2/posts?per_page=20&page=1",
            "/blog/wp-json/wp/v2/posts?sticky=true&per_page=4",
            "/blog/wp-json/wp/v2/categories?per_page=100&page=1&orderby=count&order=desc",
        ]
    );
    let page = visit.page("/page/3/");
    let list = list_of(&page);
    assert_eq!(ids(&list.headlines), ["5", "4", "3", "2", "1"]);
    assert!(!list.more);
    assert_eq!(visit.asked().len(), 1, "categories are known");
    assert_not_found(&visit.page("/page/4/"));
}

#[test]
fn stories_that_the_newsroom_keeps_on_top_lead_whatever_their_age() {
    let mut newsroom = Newsroom::with(45);
    for place in [2, 43] {
        newsroom.posts[place]["sticky"] = json!(true);
    }
    let visit = newsroom.open(&json!({}));
    let page = visit.page("/");
    let home = home_of(&page);
    assert_eq!(ids(home.lead.as_slice()), ["43"]);
    assert_eq!(ids(&home.secondaries), ["2", "45", "44"]);
    assert_eq!(home.stories().len(), 21);
}

#[test]
fn a_section_holds_what_lies_in_it() {
    let mut newsroom = Newsroom::with(4);
    newsroom.posts[1]["categories"] = json!([4]);
    newsroom.posts[2]["categories"] = json!([7]);
    let sections = json!({"sections": ["World", "Science & Tech", "Sports"]});
    let visit = newsroom.open(&sections);
    let page = visit.page("/section/world/");
    let list = list_of(&page);
    assert_eq!(ids(&list.headlines), ["4", "3", "1"]);
    assert_eq!(list.heading, "World");
    assert_eq!(
        ids(&list_of(&visit.page("/section/baltic/")).headlines),
        ["3"]
    );
    // By the site's own name for it.
    assert_eq!(
        ids(&list_of(&visit.page("/section/science-tech/")).headlines),
        ["2"]
    );
    // Announced, but not yet there.
    assert!(
        list_of(&visit.page("/section/sports/"))
            .headlines
            .is_empty()
    );
    // Categories that lie in each other end as well.
    assert!(list_of(&visit.page("/section/loop/")).headlines.is_empty());
    assert_not_found(&visit.page("/section/nowhere/"));
    assert_not_found(&visit.page("/section/world/page/2/"));
}

#[test]
fn topics_and_authors_are_found_by_their_slugs() {
    let mut newsroom = Newsroom::with(3);
    newsroom.posts[0]["tags"] = json!([22]);
    newsroom.posts[1]["author"] = json!(2);
    let visit = newsroom.open(&json!({}));
    let page = visit.page("/topic/canals/");
    assert_eq!(list_of(&page).heading, "Canals & Locks");
    assert_eq!(ids(&list_of(&page).headlines), ["2", "1"]);
    let page = visit.page("/author/jane/");
    assert_eq!(list_of(&page).heading, "Stories by Jane Roe");
    assert_eq!(ids(&list_of(&page).headlines), ["3", "1"]);
    assert_not_found(&visit.page("/topic/nothing/"));
    assert_not_found(&visit.page("/author/nobody/"));
}

#[test]
fn lists_show_pictures_and_who_is_kept_back() {
    let mut newsroom = Newsroom::with(2);
    newsroom.posts.push(crate::value("picture"));
    newsroom.posts.push(crate::value("protected"));
    let visit = newsroom.open(&json!({}));
    let page = visit.page("/");
    let mut stories = home_of(&page).stories().into_iter();
    let shown = stories.find(|story| story.id == "114").expect("a story");
    assert!(shown.picture.is_some());
    assert!(shown.byline.is_empty(), "not asked for in lists");
    let page = visit.page("/article/secret/");
    let text = format!("{:?}", dateline::page::view(&page));
    assert!(text.contains("behind a password"), "{text}");
}

#[test]
fn an_empty_newsroom_says_that_it_is_empty() {
    let visit = Newsroom::with(0).open(&json!({}));
    let page = visit.page("/");
    assert_eq!(page.content, PageContent::Problem(Problem::Empty));
}

#[test]
fn new_stories_are_offered() {
    let visit = Newsroom::with(3).open(&json!({}));
    let page = visit.page("/");
    let mut without = page.clone();
    if let PageContent::Home(home) = &mut without.content {
        Arc::make_mut(home).lead = None;
    }
    let now = Timestamp::parse("2025-01-01T00:00:00Z").expect("a date");
    let renewed = |page: &Page| page.renewed(&visit.session, now).now_or_never();
    assert!(renewed(&page).expect("an answer").is_none());
    let news = renewed(&without).expect("an answer").expect("news");
    assert_eq!(news.fresh, 1);
}

#[test]
fn a_server_that_loses_queries_still_gives_a_front() {
    let mut newsroom = Newsroom::with(15);
    newsroom.loses_queries = true;
    let visit = newsroom.open(&json!({}));
    let page = visit.page("/");
    let home = home_of(&page);
    assert_eq!(home.stories().len(), 10);
    assert_eq!(ids(home.lead.as_slice()), ["15"]);
    assert!(home.stories().iter().all(|story| story.rank.is_none()));
    assert_not_found(&visit.page("/article/s-2/"));
}

#[test]
fn a_story_that_cannot_be_read_costs_no_other() {
    let mut newsroom = Newsroom::with(2);
    newsroom.posts.insert(1, json!("not a post"));
    newsroom.posts[1] = crate::value("everything_wrong");
    newsroom.posts[1]["categories"] = json!([]);
    newsroom.posts[1]["tags"] = json!([]);
    newsroom.posts.push(post(9, "last"));
    let visit = newsroom.open(&json!({}));
    assert_eq!(home_of(&visit.page("/")).stories().len(), 4);
}
