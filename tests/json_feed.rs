//! The JSON Feed adapter over fixtures, one file per quirk.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::expect_used,
    reason = "a test may stop at the first thing that is not as it should be"
)]

use dateline::{
    json::Document,
    model::{
        address::Address,
        article::{Article, Dateline},
        block::{Block, BlockKind, Inline, plain},
        edition::{Edition, Skipped},
        headline::{Headline, Term},
        language::{Direction, Tongue},
        slug::Slug,
        timestamp::Timestamp,
    },
    site::Site,
    source::{
        ParseError,
        json_feed::{self, Wanted},
    },
};
use serde_json::{Value, json};

fn document(name: &str) -> Document {
    let path = format!(
        "{}/tests/fixtures/json_feed/{name}.json",
        env!("CARGO_MANIFEST_DIR")
    );
    Document::parse(&std::fs::read_to_string(&path).expect(&path)).expect(&path)
}

fn at(address: &str) -> Address {
    Address::parse(address).expect(address)
}

fn home() -> Address {
    at("https://example.org/feeds/feed.json")
}

/// A publication in English; `settings` are added.
fn site_with(settings: &Value) -> Site {
    let mut site = json!({"title": "Test", "source": {"kind": "json-feed", "url": "feed.json"}});
    for (name, value) in settings.as_object().expect("an object") {
        site[name] = value.clone();
    }
    Site::parse(&site.into(), &home()).expect("settings")
}

fn site() -> Site {
    site_with(&json!({}))
}

fn read(document: &Document) -> Edition {
    json_feed::edition(document, &home(), &site()).expect("a feed")
}

fn edition(name: &str) -> Edition {
    read(&document(name))
}

/// An edition of one item.
fn only(item: &Value) -> Headline {
    let edition = read(&json!({"items": [item]}).into());
    edition.headlines.into_iter().next().expect("a headline")
}

fn article(name: &str, id: &str) -> Article {
    let article = json_feed::article(&document(name), &home(), &site(), Wanted::Id(id));
    article.expect("a feed").expect(id)
}

fn headline<'a>(edition: &'a Edition, id: &str) -> &'a Headline {
    edition
        .headlines
        .iter()
        .find(|headline| headline.id == id)
        .expect(id)
}

fn ids(edition: &Edition) -> Vec<&str> {
    edition
        .headlines
        .iter()
        .map(|headline| headline.id.as_str())
        .collect()
}

fn names(terms: &[Term]) -> Vec<&str> {
    terms.iter().map(|term| term.name.as_str()).collect()
}

fn authors<'a>(edition: &'a Edition, id: &str) -> Vec<&'a str> {
    names(&headline(edition, id).byline.authors)
}

fn faults(edition: &Edition) -> Vec<(usize, &str, &str, &str)> {
    let fault = |skipped: &'_ Skipped| (skipped.place, skipped.field, skipped.reason);
    let names = edition.skipped.iter().map(|skipped| skipped.item.as_str());
    names
        .zip(edition.skipped.iter().map(fault))
        .map(|(name, (place, field, reason))| (place, name, field, reason))
        .collect()
}

fn paragraphs(body: &[Block]) -> Vec<String> {
    let text = |block: &Block| match &block.kind {
        BlockKind::Paragraph(text) => Some(plain(text)),
        _ => None,
    };
    body.iter().filter_map(text).collect()
}

fn moment(text: &str) -> Option<Timestamp> {
    let moment = Timestamp::parse(text);
    assert!(moment.is_some(), "{text}");
    moment
}

mod document_level {
    use super::*;

    fn error(name: &str) -> ParseError {
        json_feed::edition(&document(name), &home(), &site()).expect_err(name)
    }

    #[test]
    fn what_is_no_feed_says_why() {
        assert_eq!(error("top_level_array"), ParseError::NotAnObject);
        assert_eq!(error("not_a_feed"), ParseError::NotAFeed);
        assert_eq!(error("items_missing"), ParseError::NoItems);
        assert_eq!(error("items_not_an_array"), ParseError::NoItems);
        for error in [
            ParseError::NotAnObject,
            ParseError::NotAFeed,
            ParseError::NoItems,
        ] {
            assert!(error.to_string().starts_with("it is "));
        }
        let article =
            json_feed::article(&document("not_a_feed"), &home(), &site(), Wanted::Id("a"));
        assert_eq!(article, Err(ParseError::NotAFeed));
    }

    #[test]
    fn a_version_is_not_missed() {
        assert_eq!(ids(&edition("version_missing")), ["a"]);
    }

    #[test]
    fn an_empty_feed_is_an_empty_edition() {
        assert_eq!(edition("items_empty"), Edition::default());
    }

    #[test]
    fn only_literal_true_expires() {
        assert!(json_feed::is_expired(&document("expired")));
        assert!(!json_feed::is_expired(&document("expired_not_literally")));
        assert!(!json_feed::is_expired(&document("items_empty")));
        assert!(!json_feed::is_expired(&document("top_level_array")));
    }

    #[test]
    fn next_leads_to_another_document_or_nowhere() {
        assert_eq!(
            edition("relative_urls").next,
            Some(at("https://example.org/feeds/feed-2.json"))
        );
        for name in ["self", "feed_url", "javascript", "mailto", "wrong_type"] {
            assert_eq!(edition(&format!("next_url_{name}")).next, None, "{name}");
        }
    }

    #[test]
    fn at_most_a_thousand_items_are_read() {
        let items: Vec<Value> = (0..1_234)
            .map(|id| json!({"id": id, "title": "T"}))
            .collect();
        let edition = read(&json!({"items": items}).into());
        assert_eq!(edition.headlines.len(), 1_000);
        let reason = "only the first 1,000 items of a document are read";
        assert_eq!(faults(&edition), [(1_000, "234 items", "items", reason)]);
    }
}

mod items {
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
            let article =
                json_feed::article(&document("slug_collisions"), &home(), &site(), wanted);
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
}

mod people {
    use super::*;

    #[test]
    fn version_1_0_has_an_author() {
        let edition = edition("version_1_0_author");
        assert_eq!(authors(&edition, "a"), ["Jane Roe"]);
        assert_eq!(
            edition.headlines[0].byline.authors[0].slug.as_str(),
            "jane-roe"
        );
        assert_eq!(authors(&edition, "b"), ["Desk"]);
    }

    #[test]
    fn authors_come_before_author() {
        let edition = edition("authors_before_author");
        assert_eq!(authors(&edition, "a"), ["New Name"]);
        assert_eq!(authors(&edition, "b"), ["Old Name"]);
        assert_eq!(authors(&edition, "c"), ["Old Name"]);
    }

    #[test]
    fn the_feeds_authors_wrote_what_nobody_else_did() {
        let edition = edition("authors_of_feed");
        assert_eq!(authors(&edition, "a"), ["The Desk"]);
        assert!(headline(&edition, "b").byline.is_empty());
        assert_eq!(authors(&edition, "c"), ["The Desk"]);
    }

    #[test]
    fn authors_are_taken_in_any_shape() {
        let edition = edition("authors_shapes");
        assert_eq!(authors(&edition, "object"), ["Only One"]);
        assert_eq!(authors(&edition, "strings"), ["Ann Lee", "Bo Ek"]);
        assert_eq!(authors(&edition, "string"), ["Ann Lee"]);
        assert_eq!(authors(&edition, "array"), ["Ann Lee", "Bo Ek"]);
        assert_eq!(authors(&edition, "twice"), ["Ann Lee", "Bo Ek"]);
        assert_eq!(authors(&edition, "signed"), ["Ann Lee"]);
        assert_eq!(authors(&edition, "script"), ["李雷"]);
        assert_eq!(authors(&edition, "entity"), ["Smith & Sons"]);
        let unsluggable = &headline(&edition, "no_letters").byline.authors[0];
        assert_eq!(unsluggable.name, "***");
        assert!(unsluggable.slug.as_str().starts_with("author-"));
    }
}

mod plain_text {
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
        let family =
            "Family \u{1f468}\u{200d}\u{1f469}\u{200d}\u{1f467}, می\u{200c}خواهم, 10\u{a0}000";
        assert_eq!(headline(&edition, "c").title, family);
    }

    #[test]
    fn long_texts_are_cut_after_a_word() {
        let long = "word ".repeat(5_000);
        let story = only(
            &json!({"id": 1, "title": long, "summary": long, "tags": ["x".repeat(300)], "authors": [{"name": long}]}),
        );
        assert!(
            (900..=1_000).contains(&story.title.chars().count()) && story.title.ends_with("word…")
        );
        assert!(story.dek.is_none(), "cut alike, they say the same");
        assert_eq!(story.topics[0].name.chars().count(), 200);
        assert!(story.byline.authors[0].name.chars().count() <= 200);
    }
}

mod deks {
    use super::*;

    #[test]
    fn deks_are_given_or_made_of_first_sentences() {
        let edition = edition("deks");
        let dek = |id| headline(&edition, id).dek.as_deref();
        assert_eq!(dek("summary"), Some("A summary over lines."));
        assert_eq!(dek("html"), Some("Marked up …"));
        assert_eq!(dek("title_again"), Some("The first sentence. The second."));
        assert_eq!(dek("first"), Some("One sentence. Two sentences."));
        assert_eq!(dek("only_title"), None);
        assert_eq!(dek("extension"), Some("This."));
        assert_eq!(dek("before_quote"), None);
        assert_eq!(dek("wrong"), Some("From the body."));
    }

    #[test]
    fn posts_without_a_title_are_called_by_their_first_words() {
        let edition = edition("microblog_untitled");
        let words = |id| {
            let story = headline(&edition, id);
            (story.title.as_str(), story.dek.as_deref())
        };
        let (title, dek) = words("1");
        assert!(
            title.starts_with("Saw a heron by the canal this morning")
                && title.chars().count() <= 80,
            "{title}"
        );
        assert_eq!(dek, None);
        assert_eq!(words("2"), ("Short one.", None));
        assert_eq!(words("3"), ("Words of the post.", Some("A real summary.")));
        assert_eq!(words("4"), ("", None));
        assert_eq!(words("5"), ("Only a summary.", None));
        assert_eq!(headline(&edition, "1").slug.as_str(), "101500");
    }

    #[test]
    fn only_the_beginning_of_a_body_is_read_for_them() {
        let dek = |html: String| only(&json!({"id": 1, "title": "T", "content_html": html})).dek;
        let paragraphs = "<p>A short sentence.</p>".repeat(10_000);
        assert!(dek(paragraphs).is_some_and(|dek| dek.starts_with("A short sentence.")));
        let long = format!(
            "<p>By Jane Roe</p><p>Start of it. {}</p>",
            "More words. ".repeat(1_000)
        );
        assert!(dek(long).is_some_and(|dek| dek.starts_with("Start of it.")));
        let late = format!(
            "<img alt='' srcset='{}'><p>{}</p>{}",
            "x".repeat(3_950),
            "A long sentence ".repeat(8) + "ends.",
            "<p>More.</p>".repeat(500)
        );
        assert!(dek(late).is_some_and(|dek| dek.ends_with("ends.")));
        // Cut inside a tag, an entity and a letter: nothing of it shows.
        for tail in ["<a title='é' href='x'>y</a>", "&eacute;&amp;", "éü€𝄞"] {
            for shift in 0..40 {
                let html = format!(
                    "<p>{}Start. {}",
                    "<i></i>".repeat(560),
                    "x".repeat(shift) + &tail.repeat(500)
                );
                let dek = dek(html).expect("a dek");
                assert!(
                    dek.starts_with("Start.") && !dek.contains(['<', '\u{fffd}']),
                    "{dek}"
                );
            }
        }
        assert_eq!(
            dek(format!("<p>{}", "<".repeat(9_000))).filter(|dek| dek.chars().count() > 200),
            None
        );
    }
}

mod content {
    use super::*;

    #[test]
    fn html_comes_before_text() {
        assert_eq!(
            paragraphs(&article("content_both", "a").body),
            ["From HTML."]
        );
        assert_eq!(
            paragraphs(&article("content_html_empty", "a").body),
            ["From text."]
        );
        assert_eq!(
            paragraphs(&article("content_html_empty", "b").body),
            ["Spare text."]
        );
    }

    #[test]
    fn text_is_text() {
        let body = article("content_text_only", "a").body;
        let first = vec![
            Inline::Plain("First line".into()),
            Inline::Break,
            Inline::Plain("second line, 5 < 6 & <b>not bold</b> &amp;".into()),
        ];
        assert_eq!(body[0].kind, BlockKind::Paragraph(first));
        assert_eq!(paragraphs(&body)[1..], ["  Second paragraph."]);
        assert_eq!(
            paragraphs(&article("content_html_in_text_fields", "a").body),
            ["<p>Shown as typed</p>"]
        );
    }

    #[test]
    fn attached_sound_and_film_is_played_once() {
        let feed = article("attachments_podcast", "a");
        assert_eq!(paragraphs(&feed.body), ["Notes."]);
        let media: Vec<(&str, Option<String>)> = feed.body[1..]
            .iter()
            .map(|block| match &block.kind {
                BlockKind::Audio { address, caption }
                | BlockKind::Video {
                    address, caption, ..
                } => (
                    address.as_str(),
                    caption.as_ref().map(|caption| plain(caption)),
                ),
                other => panic!("{other:?}"),
            })
            .collect();
        assert_eq!(
            media,
            [
                ("https://cdn.example/1.m4a", Some("Episode 1".into())),
                ("https://example.org/feeds/media/clip.mp4", None),
                ("https://cdn.example/bonus.OGG", None),
            ]
        );
        assert!(matches!(feed.body[2].kind, BlockKind::Video { .. }));
        let sounds = |body: &[Block]| {
            body.iter()
                .filter(|block| matches!(block.kind, BlockKind::Audio { .. }))
                .count()
        };
        assert_eq!(sounds(&article("attachments_podcast", "b").body), 1);
        assert_eq!(sounds(&article("attachments_podcast", "c").body), 0);
    }

    #[test]
    fn the_lead_picture_is_not_shown_twice() {
        let first = article("picture_twice", "a");
        assert_eq!(first.body.len(), 1);
        assert_eq!(first.headline.picture.expect("a picture").alt, "A heron");
        assert_eq!(article("picture_twice", "b").body.len(), 2);
    }
}

mod furniture {
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
}

mod extension {
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
}

mod fields {
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
        assert!(
            headline(&edition, "b").topics.is_empty() && headline(&edition, "c").topics.is_empty()
        );
    }

    #[test]
    fn sections_are_named_or_found_among_the_tags() {
        let sections = json!([{"slug": "world", "name": "World"}, "Culture", {"slug": "us", "name": "United States"}]);
        let site = site_with(&json!({"sections": sections}));
        let feed =
            json_feed::edition(&document("sections_from_tags"), &home(), &site).expect("a feed");
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
        let own =
            json_feed::edition(&document("language_of_feed"), &home(), &site).expect("a feed");
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
}
