//! Stories and what stands below them, over HTTP.

use dateline::page::{Page, PageContent, article::Story};
use serde_json::json;

use crate::newsroom::{Newsroom, post};

const NOW: &str = "2025-01-01T00:00:00Z";

fn story_of(page: &Page) -> &Story {
    match &page.content {
        PageContent::Article(story) => story,
        other => panic!("no story: {other:?}"),
    }
}

fn related(page: &Page) -> Vec<&str> {
    let related = story_of(page).related.as_deref().expect("related news");
    related.iter().map(|story| story.id.as_str()).collect()
}

#[test]
fn a_story_takes_two_questions() {
    let visit = Newsroom::with(3).open(&json!({"sections": ["World"]}));
    let page = visit.page("/article/s-2/");
    let article = &story_of(&page).article;
    assert_eq!(article.headline.id, "2");
    assert_eq!(article.body.len(), 1);
    assert_eq!(article.headline.byline.authors[0].name, "Jane Roe");
    let section = article.headline.section.as_ref().expect("a section");
    assert_eq!(section.name, "World");
    assert_eq!(
        visit.asked(),
        [
            "/blog/wp-json/wp/v2/posts?slug=s-2",
            "/blog/wp-json/wp/v2/categories?per_page=100&page=1&orderby=count&order=desc",
        ]
    );
}

#[test]
fn slugs_of_other_scripts_and_numbers_lead_to_their_stories() {
    let mut newsroom = Newsroom::with(1);
    newsroom.posts.push(post(50, "%ce%bd%ce%ad%ce%b1"));
    newsroom.posts.push(post(51, &"long".repeat(40)));
    let visit = newsroom.open(&json!({}));
    let page = visit.page("/article/%CE%BD%CE%AD%CE%B1/");
    assert_eq!(story_of(&page).article.headline.id, "50");
    let page = visit.page("/article/p-51/");
    assert_eq!(story_of(&page).article.headline.id, "51");
    // A link by number leads to any story.
    let page = visit.page("/article/p-1/");
    assert_eq!(story_of(&page).article.headline.slug.as_str(), "s-1");
}

#[test]
fn the_newsrooms_pages_can_be_read_too() {
    let mut newsroom = Newsroom::with(1);
    newsroom.pages.push(post(70, "imprint"));
    let visit = newsroom.open(&json!({}));
    let page = visit.page("/article/imprint/");
    assert_eq!(story_of(&page).article.headline.id, "70");
}

#[test]
fn related_news_share_tags_and_then_categories() {
    let mut newsroom = Newsroom::with(12);
    for post in &mut newsroom.posts {
        let id = post["id"].as_u64().expect("an id");
        post["tags"] = if id % 4 == 0 { json!([21]) } else { json!([]) };
        post["categories"] = if id == 1 { json!([7]) } else { json!([3]) };
    }
    let visit = newsroom.open(&json!({}));
    let page = visit.whole("/article/s-8/", NOW);
    // Those of the tag first, and never the story itself or what it shares nothing with.
    assert_eq!(related(&page), ["12", "4", "11", "10", "9", "7", "6"]);
    let asked = visit.asked();
    assert_eq!(asked.len(), 4, "{asked:?}");
    assert!(
        asked[2].ends_with("posts?exclude=8&per_page=14&tags=21"),
        "{asked:?}"
    );
    assert!(
        asked[3].ends_with("posts?exclude=8&per_page=14&categories=3"),
        "{asked:?}"
    );
}

#[test]
fn what_related_news_lack_costs_the_story_nothing() {
    let newsroom = Newsroom::with(3).answering("exclude=", 400, "{}");
    let page = newsroom.open(&json!({})).whole("/article/s-2/", NOW);
    assert!(related(&page).is_empty());
    let newsroom = Newsroom::with(3).answering("/categories?", 404, "");
    let visit = newsroom.open(&json!({}));
    assert_eq!(
        story_of(&visit.page("/article/s-2/"))
            .article
            .headline
            .section,
        None
    );
}
