//! A front that was published a while ago asks for what is new; a young one does not.

use std::{
    fs,
    path::Path,
    time::{Duration, SystemTime},
};

use serde_json::{Value, json};

use super::{ALIVE, Site, below_each, replace};
use crate::reader::Reader;

/// The front's own document, newer by one story than the page.
fn with_news(folder: &Path) {
    let file = folder.join("content/front/1.json");
    let mut front: Value = serde_json::from_slice(&fs::read(&file).unwrap()).unwrap();
    let story = json!({"id": "new", "title": "Brand new", "content_text": "It has just happened.",
        "date_published": "2026-11-21T08:00:00Z",
        "_dateline": {"normalised": true, "slug": "brand-new", "rank": 1}});
    front["items"].as_array_mut().unwrap().insert(0, story);
    replace(&file, Some(front.to_string().as_bytes()));
}

/// The same, with a page that its host dates an hour back.
fn with_news_since_an_hour(folder: &Path) {
    with_news(folder);
    let hour_ago = SystemTime::now() - Duration::from_secs(3600);
    for name in ["index.html", "index.html.br", "index.html.gz"] {
        let file = fs::File::options().write(true).open(folder.join(name));
        file.unwrap().set_modified(hour_ago).unwrap();
    }
}

#[tokio::test]
async fn an_old_front_offers_what_is_new() {
    let test = async |reader: &Reader, site: &Site| {
        reader.open(&site.path("")).await;
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
        assert_eq!(site.count(&site.path("content/front/1.json")), 1);
    };
    below_each(with_news_since_an_hour, test).await;
}

#[tokio::test]
async fn a_young_front_asks_for_nothing() {
    let test = async |reader: &Reader, site: &Site| {
        reader.open(&site.path("")).await;
        reader.until("the page to live", ALIVE).await;
        reader.click(".site-footer a[href$='/about/']").await;
        reader.until_heading("About The Meridian Post").await;
        assert_eq!(site.count(&site.path("content/front/1.json")), 0);
    };
    below_each(with_news, test).await;
}
