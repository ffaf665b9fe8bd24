//! Stories that are drawn before the click.

use serde_json::Value;

use super::{ALIVE, Site, below_each};
use crate::{edition, reader::Reader};

/// How many pages are in the document, those included that nobody sees.
const PAGES: &str = "document.querySelector('main').childElementCount";

/// Points at a story's link and waits until its page stands behind the one on show.
async fn point_at(reader: &Reader, path: &str, title: &str) {
    let link = reader.link(path).await;
    link.scroll_into_view().await.unwrap();
    reader.hover(&link).await;
    let title = Value::from(title);
    let drawn = format!(
        "!!(window.drawn = [...document.querySelectorAll('.page[inert]')].find((page) => page.querySelector('h1').textContent === {title}))"
    );
    reader.until("the story to be drawn", &drawn).await;
}

async fn open(reader: &Reader, site: &Site) {
    reader.visit(&site.path("")).await;
    reader.until("the program", ALIVE).await;
    reader.settle().await;
}

#[tokio::test]
async fn a_story_that_is_pointed_at_is_drawn_before_the_click() {
    below_each(
        |_| {},
        async |reader, site| {
            let story = edition::find("md-0038");
            let path = site.path(&story.path[1..]);
            open(reader, site).await;
            point_at(reader, &path, &story.title).await;
            reader.settle().await;
            let asked = site.nginx.asked();
            assert_eq!(reader.heading().await, "The Meridian Post");
            assert!(!reader.sees("[inert] h1").await);
            reader.link(&path).await.click().await.unwrap();
            reader.until_heading(&story.title).await;
            reader.settle().await;
            assert!(
                reader
                    .eval::<bool>("drawn === document.querySelector('main').firstElementChild")
                    .await
            );
            let names: Vec<String> = reader.eval("drawn.getAttributeNames()").await;
            assert_eq!(names, ["class"], "nothing tells that it was hidden");
            assert_eq!(reader.address().await, path);
            let picture = "drawn.querySelector('img[fetchpriority]:not([loading])')";
            let has_come = format!("{picture}.complete && {picture}.naturalWidth > 0");
            reader.until("its picture", &has_come).await;
            let file: String = reader
                .eval(&format!("new URL({picture}.currentSrc).pathname"))
                .await;
            assert!(!asked.contains(&file), "{file} before the click: {asked:?}");
        },
    )
    .await;
}

#[tokio::test]
async fn a_story_that_is_drawn_in_vain_goes() {
    below_each(
        |_| {},
        async |reader, site| {
            open(reader, site).await;
            for id in ["md-0021", "md-0022"] {
                let story = edition::find(id);
                point_at(reader, &site.path(&story.path[1..]), &story.title).await;
                assert_eq!(reader.eval::<usize>(PAGES).await, 2);
            }
            let science = site.path("section/science/");
            reader
                .click(&format!("nav[aria-label='Sections'] a[href='{science}']"))
                .await;
            reader.until_heading("Science").await;
            reader.settle().await;
            assert_eq!(reader.eval::<usize>(PAGES).await, 2);
            let left =
                "document.querySelector('main').lastElementChild.querySelector('h1').textContent";
            assert_eq!(reader.eval::<String>(left).await, "The Meridian Post");
        },
    )
    .await;
}
