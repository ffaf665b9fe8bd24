//! Links within a page.

use serde_json::{Value, json};
use thirtyfour::Key;

use crate::reader::{Reader, reading};

const SAMPLER: &str = "/article/everything-an-article-can-hold/";
const TITLE: &str = "How a newspaper page is built: a sampler of everything an article can hold";
const REFERENCE: &str = ".body p sup a";

/// The id of the first note.
async fn note(reader: &Reader) -> String {
    reader
        .eval_with(
            "document.querySelector(arguments[0]).hash.slice(1)",
            vec![json!(REFERENCE)],
        )
        .await
}

async fn until_at(reader: &Reader, id: &str) {
    let target = format!("document.getElementById('{id}')");
    let is_seen = format!(
        "(({{top, bottom}}) => top >= 0 && bottom <= innerHeight)({target}.getBoundingClientRect())"
    );
    reader.until("the target in view", &is_seen).await;
    reader
        .until(
            "the focus in the target",
            &format!("{target}.contains(document.activeElement)"),
        )
        .await;
}

#[tokio::test]
async fn a_footnote_is_there_and_back() {
    reading(async |reader| {
        reader.open(SAMPLER).await;
        reader.settle().await;
        let (document, note, asked) = (
            reader.document().await,
            note(reader).await,
            reader.server.documents(),
        );
        let reference = reader.any(REFERENCE).await;
        reader
            .eval_with::<Value>(
                "arguments[0].scrollIntoView({block: 'center'})",
                vec![reference.to_json().unwrap()],
            )
            .await;
        let before = reader.scrolled().await;
        reference.click().await.unwrap();
        until_at(reader, &note).await;
        assert_eq!(reader.address().await, format!("{SAMPLER}#{note}"));
        reader.back().await;
        reader
            .until("the address without hash", "location.hash === ''")
            .await;
        reader.until_scrolled(before).await;
        reader.forward().await;
        reader
            .until("the address with hash", "location.hash !== ''")
            .await;
        reader
            .until(
                "the note in view",
                &format!(
                    "document.getElementById('{note}').getBoundingClientRect().top < innerHeight"
                ),
            )
            .await;
        // The note leads back to its place in the text.
        reader.click(&format!("#{note} a[href^='#']")).await;
        reader
            .until(
                "the text",
                &format!("document.querySelector('{REFERENCE}').getBoundingClientRect().top >= 0"),
            )
            .await;
        assert_eq!(reader.document().await, document);
        assert_eq!(reader.server.documents(), asked, "nothing was fetched");
        assert_eq!(reader.heard().await, [""; 0], "no new page was announced");
        assert_eq!(reader.heading().await, TITLE);
    })
    .await;
}

#[tokio::test]
async fn the_same_link_works_twice() {
    reading(async |reader| {
        reader.open(SAMPLER).await;
        reader.settle().await;
        let note = note(reader).await;
        for _ in 0..2 {
            reader.scroll_to(0).await;
            reader.any(REFERENCE).await.click().await.unwrap();
            until_at(reader, &note).await;
            // Moves the focus away, too.
            reader
                .eval::<Value>("(document.activeElement.blur(), null)")
                .await;
        }
    })
    .await;
}

#[tokio::test]
async fn the_keyboard_goes_on_from_the_target() {
    reading(async |reader| {
        reader.open(SAMPLER).await;
        reader.settle().await;
        let note = note(reader).await;
        reader.tab_to(REFERENCE).await;
        reader.press(Key::Enter).await;
        until_at(reader, &note).await;
        reader.press(Key::Tab).await;
        let is_inside: bool = reader.eval_with("document.getElementById(arguments[0]).contains(document.activeElement) && document.activeElement.matches('a')", vec![json!(note)]).await;
        assert!(is_inside, "the next stop is {}", reader.focused().await);
    })
    .await;
}

#[tokio::test]
async fn a_link_to_a_place_on_another_page_leads_there() {
    reading(async |reader| {
        reader.open("/").await;
        reader.settle().await;
        let document = reader.document().await;
        let link = format!("<a id=inserted href={SAMPLER}#in-story-fn2>a note</a>");
        reader
            .eval_with::<Value>(
                "document.querySelector('main').insertAdjacentHTML('afterbegin', arguments[0])",
                vec![json!(link)],
            )
            .await;
        reader.click("#inserted").await;
        reader.until_heading(TITLE).await;
        until_at(reader, "in-story-fn2").await;
        assert_eq!(reader.address().await, format!("{SAMPLER}#in-story-fn2"));
        assert_eq!(reader.document().await, document);
        reader.settle().await;
        until_at(reader, "in-story-fn2").await;
    })
    .await;
}

#[tokio::test]
async fn an_address_with_a_place_opens_there() {
    reading(async |reader| {
        reader.open(&format!("{SAMPLER}#in-story-fn2")).await;
        until_at(reader, "in-story-fn2").await;
        reader.settle().await;
        until_at(reader, "in-story-fn2").await;
        assert_eq!(reader.heard().await, [""; 0]);
    })
    .await;
}
