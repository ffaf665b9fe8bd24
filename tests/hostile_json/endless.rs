//! What has no end: chains of documents, redirects, and answers that grow when they are unpacked.

use std::{
    io::{Read, Write},
    net::TcpListener,
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
};

use dateline::{
    fetch::Web,
    page::{Page, PageContent, Request},
    route::Route,
    session::Session,
};
use flate2::{Compression, write::GzEncoder};
use futures_util::FutureExt;

use super::{
    server::{Answer, Server},
    *,
};

const LIMIT: Duration = Duration::from_secs(60);

/// A page of an edition whose settings lie in a folder of their own and whose feed is elsewhere.
fn page(name: &str, feed: &str, path: &str) -> Page {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join("hostile_json")
        .join(name);
    std::fs::create_dir_all(&folder).unwrap();
    let settings = json!({"title": "T", "source": {"kind": "json-feed", "url": feed}});
    std::fs::write(folder.join("site.json"), settings.to_string()).unwrap();
    let origin = Origin::folder(&folder).with_web(Web::default());
    let session = Session::new(origin, at("/site.json"));
    let request = Request::new(Route::parse(path, "/"));
    Page::load(&request, &session).now_or_never().unwrap()
}

/// A server that answers every request anew; how often it was asked.
fn endless(answer: impl Fn(usize) -> String + Send + 'static) -> (String, Arc<AtomicUsize>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    let asked = Arc::new(AtomicUsize::new(0));
    let count = Arc::clone(&asked);
    // Ends with the test's process: nobody else asks.
    thread::spawn(move || {
        for mut stream in listener.incoming().map_while(Result::ok) {
            let number = count.fetch_add(1, Ordering::SeqCst) + 1;
            let _ = stream.read(&mut [0; 4_096]);
            let body = answer(number);
            let length = body.len();
            let _ = write!(
                stream,
                "HTTP/1.1 200 OK\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n{body}"
            );
        }
    });
    (address, asked)
}

fn leading_to(next: &str, number: usize) -> Value {
    json!({"version": "https://jsonfeed.org/version/1.1", "title": "T", "next_url": next,
        "items": [{"id": format!("i{number}"), "title": format!("Story {number}"), "tags": ["Other"]}]})
}

#[test]
fn an_endless_chain_is_followed_to_its_bound() {
    let (address, asked) =
        endless(|number| leading_to(&format!("/feed-{number}.json"), number).to_string());
    let feed = format!("{address}/feed.json");
    // A list that has nothing, so that the whole chain is searched.
    let page = bounded(LIMIT, || page("endless", &feed, "/article/nowhere/"));
    assert!(matches!(page.content, PageContent::Problem(_)));
    assert_eq!(asked.load(Ordering::SeqCst), 50);
}

#[test]
fn a_chain_that_leads_back_ends_there() {
    let server = Server::start();
    let ring = ["/feed.json", "/b.json", "/c.json"];
    for (place, path) in ring.iter().enumerate() {
        let next = ring[(place + 1) % ring.len()];
        server.put(path, &[Answer::json(&leading_to(next, place))]);
    }
    let page = bounded(LIMIT, || {
        page("ring", &server.url("/feed.json"), "/article/nowhere/")
    });
    assert!(matches!(page.content, PageContent::Problem(_)));
    assert_eq!(server.asked(), ring);
}

#[test]
fn redirects_without_end_are_given_up() {
    let server = Server::start();
    server.put("/feed.json", &[Answer::redirect("/feed.json")]);
    let failure =
        bounded(LIMIT, || Web::default().get(&at(&server.url("/feed.json")))).unwrap_err();
    assert_eq!(failure.cause, FetchError::Unreachable, "{failure}");
    assert!(failure.to_string().contains("redirect"), "{failure}");
}

fn packed(content: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
    encoder.write_all(content).unwrap();
    encoder.finish().unwrap()
}

/// A gigabyte of blanks is four megabytes when it is packed.
#[test]
fn a_packed_answer_is_unpacked_to_its_bound() {
    let blanks = vec![b' '; 16 << 20];
    let bomb = packed(&blanks).repeat(64);
    let server = Server::start();
    let header = "Content-Encoding: gzip\r\n".to_owned();
    server.put("/feed.json", &[Answer(200, header.clone(), bomb)]);
    // Packed twice, it is no text once it is unpacked.
    server.put(
        "/twice.json",
        &[Answer(200, header.clone(), packed(&packed(&blanks)))],
    );
    server.put(
        "/no.json",
        &[Answer(200, header, b"{\"items\": []}".to_vec())],
    );
    let origin = Origin::nowhere().with_web(Web::default());
    let said = |path: &str| bounded(LIMIT, || origin.read(&at(&server.url(path))).unwrap_err());
    assert_eq!(said("/feed.json").cause, FetchError::TooLarge);
    assert_eq!(said("/twice.json").cause, FetchError::NotJson);
    assert_eq!(said("/no.json").cause, FetchError::Unreachable);
}

#[test]
fn an_answer_that_breaks_off_is_no_answer() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}/feed.json", listener.local_addr().unwrap());
    thread::spawn(move || {
        for mut stream in listener.incoming().map_while(Result::ok) {
            let _ = stream.read(&mut [0; 4_096]);
            let _ =
                stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{\"items\": []}");
        }
    });
    let failure = bounded(LIMIT, || Web::default().get(&at(&address))).unwrap_err();
    assert_eq!(failure.cause, FetchError::Unreachable, "{failure}");
}
