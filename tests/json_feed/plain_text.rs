//! Plain text fields as sloppy and hostile feeds send them.

use super::*;

#[test]
fn entities_and_tags_in_titles_are_decoded_once_and_only_when_evident() {
    let edition = edition("title_entities");
    let title = |id| headline(&edition, id).title.as_str();
    assert_eq!(title("amp"), "Bread & butter");
    assert_eq!(title("numeric"), "It’s “here”");
    assert_eq!(title("once"), "How to write &amp;");
    assert_eq!(title("less"), "Why 5 < 6 & 7 > 3");
    assert_eq!(title("att"), "AT&T; or AT&T");
    assert_eq!(title("mixed"), "x <y & z");
    assert_eq!(title("tags"), "A very good day");
    assert_eq!(title("about"), "Drawing with <canvas>");
    assert_eq!(title("heart"), "I </3 you");
    assert_eq!(title("comment"), "One three");
}

#[test]
fn controls_and_overrides_of_direction_are_removed() {
    let edition = edition("hostile_text");
    let story = headline(&edition, "a");
    assert_eq!(story.title, "Safe evil isolated [31mred tab line");
    assert_eq!(story.dek.as_deref(), Some("Dek with breaks and marks"));
    assert_eq!(names(&story.topics), ["Tag"]);
    assert_eq!(names(&story.byline.authors), ["Jane"]);
    assert_eq!(story.kicker, None);
    assert_eq!(headline(&edition, "b").title, "Text remains.");
    let family = "Family \u{1f468}\u{200d}\u{1f469}\u{200d}\u{1f467}, می\u{200c}خواهم, 10\u{a0}000";
    assert_eq!(headline(&edition, "c").title, family);
}

#[test]
fn long_texts_are_cut_after_a_word() {
    let long = "word ".repeat(5_000);
    let story = only(
        &json!({"id": 1, "title": long, "summary": long, "tags": ["x".repeat(300)], "authors": [{"name": long}]}),
    );
    assert!((900..=1_000).contains(&story.title.chars().count()) && story.title.ends_with("word…"));
    assert!(story.dek.is_none(), "cut alike, they say the same");
    assert_eq!(story.topics[0].name.chars().count(), 200);
    assert!(story.byline.authors[0].name.chars().count() <= 200);
}
