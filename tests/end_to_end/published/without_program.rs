//! The program does not come, or not whole: the page stays what it is.

use std::{fs, path::Path};

use serde_json::json;

use super::{below_each, bundled, is_plain_but_whole, replace};
use crate::{edition, reader::Reader};

/// Waits until the browser has done with a file, in whatever way.
async fn until_done_with(reader: &Reader, file: &str) {
    let expression = format!(
        "document.readyState === 'complete' && performance.getEntriesByType('resource')
            .some(({{name, responseEnd}}) => responseEnd > 0 && new URL(name).pathname === {})",
        json!(file)
    );
    reader
        .until(&format!("{file} to come or to fail"), &expression)
        .await;
}

fn remove(ending: &str) -> impl Fn(&Path) {
    move |folder: &Path| replace(&folder.join(bundled(folder, ending)), None)
}

#[tokio::test]
async fn a_missing_file_of_the_program_costs_nothing_but_the_program() {
    let story = edition::find("md-0021");
    for ending in ["_bg.wasm", ".js"] {
        below_each(
            |_| {},
            async |reader, site| {
                let file = site.bundled(ending);
                reader.expect_failure_of(&file);
                remove(ending)(&site.folder.at("site"));
                reader.open(&site.path("")).await;
                until_done_with(reader, &file).await;
                let heading = "The Meridian Post";
                is_plain_but_whole(reader, site, heading, &story.path[1..], &story.title).await;
            },
        )
        .await;
    }
}

#[tokio::test]
async fn half_a_program_is_no_program() {
    let story = edition::find("md-0021");
    let halve = |folder: &Path| {
        let file = folder.join(bundled(folder, "_bg.wasm"));
        let whole = fs::read(&file).unwrap();
        replace(&file, Some(&whole[..whole.len() / 2]));
    };
    below_each(halve, async |reader, site| {
        reader.open(&site.path("")).await;
        until_done_with(reader, &site.bundled("_bg.wasm")).await;
        let heading = "The Meridian Post";
        is_plain_but_whole(reader, site, heading, &story.path[1..], &story.title).await;
    })
    .await;
}

#[tokio::test]
async fn a_network_that_blocks_the_program_leaves_the_page() {
    let story = edition::find("md-0021");
    below_each(
        |_| {},
        async |reader, site| {
            let file = site.bundled("_bg.wasm");
            reader.expect_failure_of(&file);
            reader.cdp("Network.enable", json!({})).await;
            reader
                .cdp("Network.setBlockedURLs", json!({"urls": ["*.wasm"]}))
                .await;
            reader.open(&site.path("")).await;
            until_done_with(reader, &file).await;
            assert_eq!(site.count(&file), 0);
            let heading = "The Meridian Post";
            is_plain_but_whole(reader, site, heading, &story.path[1..], &story.title).await;
        },
    )
    .await;
}
