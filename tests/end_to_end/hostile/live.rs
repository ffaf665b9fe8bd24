//! The program draws everything itself, from a feed that is hostile in every field.

use std::collections::BTreeSet;

use super::{
    BATCH, LISTS, assert_tame, faults,
    hostile_edition::{feed, feed_of_lists, healthy_title, site, stories_of_lists},
    probe,
    vectors::vectors,
};
use crate::{
    reader::{Reader, reading},
    server::Rule,
};

#[tokio::test]
async fn no_vector_does_anything_on_a_drawn_page() {
    reading(async |reader| {
        probe(reader).await;
        let vectors = vectors();
        assert!(vectors.len() >= 300, "{}", vectors.len());
        let mut found = Vec::new();
        for batch in vectors.chunks(BATCH) {
            reader.server.set("/site.json", Rule::json(&site(batch)));
            reader.server.set("/feed.json", Rule::json(&feed(batch)));
            found.extend(visit_all(reader, batch.len()).await);
        }
        assert_tame(&found);
    })
    .await;
}

/// How many vectors are the topics and authors of one feed, which is read anew for each list.
const TERMS: usize = 60;

/// Many vectors become the same words, and so the same list.
#[tokio::test]
async fn no_vector_does_anything_on_a_drawn_list() {
    reading(async |reader| {
        probe(reader).await;
        let vectors = vectors();
        reader.server.set("/site.json", Rule::json(&site(&vectors)));
        let mut lists = BTreeSet::new();
        let mut found = Vec::new();
        for batch in vectors.chunks(TERMS) {
            reader
                .server
                .set("/feed.json", Rule::json(&feed_of_lists(batch)));
            let mut some = Vec::new();
            for story in stories_of_lists(batch) {
                reader.open(&story).await;
                some.extend(reader.eval::<Vec<String>>("__hostile.lists()").await);
            }
            some.retain(|path| lists.insert(path.clone()));
            found.extend(faults(reader, "tour", &some).await);
        }
        assert!(lists.len() > LISTS, "{} topics and authors", lists.len());
        assert_tame(&found);
    })
    .await;
}

/// Everything that is wrong with the front of an edition and the pages that it leads to.
async fn visit_all(reader: &Reader, count: usize) -> Vec<String> {
    reader.open("/").await;
    let headlines = reader.texts("main article :is(h2, h3) a").await;
    for name in ["first", "last"] {
        let title = healthy_title(name);
        assert!(headlines.contains(&title), "“{title}” in {headlines:?}");
    }
    let paths: Vec<String> = reader.eval("__hostile.links()").await;
    let stories = paths.iter().filter(|path| path.starts_with("/article/"));
    assert_eq!(stories.count(), count + 2, "stories on the front page");
    faults(reader, "tour", &paths).await
}

/// The probe itself: whatever it is there for, it notices.
#[tokio::test]
async fn the_probe_notices() {
    reading(async |reader| {
        probe(reader).await;
        reader.allow("http://a.localhost");
        reader.open("/").await;
        for (deed, said) in [
            ("pwned = 1", "a script has run"),
            ("alert(1)", "alert was called"),
            ("document.write('x')", "document.write was called"),
            ("postMessage('x', '*')", "a message: x"),
            ("window.fresh = 1", "the global fresh"),
            ("main.innerHTML = '<p onclick=x>'", "the attribute onclick"),
            ("main.innerHTML = '<p style=x>'", "the attribute style"),
            ("main.innerHTML = '<font>'", "an element: <font>"),
            ("main.innerHTML = '<svg></svg>'", "an element: <svg>"),
            ("main.innerHTML = '<a href=data:,x>'", "the scheme data:"),
            ("main.innerHTML = '<a href=//a.example/>'", "no noopener"),
            ("main.innerHTML = '<img src=data:,x>'", "the file data:,x"),
            ("main.innerHTML = '<img src=/x.webp srcset=\"//a.localhost/x 1w\">'", "asks for //a.localhost/x"),
            ("main.innerHTML = '<video poster=//a.localhost/x>'", "asks for http://a.localhost/x"),
            ("main.innerHTML = '<audio src=/x.mp3>'", "a player that does not wait"),
            ("main.innerHTML = '<p id=seed>'", "the id seed"),
            ("main.innerHTML = '<p id=main>'", "the id main twice"),
            ("main.innerHTML = '<p class=body><b class=masthead>'", "the class masthead"),
            ("main.innerHTML = '<p class=skip-link>'", "a position"),
            ("main.innerHTML = `<p>${'x'.repeat(9999)}</p>`; main.firstChild.style.overflowWrap = 'normal'", "pixels wide"),
            ("document.head.append(document.createElement('base'))", "in the head: <base>"),
        ] {
            let words = format!("(() => {{ const main = document.querySelector('main'); {deed}; }})()");
            reader.eval::<()>(&words).await;
            let said_so = || async {
                let found = faults(reader, "tour", &[]).await;
                let seen: Vec<String> = reader.eval(&format!("__hostile.check({})", super::allowed())).await;
                found.iter().chain(&seen).any(|fault| fault.contains(said))
            };
            reader.until_so(&format!("“{said}” after {deed}"), said_so).await;
        }
    })
    .await;
}
