//! Titles, deks, dates and slugs.

use dateline::{
    model::{headline::Headline, timestamp::Timestamp},
    source::wordpress,
};
use serde_json::{Value, json};

use crate::{edition, headline, with_desk};

fn told(moment: Option<Timestamp>) -> Option<String> {
    moment.map(Timestamp::rfc3339)
}

/// A post in a list.
fn listed(post: &Value) -> Headline {
    let posts = [post.clone().into()];
    let found = with_desk(&json!({}), |desk| wordpress::edition(&posts, desk));
    found.headlines.into_iter().next().expect("a story")
}

#[test]
fn a_plain_post_has_everything() {
    let story = headline("plain");
    assert_eq!((story.id.as_str(), story.slug.as_str()), ("101", "suez"));
    assert_eq!(story.title, "Story 101");
    assert_eq!(story.dek.as_deref(), Some("What story 101 says."));
    assert_eq!(
        told(story.published).as_deref(),
        Some("2025-02-27T15:05:30Z")
    );
    let origin = story.origin.expect("an origin");
    assert_eq!(origin.as_str(), "https://news.example/2025/02/suez/");
    assert_eq!(story.path, "article/suez/");
    assert_eq!(story.picture, None);
    assert_eq!(story.rank, None);
}

#[test]
fn entities_are_decoded_exactly_once() {
    let story = headline("entities_once");
    assert_eq!(story.title, "It’s 5 < 6 & \"so\" &#8217; …");
    assert_eq!(story.dek.as_deref(), Some("Salt & pepper, &amp; more."));
}

#[test]
fn a_post_without_a_title_is_called_by_its_first_words() {
    let story = headline("empty_title");
    assert!(story.title.starts_with("A sentence that has to serve"));
    assert!(story.title.ends_with('…') && story.title.chars().count() <= 80);
    assert_eq!(story.dek, None);
}

#[test]
fn what_themes_add_to_excerpts_goes() {
    let story = headline("continue_reading");
    let dek = story.dek.expect("a dek");
    assert!(
        dek.starts_with("The first sentence is here. The second"),
        "{dek}"
    );
    assert!(dek.ends_with('…') && !dek.contains("Weiterlesen"), "{dek}");
    let story = headline("brackets");
    assert_eq!(
        story.dek.as_deref(),
        Some(
            "The first sentence is long enough to stand alone as the dek of a story in a list of \
             stories."
        )
    );
}

#[test]
fn a_short_excerpt_loses_its_link_to_the_story() {
    let mut post = crate::value("plain");
    let link = post["link"].as_str().expect("a link").to_owned();
    for place in ["", "#more-101"] {
        // Themes have classes of their own for it.
        let more = format!("<a class=\"moretag\" href=\"{link}{place}\">Continue reading</a>");
        post["excerpt"]["rendered"] = json!(format!("<p>So it was&hellip; {more}</p>"));
        assert_eq!(listed(&post).dek.as_deref(), Some("So it was…"), "{place}");
    }
}

#[test]
fn a_hand_written_excerpt_stays_whole() {
    let story = headline("hand_written");
    assert_eq!(
        story.dek.as_deref(),
        Some("Read this first. Then the rest.")
    );
    assert_eq!(headline("no_excerpt").dek, None);
}

#[test]
fn only_moments_in_utc_count() {
    let story = headline("dates_without_gmt");
    assert_eq!((story.published, story.updated), (None, None));
    let story = headline("dates_zero");
    assert_eq!(story.published, None);
    assert_eq!(told(story.updated).as_deref(), Some("2025-02-28T15:06:00Z"));
    // Half a minute after publication nothing was updated.
    assert_eq!(headline("plain").updated, None);
    assert_eq!(
        told(headline("updated").updated).as_deref(),
        Some("2025-02-28T09:00:00Z")
    );
}

#[test]
fn dates_are_told_in_the_publications_zone() {
    let posts = [crate::document("plain")];
    let found = with_desk(&json!({"time_zone": "Europe/Moscow"}), |desk| {
        wordpress::edition(&posts, desk)
    });
    let published = found.headlines[0].published.expect("a date");
    assert_eq!(published.rfc3339(), "2025-02-27T18:05:30+03:00");
}

#[test]
fn slugs_are_decoded_and_ones_too_long_give_way_to_the_number() {
    assert_eq!(headline("greek_slug").slug.as_str(), "νέα");
    assert_eq!(headline("long_slug").slug.as_str(), "p-123");
}

#[test]
fn only_an_identity_is_required() {
    let found = edition(&["everything_wrong", "no_id", "only_an_id", "plain"]);
    let ids: Vec<&str> = found
        .headlines
        .iter()
        .map(|story| story.id.as_str())
        .collect();
    assert_eq!(ids, ["120", "121", "101"]);
    assert_eq!(found.headlines[0].slug.as_str(), "p-120");
    assert_eq!(found.headlines[1].title, "");
    let [skipped] = found.skipped.as_slice() else {
        panic!("{:?}", found.skipped);
    };
    assert_eq!((skipped.place, skipped.field), (1, "id"));
    assert_eq!(skipped.item, "Nobody’s");
}
