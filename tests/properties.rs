//! What holds for any text at all, tried on the fixtures, on hostile vectors and on thousands of
//! mixtures of both. `make fuzz` tries the same properties for as long as one likes.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test may stop at the first thing that is not as it should be"
)]

#[path = "properties/address.rs"]
mod address;
#[path = "properties/furniture.rs"]
mod furniture;
#[path = "properties/html.rs"]
mod html;
#[path = "properties/json_feed.rs"]
mod json_feed;
#[path = "properties/mixture.rs"]
mod mixture;
#[path = "properties/slug.rs"]
mod slug;
#[path = "properties/timestamp.rs"]
mod timestamp;
#[path = "properties/wordpress.rs"]
mod wordpress;

use std::{
    fs,
    panic::{catch_unwind, resume_unwind},
    path::Path,
};

use mixture::Mixture;

/// The texts of some folders of fixtures.
fn seeds(folders: &[&str]) -> Vec<String> {
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    let mut files: Vec<_> = folders
        .iter()
        .flat_map(|folder| fs::read_dir(fixtures.join(folder)).unwrap())
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|it| it != "blocks"))
        .collect();
    files.sort();
    files
        .iter()
        .map(|file| fs::read_to_string(file).unwrap())
        .collect()
}

/// Tries a property on every seed, and then on mixtures of them.
fn holds(check: fn(&str), folders: &[&str], mixtures: u64) {
    let seeds = seeds(folders);
    let told = |text: &str| {
        if let Err(panic) = catch_unwind(|| check(text)) {
            eprintln!("the text: {text:?}");
            resume_unwind(panic);
        }
    };
    for seed in &seeds {
        told(seed);
    }
    for number in 0..mixtures {
        told(&Mixture::new(number).of(&seeds));
    }
}

#[test]
fn bodies() {
    holds(html::check, &["html", "hostile"], 3_000);
}

#[test]
fn feeds() {
    holds(
        json_feed::check,
        &["json_feed", "site", "edition-hostile"],
        3_000,
    );
}

#[test]
fn slugs() {
    holds(slug::check, &["properties/slug", "hostile"], 10_000);
}

#[test]
fn timestamps() {
    holds(timestamp::check, &["properties/timestamp"], 20_000);
}

#[test]
fn addresses() {
    holds(address::check, &["properties/address", "hostile"], 10_000);
}

#[test]
fn prose() {
    holds(furniture::check, &["properties/furniture"], 5_000);
}

#[test]
fn newsrooms() {
    holds(wordpress::check, &["wordpress", "hostile"], 1_000);
}
