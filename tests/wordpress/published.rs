//! A `WordPress` published as a site: whole, and later only what has changed.

use std::{
    fs,
    path::{Path, PathBuf},
};

use dateline::publish::{Options, Place, PublishError, Report, publish};
use serde_json::{Value, json};

use crate::newsroom::{Newsroom, Visit, post};

/// A folder of a test's own, empty.
pub fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join("wordpress")
        .join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(folder.join("source")).expect("a folder");
    folder
}

pub fn published(folder: &Path, visit: &Visit, source: &Value) -> Result<Report, PublishError> {
    published_as(folder, visit, source, &json!({}))
}

/// Publishes with these members in `source`, and these settings.
fn published_as(
    folder: &Path,
    visit: &Visit,
    source: &Value,
    more: &Value,
) -> Result<Report, PublishError> {
    let members = |value: &Value| value.as_object().cloned().expect("an object");
    let mut settings = json!({"title": "The Courier", "origin": "https://courier.example",
        "sections": ["World"], "source": {"kind": "wordpress", "url": visit.url}});
    for (name, value) in members(source) {
        settings["source"][name] = value;
    }
    for (name, value) in members(more) {
        settings[name] = value;
    }
    fs::write(folder.join("source/site.json"), settings.to_string()).expect("settings");
    let options = Options {
        site: Place::Folder(folder.join("source")),
        bundle: Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/bundle"),
        out: folder.join("site"),
        strict: true,
        check: false,
        now: None,
        front: None,
    };
    publish(&options, &|_| {})
}

fn json_at(folder: &Path, name: &str) -> Value {
    let text = fs::read_to_string(folder.join("site").join(name)).expect(name);
    serde_json::from_str(&text).expect(name)
}

/// The whole posts that were asked for since the last time, by their numbers.
pub fn chosen(visit: &Visit) -> Vec<String> {
    let asked = visit.asked().into_iter();
    let included = asked.filter_map(|it| Some(it.split_once("include=")?.1.to_owned()));
    let mut ids: Vec<String> = included
        .flat_map(|ids| ids.split(',').map(str::to_owned).collect::<Vec<_>>())
        .collect();
    ids.sort();
    ids
}

#[test]
fn every_post_becomes_a_page() {
    let folder = folder("whole");
    let mut newsroom = Newsroom::with(130);
    newsroom.posts[129]["sticky"] = json!(true);
    let visit = newsroom.open(&json!({}));
    let report = published(&folder, &visit, &json!({})).expect("a site");
    assert_eq!(report.stories, 130);
    assert_eq!(chosen(&visit).len(), 130);
    for id in [1, 64, 130] {
        let page = folder.join(format!("site/article/s-{id}/index.html"));
        let page = fs::read_to_string(page).expect("a page");
        assert!(page.contains(&format!("Story {id}")), "{id}");
    }
    let front = json_at(&folder, "content/front/1.json");
    assert_eq!(front["items"][0]["id"], "130");
    let later = json_at(&folder, "content/front/5.json");
    assert_eq!(later["items"][9]["_dateline"]["rank"], 1, "{later}");
    let settings = json_at(&folder, "site.json");
    assert_eq!(
        settings["source"],
        json!({"kind": "snapshot", "url": "content/",
            "live": {"kind": "wordpress", "url": visit.url}})
    );
}

#[test]
fn links_lead_to_pages_where_permalinks_are_as_in_wordpress() {
    for (number, (wordpress, permalink, page)) in [
        ("2024/01", "/{year}/{month}/{slug}/", "2024/01/s-2"),
        ("jane", "/{author}/{slug}/", "jane/s-2"),
        ("jane", "/article/{slug}/", "article/s-2"),
    ]
    .into_iter()
    .enumerate()
    {
        let folder = folder(&format!("permalink-{number}"));
        let mut newsroom = Newsroom::with(3);
        for post in &mut newsroom.posts {
            let slug = post["slug"].as_str().expect("a slug").to_owned();
            post["link"] = json!(format!("/blog/{wordpress}/{slug}/"));
            let other = format!("/blog/{wordpress}/s-2/");
            post["content"]["rendered"] = json!(format!("<p><a href=\"{other}\">That</a>.</p>"));
        }
        let visit = newsroom.open(&json!({}));
        let settings = json!({"permalink": permalink});
        published_as(&folder, &visit, &json!({}), &settings).expect("a site");
        let from = page.replace("s-2", "s-3");
        let story = fs::read_to_string(folder.join(format!("site/{from}/index.html")));
        let link = format!("href=\"/{page}/\">That</a>");
        assert!(story.expect("a page").contains(&link), "{link}");
        assert!(folder.join(format!("site/{page}/index.html")).exists());
    }
}

#[test]
fn a_snapshot_may_stand_alone() {
    let folder = folder("alone");
    let visit = Newsroom::with(3).open(&json!({}));
    published(&folder, &visit, &json!({"live": false})).expect("a site");
    let settings = json_at(&folder, "site.json");
    assert_eq!(
        settings["source"],
        json!({"kind": "snapshot", "url": "content/"})
    );
}

#[test]
fn later_only_what_has_changed_is_asked_for() {
    let folder = folder("later");
    let visit = Newsroom::with(60).open(&json!({}));
    published(&folder, &visit, &json!({})).expect("a site");
    assert_eq!(chosen(&visit).len(), 60);
    published(&folder, &visit, &json!({})).expect("a site");
    // Nothing but the tables of posts, categories, tags and authors.
    let asked = visit.asked();
    assert_eq!(asked.len(), 4, "{asked:?}");
    for (asked, table) in asked
        .iter()
        .zip(["categories?", "posts?", "tags?", "users?"])
    {
        assert!(
            asked.contains(table) && !asked.contains("include="),
            "{asked}"
        );
    }

    // One is new, one is changed, and one is gone.
    let mut newsroom = Newsroom::with(60);
    newsroom.posts.insert(0, post(61, "s-61"));
    newsroom.posts[11]["title"] = json!({"rendered": "Another headline"});
    newsroom.posts[11]["modified_gmt"] = json!("2025-01-01T00:00:00");
    newsroom.posts.pop();
    let visit = newsroom.open(&json!({}));
    let report = published(&folder, &visit, &json!({})).expect("a site");
    assert_eq!(report.stories, 60);
    assert_eq!(chosen(&visit), ["50", "61"]);
    let page = fs::read_to_string(folder.join("site/article/s-50/index.html"));
    assert!(page.expect("a page").contains("Another headline"));
    assert!(folder.join("site/article/s-61/index.html").exists());
    assert!(!folder.join("site/article/s-1").exists());
}

#[test]
fn a_run_that_was_cut_short_goes_on_where_it_was() {
    let folder = folder("short");
    let newsroom = Newsroom::with(60).answering("include=35,", 403, "No more for today");
    let visit = newsroom.open(&json!({}));
    let error = published(&folder, &visit, &json!({})).expect_err("a failure");
    assert!(error.to_string().contains("403"), "{error}");
    assert!(!folder.join("site").exists());
    let had = fs::read_dir(folder.join(".site.posts"))
        .expect("posts")
        .count();
    assert!(had > 0 && had < 60, "{had}");
    let visit = Newsroom::with(60).open(&json!({}));
    published(&folder, &visit, &json!({})).expect("a site");
    assert_eq!(chosen(&visit).len(), 60 - had);
}

#[test]
fn what_is_wrong_is_told_as_in_the_browser() {
    let folder = folder("wrong");
    let refusal = json!({"code": "rest_not_logged_in", "message": "No", "data": {"status": 401}});
    let newsroom = Newsroom::with(3).answering("categories", 401, &refusal.to_string());
    let visit = newsroom.open(&json!({}));
    let error = published(&folder, &visit, &json!({})).expect_err("a failure");
    assert!(error.to_string().contains(&visit.url), "{error}");
}
