//! Whole sites, published: what stands in the folder, whatever happened before and on the way.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test may stop at the first thing that is not as it should be"
)]

#[path = "support/folder.rs"]
mod folder;
#[path = "support/publishing.rs"]
#[allow(dead_code, reason = "the suites share it, and each uses a part")]
mod publishing;

#[path = "publish_site/changed.rs"]
mod changed;
#[path = "publish_site/golden.rs"]
mod golden;
#[path = "publish_site/hostile.rs"]
mod hostile;
#[path = "publish_site/interrupted.rs"]
mod interrupted;
#[path = "publish_site/same_bytes.rs"]
mod same_bytes;
#[path = "publish_site/search.rs"]
mod search;

use std::{collections::BTreeMap, fs, path::Path};

/// Everything in a folder: contents by name.
fn contents(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let read = |name: String| {
        let bytes = fs::read(folder.join(&name)).unwrap();
        (name, bytes)
    };
    folder::files(folder).into_iter().map(read).collect()
}

/// Names of files that are not the same in both.
fn differing(one: &BTreeMap<String, Vec<u8>>, other: &BTreeMap<String, Vec<u8>>) -> Vec<String> {
    let names = one
        .keys()
        .chain(other.keys().filter(|name| !one.contains_key(*name)));
    names
        .filter(|name| one.get(*name) != other.get(*name))
        .cloned()
        .collect()
}
