//! Dates, addresses, tags, languages and pictures.

use super::*;

#[test]
fn bad_dates_are_absent_and_cost_nothing_else() {
    let edition = edition("dates_bad");
    let dates = |id| {
        let story = headline(&edition, id);
        (story.published, story.updated)
    };
    let first = moment("2025-02-27T15:05:30Z");
    assert_eq!(
        dates("offset"),
        (
            moment("2025-02-27T18:05:30+03:00"),
            moment("2025-02-27T20:00:00+03:00")
        )
    );
    for id in ["malformed", "number", "zero"] {
        assert_eq!(dates(id), (None, None), "{id}");
    }
    for id in ["mysql", "mail", "same", "backwards"] {
        assert_eq!(dates(id), (first, None), "{id}");
    }
}

#[test]
fn relative_addresses_start_at_the_feed() {
    let edition = edition("relative_urls");
    let one = headline(&edition, "a");
    assert_eq!(one.origin, Some(at("https://example.org/stories/one.html")));
    let picture = one.picture.as_ref().expect("a picture");
    assert_eq!(
        picture.address,
        at("https://example.org/feeds/images/a.jpg")
    );
    assert_eq!(
        picture.widths[0].address,
        at("https://example.org/feeds/images/a-300.jpg")
    );
    assert_eq!(
        one.content,
        Some(at("https://example.org/feeds/articles/a.json"))
    );
    let two = headline(&edition, "b");
    assert_eq!(two.origin, Some(at("https://example.org/two")));
    assert_eq!(
        two.picture.as_ref().map(|picture| picture.address.as_str()),
        Some("https://cdn.example.net/b.jpg")
    );
    let rooted = json_feed::edition(
        &document("relative_urls"),
        &at("/content/feed.json"),
        &site(),
    )
    .expect("a feed");
    assert_eq!(rooted.next, Some(at("/content/feed-2.json")));
    assert_eq!(
        rooted.headlines[0].content,
        Some(at("/content/articles/a.json"))
    );
}

#[test]
fn hostile_addresses_lead_nowhere() {
    let edition = edition("hostile_addresses");
    assert_eq!((edition.headlines.len(), edition.skipped.len()), (10, 0));
    for story in &edition.headlines {
        assert_eq!(
            (&story.origin, &story.picture, &story.content),
            (&None, &None, &None),
            "{}",
            story.id
        );
        let reprint = article("hostile_addresses", &story.id)
            .reprint
            .expect("a reprint");
        assert_eq!(reprint.address, None);
    }
}

#[test]
fn tags_are_text_and_each_counts_once() {
    let edition = edition("tags_odd");
    let topics = &headline(&edition, "a").topics;
    assert_eq!(names(topics), ["World", "Arts & Books", "Ökonomie"]);
    assert_eq!(topics[2].slug.as_str(), "okonomie");
    assert!(headline(&edition, "b").topics.is_empty() && headline(&edition, "c").topics.is_empty());
}

#[test]
fn sections_are_named_or_found_among_the_tags() {
    let sections = json!([{"slug": "world", "name": "World"}, "Culture", {"slug": "us", "name": "United States"}]);
    let site = site_with(&json!({"sections": sections}));
    let feed = json_feed::edition(&document("sections_from_tags"), &home(), &site).expect("a feed");
    let section = |id| {
        headline(&feed, id)
            .section
            .as_ref()
            .map(|term| (term.slug.as_str(), term.name.as_str()))
    };
    assert_eq!(section("named"), Some(("world", "World")));
    assert_eq!(section("by_name"), Some(("us", "United States")));
    assert_eq!(section("by_slug"), Some(("us", "United States")));
    assert_eq!(section("none"), None);
    assert_eq!(section("unknown"), Some(("chess", "Chess")));
    assert_eq!(section("wrong"), Some(("culture", "Culture")));
    let free = edition("sections_from_tags");
    assert_eq!(
        headline(&free, "none")
            .section
            .as_ref()
            .map(|term| term.name.as_str()),
        Some("Trivia")
    );
}

#[test]
fn languages_are_told_where_they_differ() {
    let edition = edition("language_tags");
    let tongue = |id| headline(&edition, id).tongue.clone();
    for id in ["none", "same", "broken", "number"] {
        assert_eq!(tongue(id), Tongue::default(), "{id}");
    }
    assert_eq!(
        tongue("arabic"),
        Tongue {
            language: Some("ar".into()),
            direction: Some(Direction::Rtl)
        }
    );
    assert_eq!(
        tongue("underscore"),
        Tongue {
            language: Some("de-AT".into()),
            direction: None
        }
    );
}

#[test]
fn a_feeds_language_is_its_items() {
    let edition = edition("language_of_feed");
    let hebrew = Tongue {
        language: Some("he".into()),
        direction: Some(Direction::Rtl),
    };
    assert_eq!(headline(&edition, "none").tongue, hebrew);
    assert_eq!(headline(&edition, "broken").tongue, hebrew);
    assert_eq!(headline(&edition, "own").tongue, Tongue::default());
    let site = site_with(&json!({"language": "he"}));
    let own = json_feed::edition(&document("language_of_feed"), &home(), &site).expect("a feed");
    let english = Tongue {
        language: Some("en".into()),
        direction: Some(Direction::Ltr),
    };
    assert_eq!(
        (&own.headlines[0].tongue, &own.headlines[1].tongue),
        (&Tongue::default(), &english)
    );
}

#[test]
fn pictures_come_from_either_field() {
    let edition = edition("picture_fallbacks");
    let picture = |id| {
        headline(&edition, id)
            .picture
            .as_ref()
            .map(|picture| (picture.address.path(), picture.alt.as_str()))
    };
    assert_eq!(picture("banner"), Some(("/feeds/b.jpg", "")));
    assert_eq!(picture("both"), Some(("/feeds/i.jpg", "")));
    assert_eq!(picture("bad_image"), Some(("/feeds/b.jpg", "")));
    assert_eq!(picture("extension"), Some(("/feeds/e.jpg", "E")));
    assert_eq!(picture("details_alone"), None);
    assert_eq!(
        headline(&edition, "half_size")
            .picture
            .as_ref()
            .and_then(|picture| picture.size),
        None
    );
}

#[test]
fn the_wordpress_plugins_feed_makes_a_front_page() {
    let edition = edition("wordpress_plugin");
    assert_eq!(
        edition.next,
        Some(at("http://wp.example/feed/json/?paged=2"))
    );
    let story = &edition.headlines[0];
    assert_eq!(story.slug.as_str(), "markup-title");
    assert_eq!(names(&story.byline.authors), ["themedemos"]);
    assert_eq!(names(&story.topics), ["Markup", "html", "post"]);
    assert_eq!(
        story.section.as_ref().map(|section| section.slug.as_str()),
        Some("markup")
    );
    assert_eq!(
        story.dek.as_deref(),
        Some("Putting special characters in the title should have no adverse effect.")
    );
    assert_eq!(story.tongue.language.as_deref(), Some("en-US"));
    assert_eq!(
        (edition.headlines.len(), edition.skipped[0].item.as_str()),
        (1, "http://wp.example/?p=1787")
    );
}
