//! Stories under a pattern of the publication's own.

use std::{
    fs,
    path::{Path, PathBuf},
};

use dateline::publish::{Options, Place, publish};
use serde_json::{Value, json};

use crate::{
    driver,
    edition::{self, Story},
    reader::{Reader, reading},
    server::{Rule, Server},
};

const ORIGIN: &str = "https://demo.dateline.example";

fn settings() -> Value {
    edition::site_with(&json!({
        "permalink": "/{year}/{month}/{section}/{slug}/",
        "time_zone": "Pacific/Kiritimati",
    }))
}

/// A story, and where it is under the pattern.
fn story(id: &str, month: &str) -> (Story, String) {
    let story = edition::find(id);
    let section = story.section.to_ascii_lowercase();
    let path = format!("/{month}/{section}/{}/", story.slug);
    (story, path)
}

async fn canonical(reader: &Reader) -> Vec<Option<String>> {
    reader.attributes("link[rel=canonical]", "href").await
}

#[tokio::test]
async fn a_story_under_a_permalink_is_opened_followed_and_left_by_back() {
    reading(async |reader| {
        reader.server.set("/site.json", Rule::json(&settings()));
        let (story, path) = story("md-0021", "2025/02");
        let (related, next) = self::story(&story.related[0], "2025/04");
        reader.open("/").await;
        let document = reader.document().await;
        reader.follow(&path, &story.title).await;
        assert_eq!(reader.address().await, path);
        assert_eq!(canonical(reader).await, [Some(format!("{ORIGIN}{path}"))]);
        reader.follow(&next, &related.title).await;
        assert_eq!(reader.address().await, next);
        assert_eq!(canonical(reader).await, [Some(format!("{ORIGIN}{next}"))]);
        reader.back().await;
        reader.until_heading(&story.title).await;
        assert_eq!(reader.address().await, path);
        reader.back().await;
        reader.until_heading("The Meridian Post").await;
        assert_eq!(canonical(reader).await, [Some(format!("{ORIGIN}/"))]);
        assert_eq!(reader.document().await, document);

        // Directly; under a wrong month; and as it was before there was a pattern.
        let usual = story.path.clone();
        let wrong = path.replace("/02/", "/03/");
        for address in [&path, &wrong, &usual] {
            reader.open(address).await;
            reader.until_heading(&story.title).await;
            assert_eq!(canonical(reader).await, [Some(format!("{ORIGIN}{path}"))]);
            let printed = reader.text(".print-address").await;
            assert_eq!(printed, format!("{ORIGIN}{path}"));
        }
    })
    .await;
}

#[tokio::test]
async fn a_permalink_whose_story_fails_is_tried_again_under_the_same_address() {
    reading(async |reader| {
        reader.server.set("/site.json", Rule::json(&settings()));
        let (story, path) = story("md-0021", "2025/02");
        let file = format!("/articles/{}.json", story.slug);
        reader.server.set(&file, Rule::status(500));
        reader.expect_failure_of(&file);
        reader.visit(&path).await;
        reader.until_heading("The news cannot be fetched").await;
        assert!(canonical(reader).await.is_empty());
        reader.server.mend(&file);
        reader.click("main li:first-child a").await;
        reader.until_heading(&story.title).await;
        assert_eq!(reader.address().await, path);
    })
    .await;
}

/// The first page of the site that was published with a pattern, with its own documents.
fn published() -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("end-to-end-permalink");
    let _ = fs::remove_dir_all(&folder);
    let source = folder.join("site");
    fs::create_dir_all(&source).unwrap();
    let mut settings = settings();
    settings["source"] = json!({"kind": "json-feed", "url": "feed.json"});
    let item = |id: &str, date: &str| {
        json!({"id": id, "title": format!("Story {id}"), "tags": ["World"],
        "date_published": date, "content_html": "<p>Text.</p>"})
    };
    let feed =
        json!({"items": [item("a", "2025-02-28T10:30:00Z"), item("b", "2025-02-28T09:30:00Z")]});
    fs::write(source.join("site.json"), settings.to_string()).unwrap();
    fs::write(source.join("feed.json"), feed.to_string()).unwrap();
    let out = folder.join("out");
    let options = Options {
        site: Place::Folder(source),
        now: None,
        front: None,
        bundle: driver::dist(),
        out: out.clone(),
        strict: true,
        check: false,
    };
    publish(&options, &|_| {}).unwrap();
    out
}

#[tokio::test]
async fn a_published_page_under_a_permalink_comes_to_life_as_it_is() {
    let server = Server::start(tokio::task::spawn_blocking(published).await.unwrap());
    reading(async |reader| {
        reader.allow(&server.origin());
        let address = server.origin() + "/2025/03/world/a/";
        reader.driver.goto(&address).await.unwrap();
        reader
            .eval::<Value>("void (window.painted = document.querySelector('main h1'))")
            .await;
        reader.until_heading("Story a").await;
        reader
            .until("the program", "history.scrollRestoration === 'manual'")
            .await;
        assert!(
            reader
                .eval::<bool>("window.painted === document.querySelector('main h1')")
                .await
        );
        // Half past midnight on an island far ahead of the source's clock.
        let published = reader.texts(".times time").await;
        assert_eq!(published, ["1 March 2025, 00:30"]);
        reader.follow("/2025/02/world/b/", "Story b").await;
        assert_eq!(reader.address().await, "/2025/02/world/b/");
        reader.back().await;
        reader.until_heading("Story a").await;
        assert_eq!(reader.address().await, "/2025/03/world/a/");
        // The settings and the two stories.
        assert_eq!(server.documents(), 3, "{:?}", server.asked());
    })
    .await;
}
