//! Related stories: every rule of the choice, one by one.
#![cfg(not(target_arch = "wasm32"))]
// What a helper cannot make ends the test, as in the tests themselves.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use dateline::model::{
    address::Address,
    headline::{Byline, Headline, Term},
    language::Tongue,
    related::choose,
    slug::Slug,
    timestamp::Timestamp,
};

fn term(name: &str) -> Term {
    Term {
        slug: Slug::from_text(name).unwrap(),
        name: name.to_owned(),
    }
}

/// A story of a day in March 2025 (0 is undated) with topics parted by spaces.
fn story(id: &str, day: u8, section: &str, topics: &str) -> Headline {
    Headline {
        id: id.to_owned(),
        slug: Slug::from_text(&format!("slug {id}")).unwrap(),
        path: format!("article/slug-{id}/"),
        title: format!("Title {id}"),
        dek: None,
        kicker: None,
        section: (!section.is_empty()).then(|| term(section)),
        topics: topics.split_whitespace().map(term).collect(),
        byline: Byline::default(),
        published: Timestamp::parse(&format!("2025-03-{day:02}T12:00:00Z")),
        updated: None,
        picture: None,
        rank: None,
        tongue: Tongue::default(),
        related: Vec::new(),
        origin: None,
        content: None,
    }
}

fn ids(story: &Headline, candidates: &[Headline], count: usize) -> Vec<String> {
    let chosen = choose(story, candidates.iter(), None, count);
    let reversed = choose(story, candidates.iter().rev(), None, count);
    let ids = |chosen: &[&Headline]| chosen.iter().map(|it| it.id.clone()).collect::<Vec<_>>();
    assert_eq!(ids(&chosen), ids(&reversed), "depends on the order");
    ids(&chosen)
}

#[test]
fn puts_named_stories_first_in_their_order() {
    let mut ours = story("x", 9, "world", "war");
    ours.related = ["c", "missing", "x", "a", "c"].map(str::to_owned).to_vec();
    let candidates = [
        story("a", 1, "", ""),
        story("b", 8, "world", "war"),
        story("c", 0, "", ""),
    ];
    assert_eq!(ids(&ours, &candidates, 7), ["c", "a", "b"]);
}

#[test]
fn weighs_topics_by_rarity() {
    let ours = story("x", 9, "", "war rare");
    let candidates = [
        story("common", 8, "", "war"),
        story("common2", 7, "", "war other"),
        story("rare", 1, "", "rare"),
        story("both", 1, "", "war rare"),
        story("none", 8, "", "other"),
    ];
    // war counts 1/3, rare 1/2.
    assert_eq!(
        ids(&ours, &candidates, 7),
        ["both", "rare", "common", "common2", "none"]
    );
}

#[test]
fn one_rare_topic_beats_two_common_ones() {
    let ours = story("x", 9, "", "a b c");
    let candidates = [
        story("ab1", 8, "", "a b"),
        story("ab2", 7, "", "a b"),
        story("ab3", 6, "", "b a"),
        story("c", 1, "", "c"),
    ];
    assert_eq!(ids(&ours, &candidates, 7), ["c", "ab1", "ab2", "ab3"]);
}

#[test]
fn counts_a_repeated_topic_once() {
    let ours = story("x", 9, "", "war war");
    let candidates = [
        story("twice", 1, "", "war war war"),
        story("once", 2, "", "war"),
    ];
    assert_eq!(ids(&ours, &candidates, 7), ["once", "twice"]);
}

#[test]
fn knows_topics_by_slug() {
    let mut ours = story("x", 9, "", "");
    ours.topics = vec![term("Peace talks")];
    let mut theirs = story("same", 1, "", "");
    theirs.topics = vec![Term {
        name: "PEACE TALKS".to_owned(),
        ..term("peace-talks")
    }];
    let candidates = [story("newer", 8, "", ""), theirs];
    assert_eq!(ids(&ours, &candidates, 7), ["same", "newer"]);
}

#[test]
fn prefers_the_section_then_the_newest_then_the_dated() {
    let ours = story("x", 9, "world", "war");
    let candidates = [
        story("undated", 0, "", ""),
        story("old", 1, "", ""),
        story("new", 8, "sport", ""),
        story("world old", 2, "world", ""),
        story("world new", 3, "world", ""),
        story("world undated", 0, "world", ""),
        story("topic", 0, "", "war"),
    ];
    let expected = [
        "topic",
        "world new",
        "world old",
        "world undated",
        "new",
        "old",
        "undated",
    ];
    assert_eq!(ids(&ours, &candidates, 7), expected);
}

#[test]
fn no_section_is_not_a_common_section() {
    let ours = story("x", 9, "", "");
    let candidates = [story("none", 1, "", ""), story("world", 2, "world", "")];
    assert_eq!(ids(&ours, &candidates, 7), ["world", "none"]);
}

#[test]
fn orders_equals_by_id() {
    let ours = story("x", 9, "", "");
    let candidates = ["c", "a", "d", "b"].map(|id| story(id, 3, "", ""));
    assert_eq!(ids(&ours, &candidates, 3), ["a", "b", "c"]);
}

#[test]
fn compares_moments_across_offsets() {
    let ours = story("x", 9, "", "");
    let mut later = story("later", 1, "", "");
    later.published = Timestamp::parse("2025-03-03T10:00:00-05:00");
    let candidates = [story("earlier", 3, "", ""), later];
    assert_eq!(ids(&ours, &candidates, 7), ["later", "earlier"]);
}

#[test]
fn never_chooses_the_story_itself() {
    let mut ours = story("x", 9, "", "");
    ours.origin = Address::parse("https://example.org/x#top");
    let mut candidates =
        ["by slug", "by title", "by origin", "other"].map(|id| story(id, 1, "", ""));
    candidates[0].slug = ours.slug.clone();
    candidates[1].title = " TITLE \n x".to_owned();
    candidates[2].origin = Address::parse("https://EXAMPLE.org/x");
    assert_eq!(ids(&ours, &candidates, 7), ["other"]);
    let itself = [ours.clone()];
    assert!(choose(&ours, itself.iter(), None, 7).is_empty());
}

#[test]
fn never_chooses_two_of_the_same() {
    let ours = story("x", 9, "", "");
    let same_id = story("a", 3, "", "");
    let mut same_slug = story("b", 3, "", "");
    same_slug.slug = Slug::from_text("slug a").unwrap();
    let mut same_title = story("c", 3, "", "");
    same_title.title = "title  A".to_owned();
    let mut first = story("a", 5, "", "");
    first.origin = Address::parse("https://example.org/a");
    let mut same_origin = story("d", 3, "", "");
    same_origin.origin = Address::parse("https://example.org/a#more");
    let candidates = [
        same_id,
        same_slug,
        same_title,
        same_origin,
        story("e", 1, "", ""),
        first,
    ];
    assert_eq!(ids(&ours, &candidates, 7), ["a", "e"]);
}

#[test]
fn keeps_the_better_of_two_that_are_the_same() {
    let mut ours = story("x", 9, "", "");
    ours.related = vec!["old".to_owned()];
    let mut old = story("old", 1, "", "");
    let mut new = story("new", 8, "", "");
    old.title = "One title".to_owned();
    new.title = old.title.clone();
    assert_eq!(ids(&ours, &[new, old], 7), ["old"]);
}

#[test]
fn does_not_take_untitled_stories_for_the_same() {
    let mut candidates = ["a", "b"].map(|id| story(id, 1, "", ""));
    for it in &mut candidates {
        it.title = " ".to_owned();
    }
    let mut ours = story("x", 9, "", "");
    ours.title = String::new();
    assert_eq!(ids(&ours, &candidates, 7), ["a", "b"]);
}

#[test]
fn never_chooses_what_is_dated_after_now() {
    let mut ours = story("x", 9, "", "war");
    ours.related = vec!["future".to_owned()];
    let candidates = [
        story("future", 6, "", "war"),
        story("now", 5, "", ""),
        story("past", 4, "", ""),
        story("undated", 0, "", ""),
    ];
    let now = Timestamp::parse("2025-03-05T14:00:00+02:00");
    let chosen = choose(&ours, candidates.iter(), now, 7);
    let chosen: Vec<&str> = chosen.iter().map(|it| it.id.as_str()).collect();
    assert_eq!(chosen, ["now", "past", "undated"]);
    assert_eq!(ids(&ours, &candidates, 7)[0], "future");
}

#[test]
fn future_stories_do_not_make_a_topic_common() {
    let ours = story("x", 9, "", "a b");
    let candidates = [
        story("a1", 2, "", "a"),
        story("b1", 3, "", "b"),
        story("b2", 1, "", "b"),
        story("a2", 20, "", "a"),
        story("a3", 21, "", "a"),
    ];
    let chosen = choose(&ours, candidates.iter(), Timestamp::parse("2025-03-09"), 7);
    let chosen: Vec<&str> = chosen.iter().map(|it| it.id.as_str()).collect();
    assert_eq!(chosen, ["a1", "b1", "b2"]);
}

#[test]
fn chooses_no_more_than_asked() {
    let ours = story("x", 9, "", "");
    let candidates: Vec<Headline> = (1..=20)
        .map(|day| story(&day.to_string(), day, "", ""))
        .collect();
    assert_eq!(ids(&ours, &candidates, 7).len(), 7);
    assert_eq!(ids(&ours, &candidates, 0).len(), 0);
    assert_eq!(ids(&ours, &candidates, usize::MAX).len(), 20);
    assert!(choose(&ours, std::iter::empty(), None, 7).is_empty());
}

#[test]
fn is_quick_on_many_candidates() {
    // The worst case: all but one are the same, and each is looked at.
    let candidates: Vec<Headline> = (0..20_000)
        .map(|n| {
            let day = u8::try_from(n % 28 + 1).unwrap();
            let mut it = story(&n.to_string(), day, "world", "war peace talks");
            it.title = "The same".to_owned();
            it
        })
        .collect();
    let ours = story("x", 9, "world", "war talks");
    let start = std::time::Instant::now();
    assert_eq!(choose(&ours, candidates.iter(), None, 7).len(), 1);
    assert!(start.elapsed().as_secs() < 5, "{:?}", start.elapsed());
}
