//! Sections, topics and authors, which `WordPress` knows by numbers.

use super::{page, reading_from};
use crate::{edition, reader::Reader};

async fn listed(reader: &Reader, path: &str, heading: &str) -> Vec<String> {
    reader.open(path).await;
    assert_eq!(reader.heading().await, heading, "{path}");
    reader.links("main article :is(h2, h3) a").await
}

fn paths(belongs: impl Fn(&edition::Story) -> bool) -> Vec<String> {
    let stories = edition::all_stories().into_iter().filter(belongs);
    stories.map(|story| story.path).collect()
}

#[tokio::test]
async fn a_section_includes_the_category_below_it() {
    reading_from("pretty", async |reader| {
        let world = paths(|story| story.section == "World");
        assert!(
            world.contains(&page("schengen-area-grows")),
            "a story of the category below"
        );
        let mut expected = world;
        let mut found = listed(reader, "/section/world/", "World").await;
        expected.sort();
        found.sort();
        assert_eq!(found, expected);
        let europe = listed(reader, "/section/europe/", "Europe").await;
        assert!(europe.contains(&page("schengen-area-grows")));
        assert_eq!(europe.len(), 2, "{europe:?}");
    })
    .await;
}

#[tokio::test]
async fn a_long_section_goes_on_on_its_next_page() {
    reading_from("pretty", async |reader| {
        let first = listed(reader, "/section/oddities/", "Oddities").await;
        assert_eq!(first.len(), 20);
        assert_eq!(
            reader.links("main a[rel='next']").await,
            ["/section/oddities/page/2/"]
        );
        reader.open("/section/oddities/page/2/").await;
        let second = reader.links("main article :is(h2, h3) a").await;
        assert_eq!(second.len(), 20);
        assert!(second.iter().all(|path| !first.contains(path)));
    })
    .await;
}

#[tokio::test]
async fn a_topic_and_an_author_list_their_stories() {
    reading_from("pretty", async |reader| {
        let markets = paths(|story| story.tags.iter().any(|tag| tag == "Markets"));
        let found = listed(reader, "/topic/markets/", "Markets").await;
        assert_eq!(found, markets);
        let science = paths(|story| story.authors.iter().any(|author| author == "Science Desk"));
        let found = listed(reader, "/author/science-desk/", "Stories by Science Desk").await;
        assert_eq!(found, science);
    })
    .await;
}

#[tokio::test]
async fn byline_and_dateline_are_no_part_of_an_excerpt() {
    reading_from("pretty", async |reader| {
        let found = listed(reader, "/topic/furniture/", "Furniture").await;
        assert_eq!(found, [page("furniture-in-prose")]);
        let deks = reader.texts("main article .dek").await;
        assert_eq!(deks.len(), 1);
        assert!(deks[0].starts_with("The ferry between"), "{deks:?}");
    })
    .await;
}

#[tokio::test]
async fn names_are_decoded_once() {
    reading_from("pretty", async |reader| {
        let only = [page("odd-names")];
        let found = listed(reader, "/section/arts-letters/", "Arts & \"Letters\"").await;
        assert_eq!(found, only);
        let found = listed(reader, "/topic/qa/", "Q&A").await;
        assert_eq!(found, only);
        let found = listed(
            reader,
            "/author/wharf-desk/",
            "Stories by Wharf & \"Quay\" Desk",
        )
        .await;
        assert_eq!(found, only);
    })
    .await;
}

#[tokio::test]
async fn what_is_not_there_is_not_found() {
    reading_from("pretty", async |reader| {
        for path in [
            "/article/no-such-story/",
            "/section/none/",
            "/topic/none/",
            "/author/nobody/",
            "/page/99/",
            "/section/world/page/9/",
        ] {
            reader.open(path).await;
            assert_eq!(reader.heading().await, "There is no page here", "{path}");
        }
    })
    .await;
}
