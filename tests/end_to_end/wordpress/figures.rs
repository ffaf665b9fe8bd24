//! What a front page and a story cost, in requests to `WordPress` and bytes.

use super::{newsroom::Newsroom, reading_from};
use crate::{edition, reader::Reader};

/// No list may bring bodies, and no page may ask without end.
const MOST_REQUESTS: usize = 6;
const MOST_BYTES: usize = 64 * 1024;

/// What a page asks for by script; pictures are the browser's.
async fn cost(reader: &Reader, path: &str) -> (usize, usize) {
    let newsroom = Newsroom::get().await;
    let before = newsroom.asked_by(&reader.server.origin()).len();
    reader.open(path).await;
    reader.settle().await;
    let answered = newsroom.asked_by(&reader.server.origin()).split_off(before);
    let bytes = answered.iter().map(|one| one.bytes).sum();
    println!("{path}: {} requests, {bytes} bytes", answered.len());
    for one in &answered {
        println!("  {} {} {}", one.status, one.bytes, one.address);
        assert_eq!(one.status, 200, "{}", one.address);
    }
    (answered.len(), bytes)
}

#[tokio::test]
async fn a_front_and_a_story_cost_little() {
    reading_from("pretty", async |reader| {
        for path in ["/", &edition::find("md-0038").path] {
            let (requests, bytes) = cost(reader, path).await;
            assert!(
                (1..=MOST_REQUESTS).contains(&requests),
                "{path}: {requests} requests"
            );
            assert!(bytes <= MOST_BYTES, "{path}: {bytes} bytes");
        }
    })
    .await;
}
