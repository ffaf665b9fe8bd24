//! A whole `WordPress` as a published site: finished pages first, and the live one for what is new.

use std::fs;

use serde_json::Value;

use super::{Newsroom, TITLE, settings};
use crate::{
    driver, folder::Folder, nginx::Nginx, published::ALIVE, publishing::published_with,
    reader::reading_at, server::Server,
};

#[tokio::test]
async fn a_published_wordpress_is_finished_pages_that_come_to_life() {
    let newsroom = Newsroom::get().await;
    let folder = Folder::new();
    fs::create_dir_all(folder.at("source")).unwrap();
    let url = newsroom.url("pretty");
    fs::write(folder.at("source/site.json"), settings(url).to_string()).unwrap();
    let (source, out) = (folder.at("source"), folder.at("site"));
    let site = out.clone();
    let publishing = move || published_with(&driver::dist(), &source, &site);
    let report = tokio::task::spawn_blocking(publishing).await.unwrap();
    let report = report.unwrap_or_else(|error| panic!("{error}"));
    println!("{} posts on {} pages", report.stories, report.pages);
    assert!(report.stories > 100, "{report:?}");

    let settings = fs::read_to_string(out.join("site.json")).unwrap();
    let settings: Value = serde_json::from_str(&settings).unwrap();
    assert_eq!(settings["source"]["live"]["kind"], "wordpress");
    let configuration = fs::read_to_string(folder.at("site.nginx.conf")).unwrap();
    let nginx = Nginx::with(&out, &configuration);
    let idle = Server::start(out);
    reading_at(nginx.origin.clone(), idle, async |reader| {
        reader.ask(&newsroom.origin("pretty"));
        reader.open("/").await;
        reader.until("the page to live", ALIVE).await;
        reader.until_heading(TITLE).await;
        let lead = reader.texts("main h3").await.remove(0);
        let document = reader.document().await;
        let path = reader.links("main h3 a").await.remove(0);
        reader.follow(&path, &lead).await;
        assert_eq!(reader.document().await, document);
        reader.settle().await;
        assert!(reader.count("aside.related-news ol > li").await > 0);
        // The same page, now from the host: finished before the program comes.
        reader.open(&path).await;
        reader.until("the page to live", ALIVE).await;
        reader.until_heading(&lead).await;
    })
    .await;
}
