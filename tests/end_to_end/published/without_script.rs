//! Readers without script: everything is there, and every link leads on.

use serde_json::json;

use super::below_each;
use crate::edition;

#[tokio::test]
async fn the_whole_paper_can_be_read_without_script() {
    let story = edition::find("md-0021");
    let related = edition::find(&story.related[0]);
    below_each(
        |_| {},
        async |reader, site| {
            reader
                .cdp(
                    "Emulation.setScriptExecutionDisabled",
                    json!({"value": true}),
                )
                .await;
            reader.open(&site.path("")).await;
            reader
                .follow(&site.path(&story.path[1..]), &story.title)
                .await;
            assert_eq!(reader.count("aside.related-news li").await, 7);
            assert!(reader.sees(".lead-picture img").await);
            let link = format!("aside a[href='{}']", site.path(&related.path[1..]));
            reader.click(&link).await;
            reader.until_heading(&related.title).await;
            reader
                .click("nav[aria-label='Sections'] a[href$='/section/science/']")
                .await;
            reader.until_heading("Science").await;
            reader.click(".nameplate a").await;
            reader.until_heading("The Meridian Post").await;
            reader.click("main a[rel='next']").await;
            reader
                .until("older stories", "location.pathname.endsWith('/page/2/')")
                .await;
            reader.until_heading("Older stories").await;
            reader.click("main h3 a").await;
            reader
                .until(
                    "an older story",
                    "document.querySelector('main article h1')",
                )
                .await;
            reader.click("main a[rel~='tag']").await;
            reader
                .until("a topic", "location.pathname.includes('/topic/')")
                .await;
            reader.click("footer a[href$='/about/']").await;
            reader.until_heading("About The Meridian Post").await;
            assert_eq!(
                site.count(&site.bundled(".js")),
                0,
                "the program was not asked for"
            );
        },
    )
    .await;
}
