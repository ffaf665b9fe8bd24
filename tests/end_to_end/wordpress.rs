//! A real `WordPress`, read live in the browser from another origin.
//!
//! What it holds stands in `tools/wordpress`: the demo edition's stories as ordinary posts, and a
//! post for every oddity that real sites send, named by its slug.

mod faults;
mod figures;
mod front;
mod hostile;
mod links;
mod lists;
mod newsroom;
mod others;
mod posts;
mod published;
mod search;
mod story;
mod visibility;

use serde_json::{Value, json};

use self::newsroom::Newsroom;
use crate::{
    reader::{Reader, reading},
    server::Rule,
};

/// The name of the publication, which is not the one that `WordPress` has.
const TITLE: &str = "The Harbour Gazette";

/// Runs a test with a reader of a publication whose stories come from this kind of `WordPress`.
async fn reading_from(kind: &str, test: impl AsyncFnOnce(&Reader)) {
    let newsroom = Newsroom::get().await;
    reading(async |reader| {
        // Pictures and links of the text name the site where the text was written.
        for site in ["pretty", kind] {
            reader.ask(&newsroom.origin(site));
        }
        reader
            .server
            .set("/site.json", Rule::json(&settings(newsroom.url(kind))));
        test(reader).await;
    })
    .await;
}

/// The publication's settings.
fn settings(url: &str) -> Value {
    let sections = ["World", "Business", "Science", "Technology", "Culture"];
    json!({
        "title": TITLE,
        "time_zone": "Europe/Berlin",
        "sections": sections,
        "source": {"kind": "wordpress", "url": url},
    })
}

/// The page of a post.
fn page(slug: &str) -> String {
    format!("/article/{slug}/")
}

/// Opens the page of a post and waits until everything of it is there.
async fn open(reader: &Reader, slug: &str) {
    reader.open(&page(slug)).await;
    reader.settle().await;
}

/// The words of the story itself, without the list below it.
async fn words(reader: &Reader) -> String {
    reader.text("main article:has(h1)").await
}
