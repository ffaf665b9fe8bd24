//! What to read next: chosen, never the story itself, and never in the way of the story.

use dateline::{model::headline::Headline, page::Page};
use serde_json::{Value, json};

use super::{
    edition::{Edition, Folder, chain, feed, story},
    ids,
    paper::print,
    story_of,
};

fn offered(page: &Page) -> &[Headline] {
    story_of(page)
        .related
        .as_deref()
        .expect("the related news, found or not")
}

/// A story with these settings of the extension.
fn with(number: u32, extension: &Value) -> Value {
    let mut item = story(number);
    for (name, value) in extension.as_object().expect("an object") {
        item["_dateline"][name] = value.clone();
    }
    item
}

#[test]
fn they_come_after_the_story() {
    let edition = Edition::demo();
    let path = "/article/putin-says-contacts-with-trump-inspired-hope/";
    let first = edition.page(path);
    assert_eq!(story_of(&first).related, None);
    let whole = edition.whole(path);
    assert_eq!(
        ids(offered(&whole)),
        [
            "md-0033", "md-0034", "md-0035", "md-0036", "md-0037", "md-0039", "md-0038"
        ]
    );
    // Nothing else has changed.
    assert_eq!(story_of(&first).article, story_of(&whole).article);
    assert_eq!((first.route, first.site), (whole.route, whole.site));
}

#[test]
fn only_stories_are_completed_and_only_once() {
    let folder = chain(10);
    let edition = folder.edition();
    for path in ["/", "/section/world/", "/about/", "/nowhere/"] {
        assert_eq!(edition.whole(path), edition.page(path), "{path}");
    }
    let session = dateline::session::Session::new(
        dateline::fetch::Origin::folder(folder.path()),
        dateline::model::address::Address::parse("/site.json").expect("an address"),
    );
    let request =
        dateline::page::Request::new(dateline::route::Route::parse("/article/s-001/", "/"));
    let page = edition.complete(&request);
    let again = futures_util::FutureExt::now_or_never(page.complete(&request, &session));
    assert_eq!(again, Some(None));
}

#[test]
fn seven_are_offered_and_never_the_story_itself() {
    let edition = Edition::demo();
    let all = edition.unrolled("/", 3);
    let home = super::home_of(&all);
    for headline in home.rest.iter().chain(&home.secondaries) {
        let path = format!("/article/{}/", headline.slug.segment());
        let page = edition.whole(&path);
        let offered = offered(&page);
        assert_eq!(offered.len(), 7, "{path}");
        for (place, one) in offered.iter().enumerate() {
            assert!(!one.same_story(headline), "{path}");
            assert!(
                offered[..place].iter().all(|other| !one.same_story(other)),
                "{path} {}",
                one.id
            );
        }
    }
}

#[test]
fn what_the_newsroom_names_comes_first_wherever_it_is() {
    let edition = Edition::fixture("edition");
    let page = edition.whole("/article/talks-begin/");
    let found = ids(offered(&page));
    // From the second page, then from the first; what is nowhere, itself and the repeated name
    // cost no place.
    assert_eq!(found[..2], ["c-02", "c-05"]);
    assert_eq!(found.len(), 7);
    assert!(!found.contains(&"c-12"));
    // Then what shares a topic.
    let shared: Vec<_> = found[2..5].to_vec();
    for id in ["c-10", "c-08", "c-07"] {
        assert!(shared.contains(&id), "{found:?}");
    }
}

#[test]
fn a_story_of_a_later_page_is_named_from_a_long_chain() {
    let mut items: Vec<Value> = (2..=45).rev().map(story).collect();
    items.insert(0, with(60, &json!({"related": ["s-001", "s-020"]})));
    items.push(story(1));
    let mut folder = Folder::with_site();
    for (place, page) in items.chunks(15).enumerate() {
        let name = match place {
            0 => "feed.json".to_owned(),
            _ => format!("feed-{place}.json"),
        };
        let next = format!("feed-{}.json", place + 1);
        folder = folder.json(&name, &feed(page, Some(&next)));
    }
    let page = folder.edition().whole("/article/s-060/");
    assert_eq!(ids(offered(&page))[..2], ["s-001", "s-020"]);
    assert_eq!(offered(&page).len(), 7);
}

#[test]
fn fewer_than_seven_are_all_there_are() {
    for count in 1..=9 {
        let folder = chain(count);
        let page = folder.edition().whole("/article/s-001/");
        let expected = (count - 1).min(7) as usize;
        assert_eq!(offered(&page).len(), expected, "{count}");
        let paper = print(&page);
        assert_eq!(paper.count(".related-news li"), expected);
        assert_eq!(paper.count("aside"), usize::from(expected > 0));
    }
}

#[test]
fn nothing_from_the_future_is_offered() {
    let edition = Edition::fixture("edition");
    let holds = |page: &Page| ids(offered(page)).contains(&"c-20");
    let path = "/article/c-06/";
    assert!(holds(&edition.whole(path)));
    assert!(holds(&edition.whole_at(path, "2031-01-01T00:00:00Z")));
    assert!(!holds(&edition.whole_at(path, "2030-12-31T23:59:59Z")));
    let then = edition.whole_at(path, "2024-05-05T00:00:00Z");
    for headline in offered(&then) {
        assert!(
            headline
                .published
                .is_none_or(|published| published.rfc3339().as_str() <= "2024-05-05T00:00:00Z"),
            "{}",
            headline.id
        );
    }
    assert_eq!(offered(&then).len(), 7);
}

#[test]
fn when_they_cannot_be_had_the_story_is_whole() {
    let folder = Folder::with_site().json(
        "feed.json",
        &feed(
            &[with(2, &json!({"related": ["s-099"]})), story(1)],
            Some("gone.json"),
        ),
    );
    let edition = folder.edition();
    let page = edition.whole("/article/s-002/");
    assert_eq!(ids(offered(&page)), ["s-001"]);
    let broken = Folder::with_site()
        .json("feed.json", &feed(&[story(1)], Some("bad.json")))
        .file("bad.json", "<html>");
    let page = broken.edition().whole("/article/s-001/");
    assert_eq!(offered(&page), []);
    let paper = print(&page);
    assert_eq!(paper.count("aside"), 0);
    assert_eq!(paper.words("h1"), ["Story number 1"]);
    // The space was kept while they were awaited; now nothing is.
    assert_eq!(paper.count(".related-space"), 1);
    assert_eq!(paper.count(".related-space.awaited"), 0);
    assert_eq!(paper.words(".related-space"), [""]);
}

#[test]
fn while_they_are_awaited_their_space_is_kept() {
    let folder = chain(3);
    let page = folder.edition().page("/article/s-001/");
    let paper = print(&page);
    assert_eq!(paper.count(".related-space.awaited"), 1);
    assert_eq!(paper.count("aside"), 0);
}

#[test]
fn entries_have_headline_date_and_dek() {
    let page = Edition::demo().whole("/article/putin-says-contacts-with-trump-inspired-hope/");
    let paper = print(&page);
    let aside = paper.only(".page > .related-space > aside.related-news");
    let label = aside.value().attr("aria-labelledby").expect("a label");
    assert_eq!(
        paper.words(&format!("#{label}")),
        ["More The Meridian Post news"]
    );
    assert_eq!(paper.count("aside ol > li"), 7);
    for (place, headline) in offered(&page).iter().enumerate() {
        let entry = format!("aside li:nth-child({})", place + 1);
        let link = format!("{entry} > h3 > a");
        assert_eq!(paper.words(&link), [headline.title.as_str()]);
        assert_eq!(
            paper.attributes(&link, "href"),
            [format!("/article/{}/", headline.slug.segment())]
        );
        let published = headline.published.expect("a date");
        assert_eq!(
            paper.attributes(&format!("{entry} time"), "datetime"),
            [published.rfc3339()]
        );
        assert_eq!(
            paper.words(&format!("{entry} time")),
            [format!("{} April 2025", published.calendar().day)]
        );
        assert_eq!(
            paper.words(&format!("{entry} .dek")),
            headline.dek.iter().cloned().collect::<Vec<_>>()
        );
        assert!(headline.dek.is_some(), "{}", headline.id);
    }
}

#[test]
fn the_heading_is_the_publications_to_word() {
    let mut settings = super::edition::settings();
    settings["words"] = json!({"more_news": "Mehr von {publication}"});
    let folder = chain(3).json("site.json", &settings);
    let page = folder.edition().whole("/article/s-001/");
    assert_eq!(print(&page).words("aside h2"), ["Mehr von The Courier"]);
}
