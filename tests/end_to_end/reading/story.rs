//! An article's page, by the agency story and by those that are out of the ordinary.

use crate::{edition, reader::reading};

const AGENCY: &str = "md-0021";

#[tokio::test]
async fn the_agency_story_is_whole() {
    reading(async |reader| {
        let story = edition::find(AGENCY);
        reader.open(&story.path).await;
        reader.settle().await;
        assert_eq!(reader.title().await, format!("{} – The Meridian Post", story.title));
        assert_eq!(reader.count("h1").await, 1);
        assert_eq!(reader.heading().await, story.title);
        assert_eq!(reader.text("main article:has(h1) .byline").await, "By World Desk, International Desk Meridian Wire");
        assert_eq!(reader.links("main .byline a[rel~='author']").await, ["/author/world-desk/"]);
        assert_eq!(
            reader.text("main article:has(h1) > header .dek").await,
            "Six hours of talks about embassies are an early test of whether Moscow and Washington can reset relations."
        );
        let kicker = reader.text("main article:has(h1) .kicker").await;
        assert!(kicker.contains("World") && kicker.contains("Diplomacy"), "{kicker}");
        let times = reader.attributes("main article:has(h1) > header time", "datetime").await;
        let minutes: Vec<_> = times.iter().flatten().map(|time| &time[..16]).collect();
        assert_eq!(minutes, ["2025-02-27T18:30", "2025-02-27T21:05"], "published and updated");
        assert!(reader.text("main article:has(h1) figcaption").await.contains("Map: The Meridian Post; data: Natural Earth"));
        assert_eq!(reader.links("main a[rel~='tag']").await.len(), story.tags.len());
        assert_eq!(reader.count("main .share a").await, 1);
        assert_eq!(reader.links("nav[aria-label='Sections'] [aria-current]").await, ["/section/world/"]);
    })
    .await;
}

#[tokio::test]
async fn the_dateline_stands_before_the_first_sentence() {
    reading(async |reader| {
        reader.open(&edition::find(AGENCY).path).await;
        let first = reader.texts("main article:has(h1) .body p").await.remove(0);
        let expected = "moscow/istanbul/budapest (meridian wire) – russia’s president, vladimir putin, said on thursday";
        assert!(first.to_lowercase().starts_with(expected), "{first}");
        let body = reader.text("main").await.to_lowercase();
        assert_eq!(body.matches("(meridian wire)").count(), 1, "the dateline stands once");
    })
    .await;
}

#[tokio::test]
async fn seven_related_stories_follow_in_the_newsrooms_order() {
    reading(async |reader| {
        let story = edition::find(AGENCY);
        reader.open(&story.path).await;
        reader.settle().await;
        assert_eq!(
            reader.text("aside.related-news h2").await,
            "More The Meridian Post news"
        );
        let expected: Vec<_> = story.related.iter().map(|id| edition::find(id)).collect();
        assert_eq!(expected.len(), 7);
        let paths: Vec<_> = expected.iter().map(|story| story.path.clone()).collect();
        assert_eq!(
            reader.links("aside.related-news li :is(h2, h3) a").await,
            paths
        );
        let titles: Vec<_> = expected.iter().map(|story| story.title.clone()).collect();
        assert_eq!(
            reader.texts("aside.related-news li :is(h2, h3) a").await,
            titles
        );
        assert_eq!(
            reader
                .count("aside.related-news li:has(time[datetime]):has(.dek)")
                .await,
            7
        );
        let days = reader
            .attributes("aside.related-news time", "datetime")
            .await;
        assert!(
            days.iter()
                .flatten()
                .all(|day| day.starts_with("2025-04-03")),
            "{days:?}"
        );
    })
    .await;
}

#[tokio::test]
async fn related_stories_are_never_the_story_itself_nor_twice() {
    reading(async |reader| {
        for story in edition::all_stories().iter().step_by(5) {
            reader.open(&story.path).await;
            reader.settle().await;
            let mut related = reader.links("aside.related-news li :is(h2, h3) a").await;
            assert_eq!(related.len(), 7, "{}", story.slug);
            let named: Vec<_> = story
                .related
                .iter()
                .map(|id| edition::find(id).path)
                .collect();
            assert!(related.starts_with(&named), "{}: {related:?}", story.slug);
            assert!(
                !related.contains(&story.path),
                "{} stands beside itself",
                story.slug
            );
            related.sort();
            related.dedup();
            assert_eq!(related.len(), 7, "{}: twice", story.slug);
        }
    })
    .await;
}

#[tokio::test]
async fn a_correction_is_said() {
    reading(async |reader| {
        reader
            .open("/article/how-the-suez-canal-moves-ships/")
            .await;
        let correction = reader.text("main section:has(> #corrections)").await;
        assert!(correction.starts_with("Corrections"), "{correction}");
        assert!(
            correction.contains("24 March 2025") && correction.contains("gave 164 kilometres"),
            "{correction}"
        );
    })
    .await;
}

#[tokio::test]
async fn a_reprint_names_its_first_publisher() {
    reading(async |reader| {
        reader.open("/article/voyager-1-interstellar-space/").await;
        let notice = reader.text("main article:has(h1) .notice").await;
        assert!(notice.contains("Based on a news release of NASA’s Jet Propulsion Laboratory"), "{notice}");
        assert!(notice.contains("First published by NASA Jet Propulsion Laboratory"), "{notice}");
        assert!(notice.contains("12 September 2013"), "{notice}");
        let address = reader.attributes("main article:has(h1) .notice a", "href").await;
        assert_eq!(
            address,
            [Some("https://www.jpl.nasa.gov/news/nasa-spacecraft-embarks-on-historic-journey-into-interstellar-space/".to_owned())]
        );
    })
    .await;
}

#[tokio::test]
async fn a_story_without_picture_has_no_place_for_one() {
    reading(async |reader| {
        reader.open(&edition::find("md-0030").path).await;
        reader.settle().await;
        assert_eq!(
            reader.count("main article:has(h1) :is(img, figure)").await,
            0
        );
        assert_eq!(
            reader.attributes("main article:has(h1)", "lang").await,
            [Some("de".to_owned())]
        );
        assert_eq!(
            reader.attributes("html", "lang").await,
            [Some("en".to_owned())]
        );
    })
    .await;
}

#[tokio::test]
async fn a_headline_of_three_hundred_characters_is_whole() {
    reading(async |reader| {
        let story = edition::find("md-0022");
        assert!(story.title.chars().count() >= 290, "{}", story.title.chars().count());
        reader.resize(320, 800, 1.0).await;
        reader.open(&story.path).await;
        assert_eq!(reader.heading().await, story.title);
        assert_eq!(reader.overflow().await, [""; 0]);
        let is_whole: bool = reader.eval("(({scrollHeight, clientHeight}) => scrollHeight <= clientHeight + 2)(document.querySelector('h1'))").await;
        assert!(is_whole, "nothing of the headline is cut off");
    })
    .await;
}

#[tokio::test]
async fn an_arabic_story_runs_from_right_to_left() {
    reading(async |reader| {
        let story = edition::find("md-0023");
        reader.open(&story.path).await;
        reader.settle().await;
        assert_eq!(reader.heading().await, story.title);
        assert_eq!(
            reader.attributes("main article:has(h1)", "lang").await,
            [Some("ar".to_owned())]
        );
        assert_eq!(
            reader.attributes("main article:has(h1)", "dir").await,
            [Some("rtl".to_owned())]
        );
        assert_eq!(
            reader.attributes("html", "dir").await,
            [Some("ltr".to_owned())]
        );
        let is_right: bool = reader
            .eval(
                "(() => {
                    const range = document.createRange();
                    const heading = document.querySelector('h1');
                    range.selectNodeContents(heading);
                    const words = range.getBoundingClientRect();
                    return Math.abs(words.right - heading.getBoundingClientRect().right) < 1;
                })()",
            )
            .await;
        assert!(is_right, "the headline begins at the right");
        // The list below is the publication's, and so are the words of the interface.
        let inside: String = reader
            .eval("getComputedStyle(document.querySelector('aside.related-news')).direction")
            .await;
        assert_eq!(inside, "ltr");
    })
    .await;
}

#[tokio::test]
async fn a_story_of_the_oldest_page_opens_by_its_address() {
    reading(async |reader| {
        for id in ["md-0010", "md-0001"] {
            let story = edition::find(id);
            reader.open(&story.path).await;
            assert_eq!(reader.heading().await, story.title);
            assert_eq!(
                reader.title().await,
                format!("{} – The Meridian Post", story.title)
            );
            assert!(
                reader.count("main article:has(h1) .body p").await > 2,
                "{id} has its body"
            );
        }
    })
    .await;
}
