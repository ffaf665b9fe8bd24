//! The program draws everything itself, from a feed that is hostile in every field.

use super::{
    BATCH, assert_tame, faults,
    hostile_edition::{feed, healthy_title, site},
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
