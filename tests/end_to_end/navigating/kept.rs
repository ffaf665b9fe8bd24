//! What was read once comes back without a request.

use serde_json::{Value, json};

use crate::{
    edition,
    reader::{Reader, reading},
    server::is_document,
};

#[tokio::test]
async fn pages_already_loaded_come_back_without_a_request() {
    reading(async |reader| {
        let (agency, sampler) = (edition::find("md-0021"), edition::find("md-0040"));
        reader.open("/").await;
        reader.settle().await;
        reader.follow(&agency.path, &agency.title).await;
        reader.settle().await;
        reader.click(".nameplate a").await;
        reader.until_heading("The Meridian Post").await;
        reader.follow(&sampler.path, &sampler.title).await;
        reader.settle().await;
        let asked = reader.server.documents();
        for heading in ["The Meridian Post", &agency.title, "The Meridian Post"] {
            reader.back().await;
            reader.until_heading(heading).await;
        }
        reader.forward().await;
        reader.until_heading(&agency.title).await;
        reader.click(".nameplate a").await;
        reader.until_heading("The Meridian Post").await;
        reader.follow(&sampler.path, &sampler.title).await;
        reader.settle().await;
        assert_eq!(
            reader.server.documents(),
            asked,
            "{:?}",
            reader.server.asked()
        );
    })
    .await;
}

#[tokio::test]
async fn going_back_shows_the_very_elements_that_were_left() {
    reading(async |reader| {
        let agency = edition::find("md-0021");
        reader.open("/").await;
        reader.settle().await;
        let title = reader.title().await;
        reader
            .eval::<Value>("void (window.left = [...document.querySelectorAll('.page *')])")
            .await;
        let scrolled =
            "addEventListener('click', () => { window.was = scrollY; }, {capture: true})";
        reader.eval::<Value>(scrolled).await;
        reader.eval::<Value>("scrollTo(0, 700)").await;
        reader.follow(&agency.path, &agency.title).await;
        reader.settle().await;
        reader.back().await;
        reader.until_heading("The Meridian Post").await;
        assert!(
            reader
                .eval::<bool>("left.length > 100 && left.every((node) => node.isConnected)")
                .await
        );
        assert!(
            reader
                .eval::<bool>(
                    "left[0].closest('.page') === document.querySelector('.page:not([inert])')"
                )
                .await
        );
        let was: i32 = reader.eval("Math.round(was)").await;
        assert!(was > 0, "the link was further down");
        assert_eq!(reader.scrolled().await, was);
        assert_eq!(reader.title().await, title);
        assert!(
            reader.focused().await.contains("h1"),
            "the focus is on the heading"
        );
    })
    .await;
}

#[tokio::test]
async fn a_story_just_read_comes_with_the_very_elements_that_were_left() {
    reading(async |reader| {
        let agency = edition::find("md-0021");
        let page = "document.querySelector('main').firstElementChild";
        reader.open("/").await;
        reader.follow(&agency.path, &agency.title).await;
        reader.settle().await;
        reader
            .eval::<Value>(&format!("void (window.left = {page})"))
            .await;
        reader.scroll_to(700).await;
        reader.back().await;
        reader.until_heading("The Meridian Post").await;
        reader.follow(&agency.path, &agency.title).await;
        reader.settle().await;
        assert!(reader.eval::<bool>(&format!("left === {page}")).await);
        assert_eq!(reader.scrolled().await, 0, "it begins with its headline");
        assert!(reader.focused().await.contains("h1"));
        // The entry is a new one: going back leads to the front again, and from there nowhere.
        reader.back().await;
        reader.until_heading("The Meridian Post").await;
        reader.forward().await;
        reader.until_heading(&agency.title).await;
        assert!(reader.eval::<bool>(&format!("left === {page}")).await);
    })
    .await;
}

#[tokio::test]
async fn a_page_that_was_left_is_not_there_for_readers() {
    reading(async |reader| {
        let agency = edition::find("md-0021");
        reader.open("/").await;
        reader.follow(&agency.path, &agency.title).await;
        reader.settle().await;
        assert!(!reader.sees("[inert] a").await);
        let focused = "(() => { const [link] = document.querySelectorAll('[inert] a'); link.focus(); \
                       return document.activeElement === link; })()";
        assert!(!reader.eval::<bool>(focused).await);
        let below = "document.querySelector('main').getBoundingClientRect().bottom - \
                     document.querySelector('.page:not([inert])').getBoundingClientRect().bottom < 200";
        assert!(reader.eval::<bool>(below).await, "it takes no room");
        // Both stories have related news with this id, and going back puts the older one in front.
        let id = "document.getElementById('related-news').closest('[inert]') === null";
        let other = reader.links("aside.related-news a").await.remove(0);
        reader
            .click(&format!("aside.related-news a[href='{other}']"))
            .await;
        reader
            .until_so("the other story", async || reader.heading().await != agency.title)
            .await;
        reader.settle().await;
        assert!(reader.eval::<bool>(id).await);
        reader.back().await;
        reader.until_heading(&agency.title).await;
        assert!(reader.eval::<bool>(id).await);
    })
    .await;
}

#[tokio::test]
async fn no_document_is_asked_for_twice() {
    reading(async |reader| {
        let agency = edition::find("md-0021");
        reader.open("/").await;
        reader.follow(&agency.path, &agency.title).await;
        reader.settle().await;
        reader
            .click("nav[aria-label='Sections'] a[href='/section/science/']")
            .await;
        reader.until_heading("Science").await;
        reader.settle().await;
        let asked = reader.server.asked();
        let mut documents: Vec<_> = asked.iter().filter(|path| is_document(path)).collect();
        let count = documents.len();
        documents.sort();
        documents.dedup();
        assert_eq!(documents.len(), count, "{asked:?}");
    })
    .await;
}

/// What the browser holds for the page after its waste has been collected: nodes, listeners, and
/// bytes of the program's memory.
async fn held(reader: &Reader) -> [u64; 3] {
    reader.cdp("HeapProfiler.collectGarbage", json!({})).await;
    let answer = reader.cdp("Performance.getMetrics", json!({})).await;
    let metrics = answer["metrics"].as_array().unwrap();
    let metric = |name: &str| {
        let metric = metrics
            .iter()
            .find(|metric| metric["name"] == name)
            .unwrap();
        metric["value"].as_u64().unwrap()
    };
    [
        metric("Nodes"),
        metric("JSEventListeners"),
        reader.eval("__reader.memory.buffer.byteLength").await,
    ]
}

#[tokio::test]
async fn going_to_and_fro_leaves_nothing_behind() {
    reading(async |reader| {
        let sampler = edition::find("md-0040");
        let fifty_navigations = "(async () => {
            const until = async (condition) => { while (!condition()) await new Promise((done) => setTimeout(done)); };
            for (let time = 0; time < 25; time += 1) {
                document.querySelector('.page:not([inert]) a[href=\"PATH\"]').click();
                await until(() => location.pathname === 'PATH' && document.querySelector('.page:not([inert]) aside.related-news'));
                document.querySelector('.nameplate a').click();
                await until(() => location.pathname === '/' && document.querySelector('.page:not([inert]) .lead'));
            }
            return null;
        })()"
        .replace("PATH", &sampler.path);
        reader.cdp("Performance.enable", json!({})).await;
        reader.open("/").await;
        reader.settle().await;
        let mut after = Vec::new();
        for _ in 0..6 {
            reader.promised::<()>(&fifty_navigations).await;
            after.push(held(reader).await);
        }
        // The first rounds fill what is kept on purpose; the later ones must not add to it.
        let [nodes, listeners, memory] = std::array::from_fn(|which| after[5][which].saturating_sub(after[2][which]));
        assert!(nodes < 500 && listeners < 20 && memory == 0, "nodes, listeners and memory every fifty navigations: {after:?}");
    })
    .await;
}
