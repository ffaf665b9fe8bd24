//! The pictures of the README: `make screenshots` takes them again.

use std::{fs, path::PathBuf};

use serde_json::json;

use crate::{
    driver::root,
    reader::{Scheme, reading},
};

const SIZES: [(u32, u32); 3] = [(360, 800), (768, 1024), (1280, 900)];
const PAGES: [(&str, &str); 2] = [
    ("home", "/"),
    (
        "article",
        "/article/putin-says-contacts-with-trump-inspired-hope/",
    ),
];

#[tokio::test]
#[ignore = "writes docs/screenshots"]
async fn screenshots() {
    let folder = std::env::var_os("DATELINE_SCREENSHOTS")
        .map_or_else(|| root().join("docs/screenshots"), PathBuf::from);
    fs::create_dir_all(&folder).unwrap();
    reading(async |reader| {
        reader
            .cdp("Emulation.setScrollbarsHidden", json!({"hidden": true}))
            .await;
        for (name, path) in PAGES {
            for (width, height) in SIZES {
                reader.resize(width, height, 1.0).await;
                for scheme in Scheme::ALL {
                    reader.prefer(scheme).await;
                    reader.open(path).await;
                    reader.settle().await;
                    let file = folder.join(format!("{name}-{width}-{}.png", scheme.name()));
                    fs::write(file, reader.driver.screenshot_as_png().await.unwrap()).unwrap();
                }
            }
        }
    })
    .await;
}
