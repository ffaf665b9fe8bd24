//! The program takes over what was painted, as it is.

use serde_json::{Value, json};

use super::{ALIVE, below_each};
use crate::edition;

/// Keeps everything that was painted before the program came.
const KEEPING: &str = "addEventListener('DOMContentLoaded', () => {
    window.painted = [...document.querySelectorAll('body *')];
    window.heading = document.querySelector('main h1') ?? document.querySelector('main :is(h2, h3)');
});";

/// Pages of every type, below the base path, with their headings.
fn pages() -> Vec<(String, String)> {
    let lists = [
        ("", "The Meridian Post"),
        ("page/2/", "Older stories"),
        ("section/world/", "World"),
        ("topic/russia/", "Russia"),
        ("author/world-desk/", "Stories by World Desk"),
        ("about/", "About The Meridian Post"),
        ("search/", "Search"),
    ];
    let lists = lists.map(|(page, heading)| (page.to_owned(), heading.to_owned()));
    let stories = ["md-0021", "md-0040"].map(|id| {
        let story = edition::find(id);
        (story.path[1..].to_owned(), story.title)
    });
    lists.into_iter().chain(stories).collect()
}

#[tokio::test]
async fn every_type_of_page_keeps_the_nodes_that_were_painted() {
    below_each(
        |_| {},
        async |reader, site| {
            reader
                .cdp(
                    "Page.addScriptToEvaluateOnNewDocument",
                    json!({"source": KEEPING}),
                )
                .await;
            for (page, heading) in pages() {
                let path = site.path(&page);
                reader.visit(&path).await;
                assert!(
                    reader
                        .eval::<bool>("painted.length > 30 && heading.isConnected")
                        .await,
                    "{path} is painted without the program"
                );
                reader.until(&format!("{path} to live"), ALIVE).await;
                assert!(
                    reader.heading().await.contains(&heading),
                    "{path}: {}",
                    reader.heading().await
                );
                assert!(
                    reader
                        .eval::<bool>("heading === document.querySelector('main h1')")
                        .await,
                    "{path}: the heading is another node"
                );
                let lost: Vec<String> = reader
                    .eval("painted.filter((node) => !node.isConnected).map(__reader.describe)")
                    .await;
                assert_eq!(lost, [""; 0], "{path} has lost nodes");
                assert_eq!(reader.count("main h1").await, 1, "{path}");
            }
        },
    )
    .await;
}

/// The program adopts what was painted without looking at it. So it must be what the program itself
/// draws for somebody who comes from another page.
#[tokio::test]
async fn every_type_of_page_is_painted_as_the_program_draws_it() {
    const MAIN: &str = "(() => {
        const main = document.querySelector('main').cloneNode(true);
        main.querySelectorAll(':scope > [inert]').forEach((left) => left.remove());
        return main.outerHTML;
    })()";
    below_each(
        |_| {},
        async |reader, site| {
            for (page, heading) in pages() {
                let path = site.path(&page);
                reader.open(&path).await;
                reader.until(&format!("{path} to live"), ALIVE).await;
                let painted: String = reader.eval(MAIN).await;
                let title = reader.title().await;
                let other = if page == "about/" { "" } else { "about/" };
                reader.open(&site.path(other)).await;
                reader.until("the other page to live", ALIVE).await;
                let link = "document.body.prepend(Object.assign(document.createElement('a'), \
                            {href: arguments[0], id: 'there', textContent: 'There'}))";
                reader.eval_with::<Value>(link, vec![json!(path)]).await;
                reader.click("#there").await;
                reader.until_heading(&heading).await;
                reader
                    .until("related news", "!document.querySelector('.awaited')")
                    .await;
                let drawn: String = reader.eval(MAIN).await;
                let mut pairs = drawn.split("><").zip(painted.split("><"));
                let differing = pairs.find(|(drawn, painted)| drawn != painted);
                assert_eq!(differing, None, "{path}: drawn, painted");
                assert_eq!(drawn.len(), painted.len(), "{path}");
                assert_eq!(reader.title().await, title, "{path}");
            }
        },
    )
    .await;
}

#[tokio::test]
async fn a_page_that_lives_goes_on_without_a_new_document() {
    let story = edition::find("md-0021");
    below_each(
        |_| {},
        async |reader, site| {
            reader.open(&site.path("")).await;
            reader.until("the page to live", ALIVE).await;
            let document = reader.document().await;
            let path = site.path(&story.path[1..]);
            reader.follow(&path, &story.title).await;
            assert_eq!(reader.address().await, path);
            reader
                .until(
                    "related news",
                    "document.querySelector('aside.related-news a')",
                )
                .await;
            reader.back().await;
            reader.until_heading("The Meridian Post").await;
            assert_eq!(reader.document().await, document);
            // The page's own documents came for the program, the story's for the click; none came
            // twice, for going back neither.
            let story = format!("content/article/{}.json", story.slug);
            for document in ["site.json", "content/front/1.json", &story] {
                assert_eq!(site.count(&site.path(document)), 1, "{document}");
            }
        },
    )
    .await;
}

#[tokio::test]
async fn what_a_page_was_made_from_is_asked_for_when_it_has_been_painted() {
    const EARLY: &str = "(() => {
        const [{startTime: painted}] = performance.getEntriesByName('first-contentful-paint');
        return performance.getEntriesByType('resource')
            .filter(({name, startTime}) => name.endsWith('.json') && startTime < painted)
            .map(({name, startTime}) => `${name} at ${startTime}, painted at ${painted}`);
    })()";
    below_each(
        |_| {},
        async |reader, site| {
            for (page, _) in pages() {
                let path = site.path(&page);
                reader.open(&path).await;
                reader.until(&format!("{path} to live"), ALIVE).await;
                assert_eq!(reader.eval::<Vec<String>>(EARLY).await, [""; 0], "{path}");
            }
        },
    )
    .await;
}

#[tokio::test]
async fn an_unknown_address_gets_a_page_that_says_so() {
    below_each(
        |_| {},
        async |reader, site| {
            for page in ["nowhere/", "article/nowhere/", "page/99/"] {
                let path = site.path(page);
                reader.expect_failure_of(&path);
                // What the program asks for to be sure.
                reader.expect_failure_of(&site.path("content"));
                reader.open(&path).await;
                reader.until(&format!("{path} to live"), ALIVE).await;
                reader.until_heading("There is no page here").await;
                assert!(
                    reader.text("main").await.contains(&path),
                    "the page names the address"
                );
                let document = reader.document().await;
                reader.click(".nameplate a").await;
                reader.until_heading("The Meridian Post").await;
                assert_eq!(reader.document().await, document);
            }
        },
    )
    .await;
}
