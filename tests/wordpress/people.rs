//! Authors, sections and topics.

use dateline::{model::headline::Headline, source::wordpress};
use serde_json::json;

use crate::{article, article_of, headline, with_desk};

fn names(story: &Headline) -> Vec<(&str, &str)> {
    let authors = story.byline.authors.iter();
    authors
        .map(|author| (author.slug.as_str(), author.name.as_str()))
        .collect()
}

fn section(settings: &serde_json::Value) -> Option<(String, String)> {
    let section = article_of(settings, "plain").headline.section?;
    Some((section.slug.as_str().to_owned(), section.name))
}

#[test]
fn the_account_signs_unless_somebody_does_in_the_text() {
    let story = article("plain").headline;
    assert_eq!(names(&story), [("jane", "Jane Roe")]);
    assert!(!story.byline.is_unlisted);
    let story = article("guest_byline").headline;
    assert_eq!(names(&story), [("mary-major", "Mary Major")]);
    let role = story.byline.role.as_deref();
    assert_eq!(role, Some("Chief International Correspondent"));
    assert!(story.byline.is_unlisted, "no list knows a guest");
}

#[test]
fn an_account_without_a_slug_has_a_name_and_no_page() {
    let mut post = crate::value("plain");
    post["_embedded"]["author"][0]["slug"] = json!("");
    let story = with_desk(&json!({}), |desk| wordpress::article(&post.into(), desk));
    let story = story.expect("a story").headline;
    assert_eq!(names(&story), [("jane-roe", "Jane Roe")]);
    assert!(story.byline.is_unlisted);
}

#[test]
fn errors_in_the_place_of_people_and_pictures_are_nobody() {
    let story = article("embedded_errors").headline;
    assert!(story.byline.is_empty());
    assert_eq!(story.picture, None);
    assert_eq!(story.topics, []);
    assert_eq!(headline("embedded_errors").id, "112");
}

#[test]
fn a_story_belongs_to_the_section_that_its_category_lies_in() {
    let own = |slug: &str, name: &str| Some((slug.to_owned(), name.to_owned()));
    assert_eq!(section(&json!({})), own("europe", "Europe"));
    let sections = json!({"sections": ["Science & Tech", "World"]});
    assert_eq!(section(&sections), own("world", "World"));
    // A section of the site may have another slug than the category of its name.
    let sections = json!({"sections": [{"name": "EUROPE", "slug": "eu"}]});
    assert_eq!(section(&sections), own("eu", "EUROPE"));
    let sections = json!({"sections": ["Sports"]});
    assert_eq!(section(&sections), own("europe", "Europe"));
}

#[test]
fn topics_are_tags_with_their_names() {
    let story = article("plain").headline;
    let [topic] = story.topics.as_slice() else {
        panic!("{:?}", story.topics);
    };
    assert_eq!(topic.slug.as_str(), "canals");
    assert_eq!(topic.name, "Canals & Locks");
}
