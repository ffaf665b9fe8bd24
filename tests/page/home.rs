//! The front page: every story has a place, and only one.

use dateline::{
    model::{
        headline::{Headline, Term},
        slug::Slug,
    },
    page::home::{Home, arrange},
    site::Section,
};

use super::{
    edition::{Edition, Folder, chain, feed, settings, story},
    home_of, ids,
    paper::print,
};
use serde_json::json;

/// The stories of a front page in the order of its source.
fn stories(home: &Home) -> Vec<Headline> {
    let mut stories: Vec<Headline> = home.lead.iter().cloned().collect();
    stories.extend(home.secondaries.iter().cloned());
    for (_, block) in &home.blocks {
        stories.extend(block.iter().cloned());
    }
    stories.extend(home.rest.iter().cloned());
    stories
}

fn blocks(home: &Home) -> Vec<(&str, Vec<&str>)> {
    let blocks = home.blocks.iter();
    blocks
        .map(|(section, stories)| (section.name.as_str(), ids(stories)))
        .collect()
}

/// By rank, then by recency.
fn order(story: &Headline) -> impl PartialOrd + use<> {
    (
        story.rank.unwrap_or(u32::MAX),
        std::cmp::Reverse(story.published),
    )
}

/// No two stories of a page are the same.
fn assert_unique(stories: &[Headline]) {
    for (place, one) in stories.iter().enumerate() {
        for other in &stories[..place] {
            assert!(!one.same_story(other), "{} and {}", one.id, other.id);
        }
    }
}

#[test]
fn rank_decides_then_recency() {
    let page = Edition::fixture("edition").page("/");
    let home = home_of(&page);
    assert_eq!(home.lead.as_ref().expect("a lead").id, "c-12");
    assert_eq!(ids(&home.secondaries), ["c-10", "c-11", "c-20"]);
    // In the publication's order. Culture has one story left and Sport none: no blocks.
    assert_eq!(
        blocks(home),
        [
            ("Business", vec!["c-09", "c-06"]),
            ("World", vec!["c-08", "c-07", "c-14", "c-16"]),
        ]
    );
    // What found no place, newest first; without a date last.
    assert_eq!(ids(&home.rest), ["c-05", "c-03", "c-17", "c-15"]);
    assert!(home.more);
    assert_eq!(home.through, 1);
}

#[test]
fn no_story_is_lost_and_none_stands_twice() {
    let page = Edition::fixture("edition").page("/");
    let shown = stories(home_of(&page));
    assert_unique(&shown);
    let mut shown = ids(&shown);
    shown.sort_unstable();
    // All but the two bad items and the repeated headline.
    let expected = [
        "c-03", "c-05", "c-06", "c-07", "c-08", "c-09", "c-10", "c-11", "c-12", "c-14", "c-15",
        "c-16", "c-17", "c-20",
    ];
    assert_eq!(shown, expected);
}

#[test]
fn the_demo_edition_is_arranged() {
    let page = Edition::demo().page("/");
    let home = home_of(&page);
    assert_eq!(home.lead.as_ref().expect("a lead").id, "md-0021");
    assert_eq!(ids(&home.secondaries), ["md-0038", "md-0036", "md-0040"]);
    let shown = stories(home);
    assert_unique(&shown);
    assert_eq!(shown.len(), 20);
    assert!(home.more);
    let order: Vec<&str> = page
        .site
        .sections
        .iter()
        .map(|section| section.term.name.as_str())
        .collect();
    let blocks = blocks(home);
    assert!(blocks.len() >= 3, "{blocks:?}");
    let places: Vec<usize> = blocks
        .iter()
        .map(|(name, stories)| {
            assert!((2..=4).contains(&stories.len()), "{name}");
            order
                .iter()
                .position(|section| section == name)
                .expect("a section")
        })
        .collect();
    assert!(places.is_sorted(), "{places:?}");
}

#[test]
fn blocks_hold_only_their_own_section_and_every_list_has_the_same_order() {
    for page in [
        Edition::demo().page("/"),
        Edition::fixture("edition").page("/"),
    ] {
        let home = home_of(&page);
        for (section, stories) in &home.blocks {
            for story in stories {
                let term = story.section.as_ref().expect("a section");
                assert_eq!(term.slug, section.slug, "{}", story.id);
            }
            assert!(stories.is_sorted_by_key(order), "{}", section.name);
        }
        assert!(home.rest.is_sorted_by_key(order));
    }
}

#[test]
fn older_pages_unroll_below_without_repeating() {
    let edition = Edition::fixture("edition");
    let page = edition.unrolled("/", 2);
    let home = home_of(&page);
    assert_eq!(home.through, 2);
    // The chain leads back to its beginning, which is no older page.
    assert!(!home.more);
    let shown = stories(home);
    assert_unique(&shown);
    let first = stories(home_of(&edition.page("/")));
    assert_eq!(shown.len(), first.len() + 2);
    assert_eq!(ids(&shown)[..first.len()], ids(&first));
    assert_eq!(ids(&shown)[first.len()..], ["c-02", "c-01"]);

    let far = edition.unrolled("/", 40);
    assert_eq!(far.content, page.content);

    let demo = Edition::demo().unrolled("/", 3);
    let home = home_of(&demo);
    assert_eq!(
        (stories(home).len(), home.through, home.more),
        (40, 3, false)
    );
    assert_unique(&stories(home));
}

#[test]
fn an_older_page_that_cannot_be_had_costs_nothing() {
    let folder = Folder::with_site().json(
        "feed.json",
        &feed(&[story(2), story(1)], Some("feed-2.json")),
    );
    let page = folder.edition().unrolled("/", 3);
    let home = home_of(&page);
    assert_eq!((home.through, home.more), (1, true));
    assert_eq!(ids(&stories(home)), ["s-002", "s-001"]);
    assert_eq!(
        print(&page).attributes(".pager a[rel=next]", "href"),
        ["/page/2/"]
    );
}

#[test]
fn the_edition_is_dated_by_its_newest_story() {
    let page = Edition::demo().page("/");
    let newest = home_of(&page).newest().expect("a date");
    assert_eq!(newest.rfc3339(), "2025-04-04T08:00:00Z");
    assert_eq!(
        print(&page).words(".edition-date"),
        ["Friday, 4 April 2025"]
    );

    let undated = json!({"id": "a", "title": "Undated"});
    let folder = Folder::with_site().json("feed.json", &feed(&[undated], None));
    let page = folder.edition().page("/");
    assert_eq!(home_of(&page).newest(), None);
    assert_eq!(print(&page).count(".edition-date"), 0);
}

fn section(name: &str) -> Section {
    Section {
        term: Term {
            slug: Slug::from_text(name).expect(name),
            name: name.to_owned(),
        },
        dek: None,
    }
}

/// Headlines that a made-up edition lists.
fn headlines(count: u32) -> Vec<Headline> {
    let folder = Folder::with_site().json(
        "feed.json",
        &feed(&(1..=count).map(story).collect::<Vec<_>>(), None),
    );
    let page = folder.edition().page("/");
    stories(home_of(&page))
}

#[test]
fn few_stories_fill_the_page_from_the_top() {
    assert_eq!(arrange(Vec::new(), &[]), Home::default());
    for count in 1..=12 {
        let home = arrange(headlines(count), &[section("World")]);
        let count = count as usize;
        assert!(home.lead.is_some());
        assert_eq!(home.secondaries.len(), (count - 1).min(3));
        let block: usize = home.blocks.iter().map(|(_, stories)| stories.len()).sum();
        // One story alone is no block.
        let expected = if count < 6 { 0 } else { (count - 4).min(4) };
        assert_eq!(block, expected, "{count}");
        assert_eq!(stories(&home).len(), count);
    }
}

#[test]
fn of_equal_ranks_the_newest_leads() {
    let mut all = headlines(9);
    for story in &mut all {
        story.rank = Some(5);
    }
    all.reverse();
    let home = arrange(all, &[]);
    assert_eq!(ids(&stories(&home))[..3], ["s-009", "s-008", "s-007"]);

    let mut all = headlines(9);
    all.sort_by(|one, other| one.id.cmp(&other.id));
    for story in &mut all {
        story.published = None;
    }
    let home = arrange(all, &[]);
    let order = ids(&stories(&home)).join(" ");
    assert_eq!(
        order,
        "s-001 s-002 s-003 s-004 s-005 s-006 s-007 s-008 s-009"
    );
}

#[test]
fn the_same_story_by_id_address_or_headline_stands_once() {
    let mut all = headlines(5);
    let mut twin = all[1].clone();
    twin.id = "another".to_owned();
    twin.slug = Slug::parse("another").expect("a slug");
    twin.title = twin.title.to_uppercase();
    all.push(twin);
    let mut twin = all[2].clone();
    twin.title = "Another headline".to_owned();
    twin.slug = Slug::parse("yet-another").expect("a slug");
    all.push(twin);
    let home = arrange(all, &[]);
    assert_eq!(stories(&home).len(), 5);
    assert_unique(&stories(&home));
}

#[test]
fn a_section_is_found_by_its_slug_whatever_the_story_calls_it() {
    let mut site = settings();
    site["sections"] = json!([{"slug": "world", "name": "The World"}]);
    let mut items: Vec<_> = (1..=8).map(story).collect();
    for item in &mut items {
        item["_dateline"]["section"] = json!("WORLD");
    }
    let folder = Folder::new()
        .json("site.json", &site)
        .json("feed.json", &feed(&items, None));
    let page = folder.edition().page("/");
    assert_eq!(
        blocks(home_of(&page)),
        [("The World", vec!["s-004", "s-003", "s-002", "s-001"])]
    );
}

#[test]
fn the_front_goes_on_where_the_feed_does() {
    let folder = chain(45);
    let edition = folder.edition();
    let first = edition.page("/");
    assert_eq!(stories(home_of(&first)).len(), 15);
    assert!(home_of(&first).more);
    let all = edition.unrolled("/", 3);
    assert_eq!(stories(home_of(&all)).len(), 45);
    assert!(!home_of(&all).more);
}
