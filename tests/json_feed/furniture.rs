//! Byline, dateline and notice in the prose.

use super::*;

fn story(name: &str) -> Article {
    article(name, "a")
}

#[test]
fn prose_furniture_goes_to_its_slots() {
    let story = story("furniture_in_prose");
    let byline = &story.headline.byline;
    assert_eq!(names(&byline.authors), ["Jane Roe"]);
    assert_eq!(byline.role.as_deref(), Some("Chief Correspondent"));
    assert_eq!(byline.agency.as_deref(), Some("Some Agency"));
    let places = vec!["MOSCOW".to_owned(), "ISTANBUL".to_owned()];
    assert_eq!(
        story.dateline,
        Some(Dateline {
            places,
            agency: Some("Some Agency".into())
        })
    );
    assert!(
        story
            .notice
            .expect("a notice")
            .starts_with("Copyright 1999-2025 Some Agency.")
    );
    let reprint = story.reprint.expect("a reprint");
    assert_eq!(
        (reprint.name.as_str(), reprint.published),
        ("Some Agency", moment("2025-01-05"))
    );
    assert_eq!(
        paragraphs(&story.body),
        ["The talks began on Thursday. They went on.", "More text."]
    );
    assert!(
        story
            .headline
            .dek
            .is_some_and(|dek| dek.starts_with("The talks began on Thursday."))
    );
}

#[test]
fn lists_do_not_read_bodies_for_bylines() {
    assert_eq!(authors(&edition("furniture_in_prose"), "a"), ["admin"]);
}

#[test]
fn the_extension_wins_and_nothing_is_said_twice() {
    let story = story("furniture_and_extension");
    assert_eq!(names(&story.headline.byline.authors), ["Ann Lee"]);
    assert_eq!(story.headline.byline.role.as_deref(), Some("Editor"));
    let dateline = story.dateline.expect("a dateline");
    assert_eq!(dateline.places, ["BUDAPEST"]);
    assert_eq!(dateline.agency.as_deref(), Some("Some Agency"));
    assert_eq!(story.notice.as_deref(), Some("Our notice."));
    assert_eq!(story.reprint.expect("a reprint").name, "Other Agency");
    assert_eq!(paragraphs(&story.body), ["The talks began on Thursday."]);
}
