//! Every kind of block, by the story that uses them all.

use thirtyfour::Key;

use crate::reader::reading;

const SAMPLER: &str = "/article/everything-an-article-can-hold/";

const BLOCKS: &[(&str, usize)] = &[
    ("p > em", 1),
    ("p > strong", 1),
    ("h2", 4),
    ("h3", 1),
    ("p > a[href^='https://developer.mozilla.org/']", 1),
    ("p > code", 1),
    ("pre > code", 1),
    ("sup:not(:has(a))", 1),
    ("sub", 1),
    ("table caption", 1),
    ("table thead th[scope='col']", 4),
    ("table tbody th[scope='row']", 4),
    ("table tbody td", 12),
    ("mark", 1),
    ("ol > li ul > li", 3),
    ("aside.box > h3", 1),
    (
        "abbr[title='International Press Telecommunications Council']",
        1,
    ),
    ("time[datetime='1965']", 1),
    ("audio[controls][src$='/media/morse-73.wav']", 1),
    ("figure > img, figure > a > img", 1),
    ("figure figcaption small", 1),
    ("figure:has(figure) figure img", 3),
    ("video[controls][poster]", 1),
    ("blockquote:not(.pull-quote) > p", 1),
    ("blockquote:not(.pull-quote) > footer", 1),
    (".pull-quote > p", 1),
    (".pull-quote > footer", 1),
    ("span[lang='ar'][dir='rtl']", 1),
    ("span[lang='el']", 1),
    ("figure.embed button", 1),
    ("figure.embed a[href^='https://www.openstreetmap.org/']", 1),
    ("hr", 1),
    ("p > br", 1),
    ("a[href='mailto:desk@demo.dateline.example']", 1),
    ("sup > a[href^='#']", 2),
    ("section:has(> #footnotes) ol > li > a[href^='#']", 2),
];

#[tokio::test]
async fn every_kind_of_block_is_there() {
    reading(async |reader| {
        reader.open(SAMPLER).await;
        let mut missing = Vec::new();
        for (selector, least) in BLOCKS {
            let selector = selector.split(", ").map(|part| format!(".body {part}")).collect::<Vec<_>>().join(", ");
            let count = reader.count(&selector).await;
            if count < *least {
                missing.push(format!("{selector}: {count} of {least}"));
            }
        }
        assert!(missing.is_empty(), "{missing:#?}");
        let broken: Vec<String> = reader
            .eval("[...document.querySelectorAll('.body a[href^=\"#\"]')].map((link) => link.hash.slice(1)).filter((name) => !document.getElementById(name))")
            .await;
        assert!(broken.is_empty(), "hash links that lead nowhere: {broken:?}");
        let code = reader.text(".body pre").await;
        assert!(code.starts_with(".page {") && code.contains("repeat(5, 1fr)"), "{code}");
    })
    .await;
}

#[tokio::test]
async fn nothing_plays_by_itself() {
    reading(async |reader| {
        reader.open(SAMPLER).await;
        reader.settle().await;
        let players: usize = reader.count("audio, video").await;
        assert!(players >= 2);
        let quiet: usize = reader
            .eval("[...document.querySelectorAll('audio, video')].filter((player) => player.paused && !player.autoplay && player.controls && player.preload === 'none').length")
            .await;
        assert_eq!(quiet, players);
        let asked = reader.server.asked();
        assert!(!asked.iter().any(|path| path.contains("/media/")), "{asked:?}");
    })
    .await;
}

#[tokio::test]
async fn an_embed_loads_after_a_click_and_asks_for_nothing_before() {
    reading(async |reader| {
        reader.open(SAMPLER).await;
        reader.settle().await;
        assert!(
            reader.text("figure.embed").await.contains("OpenStreetMap"),
            "the placeholder says what it is"
        );
        assert_eq!(reader.count("iframe").await, 0);
        // Until here any request to another origin would be a complaint.
        assert_eq!(reader.complaints().await, [""; 0]);
        reader.allow("https://www.openstreetmap.org");
        reader.click("figure.embed button").await;
        reader
            .until("the frame", "document.querySelector('figure.embed iframe')")
            .await;
        let address = reader
            .attributes("figure.embed iframe", "src")
            .await
            .remove(0)
            .unwrap();
        assert!(
            address.starts_with("https://www.openstreetmap.org/export/embed.html?bbox=7.73"),
            "{address}"
        );
        let sandbox = reader
            .attributes("figure.embed iframe", "sandbox")
            .await
            .remove(0)
            .unwrap();
        assert!(!sandbox.contains("allow-top-navigation"), "{sandbox}");
        assert_eq!(
            reader.attributes("figure.embed iframe", "title").await,
            [Some(
                "Map of the old town of Strasbourg on OpenStreetMap".to_owned()
            )]
        );
    })
    .await;
}

#[tokio::test]
async fn an_embed_can_be_loaded_by_keyboard() {
    reading(async |reader| {
        reader.open(SAMPLER).await;
        reader.allow("https://www.openstreetmap.org");
        reader.tab_to("figure.embed button").await;
        reader.press(Key::Enter).await;
        reader
            .until("the frame", "document.querySelector('figure.embed iframe')")
            .await;
        // The button is gone; whoever uses the keyboard must not be thrown back to the top.
        let focused = reader.focused().await;
        assert!(
            focused.starts_with("iframe") || focused.contains("embed"),
            "the focus is on {focused}"
        );
    })
    .await;
}
