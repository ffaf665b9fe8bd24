//! Stories: found wherever in the chain they are, and whole.

use dateline::{
    fetch::FetchError,
    model::{
        article::Dateline,
        block::{Block, BlockKind, plain},
    },
    page::{Page, PageContent, problem::Problem},
    session::{Cause, LoadError},
};
use serde_json::{Value, json};

use super::{
    edition::{Edition, Folder, feed, story},
    ids,
    paper::print,
    story_of,
};

fn paragraphs(page: &Page) -> Vec<String> {
    let body = story_of(page).article.body.iter();
    body.filter_map(|block| match &block.kind {
        BlockKind::Paragraph(text) => Some(plain(text)),
        _ => None,
    })
    .collect()
}

fn not_found(page: &Page) -> bool {
    page.content == PageContent::Problem(Problem::NotFound)
}

#[test]
fn every_story_of_the_demo_edition_opens_at_its_address() {
    let edition = Edition::demo();
    let all = edition.unrolled("/", 3);
    let home = super::home_of(&all);
    let mut stories: Vec<_> = home.lead.iter().chain(&home.secondaries).collect();
    stories.extend(home.blocks.iter().flat_map(|(_, stories)| stories));
    stories.extend(&home.rest);
    assert_eq!(stories.len(), 40);
    for headline in stories {
        let path = format!("/article/{}/", headline.slug.segment());
        let page = edition.page(&path);
        let story = story_of(&page);
        assert_eq!(story.article.headline.id, headline.id, "{path}");
        assert_eq!(story.article.headline.slug, headline.slug);
        assert_eq!(story.article.headline.title, headline.title);
        assert!(story.article.body.len() >= 2, "{path}");
        assert_eq!(story.related, None);
        assert!(!story.article.protected);
        assert_eq!(page.heading(), headline.title);
    }
}

#[test]
fn a_story_of_an_older_page_opens_by_its_address() {
    let page = Edition::fixture("edition").page("/article/c-02/");
    assert_eq!(story_of(&page).article.headline.id, "c-02");
    assert_eq!(paragraphs(&page), ["Text of story 2. It goes on."]);
}

#[test]
fn the_agency_story_of_the_demo_edition_has_its_furniture_in_place() {
    let page = Edition::demo().page("/article/putin-says-contacts-with-trump-inspired-hope/");
    let article = &story_of(&page).article;
    let dateline = Dateline {
        places: ["Moscow", "Istanbul", "Budapest"].map(str::to_owned).into(),
        agency: article.headline.byline.agency.clone(),
    };
    assert!(dateline.agency.is_some());
    assert_eq!(article.dateline.as_ref(), Some(&dateline));
    let byline = &article.headline.byline;
    assert_eq!(byline.authors.len(), 1);
    assert!(byline.role.is_some());
    assert!(article.notice.is_some());
    assert!(article.reprint.is_some());
    let body = paragraphs(&page).join("\n");
    for furniture in ["Moscow/", "Meridian Wire) –", "All rights reserved"] {
        assert!(!body.contains(furniture), "{furniture}");
    }
    assert!(!body.starts_with("By "));
}

#[test]
fn a_body_in_a_file_of_its_own_is_fetched_and_read() {
    let page = Edition::fixture("edition").page("/article/talks-begin/");
    let article = &story_of(&page).article;
    assert_eq!(article.headline.id, "c-12");
    assert_eq!(
        paragraphs(&page),
        [
            "Talks began on Wednesday.",
            "Much. See above and an older story."
        ]
    );
    assert_eq!(
        article.dateline,
        Some(Dateline {
            places: vec!["MOSCOW".into(), "ISTANBUL".into()],
            agency: Some("Meridian Wire".into()),
        })
    );
    // What the list says of the story, the story says as well.
    assert_eq!(article.headline.kicker.as_deref(), Some("Diplomacy"));
    assert_eq!(
        article.headline.section.as_ref().map(|it| it.name.as_str()),
        Some("World")
    );
    assert_eq!(article.headline.related, ["c-02", "c-05", "c-99"]);
    assert!(article.headline.picture.is_some());
    assert_eq!(article.corrections.len(), 1);
    assert!(
        article
            .notice
            .as_deref()
            .is_some_and(|notice| { notice.starts_with("Copyright 1999-2024 Meridian Wire.") })
    );
    let reprint = article.reprint.as_ref().expect("a reprint");
    assert_eq!(reprint.name, "Meridian Wire");
}

fn failed(page: &Page) -> &LoadError {
    match &page.content {
        PageContent::Problem(Problem::Failed(error)) => error,
        other => panic!("no failure: {other:?}"),
    }
}

#[test]
fn a_body_whose_file_is_gone_says_which() {
    let edition = Edition::fixture("edition");
    let page = edition.page("/article/c-14/");
    let error = failed(&page);
    assert_eq!(error.address.as_str(), "/articles/missing.json");
    assert_eq!(error.cause, Cause::Fetch(FetchError::Status(404)));
    let paper = print(&page);
    assert_eq!(paper.words("h1"), ["The news cannot be fetched"]);
    assert_eq!(
        paper.words(".problem > p"),
        ["The newsroom's server at /articles/missing.json answered with error 404."]
    );
    assert_eq!(
        paper.attributes(".problem a.button", "href"),
        ["/article/c-14/"]
    );
    // The other stories are none the worse for it.
    assert_eq!(
        story_of(&edition.page("/article/c-08/"))
            .article
            .headline
            .id,
        "c-08"
    );
}

#[test]
fn a_file_that_does_not_hold_its_story_leads_nowhere() {
    let mut item = story(1);
    item["_dateline"]["content_url"] = json!("body.json");
    let folder = Folder::with_site()
        .json("feed.json", &feed(&[item], None))
        .json("body.json", &feed(&[story(2)], None));
    assert!(not_found(&folder.edition().page("/article/s-001/")));
    for (text, cause) in [
        ("[]", "it is JSON, but not an object"),
        ("{}", "it is a JSON object, but not a feed"),
        ("<!DOCTYPE html>", "it is not JSON"),
    ] {
        let mut item = story(1);
        item["_dateline"]["content_url"] = json!("body.json");
        let folder = Folder::with_site()
            .json("feed.json", &feed(&[item], None))
            .file("body.json", text);
        let page = folder.edition().page("/article/s-001/");
        assert_eq!(failed(&page).cause.to_string(), cause);
        assert_eq!(failed(&page).address.as_str(), "/body.json");
    }
}

/// A story whose own file says more than the list.
fn detailed(html: &str) -> Page {
    let mut listed = story(1);
    listed.as_object_mut().expect("an object").remove("authors");
    listed["_dateline"]["content_url"] = json!("body.json");
    listed["image"] = json!("picture.webp");
    let mut list = feed(&[listed], None);
    list["authors"] = json!([{"name": "The Courier"}]);
    let mut own = story(1);
    own.as_object_mut().expect("an object").remove("authors");
    own["image"] = json!("picture.webp");
    own["content_html"] = json!(html);
    let folder = Folder::with_site()
        .json("feed.json", &list)
        .json("body.json", &feed(&[own], None));
    folder.edition().page("/article/s-001/")
}

#[test]
fn a_byline_that_only_the_body_has_is_not_lost() {
    let page = detailed("<p>By Ann Poe, Chief Correspondent</p><p>It began. It went on.</p>");
    assert_eq!(paragraphs(&page), ["It began. It went on."]);
    assert_eq!(
        print(&page).words(".byline"),
        ["By Ann Poe, Chief Correspondent"]
    );
}

#[test]
fn a_caption_that_only_the_body_has_is_not_lost() {
    let page = detailed(
        "<figure><img src=picture.webp alt=\"A bridge\" width=640 height=480>\
         <figcaption>The bridge at noon.</figcaption></figure><p>It began. It went on.</p>",
    );
    let paper = print(&page);
    assert_eq!(paper.count("main img"), 1);
    assert_eq!(paper.attributes("main img", "alt"), ["A bridge"]);
    assert_eq!(paper.attributes("main img", "width"), ["640"]);
    assert_eq!(paper.words("main figcaption"), ["The bridge at noon."]);
}

#[test]
fn a_story_that_nobody_wrote_is_not_found() {
    let edition = Edition::fixture("edition");
    for path in ["/article/nowhere/", "/article/c-99/", "/article/c-12/"] {
        assert!(not_found(&edition.page(path)), "{path}");
    }
}

#[test]
fn slugs_that_had_to_be_told_apart_both_open() {
    let mut one = story(2);
    one["url"] = json!("https://courier.example/2024/a-day");
    let mut other = story(1);
    other["url"] = json!("https://courier.example/2023/a-day");
    let folder = Folder::with_site().json("feed.json", &feed(&[one, other], None));
    let edition = folder.edition();
    let home = edition.page("/");
    let links = print(&home).attributes("main h3 a", "href").join(" ");
    let links: Vec<&str> = links.split(' ').collect();
    assert_eq!(links.len(), 2);
    assert_eq!(links[0], "/article/a-day/");
    let opened: Vec<String> = links
        .iter()
        .map(|link| story_of(&edition.page(link)).article.headline.id.clone())
        .collect();
    assert_eq!(opened, ["s-002", "s-001"]);
}

#[test]
fn a_story_is_found_by_any_spelling_of_its_address() {
    let mut item = story(1);
    item["_dateline"]["slug"] = json!("Über-uns");
    let folder = Folder::with_site().json("feed.json", &feed(&[item], None));
    let edition = folder.edition();
    let home = edition.page("/");
    let link = print(&home).attributes("main h3 a", "href")[0].to_owned();
    assert!(link.is_ascii(), "{link}");
    assert_eq!(
        ids(std::slice::from_ref(
            &story_of(&edition.page(&link)).article.headline
        )),
        ["s-001"]
    );
    let bare = link.trim_end_matches('/');
    assert_eq!(story_of(&edition.page(bare)).article.headline.id, "s-001");
    let lower = link.to_ascii_lowercase();
    assert_eq!(story_of(&edition.page(&lower)).article.headline.id, "s-001");
}

#[test]
fn a_protected_story_says_so_in_place_of_its_text() {
    let item: Value = json!({"id": "p", "title": "Behind a password",
        "_dateline": {"protected": true}});
    let folder = Folder::with_site().json("feed.json", &feed(&[item], None));
    let page = folder.edition().page("/article/p/");
    assert!(story_of(&page).article.protected);
    assert_eq!(
        print(&page).words(".body .protected"),
        ["The newsroom keeps the text of this story behind a password."]
    );
}

#[test]
fn a_feed_without_extension_gives_whole_stories() {
    let items = json!({
        "version": "https://jsonfeed.org/version/1",
        "title": "A blog",
        "author": {"name": "Sam Poe"},
        "items": [
            {"id": 17, "url": "https://blog.example/posts/hello-world.html",
             "title": "Hello &amp; welcome", "content_html": "<p>First words. Second words.</p>"},
            {"id": "https://blog.example/notes/4", "content_text": "A note without a title.\n\nIts end."},
        ]
    });
    let folder = Folder::with_site().json("feed.json", &items);
    let edition = folder.edition();
    let paper = print(&edition.page("/"));
    assert_eq!(
        paper.words("main h3 a"),
        ["Hello & welcome", "A note without a title. Its end."]
    );
    assert_eq!(
        paper.attributes("main h3 a", "href"),
        ["/article/hello-world/", "/article/4/"]
    );
    let page = edition.page("/article/hello-world/");
    let paper = print(&page);
    assert_eq!(paper.words("h1"), ["Hello & welcome"]);
    assert_eq!(paper.words(".byline"), ["By Sam Poe"]);
    assert_eq!(paper.words(".body p"), ["First words. Second words."]);
    let page = edition.page("/article/4/");
    let note = &story_of(&page).article;
    assert!(matches!(
        note.body.as_slice(),
        [
            Block {
                kind: BlockKind::Paragraph(_),
                ..
            },
            Block {
                kind: BlockKind::Paragraph(_),
                ..
            }
        ]
    ));
}
