//! The front page: hierarchy, sections, and the parts that every page has.

use std::collections::BTreeSet;

use crate::{
    edition::{self, Story, document},
    reader::{Reader, reading},
};

/// The stories of the newest feed page that the newsroom has ranked, most important first.
fn ranked() -> Vec<Story> {
    let items = document("feed.json")["items"].as_array().unwrap().clone();
    let mut ranks: Vec<_> = items
        .iter()
        .filter_map(|item| {
            Some((
                item["_dateline"]["rank"].as_u64()?,
                item["id"].as_str()?.to_owned(),
            ))
        })
        .collect();
    ranks.sort();
    ranks
        .into_iter()
        .map(|(_, id)| edition::find(&id))
        .collect()
}

async fn size_of(reader: &Reader, path: &str) -> f64 {
    let link = reader.link(path).await;
    reader
        .eval_with(
            "parseFloat(getComputedStyle(arguments[0]).fontSize)",
            vec![link.to_json().unwrap()],
        )
        .await
}

#[tokio::test]
async fn the_lead_comes_first_and_is_the_largest() {
    reading(async |reader| {
        reader.open("/").await;
        let ranked = ranked();
        let headlines = reader.links("main article :is(h2, h3) a").await;
        assert_eq!(headlines[0], ranked[0].path, "the lead");
        let secondaries = reader.links(".secondaries article h3 a").await;
        assert!(secondaries.len() >= 3, "{secondaries:?}");
        let expected: Vec<_> = ranked[1..]
            .iter()
            .map(|story| story.path.clone())
            .take(secondaries.len())
            .collect();
        assert_eq!(secondaries[..expected.len()], expected);
        let lead = size_of(reader, &headlines[0]).await;
        let secondary = size_of(reader, &secondaries[0]).await;
        let last = size_of(reader, headlines.last().unwrap()).await;
        assert!(
            lead > secondary * 1.3 && secondary >= last,
            "sizes {lead}, {secondary}, {last}"
        );
        assert_eq!(reader.count(".lead img").await, 1, "the lead's picture");
        assert!(!reader.text(".lead .dek").await.is_empty());
    })
    .await;
}

#[tokio::test]
async fn every_story_of_the_newest_page_stands_once() {
    reading(async |reader| {
        reader.open("/").await;
        let links = reader.links("main :is(h2, h3) a[href*='/article/']").await;
        let shown: BTreeSet<_> = links.iter().cloned().collect();
        assert_eq!(shown.len(), links.len(), "twice on the page: {links:?}");
        assert_eq!(
            shown,
            edition::stories("feed.json")
                .into_iter()
                .map(|story| story.path)
                .collect()
        );
    })
    .await;
}

#[tokio::test]
async fn sections_have_blocks_in_the_publications_order() {
    reading(async |reader| {
        reader.open("/").await;
        let links = reader.links(".section-block h2 a").await;
        let sections: Vec<_> = document("site.json")["sections"]
            .as_array()
            .unwrap()
            .iter()
            .map(|section| format!("/section/{}/", section["slug"].as_str().unwrap()))
            .collect();
        let places: Vec<_> = links
            .iter()
            .map(|link| sections.iter().position(|section| section == link))
            .collect();
        assert!(
            links.len() >= 2 && places.is_sorted() && places.iter().all(Option::is_some),
            "{links:?}"
        );
        for link in &links {
            let selector = format!(".section-block:has(h2 a[href='{link}']) h3 a");
            let stories = reader.links(&selector).await;
            for path in stories {
                let story = edition::all_stories()
                    .into_iter()
                    .find(|story| story.path == path)
                    .unwrap();
                assert_eq!(
                    format!("/section/{}/", story.section.to_lowercase()),
                    *link,
                    "{path}"
                );
            }
        }
        assert_eq!(
            reader.links("nav[aria-label='Sections'] a").await,
            [sections.as_slice(), &["/search/".to_owned()]].concat(),
            "the section navigation"
        );
    })
    .await;
}

#[tokio::test]
async fn the_head_of_the_page_leads_to_the_search() {
    reading(async |reader| {
        reader.open("/").await;
        reader
            .click("nav[aria-label='Sections'] a[href='/search/']")
            .await;
        reader.until_heading("Search").await;
        reader.settle().await;
        assert!(reader.sees("main input[type='search']").await);
        let current = "nav[aria-label='Sections'] [aria-current='page']";
        assert_eq!(reader.links(current).await, ["/search/"]);
    })
    .await;
}

#[tokio::test]
async fn a_headline_in_the_grid_is_an_article_with_one_link_and_a_date() {
    reading(async |reader| {
        reader.open("/").await;
        let odd: Vec<String> = reader
            .eval(
                "[...document.querySelectorAll('main article')].filter((card) =>
                    card.querySelectorAll('h2, h3, h4').length !== 1 || card.querySelectorAll('a').length !== 1 ||
                    card.querySelectorAll('time[datetime]').length !== 1 || card.querySelectorAll('.dek').length !== 1
                ).map(__reader.describe)",
            )
            .await;
        assert!(odd.is_empty(), "{odd:?}");
        let dates = reader.attributes("main article time", "datetime").await;
        assert!(dates.iter().flatten().all(|date| date.starts_with("2025-")), "{dates:?}");
        let without_words: usize = reader.eval("[...document.querySelectorAll('main img')].filter(({alt, width, height}) => !alt || !width || !height).length").await;
        assert_eq!(without_words, 0, "pictures without words or size");
    })
    .await;
}

#[tokio::test]
async fn the_frame_has_its_landmarks_the_edition_its_date() {
    reading(async |reader| {
        reader.open("/").await;
        assert_eq!(reader.title().await, "The Meridian Post – A demonstration edition of Dateline");
        assert_eq!(reader.count("h1").await, 1);
        assert_eq!(reader.heading().await, "The Meridian Post");
        for landmark in ["body :not(main) > header", "nav[aria-label='Sections']", "main[tabindex='-1']", "body footer:not(main footer)"] {
            assert_eq!(reader.count(landmark).await, 1, "{landmark}");
        }
        assert_eq!(reader.text("header .edition-date").await, "Friday, 4 April 2025");
        assert_eq!(reader.text("header .tagline").await, "A demonstration edition of Dateline");
        assert_eq!(reader.attributes("html", "lang").await, [Some("en".to_owned())]);
        let first = "[...document.querySelectorAll('a[href], button, input, [tabindex=\"0\"]')][0].getAttribute('href')";
        assert_eq!(reader.eval::<String>(first).await, "#main", "the skip link is the first stop");
    })
    .await;
}

#[tokio::test]
async fn pictures_arrive_in_the_size_of_their_place() {
    reading(async |reader| {
        reader.resize(360, 800, 1.0).await;
        reader.open("/").await;
        reader.settle().await;
        let lead: String = reader
            .eval("document.querySelector('.lead img').currentSrc")
            .await;
        assert!(lead.ends_with("-480.webp"), "{lead} at 360 pixels");
        let drawn: f64 = reader
            .eval("document.querySelector('.lead img').naturalWidth")
            .await;
        assert!(drawn > 0.0, "{lead} is drawn");
    })
    .await;
}
