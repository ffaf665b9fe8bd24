//! Stories that are newer than the published site: the shell draws them from the live source.

use std::{fs, path::Path};

use dateline::{
    json::Document,
    model::address::Address,
    publish::deploy::{ArticlePattern, Deployment},
    site,
};
use serde_json::{Value, json};

use super::{ALIVE, Site, below, below_each, master, replace};
use crate::{publishing::BASES, reader::Reader};

/// The configuration of a site with a live source.
fn configuration(base: &str) -> String {
    let folder = master(base);
    let settings = fs::read_to_string(folder.join("site.json")).unwrap();
    let address = Address::parse(&format!("{base}site.json")).unwrap();
    let shell = fs::read_to_string(folder.join("shell.html")).unwrap();
    let (_, policy) = shell
        .split_once("Content-Security-Policy\" content=\"")
        .unwrap();
    Deployment {
        site: &site::Site::parse(&Document::parse(&settings).unwrap(), &address).unwrap(),
        policy: policy.split('"').next().unwrap(),
        article: ArticlePattern::default(),
        is_live: true,
    }
    .nginx()
}

/// Gives a published folder a live source that knows one story more.
fn with_live_source(folder: &Path) {
    let file = folder.join("site.json");
    let mut settings: Value = serde_json::from_slice(&fs::read(&file).unwrap()).unwrap();
    settings["source"]["live"] = json!("live.json");
    replace(&file, Some(settings.to_string().as_bytes()));
    let feed = json!({
        "version": "https://jsonfeed.org/version/1.1", "title": "Live",
        "items": [{
            "id": "new", "title": "Brand new", "content_html": "<p>It has just happened.</p>",
            "_dateline": {"slug": "brand-new"},
        }],
    });
    fs::write(folder.join("live.json"), feed.to_string()).unwrap();
}

#[tokio::test]
async fn a_story_that_was_not_known_when_publishing_is_drawn() {
    for base in BASES {
        below(
            base,
            &configuration(base),
            with_live_source,
            async |reader, site| {
                // What the snapshot does not have, which the program asks it for first.
                reader.expect_failure_of(&site.path("content/article"));
                reader.open(&site.path("article/brand-new/")).await;
                reader.until("the page to live", ALIVE).await;
                reader.until_heading("Brand new").await;
                assert!(reader.text("main").await.contains("It has just happened."));
                assert_eq!(
                    reader.attributes("meta[name='robots']", "content").await,
                    [Some("noindex".to_owned())]
                );
                reader.open(&site.path("article/never-heard-of/")).await;
                reader.until_heading("There is no page here").await;
            },
        )
        .await;
    }
}

/// Hosts that cannot tell stories from other addresses answer with 404.html.
#[tokio::test]
async fn without_the_shell_the_page_for_unknown_addresses_draws_it() {
    let test = async |reader: &Reader, site: &Site| {
        reader.expect_failure_of(&site.path("content/article"));
        let path = site.path("article/brand-new/");
        reader.expect_failure_of(&path);
        reader.open(&path).await;
        reader.until_heading("Brand new").await;
        assert_eq!(reader.title().await, "Brand new – The Meridian Post");
    };
    below_each(with_live_source, test).await;
}
