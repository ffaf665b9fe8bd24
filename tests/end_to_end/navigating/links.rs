//! Which links the program follows itself, and which it leaves to the browser.

use serde_json::{Value, json};
use thirtyfour::Key;

use crate::{
    driver, edition,
    reader::{Reader, reading},
    server::Server,
};

/// Puts a link into the page that its content cannot have.
async fn insert(reader: &Reader, link: &str) {
    reader
        .eval_with::<Value>(
            "document.querySelector('main').insertAdjacentHTML('afterbegin', arguments[0])",
            vec![json!(link)],
        )
        .await;
}

/// Waits until whatever the last click has set off has reached the server.
async fn round_trip(reader: &Reader) {
    for _ in 0..2 {
        reader
            .promised::<Value>("fetch('/site.json').then(() => null)")
            .await;
    }
}

#[tokio::test]
async fn links_within_the_site_keep_the_document() {
    reading(async |reader| {
        let story = edition::find("md-0021");
        let related = edition::find(&story.related[0]);
        reader.open("/").await;
        let document = reader.document().await;
        let way = [
            (
                "nav[aria-label='Sections'] a[href='/section/world/']",
                "/section/world/",
                "World",
            ),
            (
                &format!("main a[href='{}']", story.path),
                &story.path,
                &story.title,
            ),
            ("main .kicker a", "/section/world/", "World"),
            (
                &format!("main a[href='{}']", story.path),
                &story.path,
                &story.title,
            ),
            (
                "main a[rel~='author']",
                "/author/world-desk/",
                "Stories by World Desk",
            ),
            (
                &format!("main a[href='{}']", story.path),
                &story.path,
                &story.title,
            ),
            (
                "main a[rel~='tag'][href='/topic/russia/']",
                "/topic/russia/",
                "Russia",
            ),
            (
                &format!("main a[href='{}']", story.path),
                &story.path,
                &story.title,
            ),
            (
                &format!("aside a[href='{}']", related.path),
                &related.path,
                &related.title,
            ),
            (".nameplate a", "/", "The Meridian Post"),
            (
                "footer a[href='/about/']",
                "/about/",
                "About The Meridian Post",
            ),
        ];
        for (selector, address, heading) in way {
            reader
                .until(
                    selector,
                    &format!("document.querySelector({})", json!(selector)),
                )
                .await;
            reader.click(selector).await;
            reader.until_heading(heading).await;
            assert_eq!(reader.address().await, *address, "{selector}");
            assert_eq!(
                reader.document().await,
                document,
                "{selector} keeps the document"
            );
        }
    })
    .await;
}

#[tokio::test]
async fn a_list_goes_on_page_by_page_without_a_new_document() {
    reading(async |reader| {
        reader.open("/page/3/").await;
        let document = reader.document().await;
        reader.click("main a[rel='prev']").await;
        reader.until("page 2", "location.pathname === '/page/2/' && document.querySelector('main a[rel=prev]').pathname === '/'").await;
        reader.click("main a[rel='prev']").await;
        reader.until_heading("The Meridian Post").await;
        assert_eq!(reader.address().await, "/");
        assert_eq!(reader.document().await, document);
    })
    .await;
}

#[tokio::test]
async fn a_click_with_a_key_held_opens_a_window_of_its_own() {
    reading(async |reader| {
        reader.open("/").await;
        let story = edition::find("md-0021");
        for (windows, key) in [(2, Key::Control), (3, Key::Shift)] {
            reader
                .click_with(key, &reader.link(&story.path).await)
                .await;
            reader
                .until_so("a new window", async || reader.windows().await == windows)
                .await;
            round_trip(reader).await;
            assert_eq!(reader.address().await, "/", "the page stays");
            assert_eq!(reader.heading().await, "The Meridian Post");
        }
    })
    .await;
}

#[tokio::test]
async fn a_middle_click_opens_a_window_of_its_own() {
    reading(async |reader| {
        reader.open("/").await;
        let link = reader.link(&edition::find("md-0021").path).await;
        reader.middle_click(&link).await;
        reader
            .until_so("a new window", async || reader.windows().await == 2)
            .await;
        round_trip(reader).await;
        assert_eq!(reader.address().await, "/", "the page stays");
    })
    .await;
}

#[tokio::test]
async fn a_link_for_another_window_opens_one() {
    reading(async |reader| {
        reader.open("/").await;
        insert(
            reader,
            "<a id=inserted target=_blank href=/section/world/>another window</a>",
        )
        .await;
        reader.click("#inserted").await;
        reader
            .until_so("a new window", async || reader.windows().await == 2)
            .await;
        round_trip(reader).await;
        assert_eq!(reader.address().await, "/", "the page stays");
    })
    .await;
}

#[tokio::test]
async fn a_download_is_one() {
    reading(async |reader| {
        reader.open("/").await;
        reader
            .cdp("Browser.setDownloadBehavior", json!({"behavior": "deny"}))
            .await;
        insert(
            reader,
            "<a id=inserted download=story.html href=/section/world/>download</a>",
        )
        .await;
        reader.click("#inserted").await;
        reader
            .until_so("the request", async || {
                reader.server.count("/section/world/") == 1
            })
            .await;
        round_trip(reader).await;
        assert_eq!(reader.heading().await, "The Meridian Post");
        assert_eq!(reader.address().await, "/");
    })
    .await;
}

#[tokio::test]
async fn files_and_other_sites_are_left_to_the_browser() {
    reading(async |reader| {
        let other = Server::start(driver::dist());
        reader.allow(&other.origin());
        // A bare file has no icon of its own.
        reader.expect_failure_of("/favicon.ico");
        let file = format!("{}/feed-3.json", reader.server.origin());
        for (address, way) in [
            (file, "a file"),
            (format!("{}/section/world/", other.origin()), "another site"),
        ] {
            reader.open("/").await;
            insert(reader, &format!("<a id=inserted href={address}>{way}</a>")).await;
            reader.click("#inserted").await;
            reader
                .until(
                    way,
                    &format!(
                        "location.href === {} && document.readyState === 'complete'",
                        json!(address)
                    ),
                )
                .await;
        }
    })
    .await;
}

#[tokio::test]
async fn share_uses_what_the_browser_has() {
    reading(async |reader| {
        let story = edition::find("md-0021");
        reader.open(&story.path).await;
        let address = reader.attributes("main .share a", "href").await.remove(0).unwrap();
        assert!(address.starts_with("mailto:?subject=Putin%20says"), "{address}");
        assert!(address.ends_with("body=https%3A%2F%2Fdemo.dateline.example%2Farticle%2Fputin-says-contacts-with-trump-inspired-hope%2F"), "{address}");
        let shared = "navigator.share = (what) => { window.__shared = what; return Promise.resolve(); }";
        reader.eval::<Value>(&format!("({shared}, null)")).await;
        reader.click("main .share a").await;
        reader.until("the browser's own sharing", "window.__shared").await;
        let shared: Value = reader.eval("window.__shared").await;
        assert_eq!(shared["url"], json!(format!("{}{}", reader.server.origin(), story.path)));
        assert_eq!(reader.heading().await, story.title);
    })
    .await;
}
