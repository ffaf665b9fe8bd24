//! A published front is as new as its documents when the program starts. It offers what comes later, and
//! what a live source has had since it was published.

use std::{
    fs,
    path::Path,
    time::{Duration, SystemTime},
};

use dateline::session::snapshot::digest;
use serde_json::{Value, json};

use super::{ALIVE, Site, below_each, replace};
use crate::{navigating::newer::come_back_after, reader::Reader};

fn new_story() -> Value {
    json!({"id": "new", "title": "Brand new", "content_text": "It has just happened.",
        "date_published": "2026-11-21T08:00:00Z",
        "_dateline": {"normalised": true, "slug": "brand-new", "rank": 1}})
}

/// The front's own document, newer by one story than the page.
fn with_news(folder: &Path) {
    let file = folder.join("content/front/1.json");
    let mut front: Value = serde_json::from_slice(&fs::read(&file).unwrap()).unwrap();
    front["items"]
        .as_array_mut()
        .unwrap()
        .insert(0, new_story());
    replace(&file, Some(front.to_string().as_bytes()));
}

/// A live source with one story more, and a page that knows of this source and that its host dates
/// an hour back.
fn with_live_news_since_an_hour(folder: &Path) {
    let settings = folder.join("site.json");
    let written = fs::read_to_string(&settings).unwrap();
    let mut live: Value = serde_json::from_str(&written).unwrap();
    live["source"]["live"] = json!("live.json");
    let live = live.to_string();
    replace(&settings, Some(live.as_bytes()));
    let feed = json!({"version": "https://jsonfeed.org/version/1.1", "title": "Live", "items": [new_story()]});
    fs::write(folder.join("live.json"), feed.to_string()).unwrap();
    let page = folder.join("index.html");
    let made_from = |text: &str| format!("site.json\":{}", digest(text));
    let html = fs::read_to_string(&page).unwrap();
    let told = html.replace(&made_from(&written), &made_from(&live));
    assert_ne!(told, html);
    replace(&page, Some(told.as_bytes()));
    let hour_ago = SystemTime::now() - Duration::from_secs(3600);
    let page = fs::File::options().write(true).open(page);
    page.unwrap().set_modified(hour_ago).unwrap();
}

/// One new story is offered, and shown on a click.
async fn is_offered(reader: &Reader) {
    reader
        .until("the offer", "document.querySelector('.offer a')")
        .await;
    assert_eq!(reader.text(".offer a").await, "1 new story");
    let leads = reader.texts("main h3").await;
    assert!(!leads.contains(&"Brand new".to_owned()));
    reader.click(".offer a").await;
    reader
        .until(
            "the new story",
            "document.querySelector('main h3').innerText === 'Brand new'",
        )
        .await;
}

#[tokio::test]
async fn a_front_that_grows_old_offers_what_is_new() {
    let test = async |reader: &Reader, site: &Site| {
        reader.open(&site.path("")).await;
        reader.until("the page to live", ALIVE).await;
        with_news(&site.folder.at("site"));
        come_back_after(reader, 6).await;
        is_offered(reader).await;
        assert_eq!(site.count(&site.path("content/front/1.json")), 2);
    };
    below_each(|_| {}, test).await;
}

#[tokio::test]
async fn an_old_front_offers_what_its_live_source_has() {
    let test = async |reader: &Reader, site: &Site| {
        reader.open(&site.path("")).await;
        is_offered(reader).await;
        assert_eq!(site.count(&site.path("live.json")), 1);
    };
    below_each(with_live_news_since_an_hour, test).await;
}

#[tokio::test]
async fn a_young_front_asks_for_nothing() {
    let test = async |reader: &Reader, site: &Site| {
        reader.open(&site.path("")).await;
        reader.until("the page to live", ALIVE).await;
        with_news(&site.folder.at("site"));
        come_back_after(reader, 4).await;
        reader.click(".site-footer a[href$='/about/']").await;
        reader.until_heading("About The Meridian Post").await;
        assert_eq!(site.count(&site.path("content/front/1.json")), 1);
    };
    below_each(|_| {}, test).await;
}
