//! Older pages of the front, sections, topics, authors, and the page about the publication.

use crate::{
    edition::{self, Story},
    reader::{Reader, reading},
};

async fn shows(reader: &Reader, path: &str, heading: &str, stories: &[Story]) {
    reader.open(path).await;
    assert_eq!(reader.heading().await, heading, "{path}");
    // Every page of a list has a title of its own.
    let number = path
        .split_once("/page/")
        .map_or(String::new(), |(_, number)| {
            format!(", Page {}", number.trim_end_matches('/'))
        });
    assert_eq!(
        reader.title().await,
        format!("{heading}{number} – The Meridian Post"),
        "{path}"
    );
    assert_eq!(reader.count("h1").await, 1, "{path}");
    let expected: Vec<_> = stories.iter().map(|story| story.path.clone()).collect();
    assert_eq!(
        reader.links("main article :is(h2, h3) a").await,
        expected,
        "{path}"
    );
}

fn those(belongs: impl Fn(&Story) -> bool) -> Vec<Story> {
    edition::all_stories().into_iter().filter(belongs).collect()
}

#[tokio::test]
async fn a_section_lists_its_stories_of_all_feed_pages() {
    reading(async |reader| {
        shows(
            reader,
            "/section/world/",
            "World",
            &those(|story| story.section == "World"),
        )
        .await;
        assert_eq!(
            reader.text("main .dek:not(article *)").await,
            "Reports and the treaties behind them"
        );
        let current = reader
            .attributes("nav[aria-label='Sections'] [aria-current]", "aria-current")
            .await;
        assert_eq!(current, [Some("page".to_owned())]);
        shows(
            reader,
            "/section/culture/",
            "Culture",
            &those(|story| story.section == "Culture"),
        )
        .await;
    })
    .await;
}

#[tokio::test]
async fn a_topic_and_an_author_list_their_stories() {
    reading(async |reader| {
        let routes = those(|story| story.tags.iter().any(|tag| tag == "Trade routes"));
        shows(reader, "/topic/trade-routes/", "Trade routes", &routes).await;
        let desk = those(|story| story.authors.iter().any(|author| author == "World Desk"));
        shows(
            reader,
            "/author/world-desk/",
            "Stories by World Desk",
            &desk,
        )
        .await;
    })
    .await;
}

#[tokio::test]
async fn a_long_list_goes_on_on_its_next_page() {
    reading(async |reader| {
        // The most frequent tag of the edition has more stories than one page.
        let all = edition::all_stories();
        let count = |tag: &str| {
            all.iter()
                .filter(|story| story.tags.iter().any(|own| own == tag))
                .count()
        };
        let most = all
            .iter()
            .flat_map(|story| &story.tags)
            .max_by_key(|tag| count(tag))
            .unwrap();
        let path = format!("/topic/{}/", most.to_lowercase().replace(' ', "-"));
        reader.open(&path).await;
        let first = reader.links("main article :is(h2, h3) a").await;
        let has_more = count(most) > first.len();
        assert_eq!(
            reader.count("main a[rel='next']").await,
            usize::from(has_more),
            "{most}: {} of {}",
            first.len(),
            count(most)
        );
    })
    .await;
}

#[tokio::test]
async fn older_front_pages_have_addresses() {
    reading(async |reader| {
        shows(
            reader,
            "/page/2/",
            "Older stories",
            &edition::stories("feed-2.json"),
        )
        .await;
        assert!(reader.text("main").await.contains("Page 2"));
        assert_eq!(reader.links("main a[rel='prev']").await, ["/"]);
        assert_eq!(reader.links("main a[rel='next']").await, ["/page/3/"]);
        shows(
            reader,
            "/page/3/",
            "Older stories",
            &edition::stories("feed-3.json"),
        )
        .await;
        assert_eq!(reader.links("main a[rel='prev']").await, ["/page/2/"]);
        assert_eq!(
            reader.count("main a[rel='next']").await,
            0,
            "the last page has no next"
        );
    })
    .await;
}

#[tokio::test]
async fn the_front_page_unrolls_in_place() {
    reading(async |reader| {
        reader.open("/").await;
        for (feed, next) in [("feed-2.json", Some("/page/3/")), ("feed-3.json", None)] {
            let before = reader.links("main article :is(h2, h3) a").await;
            reader.click("main a[rel='next']").await;
            let last = edition::stories(feed).pop().unwrap().path;
            reader
                .until(
                    "older stories",
                    &format!("document.querySelector(\"main h3 a[href='{last}']\")"),
                )
                .await;
            let after = reader.links("main article :is(h2, h3) a").await;
            assert!(after.starts_with(&before), "what was shown stays");
            let new: Vec<_> = edition::stories(feed)
                .into_iter()
                .map(|story| story.path)
                .collect();
            assert_eq!(after[before.len()..], new);
            assert_eq!(
                reader
                    .links("main a[rel='next']")
                    .await
                    .first()
                    .map(String::as_str),
                next
            );
            let focused: String = reader.eval("document.activeElement.pathname ?? ''").await;
            assert_eq!(focused, new[0], "the focus is on the first new story");
        }
    })
    .await;
}

#[tokio::test]
async fn the_publication_says_what_it_is() {
    reading(async |reader| {
        reader.open("/about/").await;
        assert_eq!(reader.heading().await, "About The Meridian Post");
        assert_eq!(
            reader.title().await,
            "About The Meridian Post – The Meridian Post"
        );
        assert!(
            reader
                .text("main")
                .await
                .contains("The Meridian Post does not exist.")
        );
        assert_eq!(
            reader.texts("main h2").await,
            ["Where the facts come from", "Maps and drawings", "Licence"]
        );
    })
    .await;
}
