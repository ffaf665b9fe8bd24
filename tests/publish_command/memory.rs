//! Memory does not grow with the bodies of an edition.
#![cfg(target_os = "linux")]

use std::{
    fs,
    io::{BufRead, BufReader, Write},
    process::{Command, Stdio},
};

use flate2::{Compression, write::GzEncoder};
use serde_json::{Value, json};

use super::{
    newsroom::{Newsroom, feed, site, whole},
    server::{Answer, Server},
};

/// Stories of each document.
const PER_DOCUMENT: usize = 20;
/// Bytes of a body.
const BODY: usize = 64 * 1_024;

/// A newsroom with so many stories.
fn edition(stories: usize) -> Newsroom {
    let newsroom = Newsroom::new(&[("site.json", site(&json!({})))]);
    let count = stories / PER_DOCUMENT;
    for number in 0..count {
        let items: Vec<Value> = (number * PER_DOCUMENT..(number + 1) * PER_DOCUMENT)
            .map(story)
            .collect();
        let mut document = feed(&items);
        if number + 1 < count {
            document["next_url"] = json!(name(number + 1));
        }
        newsroom.write(&format!("site/{}", name(number)), &document.to_string());
    }
    newsroom
}

fn name(number: usize) -> String {
    match number {
        0 => "feed.json".to_owned(),
        _ => format!("feed-{number}.json"),
    }
}

fn story(id: usize) -> Value {
    let mut story = whole(&format!("story-{id}"));
    story["content_html"] = json!(format!("<p>{}</p>", "Words in a row. ".repeat(BODY / 16)));
    story
}

/// The most memory that a run has had by the time that it had written its pages, in KiB.
fn peak(newsroom: &Newsroom) -> usize {
    let mut child = Command::new(env!("CARGO_BIN_EXE_publish"))
        .current_dir(newsroom.path(""))
        .args(["--site", "site", "--bundle", "bundle", "--out", "out"])
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the command runs");
    let status = format!("/proc/{}/status", child.id());
    let mut peak = 0;
    // A line for every tenth of the pages; the process still lives when it is read.
    for line in BufReader::new(child.stderr.take().unwrap()).lines() {
        line.unwrap();
        let status = fs::read_to_string(&status).unwrap_or_default();
        let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        let found = line.and_then(|line| line.trim().strip_suffix("kB")?.trim().parse().ok());
        peak = found.unwrap_or(peak);
    }
    assert!(child.wait().unwrap().success());
    assert!(peak > 0, "no line was read while the command ran");
    peak
}

#[test]
fn bodies_are_not_held() {
    let (few, many) = (40, 240);
    let grown = peak(&edition(many)).saturating_sub(peak(&edition(few)));
    let bodies = (many - few) * BODY / 1_024;
    assert!(
        grown < bodies / 2,
        "{grown} KiB more for {bodies} KiB of bodies"
    );
}

/// Two gigabytes of blanks are eight megabytes when they are packed. The run may have a quarter of
/// that, so it must say what is wrong before they are unpacked.
#[test]
fn what_is_packed_has_no_more_memory_than_what_is_not() {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
    encoder.write_all(&vec![b' '; 16 << 20]).unwrap();
    let bomb = encoder.finish().unwrap().repeat(128);
    let server = Server::start();
    let header = "Content-Encoding: gzip\r\n".to_owned();
    server.put("/feed.json", &[Answer(200, header, bomb)]);
    let source = json!({"kind": "json-feed", "url": server.url("/feed.json")});
    let newsroom = Newsroom::new(&[("site.json", site(&json!({"source": source})))]);
    let publish = env!("CARGO_BIN_EXE_publish");
    let run = format!("ulimit -v 524288 && exec '{publish}' --site site --bundle bundle --check");
    let output = Command::new("env")
        .args(["-u", "http_proxy", "-u", "HTTP_PROXY", "sh"])
        .current_dir(newsroom.path(""))
        .args(["-c", &run])
        .output()
        .expect("a shell");
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert!(said.contains("/feed.json: it is too large"), "{said}");
}
