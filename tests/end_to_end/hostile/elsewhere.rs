//! Pictures of other hosts, with the policy that is published: those of hosts that `site.json` names
//! are shown, and nobody else is asked for anything, before and after the program has come.

use std::fs;

use serde_json::{Value, json};

use crate::{
    driver::{self, root},
    folder::Folder,
    published::ALIVE,
    publishing::published_with,
    reader::{Reader, reading, reading_at},
    server::{Rule, Server},
};

/// A host with a picture.
fn elsewhere() -> (Folder, Server) {
    let folder = Folder::new();
    fs::create_dir_all(folder.at("")).unwrap();
    let picture = root().join("content/images/equinox-480.webp");
    fs::copy(picture, folder.at("a.webp")).unwrap();
    let server = Server::start(folder.at(""));
    (folder, server)
}

fn host(server: &Server) -> String {
    server.origin().replace("http://", "")
}

/// A story with pictures of these two hosts, one of which is named.
fn documents(named: &Server, other: &Server) -> (Value, Value) {
    let site = json!({"title": "T", "hosts": [host(named)], "source": {"kind": "json-feed", "url": "feed.json"}});
    let (named, other) = (named.origin(), other.origin());
    let item = json!({"id": "a", "title": "A story", "image": format!("{other}/a.webp"),
        "content_html": format!("<p>Words.</p><img src={named}/a.webp alt=named><img src={other}/a.webp alt=other>\
            <video src={other}/a.webm poster={other}/a.webp preload=auto autoplay></video><audio src={other}/a.mp3 preload=auto></audio>")});
    let other_item = json!({"id": "b", "title": "Another story", "image": format!("{named}/a.webp"),
        "_dateline": {"content_url": format!("{other}/b.json")}});
    let feed = json!({"version": "https://jsonfeed.org/version/1.1", "title": "T",
        "next_url": format!("{other}/feed.json"), "items": [item, other_item]});
    (site, feed)
}

async fn shows_what_it_may(reader: &Reader) {
    let named = "document.querySelector('img[alt=named]')";
    reader
        .eval::<()>(&format!("({named}.scrollIntoView(), null)"))
        .await;
    reader
        .until("the picture", &format!("{named}.naturalWidth > 0"))
        .await;
    assert_eq!(reader.count("main img").await, 1);
    assert_eq!(reader.count("main .elsewhere").await, 2);
    let words = reader.texts("main .body .elsewhere").await;
    assert_eq!(words, ["other See the picture at 127.0.0.1"]);
}

#[tokio::test]
async fn a_drawn_story_asks_the_hosts_that_are_named() {
    let ((_folder, named), (_other_folder, other)) = (elsewhere(), elsewhere());
    reading(async |reader| {
        reader.ask(&named.origin());
        let (site, feed) = documents(&named, &other);
        reader.server.set("/site.json", Rule::json(&site));
        reader.server.set("/feed.json", Rule::json(&feed));
        reader.open("/article/a/").await;
        shows_what_it_may(reader).await;
        reader.open("/").await;
        reader
            .until(
                "the picture",
                "document.querySelector('main img').naturalWidth > 0",
            )
            .await;
        for path in ["/article/b/", "/page/2/", "/topic/nothing/"] {
            reader.open(path).await;
            assert_eq!(reader.heading().await, "The news cannot be read");
        }
    })
    .await;
    assert_eq!(other.asked(), [""; 0]);
}

#[tokio::test]
async fn a_published_story_asks_the_hosts_that_are_named() {
    let ((_folder, named), (_other_folder, other)) = (elsewhere(), elsewhere());
    let (site, mut feed) = documents(&named, &other);
    feed.as_object_mut().unwrap().remove("next_url");
    feed["items"].as_array_mut().unwrap().truncate(1);
    let folder = Folder::new();
    fs::create_dir_all(folder.at("content")).unwrap();
    fs::write(folder.at("content/site.json"), site.to_string()).unwrap();
    fs::write(folder.at("content/feed.json"), feed.to_string()).unwrap();
    published_with(&driver::dist(), &folder.at("content"), &folder.at("out")).unwrap();
    let server = Server::start(folder.at("out"));
    reading_at(server.origin(), server, async |reader| {
        reader.ask(&named.origin());
        reader.open("/article/a/").await;
        shows_what_it_may(reader).await;
        reader.eval::<bool>("dispatchEvent(new Event('pointerdown'))").await;
        reader.until("the page to live", ALIVE).await;
        shows_what_it_may(reader).await;
        // So far nobody else was asked; what now asks, the policy forbids.
        assert_eq!(reader.complaints().await, [""; 0]);
        reader.allow(&other.origin());
        let forbidden = "new Promise((done) => { addEventListener('securitypolicyviolation', ({ violatedDirective }) => done(violatedDirective)); document.querySelector('main img').src = document.querySelector('.elsewhere a').href; })";
        reader.expect_words("violates the following Content Security Policy directive");
        assert_eq!(reader.promised::<String>(forbidden).await, "img-src");
    })
    .await;
    assert_eq!(other.asked(), [""; 0]);
}
