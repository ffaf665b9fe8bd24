//! Layout that stays where it is while a page comes in.

use serde_json::Value;

use crate::reader::{Reader, reading};

/// Scrolls through the whole page, so that every lazy picture comes.
async fn read_through(reader: &Reader) {
    let missing: Vec<String> = reader
        .promised(
            "(async () => {
                const frame = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
                for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight / 2) {
                    scrollTo(0, y);
                    await frame();
                }
                const missing = () => [...document.images].filter((image) => !image.complete && image.checkVisibility());
                for (const start = performance.now(); missing().length && performance.now() - start < 5000;) await frame();
                await frame();
                return missing().map(({currentSrc, src, y}) => `${currentSrc || src} at ${y + scrollY}`);
            })()",
        )
        .await;
    assert!(
        missing.is_empty(),
        "pictures that do not come: {missing:#?}"
    );
}

async fn assert_still(reader: &Reader, what: &str) {
    let shifts: Vec<Value> = reader
        .eval("__reader.shifts.filter(({hadRecentInput}) => !hadRecentInput)")
        .await;
    assert!(shifts.is_empty(), "{what}: {shifts:#?}");
}

#[tokio::test]
async fn nothing_moves_on_any_page() {
    reading(async |reader| {
        let pages = [
            "/",
            "/article/putin-says-contacts-with-trump-inspired-hope/",
            "/article/everything-an-article-can-hold/",
            "/article/eratosthenes-arabic/",
            "/section/world/",
            "/topic/trade-routes/",
            "/page/2/",
            "/about/",
            "/nonsense/",
        ];
        for (width, height) in [(360, 740), (1280, 900)] {
            reader.resize(width, height, 1.0).await;
            for path in pages {
                reader.open(path).await;
                reader.settle().await;
                read_through(reader).await;
                assert_still(reader, &format!("{path} at {width}")).await;
            }
        }
    })
    .await;
}

#[tokio::test]
async fn nothing_moves_when_older_stories_come() {
    reading(async |reader| {
        reader.open("/").await;
        reader.settle().await;
        for place in [1, 2] {
            reader.click("main a[rel='next']").await;
            let expression = format!(
                "document.querySelectorAll('main article').length > {}",
                place * 10 + 9
            );
            reader.until("older stories", &expression).await;
            read_through(reader).await;
            assert_still(reader, &format!("unrolled {place} times")).await;
        }
    })
    .await;
}
