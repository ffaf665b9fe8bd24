//! The `_dateline` extension.

use super::*;

#[test]
fn everything_in_it_reaches_its_slot() {
    let site = site_with(&json!({"sections": [{"slug": "world", "name": "The World"}]}));
    let feed = json_feed::edition(&document("extension_full"), &home(), &site).expect("a feed");
    let story = &feed.headlines[0];
    assert_eq!(story.slug.as_str(), "talks-in-istanbul");
    assert_eq!(
        story.dek.as_deref(),
        Some("Why it matters in one sentence.")
    );
    assert_eq!(story.kicker.as_deref(), Some("Diplomacy"));
    assert_eq!(story.rank, Some(1));
    assert_eq!(
        story.section.as_ref().map(|section| section.slug.as_str()),
        Some("world")
    );
    assert_eq!(names(&story.byline.authors), ["Jane Roe"]);
    assert_eq!(story.byline.role.as_deref(), Some("Chief Correspondent"));
    assert_eq!(story.byline.agency.as_deref(), Some("Some Agency"));
    assert_eq!(story.related, ["b", "c", "7"]);
    assert_eq!(
        story.content,
        Some(at("https://example.org/feeds/articles/talks.json"))
    );
    assert_eq!(story.origin, Some(at("https://example.org/1")));
    let picture = story.picture.as_ref().expect("a picture");
    assert_eq!(picture.alt, "A map of the Bosporus");
    assert_eq!(picture.caption.as_deref(), Some("Where the teams met"));
    assert_eq!(picture.credit.as_deref(), Some("Our desk"));
    assert_eq!(picture.size, Some((1_600, 900)));
    let widths: Vec<(u32, &str)> = picture
        .widths
        .iter()
        .map(|file| (file.width, file.address.path()))
        .collect();
    let path = |width| format!("/feeds/images/map-{width}.webp");
    assert_eq!(
        widths,
        [
            (400, path(400).as_str()),
            (800, &path(800)),
            (1_600, &path(1_600))
        ]
    );
}

#[test]
fn articles_carry_the_rest_of_it() {
    let story = article("extension_full", "a");
    let places = ["MOSCOW", "ISTANBUL", "BUDAPEST"]
        .map(str::to_owned)
        .to_vec();
    assert_eq!(
        story.dateline,
        Some(Dateline {
            places,
            agency: Some("Some Agency".into())
        })
    );
    assert_eq!(story.notice.as_deref(), Some("Reproduced with permission."));
    let reprint = story.reprint.expect("a reprint");
    assert_eq!(reprint.name, "Some Agency");
    assert_eq!(reprint.address, Some(at("https://agency.example/1")));
    assert_eq!(reprint.published, moment("2025-02-26T10:00:00Z"));
    let corrections: Vec<&str> = story
        .corrections
        .iter()
        .map(|correction| correction.text.as_str())
        .collect();
    assert_eq!(
        corrections,
        [
            "Undated.",
            "A plain one.",
            "The name was wrong.",
            "The number was wrong."
        ]
    );
    assert!(story.protected);
    assert_eq!(paragraphs(&story.body), ["Text."]);
}

#[test]
fn wrong_types_in_it_cost_only_themselves() {
    let edition = edition("extension_wrong_types");
    assert_eq!(ids(&edition), ["object", "text", "list", "null", "flags"]);
    assert_eq!(edition.skipped, []);
    for story in &edition.headlines {
        assert_eq!(story.slug.as_str(), story.id);
        assert_eq!(story.dek, Some(format!("Text of {}.", story.id)));
        assert!(story.byline.is_empty() && story.related.is_empty());
        assert_eq!(
            (&story.kicker, story.rank, &story.section, &story.content),
            (&None, None, &None, &None)
        );
        let article = article("extension_wrong_types", &story.id);
        assert_eq!(
            (article.dateline, article.notice, article.reprint),
            (None, None, None)
        );
        assert!(article.corrections.is_empty());
        assert_eq!(article.protected, story.id == "flags");
    }
    let picture = edition.headlines[0].picture.as_ref().expect("a picture");
    assert_eq!(
        (picture.alt.as_str(), picture.size, picture.widths.len()),
        ("", None, 0)
    );
}

#[test]
fn short_forms_of_it_are_understood() {
    let story = article("extension_short_forms", "a");
    assert_eq!(names(&story.headline.byline.authors), ["Jane Roe"]);
    assert_eq!(
        story.dateline.expect("a dateline").places,
        ["MOSCOW", "ISTANBUL"]
    );
    assert_eq!(story.reprint.expect("a reprint").name, "Some Agency");
}
