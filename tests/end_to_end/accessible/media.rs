//! Other colours, less motion, paper.

use crate::{
    edition,
    reader::{Reader, reading},
};

const PAGES: [&str; 3] = [
    "/",
    "/article/everything-an-article-can-hold/",
    "/nonsense/",
];

#[tokio::test]
async fn chosen_colours_and_less_motion_render_without_overflow() {
    reading(async |reader| {
        for features in [
            &[
                ("forced-colors", "active"),
                ("prefers-color-scheme", "dark"),
            ][..],
            &[
                ("forced-colors", "active"),
                ("prefers-color-scheme", "light"),
            ],
            &[("prefers-reduced-motion", "reduce")],
            &[("prefers-contrast", "more")],
        ] {
            reader.media("screen", features).await;
            for path in PAGES {
                reader.open(path).await;
                reader.settle().await;
                assert_eq!(reader.overflow().await, [""; 0], "{path} with {features:?}");
                assert!(
                    reader.sees("main h1").await || path == "/",
                    "{path} with {features:?}"
                );
            }
        }
    })
    .await;
}

#[tokio::test]
async fn less_motion_means_none() {
    reading(async |reader| {
        reader.media("screen", &[("prefers-reduced-motion", "reduce")]).await;
        reader.open("/").await;
        reader.settle().await;
        reader.server.set("/articles/everything-an-article-can-hold.json", crate::server::Rule::held());
        reader.link(&edition::find("md-0040").path).await.click().await.unwrap();
        reader.until("the progress bar", "getComputedStyle(document.querySelector('.progress')).visibility === 'visible'").await;
        let moving: usize = reader
            .eval("document.getAnimations().filter(({effect}) => effect.getComputedTiming().duration > 100).length")
            .await;
        assert_eq!(moving, 0);
        reader.server.mend("/articles/everything-an-article-can-hold.json");
        reader.until_heading(&edition::find("md-0040").title).await;
    })
    .await;
}

#[tokio::test]
async fn light_and_dark_follow_the_system() {
    reading(async |reader| {
        for (scheme, is_dark) in [("light", false), ("dark", true)] {
            reader.media("screen", &[("prefers-color-scheme", scheme)]).await;
            reader.open("/").await;
            let lightness: f64 = reader.eval("(([red, green, blue]) => (red + green + blue) / 3)(getComputedStyle(document.body).backgroundColor.match(/\\d+/g).map(Number))").await;
            assert_eq!(lightness < 128.0, is_dark, "{scheme}: {lightness}");
        }
    })
    .await;
}

#[tokio::test]
async fn the_accent_is_the_publications() {
    reading(async |reader| {
        let site = edition::site_with(&serde_json::json!({"accent": "#0b6e4f"}));
        reader
            .server
            .set("/site.json", crate::server::Rule::json(&site));
        reader
            .media("screen", &[("prefers-color-scheme", "light")])
            .await;
        reader.open("/").await;
        let colour: String = reader
            .eval("getComputedStyle(document.querySelector('main .kicker')).color")
            .await;
        assert_eq!(colour, "rgb(11, 110, 79)");
    })
    .await;
}

async fn hidden(reader: &Reader, selectors: &[&str]) {
    for selector in selectors {
        assert!(
            reader.count(selector).await > 0,
            "{selector} is there at all"
        );
        assert!(!reader.sees(selector).await, "{selector} is printed");
    }
}

#[tokio::test]
async fn paper_has_the_article_alone_with_its_address() {
    reading(async |reader| {
        let story = edition::find("md-0021");
        reader.open(&story.path).await;
        reader.settle().await;
        reader.media("print", &[]).await;
        hidden(
            reader,
            &[
                "nav[aria-label='Sections']",
                "aside.related-news",
                "body footer:not(main footer)",
                ".skip-link",
                ".share",
            ],
        )
        .await;
        for selector in ["h1", ".byline", ".body", ".notice"] {
            assert!(
                reader.sees(&format!("main {selector}")).await,
                "{selector} is not printed"
            );
        }
        // The address of the publication, or of the page where it has none.
        let printed: String = reader.eval("document.body.innerText").await;
        assert!(
            printed.contains(&format!("demo.dateline.example{}", story.path)),
            "{printed}"
        );
    })
    .await;
}
