//! HTML to typed blocks: one fixture per quirk, and bounds.
//!
//! `tests/fixtures/html/*.html` are read, and the blocks printed are compared with `*.blocks`
//! beside them. `UPDATE=1 cargo test --test html` writes those anew; look at the difference.
#![cfg(not(target_arch = "wasm32"))]

#[path = "support/blocks_text.rs"]
mod blocks_text;

use std::{fs, path::PathBuf, time::Instant};

use dateline::{
    html::{blocks, first_sentences, text},
    model::{
        address::Address,
        block::{Block, BlockKind, Inline, plain},
    },
};

/// Where the fixtures say that they are from.
const BASE: &str = "https://news.example/2024/05/story/";

fn read(html: &str) -> Vec<Block> {
    blocks(html, &Address::parse(BASE).unwrap())
}

fn printed(html: &str) -> String {
    blocks_text::print(&read(html))
}

#[test]
fn fixtures_give_their_blocks() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/html");
    let update = std::env::var_os("UPDATE").is_some();
    let mut count = 0;
    let mut wrong = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|extension| extension != "html") {
            continue;
        }
        count += 1;
        let found = printed(&fs::read_to_string(&path).unwrap());
        let expected = path.with_extension("blocks");
        if update {
            fs::write(expected, found).unwrap();
        } else if found != fs::read_to_string(expected).unwrap_or_default() {
            wrong.push(format!("{}:\n{found}", path.display()));
        }
    }
    assert!(
        wrong.is_empty(),
        "{} fixtures differ:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
    assert!(count >= 40, "only {count} fixtures found");
}
