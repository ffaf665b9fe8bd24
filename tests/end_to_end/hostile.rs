//! Hostile content in every field, in the real browser, on pages without a content security policy:
//! nothing of it runs, asks for anything, leads away, covers or shadows anything.

mod elsewhere;
#[path = "../support/hostile_edition.rs"]
mod hostile_edition;
mod live;
mod odd;
mod published;
#[path = "../support/vectors.rs"]
mod vectors;

use std::fs;

use serde_json::{Value, json};

use self::hostile_edition::BEFORE;
use crate::{driver, reader::Reader};

/// How many vectors stand in one feed. The program reads a feed anew for each of its pages.
const BATCH: usize = 12;

/// How many topics and authors the vectors are at least.
const LISTS: usize = 250;

/// Has the probe look at everything that a new document does from now on.
async fn probe(reader: &Reader) {
    let source = include_str!("../fixtures/e2e/hostile.js");
    let parameters = json!({"source": source});
    reader
        .cdp("Page.addScriptToEvaluateOnNewDocument", parameters)
        .await;
    // Pictures that are not there are content's own affair; other sites are never asked.
    reader.expect_failure_of("");
}

/// What a page may consist of.
fn allowed() -> Value {
    let lists = include_str!("../fixtures/hostile/allowed.json");
    let mut allowed: Value = serde_json::from_str(lists).unwrap();
    allowed["before"] = json!(BEFORE);
    allowed["loader"] = json!(loader().trim_end());
    allowed
}

/// The script that starts the program.
fn loader() -> String {
    let files = fs::read_dir(driver::dist()).unwrap();
    let mut files = files.map(|entry| entry.unwrap());
    let loader = files.find(|entry| entry.file_name().to_string_lossy().starts_with("loader-"));
    let loader = loader.expect("a bundle with the script that starts it");
    fs::read_to_string(loader.path()).unwrap()
}

/// What the probe says of these pages, visited in its own way.
async fn faults(reader: &Reader, way: &str, paths: &[String]) -> Vec<String> {
    let (paths, allowed) = (json!(paths), allowed());
    reader
        .promised(&format!("__hostile.{way}({paths}, {allowed})"))
        .await
}

/// Fails with the first things that were wrong.
fn assert_tame(faults: &[String]) {
    let shown = &faults[..faults.len().min(40)];
    assert!(
        faults.is_empty(),
        "{} faults:\n{}",
        faults.len(),
        shown.join("\n")
    );
}
