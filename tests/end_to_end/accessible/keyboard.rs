//! Everything by keyboard alone.

use std::collections::BTreeSet;

use thirtyfour::Key;

use crate::reader::{Reader, reading};

/// Everything that a mouse can use, as `description at place in the page`.
async fn usable(reader: &Reader) -> BTreeSet<String> {
    let all: Vec<String> = reader
        .eval(
            "[...document.querySelectorAll('a[href], button, input, select, textarea, audio, video, summary')]
                .filter((element) => element.checkVisibility())
                .map((element) => {
                    element.__place ??= `${element.localName} ${element.getAttribute('href') ?? ''} ${Math.random()}`;
                    return element.__place;
                })",
        )
        .await;
    all.into_iter().collect()
}

/// Tabs through the whole page; returns each stop's description, in order.
async fn walk(reader: &Reader) -> Vec<String> {
    let mut stops: Vec<String> = Vec::new();
    loop {
        reader.press(Key::Tab).await;
        let stop: Option<String> = reader
            .eval("document.activeElement === document.body ? null : document.activeElement.__place ?? __reader.describe(document.activeElement)")
            .await;
        match stop {
            Some(stop) if stops.first() != Some(&stop) => stops.push(stop),
            _ => return stops,
        }
        assert!(stops.len() < 400, "the walk does not end: {stops:?}");
    }
}

async fn assert_all_reached(reader: &Reader, path: &str) -> Vec<String> {
    reader.open(path).await;
    reader.settle().await;
    let usable = usable(reader).await;
    let stops = walk(reader).await;
    let reached: BTreeSet<_> = stops.iter().cloned().collect();
    let missed: Vec<_> = usable.difference(&reached).collect();
    assert!(
        missed.is_empty(),
        "{path}: the keyboard never reaches {missed:?}"
    );
    stops
}

#[tokio::test]
async fn the_tab_key_reaches_everything_in_order() {
    reading(async |reader| {
        let stops = assert_all_reached(reader, "/").await;
        assert!(
            stops[0].starts_with("a #main"),
            "the skip link comes first: {}",
            stops[0]
        );
        assert!(
            stops[1].starts_with("a / "),
            "then the nameplate: {}",
            stops[1]
        );
        assert!(
            stops[2].starts_with("a /section/world/"),
            "then the sections: {}",
            stops[2]
        );
        assert!(
            stops[8].starts_with("a /search/"),
            "and the search: {}",
            stops[8]
        );
        assert!(
            stops[9].starts_with("a /article/putin-says"),
            "then the lead: {}",
            stops[9]
        );
        let [.., about, field, button] = stops.as_slice() else {
            panic!("few stops: {stops:?}");
        };
        assert!(
            about.starts_with("a /about/")
                && field.starts_with("input")
                && button.starts_with("button"),
            "the footer comes last, with the search at its end: {stops:?}"
        );
        for path in [
            "/article/everything-an-article-can-hold/",
            "/section/world/",
            "/page/2/",
            "/nonsense/",
        ] {
            let stops = assert_all_reached(reader, path).await;
            assert!(stops[0].starts_with("a #main"), "{path}: {}", stops[0]);
        }
    })
    .await;
}

#[tokio::test]
async fn the_skip_link_can_be_seen_and_leads_to_the_main_part() {
    reading(async |reader| {
        for path in ["/", "/article/putin-says-contacts-with-trump-inspired-hope/"] {
            reader.open(path).await;
            reader.settle().await;
            let hidden: bool = reader.eval("document.querySelector('.skip-link').getBoundingClientRect().bottom <= 0").await;
            assert!(hidden, "out of the way until it is wanted");
            reader.press(Key::Tab).await;
            reader.until("the skip link in view", "document.activeElement.matches('.skip-link') && document.activeElement.getBoundingClientRect().top >= 0").await;
            reader.press(Key::Enter).await;
            reader.until("the focus in the main part", "document.querySelector('main').contains(document.activeElement)").await;
            let heard = reader.heard().await;
            assert_eq!(heard, [""; 0], "no new page");
            reader.press(Key::Tab).await;
            reader.until("the next stop in the main part", "document.activeElement.closest('main') && document.activeElement.matches('a')").await;
            let before: usize = reader.eval("[...document.querySelectorAll('main a')].indexOf(document.activeElement)").await;
            assert_eq!(before, 0, "the first link of the main part");
        }
    })
    .await;
}

#[tokio::test]
async fn the_focus_can_always_be_seen() {
    reading(async |reader| {
        reader.open("/").await;
        reader.settle().await;
        for _ in 0..14 {
            reader.press(Key::Tab).await;
            let is_marked: bool = reader
                .eval(
                    "(() => {
                        const {outlineStyle, outlineWidth} = getComputedStyle(document.activeElement);
                        const {top, bottom} = document.activeElement.getBoundingClientRect();
                        return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && bottom > 0 && top < innerHeight;
                    })()",
                )
                .await;
            assert!(is_marked, "no outline on {}", reader.focused().await);
        }
    })
    .await;
}

#[tokio::test]
async fn a_story_can_be_opened_and_left_by_keyboard() {
    reading(async |reader| {
        let story = crate::edition::find("md-0021");
        reader.open("/").await;
        reader.settle().await;
        reader.tab_to("main h3 a").await;
        reader.press(Key::Enter).await;
        reader.until_heading(&story.title).await;
        reader.press(Key::Tab).await;
        let next: String = reader.eval("document.activeElement.pathname").await;
        assert_eq!(
            next, "/author/world-desk/",
            "the next stop after the headline"
        );
        reader.back().await;
        reader.until_heading("The Meridian Post").await;
        reader.tab_to("main a[rel='next']").await;
        reader.press(Key::Enter).await;
        reader
            .until(
                "older stories",
                "document.querySelectorAll('main article').length > 20",
            )
            .await;
    })
    .await;
}
