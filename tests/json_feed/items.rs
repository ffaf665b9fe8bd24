//! Which items count, and what they are called.

use super::*;

#[test]
fn numbers_become_ids_without_a_point() {
    let edition = edition("ids_numbers");
    let big = [
        "https://example.org/news/big",
        "https://example.org/news/bigger",
    ];
    assert_eq!(ids(&edition), ["7", "8", "-3", big[0], big[1]]);
    assert_eq!(
        faults(&edition),
        [(
            5,
            "No way to tell",
            "id",
            "is a number too long or broken to be told apart"
        )]
    );
}

#[test]
fn items_without_a_usable_id_are_skipped() {
    let edition = edition("ids_missing");
    assert_eq!(ids(&edition), ["good"]);
    assert_eq!(
        faults(&edition),
        [
            (0, "No id", "id", "is missing"),
            (1, "Blank id", "id", "is blank"),
            (2, "Null id", "id", "is missing"),
            (3, "Flag", "id", "is neither text nor a number"),
            (4, "Object", "id", "is neither text nor a number"),
        ]
    );
}

#[test]
fn the_first_of_two_items_with_one_id_counts() {
    let edition = edition("ids_duplicate");
    assert_eq!(ids(&edition), ["a", "b"]);
    assert_eq!(edition.headlines[0].title, "First");
    assert_eq!(
        faults(&edition),
        [(1, "a", "id", "is the id of an earlier item as well")]
    );
}

#[test]
fn what_is_no_item_does_not_hurt_the_others() {
    let edition = edition("items_of_other_types");
    assert_eq!(ids(&edition), ["good"]);
    let places: Vec<usize> = edition
        .skipped
        .iter()
        .map(|skipped| skipped.place)
        .collect();
    assert_eq!(places, [0, 1, 2, 3, 4, 6]);
    assert_eq!(edition.skipped[0].reason, "is not an object");
    assert_eq!(edition.skipped[5].reason, "is missing");
}

#[test]
fn items_with_nothing_to_show_are_skipped() {
    let edition = edition("content_none");
    assert_eq!(ids(&edition), ["title", "summary"]);
    let skipped: Vec<&str> = edition
        .skipped
        .iter()
        .map(|skipped| skipped.item.as_str())
        .collect();
    assert_eq!(skipped, ["nothing", "blank", "wrong"]);
    assert!(
        edition
            .skipped
            .iter()
            .all(|skipped| skipped.field == "content_html")
    );
}

#[test]
fn slugs_come_from_what_is_least_likely_to_change() {
    let edition = edition("slug_sources");
    let slugs: Vec<&str> = edition
        .headlines
        .iter()
        .map(|headline| headline.slug.as_str())
        .collect();
    assert_eq!(
        &slugs[..6],
        [
            "a-story",
            "p-12",
            "linked",
            "id",
            "tag-example-org-2025-6",
            "named-by-its-title"
        ]
    );
    assert!(slugs[6].starts_with("story-"), "{}", slugs[6]);
    assert_eq!(&slugs[7..], ["my-slug", "hand-written", "10", "год", "12"]);
}

#[test]
fn a_slug_that_is_taken_is_told_apart_by_the_id() {
    let edition = edition("slug_collisions");
    let plain = Slug::parse("weather").expect("a slug");
    let slugs: Vec<&Slug> = edition
        .headlines
        .iter()
        .map(|headline| &headline.slug)
        .collect();
    assert_eq!(
        slugs,
        [
            &plain,
            &plain.distinguished("old"),
            &plain.distinguished("older")
        ]
    );
    for headline in &edition.headlines {
        let wanted = Wanted::Slug(&headline.slug);
        let article = json_feed::article(&document("slug_collisions"), &home(), &site(), wanted);
        assert_eq!(
            article.expect("a feed").expect("a story").headline,
            *headline
        );
    }
}

#[test]
fn no_slug_leaves_its_place() {
    let edition = edition("hostile_slugs");
    assert_eq!(edition.headlines.len(), 14);
    let mut seen: Vec<&Slug> = Vec::new();
    for headline in &edition.headlines {
        let slug = &headline.slug;
        assert!(
            !slug
                .as_str()
                .contains(['/', '\\', '<', '?', '#', '%', '\0', '\u{202e}']),
            "{slug:?}"
        );
        assert!(!slug.as_str().contains(".."), "{slug:?}");
        assert_eq!(Slug::parse(&slug.segment()).as_ref(), Some(slug));
        assert!(!seen.contains(&slug), "{slug:?}");
        seen.push(slug);
    }
}

#[test]
fn one_item_is_found_by_its_id() {
    let feed = document("one_item");
    let find = |wanted| json_feed::article(&feed, &home(), &site(), wanted).expect("a feed");
    let slug = |text| Slug::parse(text).expect("a slug");
    let (own, other) = (slug("weather"), slug("other"));
    let found = find(Wanted::Id("https://example.org/?p=5")).expect("a story");
    assert_eq!(paragraphs(&found.body), ["Whole text."]);
    // A document that names itself as the place of its body holds it.
    assert_eq!(found.headline.content, None);
    assert_eq!(find(Wanted::Slug(&own)), Some(found));
    assert_eq!(find(Wanted::Id("weather")), None);
    assert_eq!(find(Wanted::Slug(&other)), None);
}
