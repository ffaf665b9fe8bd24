//! What changes at a `WordPress` that its posts do not tell: names of tags, authors and categories.

use std::{
    fs,
    path::{Path, PathBuf},
};

use serde_json::{Value, json};

use crate::{
    newsroom::{Newsroom, Visit},
    published::{chosen, folder, published},
};

/// A folder in which this was published already, with nothing asked since.
fn first(name: &str) -> PathBuf {
    let folder = folder(name);
    let visit = Newsroom::with(30).open(&json!({}));
    published(&folder, &visit, &json!({})).expect("a site");
    folder
}

/// Publishes what has become of it; the whole posts that were asked for.
fn again(folder: &Path, newsroom: Newsroom) -> (Vec<String>, Visit) {
    let visit = newsroom.open(&json!({}));
    published(folder, &visit, &json!({})).expect("a site");
    (chosen(&visit), visit)
}

fn page(folder: &Path, path: &str) -> String {
    let file = folder.join("site").join(path).join("index.html");
    fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

fn embedded<'a>(post: &'a mut Value, name: &str) -> &'a mut Value {
    &mut post["_embedded"][name]
}

#[test]
fn a_renamed_tag_has_its_new_name_everywhere() {
    let folder = first("renamed-tag");
    assert!(page(&folder, "article/s-3").contains("Canals &amp; Locks"));
    let mut newsroom = Newsroom::with(30);
    newsroom.tags[0] = json!({"id": 21, "name": "Waterways", "slug": "waterways"});
    for post in &mut newsroom.posts {
        let tag = &mut embedded(post, "wp:term")[1][0];
        (tag["name"], tag["slug"]) = (json!("Waterways"), json!("waterways"));
    }
    // One has another tag and keeps what it is.
    newsroom.posts[4]["tags"] = json!([]);
    let (asked, visit) = again(&folder, newsroom);
    assert_eq!(asked.len(), 30);
    assert!(page(&folder, "topic/waterways").contains("Waterways"));
    assert!(!folder.join("site/topic/canals").exists());
    let story = page(&folder, "article/s-3");
    assert!(
        story.contains("Waterways") && !story.contains("Canals"),
        "{story}"
    );
    // And that is that.
    published(&folder, &visit, &json!({})).expect("a site");
    assert_eq!(chosen(&visit), [""; 0]);
}

#[test]
fn a_renamed_author_signs_with_the_new_name() {
    let folder = first("renamed-author");
    assert!(page(&folder, "article/s-3").contains("Jane Roe"));
    let mut newsroom = Newsroom::with(30);
    newsroom.users[0]["name"] = json!("Jane Roe-Doe");
    for post in &mut newsroom.posts {
        embedded(post, "author")[0]["name"] = json!("Jane Roe-Doe");
    }
    let (asked, _) = again(&folder, newsroom);
    assert_eq!(asked.len(), 30);
    assert!(page(&folder, "article/s-3").contains("Jane Roe-Doe"));
    assert!(page(&folder, "author/jane").contains("Jane Roe-Doe"));
}

#[test]
fn posts_are_asked_for_whose_tags_are_others_without_a_change() {
    let folder = first("merged-tags");
    let mut newsroom = Newsroom::with(30);
    for place in [0, 7] {
        newsroom.posts[place]["tags"] = json!([]);
        newsroom.posts[place]["_embedded"]["wp:term"] = json!([]);
    }
    let (asked, _) = again(&folder, newsroom);
    assert_eq!(asked, ["23", "30"]);
    assert!(!page(&folder, "article/s-23").contains("/topic/canals/"));
    assert!(page(&folder, "article/s-22").contains("/topic/canals/"));
}

#[test]
fn a_site_that_keeps_its_names_back_is_published_as_it_came() {
    let folder = first("kept-back");
    let mut newsroom = Newsroom::with(30);
    newsroom.users[0]["name"] = json!("Another Name");
    let newsroom = newsroom
        .answering("/users?", 401, "{}")
        .answering("/tags?", 500, "");
    let (asked, _) = again(&folder, newsroom);
    assert_eq!(asked, [""; 0]);
    assert!(page(&folder, "article/s-3").contains("Jane Roe"));
}

#[test]
fn categories_beyond_the_first_hundred_have_their_names() {
    let folder = folder("categories");
    let mut newsroom = Newsroom::with(3);
    newsroom.categories = (100..260)
        .map(|id| json!({"id": id, "name": format!("Desk {id}"), "slug": format!("desk-{id}")}))
        .collect();
    newsroom.posts[1]["categories"] = json!([250]);
    let visit = newsroom.open(&json!({}));
    published(&folder, &visit, &json!({})).expect("a site");
    assert!(page(&folder, "article/s-2").contains("Desk 250"));
}
