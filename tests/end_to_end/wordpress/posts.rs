//! A post for every oddity: its headline is right, its text is there, and nothing of it runs.

use super::{open, reading_from, words};

/// Slug, headline, and words of the text.
const POSTS: [(&str, &str, &[&str]); 47] = [
    (
        "typeset",
        "It’s “typeset” — R&D, 5′ 10″ and so on…",
        &["the post typeset"],
    ),
    ("tags-in-title", "A ship passes in the night", &[]),
    ("script-in-title", "Before and after", &[]),
    ("image-in-title", "A picture in the headline", &[]),
    ("less-than", "Why 5 < 6 and 7 > 6", &["the post less-than"]),
    ("entity-twice", "How to write &amp; in HTML", &[]),
    (
        "untitled",
        "This is the text of the post untitled.",
        &["the post untitled"],
    ),
    ("emoji", "🚢\u{200d}🌊 ahoy: 👩🏽\u{200d}🚀 🇺🇳", &[]),
    (
        "excerpt-by-hand",
        "An excerpt by hand",
        &["The text itself says something else."],
    ),
    ("excerpt-cut", "An excerpt cut off", &["before the fog"]),
    (
        "excerpt-with-shortcode",
        "An excerpt that begins with a shortcode",
        &["High water", "is at nine"],
    ),
    ("no-text", "A headline and nothing else", &[]),
    (
        "author-deleted",
        "Written by nobody who is still here",
        &["was deleted"],
    ),
    (
        "author-without-slug",
        "Written by somebody without an address",
        &["Tide Desk", "its slug is not"],
    ),
    (
        "odd-names",
        "Odd names",
        &["Wharf & \"Quay\" Desk", "Q&A", "5 < 6"],
    ),
    (
        "furniture-in-prose",
        "Byline, dateline and notice stand in the text",
        &[
            "Foreign Desk",
            "The ferry between",
            "reproduced with permission",
        ],
    ),
    (
        "picture-deleted",
        "The picture was deleted",
        &["still names it"],
    ),
    (
        "picture-of-a-draft",
        "The picture belongs to a draft",
        &["nobody may ask"],
    ),
    (
        "picture-huge",
        "The picture is larger than WordPress likes",
        &["2,600 pixels"],
    ),
    (
        "picture-small",
        "The picture is smaller than every size",
        &["120 pixels"],
    ),
    (
        "picture-is-sound",
        "The picture is a recording",
        &["the wrong file"],
    ),
    (
        "picture-name",
        "The file has a name of its own",
        &["an umlaut"],
    ),
    (
        "picture-twice",
        "The picture also begins the text",
        &["The picture above"],
    ),
    (
        "gallery-classic",
        "A gallery by shortcode",
        &[
            "Three pictures in a row",
            "The second of three",
            "words after them",
        ],
    ),
    ("gallery-block", "A gallery of blocks", &["Three harbours"]),
    (
        "caption-classic",
        "A caption by shortcode",
        &["The quay at noon", "words beside"],
    ),
    (
        "picture-lazy",
        "A picture that a plugin loads late",
        &["Before.", "After."],
    ),
    (
        "more-and-nextpage",
        "One text on two pages",
        &["before the fold", "below it", "on another page"],
    ),
    (
        "more-block",
        "The fold of the block editor",
        &["Before the fold", "Below the fold", "Overleaf"],
    ),
    (
        "shortcodes",
        "What plugins left behind",
        &["words between are the post’s own", "[sic]", "[1, 2]"],
    ),
    (
        "classic-editor",
        "Written without paragraphs",
        &["first line", "A word of others", "and a half", "last words"],
    ),
    (
        "heading-in-body",
        "A text with a heading of the first order",
        &["This heading is one too many", "A small one"],
    ),
    (
        "table",
        "Tides in a table",
        &[
            "High water",
            "09:12",
            "Tides of the day",
            "Words after the table",
        ],
    ),
    (
        "inline-style",
        "A text dressed by hand",
        &["would like to cover", "Enormous", "In the middle"],
    ),
    (
        "anchors",
        "Marks inside the text",
        &["the tides", "The note", "An id that shadows"],
    ),
    (
        "preformatted",
        "Signals in a fixed width",
        &["if (tide < 3 && fog) {", "Water that goes"],
    ),
    (
        "nothing-to-show",
        "A text of empty parts",
        &["One line remains"],
    ),
    (
        "widgets",
        "Widgets in the middle of a text",
        &["Words before the widgets", "Words after the widgets"],
    ),
    (
        "sound-and-film",
        "Sound and film",
        &["Best regards", "Words after the film"],
    ),
    (
        "sound-classic",
        "Sound and film by shortcode",
        &["Listen first", "Then read"],
    ),
    (
        "embeds",
        "Parts from elsewhere",
        &["before the parts", "A short message", "after the parts"],
    ),
    ("404", "A slug of digits", &["Only the address"]),
    ("about", "A slug that a page has too", &["Only the address"]),
    ("twice-2", "The same headline", &["The second post"]),
    ("long-ago", "Before computers counted", &["the date"]),
    ("hour-twice", "In the hour that came twice", &["the date"]),
    ("zero-date", "An import without a date in UTC", &["zeros"]),
];

#[tokio::test]
async fn every_post_can_be_read() {
    reading_from("pretty", async |reader| {
        for (slug, headline, parts) in POSTS {
            open(reader, slug).await;
            assert_eq!(reader.heading().await, headline, "{slug}");
            assert_eq!(reader.count("h1").await, 1, "{slug}");
            let words = words(reader).await;
            for part in parts {
                assert!(words.contains(part), "{slug}: “{part}” is not in: {words}");
            }
            assert_eq!(reader.overflow().await, [""; 0], "{slug}");
            let hostile: bool = reader.eval("'hostile' in window").await;
            assert!(!hostile, "{slug} has run something");
        }
    })
    .await;
}
