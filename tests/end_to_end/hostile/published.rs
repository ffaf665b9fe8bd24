//! Published pages of a hostile edition, first as they are, then brought to life by the program.

use std::{
    fs,
    path::{Path, PathBuf},
};

use dateline::publish::{Options, Place, publish};
use serde_json::Value;

use super::{
    LISTS, assert_tame, faults,
    hostile_edition::{feed, feed_of_lists, site},
    probe,
    vectors::{Vector, vectors},
};
use crate::{
    driver,
    reader::{Reader, reading},
    server::Server,
};

/// How many vectors stand in one edition.
const EDITION: usize = 100;
/// How many frames one script opens.
const FRAMES: usize = 12;
/// Of an edition's lists every so manieth is opened: all vectors' lists are an edition of their own.
const SOME: usize = 12;

#[tokio::test]
async fn no_vector_does_anything_on_a_published_page() {
    reading(async |reader| {
        probe(reader).await;
        for (number, vectors) in vectors().chunks(EDITION).enumerate() {
            let folder = published(&number.to_string(), vectors, &feed(vectors));
            let paths = pages(&folder, |lists| lists % SOME == 1);
            let stories = paths.iter().filter(|path| path.starts_with("/article/"));
            assert_eq!(stories.count(), vectors.len() + 2, "stories");
            open_all(reader, folder, &paths).await;
        }
    })
    .await;
}

#[tokio::test]
async fn no_vector_does_anything_on_a_published_list() {
    reading(async |reader| {
        probe(reader).await;
        let vectors = vectors();
        let folder = published("lists", &vectors, &feed_of_lists(&vectors));
        let paths = pages(&folder, |_| true);
        let kinds = ["/topic/", "/author/"];
        let is_list = |path: &&String| kinds.iter().any(|kind| path.starts_with(kind));
        let lists = paths.iter().filter(is_list).count();
        assert!(lists > LISTS, "{lists} topics and authors");
        open_all(reader, folder, &paths).await;
    })
    .await;
}

/// Opens pages of a folder in frames, and brings them to life.
async fn open_all(reader: &Reader, folder: PathBuf, paths: &[String]) {
    let server = Server::start(folder);
    reader.allow(&server.origin());
    // A document without anything, to hold the frames.
    let holder = server.origin() + "/robots.txt";
    reader.driver.goto(holder).await.unwrap();
    for some in paths.chunks(FRAMES) {
        assert_tame(&faults(reader, "frames", some).await);
    }
}

/// A published edition without its policy, so that nothing but the pages themselves holds.
fn published(name: &str, vectors: &[Vector], feed: &Value) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join("hostile")
        .join(name);
    let _ = fs::remove_dir_all(&folder);
    let (content, out) = (folder.join("content"), folder.join("out"));
    fs::create_dir_all(&content).unwrap();
    fs::write(content.join("site.json"), site(vectors).to_string()).unwrap();
    fs::write(content.join("feed.json"), feed.to_string()).unwrap();
    let options = Options {
        site: Place::Folder(content),
        bundle: driver::dist(),
        out: out.clone(),
        strict: true,
        check: false,
        now: None,
        front: None,
    };
    publish(&options, &|_| {}).unwrap();
    for page in documents(&out) {
        let html = fs::read_to_string(&page).unwrap();
        let mark = "<meta http-equiv=\"Content-Security-Policy\" content=\"";
        let (before, rest) = html.split_once(mark).expect("a policy");
        let (_, behind) = rest.split_once("\">").unwrap();
        fs::write(&page, [before, behind].concat()).unwrap();
    }
    out
}

/// The paths of the pages to open: all stories and fronts, and those lists that are wanted by
/// their number.
fn pages(folder: &Path, wanted: impl Fn(usize) -> bool) -> Vec<String> {
    let mut lists = 0;
    let mut paths: Vec<String> = documents(folder)
        .iter()
        .filter_map(|file| {
            file.strip_prefix(folder)
                .ok()?
                .to_str()?
                .strip_suffix("index.html")
        })
        .map(|path| format!("/{path}"))
        .collect();
    paths.sort();
    paths.retain(|path| {
        let is_list = ["/section/", "/topic/", "/author/"]
            .iter()
            .any(|it| path.starts_with(it));
        lists += usize::from(is_list);
        !is_list || wanted(lists)
    });
    paths
}

/// Every HTML file below a folder.
fn documents(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(documents(&path));
        } else if path
            .extension()
            .is_some_and(|extension| extension == "html")
        {
            found.push(path);
        }
    }
    found
}
