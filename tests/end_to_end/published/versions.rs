//! Pages and programs of different states, as caches mix them: one reload at most, then the page
//! stays what it is.

use std::{fs, path::Path};

use super::{ALIVE, Site, below_each, bundled, is_plain_but_whole, of_another_state, replace};
use crate::{edition, reader::Reader};

/// Waits until the program has seen that the page is of another state, for good.
async fn until_settled(reader: &Reader, site: &Site, path: &str) {
    reader
        .until_so("the page to be asked for again", async || {
            site.count(path) >= 2
        })
        .await;
    reader
        .until(
            "the program on the page that came again",
            "document.readyState === 'complete' && __reader.memory",
        )
        .await;
    round_trips(reader, site).await;
}

/// Whatever the program has set off has reached the server by then.
async fn round_trips(reader: &Reader, site: &Site) {
    let fetch = format!("fetch('{}').then(() => null)", site.path("site.json"));
    for _ in 0..2 {
        reader.promised::<()>(&fetch).await;
    }
}

fn change(file: &Path) {
    let changed = of_another_state(&fs::read(file).unwrap());
    replace(file, Some(&changed));
}

#[tokio::test]
async fn an_old_page_whose_program_is_gone_can_be_read() {
    let story = edition::find("md-0021");
    let forget = |folder: &Path| {
        let page = fs::read_to_string(folder.join("index.html")).unwrap();
        // The page of yesterday names files of yesterday.
        let page = page.replace("dateline-", "dateline-0-");
        replace(&folder.join("index.html"), Some(page.as_bytes()));
    };
    below_each(forget, async |reader, site| {
        let gone = [".js", "_bg.wasm"]
            .map(|ending| site.bundled(ending).replace("dateline-", "dateline-0-"));
        for file in &gone {
            reader.expect_failure_of(file);
        }
        reader.open(&site.path("")).await;
        let heading = "The Meridian Post";
        is_plain_but_whole(reader, site, heading, &story.path[1..], &story.title).await;
        reader.until("the next page to live", ALIVE).await;
        assert_eq!(site.count(&site.path("")), 1);
    })
    .await;
}

#[tokio::test]
async fn an_old_page_with_the_new_program_is_asked_for_again_once() {
    let story = edition::find("md-0021");
    let age = |folder: &Path| change(&folder.join("index.html"));
    below_each(age, async |reader, site| {
        let home = site.path("");
        reader.open(&home).await;
        until_settled(reader, site, &home).await;
        assert_eq!(site.count(&home), 2, "one reload and no more");
        let heading = "The Meridian Post";
        is_plain_but_whole(reader, site, heading, &story.path[1..], &story.title).await;
        reader
            .until("a page of the same state to live", ALIVE)
            .await;
    })
    .await;
}

#[tokio::test]
async fn a_new_page_with_an_old_program_is_asked_for_again_once_in_a_visit() {
    let story = edition::find("md-0021");
    let age = |folder: &Path| change(&folder.join(bundled(folder, "_bg.wasm")));
    below_each(age, async |reader, site| {
        let home = site.path("");
        reader.open(&home).await;
        until_settled(reader, site, &home).await;
        assert_eq!(site.count(&home), 2, "one reload and no more");
        let heading = "The Meridian Post";
        is_plain_but_whole(reader, site, heading, &story.path[1..], &story.title).await;
        reader.until("the program", "__reader.memory").await;
        round_trips(reader, site).await;
        let path = site.path(&story.path[1..]);
        assert_eq!(site.count(&path), 1, "the next page is not asked for again");
        assert_eq!(reader.heading().await, story.title);
    })
    .await;
}

/// Caches may hold a page longer than the documents that it was made from, or the other way round.
#[tokio::test]
async fn a_page_of_other_documents_is_drawn_from_them() {
    let story = edition::find("md-0021");
    let renew = |folder: &Path| {
        let file = folder.join("content/front/1.json");
        let text = fs::read_to_string(&file).unwrap();
        let renewed = text.replace(&story.title, "A better headline");
        assert_ne!(renewed, text);
        replace(&file, Some(renewed.as_bytes()));
    };
    below_each(renew, async |reader, site| {
        let home = site.path("");
        reader.open(&home).await;
        reader.until("the page to live", ALIVE).await;
        let document = reader.document().await;
        assert!(reader.text("main").await.contains("A better headline"));
        assert_eq!(reader.count("main h1").await, 1);
        reader
            .follow(&site.path(&story.path[1..]), &story.title)
            .await;
        assert_eq!(reader.document().await, document);
        assert_eq!(site.count(&home), 1, "there is nothing to reload for");
    })
    .await;
}

#[tokio::test]
async fn a_page_whose_documents_are_gone_can_be_read() {
    let story = edition::find("md-0021");
    let lose = |folder: &Path| replace(&folder.join("content/front/1.json"), None);
    below_each(lose, async |reader, site| {
        let (home, lost) = (site.path(""), site.path("content/front/1.json"));
        reader.expect_failure_of(&lost);
        reader.open(&home).await;
        reader
            .until_so("its document to be asked for", async || {
                site.count(&lost) >= 1
            })
            .await;
        round_trips(reader, site).await;
        let heading = "The Meridian Post";
        is_plain_but_whole(reader, site, heading, &story.path[1..], &story.title).await;
        assert_eq!(site.count(&home), 1, "there is nothing to reload for");
    })
    .await;
}
